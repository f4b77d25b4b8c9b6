"""Indicator execution: previous + this = total, and the share of the target."""

import datetime as dt
from decimal import Decimal
from operator import itemgetter

from attrs import frozen

from grantkit.model.exact import added
from grantkit.model.money import Percent
from grantkit.model.report import Report
from grantkit.model.results import (
    CountedItem,
    Indicator,
    IndicatorValue,
    PeriodBehaviour,
)
from grantkit.model.text import Text


@frozen(kw_only=True)
class IndicatorRow:
    """One row of the table of indicators; values in the indicator's own unit.

    Attributes:
        number: Counted from 1.
        indicator: The indicator itself.
        previously_reported: Reached in earlier reports; None where its values are
            states that cannot be added up and there is no earlier one.
        this_report: Reached in this report; None where no value was given.
        total_reported: Reached so far; None where nothing was given at all.
        achievement: `total_reported` as a share of the target. The baseline is not
            taken off: a funder that asks for that says so in a rule of its own.
        explanation: Given for the value of this report.
        evidence: Ids of the annexes that prove that value.
        items: What was counted so far, one by one, where the funder asks for names.
    """

    number: int
    indicator: Indicator
    previously_reported: Decimal | None
    this_report: Decimal | None
    total_reported: Decimal | None
    achievement: Percent | None
    explanation: Text | None
    evidence: tuple[str, ...]
    items: tuple[CountedItem, ...]


def indicator_rows(
    indicators: tuple[Indicator, ...], reports: tuple[Report, ...], report: Report
) -> tuple[IndicatorRow, ...]:
    """Compute indicator execution up to and including one report.

    Values of later reports do not count.
    """
    earlier = earlier_reports(reports, report)
    return tuple(
        _row(number, indicator, earlier, report)
        for number, indicator in enumerate(indicators, start=1)
    )


def earlier_reports(reports: tuple[Report, ...], report: Report) -> tuple[str, ...]:
    """List the ids of the reports before this one, oldest first.

    Reports follow one another by their first day. One without a day follows all that
    stand above it in the project file.
    """
    order: list[tuple[dt.date, int]] = []
    begun = dt.date.min
    for number, other in enumerate(reports, start=1):
        begun = max(begun, other.start or begun)
        order.append((begun, number) if other.start is None else (other.start, 0))
    current = order[reports.index(report)]
    before = sorted(zip(order, reports, strict=True), key=itemgetter(0))
    return tuple(other.id for place, other in before if place < current)


def _row(
    number: int, indicator: Indicator, earlier: tuple[str, ...], report: Report
) -> IndicatorRow:
    by_report = {value.report: value for value in indicator.values}
    current = by_report.get(report.id)
    this = None if current is None else current.value
    known = [by_report.get(report_id) for report_id in earlier]
    before = _combined(indicator, known)
    reached = _combined(indicator, [*known, current])
    if before is None and indicator.combines is PeriodBehaviour.ADDS:
        before = Decimal(0)
    return IndicatorRow(
        number=number,
        indicator=indicator,
        previously_reported=before,
        this_report=this,
        total_reported=reached,
        achievement=achievement_rate(reached, indicator.target),
        explanation=None if current is None else current.explanation,
        evidence=() if current is None else current.evidence,
        items=tuple(item for v in (*known, current) if v for item in v.items),
    )


def _combined(
    indicator: Indicator, values: list[IndicatorValue | None]
) -> Decimal | None:
    known = [v.value for v in values if v is not None and v.value is not None]
    if not known:
        return None
    if indicator.combines is PeriodBehaviour.ADDS:
        return added(known)
    return known[-1]


def achievement_rate(reached: Decimal | None, target: Decimal | None) -> Percent | None:
    """Give a value in hundredths of its target; None where either is missing or 0."""
    if reached is None or not target:
        return None
    return Percent(reached / target * 100)
