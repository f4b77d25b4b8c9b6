"""Versions of a report that each lack one value."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, TypeVar

from attrs import Attribute, AttrsInstance, fields

from grantkit.app.opening import OpenedReport
from grantkit.demands.altering import with_project
from grantkit.demands.sections import IDENTITY, emptied, is_section
from grantkit.model.money import Money, Percent
from grantkit.model.project_file import ProjectFile

Change = Callable[["Attribute[Any]", Any], Any]
ThingT = TypeVar("ThingT", bound=AttrsInstance)

_FEW = 5


def lacking(opened: OpenedReport) -> Iterator[OpenedReport]:
    """Take each value of a report away in turn, or make it zero, wherever it stands."""
    project = _shortened(opened.loaded.project)
    for way in dict.fromkeys(_ways(project)):
        is_needed = way[0] == "reports" and (way[1:] == () or way[-1] in IDENTITY)
        for change in () if is_needed else (emptied, _zeroed):
            changed = _changed(project, way, change)
            if changed != project:
                yield with_project(opened, changed)


def _shortened(project: ProjectFile) -> ProjectFile:
    """Take a few elements of each list: what holds for these, holds for many."""
    values = {item.name: getattr(project, item.name) for item in fields(ProjectFile)}
    lists = {
        name: value[:_FEW]
        for name, value in values.items()
        if isinstance(value, tuple) and name != "reports"
    }
    return ProjectFile(**{**values, **lists})


def _ways(thing: AttrsInstance) -> Iterator[tuple[str, ...]]:
    """Find the ways to all fields of an object; those of all elements are one way."""
    for item in fields(type(thing)):
        yield (item.name,)
        value = getattr(thing, item.name)
        for each in value if isinstance(value, tuple) else (value,):
            if is_section(each):
                yield from ((item.name, *way) for way in _ways(each))


def _changed(thing: ThingT, way: tuple[str, ...], change: Change) -> ThingT:
    """Change the fields at the end of a way, in every element on it."""
    values = {}
    for item in fields(type(thing)):
        value = getattr(thing, item.name)
        values[item.name] = value
        if item.name == way[0]:
            values[item.name] = _further(item, value, way[1:], change)
    return type(thing)(**values)


def _further(
    item: "Attribute[Any]",
    value: Any,  # noqa: ANN401 -- a field may hold anything
    way: tuple[str, ...],
    change: Change,
) -> Any:  # noqa: ANN401 -- a field may hold anything
    if not way:
        return change(item, value)
    if isinstance(value, tuple):
        return tuple(_further(item, each, way, change) for each in value)
    known = is_section(value) and way[0] in {one.name for one in fields(type(value))}
    return _changed(value, way, change) if known else value


def _zeroed(_item: "Attribute[Any]", value: Any) -> Any:  # noqa: ANN401 -- a field may hold anything
    match value:
        case Money(currency=currency):
            return Money.zero(currency)
        case Percent():
            return Percent(Decimal(0))
        case Decimal():
            return Decimal(0)
    return value
