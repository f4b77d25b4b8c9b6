"""Indicators and budget as plain bars, each with its figures in words."""

from collections.abc import Sequence
from decimal import Decimal

from grantkit.figures.achievement import IndicatorRow
from grantkit.figures.spending import Spending, SpendingRow
from grantkit.pages.bars import bar
from grantkit.pages.html import Element, listed, tag
from grantkit.pages.section import section
from grantkit.wording import Wording


def indicator_section(rows: Sequence[IndicatorRow], wording: Wording) -> Element | None:
    """Draw how much of each indicator's target is reached."""
    if not rows:
        return None
    drawn = listed((_indicator(row, wording) for row in rows), class_="rows")
    return section("indicators", wording, _key(wording), drawn)


def budget_section(spending: Spending, wording: Wording) -> Element | None:
    """Draw how much of each heading of the budget is spent."""
    if not spending.rows:
        return None
    drawn = [_heading(row, wording) for row in spending.rows]
    total = _heading(spending.total, wording)
    rows = listed([*drawn, total], class_="rows")
    return section("budget", wording, _key(wording), rows)


def _key(wording: Wording) -> Element:
    return tag(
        "p",
        tag("span", wording.say("checklist.key.before"), class_="key part1"),
        " ",
        tag("span", wording.say("checklist.key.this"), class_="key part2"),
        " ",
        wording.say("checklist.key.whole"),
        class_="small",
    )


def _indicator(row: IndicatorRow, wording: Wording) -> Element:
    indicator = row.indicator
    name = indicator.name.in_language(wording.language) if indicator.name else ""
    values = {
        "total": row.total_reported,
        "target": indicator.target,
        "unit": indicator.unit,
        "rate": row.achievement,
        "this": row.this_report,
        "before": row.previously_reported,
    }
    key = "row" if row.achievement is not None else "row_without_rate"
    said = wording.say(f"checklist.indicators.{key}", values)
    title = f"{indicator.id} {name}".strip()
    parts = _parts(row.total_reported, row.this_report, indicator.target)
    return _row(title, said, wording.say("checklist.indicators.apart", values), parts)


def _heading(row: SpendingRow, wording: Wording) -> Element:
    title = row.title.in_language(wording.language) if row.title else ""
    values = {
        "total": row.total_reported,
        "budget": row.budget,
        "rate": row.execution,
        "remaining": row.remaining,
        "this": row.this_report,
        "before": row.previously_reported,
    }
    key = "row" if row.execution is not None else "row_without_rate"
    name = f"{row.heading} {title}".strip() or wording.say("checklist.budget.total")
    said = wording.say(f"checklist.budget.{key}", values)
    total, this = row.total_reported.amount, row.this_report.amount
    parts = _parts(total, this, row.budget.amount)
    return _row(name, said, wording.say("checklist.budget.apart", values), parts)


def _row(name: str, said: str, apart: str, parts: tuple[Decimal, Decimal]) -> Element:
    return tag(
        "div",
        tag("p", name, class_="name"),
        tag("p", said),
        bar(f"{name}: {said}", *parts, marked=True),
        tag("p", apart, class_="small"),
    )


def _parts(
    total: Decimal | None, this: Decimal | None, whole: Decimal | None
) -> tuple[Decimal, Decimal]:
    """Give what was before, and what this report adds, in hundredths of the whole."""
    if total is None or not whole:
        return Decimal(0), Decimal(0)
    now = this or Decimal(0)
    return (total - now) / whole * 100, now / whole * 100
