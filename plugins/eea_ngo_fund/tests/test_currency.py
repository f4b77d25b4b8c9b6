"""Lats into euro, and limits in euro into lats."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.plugin import CENT, Money
from grantkit_eea_ngo_fund.rules.currency import LATS_TO_EURO, in_currency


@pytest.mark.parametrize(
    ("lats", "euro"),
    [
        ("10542.06", "15000.00"),
        ("2642849.00", "3760435.34"),
        ("14056.08", "20000.00"),
        ("3514.02", "5000.00"),
        ("35140.20", "50000.00"),
        ("70280.40", "100000.00"),
        ("241524.81", "343658.84"),
        ("0.01", "0.01"),
        ("0", "0.00"),
    ],
)
def test_lats_are_divided_by_the_fixed_rate(lats: str, euro: str) -> None:
    """Sums that were published in both currencies come out to the cent."""
    converted = LATS_TO_EURO.convert(Money(Decimal(lats), "LVL"))

    assert converted == Money(Decimal(euro), "EUR")


@pytest.mark.parametrize(
    ("euro", "lats"),
    [
        ("5000", "3514.02"),
        ("20000", "14056.08"),
        ("50000", "35140.20"),
        ("100000", "70280.40"),
    ],
)
def test_limits_can_be_said_in_lats(euro: str, lats: str) -> None:
    """An agreement of 2013 is held against the limits of the call."""
    limit = Money(Decimal(euro), "EUR")

    assert in_currency(limit, "LVL") == Money(Decimal(lats), "LVL")
    assert in_currency(limit, "EUR") == limit
    assert in_currency(None, "LVL") is None


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_there_and_back_is_the_same_to_a_cent(amount: Decimal) -> None:
    """Both ways round half a cent, so no more than one can be lost."""
    lats = Money(amount, "LVL")

    back = in_currency(LATS_TO_EURO.convert(lats), "LVL")

    assert back is not None
    assert abs(back.amount - amount) <= CENT
