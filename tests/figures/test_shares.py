"""Shares that add up to the cent."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.figures.shares import split_by_rates
from grantkit.model.money import CENT, Money, total

amounts = st.integers(-(10**11), 10**11).map(lambda number: number * CENT)
rates = st.lists(st.decimals(0, 1000, places=3), min_size=1, max_size=8).filter(any)


def shares(amount: str, *parts: str) -> list[str]:
    """Split an amount in euro; write the parts."""
    split = split_by_rates(Money(Decimal(amount), "EUR"), [Decimal(p) for p in parts])
    return [str(part.amount) for part in split]


@pytest.mark.parametrize(
    ("amount", "parts", "expected"),
    [
        ("100.00", ["85", "15"], ["85.00", "15.00"]),
        ("100.00", ["1", "1", "1"], ["33.34", "33.33", "33.33"]),
        ("0.02", ["1", "1", "1"], ["0.01", "0.01", "0.00"]),
        ("10.01", ["50", "50"], ["5.01", "5.00"]),
        ("0.05", ["1", "2"], ["0.02", "0.03"]),
        ("19851.44", ["85", "10", "5"], ["16873.73", "1985.14", "992.57"]),
        ("10.00", ["0", "1"], ["0.00", "10.00"]),
        ("-10.01", ["50", "50"], ["-5.00", "-5.01"]),
    ],
)
def test_the_cent_left_over_goes_where_most_was_lost(
    amount: str, parts: list[str], expected: list[str]
) -> None:
    """Among parts that lost alike, the earlier one gains."""
    assert shares(amount, *parts) == expected


@given(amounts, rates)
def test_shares_add_up_and_are_fair(amount: Decimal, parts: list[Decimal]) -> None:
    """The parts make the whole, and each is within a cent of its exact share."""
    money = Money(amount, "EUR")

    split = split_by_rates(money, parts)

    assert total(split, "EUR") == money
    for share, rate in zip(split, parts, strict=True):
        exact = amount * rate / sum(parts)
        assert abs(share.amount - exact) < CENT
        assert share.amount % CENT == 0


@given(amounts, rates)
def test_equal_rates_never_favour_the_later(
    amount: Decimal, parts: list[Decimal]
) -> None:
    """Of two parts with the same rate, the earlier one gets no less."""
    doubled = [rate for rate in parts for _ in range(2)]

    split = split_by_rates(Money(amount, "EUR"), doubled)

    for earlier, later in zip(split[::2], split[1::2], strict=True):
        assert earlier >= later


@pytest.mark.parametrize("parts", [[], ["0"], ["0", "0"], ["-1", "2"]])
def test_nothing_to_share_by_is_refused(parts: list[str]) -> None:
    """Rates are zero or more, and one of them is above zero."""
    with pytest.raises(
        ValueError, match=r"\Arates must be zero or more, and one of them above zero\Z"
    ):
        shares("1.00", *parts)


def test_parts_of_a_cent_cannot_be_shared() -> None:
    """An amount is rounded by the funder's rule before it is split."""
    with pytest.raises(ValueError, match=r"\A0\.005 has parts of a cent\Z"):
        shares("0.005", "1", "1")
