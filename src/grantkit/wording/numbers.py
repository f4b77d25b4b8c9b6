"""Numbers, amounts of money and percentages in the style of a language."""

from collections.abc import Callable
from decimal import ROUND_HALF_UP, Decimal, localcontext
from functools import cache

from babel.numbers import get_decimal_symbol, get_group_symbol

from grantkit.model.money import Money, Percent

NBSP = "\N{NO-BREAK SPACE}"

_CENTS = 2
_GROUP = 3
_TENTH = Decimal("0.1")
_DIGITS = 100  # more than any sum or rate of the longest numbers that can be read


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


def percent_text(percent: Percent, language: str) -> str:
    """Write a percentage to one decimal, none where it is exactly whole.

    `87,3 %`, `15 %`; what only rounds to a whole number keeps its decimal: `100,0 %`.
    """
    with localcontext(prec=_DIGITS):
        tenths = percent.points.quantize(_TENTH, rounding=ROUND_HALF_UP)
        exact = percent.points == percent.points.to_integral_value()
    tenths = tenths or abs(tenths)  # no minus sign before a zero
    number = number_writer(language, 0 if exact else 1)(tenths)
    return f"{number}%" if language == "en" else f"{number}{NBSP}%"


@cache
def number_writer(language: str, least: int = 0) -> Callable[[Decimal | int], str]:
    """Find what writes numbers with the signs of a language.

    It does by hand what Babel does with a pattern, many times faster: a long table of
    costs has amounts by the ten thousand.

    Args:
        language: ISO 639-1 code.
        least: How many decimals are written at least; none is ever cut off.
    """
    # Latvian takes a no-break space between groups; CLDR may give a narrow one.
    group = get_group_symbol(language).replace("\N{NARROW NO-BREAK SPACE}", NBSP)
    point = get_decimal_symbol(language)

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
