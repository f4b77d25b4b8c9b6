"""The smallest and the largest version of a report."""

import math
from collections.abc import Iterable
from typing import Any, TypeVar

from attrs import NOTHING, Attribute, AttrsInstance, fields

from grantkit.app.opening import OpenedReport
from grantkit.demands.altering import with_project
from grantkit.demands.sections import IDENTITY, emptied, is_section, with_values
from grantkit.model.path import unnumbered
from grantkit.model.text import Text

ThingT = TypeVar("ThingT", bound=AttrsInstance)

_MANY, _FEW = 100, 5
"""How many elements the largest report has in a list, and in a list within one."""

_LINES = 20
"""How often it repeats a text."""


def smallest(opened: OpenedReport, paths: Iterable[str]) -> OpenedReport:
    """Leave nothing in a report but some paths, and what no project can lack."""
    kept = {unnumbered(opened.view.in_file(path)) for path in paths}
    return with_project(opened, _bare(opened.loaded.project, frozenset(kept), ""))


def largest(opened: OpenedReport) -> OpenedReport:
    """Repeat the elements of all lists and the words of all texts of a report."""
    return with_project(opened, _grown(opened.loaded.project, _MANY))


def _bare(thing: ThingT, kept: frozenset[str], path: str) -> ThingT:
    here = f"{path}." if path else ""
    changes = {
        item.name: _left(item, getattr(thing, item.name), kept, f"{here}{item.name}")
        for item in fields(type(thing))
    }
    return with_values(thing, changes)


def _left(item: "Attribute[Any]", value: Any, kept: frozenset[str], path: str) -> Any:  # noqa: ANN401 -- a field may hold anything
    """Say what is left of the value of a field."""
    is_demanded = item.default is NOTHING or path == "reports"
    is_way = is_demanded or any(
        each.startswith((f"{path}.", f"{path}[")) for each in kept
    )
    if path in kept or item.name in IDENTITY:
        return value
    if is_way and is_section(value):
        return _bare(value, kept, path)
    if is_way and isinstance(value, tuple) and all(map(is_section, value)):
        return tuple(_bare(each, kept, f"{path}[]") for each in value)
    return emptied(item, value)


def _grown(thing: ThingT, least: int) -> ThingT:
    changes = {}
    for item in fields(type(thing)):
        many = 1 if item.name == "reports" else least
        changes[item.name] = _more(getattr(thing, item.name), many)
    return with_values(thing, changes)


def _more(value: Any, least: int) -> Any:  # noqa: ANN401 -- a field may hold anything
    if isinstance(value, tuple):
        elements = tuple(_more(each, least) for each in value)
        return elements * math.ceil(least / max(len(elements), 1))
    if isinstance(value, Text):
        return Text({code: "\n".join([told] * _LINES) for code, told in value.versions})
    return _grown(value, _FEW) if is_section(value) else value
