"""Paths: the names of places in a project, such as `activities[].locations[].place`.

A path is a row of field names with dots between them. `[]` after a name stands for
every element, `[3]` for the fourth. The same grammar names the place of a finding, the
box of a form and the slot of a Word document.
"""

import difflib
import re
import types
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from typing import TypeVar, Union, get_args, get_origin, get_type_hints

from attrs import fields, frozen, has

from grantkit.model.text import Text

ItemT = TypeVar("ItemT")

_STEP = re.compile(r"([A-Za-z_][A-Za-z_0-9]*)(\[(\d*)\])?\Z")
_NUMBER, _BRACKETS = re.compile(r"\[\d+\]"), re.compile(r"\[\d*\]")
_ALIKE, _MISSPELT = 0.6, 0.75
"""How alike two names are, from 0 to 1."""


class PathError(ValueError):
    """A path that leads nowhere; the text says at which step, and what is near.

    Args:
        text: For whoever reads code.
        key: Of the sentence that says it to others.
        known: The names that would have been right.
        values: What the sentence prints.
    """

    def __init__(
        self, text: str, key: str, *, known: Iterable[str] = (), **values: str
    ) -> None:
        """Note the text, the sentence and its values."""
        super().__init__(text)
        self.key = key
        self.known = tuple(known)
        self.values = values


@frozen
class Step:
    """One name of a path.

    Attributes:
        name: Of the field.
        many: Whether brackets follow, so that the step goes on to elements.
        index: The number in the brackets; None where they are empty.
    """

    name: str
    many: bool = False
    index: int | None = None

    def __str__(self) -> str:
        """Write the step as it stands in a path."""
        if not self.many:
            return self.name
        return f"{self.name}[{'' if self.index is None else self.index}]"


@cache
def parse_path(path: str) -> tuple[Step, ...]:
    """Take a path apart.

    Raises:
        PathError: The path does not follow the grammar.
    """
    steps = []
    for part in path.split("."):
        match = _STEP.match(part)
        if match is None:
            text = f"{path!r} is not a path: {part!r} is not a name"
            raise PathError(text, "not_a_path", path=path, found=part)
        name, brackets, digits = match.groups()
        index = int(digits) if digits else None
        steps.append(Step(name, brackets is not None, index))
    return tuple(steps)


def numbered(path: str, items: Iterable[ItemT]) -> Iterator[tuple[str, ItemT]]:
    """Pair each element with its own path: `("expenditure[0]", item)` and so on."""
    return ((f"{path}[{index}]", item) for index, item in enumerate(items))


def unnumbered(path: str) -> str:
    """Empty the brackets: `expenditure[3].amount` → `expenditure[].amount`."""
    return _NUMBER.sub("[]", path)


def without_brackets(path: str) -> str:
    """Take the brackets out: `expenditure[3].amount` → `expenditure.amount`."""
    return _BRACKETS.sub("", path)


def enclosing(path: str) -> Iterator[str]:
    """Give a path and every path that it lies within, from the inside out."""
    yield path
    for end in range(len(path) - 1, 0, -1):
        if path[end] in ".[":
            yield path[:end]


def values_at(root: object, path: str) -> Iterator[tuple[str, object]]:
    """Find what stands at a path, with the full path of each place.

    `[]` gives one result for each element, and none for an empty list. Where a step on
    the way is missing, the result is the full path with the value None.
    """
    yield from _walk(root, parse_path(path), "")


def _walk(
    value: object, steps: tuple[Step, ...], done: str
) -> Iterator[tuple[str, object]]:
    if not steps:
        yield done, value
        return
    step, rest = steps[0], steps[1:]
    here = f"{done}.{step.name}" if done else step.name
    inner = None if value is None else getattr(value, step.name)
    if not step.many:
        yield from _walk(inner, rest, here)
    elif isinstance(inner, tuple):
        for index, element in enumerate(inner):
            if step.index in (None, index):
                yield from _walk(element, rest, f"{here}[{index}]")


@frozen
class PathType:
    """What a path leads to, as the classes tell it.

    Attributes:
        type: The class of the value, or of the elements where `many`.
        optional: Whether the value, or a step on the way, may be missing.
        many: Whether the path ends in a list without brackets.
    """

    type: object
    optional: bool = False
    many: bool = False


