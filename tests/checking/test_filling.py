"""How far a report has come, counted by the boxes of its funder."""

from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.checking import Desk, Inputs, desk_for, fillings, text_lengths
from grantkit.figures import figures_of
from grantkit.model.expenditure import ExpenditureItem, SupportingDocument
from grantkit.model.limits import CountingPolicy
from grantkit.model.report import Narrative
from grantkit.model.source import SourceLocation
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder, ReportView
from grantkit.testing import a_view

PLACE = SourceLocation(file="project.yaml", line=7)
MakeDesk = Callable[[ReportView[Any]], Desk]


@pytest.fixture
def desk(fund: InstalledFunder) -> MakeDesk:
    """Give a function that lays a report before the Village Fund."""
    inputs = Inputs(
        file_findings=(), locate=lambda _: PLACE, edition=None, language="en"
    )
    return lambda view: desk_for(view, figures_of(view), fund, inputs)


def with_narrative(**texts: str) -> ReportView[Any]:
    """Make a report with some texts."""
    view = a_view()
    narrative = Narrative(**{name: Text.of(text) for name, text in texts.items()})
    report = evolve(view.report, narrative=narrative)
    return evolve(view, report=report, reports=(report,))


def test_each_element_of_a_list_is_a_box_of_its_own(desk: MakeDesk) -> None:
    """Two costs of three have the number that the form asks for."""
    document = SupportingDocument(number="017")
    costs = (
        ExpenditureItem(document=document),
        ExpenditureItem(document=document),
        ExpenditureItem(),
    )
    parts = {each.family: each for each in fillings(desk(a_view(expenditure=costs)))}

    assert (parts["2"].filled, parts["2"].asked) == (2, 3)


def test_a_part_without_any_box_is_left_out(desk: MakeDesk) -> None:
    """Nothing is asked of costs where there are none."""
    parts = {each.family for each in fillings(desk(a_view(expenditure=())))}

    assert "2" not in parts


@pytest.mark.parametrize(
    ("length", "near"), [(53, False), (54, True), (60, True), (61, False)]
)
def test_a_text_is_near_its_limit_from_nine_tenths_on(
    desk: MakeDesk, length: int, *, near: bool
) -> None:
    """Beyond the limit it is too long, which is more than near."""
    (summary, *_) = text_lengths(desk(with_narrative(summary="a" * length)))

    assert (summary.used, summary.limit) == (length, 60)
    assert summary.is_near is near
    assert summary.overrun == "a" * (length - 60)
    assert summary.location == PLACE
    assert summary.box.label == "Summary"


def test_words_are_counted_where_the_funder_counts_words(desk: MakeDesk) -> None:
    """By the policy of the box, with the words that are too many."""
    view = with_narrative(summary="a", lessons="one two three four five")
    (_, lessons) = text_lengths(desk(view))

    assert lessons.counting is CountingPolicy.WORDS
    assert (lessons.used, lessons.limit, lessons.overrun) == (5, 3, "four five")


def test_an_empty_text_counts_where_it_is_asked_for(desk: MakeDesk) -> None:
    """A box that may stay empty is left out."""
    labels = [each.box.label for each in text_lengths(desk(with_narrative()))]

    assert labels == ["Summary"]
