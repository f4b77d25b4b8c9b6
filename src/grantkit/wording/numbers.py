"""Numbers, amounts of money and percentages in the style of a language."""

from collections.abc import Callable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from grantkit.model.exact import EXACT
from grantkit.model.money import Money, Percent

NBSP = "\N{NO-BREAK SPACE}"

_SIGNS: Mapping[str, tuple[str, str]] = {"en": (",", "."), "lv": (NBSP, ",")}
"""What stands between groups of digits and before decimals, as CLDR has it.

To ask Babel takes longer than to fill a form of ten pages.
"""

_CENTS = 2
_GROUP = 3


def number_text(number: Decimal | int, language: str) -> str:
    """Write a number with its thousands grouped, and no digit lost."""
    return number_writer(language)(number)


def amount_writer(language: str) -> Callable[[Money], str]:
    """Find what writes amounts without their currency: two decimals, or all of more."""
    write = number_writer(language, _CENTS)
    return lambda money: write(money.amount)


def money_writer(language: str) -> Callable[[Money], str]:
    """Find what writes amounts with their currency, on one line: `19 851,44 EUR`."""
    write = number_writer(language, _CENTS)
    if language == "en":
        return lambda money: f"{money.currency}{NBSP}{write(money.amount)}"
    return lambda money: f"{write(money.amount)}{NBSP}{money.currency}"


def percent_writer(language: str, decimals: int = 1) -> Callable[[Percent], str]:
    """Find what writes percentages to one decimal, none where they are exactly whole.

    `87,3 %`, `15 %`; what only rounds to a whole number keeps its decimal: `100,0 %`.

    Args:
        language: ISO 639-1 code.
        decimals: How many are kept at most; see `decimals_apart`.
    """
    whole, rounded = number_writer(language), number_writer(language, 1)
    sign = "%" if language == "en" else f"{NBSP}%"
    unit = _unit(decimals)

    def write(percent: Percent) -> str:
        points = percent.points
        kept = points.quantize(unit, ROUND_HALF_UP, EXACT)
        kept = kept or abs(kept)  # no minus sign before a zero
        exact = kept == points == points.to_integral_value()
        return f"{(whole if exact else rounded)(kept)}{sign}"

    return write


def decimals_apart(numbers: Iterable[Decimal]) -> int:
    """Find how many decimals tell different numbers apart: one, or else more."""
    different, decimals = set(numbers), 1
    while len(_rounded(different, _unit(decimals))) < len(different):
        decimals += 1
    return decimals


def _rounded(numbers: Iterable[Decimal], unit: Decimal) -> set[Decimal]:
    return {each.quantize(unit, ROUND_HALF_UP, EXACT) for each in numbers}


def _unit(decimals: int) -> Decimal:
    return Decimal(1).scaleb(-decimals)


@cache
def number_writer(language: str, least: int = 0) -> Callable[[Decimal | int], str]:
    """Find what writes numbers with the signs of a language.

    It does by hand what Babel does with a pattern, many times faster: a long table of
    costs has amounts by the ten thousand.

    Args:
        language: ISO 639-1 code.
        least: How many decimals are written at least; none is ever cut off.
    """
    group, point = _SIGNS.get(language) or _signs_of(language)

    def write(number: Decimal | int) -> str:
        whole, _, decimals = str(number).partition(".")
        if not whole.isdecimal() or not (decimals or "0").isdecimal():
            whole, _, decimals = f"{Decimal(number):f}".partition(".")
        if _GROUP < len(whole) <= 2 * _GROUP and whole[0] != "-":
            whole = f"{whole[:-_GROUP]}{group}{whole[-_GROUP:]}"
        elif len(whole) > _GROUP:
            whole = f"{int(whole):,}".replace(",", group)
        if len(decimals) != least:
            decimals = decimals.rstrip("0").ljust(least, "0")
        return f"{whole}{point}{decimals}" if decimals else whole

    return write


def _signs_of(language: str) -> tuple[str, str]:
    from babel.numbers import (  # noqa: PLC0415 -- slow to load, seldom needed
        get_decimal_symbol,
        get_group_symbol,
    )

    # A narrow no-break space looks broken in the fonts of many offices.
    group = get_group_symbol(language).replace("\N{NARROW NO-BREAK SPACE}", NBSP)
    return group, get_decimal_symbol(language)