def type_at(roots: Mapping[str, object], path: str) -> PathType:
    """Find the type that a path leads to, without any data.

    Args:
        roots: The type of each first name.
        path: The path; `[]` goes on to the elements of a list.

    Raises:
        PathError: A name is unknown, or brackets do not fit.
    """
    known: Mapping[str, object] = roots
    found = PathType(object)
    optional = False
    trail = ""
    for step in parse_path(path):
        if step.name not in known:
            raise _unknown(step.name, trail, known, of_list=found.many)
        found = unwrapped(known[step.name])
        trail = f"{trail}.{step}" if trail else str(step)
        if step.many and not found.many:
            text = f"{trail}: this is not a list, so it takes no brackets"
            raise PathError(text, "no_list", path=trail)
        optional = optional or found.optional
        known = {} if found.many and not step.many else members(found.type)
        if step.many:
            found = PathType(found.type)
    return PathType(found.type, optional, found.many)


def members(of: object) -> Mapping[str, object]:
    """List the fields and the described properties of an attrs class, with types."""
    if not (isinstance(of, type) and has(of)):
        return {}
    return _members(of)


@cache
def _members(of: type) -> Mapping[str, object]:
    hints = get_type_hints(of)
    found = {item.name: hints[item.name] for item in fields(of)}
    for name, item in vars(of).items():
        if isinstance(item, property) and not name.startswith("_"):
            found[name] = get_type_hints(item.fget)["return"]
    return found


def nearest(name: str, known: Iterable[str], *, closely: bool = False) -> str | None:
    """Find the known name that looks most like a misspelt one.

    Args:
        name: What was found.
        known: What would have been right.
        closely: Whether only a misspelling counts. Keys are cut short as well, and
            made longer; words to choose from mean other things.
    """
    likeness = _MISSPELT if closely else _ALIKE
    close = difflib.get_close_matches(name, list(known), n=1, cutoff=likeness)
    return close[0] if close else None


def unwrapped(hint: object) -> PathType:
    """Take the type hints `X | None` and `tuple[X, ...]` apart."""
    optional = False
    if get_origin(hint) in (Union, types.UnionType):
        inner = [part for part in get_args(hint) if part is not type(None)]
        optional = len(inner) < len(get_args(hint))
        hint = inner[0] if len(inner) == 1 else hint
    if get_origin(hint) is tuple:
        return PathType(get_args(hint)[0], optional, many=True)
    return PathType(hint, optional)


def _unknown(
    name: str, trail: str, known: Mapping[str, object], *, of_list: bool
) -> PathError:
    if not known and of_list:
        text = f"{trail} is a list; write {trail}[].{name} for its elements"
        return PathError(text, "no_brackets", path=trail, found=name)
    if not known:
        text = f"{trail} is a single value, so {name!r} cannot follow it"
        return PathError(text, "single_value", path=trail, found=name)
    where = f"{trail} has no field {name!r}" if trail else f"nothing is called {name!r}"
    close = nearest(name, known)
    text = f"{where}; nearest: {close!r}" if close else where
    key = "no_such_field" if trail else "no_such_root"
    return PathError(text, key, known=known, path=trail, found=name)


def texts_in(
    root: object, *, leave_out: tuple[str, ...] = ()
) -> Iterator[tuple[str, Text]]:
    """Find every free text of an object, with its path, in order of the fields.

    Args:
        root: An attrs object.
        leave_out: Fields of the object itself that are not looked into.
    """
    of: type = type(root)
    for name in _fields_with_text(of):
        if name not in leave_out:
            yield from _texts(getattr(root, name), name)


@cache
def _fields_with_text(of: type) -> tuple[str, ...]:
    """List the fields of a class that can hold texts, or objects that hold texts."""
    hints = get_type_hints(of)
    types_ = {item.name: unwrapped(hints[item.name]).type for item in fields(of)}
    return tuple(
        name
        for name, held in types_.items()
        if not isinstance(held, type) or has(held) or held is object
    )


def _texts(value: object, path: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield path, value
    elif isinstance(value, tuple):
        for place, element in numbered(path, value):
            yield from _texts(element, place)
    elif has(type(value)):
        for inner, text in texts_in(value):
            yield f"{path}.{inner}", text
