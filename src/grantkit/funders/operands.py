"""What a declared check compares with, as its table says it: read and made sure of."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import get_origin

from attrs import frozen

from grantkit.checks.declared import (
    Asked,
    DeadlineName,
    Look,
    Operand,
    Same,
    Spellings,
    Sum,
    from_path,
    from_value,
    in_its_currency,
    lists_in,
    literal,
    names_at,
    reader_of,
    spellings,
    sum_at,
)
from grantkit.model.money import Money, Percent
from grantkit.model.path import (
    PathError,
    PathType,
    nearest,
    parse_path,
    type_at,
    unwrapped,
)
from grantkit.model.period import Period
from grantkit.model.reference import DatedValue
from grantkit.model.text import Text

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_UNITS: Mapping[object, re.Pattern[str]] = {
    Money: re.compile(r"[A-Z]{3}"),
    Percent: re.compile("%"),
}
"""What a parameter is counted in, where that matters."""
_WORDS: Mapping[object, str] = {
    bool: "yes or no",
    dt.date: "a day",
    Decimal: "a number",
    int: "a number",
    Money: "an amount",
    Percent: "a percentage",
    Period: "a period",
    re.Pattern: "a regular expression",
    str: "words",
    Text: "words",
    Mapping: "a table of words",
}


class MisfitError(ValueError):
    """Something in a table that does not fit; the text says what, and what would."""


def in_words(of: object) -> str:
    """Say what a type is, as messages to authors do."""
    if isinstance(of, type) and issubclass(of, StrEnum):
        return _WORDS[str]
    return _WORDS.get(of, "a section")


def typed(roots: Mapping[str, object], path: str) -> PathType:
    """Tell what a path of a declared check leads to.

    Raises:
        MisfitError: It leads nowhere, or to one element by its number.
    """
    try:
        found = type_at(roots, path)
    except PathError as error:
        raise MisfitError(str(error)) from error
    if any(step.index is not None for step in parse_path(path)):
        raise MisfitError(f"{path} names an element by its number; write [] for each")
    return found


@frozen(kw_only=True)
class Terms:
    """What the operands of a check may name.

    Attributes:
        roots: The type of each first name of a path.
        values: Parameters by name.
        deadlines: Names of `deadlines.toml`.
        judged: The type of the value that is judged.
        lists: Those that the path of the value goes through.
    """

    roots: Mapping[str, object]
    values: Mapping[str, tuple[DatedValue, ...]]
    deadlines: frozenset[str]
    judged: object
    lists: tuple[str, ...]

    def operand(self, hint: object, raw: object) -> Operand:
        """Read what stands at a key of a kind.

        Args:
            hint: The type that the kind gives the key.
            raw: What stands there.

        Raises:
            MisfitError: It is nothing that the kind can compare with.
        """
        if hint is DeadlineName:
            return literal(_known(raw, self.deadlines, "deadlines.toml has no"))
        if hint is Sum:
            look, _ = self._look(raw, Money, alone=False)
            return sum_at(look)
        wanted = _wanted(hint, self.judged)
        if isinstance(wanted, type) and issubclass(wanted, StrEnum) and hint != Same:
            return literal(wanted(_known(raw, frozenset(wanted), "there is no")))
        if wanted is Period:
            return self._period(raw)
        if hint is Same and str(raw) in self.values and in_words(wanted) == _WORDS[str]:
            raise MisfitError("the kind 'one_of' compares words with a parameter")
        if isinstance(raw, str):
            return self._named(raw, wanted)
        return self._literal(raw, wanted)

    def look(self, path: object, *, alone: bool = True) -> tuple[Look, PathType]:
        """Read a path of any type; see `_look`."""
        return self._look(path, None, alone=alone)

    def shown(self, raw: str) -> Operand:
        """Read what a message prints: a path, or a parameter as it stands."""
        if raw in self.values:
            return from_value(raw, _as_printed)
        look, _ = self._look(raw, None)
        return from_path(look)

    def _named(self, raw: str, wanted: object) -> Operand:
        """Read a parameter or a path; a regular expression may stand in the table."""
        if raw in self.values:
            return self._value(raw, wanted)
        is_word = _WORD.fullmatch(raw) is not None
        if is_word and raw not in self.roots:
            raise MisfitError(_unknown(raw, self.values, "parameters.toml has no"))
        if wanted is re.Pattern and not is_word:
            return literal(_pattern(raw))
        look, found = self._look(raw, wanted)
        if wanted is str and found.type is not Text:
            return names_at(look)
        if found.many or wanted is str:
            raise MisfitError(f"{raw} is not one value to compare with")
        return from_path(look)

    def _value(self, name: str, wanted: object) -> Operand:
        read = reader_of(wanted)
        for value in self.values[name]:
            try:
                read(value)
            except (ArithmeticError, TypeError, ValueError, re.error) as error:
                raise MisfitError(f"the parameter {name!r}: {error}") from error
            unit = _UNITS.get(wanted)
            if unit is not None and not unit.fullmatch(value.unit):
                raise MisfitError(
                    f"the parameter {name!r} has the unit {value.unit!r}; "
                    f"{in_words(wanted)} is expected"
                )
        return from_value(name, read)

    def _look(
        self, path: object, wanted: object, *, alone: bool = True
    ) -> tuple[Look, PathType]:
        """Read a path.

        Args:
            path: What stands in the table.
            wanted: The type that it must lead to; None for any.
            alone: Whether one value must stand there, beside the one that is judged.
        """
        if not isinstance(path, str):
            raise MisfitError(f"{path!r} is not a path")
        found = typed(self.roots, path)
        if wanted is not None and in_words(found.type) != in_words(wanted):
            raise MisfitError(
                f"{path} holds {in_words(found.type)}; {in_words(wanted)} is expected"
            )
        beyond = [one for one in lists_in(path) if one not in self.lists]
        if alone and beyond:
            raise MisfitError(
                f"{path} goes through {beyond[0]}, which the path that is judged "
                "does not; one value is expected"
            )
        return Look.of(path, self.lists), found

    def _period(self, raw: object) -> Operand:
        if not isinstance(raw, list) or len(raw) != 2:  # noqa: PLR2004 -- first and last
            raise MisfitError(f"{raw!r} is not a list of a first and a last day")
        first, last = (self.operand(dt.date, day) for day in raw)

        def period(asked: Asked) -> Period | None:
            begin, end = first(asked), last(asked)
            if isinstance(begin, dt.date) and isinstance(end, dt.date):
                return Period(begin, end)
            return None

        return period

    def _literal(self, raw: object, wanted: object) -> Operand:
        if wanted is Money and self.judged is Money and _is_number(raw):
            return in_its_currency(Decimal(str(raw)))
        made = _LITERALS.get(wanted, _nothing)(raw)
        if made is None:
            raise MisfitError(f"{raw!r} is not {in_words(wanted)}")
        return literal(made)


def _wanted(hint: object, judged: object) -> object:
    """Tell the type that a key of a kind takes."""
    if hint is Same:
        return judged
    if hint is Spellings:
        return Mapping
    found = unwrapped(hint).type
    return get_origin(found) or found


def _known(raw: object, known: frozenset[str], complaint: str) -> str:
    if raw not in known:
        raise MisfitError(_unknown(str(raw), known, complaint))
    return str(raw)


def _unknown(name: str, known: Iterable[str], complaint: str) -> str:
    close = nearest(name, known)
    return f"{complaint} {name!r}" + (f"; nearest: {str(close)!r}" if close else "")


def _pattern(raw: str) -> re.Pattern[str]:
    try:
        return re.compile(raw)
    except re.error as error:
        raise MisfitError(f"{raw!r} is not a regular expression: {error}") from error


def _as_printed(value: DatedValue) -> object:
    said = value.value
    return ", ".join(said) if isinstance(said, tuple | Mapping) else said


def _is_number(raw: object) -> bool:
    return isinstance(raw, int | Decimal) and not isinstance(raw, bool)


def _nothing(_raw: object) -> None:
    return None


def _names(raw: object) -> tuple[str, ...] | None:
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        return None
    return tuple(raw)


def _table(raw: object) -> Mapping[str, tuple[str, ...]] | None:
    if not isinstance(raw, dict) or not all(isinstance(v, str) for v in raw.values()):
        return None
    return spellings(raw)


_LITERALS: Mapping[object, Callable[[object], object]] = {
    Decimal: lambda raw: Decimal(str(raw)) if _is_number(raw) else None,
    int: lambda raw: raw if _is_number(raw) and isinstance(raw, int) else None,
    Percent: lambda raw: Percent(Decimal(str(raw))) if _is_number(raw) else None,
    dt.date: lambda raw: raw if type(raw) is dt.date else None,
    str: _names,
    Mapping: _table,
}
"""How a value that stands in the table itself is read; None where it does not fit."""
