"""From the model's classes back to plain values: what a project file would say.

What is missing, blank or empty is left out, and so is what the classes assume anyway.
Two projects that say the same give the same values.
"""

import datetime as dt
from collections.abc import Mapping
from decimal import Decimal
from enum import StrEnum
from typing import TypeAlias

from attrs import NOTHING, Attribute, Factory, fields, has

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
    match value:
        case None | bool():
            return value
        case Text():
            return _text(value)
        case Money():
            return f"{_clear(value.amount, fewest=_CENTS)} {value.currency}"
        case Percent():
            return f"{_clear(value.points)} %"
        case StrEnum():
            return value.value
        case str():
            return value if value.strip() else None
        case int() | dt.date():
            return value
        case Decimal():
            return Decimal(_clear(value))
        case tuple():
            return [said for said in map(_element, value) if said is not None] or None
        case Mapping():
            return {str(k): unstructured(v) for k, v in value.items()} or None
    if has(type(value)):
        return _section(value)
    raise TypeError(type(value).__qualname__)


def _element(value: object) -> Plain:
    """Turn an element of a list into plain values; a section stays, even if empty."""
    said = unstructured(value)
    is_section = has(type(value)) and not isinstance(value, Text)
    return {} if said is None and is_section else said


def _section(value: object) -> Plain:
    found = {
        item.name: unstructured(getattr(value, item.name))
        for item in fields(type(value))
        if not _is_assumed(item, getattr(value, item.name))
    }
    return {name: inner for name, inner in found.items() if inner is not None} or None


def _is_assumed(item: "Attribute[object]", value: object) -> bool:
    default = item.default
    if default is NOTHING:
        return False
    if isinstance(default, Factory):  # type: ignore[arg-type]  # attrs tells type checkers that it is a function
        default = default.factory()
    return bool(default == value)


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
