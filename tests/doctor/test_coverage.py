"""Who looks at what on a form."""

from pathlib import Path

import docx
import pytest

from grantkit.doctor.coverage import Coverage, ShownValue, coverage_of
from grantkit.doctor.filled import filled
from grantkit.doctor.watching import watch
from grantkit.funders import discover
from grantkit.model.project_file import ProjectFile
from grantkit.testing import PluginFolder

SIF = "sif_family_friendly"


@pytest.fixture(scope="module")
def final() -> Coverage:
    """Give who looks at what on the final report of a real funder."""
    funder = discover().funders[SIF]
    return coverage_of(funder.forms["final"], watch(funder))


def looks(value: ShownValue) -> tuple[list[str], bool, str, str, int | None]:
    """Write a row: boxes, whether required, rules, distant rules, cases."""
    boxes = [box.code for box in value.boxes]
    through = " ".join(value.through)
    return boxes, value.is_required, " ".join(value.rules), through, value.cases


@pytest.mark.parametrize(
    ("path", "row"),
    [
        ("project.title", (["SIF152"], True, "", "", 0)),
        ("lead_partner.legal_form", ([], False, "SIF108", "", 4)),
        ("project.call", (["SIF154"], False, "", "", 0)),
        (
            "figures.register.rows[].item.document.date",
            (["SIF253"], True, "SIF201 SIF202", "", 9),
        ),
        (
            "figures.spending.rows[].previously_reported",
            ([], False, "", "SIF301 SIF306", 8),
        ),
    ],
)
def test_rows_that_are_known(
    final: Coverage,
    path: str,
    row: tuple[list[str], bool, str, str, int | None],
) -> None:
    """A box, a rule, neither, a figure that shows the project, and a sum."""
    (value,) = (each for each in final.values if each.path == path)

    assert looks(value) == row


def test_what_nobody_looks_at_is_listed(final: Coverage) -> None:
    """A box alone is no look where it asks for nothing; neither is a sweeping rule."""
    unseen = {each.path for each in final.unseen}

    assert {"project.call", "agreement.signed_on", "project.summary"} <= unseen
    assert unseen.isdisjoint({"project.title", "report.narrative.summary"})
    assert final.watch.sweeping == ("GK601", "GK602")


def test_numbers_of_rows_are_not_counted(final: Coverage) -> None:
    """Grantkit counts them itself, so there is nothing to look at."""
    assert "figures.register.rows[].number" in final.own
    assert set(final.own).isdisjoint(each.path for each in final.values)


def test_shares_add_up(final: Coverage) -> None:
    """What is not looked at is what is missing from the whole."""
    bound, looked_at, tried = final.shares

    assert bound.of == looked_at.of == len(final.values)
    assert looked_at.of - looked_at.complete == len(final.unseen)
    assert (tried.measure, tried.percent) == ("tried", 100)


def test_without_sources_a_made_up_report_is_read(
    installed_fund: PluginFolder,
) -> None:
    """The cases of the tests are not known then, and are not a share."""
    del installed_fund
    funder = discover().funders["village_fund"]

    watched = watch(funder)
    found = coverage_of(funder.forms["final"], watched)

    assert (watched.examples, watched.cases) == (0, None)
    assert [share.measure for share in found.shares] == ["bound", "looked_at"]
    assert {each.path: each.rules for each in found.values}["report.end"] == (
        "GK102",
        "GK103",
        "GK104",
        "GK206",
        "VF301",
    )


def test_a_funder_without_a_form_is_watched_too(
    installed_fund: PluginFolder, tmp_path: Path
) -> None:
    """On a made-up report of each kind; the form comes from elsewhere."""
    forms = installed_fund.path / "grantkit_village_fund" / "forms"
    form = (forms / "final.docx").rename(tmp_path / "form.docx")

    found = coverage_of(form, watch(discover().funders["village_fund"]))

    paid_on = next(e for e in found.values if e.path == "expenditure[].paid_on")
    assert paid_on.is_looked_at


def test_of_no_values_there_are_no_shares(
    installed_fund: PluginFolder, tmp_path: Path
) -> None:
    """A form without marks is not looked at in all its parts."""
    del installed_fund
    docx.Document().save(str(tmp_path / "form.docx"))

    found = coverage_of(
        tmp_path / "form.docx", watch(discover().funders["village_fund"])
    )

    assert (found.values, list(found.shares)) == ((), [])


def test_a_made_up_report_leaves_nothing_empty() -> None:
    """Each list has one element, and each element all of its fields."""
    project = filled(ProjectFile)

    assert project.expenditure[0].document is not None
    assert project.activities[0].locations[0].municipality == "A1"
    assert project.agreement.grant is not None
