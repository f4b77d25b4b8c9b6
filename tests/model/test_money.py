"""Money: sums of one currency, named ways to round, dated rates."""

import re
from collections.abc import Callable
from datetime import date
from decimal import Decimal
from fractions import Fraction

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from grantkit.model.money import (
    CENT,
    CurrencyMismatchError,
    Money,
    Percent,
    Rate,
    Rounding,
    total,
)

LATS = Rate(
    of="LVL",
    to="EUR",
    units=Decimal("0.702804"),
    on=date(2014, 1, 1),
    source="Euro ieviešanas kārtības likums",
)

cents = st.integers(-(10**11), 10**11).map(lambda number: number * CENT)
fractions = st.decimals(-(10**40), 10**40, places=6)


def eur(amount: str) -> Money:
    """Make an amount in euro."""
    return Money(Decimal(amount), "EUR")


def lvl(amount: str) -> Money:
    """Make an amount in lats."""
    return Money(Decimal(amount), "LVL")


def test_amounts_of_one_currency_are_added_and_subtracted_exactly() -> None:
    """No cent is lost to binary fractions."""
    assert eur("0.10") + eur("0.20") == eur("0.30")
    assert eur("0.30") - eur("0.10") == eur("0.20")
    assert -eur("0.30") == eur("-0.30")


@pytest.mark.parametrize(
    "meet",
    [
        lambda a, b: a + b,
        lambda a, b: a - b,
        lambda a, b: a < b,
        lambda a, b: a <= b,
        lambda a, b: a > b,
        lambda a, b: a >= b,
        lambda a, b: total([a, b], "EUR"),
    ],
    ids=["+", "-", "<", "<=", ">", ">=", "total"],
)
def test_two_currencies_never_meet(meet: Callable[[Money, Money], object]) -> None:
    """Adding or comparing lats and euro is refused, and both are named."""
    with pytest.raises(CurrencyMismatchError, match=r"\AEUR and LVL\Z"):
        meet(eur("1"), lvl("1"))


def test_whole_numbers_are_as_exact_as_decimals() -> None:
    """They become decimals, so that all that is done with amounts works on them."""
    assert Money(100, "EUR") == eur("100")
    assert Money(100, "EUR").rounded() == eur("100.00")
    assert isinstance(Money(100, "EUR").amount, Decimal)
    assert Percent(85) == Percent(Decimal(85))
    assert isinstance(Percent(85).points, Decimal)
    assert evolve(eur("1"), amount=2) == eur("2")


@pytest.mark.parametrize("number", [0.1, "85", True, None])
@pytest.mark.parametrize("make", [lambda each: Money(each, "EUR"), Percent])
def test_what_is_no_exact_number_is_refused(
    make: Callable[[object], object], number: object
) -> None:
    """The sentence shows what would have been right."""
    said = (
        "an amount or a percentage is a Decimal or an int, such as "
        f'Decimal("12.50"), not {number!r}'
    )

    with pytest.raises(TypeError, match=rf"\A{re.escape(said)}\Z"):
        make(number)


def test_amounts_of_different_currencies_are_never_equal() -> None:
    """One euro is not one lats."""
    assert eur("1") != lvl("1")


def test_amounts_are_ordered_by_value() -> None:
    """Trailing zeros do not matter."""
    assert eur("1.50") == eur("1.5")
    assert eur("1.49") < eur("1.5") <= eur("1.50")
    assert eur("1.51") > eur("1.5") >= eur("1.50")


def test_only_a_zero_amount_is_false() -> None:
    """A cent is money, and so is a debt."""
    assert not Money.zero("EUR")
    assert eur("0.01")
    assert eur("-0.01")


def test_no_amounts_make_zero() -> None:
    """The total of an empty list has a currency all the same."""
    assert total([], "EUR") == Money.zero("EUR")


@pytest.mark.parametrize(
    ("amount", "half_up", "half_even", "down"),
    [
        ("2.344", "2.34", "2.34", "2.34"),
        ("2.345", "2.35", "2.34", "2.34"),
        ("2.355", "2.36", "2.36", "2.35"),
        ("2.346", "2.35", "2.35", "2.34"),
        ("2.349999", "2.35", "2.35", "2.34"),
        ("-2.345", "-2.35", "-2.34", "-2.34"),
        ("0.005", "0.01", "0.00", "0.00"),
        ("2", "2.00", "2.00", "2.00"),
    ],
)
def test_each_rounding_rule_treats_half_a_cent_its_own_way(
    amount: str, half_up: str, half_even: str, down: str
) -> None:
    """Commercial rounding, rounding to even and cutting off are told apart."""
    money = eur(amount)

    assert money.rounded() == eur(half_up)
    assert money.rounded(Rounding.HALF_UP) == eur(half_up)
    assert money.rounded(Rounding.HALF_EVEN) == eur(half_even)
    assert money.rounded(Rounding.DOWN) == eur(down)


def test_rounding_each_part_is_not_rounding_the_sum() -> None:
    """Three times 0.335 makes 1.02 rounded one by one, and 1.01 rounded once."""
    parts = [eur("0.335")] * 3

    assert total((part.rounded() for part in parts), "EUR") == eur("1.02")
    assert total(parts, "EUR").rounded() == eur("1.01")


@pytest.mark.parametrize(
    ("lats", "euro"),
    [
        ("10542.06", "15000.00"),
        ("14056.08", "20000.00"),
        ("2642849.00", "3760435.34"),
        ("0.702804", "1.00"),
        ("1.00", "1.42"),
        ("0.01", "0.01"),
    ],
)
def test_lats_become_euro_at_the_fixed_rate(lats: str, euro: str) -> None:
    """The amount is divided by 0.702804 and rounded half-up to the cent."""
    assert LATS.convert(lvl(lats)) == eur(euro)


def test_a_rate_converts_its_own_currency_only() -> None:
    """Euro are not converted by the rate of the lats."""
    with pytest.raises(CurrencyMismatchError, match=r"\AEUR and LVL\Z"):
        LATS.convert(eur("1"))


@given(cents, cents)
def test_what_is_added_can_be_taken_away(first: Decimal, second: Decimal) -> None:
    """Subtraction undoes addition."""
    a, b = Money(first, "EUR"), Money(second, "EUR")

    assert a + b - b == a
    assert a + b == b + a


@given(fractions, st.sampled_from(Rounding))
def test_rounding_moves_an_amount_by_less_than_a_cent(
    amount: Decimal, rounding: Rounding
) -> None:
    """A rounded amount is in whole cents, near the first, and stays when repeated."""
    rounded = Money(amount, "EUR").rounded(rounding)

    moved = Fraction(rounded.amount) - Fraction(amount)
    assert (Fraction(rounded.amount) * 100).denominator == 1
    assert abs(moved) < Fraction(CENT)
    assert rounded.rounded(rounding) == rounded
