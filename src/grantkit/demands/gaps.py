"""Versions of a report that each lack one value."""

from collections.abc import Callable, Iterator
from decimal import Decimal
from typing import Any, TypeVar

from attrs import Attribute, AttrsInstance, fields, fields_dict, frozen

from grantkit.app.opening import OpenedReport
from grantkit.demands.altering import with_project
from grantkit.demands.sections import IDENTITY, emptied, is_section, with_values
from grantkit.model.money import Money, Percent
from grantkit.model.path import Step
from grantkit.model.project_file import ProjectFile

Change = Callable[["Attribute[Any]", Any], Any]
Way = tuple[Step, ...]
ThingT = TypeVar("ThingT", bound=AttrsInstance)

_FEW = 5


@frozen(kw_only=True)
class Gap:
    """A version of a report that lacks one value.

    Attributes:
        path: Of the value, in the view.
        is_zero: Whether zero stands there instead.
        opened: The version.
    """

    path: str
    is_zero: bool
    opened: OpenedReport


def shortened(opened: OpenedReport) -> OpenedReport:
    """Give the version of a report that each gap is made in: nothing is lacking yet."""
    return with_project(opened, _shortened(opened.loaded.project))


def lacking(opened: OpenedReport) -> Iterator[Gap]:
    """Take each value of a report away in turn, or make it zero, wherever it stands."""
    project = _shortened(opened.loaded.project)
    for way in dict.fromkeys(_ways(project)):
        of_reports = way[0].name == "reports"
        is_needed = of_reports and (way[1:] == () or way[-1].name in IDENTITY)
        for change in () if is_needed else (emptied, _zeroed):
            changed = _changed(project, way, change)
            if changed != project:
                yield Gap(
                    path=_in_view(way),
                    is_zero=change is _zeroed,
                    opened=with_project(opened, changed),
                )


def _in_view(way: Way) -> str:
    first = Step("report") if way[0].name == "reports" else way[0]
    return ".".join(map(str, (first, *way[1:])))


def _shortened(project: ProjectFile) -> ProjectFile:
    """Take a few elements of each list: what holds for these, holds for many."""
    values = {name: getattr(project, name) for name in fields_dict(ProjectFile)}
    lists = {
        name: value[:_FEW]
        for name, value in values.items()
        if isinstance(value, tuple) and name != "reports"
    }
    return with_values(project, lists)


def _ways(thing: AttrsInstance) -> Iterator[Way]:
    """Find the ways to all fields of an object; those of all elements are one way."""
    for item in fields(type(thing)):
        yield (Step(item.name),)
        value = getattr(thing, item.name)
        many = isinstance(value, tuple)
        for each in value if many else (value,):
            if is_section(each):
                yield from ((Step(item.name, many), *way) for way in _ways(each))


def _changed(thing: ThingT, way: Way, change: Change) -> ThingT:
    """Change the fields at the end of a way, in every element on it."""
    item = fields_dict(type(thing))[way[0].name]
    value = getattr(thing, item.name)
    return with_values(thing, {item.name: _further(item, value, way[1:], change)})


def _further(
    item: "Attribute[Any]",
    value: Any,  # noqa: ANN401 -- a field may hold anything
    way: Way,
    change: Change,
) -> Any:  # noqa: ANN401 -- a field may hold anything
    if not way:
        return change(item, value)
    if isinstance(value, tuple):
        return tuple(_further(item, each, way, change) for each in value)
    known = is_section(value) and way[0].name in fields_dict(type(value))
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
