"""How a value of any type of the model is written in a language."""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import field, frozen

from grantkit.model.limits import CountingPolicy
from grantkit.model.money import Money, Percent
from grantkit.model.period import Dates, Period
from grantkit.model.text import Text
from grantkit.wording.dates import DATE_STYLES, date_text
from grantkit.wording.numbers import (
    amount_text,
    money_text,
    number_text,
    percent_text,
)


@frozen(kw_only=True)
class Display:
    """Writes values in one language.

    Attributes:
        language: ISO 639-1 code.
        labels: Words for yes and no and for the members of enums, by
            `<class>.<value>`: `bool.true`, `ReportKind.final`; and for a funder's own
            words, by `words.<value>`.
    """

    language: str
    labels: Mapping[str, str] = field(factory=dict)

    def show(self, value: object, style: str = "") -> str:
        """Write a value in a style of its type.

        Raises:
            TypeError: The type cannot be written, or has no such style.
        """
        writing = _writing_of(type(value))
        if writing is None or style not in writing.styles:
            raise TypeError(f"{type(value).__name__} has no style {style!r}")
        return writing.write(self, value, style)

    def label(self, group: str, value: str) -> str:
        """Give the word for a choice; the bare value where no word is known."""
        return self.labels.get(f"{group}.{value}", value)


def styles_of(of: object) -> tuple[str, ...] | None:
    """List the styles in which a type can be written; None where it cannot be.

    The first style, the empty one, is used where none is named. Text has the style
    `length` beside it: how many characters there are, as web forms count them. A whole
    number has `plain`: the digits alone, as of a year.
    """
    writing = _writing_of(of)
    return None if writing is None else writing.styles


@frozen
class _Writing:
    """How values of one type are written, and in which styles."""

    write: Callable[[Display, Any, str], str]
    styles: tuple[str, ...] = ("",)


def _stretch(display: Display, dates: Dates | Period, style: str) -> str:
    """Write a stretch of days; a one-day stretch is one date."""
    known = [day for day in (dates.start, dates.end) if day is not None]
    shown = [date_text(day, display.language, style) for day in dict.fromkeys(known)]
    return " – ".join(shown)


def _money(display: Display, money: Money, style: str) -> str:
    write = amount_text if style == "amount" else money_text
    return write(money, display.language)


def _integer(display: Display, number: int, style: str) -> str:
    return str(number) if style == "plain" else number_text(number, display.language)


def _string(display: Display, value: str, style: str) -> str:
    """Write a word of the funder's own as it stands, or as its wording labels it."""
    if style == "length":
        return number_text(CountingPolicy.UTF16.length(value), display.language)
    return display.label("words", value) if style == "label" else value


def _text(display: Display, value: Text, style: str) -> str:
    return _string(display, value.in_language(display.language), style)


_WRITINGS: Mapping[type, _Writing] = {
    bool: _Writing(lambda display, value, _: display.label("bool", str(value).lower())),
    dt.date: _Writing(
        lambda display, value, style: date_text(value, display.language, style),
        DATE_STYLES,
    ),
    Dates: _Writing(_stretch, ("", "long")),
    Decimal: _Writing(lambda display, value, _: number_text(value, display.language)),
    int: _Writing(_integer, ("", "plain")),
    Money: _Writing(_money, ("", "amount")),
    Percent: _Writing(lambda display, value, _: percent_text(value, display.language)),
    Period: _Writing(_stretch, ("", "long")),
    str: _Writing(_string, ("", "label", "length")),
    StrEnum: _Writing(
        lambda display, value, _: display.label(type(value).__name__, value.value)
    ),
    Text: _Writing(_text, ("", "length")),
}


def _writing_of(of: object) -> _Writing | None:
    if not isinstance(of, type):
        return None
    return _WRITINGS.get(StrEnum if issubclass(of, StrEnum) else of)
