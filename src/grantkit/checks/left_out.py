"""Costs that belong into the sums of the figures, and that no sum can hold."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

from grantkit.figures import Figures, paying_period
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.project_file import ReportView
from grantkit.rule import NotRun

_REASONS = ("unvalued", "no_rate", "undated", "no_heading")


def costs_left_out(view: ReportView[Any], figures: Figures) -> Iterator[NotRun]:
    """Say how many costs the sums lack, by the reason; a share of such a sum is none.

    A cost paid after the period of the report belongs into no sum of it.

    Yields:
        `NotRun` with variant `unvalued`, `no_rate`, `undated` or `no_heading`, and the
        `count` of costs. grantkit has the words for these reasons; a plugin need not.
    """
    found = Counter(_reason(item, view, figures) for item in view.expenditure)
    for reason in _REASONS:
        if found[reason]:
            yield NotRun(reason, count=found[reason])


def costs_paid_later(view: ReportView[Any]) -> NotRun | None:
    """Say how many costs the sums of a report rightly lack; the `aside` of a remark.

    Returns:
        Variant `paid_later` with the `count` of costs and the `last` day of those that
        the report has; None where it has all.
    """
    period = paying_period(view, view.report)
    days = [item.paid_on for item in view.expenditure if item.paid_on is not None]
    later = 0 if period is None else sum(day > period.end for day in days)
    if period is None or not later:
        return None
    return NotRun("paid_later", count=later, last=period.end)


def _reason(item: ExpenditureItem, view: ReportView[Any], figures: Figures) -> str:
    """Say why a cost is in no sum; empty where it is in one, or rightly in none."""
    period, day = paying_period(view, view.report), item.paid_on
    if period is not None and day is not None and day > period.end:
        return ""
    if item.amount is None:
        return "unvalued"
    if figures.exchange.known(item.amount) is None:
        return "no_rate"
    if period is not None and day is None:
        return "undated"
    known = any(line.heading == item.heading for line in view.budget)
    return "" if known else "no_heading"
