"""Charts made of figures: how far the indicators are, and what was spent.

Where there is nothing to compare there is no chart. One that would not fit on a page
shows the first of its rows, and its title says so. Where grantkit does not speak the
language of the report, charts are in English.
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from grantkit.figures.achievement import IndicatorRow
from grantkit.figures.spending import Spending, SpendingRow
from grantkit.forms.charting.chart import Chart, Series
from grantkit.forms.faults import form_wording
from grantkit.model.text import Text
from grantkit.wording import Wording

CHARTED = ("figures.indicators", "figures.spending")
"""The paths whose values can be drawn."""

MAX_CLUSTERS = 25
MANY_CLUSTERS = 15  # so many that names must keep to one line
MAX_NAME_CHARS = 80
MAX_SHORT_NAME_CHARS = 35
MAX_LISTED_CHARS = 2_000

_ORDINAL = re.compile(r"\d+(\.\d+)*")


def chart_of(figures: object, language: str) -> Chart | None:
    """Draw what stands at one of the paths; None where there is nothing to compare."""
    match figures:
        case Spending():
            return spending_chart(figures, language)
        case tuple():
            rows = (row for row in figures if isinstance(row, IndicatorRow))
            return indicator_chart(tuple(rows), language)
        case _:
            return None


def indicator_chart(rows: tuple[IndicatorRow, ...], language: str) -> Chart | None:
    """Show targets and what is achieved so far, in hundredths of the target.

    Only so can persons and hours stand side by side. Indicators without a target, or
    with a target of zero, are named in the alternative text; None where all are such.
    """
    wording = form_wording(language)
    measured = [row for row in rows if row.indicator.target]
    if not measured:
        return None
    shown = measured[:MAX_CLUSTERS]
    title = _title("indicators", len(measured), wording)
    told = _listed(title, (_progress(row, wording) for row in shown), wording)
    others = [_indicator(row, wording) for row in rows if not row.indicator.target]
    if others:
        left_out = wording.say("chart.indicators.left_out", {"count": len(others)})
        told = f"{told} {_listed(left_out, others, wording)}"
    return Chart(
        title=title,
        categories=_fitted(_indicator(row, wording) for row in shown),
        series=_shares(shown, wording),
        number_format=wording.say("chart.percent"),
        alternative_text=told,
        language=wording.language,
    )


def spending_chart(spending: Spending, language: str) -> Chart | None:
    """Show the budget in force and all that was spent, by heading.

    None where there is no budget.
    """
    wording = form_wording(language)
    if not spending.total.budget:
        return None
    shown = spending.rows[:MAX_CLUSTERS]
    title = _title("spending", len(spending.rows), wording)
    told = _listed(title, (_execution(row, wording) for row in shown), wording)
    whole = wording.say("chart.spending.total", _amounts(spending.total))
    return Chart(
        title=title,
        categories=_fitted(_heading(row, wording) for row in shown),
        series=_sums(shown, wording),
        number_format=wording.say("chart.amount"),
        alternative_text=f"{told} {whole}",
        language=wording.language,
    )


def _shares(rows: list[IndicatorRow], wording: Wording) -> tuple[Series, Series]:
    """Put every target at one hundred per cent, which no label need repeat."""
    rates = (row.achievement for row in rows)
    return (
        Series(
            name=wording.say("chart.indicators.target"),
            numbers=[Decimal(1)] * len(rows),
            labelled=False,
        ),
        Series(
            name=wording.say("chart.indicators.achieved"),
            numbers=(None if rate is None else rate.points / 100 for rate in rates),
        ),
    )


def _sums(rows: tuple[SpendingRow, ...], wording: Wording) -> tuple[Series, Series]:
    currency = {"currency": rows[0].budget.currency}
    return (
        Series(
            name=wording.say("chart.spending.budget", currency),
            numbers=(row.budget.amount for row in rows),
        ),
        Series(
            name=wording.say("chart.spending.spent", currency),
            numbers=(row.total_reported.amount for row in rows),
        ),
    )


def _title(table: str, rows: int, wording: Wording) -> str:
    title = wording.say(f"chart.{table}.title")
    if rows <= MAX_CLUSTERS:
        return title
    values = {"title": title, "shown": MAX_CLUSTERS, "count": rows}
    return wording.say(f"chart.{table}.first", values)


def _progress(row: IndicatorRow, wording: Wording) -> str:
    key = "unknown" if row.achievement is None else "item"
    values = {
        "name": _indicator(row, wording),
        "target": row.indicator.target,
        "achieved": row.total_reported,
        "share": row.achievement,
    }
    return wording.say(f"chart.indicators.{key}", values)


def _execution(row: SpendingRow, wording: Wording) -> str:
    values = {"name": _heading(row, wording), **_amounts(row)}
    return wording.say("chart.spending.item", values)


def _amounts(row: SpendingRow) -> dict[str, object]:
    return {"budget": row.budget, "spent": row.total_reported}


def _indicator(row: IndicatorRow, wording: Wording) -> str:
    return _named(row.indicator.id, row.indicator.name, wording)


def _heading(row: SpendingRow, wording: Wording) -> str:
    return _named(row.heading, row.title, wording)


def _named(code: str, title: Text | None, wording: Wording) -> str:
    """Put a code before a title: `1. Personāls`, `R1 Apmācītie speciālisti`."""
    words = title.in_language(wording.language) if title else ""
    code = f"{code}." if words and _ORDINAL.fullmatch(code) else code
    return _cut(" ".join(f"{code} {words}".split()), MAX_NAME_CHARS)


def _fitted(names: Iterable[str]) -> list[str]:
    """Shorten names that stand close together: those that overlap are not drawn."""
    known = list(names)
    limit = MAX_NAME_CHARS if len(known) <= MANY_CLUSTERS else MAX_SHORT_NAME_CHARS
    return [_cut(name, limit) for name in known]


def _cut(text: str, limit: int) -> str:
    """Shorten a text, between words where one ends in the latter half of it."""
    if len(text) <= limit:
        return text
    head = text[: limit - 1]
    end = head.rfind(" ", limit // 2)
    return head[: end if end > 0 else limit].rstrip(" ,;:–-") + "…"


def _listed(head: str, items: Iterable[str], wording: Wording) -> str:
    """List items after a heading; those for which it gets too long are counted."""
    told: list[str] = []
    length, left = 0, 0
    for item in items:
        length += len(item)
        if length > MAX_LISTED_CHARS:
            left += 1
        else:
            told.append(item)
    if left:
        told.append(wording.say("chart.more", {"count": left}))
    return f"{head}: {'; '.join(told)}."
