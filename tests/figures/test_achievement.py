"""Indicator execution over successive reports."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.figures.achievement import (
    IndicatorRow,
    achievement_rate,
    earlier_reports,
    indicator_rows,
)
from grantkit.model.money import Percent
from grantkit.model.report import Report
from grantkit.model.results import (
    CountedItem,
    Indicator,
    IndicatorValue,
    PeriodBehaviour,
)
from grantkit.model.text import Text

FIRST = Report(id="first", start=date(2022, 10, 1))
SECOND = Report(id="second", start=date(2023, 1, 1))
FINAL = Report(id="final", start=date(2023, 5, 1))
REPORTS = (FIRST, SECOND, FINAL)


def row_of(
    report: Report,
    combines: PeriodBehaviour = PeriodBehaviour.ADDS,
    target: str | None = "40",
    **values: str | None,
) -> IndicatorRow:
    """Compute the row of an indicator with values by report."""
    indicator = Indicator(
        id="I1",
        combines=combines,
        target=None if target is None else Decimal(target),
        values=tuple(
            IndicatorValue(report=name, value=None if v is None else Decimal(v))
            for name, v in values.items()
        ),
    )
    return indicator_rows((indicator,), REPORTS, report)[0]


def columns(row: IndicatorRow) -> tuple[Decimal | None, ...]:
    """Give previous, this and total."""
    return (row.previously_reported, row.this_report, row.total_reported)


def test_values_of_periods_add_up() -> None:
    """12 and 8 before and 14 now make 34 of 40: 85 %."""
    row = row_of(FINAL, first="12", second="8", final="14")

    assert columns(row) == (Decimal(20), Decimal(14), Decimal(34))
    assert row.achievement == Percent(Decimal(85))


def test_a_state_is_replaced_by_the_latest() -> None:
    """40 % before and 50 % now make 50 %, not 90 %."""
    row = row_of(FINAL, PeriodBehaviour.LATEST, first="30", second="40", final="50")

    assert columns(row) == (Decimal(40), Decimal(50), Decimal(50))
    assert row.achievement == Percent(Decimal(125))


@pytest.mark.parametrize(
    ("combines", "values", "expected"),
    [
        (PeriodBehaviour.ADDS, {}, (0, None, None)),
        (PeriodBehaviour.ADDS, {"first": "12"}, (12, None, 12)),
        (PeriodBehaviour.ADDS, {"first": "0"}, (0, None, 0)),
        (PeriodBehaviour.ADDS, {"final": "5"}, (0, 5, 5)),
        (PeriodBehaviour.ADDS, {"final": "0"}, (0, 0, 0)),
        (PeriodBehaviour.ADDS, {"first": "12", "final": None}, (12, None, 12)),
        (PeriodBehaviour.LATEST, {}, (None, None, None)),
        (PeriodBehaviour.LATEST, {"first": "12"}, (12, None, 12)),
        (PeriodBehaviour.LATEST, {"first": "12", "second": None}, (12, None, 12)),
        (PeriodBehaviour.LATEST, {"final": "0"}, (None, 0, 0)),
    ],
)
def test_a_missing_value_is_not_zero(
    combines: PeriodBehaviour,
    values: dict[str, str | None],
    expected: tuple[int | None, ...],
) -> None:
    """Nothing given stays missing; a reported zero is a value."""
    row = row_of(FINAL, combines, **values)

    assert columns(row) == expected


def test_later_reports_do_not_count() -> None:
    """The second report knows nothing of the final one."""
    row = row_of(SECOND, first="12", second="8", final="14")

    assert columns(row) == (Decimal(12), Decimal(8), Decimal(20))


def test_the_explanation_is_that_of_this_report() -> None:
    """What was explained in an earlier report is not repeated."""
    values = (
        IndicatorValue(report="first", explanation=Text.of("Toreiz")),
        IndicatorValue(report="final", explanation=Text.of("Tagad")),
    )
    indicators = (Indicator(id="I1", values=values), Indicator(id="I2"))

    rows = indicator_rows(indicators, REPORTS, FINAL)

    assert [(r.number, r.indicator.id, r.explanation) for r in rows] == [
        (1, "I1", Text.of("Tagad")),
        (2, "I2", None),
    ]


def test_reports_follow_one_another_by_their_first_day() -> None:
    """The order in the file does not matter where days are known."""
    shuffled = (FINAL, SECOND, FIRST)

    assert earlier_reports(shuffled, FINAL) == ("first", "second")
    assert earlier_reports(shuffled, FIRST) == ()


def test_reports_without_a_day_follow_their_order_in_the_file() -> None:
    """The reports written above come before."""
    undated = (Report(id="a"), Report(id="b"), Report(id="c"))

    assert earlier_reports(undated, undated[2]) == ("a", "b")


def test_a_report_without_a_day_follows_the_one_above_it() -> None:
    """What it reported is not lost to the reports that have their days."""
    undated = Report(id="undated")

    assert earlier_reports((undated, FINAL), FINAL) == ("undated",)
    assert earlier_reports((FINAL, undated), FINAL) == ()
    assert earlier_reports((FINAL, undated, FIRST), undated) == ("first", "final")
    assert earlier_reports((FINAL, FIRST, undated, SECOND), FINAL) == (
        "first",
        "second",
    )


def test_reports_that_begin_together_do_not_follow_one_another() -> None:
    """Partners report on the same days; before a later report they keep their order."""
    two = (Report(id="z", start=FIRST.start), Report(id="a", start=FIRST.start))

    assert earlier_reports((*two, FINAL), two[1]) == ()
    assert earlier_reports((*two, FINAL), FINAL) == ("z", "a")


@pytest.mark.parametrize(
    ("reached", "target", "rate"),
    [
        ("34", "40", "85"),
        ("0", "40", "0"),
        ("50", "40", "125"),
        ("1", "8", "12.5"),
        (None, "40", None),
        ("34", None, None),
        ("34", "0", None),
    ],
)
def test_achievement_is_the_share_of_the_target(
    reached: str | None, target: str | None, rate: str | None
) -> None:
    """Without a value or a target there is no share."""
    value, goal, share = (
        None if text is None else Decimal(text) for text in (reached, target, rate)
    )

    assert achievement_rate(value, goal) == (None if share is None else Percent(share))


counts = st.integers(0, 10**6).map(Decimal)


@given(st.lists(counts, min_size=3, max_size=3))
def test_one_reports_total_is_what_the_next_has_before_it(
    values: list[Decimal],
) -> None:
    """Previous and this make the total in every report of a row."""
    first, second, final = (
        row_of(
            report,
            first=str(values[0]),
            second=str(values[1]),
            final=str(values[2]),
        )
        for report in REPORTS
    )

    assert second.previously_reported == first.total_reported
    assert final.previously_reported == second.total_reported
    assert final.total_reported == sum(values)


def test_counted_items_of_earlier_reports_come_first() -> None:
    """Names pile up; the evidence is that of the report in question."""
    named = {name: CountedItem(name=Text.of(name)) for name in ("a", "b", "later")}
    values = (
        IndicatorValue(report="second", items=(named["b"],), evidence=("2",)),
        IndicatorValue(report="first", items=(named["a"],), evidence=("1",)),
        IndicatorValue(report="final", items=(named["later"],), evidence=("3",)),
    )

    row = indicator_rows((Indicator(id="O1", values=values),), REPORTS, SECOND)[0]

    assert row.items == (named["a"], named["b"])
    assert row.evidence == ("2",)
