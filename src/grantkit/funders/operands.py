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
from grantkit.funders.data_file import DataFile
from grantkit.funders.flaws import as_written
from grantkit.model.money import Money, Percent
from grantkit.model.path import (
    PathError,
    PathType,
    parse_path,
    type_at,
    unwrapped,
)
from grantkit.model.period import Period
from grantkit.model.reference import DatedValue
from grantkit.model.text import Text
from grantkit.wording import styles_of

_WORD = re.compile(r"[a-z][a-z0-9_]*")
_UNITS: Mapping[object, re.Pattern[str]] = {
    Money: re.compile(r"[A-Z]{3}"),
    Percent: re.compile("%"),
}
"""What a parameter is counted in, where that matters."""


class Sort(StrEnum):
    """What a type is to the author of a plugin."""

    AMOUNT = "amount"
    ANSWER = "answer"
    DAY = "day"
    NUMBER = "number"
    PATTERN = "pattern"
    PERCENTAGE = "percentage"
    PERIOD = "period"
    SECTION = "section"
    TABLE = "table"
    WHOLE_NUMBER = "whole_number"
    WORDS = "words"


_SORTS: Mapping[object, Sort] = {
    bool: Sort.ANSWER,
    dt.date: Sort.DAY,
    Decimal: Sort.NUMBER,
    int: Sort.NUMBER,
    Money: Sort.AMOUNT,
    Percent: Sort.PERCENTAGE,
    Period: Sort.PERIOD,
    re.Pattern: Sort.PATTERN,
    str: Sort.WORDS,
    Text: Sort.WORDS,
    Mapping: Sort.TABLE,
}


class MisfitError(ValueError):
    """Something in a table that does not fit.

    Args:
        key: Of the sentence that says so; see `Flaw`.
        known: The names that would have been right.
        values: What the sentence prints.
    """

    def __init__(
        self, key: str, *, known: Iterable[str] = (), **values: object
    ) -> None:
        """Note the sentence and its values."""
        super().__init__(key)
        self.key = key
        self.known = tuple(known)
        self.values = values


def sort_of(of: object) -> Sort:
    """Tell what a type is, as messages to authors do."""
    if isinstance(of, type) and issubclass(of, StrEnum):
        return Sort.WORDS
    return _SORTS.get(of, Sort.SECTION)


def expected_sort(of: object) -> Sort:
    """Tell what is to be written for a type; a path may lead to any number."""
    return Sort.WHOLE_NUMBER if of is int else sort_of(of)


def typed(roots: Mapping[str, object], path: str) -> PathType:
    """Tell what a path of a declared check leads to.

    Raises:
        MisfitError: It leads nowhere, or to one element by its number.
    """
    try:
        found = type_at(roots, path)
    except PathError as error:
        raise MisfitError(error.key, known=error.known, **error.values) from error
    if any(step.index is not None for step in parse_path(path)):
        raise MisfitError("numbered_element", path=path)
    return found


