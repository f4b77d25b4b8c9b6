"""How a value of any type of the model is written in a language."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import Any

from attrs import evolve, field, frozen

from grantkit.model.limits import CountingPolicy
from grantkit.model.money import Money, Percent
from grantkit.model.period import Dates, Period
from grantkit.model.text import Text
from grantkit.wording.dates import DATE_STYLES, date_writer
from grantkit.wording.numbers import (
    amount_writer,
    decimals_apart,
    money_writer,
    number_text,
    number_writer,
    percent_writer,
)

Speaker = Callable[[Any], str | None]
"""Writes a value; None where it is blank, or not in the language."""


@frozen(kw_only=True)
class Display:
    """Writes values in one language.

    Attributes:
        language: ISO 639-1 code.
        labels: Words for yes and no and for the members of enums, by
            `<class>.<value>`: `bool.true`, `ReportKind.final`; and for a funder's own
            words, by `words.<value>`.
        decimals: How many a percentage has at most.
    """

    language: str
    labels: Mapping[str, str] = field(factory=dict)
    decimals: int = 1

    def apart(self, values: Iterable[object]) -> "Display":
        """Keep as many decimals as it takes to tell percentages of values apart.

        What is beyond a limit never looks like the limit; amounts and numbers keep all
        their decimals anyhow.
        """
        points = [each.points for each in values if isinstance(each, Percent)]
        decimals = decimals_apart(points)
        return self if decimals == self.decimals else evolve(self, decimals=decimals)

    def show(self, value: object, style: str = "") -> str:
        """Write a value in a style of its type.

        Raises:
            TypeError: The type cannot be written, or has no such style.
        """
        return self._say(type(value), style)(value)

    def speaker(self, of: object, style: str = "") -> Speaker:
        """Find what writes the values of a type, many times.

        It gives None where a value is blank, or a text is not in this language.

        Raises:
            TypeError: The type cannot be written, or has no such style.
        """
        if of is Text:
            return _text_speaker(_strings(self, style), self.language)
        say = self._say(of, style)
        return say if _never_blank(of) else _unless_blank(say)

    def _say(self, of: object, style: str) -> Callable[[Any], str]:
        writing = _writing_of(of)
        if writing is None or style not in writing.styles:
            name = of.__name__ if isinstance(of, type) else of
            raise TypeError(f"{name} has no style {style!r}")
        return writing.make(self, style)

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
    """What makes the writers of one type, and in which styles they write."""

    make: Callable[[Display, str], Callable[[Any], str]]
    styles: tuple[str, ...] = ("",)


def _dates(display: Display, style: str) -> Callable[[dt.date], str]:
    return date_writer(display.language, style)


def _stretches(display: Display, style: str) -> Callable[[Dates | Period], str]:
    """Write stretches of days; a one-day stretch is one date."""
    write = date_writer(display.language, style)

    def stretch(dates: Dates | Period) -> str:
        start, end = dates.start, dates.end
        if start is None or end is None or start == end:
            day = start or end
            return "" if day is None else write(day)
        return f"{write(start)} – {write(end)}"

    return stretch


def _money(display: Display, style: str) -> Callable[[Money], str]:
    if style == "amount":
        return amount_writer(display.language)
    return money_writer(display.language)


def _numbers(display: Display, style: str) -> Callable[[Decimal | int], str]:
    if style == "plain":
        return str
    return number_writer(display.language)


def _percents(display: Display, _: str) -> Callable[[Percent], str]:
    return percent_writer(display.language, display.decimals)


def _strings(display: Display, style: str) -> Callable[[str], str]:
    """Write words of the funder's own as they stand, or as its wording labels them."""
    if style == "length":
        return lambda value: number_text(_LENGTH(value), display.language)
    if style == "label":
        return lambda value: display.label("words", value)
    return _same


def _same(value: str) -> str:
    """Give the words to the letter, but for line breaks that nothing follows."""
    return value.rstrip("\r\n")


def _texts(display: Display, style: str) -> Callable[[Text], str]:
    language, write = display.language, _strings(display, style)
    return lambda text: write(text.in_language(language))


def _answers(display: Display, _: str) -> Callable[[bool], str]:
    words = {
        value: display.label("bool", str(value).lower()) for value in (True, False)
    }
    return words.__getitem__


def _choices(display: Display, _: str) -> Callable[[StrEnum], str]:
    return lambda value: display.label(type(value).__name__, value.value)


_LENGTH = CountingPolicy.UTF16.length

_WRITINGS: Mapping[type, _Writing] = {
    bool: _Writing(_answers),
    dt.date: _Writing(_dates, DATE_STYLES),
    Dates: _Writing(_stretches, ("", "long")),
    Decimal: _Writing(_numbers),
    int: _Writing(_numbers, ("", "plain")),
    Money: _Writing(_money, ("", "amount")),
    Percent: _Writing(_percents),
    Period: _Writing(_stretches, ("", "long")),
    str: _Writing(_strings, ("", "label", "length")),
    StrEnum: _Writing(_choices),
    Text: _Writing(_texts, ("", "length")),
}


def _never_blank(of: object) -> bool:
    return of in (dt.date, Decimal, int, Percent, Money)


def _unless_blank(say: Callable[[Any], str]) -> Speaker:
    def speak(value: object) -> str | None:
        text = say(value)
        return None if not text or text.isspace() else text

    return speak


def _text_speaker(say: Callable[[str], str], language: str) -> Speaker:
    def speak(text: Text) -> str | None:
        words = text.said_in(language)
        return None if not words or words.isspace() else say(words)

    return speak


def _writing_of(of: object) -> _Writing | None:
    if not isinstance(of, type):
        return None
    return _WRITINGS.get(StrEnum if issubclass(of, StrEnum) else of)
