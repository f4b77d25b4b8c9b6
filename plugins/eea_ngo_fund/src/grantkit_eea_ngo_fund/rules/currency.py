"""Lats and euro: the fixed rate, and rules on which of the two stands where."""

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
    CENT,
    Figures,
    Money,
    Parameters,
    Rate,
    Remark,
    numbered,
    rule,
)
from grantkit_eea_ngo_fund.details import View
from grantkit_eea_ngo_fund.rules.values import day_on

LATS_TO_EURO = Rate(
    of="LVL",
    to="EUR",
    units=Decimal("0.702804"),
    on=dt.date(2014, 1, 1),
    source="https://eiro.lv",
)
"""The rate fixed for good; amounts are divided by it, never multiplied by a rounded
inverse."""


def in_currency(euro: Money | None, currency: str) -> Money | None:
    """Give a limit stated in euro in the currency of an agreement made before 2014."""
    if euro is None or currency != LATS_TO_EURO.of:
        return euro
    return Money(euro.amount * LATS_TO_EURO.units, currency).rounded()


@rule(
    "EEA209",
    severity="error",
    certainty="quoted",
    source="mk1259",
    editions=("lv03",),
)
def lats_after_the_euro(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """An amount of 2014 or later is in lats.

    What it checks: costs and payments by their day, the payment asked for by the last
    day of the report.
    Why the funder asks: since 1 January 2014 budgets and reports are in euro.
    How to put it right: give the amount in euro, as paid.
    Source: MK Nr. 1259, in force from 01.01.2014.
    """
    since = day_on(parameters, view.as_of, "euro_since")
    for path, amount, day in _dated_amounts(view):
        if amount is None or day is None or since is None:
            continue
        if amount.currency == LATS_TO_EURO.of and day >= since:
            yield Remark(path, amount=amount, day=day)


def _dated_amounts(view: View) -> Iterator[tuple[str, Money | None, dt.date | None]]:
    for path, item in numbered("expenditure", view.expenditure):
        yield f"{path}.amount", item.amount, item.paid_on
    for path, source in numbered("funding", view.funding):
        for place, payment in numbered(f"{path}.received", source.received):
            yield f"{place}.amount", payment.amount, payment.on
    yield "report.requested", view.report.requested, view.report.end


@rule(
    "EEA210",
    severity="error",
    certainty="quoted",
    source="euro_changeover",
    editions=("lv03",),
)
def converted_at_another_rate(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An amount in euro is not the amount in lats at the fixed rate.

    What it checks: lats divided by 0.702804 and rounded to the cent, half a cent
    upwards; a difference of one cent is let pass.
    Why the funder asks: there is one rate and one way to round.
    How to put it right: convert anew, from the amount in lats.
    Source: guide to the changeover for accountants.
    """
    conversions = () if view.details is None else view.details.conversions
    for path, pair in numbered("details.conversions", conversions):
        lats, euro = pair.lvl, pair.eur
        if lats is None or euro is None:
            continue
        if (lats.currency, euro.currency) != (LATS_TO_EURO.of, LATS_TO_EURO.to):
            yield Remark(path, variant="currency", lats=lats, euro=euro)
            continue
        right = LATS_TO_EURO.convert(lats)
        if abs(euro.amount - right.amount) > CENT:
            yield Remark(f"{path}.eur", lats=lats, euro=euro, right=right)


RULES = (lats_after_the_euro, converted_at_another_rate)