@frozen(kw_only=True)
class Terms:
    """What the operands of a check may name.

    Attributes:
        roots: The type of each first name of a path.
        parameters: As they stand in their file.
        values: Those that could be read, by name.
        deadlines: As they stand in their file.
        judged: The type of the value that is judged.
        lists: Those that the path of the value goes through.
    """

    roots: Mapping[str, object]
    parameters: DataFile
    values: Mapping[str, tuple[DatedValue, ...]]
    deadlines: DataFile
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
            if not isinstance(raw, str) or not self.deadlines.holds(raw):
                raise _unknown("no_deadline", raw, self.deadlines.table)
            return literal(raw)
        if hint is Sum:
            return self._sum(raw)
        wanted = _wanted(hint, self.judged)
        if isinstance(wanted, type) and issubclass(wanted, StrEnum) and hint != Same:
            if raw not in tuple(wanted):
                raise _unknown("no_such_word", raw, wanted)
            return literal(wanted(str(raw)))
        if wanted is Period:
            return self._period(raw)
        if hint is Same and str(raw) in self.values and sort_of(wanted) is Sort.WORDS:
            raise MisfitError("words_of_parameter", found=str(raw))
        if isinstance(raw, str):
            return self._named(raw, wanted)
        return self._literal(raw, wanted)

    def shown(self, raw: str) -> Operand:
        """Read what a message prints: a path, or a parameter as it stands.

        Raises:
            MisfitError: The path leads nowhere, or to nothing that can be printed.
        """
        if raw in self.values:
            return from_value(raw, _as_printed)
        look, found = self.look(raw)
        if found.many or styles_of(found.type) is None:
            raise MisfitError("not_printed", path=raw)
        return from_path(look)

    def _named(self, raw: str, wanted: object) -> Operand:
        """Read a parameter or a path; a regular expression may stand in the table."""
        if raw in self.values:
            return self._value(raw, wanted)
        is_word = _WORD.fullmatch(raw) is not None
        if is_word and raw not in self.roots:
            if self.parameters.holds(raw):  # and cannot be read, which is noted
                return literal(None)
            raise _unknown("no_parameter", raw, self.parameters.table)
        if wanted is re.Pattern and not is_word:
            return literal(_pattern(raw))
        look, found = self.look(raw, wanted)
        if wanted is str and found.type is not Text:
            return names_at(look)
        if found.many or wanted is str:
            raise MisfitError("not_one_value", path=raw)
        return from_path(look)

    def _value(self, name: str, wanted: object) -> Operand:
        read = reader_of(wanted)
        for value in self.values[name]:
            try:
                read(value)
            except (ArithmeticError, TypeError, ValueError, re.error) as error:
                raise MisfitError(
                    "unfit_parameter",
                    name=name,
                    raw=as_written(value.value),
                    wanted=expected_sort(wanted),
                ) from error
            unit = _UNITS.get(wanted)
            if unit is not None and not unit.fullmatch(value.unit):
                raise MisfitError(
                    "unfit_unit" if value.unit else "no_unit",
                    name=name,
                    unit=value.unit,
                    wanted=sort_of(wanted),
                )
        return from_value(name, read)

    def look(
        self, path: object, wanted: object = None, *, alone: bool = True
    ) -> tuple[Look, PathType]:
        """Read a path.

        Args:
            path: What stands in the table.
            wanted: The type that it must lead to; None for any.
            alone: Whether one value must stand there, beside the one that is judged.

        Raises:
            MisfitError: It leads nowhere, or to something else.
        """
        if not isinstance(path, str):
            raise MisfitError("no_path", raw=as_written(path))
        found = typed(self.roots, path)
        holds, expected = sort_of(found.type), sort_of(wanted)
        if wanted is not None and holds is not expected:
            raise MisfitError("unfit_path", path=path, holds=holds, wanted=expected)
        beyond = [one for one in lists_in(path) if one not in self.lists]
        if alone and beyond:
            raise MisfitError("another_list", path=path, list=beyond[0])
        return Look.of(path, self.lists), found

    def _sum(self, raw: object) -> Operand:
        parts = raw if isinstance(raw, list) and raw else [raw]
        if not all(isinstance(part, str) for part in parts):
            raise MisfitError("no_parts", raw=as_written(raw))
        looks = [self.look(part, Money, alone=False) for part in parts]
        return sum_at(look for look, _ in looks)

    def _period(self, raw: object) -> Operand:
        if not isinstance(raw, list) or len(raw) != 2:  # noqa: PLR2004 -- first and last
            raise MisfitError("no_two_days", raw=as_written(raw))
        first, last = (self.operand(dt.date, day) for day in raw)

        def period(asked: Asked) -> Period | None:
            begin, end = first(asked), last(asked)
            if isinstance(begin, dt.date) and isinstance(end, dt.date):
                return Period(begin, end)
            return None

        return period

    def _literal(self, raw: object, wanted: object) -> Operand:
        if wanted is Money and self.judged is Money and is_number(raw):
            return in_its_currency(Decimal(str(raw)))
        made = _LITERALS.get(wanted, _nothing)(raw)
        if made is None:
            raise MisfitError(
                "unfit", raw=as_written(raw), wanted=expected_sort(wanted)
            )
        return literal(made)


def _wanted(hint: object, judged: object) -> object:
    """Tell the type that a key of a kind takes."""
    if hint is Same:
        return judged
    if hint is Spellings:
        return Mapping
    found = unwrapped(hint).type
    return get_origin(found) or found


def _unknown(key: str, raw: object, known: Iterable[str]) -> MisfitError:
    return MisfitError(key, known=known, found=as_written(raw))


def _pattern(raw: str) -> re.Pattern[str]:
    try:
        return re.compile(raw)
    except re.error as error:
        raise MisfitError("unfit", raw=as_written(raw), wanted=Sort.PATTERN) from error


def _as_printed(value: DatedValue) -> object:
    said = value.value
    return ", ".join(said) if isinstance(said, tuple | Mapping) else said


def is_number(raw: object) -> bool:
    """Say whether a number stands in a table; yes, no and infinity are none."""
    if isinstance(raw, Decimal):
        return raw.is_finite()
    return isinstance(raw, int) and not isinstance(raw, bool)


def _nothing(_raw: object) -> None:
    return None


def _names(raw: object) -> tuple[str, ...] | None:
    if not isinstance(raw, list) or not all(isinstance(one, str) for one in raw):
        return None
    return tuple(raw) or None


def _table(raw: object) -> Mapping[str, tuple[str, ...]] | None:
    if not isinstance(raw, dict) or not all(isinstance(v, str) for v in raw.values()):
        return None
    return spellings(raw)


_LITERALS: Mapping[object, Callable[[object], object]] = {
    Decimal: lambda raw: Decimal(str(raw)) if is_number(raw) else None,
    int: lambda raw: raw if is_number(raw) and isinstance(raw, int) else None,
    Percent: lambda raw: Percent(Decimal(str(raw))) if is_number(raw) else None,
    dt.date: lambda raw: raw if type(raw) is dt.date else None,
    str: _names,
    Mapping: _table,
}
"""How a value that stands in the table itself is read; None where it does not fit."""
