"""Stretches of days, both ends included."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.model.period import Dates, Period, days_after, months_after
from grantkit.model.project import Project
from grantkit.model.report import Report

FIRST, LAST = date(2022, 10, 1), date(2023, 8, 31)
PROJECT = Period(FIRST, LAST)

days = st.dates(date(1990, 1, 1), date(2060, 12, 31))


@st.composite
def periods(draw: st.DrawFn) -> Period:
    """Draw a stretch of up to three years."""
    start = draw(days)
    return Period(start, start + timedelta(days=draw(st.integers(0, 1100))))


def test_both_ends_belong_to_a_period() -> None:
    """The first and the last day lie within; the days beside them do not."""
    assert FIRST in PROJECT
    assert LAST in PROJECT
    assert date(2022, 9, 30) not in PROJECT
    assert date(2023, 9, 1) not in PROJECT


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [
        (date(2022, 10, 1), date(2022, 10, 1), 1),
        (date(2022, 10, 1), date(2022, 10, 31), 31),
        (date(2024, 2, 1), date(2024, 3, 1), 30),
        (date(2022, 10, 1), date(2023, 8, 31), 335),
        (date(2022, 10, 2), date(2022, 10, 1), 0),
    ],
)
def test_days_count_both_ends(start: date, end: date, number: int) -> None:
    """One day makes one; a leap day counts; swapped ends give less than one."""
    assert Period(start, end).days == number


@pytest.mark.parametrize(
    ("start", "end", "number"),
    [
        (date(2022, 10, 1), date(2023, 8, 31), 11),
        (date(2022, 10, 31), date(2022, 11, 1), 2),
        (date(2022, 10, 15), date(2022, 10, 15), 1),
        (date(2022, 12, 31), date(2024, 1, 1), 14),
    ],
)
def test_months_are_calendar_months_touched(
    start: date, end: date, number: int
) -> None:
    """A month counts as soon as one of its days does."""
    assert Period(start, end).months == number


def test_periods_that_share_one_day_overlap() -> None:
    """The last day of one may not be the first of the next."""
    before = Period(date(2022, 1, 1), FIRST)
    long_before = Period(date(2022, 1, 1), date(2022, 9, 30))

    assert before.overlaps(PROJECT)
    assert not long_before.overlaps(PROJECT)


@given(periods(), periods())
def test_overlap_is_mutual_and_means_a_shared_day(a: Period, b: Period) -> None:
    """Two periods overlap when the later first day lies in both."""
    later = max(a.start, b.start)

    assert a.overlaps(b) == b.overlaps(a) == (later in a and later in b)


@given(periods())
def test_a_period_holds_as_many_days_as_it_says(period: Period) -> None:
    """The day count leads from the first day to the last."""
    assert period.start + timedelta(days=period.days - 1) == period.end
    assert 1 <= period.months <= period.days


@pytest.mark.parametrize(
    "holder",
    [
        Dates(start=FIRST),
        Dates(end=LAST),
        Dates(),
        Project(start=FIRST),
        Report(id="r", end=LAST),
    ],
)
def test_one_end_makes_no_period(holder: Dates | Project | Report) -> None:
    """A period is known when both of its ends are."""
    assert holder.period is None


@pytest.mark.parametrize(
    "holder",
    [
        Dates(start=FIRST, end=LAST),
        Project(start=FIRST, end=LAST),
        Report(id="r", start=FIRST, end=LAST),
    ],
)
def test_both_ends_make_a_period(holder: Dates | Project | Report) -> None:
    """Dates, projects and reports tell their period alike."""
    assert holder.period == PROJECT


@pytest.mark.parametrize(
    ("start", "months", "then"),
    [
        ("2018-12-14", 2, "2019-02-14"),
        ("2018-12-31", 2, "2019-02-28"),
        ("2020-02-29", -12, "2019-02-28"),
        ("2025-01-31", 0, "2025-01-31"),
    ],
)
def test_months_end_with_the_last_day_where_they_are_short(
    start: str, months: int, then: str
) -> None:
    """Otherwise on the same day of the month, later or earlier."""
    found = months_after(date.fromisoformat(start), months)

    assert found == date.fromisoformat(then)


@given(days, st.integers(10**7, 10**15))
def test_no_term_leads_out_of_the_calendar(day: date, long: int) -> None:
    """However many digits somebody types."""
    assert days_after(day, long) == months_after(day, long) == date.max
    assert days_after(day, -long) == months_after(day, -long) == date.min
