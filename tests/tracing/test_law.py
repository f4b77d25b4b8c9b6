"""The law: going through the explanation of a figure once more gives the figure."""

import datetime as dt
import re
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grantkit.app.opening import open_report
from grantkit.figures import Figures, Sums, figures_of
from grantkit.forms import compile_form, form_roots, paths_of
from grantkit.funders import discover
from grantkit.model.money import Money, Percent, Rate, Rounding
from grantkit.model.path import type_at, values_at
from grantkit.model.project import Project, TargetGroup
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import Report
from grantkit.model.results import Indicator, IndicatorValue
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.testing import instances_of, nearly_valid_projects, view_of
from grantkit.tracing import Desk, Step, Trace, trace, traceable

EXAMPLES = Path(__file__).parents[2] / "examples"
SUMS = Sums(
    rates=(
        Rate(
            of="LVL",
            to="EUR",
            units=Decimal("0.702804"),
            on=dt.date(2014, 1, 1),
            source="law",
        ),
    ),
    rounding=Rounding.DOWN,
)
OF_THE_MODEL = re.compile(
    r"\.(indicator|group|volunteer|item|certificates\[\]|deliverable)\.\w+$|"
    r"^figures\.events\[\]|^figures\.communication\[\]"
)
"""What a form prints by way of the figures as it stands in the project file."""


class Root:
    """What paths of figures begin with."""

    def __init__(self, figures: Figures) -> None:
        """Take the figures."""
        self.figures = figures


def every_figure(desk: Desk) -> Iterator[tuple[str, object]]:
    """Go through all figures of a report that can be explained, with their paths."""
    for pattern in traceable():
        yield from values_at(Root(desk.figures), pattern)


def leaves(told: Trace) -> Iterator[Trace]:
    """Go through the values of the project file that went in."""
    if told.step is Step.GIVEN:
        yield told
    for part in told.parts:
        yield from leaves(part)


def assert_explained(desk: Desk) -> None:
    """See that each explanation leads to its figure, and begins in the file."""
    for path, figure in every_figure(desk):
        told = trace(desk, path)
        assert told.value == figure, path


@settings(max_examples=60, deadline=None)
@given(
    st.one_of(nearly_valid_projects(), instances_of(ProjectFile)),
    st.sampled_from([Sums(), SUMS]),
)
def test_every_explanation_leads_to_its_figure(
    project: ProjectFile, sums: Sums
) -> None:
    """Of any project, however incomplete."""
    for report in project.reports:
        view = view_of(project, report=report.id)
        assert_explained(Desk(view=view, figures=figures_of(view, sums), sums=sums))


def test_a_zero_that_was_reported_before_is_explained() -> None:
    """Nobody was reached, which is not the same as nobody having counted."""
    nobody = (IndicatorValue(report="first", value=Decimal(0)),)
    group = TargetGroup(name=Text.of("Families"), planned=Decimal(9), values=nobody)
    project = ProjectFile(
        funder="village_fund",
        project=Project(target_groups=(group,)),
        indicators=(Indicator(id="I1", target=Decimal(9), values=nobody),),
        reports=(
            Report(id="first", start=dt.date(2022, 1, 1)),
            Report(id="second", start=dt.date(2023, 1, 1)),
        ),
    )
    view = view_of(project, report="second")
    desk = Desk(view=view, figures=figures_of(view, Sums()), sums=Sums())

    assert desk.figures.reach.rows[0].total_reported == 0
    assert desk.figures.indicators[0].total_reported == 0
    assert_explained(desk)


def reports_of_examples() -> Iterator[tuple[Path, str]]:
    """Go through all reports of all examples, good and bad."""
    for file in sorted(EXAMPLES.glob("*/*.yaml")):
        opened = open_report(
            file, discover(), as_of=dt.date(2026, 1, 1), any_report=True
        )
        for report in opened.view.reports:
            yield file, report.id


@pytest.mark.parametrize(
    ("file", "report"),
    [
        pytest.param(file, report, id=f"{file.parent.name}/{file.stem}-{report}")
        for file, report in reports_of_examples()
    ],
)
def test_every_figure_of_the_examples_is_explained(file: Path, report: str) -> None:
    """From the values that stand in the file, at the places where they stand."""
    opened = open_report(file, discover(), as_of=dt.date(2026, 1, 1), report=report)
    assert isinstance(opened.funder, InstalledFunder)
    view, figures = opened.view, opened.figures
    desk = Desk(view=view, figures=figures, sums=opened.funder.funder.sums)

    assert_explained(desk)
    for path, _ in every_figure(desk):
        for leaf in leaves(trace(desk, path)):
            if ".by." not in leaf.path:
                assert [v for _, v in values_at(view, leaf.path)] == [leaf.value], path


@pytest.mark.parametrize(
    "funder", discover().funders.values(), ids=lambda f: f.funder.code
)
def test_every_figure_that_a_form_prints_can_be_explained(
    funder: InstalledFunder,
) -> None:
    """All amounts, numbers and shares among the figures, but for counts of rows."""
    printed = {
        path
        for form in funder.forms.values()
        for path in paths_of(
            compile_form(form, form_roots(funder.funder.details), "en")
        )
        if path.startswith("figures.")
    }
    roots = form_roots(funder.funder.details)
    computed = {
        path
        for path in printed
        if type_at(roots, path).type in (Money, Percent, Decimal)
        and not OF_THE_MODEL.search(path)
    }

    assert computed
    assert computed - set(traceable()) == set()
