"""The kinds of checks on a single value: where each speaks, and where it is silent."""

import datetime as dt
import re
from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.checks.declared import EACH
from grantkit.model.money import Money, Percent
from grantkit.model.period import Period
from grantkit.model.text import Text
from grantkit.plugin import PartnerRole
from grantkit.testing import eur

FIRST, LAST = dt.date(2026, 1, 1), dt.date(2026, 12, 31)
YEAR = {"first": FIRST, "last": LAST}
CREDIT = {"the fund": ("village fund", "fund of the village"), "the state": ("state",)}
AMOUNTS = st.decimals(min_value=-(10**9), max_value=10**9, places=2)
POINTS = st.decimals(min_value=0, max_value=200, places=2)


@pytest.mark.parametrize(
    ("kind", "value", "given_", "told"),
    [
        ("present", None, {}, {}),
        ("present", "", {}, {}),
        ("present", " ", {}, {}),
        ("present", Text.of(" "), {}, {}),
        ("present", (), {}, {}),
        ("present", False, {}, {}),
        ("present", True, {}, None),
        ("present", eur("0"), {}, None),
        ("present", 0, {}, None),
        ("absent", None, {}, None),
        ("absent", False, {}, None),
        ("absent", True, {}, {}),
        ("absent", "x", {}, {}),
        ("pattern", " VF-7 ", {"pattern": re.compile(r"VF-\d")}, None),
        ("pattern", "VF-77", {"pattern": re.compile("VF-.")}, {"pattern": "VF-."}),
        ("one_of", "Biedrība ", {"choices": ("biedrība",)}, None),
        ("one_of", "SIA", {"choices": ("a", "b")}, {"choices": "a, b"}),
        ("one_of", PartnerRole.LEAD, {"choices": ("lead",)}, None),
        ("none_of", "SIA", {"choices": ("biedrība",)}, None),
        ("none_of", "Biedrība", {"choices": ("biedrība",)}, {"choices": "biedrība"}),
        ("mentions", "Paid by the Village Fund and state.", {"parts": CREDIT}, None),
        (
            "mentions",
            "Paid by all.",
            {"parts": CREDIT},
            {"missing": "the fund, the state"},
        ),
        ("at_most", 5, {"limit": Decimal(5)}, None),
        ("at_most", 6, {"limit": Decimal(5)}, {"limit": Decimal(5)}),
        (
            "at_most",
            Percent(Decimal(9)),
            {"limit": Percent(Decimal(8))},
            {"limit": Percent(Decimal(8))},
        ),
        ("at_most", eur("9"), {"limit": Money(Decimal(1), "LVL")}, None),
        (
            "at_most",
            Percent(Decimal(8)),
            {"limit": Percent(Decimal(15)), "share": Percent(Decimal(50))},
            {
                "limit": Percent(Decimal("7.5")),
                "share": Percent(Decimal(50)),
                "whole": Percent(Decimal(15)),
            },
        ),
        ("at_least", 5, {"limit": 5}, None),
        ("at_least", 4, {"limit": 5}, {"limit": 5}),
        (
            "at_least",
            eur("3.33"),
            {"limit": eur("10.01"), "share": Percent(Decimal("33.3"))},
            None,
        ),
        (
            "at_most",
            eur("108.95"),
            {"limit": eur("121.05"), "share": Percent(Decimal(90))},
            None,
        ),
        (
            "at_least",
            eur("3.32"),
            {"limit": eur("10.01"), "share": Percent(Decimal("33.3"))},
            {
                "limit": eur("3.33"),
                "share": Percent(Decimal("33.3")),
                "whole": eur("10.01"),
            },
        ),
        ("equal", FIRST, {"to": FIRST}, None),
        ("equal", FIRST, {"to": LAST}, {"to": LAST}),
        ("equal", eur("9"), {"to": eur("8")}, {"to": eur("8")}),
        ("equal", Text({"en": "Fair", "lv": "Svētki"}), {"to": "Fair"}, None),
        ("equal", "Svētki", {"to": Text({"en": "Fair", "lv": "Svētki"})}, None),
        ("equal", Text.of("Fair"), {"to": "Feast"}, {"to": "Feast"}),
        ("equal", eur("9"), {"to": Money(Decimal(1), "LVL")}, None),
        ("equal_sum", eur("3"), {"parts": eur("3.00")}, None),
        ("equal_sum", eur("3"), {"parts": eur("3.01")}, {"sum": eur("3.01")}),
        ("equal_sum", eur("3"), {"parts": Money(Decimal(1), "LVL")}, None),
        ("date_window", FIRST, YEAR, None),
        ("date_window", LAST, YEAR, None),
        (
            "date_window",
            dt.date(2027, 1, 1),
            YEAR,
            {**YEAR, "period": Period(FIRST, LAST)},
        ),
        ("date_window", dt.date(2025, 12, 31), {"last": LAST}, None),
        ("date_window", dt.date(2027, 1, 30), {**YEAR, "days": 30}, None),
        ("date_window", dt.date(2027, 1, 30), {**YEAR, "days": 10**9}, None),
        (
            "date_window",
            dt.date(2027, 1, 31),
            {"last": LAST, "days": 30},
            {
                "first": None,
                "last": dt.date(2027, 1, 30),
                "period": Period(dt.date.min, dt.date(2027, 1, 30)),
            },
        ),
        ("count", 1, {"least": 1, "most": 1}, None),
        ("count", 2, {"least": 1, "most": 1}, {"least": 1, "most": 1}),
        ("count", 0, {"least": 1}, {"least": 1, "most": None}),
    ],
)
def test_a_kind_speaks_or_is_silent(
    kind: str, value: object, given_: dict[str, Any], told: dict[str, object] | None
) -> None:
    """It gives what its message prints, or nothing."""
    assert EACH[kind](value, **given_) == told


@given(amount=AMOUNTS, whole=AMOUNTS, points=POINTS)
def test_a_cap_agrees_with_a_direct_computation(
    amount: Decimal, whole: Decimal, points: Decimal
) -> None:
    """A share is rounded to the cent, as amounts are, and then compared."""
    operands = {"limit": Money(whole, "EUR"), "share": Percent(points)}
    value = Money(amount, "EUR")

    above = EACH["at_most"](value, **operands) is not None
    below = EACH["at_least"](value, **operands) is not None

    bound = (whole * points / 100).quantize(Decimal("0.01"), ROUND_HALF_UP)
    assert above is (amount > bound)
    assert below is (amount < bound)


@pytest.mark.parametrize("of", [Decimal, Percent])
def test_a_share_of_the_longest_number_keeps_every_digit(
    of: Callable[[Decimal], Decimal | Percent],
) -> None:
    """What is exactly the share is neither above it nor below it."""
    longest, share = Decimal(10**15 - 1), Percent(Decimal("99.9999999999999"))
    operands = {"limit": of(longest), "share": share}
    value = of(Decimal("999999999999998.000000000000001"))

    assert EACH["at_most"](value, **operands) is None
    assert EACH["at_least"](value, **operands) is None


@given(st.dates(), st.dates(), st.dates())
def test_a_window_is_both_of_its_sides(
    day: dt.date, first: dt.date, last: dt.date
) -> None:
    """A day lies between two days where it is on the right side of each."""
    window = EACH["date_window"]

    sides = (window(day, first=first), window(day, last=last))
    assert (window(day, first=first, last=last) is None) is (sides == (None, None))
