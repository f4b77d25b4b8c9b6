"""The one converter: raw values in, instances of the model's classes out.

It is strict: nothing is coerced, no key is passed over, and every failure speaks our
own words. Project files and the data files of plugins both go through it.
"""

import datetime as dt
from collections.abc import Callable, Container, Iterable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar, get_args, get_origin

from attrs import fields, has
from cattrs import Converter
from cattrs.cols import mapping_structure_factory
from cattrs.errors import StructureHandlerNotFoundError
from cattrs.gen import make_dict_structure_fn

from grantkit.errors import BrokenPluginError
from grantkit.model.money import Money, Percent
from grantkit.model.reference import ParameterValue
from grantkit.model.text import Text
from grantkit.structuring.numbers import (
    decimal_of,
    integer_of,
    money_of,
    percent_of,
)
from grantkit.structuring.problems import (
    Problem,
    ReadingError,
    Route,
    UnreadableListError,
    problems,
)
from grantkit.structuring.scalars import (
    boolean_of,
    choice_of,
    date_of,
    string_of,
    text_of,
)

T = TypeVar("T")
Hook = Callable[[object, object], object]

_SCALARS: Mapping[type, Callable[[object], object]] = {
    bool: boolean_of,
    dt.date: date_of,
    Decimal: decimal_of,
    int: integer_of,
    Money: money_of,
    Percent: percent_of,
    str: string_of,
    Text: text_of,
}


def structured(
    value: object, of: type[T], route: Route = ()
) -> tuple[T | None, tuple[Problem, ...]]:
    """Make an instance of a class from raw values, or list all that is wrong with them.

    Args:
        value: Mappings, lists and single values. In a project file these are texts; a
            data file may hold whole numbers, decimals, dates and booleans as well.
        of: The class.
        route: Where the value stands, for the places of the problems.

    Raises:
        BrokenPluginError: The class has a field that no file can fill.
    """
    try:
        hook = CONVERTER.get_structure_hook(of)
    except (NameError, StructureHandlerNotFoundError, TypeError) as error:
        raise BrokenPluginError(f"{of.__qualname__}: {error}") from error
    try:
        return hook(value, of), ()
    except (ReadingError, UnreadableListError, ExceptionGroup) as error:
        return None, tuple(problems(error, route))


def make_converter() -> Converter:
    """Make the converter; see `CONVERTER`."""
    converter = Converter(forbid_extra_keys=True)
    for of, read in _SCALARS.items():
        converter.register_structure_hook(of, _ignoring_type(read))
    # cattrs looks along the bases of a class: without a hook of its own every StrEnum
    # would be read as `str`. `object` is the base of all, so it is matched by identity.
    converter.register_structure_hook(StrEnum, choice_of)
    converter.register_structure_hook_func(_is(object), _ignoring_type(_untouched))
    converter.register_structure_hook_func(_is(ParameterValue), _parameter)
    converter.register_structure_hook_factory(_is_section, _section)
    converter.register_structure_hook_factory(_is_list, _list)
    converter.register_structure_hook_factory(_is_table, _table)
    return converter


def _is(of: object) -> Callable[[object], bool]:
    return lambda candidate: candidate is of


def _ignoring_type(read: Callable[[object], object]) -> Hook:
    return lambda value, _: read(value)


def _untouched(value: object) -> object:
    return value


def _is_section(of: object) -> bool:
    return isinstance(of, type) and has(of) and of not in _SCALARS


def _is_list(of: object) -> bool:
    return get_origin(of) is tuple and get_args(of)[1:] == (...,)


def _is_table(of: object) -> bool:
    return get_origin(of) is Mapping


def _section(of: type, converter: Converter) -> Hook:
    """Read a class. A known key without a value is absent, an unknown one a fault."""
    read: Callable[..., object] = make_dict_structure_fn(of, converter)
    known = {item.name for item in fields(of)}
    return _expecting(
        Mapping, "not_a_section", lambda value, _: read(_given(value, known), of)
    )


def _given(values: Mapping[str, object], known: Container[str]) -> Mapping[str, object]:
    if None not in values.values():
        return values
    return {
        name: value
        for name, value in values.items()
        if value is not None or name not in known
    }


def _list(of: type, converter: Converter) -> Hook:
    element = get_args(of)[0]
    read = converter.get_structure_hook(element)

    def hook(value: Iterable[object], _: object) -> object:
        elements: list[object] = []
        found: list[Problem] = []
        for index, raw in enumerate(value):
            try:
                elements.append(read(raw, element))
            except (ReadingError, UnreadableListError, ExceptionGroup) as error:
                # Flattened at once: an exception keeps the frames it came through, and
                # a list of the wrong kind may hold a million of them.
                found.extend(problems(error, (index,)))
        if found:
            raise UnreadableListError(tuple(found))
        return tuple(elements)

    return _expecting(list, "not_a_list", hook)


def _table(of: type, converter: Converter) -> Hook:
    read: Callable[..., object] = mapping_structure_factory(of, converter)
    return _expecting(
        Mapping, "not_a_section", lambda value, _: read(_given(value, value), of)
    )


def _expecting(kind: type, key: str, read: Callable[..., object]) -> Hook:
    """Refuse a value of another kind before cattrs stumbles over it."""

    def hook(value: object, of: object) -> object:
        if isinstance(value, kind):
            return read(value, of)
        raise ReadingError("empty_element" if value is None else key)

    return hook


def _parameter(value: object, _: object) -> ParameterValue:
    """Read the value of a parameter, whose type is the one its data file gives it."""
    if isinstance(value, list):
        return tuple(string_of(item) for item in value)
    if isinstance(value, Mapping):
        return {string_of(key): string_of(item) for key, item in value.items()}
    return string_of(value) if isinstance(value, str) else decimal_of(value)


CONVERTER = make_converter()
"""The converter of the whole program. It is never changed after it is made."""
