"""Numbers, amounts of money and percentages in the style of a language."""

from decimal import ROUND_HALF_UP, Decimal

from babel.numbers import format_decimal

from grantkit.model.money import Money, Percent

NBSP = "\N{NO-BREAK SPACE}"

_MONEY = "#,##0.00##########"
_NUMBER = "#,##0.############"
_TENTH = Decimal("0.1")


def number_text(number: Decimal | int, language: str) -> str:
    """Write a number with its thousands grouped, and no digit lost."""
    text = format_decimal(
        number, format=_NUMBER, locale=language, decimal_quantization=False
    )
    return _grouped_by_nbsp(text)


def amount_text(money: Money, language: str) -> str:
    """Write an amount without its currency: two decimals, more where it has them."""
    text = format_decimal(
        money.amount, format=_MONEY, locale=language, decimal_quantization=False
    )
    return _grouped_by_nbsp(text)


def money_text(money: Money, language: str) -> str:
    """Write an amount with its currency, on one line: `19 851,44 EUR`."""
    amount = amount_text(money, language)
    if language == "en":
        return f"{money.currency}{NBSP}{amount}"
    return f"{amount}{NBSP}{money.currency}"


def percent_text(percent: Percent, language: str) -> str:
    """Write a percentage to one decimal, none where it is whole: `87,3 %`, `15 %`."""
    tenths = percent.points.quantize(_TENTH, rounding=ROUND_HALF_UP)
    whole = tenths == tenths.to_integral_value()
    shown = tenths.to_integral_value() if whole else tenths
    number = number_text(shown, language)
    return f"{number}%" if language == "en" else f"{number}{NBSP}%"


def _grouped_by_nbsp(text: str) -> str:
    """Latvian takes a no-break space between groups; CLDR may give a narrow one."""
    return text.replace("\N{NARROW NO-BREAK SPACE}", NBSP)
