"""Texts of a report for which its form has no place."""

from pathlib import Path

from grantkit.app.opening import open_report
from grantkit.app.unprinted import placeless, unprinted
from grantkit.funders import Registry
from grantkit.plugin import InstalledFunder
from grantkit.testing import AS_OF


def test_a_text_without_a_place_on_the_form_is_named(
    fund: InstalledFunder, village_file: Path, tmp_path: Path
) -> None:
    """Whoever wrote more than the funder asks for is told so."""
    text = village_file.read_text("utf-8")
    more = text.replace("narrative:", "narrative:\n      story: Reiz bija svētki.", 1)
    file = tmp_path / "project.yaml"
    file.write_text(more, "utf-8")
    registry = Registry(funders={"village_fund": fund})

    opened = open_report(file, registry, as_of=AS_OF)

    assert opened.view.report.narrative.story
    assert unprinted(opened) == ("reports[0].narrative.story",)


def test_every_kind_of_text_is_named_once(
    fund: InstalledFunder, village_file: Path, tmp_path: Path
) -> None:
    """All elements of a list have one path; names and titles are no accounts."""
    text = village_file.read_text("utf-8")
    more = text.replace(
        "    gross: ", "    note: Skatuve bija vajadzīga agrāk.\n    gross: "
    ).replace("values: [{", "values: [{explanation: Bija labs laiks., ")
    file = tmp_path / "project.yaml"
    file.write_text(more, "utf-8")
    registry = Registry(funders={"village_fund": fund})

    opened = open_report(file, registry, as_of=AS_OF)

    assert opened.view.expenditure[0].note is not None
    assert opened.view.indicators[0].values[0].explanation is not None
    assert "expenditure[].note" in unprinted(opened)
    assert "indicators[].values[].explanation" in unprinted(opened)
    assert "activities[].title" not in unprinted(opened)


def test_what_describes_a_cost_is_left_out_where_costs_are_only_summed_up(
    fund: InstalledFunder, village_file: Path, tmp_path: Path
) -> None:
    """It serves the accounts; no reader of such a form ever sees a single cost."""
    text = village_file.read_text("utf-8")
    file = tmp_path / "project.yaml"
    file.write_text(
        text.replace("    gross: ", "    note: Laikus.\n    gross: "), "utf-8"
    )
    registry = Registry(funders={"village_fund": fund})

    opened = open_report(file, registry, as_of=AS_OF)

    assert "expenditure[].note" in placeless(opened.view, ("expenditure[].amount",))
    assert "expenditure[].note" not in placeless(opened.view, ("figures.spending",))
