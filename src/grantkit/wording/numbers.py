"""Numbers, amounts of money and percentages in the style of a language."""

from decimal import ROUND_HALF_UP, Decimal, localcontext

from babel.numbers import format_decimal

from grantkit.model.money import Money, Percent

NBSP = "\N{NO-BREAK SPACE}"

_MONEY = "#,##0.00##########"
_NUMBER = "#,##0.############"
_TENTHS = "#,##0.0"
_TENTH = Decimal("0.1")
_DIGITS = 100  # more than any sum or rate of the longest numbers that can be read


def number_text(number: Decimal | int, language: str) -> str:
    """Write a number with its thousands grouped, and no digit lost."""
    return _written(number, _NUMBER, language)


def amount_text(money: Money, language: str) -> str:
    """Write an amount without its currency: two decimals, more where it has them."""
    return _written(money.amount, _MONEY, language)


def money_text(money: Money, language: str) -> str:
    """Write an amount with its currency, on one line: `19 851,44 EUR`."""
    amount = amount_text(money, language)
    if language == "en":
        return f"{money.currency}{NBSP}{amount}"
    return f"{amount}{NBSP}{money.currency}"


def percent_text(percent: Percent, language: str) -> str:
    """Write a percentage to one decimal, none where it is exactly whole.

    `87,3 %`, `15 %`; what only rounds to a whole number keeps its decimal: `100,0 %`.
    """
    with localcontext(prec=_DIGITS):
        tenths = percent.points.quantize(_TENTH, rounding=ROUND_HALF_UP)
        exact = percent.points == percent.points.to_integral_value()
    tenths = tenths or abs(tenths)  # no minus sign before a zero
    number = _written(tenths, _NUMBER if exact else _TENTHS, language)
    return f"{number}%" if language == "en" else f"{number}{NBSP}%"


def _written(number: Decimal | int, pattern: str, language: str) -> str:
    """Latvian takes a no-break space between groups; CLDR may give a narrow one."""
    with localcontext(prec=_DIGITS):
        text = format_decimal(
            number, format=pattern, locale=language, decimal_quantization=False
        )
    return text.replace("\N{NARROW NO-BREAK SPACE}", NBSP)
