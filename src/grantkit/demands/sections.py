"""The sections of a project: its objects with fields of their own.

A class of a plugin's own may refuse values, which the reading of a file then tells. So
no report is made up that holds such.
"""

from collections.abc import Mapping
from typing import Any, TypeVar

from attrs import NOTHING, Attribute, AttrsInstance, evolve, fields, has

from grantkit.wording import styles_of

ThingT = TypeVar("ThingT", bound=AttrsInstance)

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


def with_values(thing: ThingT, values: Mapping[str, Any]) -> ThingT:
    """Change fields of a section, as far as its class accepts that."""
    known: Any = thing
    try:
        changed: ThingT = evolve(known, **values)
    except ValueError:
        if len(values) > 1:
            for name, value in values.items():
                thing = with_values(thing, {name: value})
        return thing
    return changed


def made_of(of: type[ThingT], values: Mapping[str, Any]) -> ThingT:
    """Make a section that holds what its class accepts of some values.

    Raises:
        ValueError: The class refuses what it cannot do without.
    """
    needed = {each.name for each in fields(of) if each.default is NOTHING}
    thing = of(**{name: value for name, value in values.items() if name in needed})
    rest = {name: value for name, value in values.items() if name not in needed}
    return with_values(thing, rest)
