"""Numbers, amounts and percentages in Latvian and English."""

from decimal import Decimal

import pytest
from babel.numbers import get_decimal_symbol, get_group_symbol
from hypothesis import given
from hypothesis import strategies as st

from grantkit.model.money import Money, Percent
from grantkit.wording import LANGUAGES
from grantkit.wording.numbers import (
    amount_writer,
    decimals_apart,
    money_writer,
    number_text,
    percent_writer,
)

# As long as the longest numbers that a project file may hold, and longer for sums.
numbers = st.decimals(-(10**18), 10**18, places=12)
languages = st.sampled_from(LANGUAGES)


def plain(text: str, language: str) -> Decimal:
    """Read a written number back."""
    group, mark = ("\N{NO-BREAK SPACE}", ",") if language == "lv" else (",", ".")
    return Decimal(text.replace(group, "").replace(mark, "."))


@pytest.mark.parametrize(
    ("number", "lv", "en"),
    [
        ("0", "0", "0"),
        ("7", "7", "7"),
        ("999", "999", "999"),
        ("1300", "1\u00a0300", "1,300"),
        ("1234567", "1\u00a0234\u00a0567", "1,234,567"),
        ("12.5", "12,5", "12.5"),
        ("12.50", "12,5", "12.5"),
        ("0.001", "0,001", "0.001"),
        ("-1300.25", "-1\u00a0300,25", "-1,300.25"),
        ("1E+3", "1\u00a0000", "1,000"),
    ],
)
def test_numbers_are_grouped_by_thousands(number: str, lv: str, en: str) -> None:
    """A no-break space and a comma in Latvian, a comma and a point in English."""
    assert number_text(Decimal(number), "lv") == lv
    assert number_text(Decimal(number), "en") == en


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_signs_are_those_of_cldr(language: str) -> None:
    """What is known by heart is what Babel would tell."""
    group = get_group_symbol(language).replace("\N{NARROW NO-BREAK SPACE}", "\xa0")
    point = get_decimal_symbol(language)

    assert number_text(Decimal("1234.5"), language) == f"1{group}234{point}5"


def test_other_languages_have_their_own_signs() -> None:
    """A report may be in the language of a partner."""
    assert number_text(Decimal("1234.5"), "lt") == "1\xa0234,5"
    assert number_text(Decimal("1234.5"), "de") == "1.234,5"


def test_whole_numbers_are_written_alike() -> None:
    """An `int` looks like a `Decimal`."""
    assert number_text(1300, "lv") == "1\u00a0300"


@pytest.mark.parametrize(
    ("amount", "lv", "en"),
    [
        ("19851.44", "19\u00a0851,44\u00a0EUR", "EUR\u00a019,851.44"),
        ("0", "0,00\u00a0EUR", "EUR\u00a00.00"),
        ("5", "5,00\u00a0EUR", "EUR\u00a05.00"),
        ("5.1", "5,10\u00a0EUR", "EUR\u00a05.10"),
        ("0.335", "0,335\u00a0EUR", "EUR\u00a00.335"),
        ("-25", "-25,00\u00a0EUR", "EUR\u00a0-25.00"),
        ("1000000", "1\u00a0000\u00a0000,00\u00a0EUR", "EUR\u00a01,000,000.00"),
    ],
)
def test_amounts_have_two_decimals_and_a_currency(
    amount: str, lv: str, en: str
) -> None:
    """The whole stands on one line; a third decimal is not hidden."""
    money = Money(Decimal(amount), "EUR")

    assert money_writer("lv")(money) == lv
    assert money_writer("en")(money) == en


def test_an_amount_can_stand_without_its_currency() -> None:
    """Columns of a table name the currency once."""
    money = Money(Decimal("19851.44"), "EUR")

    assert amount_writer("lv")(money) == "19\u00a0851,44"
    assert amount_writer("en")(money) == "19,851.44"


@pytest.mark.parametrize(
    ("points", "lv", "en"),
    [
        ("15", "15\u00a0%", "15%"),
        ("15.00", "15\u00a0%", "15%"),
        ("0", "0\u00a0%", "0%"),
        ("87.34", "87,3\u00a0%", "87.3%"),
        ("87.35", "87,4\u00a0%", "87.4%"),
        ("12.5", "12,5\u00a0%", "12.5%"),
        ("110", "110\u00a0%", "110%"),
        ("1234.5", "1\u00a0234,5\u00a0%", "1,234.5%"),
        ("-3.25", "-3,3\u00a0%", "-3.3%"),
        ("-0.04", "0,0\u00a0%", "0.0%"),
        ("99.96", "100,0\u00a0%", "100.0%"),
    ],
)
def test_percentages_have_one_decimal_at_most(points: str, lv: str, en: str) -> None:
    """Latvian sets the sign apart by a no-break space, English does not."""
    percent = Percent(Decimal(points))

    assert percent_writer("lv")(percent) == lv
    assert percent_writer("en")(percent) == en


@pytest.mark.parametrize(
    ("points", "decimals", "written"),
    [
        (("10.001", "10"), 3, ["10,001 %", "10 %"]),
        (("9.99", "10.0"), 2, ["9,99 %", "10 %"]),
        (("10.04", "10.5"), 1, ["10,0 %", "10,5 %"]),
        (("10.501", "10.5"), 3, ["10,501 %", "10,5 %"]),
        (("10.0004", "10.001"), 3, ["10,0 %", "10,001 %"]),
        (("10", "10.00"), 1, ["10 %", "10 %"]),
        ((), 1, []),
    ],
)
def test_percentages_take_the_decimals_that_tell_them_apart(
    points: tuple[str, ...], decimals: int, written: list[str]
) -> None:
    """One decimal is the usual; more only where two would look alike."""
    percents = [Percent(Decimal(each)) for each in points]

    assert decimals_apart(each.points for each in percents) == decimals
    write = percent_writer("lv", decimals)
    said = [write(each).replace("\N{NO-BREAK SPACE}", " ") for each in percents]
    assert said == written


@given(st.tuples(numbers, numbers), languages)
def test_of_two_percentages_the_greater_looks_greater(
    points: tuple[Decimal, Decimal], language: str
) -> None:
    """What is written of different numbers differs, and in the same direction."""
    write = percent_writer(language, decimals_apart(points))

    one, other = (
        plain(write(Percent(each)).rstrip("\N{NO-BREAK SPACE}%"), language)
        for each in points
    )

    assert (one < other) == (points[0] < points[1])
    assert (one > other) == (points[0] > points[1])


@given(numbers, languages)
def test_no_digit_of_a_number_is_lost(number: Decimal, language: str) -> None:
    """What is written can be read back as the same number."""
    assert plain(number_text(number, language), language) == number


@given(numbers, languages)
def test_no_digit_of_an_amount_is_lost(amount: Decimal, language: str) -> None:
    """What is written can be read back as the same amount, with cents."""
    text = amount_writer(language)(Money(amount, "EUR"))

    assert plain(text, language) == amount
    assert text[-3] in ",." or len(text.replace(",", ".").rpartition(".")[2]) > 2


@given(numbers, languages)
def test_a_number_never_breaks_across_lines(number: Decimal, language: str) -> None:
    """Nothing in an amount or a percentage is a plain space."""
    money, percent = Money(number, "EUR"), Percent(number)

    assert " " not in money_writer(language)(money) + percent_writer(language)(percent)
