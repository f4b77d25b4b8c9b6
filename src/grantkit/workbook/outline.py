"""Which sheets a workbook has, and what stands on each: told by the model's classes.

A section of the project is a sheet with a line for each value. A list is a sheet with
a row for each element; what it holds in sections becomes columns, and what it holds in
lists becomes a sheet of its own, whose first columns name the element it belongs to.
So a new field of the model, or of a funder, has its place in the workbook at once.
"""

import datetime as dt
from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import get_args, get_origin, get_type_hints

from attrs import NOTHING, Attribute, evolve, field, fields, frozen, has

from grantkit.model.links import REFERENCES
from grantkit.model.money import Money, Percent
from grantkit.model.path import unwrapped
from grantkit.model.progress import HorizontalConcern
from grantkit.model.project_file import ProjectFile, names_of
from grantkit.model.report import Attestation, Report
from grantkit.model.text import Text

Names = tuple[str, ...]

START: Names = ("start",)
"""The sheet of what belongs to no section: the funder and the edition."""

_SCALARS = (bool, dt.date, Decimal, int, Money, Percent, str, Text)
_OF_THE_FORMAT = ("grantkit",)
_UPRIGHT = (Report,)
"""Lists whose elements are too long for a row: each is a column of its own."""

_CODES = (((Attestation,), "code"), ((HorizontalConcern,), "code"))
_REFERENCES = {names_of(path): names_of(target) for path, target in REFERENCES.items()}


class Layout(StrEnum):
    """How a sheet is laid out.

    `upright`: a line for each value, a column for each element. `table`: the other way.
    """

    UPRIGHT = "upright"
    TABLE = "table"


@frozen(kw_only=True)
class Entry:
    """One value of a section or an element.

    Attributes:
        path: Names from the element to the value; empty where the element is the value.
        of: Class of the value, or of each of the values.
        many: Whether several values stand in the one cell.
        required: Whether nothing can be read without it.
        owners: For each name of the path, the class that has the field.
        refers_to: The names of the ids it refers to; empty where it refers to none.
        key: The path as it stands in the hidden cells of a sheet.
    """

    path: Names
    of: type
    many: bool = False
    required: bool = False
    owners: tuple[type, ...] = ()
    refers_to: Names = ()
    key: str = field(init=False)

    @key.default
    def _key(self) -> str:
        return ".".join(self.path)

    @property
    def is_code(self) -> bool:
        """Whether it is a code of the funder's, for which its wording has words."""
        return bool(self.path) and (self.owners[-1:], self.path[-1]) in _CODES

    @property
    def is_reference(self) -> bool:
        """Whether it refers to ids, which hold no commas."""
        return bool(self.refers_to)


@frozen(kw_only=True)
class Sheet:
    """One sheet.

    Attributes:
        names: Names from the project to the section or list: `("reports", "annexes")`.
        of: The class of the section or of an element; None for tables of a mapping.
        many: Whether it holds a list.
        parents: The lists on the way, outermost first, each by its names.
        entries: Its values, in the order of the class.
        depth: For a mapping, how many names lead to a value; 0 for anything else.
    """

    names: Names
    of: type | None
    many: bool
    parents: tuple[Names, ...] = ()
    entries: tuple[Entry, ...] = field(default=())
    depth: int = 0

    @property
    def layout(self) -> Layout:
        """How the sheet is laid out."""
        upright = not self.depth and (not self.many or self.of in _UPRIGHT)
        return Layout.UPRIGHT if upright else Layout.TABLE

    @property
    def key(self) -> str:
        """The names as they stand in the hidden cell of a sheet."""
        return ".".join(self.names)

    @property
    def identity(self) -> Entry | None:
        """The value by which other sheets name an element of this list.

        It is the one that every element must have, or else the first text.
        """
        texts = [entry for entry in self.entries if entry.of in (str, Text)]
        needed = (entry for entry in texts if entry.required)
        return next(needed, texts[0] if texts else None)


