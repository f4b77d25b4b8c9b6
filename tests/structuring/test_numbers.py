"""Numbers, amounts and percentages in every accepted spelling, and in none other."""

import contextlib
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.model.money import Money, Percent
from grantkit.structuring import ReadingError
from grantkit.structuring.numbers import (
    decimal_of,
    integer_of,
    money_of,
    percent_of,
)

SPACES = ["", " ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}"]
cents = st.integers(-(10**14) + 1, 10**14 - 1)


def grouped(number: int, space: str) -> str:
    """Write a whole number with a space between its thousands."""
    return f"{number:,}".replace(",", space)


@st.composite
def spelt(draw: st.DrawFn, amount: int) -> str:
    """Write an amount in euros, given in cents, in one of the accepted ways."""
    whole, rest = divmod(abs(amount), 100)
    minus = draw(st.sampled_from(["-", "\N{MINUS SIGN}"])) if amount < 0 else ""
    thousands = grouped(whole, draw(st.sampled_from(SPACES)))
    number = f"{minus}{thousands}{draw(st.sampled_from('.,'))}{rest:02}"
    currency = draw(st.sampled_from(["EUR", "eur", "€", "eiro", "euro", "Eiro"]))
    order = draw(st.permutations([number, currency]))
    return draw(st.sampled_from(SPACES)).join(order)


@given(cents, st.data())
def test_every_spelling_of_an_amount_is_read(amount: int, data: st.DataObject) -> None:
    """Separators, minus signs and the place of the currency do not matter."""
    text = data.draw(spelt(amount))

    assert money_of(text) == Money(Decimal(amount) / 100, "EUR")


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4), st.data())
def test_a_figure_is_read_as_written_or_not_at_all(
    number: Decimal, data: st.DataObject
) -> None:
    """No figure is ever read as another one."""
    text = f"{number:f}".replace(".", data.draw(st.sampled_from(".,")))

    with contextlib.suppress(ReadingError):
        assert decimal_of(text) == number


@pytest.mark.parametrize("text", ["0,125", "0.125", "00,125", "-0,500"])
def test_a_zero_before_the_mark_makes_it_a_decimal_mark(text: str) -> None:
    """Nobody writes thousands of nothing."""
    assert decimal_of(text) == Decimal(text.replace(",", "."))


@pytest.mark.parametrize(
    ("text", "amount", "currency"),
    [
        ("19851.44 EUR", "19851.44", "EUR"),
        ("1.234,56 EUR", "1234.56", "EUR"),
        ("1,234.56 EUR", "1234.56", "EUR"),
        ("1.234.567 EUR", "1234567", "EUR"),
        ("19 851,440 EUR", "19851.440", "EUR"),
        ("0,125 EUR", "0.125", "EUR"),
        ("3 Ls", "3", "LVL"),
        ("1 234,00 LVL", "1234.00", "LVL"),
        ("NOK 5", "5", "NOK"),
        ("- 5 EUR", "-5", "EUR"),
    ],
)
def test_an_unambiguous_amount_is_read(text: str, amount: str, currency: str) -> None:
    """Where both marks stand, or one stands twice, there is one reading only."""
    assert money_of(text) == Money(Decimal(amount), currency)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("1,234 EUR", "ambiguous_amount"),
        ("1.234 EUR", "ambiguous_amount"),
        ("-123,456 EUR", "ambiguous_amount"),
        ("12,50", "no_currency"),
        ("12,50 XYZ", "unknown_currency"),
        ("EUR 5 EUR", "not_an_amount"),
        ("NaN EUR", "not_an_amount"),
        ("Infinity EUR", "not_an_amount"),
        ("1e3 EUR", "not_an_amount"),
        ("1,2,3 EUR", "not_an_amount"),
        ("1.23,456.7 EUR", "not_an_amount"),
        ("12 34 EUR", "not_an_amount"),
        ("٣ EUR", "not_an_amount"),
        ("", "not_an_amount"),
        ("1234567890123,456 EUR", "amount_too_long"),
    ],
)
def test_anything_else_is_no_amount(text: str, key: str) -> None:
    """What can be read in two ways, or in none, is refused with its own sentence."""
    with pytest.raises(ReadingError) as caught:
        money_of(text)

    assert caught.value.key == key


@pytest.mark.parametrize(
    ("value", "number"),
    [
        ("1 300", "1300"),
        ("1300", "1300"),
        ("12,5", "12.5"),
        ("12.5", "12.5"),
        ("-3", "-3"),
        ("1234,567", "1234.567"),
        (7, "7"),
        (Decimal("1.234"), "1.234"),
    ],
)
def test_a_number_is_read(value: object, number: str) -> None:
    """A number may be typed, or come from a data file with its type."""
    assert decimal_of(value) == Decimal(number)


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("1,234", "ambiguous_number"),
        ("simts", "not_a_number"),
        ("5 EUR", "not_a_number"),
        ("", "not_a_number"),
        (Decimal("nan"), "not_a_number"),
        (Decimal("inf"), "not_a_number"),
        (True, "not_a_number"),
        ("9" * 16, "number_too_long"),
        (["1"], "not_a_value"),
    ],
)
def test_anything_else_is_no_number(value: object, key: str) -> None:
    """Words, units, infinities and long rows of digits are refused."""
    with pytest.raises(ReadingError) as caught:
        decimal_of(value)

    assert caught.value.key == key


@pytest.mark.parametrize(("value", "number"), [("30", 30), ("-3", -3), (5, 5)])
def test_a_whole_number_is_read(value: object, number: int) -> None:
    """Digits, with a minus sign or without."""
    assert integer_of(value) == number


@pytest.mark.parametrize("value", ["1,5", "trīs", "", "5 dienas"])
def test_a_fraction_is_no_whole_number(value: str) -> None:
    """Nothing is rounded."""
    with pytest.raises(ReadingError) as caught:
        integer_of(value)

    assert caught.value.key == "not_a_whole_number"


@pytest.mark.parametrize(
    "value", ["12,5 %", "12.5%", "12,5\N{NO-BREAK SPACE}%", "12,5", Decimal("12.5")]
)
def test_a_percentage_is_read_with_its_sign_or_without(value: object) -> None:
    """15 stands for 15 %, never for 1500 %."""
    assert percent_of(value) == Percent(Decimal("12.5"))


@pytest.mark.parametrize("value", ["%", "15 % %", "puse"])
def test_anything_else_is_no_percentage(value: str) -> None:
    """A sign alone is no number."""
    with pytest.raises(ReadingError) as caught:
        percent_of(value)

    assert caught.value.key == "not_a_percentage"
