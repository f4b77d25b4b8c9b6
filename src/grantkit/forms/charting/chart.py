"""A chart as a value: what it shows, and what it says to those who cannot see it."""

import re
from collections.abc import Iterable
from decimal import Context, Decimal

from attrs import field, frozen

from grantkit.model.characters import UNWRITABLE

_SPACES = re.compile(r"[ \t\n\r]+")
_SPREADSHEET = Context(prec=15)


def _one_line(text: str) -> str:
    """Bring a text into one line; what no Word file can hold shows as U+FFFD."""
    line = _SPACES.sub(" ", text).strip()
    return UNWRITABLE.sub("\N{REPLACEMENT CHARACTER}", line)


def _lines(texts: Iterable[str]) -> tuple[str, ...]:
    return tuple(_one_line(text) for text in texts)


def _held(numbers: Iterable[Decimal | None]) -> tuple[Decimal | None, ...]:
    """Keep the fifteen digits that a spreadsheet holds, so that all copies agree."""
    return tuple(None if n is None else _SPREADSHEET.plus(n) for n in numbers)


@frozen(kw_only=True)
class Series:
    """The bars of one kind.

    Attributes:
        name: As the legend has it.
        numbers: One for each category; None leaves a gap, zero is a bar of no length.
        labelled: Whether each bar shows its number.
    """

    name: str = field(converter=_one_line)
    numbers: tuple[Decimal | None, ...] = field(converter=_held)
    labelled: bool = True


@frozen(kw_only=True)
class Chart:
    """A chart of clustered bars, which lie so that long names have room beside them.

    Attributes:
        title: Above the chart.
        categories: What each cluster is about, from top to bottom.
        series: The bars of a cluster, from top to bottom.
        number_format: Of all numbers, as spreadsheets write it: `0.0%`.
        alternative_text: The figures in words.
        language: ISO 639-1 code.
    """

    title: str = field(converter=_one_line)
    categories: tuple[str, ...] = field(converter=_lines)
    series: tuple[Series, ...]
    number_format: str
    alternative_text: str = field(converter=_one_line)
    language: str

    @property
    def numbers(self) -> tuple[Decimal, ...]:
        """All numbers that are known."""
        return tuple(n for one in self.series for n in one.numbers if n is not None)