@cache
def outline(details: type | None) -> tuple[Sheet, ...]:
    """List the sheets of a project, in the order of the work.

    Args:
        details: The class of the funder's own fields; None where it has none.
    """
    hints: dict[str, object] = {**get_type_hints(ProjectFile), "details": details}
    own: list[Entry] = []
    sheets: list[Sheet] = []
    for item in fields(ProjectFile):
        found = unwrapped(hints[item.name])
        if item.name in _OF_THE_FORMAT or found.type is None:
            continue
        if found.type in _SCALARS:
            own.append(_entry((), item, found.type, many=False, owners=(ProjectFile,)))
        else:
            sheets += _sheets((item.name,), found.type, many=found.many, parents=())
    start = Sheet(names=START, of=None, many=False, entries=tuple(own))
    return (start, *sheets)


def _sheets(
    names: Names, of: object, *, many: bool, parents: tuple[Names, ...]
) -> Iterator[Sheet]:
    """Give the sheet of a section or list, then those of the lists within it."""
    depth = _depth(of)
    if depth:
        yield Sheet(
            names=names,
            of=None,
            many=True,
            parents=parents,
            entries=_of_mapping(of),
            depth=depth,
        )
        return
    assert isinstance(of, type)  # noqa: S101 -- for mypy; see `unwrapped`
    inner: list[tuple[Names, object, bool]] = []
    entries = tuple(
        evolve(entry, refers_to=_REFERENCES.get((*names, *entry.path), ()))
        for entry in _entries(of, (), (), inner)
    )
    yield Sheet(names=names, of=of, many=many, parents=parents, entries=entries)
    within = (*parents, names) if many else parents
    for path, type_, several in inner:
        yield from _sheets((*names, *path), type_, many=several, parents=within)


def _entries(
    of: type,
    prefix: Names,
    owners: tuple[type, ...],
    inner: list[tuple[Names, object, bool]],
) -> Iterator[Entry]:
    """Give the values of a class; what needs a sheet of its own is put into `inner`."""
    if of is Text:
        yield Entry(path=(), of=Text, required=True)
        return
    hints = get_type_hints(of)
    for item in fields(of):
        found = unwrapped(hints[item.name])
        path, ways = (*prefix, item.name), (*owners, of)
        if _is_scalar(found.type) and not (found.many and found.type is Text):
            yield _entry(prefix, item, found.type, many=found.many, owners=ways)
        elif found.many or _depth(found.type):
            inner.append((path, found.type, True))
        else:
            assert isinstance(found.type, type)  # noqa: S101 -- for mypy
            yield from _entries(found.type, path, ways, inner)


def _entry(
    prefix: Names,
    item: "Attribute[object]",
    of: object,
    *,
    many: bool,
    owners: tuple[type, ...],
) -> Entry:
    assert isinstance(of, type)  # noqa: S101 -- for mypy; a scalar is a class
    required = item.default is NOTHING and not prefix
    return Entry(
        path=(*prefix, item.name), of=of, many=many, required=required, owners=owners
    )


def _is_scalar(of: object) -> bool:
    return of in _SCALARS or (isinstance(of, type) and issubclass(of, StrEnum))


def _depth(of: object) -> int:
    """Count how many names lead to a value of a mapping; 0 for anything else."""
    return 1 + _depth(get_args(of)[1]) if get_origin(of) is Mapping else 0


def _of_mapping(of: object) -> tuple[Entry, ...]:
    """Give a mapping as a table: its names, then the value."""
    names = [f"name{number}" for number in range(1, _depth(of) + 1)]
    while get_origin(of) is Mapping:
        of = get_args(of)[1]
    assert isinstance(of, type)  # noqa: S101 -- for mypy
    keys = (Entry(path=(name,), of=str, required=True) for name in names)
    return (*keys, Entry(path=("value",), of=of, required=True))


def is_section(of: object) -> bool:
    """Say whether a class is a section, and not a value."""
    return isinstance(of, type) and has(of) and of not in _SCALARS
