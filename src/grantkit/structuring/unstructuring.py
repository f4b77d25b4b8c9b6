"""From the model's classes back to plain values: what a project file would say.

What is missing, blank or empty is left out, and so is what the classes assume anyway.
Two projects that say the same give the same values.
"""

import datetime as dt
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from functools import cache
from typing import Any, TypeAlias, TypeGuard

from attrs import NOTHING, AttrsInstance, fields, has

from grantkit.model.money import Money, Percent
from grantkit.model.text import ANY_LANGUAGE, Text

Plain: TypeAlias = (
    "dict[str, Plain] | list[Plain] | str | bool | int | Decimal | dt.date | None"
)
"""A value without a class of ours."""

_DIGITS_OF_THOUSANDS = 3
_CENTS = 2


def unstructured(value: object) -> Plain:
    """Turn a value of the model into plain values; None where it says nothing.

    Raises:
        TypeError: It is of a type that no project file holds.
    """
    if isinstance(value, tuple):
        return [said for said in map(_element, value) if said is not None] or None
    if isinstance(value, Mapping):
        named = {str(k): unstructured(inner) for k, inner in value.items()}
        return {name: said for name, said in named.items() if said is not None} or None
    say = next((say for of, say in _SAYINGS.items() if isinstance(value, of)), None)
    if say is not None:
        return say(value)
    if _is_section(value):
        return _section(value)
    raise TypeError(type(value).__qualname__)


def _is_section(value: object) -> TypeGuard[AttrsInstance]:
    return has(type(value)) and not isinstance(value, Text | Money | Percent)


def _element(value: object) -> Plain:
    """Turn an element of a list into plain values; a section stays, even if empty."""
    said = unstructured(value)
    return {} if said is None and _is_section(value) else said


def _section(section: AttrsInstance) -> Plain:
    """Turn a section into plain values, without what its class assumes anyway."""
    assumed = _assumed(type(section))
    given = {item.name: getattr(section, item.name) for item in fields(type(section))}
    found = {
        name: unstructured(value)
        for name, value in given.items()
        if name not in assumed or value != assumed[name]
    }
    return {name: said for name, said in found.items() if said is not None} or None


@cache
def _assumed(of: type[AttrsInstance]) -> Mapping[str, object]:
    """Give what a class assumes of each field that may be left out."""
    needed = {item.name for item in fields(of) if item.default is NOTHING}
    bare = of(**dict.fromkeys(needed))
    return {
        item.name: getattr(bare, item.name)
        for item in fields(of)
        if item.name not in needed
    }


def _same(value: Plain) -> Plain:
    return value


def _text(text: Text) -> Plain:
    versions = {code: words for code, words in text.versions if words.strip()}
    if set(versions) == {ANY_LANGUAGE}:
        return versions[ANY_LANGUAGE]
    return dict(versions) or None


def _clear(number: Decimal, *, fewest: int = 0) -> str:
    """Write a number in plain digits: equal numbers are written alike.

    Three decimals are written as four, so that nobody takes them for thousands.
    """
    whole, _, decimals = f"{number:f}".partition(".")
    decimals = decimals.rstrip("0").ljust(fewest, "0")
    if len(decimals) == _DIGITS_OF_THOUSANDS:
        decimals += "0"
    return f"{whole}.{decimals}" if decimals else whole


_SAYINGS: Mapping[type, Callable[[Any], Plain]] = {
    type(None): _same,
    bool: _same,
    Text: _text,
    Money: lambda money: f"{_clear(money.amount, fewest=_CENTS)} {money.currency}",
    Percent: lambda share: f"{_clear(share.points)} %",
    StrEnum: lambda choice: choice.value,
    str: lambda words: words if words.strip() else None,
    int: _same,
    dt.date: _same,
    Decimal: lambda number: Decimal(_clear(number)),
}
"""How each kind of value is said; the first that fits counts."""
