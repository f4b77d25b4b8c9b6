"""Opening a project file and looking at it through one of its reports."""

from pathlib import Path

import pytest

from grantkit.app.opening import open_report, title_of
from grantkit.errors import InputError, UnknownFunderError
from grantkit.funders import BrokenPlugin, Registry
from grantkit.plugin import CostCategory, FileState, InstalledFunder
from grantkit.testing import AS_OF

HEAD = "grantkit: 1\nfunder: village_fund\n"
BROKEN = BrokenPlugin(
    code="village_fund", distribution="grantkit-village-fund", version="1.0", flaws=()
)


@pytest.fixture
def registry(fund: InstalledFunder) -> Registry:
    """Give a registry with the Village Fund alone."""
    return Registry(funders={"village_fund": fund})


def write(folder: Path, text: str) -> Path:
    """Write a project file."""
    file = folder / "project.yaml"
    file.write_text(text, "utf-8")
    return file


def test_a_report_is_seen_with_all_that_belongs_to_it(
    registry: Registry, village_file: Path
) -> None:
    """View, figures, details and places come from one reading of the file."""
    opened = open_report(
        village_file, registry, as_of=AS_OF, language="en", fallback="en"
    )

    assert opened.view.report.id == "final"
    assert opened.view.as_of == AS_OF
    assert opened.view.details.households == 80  # type: ignore[attr-defined]  # the fund's class
    assert opened.figures.currency == "EUR"
    assert opened.loaded.positions.of("project.number").line == 6
    assert title_of(opened) == "VF-2025-7 Village fair"


def test_a_project_without_name_is_a_dash(registry: Registry, tmp_path: Path) -> None:
    """Nothing is printed as nothing, but as missing."""
    file = write(tmp_path, f"{HEAD}reports: [{{id: final}}]\n")

    opened = open_report(file, registry, as_of=AS_OF, fallback="en")

    assert title_of(opened) == "–"


def test_the_funders_map_of_headings_says_the_category(
    registry: Registry, tmp_path: Path
) -> None:
    """What a budget line says itself comes first; an unknown heading says nothing."""
    lines = '[{heading: "1"}, {heading: "1", category: travel}, {heading: "9"}]'
    file = write(tmp_path, f"{HEAD}budget: {lines}\nreports: [{{id: final}}]\n")

    opened = open_report(file, registry, as_of=AS_OF, fallback="en")

    categories = [line.category for line in opened.view.budget]
    assert categories == [CostCategory.STAFF, CostCategory.TRAVEL, None]


@pytest.mark.parametrize(
    ("named", "own", "spoken"),
    [
        ("lv", "en", "lv"),
        ("en", "lv", "en"),
        (None, "en", "en"),
        (None, "de", "lv"),
        (None, None, "lv"),
    ],
)
def test_the_language_is_the_one_asked_for_or_that_of_the_report(
    registry: Registry,
    tmp_path: Path,
    named: str | None,
    own: str | None,
    spoken: str,
) -> None:
    """A language that messages do not have gives way to that of the system."""
    language = "" if own is None else f", language: {own}"
    file = write(tmp_path, f"{HEAD}reports: [{{id: final{language}}}]\n")

    opened = open_report(file, registry, as_of=AS_OF, language=named, fallback="lv")

    assert opened.language == spoken


def test_annexes_are_looked_for_beside_the_project_file(
    registry: Registry, tmp_path: Path
) -> None:
    """The view knows which of the named files are there."""
    (tmp_path / "here.pdf").write_bytes(b"%PDF")
    file = write(
        tmp_path,
        f"{HEAD}reports: [{{id: final, annexes: [{{id: a, file: here.pdf}}, "
        "{id: b, file: gone.pdf}, {id: c, file: ../out.pdf}, {id: d}]}]\n",
    )

    opened = open_report(file, registry, as_of=AS_OF, fallback="en")

    assert opened.view.files == {
        "here.pdf": FileState.PRESENT,
        "gone.pdf": FileState.ABSENT,
        "../out.pdf": FileState.OUTSIDE,
    }


def test_a_broken_funder_does_not_hide_the_project(
    village_file: Path,
) -> None:
    """The funder's own fields are kept as they are, since nobody can read them."""
    registry = Registry(broken=(BROKEN,))

    opened = open_report(village_file, registry, as_of=AS_OF, fallback="en")

    assert opened.funder == BROKEN
    assert opened.loaded.findings == ()
    assert opened.view.project.number == "VF-2025-7"


def test_a_report_is_found_by_its_id(registry: Registry, tmp_path: Path) -> None:
    """Of several reports the one that is named is opened."""
    file = write(tmp_path, f"{HEAD}reports: [{{id: a}}, {{id: b}}]\n")

    opened = open_report(file, registry, as_of=AS_OF, report="b", fallback="en")

    assert opened.view.report.id == "b"
    with pytest.raises(InputError, match="a, b"):
        open_report(file, registry, as_of=AS_OF, fallback="en")


def test_confirmations_are_given_to_the_funder_of_the_file(
    registry: Registry, tmp_path: Path
) -> None:
    """To another funder nothing has been confirmed, so its data have not changed."""
    attested = "attestations: [{code: fair_was_held}]\nreports: [{id: final}]\n"
    file = write(tmp_path, f"grantkit: 1\nfunder: town\n{attested}")

    opened = open_report(
        file, registry, as_of=AS_OF, funder="village_fund", fallback="en"
    )

    assert len(opened.loaded.project.attestations) == 1
    assert opened.view.attestations == ()


def test_a_funder_that_is_not_installed_is_an_error(
    village_file: Path,
) -> None:
    """Without its plugin a project cannot be judged, and nothing is guessed."""
    with pytest.raises(UnknownFunderError) as caught:
        open_report(village_file, Registry(), as_of=AS_OF, language="en", fallback="lv")

    assert str(caught.value) == (
        "No installed plugin answers to the funder “village_fund”.\nInstalled: –."
    )
