"""Numbers, amounts of money and percentages in the style of a language."""

from collections.abc import Callable, Mapping
from decimal import ROUND_HALF_UP, Context, Decimal
from functools import cache

from grantkit.model.money import Money, Percent

NBSP = "\N{NO-BREAK SPACE}"

_SIGNS: Mapping[str, tuple[str, str]] = {"en": (",", "."), "lv": (NBSP, ",")}
"""What stands between groups of digits and before decimals, as CLDR has it.

To ask Babel takes longer than to fill a form of ten pages.
"""

_CENTS = 2
_GROUP = 3
_TENTH = Decimal("0.1")
_CONTEXT = Context(prec=100)  # more digits than any sum or rate of what can be read


def number_text(number: Decimal | int, language: str) -> str:
    """Write a number with its thousands grouped, and no digit lost."""
    return number_writer(language)(number)


def amount_text(money: Money, language: str) -> str:
    """Write an amount without its currency: two decimals, more where it has them."""
    return number_writer(language, _CENTS)(money.amount)


def money_text(money: Money, language: str) -> str:
    """Write an amount with its currency, on one line: `19 851,44 EUR`."""
    return money_writer(language)(money)


def amount_writer(language: str) -> Callable[[Money], str]:
    """Find what writes amounts without their currency."""
    write = number_writer(language, _CENTS)
    return lambda money: write(money.amount)


def money_writer(language: str) -> Callable[[Money], str]:
    """Find what writes amounts with their currency."""
    write = number_writer(language, _CENTS)
    if language == "en":
        return lambda money: f"{money.currency}{NBSP}{write(money.amount)}"
    return lambda money: f"{write(money.amount)}{NBSP}{money.currency}"


def percent_writer(language: str) -> Callable[[Percent], str]:
    """Find what writes percentages to one decimal, none where they are exactly whole.

    `87,3 %`, `15 %`; what only rounds to a whole number keeps its decimal: `100,0 %`.
    """
    whole, rounded = number_writer(language), number_writer(language, 1)
    sign = "%" if language == "en" else f"{NBSP}%"

    def write(percent: Percent) -> str:
        points = percent.points
        tenths = points.quantize(_TENTH, ROUND_HALF_UP, _CONTEXT)
        tenths = tenths or abs(tenths)  # no minus sign before a zero
        exact = tenths == points == points.to_integral_value()
        return f"{(whole if exact else rounded)(tenths)}{sign}"

    return write


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
