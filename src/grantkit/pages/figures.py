"""Indicators and budget as plain bars, each with its figures in words."""

from collections.abc import Sequence
from decimal import Decimal

from grantkit.figures.achievement import IndicatorRow
from grantkit.figures.spending import Spending, SpendingRow
from grantkit.pages.bars import bar
from grantkit.pages.html import Element, listed, tag
from grantkit.pages.section import said, section
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
    drawn = [
        _heading(row, f"figures.spending.rows[{index}]", wording)
        for index, row in enumerate(spending.rows)
    ]
    total = _heading(spending.total, "figures.spending.total", wording)
    rows = listed([*drawn, total], class_="rows")
    return section("budget", wording, _key(wording), rows)


def _key(wording: Wording) -> Element:
    return tag(
        "p",
        tag("span", wording.say("checklist.key.before"), class_="key part1"),
        " ",
        tag("span", wording.say("checklist.key.this"), class_="key part2"),
        " ",
        *said(wording.say("checklist.key.whole")),
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
    told = wording.say(f"checklist.indicators.{key}", values)
    title = f"{indicator.id} {name}".strip()
    parts = _parts(row.total_reported, row.this_report, indicator.target)
    apart = wording.say("checklist.indicators.apart", values)
    path = f"figures.indicators[{row.number - 1}].total_reported"
    return _row(title, told, (apart, path), parts)


def _heading(row: SpendingRow, path: str, wording: Wording) -> Element:
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
    told = wording.say(f"checklist.budget.{key}", values)
    total, this = row.total_reported.amount, row.this_report.amount
    parts = _parts(total, this, row.budget.amount)
    apart = wording.say("checklist.budget.apart", values)
    return _row(name, told, (apart, f"{path}.total_reported"), parts)


def _row(
    name: str, told: str, below: tuple[str, str], parts: tuple[Decimal, Decimal]
) -> Element:
    """Draw a row; below the bar stand what it is made of, and its path."""
    apart, path = below
    return tag(
        "div",
        tag("p", name, class_="name"),
        tag("p", told),
        bar(f"{name}: {told}", *parts, marked=True),
        tag("p", f"{apart} ", tag("code", path), class_="small"),
    )


def _parts(
    total: Decimal | None, this: Decimal | None, whole: Decimal | None
) -> tuple[Decimal, Decimal]:
    """Give what was before, and what this report adds, in hundredths of the whole."""
    if total is None or not whole:
        return Decimal(0), Decimal(0)
    now = this or Decimal(0)
    return (total - now) / whole * 100, now / whole * 100
