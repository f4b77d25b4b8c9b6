"""Numbers, amounts of money and percentages as people write them.

A comma and a point are both decimal marks here, and both are used between thousands
elsewhere. Where a figure can be read in two ways, it is not read at all.
"""

import re
from decimal import Decimal

from grantkit.model.money import CURRENCIES, Money, Percent
from grantkit.structuring.problems import ReadingError
from grantkit.structuring.scalars import single
from grantkit.structuring.texts import shown

_MOST_DIGITS = 15
_SPACES = " \N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{THIN SPACE}\N{FIGURE SPACE}"
_MINUS = "-\N{MINUS SIGN}"

# A single mark before the last three digits sets off thousands only where the decimal
# mark follows it: 1.234,56. Alone it is ambiguous, or, as in 0,125, a decimal mark.
_NUMBER = re.compile(
    rf"(?P<sign>[{_MINUS}]?)[{_SPACES}]*"
    r"(?P<whole>"
    rf"[1-9][0-9]{{0,2}}(?:[{_SPACES}][0-9]{{3}})+"
    r"|[1-9][0-9]{0,2}(?:(?:\.[0-9]{3})+(?=,)|(?:\.[0-9]{3}){2,}\Z)"
    r"|[1-9][0-9]{0,2}(?:(?:,[0-9]{3})+(?=\.)|(?:,[0-9]{3}){2,}\Z)"
    r"|[0-9]+)"
    r"(?:[.,](?P<decimals>[0-9]+))?"
)
_AMBIGUOUS = re.compile(rf"[{_MINUS}]?[{_SPACES}]*[1-9][0-9]{{0,2}}[.,][0-9]{{3}}")
_MONEY = re.compile(
    rf"(?P<before>[^\W\d_]+|€)?[{_SPACES}]*"
    rf"(?P<number>[{_MINUS}]?[{_SPACES}]*[0-9](?:[0-9.,{_SPACES}]*[0-9])?)"
    rf"[{_SPACES}]*(?P<after>[^\W\d_]+|€)?"
)

SPELLINGS = {
    **{code.casefold(): code for code in CURRENCIES},
    **dict.fromkeys(("€", "eiro", "euro"), "EUR"),
    "ls": "LVL",
}
"""What else may stand beside an amount, in small letters: the currency it means."""


def decimal_of(value: object) -> Decimal:
    """Read a number: `1 300`, `12,5`, `12.5`.

    Raises:
        ReadingError: It is no number, or can be read in two ways.
    """
    if isinstance(value, Decimal) and value.is_finite():
        return value
    return _decimal(single(value), refused_as="not_a_number")


def integer_of(value: object) -> int:
    """Read a whole number.

    Raises:
        ReadingError: It is none.
    """
    text = single(value)
    number = _decimal(text, refused_as="not_a_whole_number")
    if number != number.to_integral_value():
        raise ReadingError("not_a_whole_number", found=shown(text))
    return int(number)


def percent_of(value: object) -> Percent:
    """Read a percentage: `15 %`, `15%`, `15`, `12,5 %`.

    Raises:
        ReadingError: It is none.
    """
    if isinstance(value, Decimal) and value.is_finite():
        return Percent(value)
    text = single(value).removesuffix("%").rstrip()
    return Percent(_decimal(text, refused_as="not_a_percentage"))


def money_of(value: object) -> Money:
    """Read an amount with its currency: `19 851,44 EUR`, `€ 12.50`, `3 Ls`.

    Raises:
        ReadingError: It is no amount, has no currency, or can be read in two ways.
    """
    text = single(value)
    match = _MONEY.fullmatch(text)
    if match is None or (match["before"] and match["after"]):
        raise ReadingError("not_an_amount", found=shown(text))
    word = match["before"] or match["after"]
    if not word:
        raise ReadingError("no_currency", found=shown(text))
    currency = SPELLINGS.get(word.casefold())
    if currency is None:
        raise ReadingError("unknown_currency", known=CURRENCIES, found=shown(word))
    amount = _decimal(match["number"], refused_as="not_an_amount", of_money=True)
    return Money(amount, currency)


def _decimal(text: str, *, refused_as: str, of_money: bool = False) -> Decimal:
    if _AMBIGUOUS.fullmatch(text):
        raise _ambiguous(text, of_money=of_money)
    match = _NUMBER.fullmatch(text)
    if match is None:
        raise ReadingError(refused_as, found=shown(text))
    whole = re.sub("[^0-9]", "", match["whole"])
    decimals = match["decimals"] or ""
    if len(whole) + len(decimals) > _MOST_DIGITS:
        key = "amount_too_long" if of_money else "number_too_long"
        raise ReadingError(key, found=shown(text), most=_MOST_DIGITS)
    sign = "-" if match["sign"] else ""
    return Decimal(f"{sign}{whole}.{decimals}")


def _ambiguous(text: str, *, of_money: bool) -> ReadingError:
    """Spell out the two figures that `1,234` may mean."""
    whole, decimals = re.split("[.,]", text)
    return ReadingError(
        "ambiguous_amount" if of_money else "ambiguous_number",
        found=shown(text),
        thousands=f"{whole} {decimals},00" if of_money else f"{whole} {decimals}",
        decimals=f"{whole},{decimals[:2]}" if of_money else f"{whole},{decimals}0",
    )
