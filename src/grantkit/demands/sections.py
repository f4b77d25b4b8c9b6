"""The sections of a project: its objects with fields of their own."""

from typing import Any

from attrs import NOTHING, Attribute, has

from grantkit.wording import styles_of

IDENTITY = frozenset(("id", "kind", "role", "language"))
"""Fields by which objects find one another, or a report its form."""


def is_section(value: object) -> bool:
    """Say whether a value is an object with fields of its own, not written as one."""
    return has(type(value)) and styles_of(type(value)) is None


def emptied(item: "Attribute[Any]", value: Any) -> Any:  # noqa: ANN401 -- a field may hold anything
    """Give what a field holds when it is left out; what it must hold stays."""
    make = getattr(item.default, "factory", None)
    if item.default is NOTHING:
        return value
    return item.default if make is None else make()
