"""One currency for all figures, reached by dated rates only."""

from datetime import date
from decimal import Decimal

from grantkit.figures.exchange import Exchange
from grantkit.model.money import Money, Rate, Rounding

LATS = Rate(
    of="LVL",
    to="EUR",
    units=Decimal("0.702804"),
    on=date(2014, 1, 1),
    source="Euro ieviešanas kārtības likums",
)
LVL = Money(Decimal("10542.06"), "LVL")
EUR = Money(Decimal("15000.00"), "EUR")


def test_an_amount_in_the_currency_stays_as_it_is() -> None:
    """Nothing is rounded that is not converted."""
    exact = Money(Decimal("0.335"), "EUR")

    assert Exchange("EUR").known(exact) is exact


def test_a_rate_brings_an_amount_into_the_currency() -> None:
    """Lats become euro where the funder names their rate."""
    assert Exchange("EUR", (LATS,)).known(LVL) == EUR


def test_no_rate_leads_back() -> None:
    """A rate from lats to euro says nothing about euro in lats."""
    assert Exchange("LVL", (LATS,)).known(EUR) is None


def test_without_a_rate_an_amount_is_unknown() -> None:
    """It is no part of a sum, and neither is an amount that is missing."""
    exchange = Exchange("EUR")

    assert exchange.known(LVL) is None
    assert exchange.known(None) is None
    assert exchange.or_zero(LVL) == Money.zero("EUR")
    assert exchange.sum([EUR, LVL, None]) == EUR


def test_a_converted_amount_is_rounded_by_the_rule_given() -> None:
    """3 LVL are 4.2686… EUR: 4.27 half-up, 4.26 cut off."""
    three = Money(Decimal(3), "LVL")

    half_up = Exchange("EUR", (LATS,)).known(three)
    down = Exchange("EUR", (LATS,), Rounding.DOWN).known(three)

    assert half_up == Money(Decimal("4.27"), "EUR")
    assert down == Money(Decimal("4.26"), "EUR")
