"""Figures that show what fills a box, under another path."""

import pytest

from grantkit.figures import Figures
from grantkit.forms.linting import is_printed
from grantkit.forms.linting.equivalents import EQUIVALENTS
from grantkit.forms.linting.totals import TOTALS
from grantkit.model.money import Money
from grantkit.model.path import PathType, members, type_at
from grantkit.plugin import Box, Certainty, ReportView, Severity, Text


def box(path: str) -> Box:
    """Give a box of some path."""
    return Box(
        code="VF251",
        path=path,
        label=Text.of("Piegādātājs"),
        place=Text.of("3. tabula"),
        severity=Severity.ERROR,
        source="guide",
        certainty=Certainty.QUOTED,
    )


@pytest.mark.parametrize(("path", "figure"), EQUIVALENTS)
def test_both_paths_of_an_equivalence_lead_somewhere(path: str, figure: str) -> None:
    """A path that no class knows any more would make boxes seem unprinted."""
    roots = {**members(ReportView), "figures": Figures}

    assert isinstance(type_at(roots, path), PathType)
    assert isinstance(type_at(roots, figure), PathType)


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("project.number", "project.number"),
        ("budget", "budget[].amount"),
        ("activities[].planned", "activities[].planned.start"),
        ("expenditure[].supplier", "figures.register.rows[].item.supplier"),
        ("expenditure", "figures.register.rows[].item.supplier"),
        ("expenditure", "figures.spending.rows[].total_reported"),
        ("budget", "figures.spending.total.remaining"),
        ("report.start", "report.period"),
        ("activities[].work_package", "figures.work_plan[].activities[].number"),
    ],
)
def test_a_value_counts_as_printed(path: str, printed: str) -> None:
    """By its own path, by a value within it, or by a figure that shows it."""
    assert is_printed(box(path), [printed])


@pytest.mark.parametrize(
    ("path", "printed"),
    [
        ("project.number", "project.title"),
        ("report.start", "report.started"),
        ("expenditure[].supplier", "figures.register.rows[].item.amount"),
        ("indicators[].target", "indicators"),
        ("expenditure[].amount", "figures.spending.total.total_reported"),
        ("expenditure", "figures.spending.total.budget"),
    ],
)
def test_another_value_does_not_count(path: str, printed: str) -> None:
    """A neighbour, a longer name or the list as a whole show something else."""
    assert not is_printed(box(path), [printed])


@pytest.mark.parametrize(("rows", "total"), TOTALS)
def test_every_total_has_the_amounts_of_its_rows(rows: str, total: str) -> None:
    """A figure that no class knows any more would be no cure."""
    roots = {**members(ReportView), "figures": Figures}

    row, whole = (members(type_at(roots, path).type) for path in (rows, total))
    amounts = {name for name in row if type_at(roots, f"{rows}.{name}").type is Money}
    assert amounts & whole.keys()
