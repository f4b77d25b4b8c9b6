"""What a value is compared with: a number of the table, a parameter or a path."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal

from attrs import frozen

from grantkit.checks.declared.spots import Look, Spot
from grantkit.model.money import Money, Percent
from grantkit.model.reference import DatedValue, Parameters


@frozen
class Asked:
    """What an operand is worked out from.

    Attributes:
        spot: The place that is judged.
        day: For which the parameters are looked up.
        parameters: Those of the funder.
    """

    spot: Spot
    day: dt.date
    parameters: Parameters


Operand = Callable[[Asked], object]
"""Works out what a value is compared with; None where nothing is known of it."""

Of = Callable[[DatedValue], object]
"""Reads a dated value as what a check needs."""


def literal(value: object) -> Operand:
    """Give the value that stands in the table itself."""
    return lambda _asked: value


def in_its_currency(number: Decimal) -> Operand:
    """Give an amount in the currency of the one that is judged."""

    def operand(asked: Asked) -> object:
        judged = asked.spot.value
        return Money(number, judged.currency) if isinstance(judged, Money) else None

    return operand


def from_value(name: str, read: Of) -> Operand:
    """Give a parameter by its name; None where none holds on the day."""

    def operand(asked: Asked) -> object:
        value = asked.parameters.on(asked.day, name)
        return None if value is None else read(value)

    return operand


def from_path(look: Look) -> Operand:
    """Give what stands at a path."""
    return lambda asked: next(iter(asked.spot.read(look)), None)


def names_at(look: Look) -> Operand:
    """Give the words that stand at a path; None where there are none."""
    read = from_path(look)

    def operand(asked: Asked) -> object:
        found = read(asked)
        return (found,) if isinstance(found, str) else found or None

    return operand


def sum_at(looks: Iterable[Look]) -> Operand:
    """Add up the amounts at paths; None where one is missing, or of its own currency.

    Empty lists add up to nothing known.
    """
    known_looks = tuple(looks)

    def operand(asked: Asked) -> object:
        found = [each for look in known_looks for each in _amounts(asked.spot, look)]
        known = [amount for amount in found if amount is not None]
        currencies = {amount.currency for amount in known}
        if not found or len(known) < len(found) or len(currencies) > 1:
            return None
        return sum(known, start=Money.zero(known[0].currency))

    return operand


def _amounts(spot: Spot, look: Look) -> Iterator[Money | None]:
    for value in spot.read(look):
        yield value if isinstance(value, Money) else None


def names_of(value: DatedValue) -> tuple[str, ...]:
    """Read a list of words; a single word is a list too."""
    return value.names if isinstance(value.value, tuple) else (value.text,)


def spellings(table: Mapping[str, str]) -> dict[str, tuple[str, ...]]:
    """Take the spellings of each name apart: `"fund|foundation"`."""
    return {name: tuple(words.split("|")) for name, words in table.items()}


def _spellings_of(value: DatedValue) -> Mapping[str, tuple[str, ...]]:
    """Read a table of spellings; a single text is a name with one spelling."""
    if isinstance(value.value, str):
        return {value.text: (value.text,)}
    return spellings(value.table)


def _whole(number: Decimal) -> int:
    if number != int(number):
        raise ValueError(f"{number} is not a whole number")
    return int(number)


_READERS: Mapping[object, Of] = {
    Decimal: lambda value: value.number,
    int: lambda value: _whole(value.number),
    Money: lambda value: Money(value.number, value.unit),
    Percent: lambda value: Percent(value.number),
    dt.date: lambda value: dt.date.fromisoformat(value.text),
    re.Pattern: lambda value: re.compile(value.text),
    str: names_of,
    Mapping: _spellings_of,
}


def reader_of(wanted: object) -> Of:
    """Tell how a dated value is read as what a check needs."""
    return _READERS[wanted]
