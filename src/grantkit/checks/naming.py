"""What messages call a thing: the project's own words for it."""

import re
from collections.abc import Iterator
from typing import Any

from grantkit.model.communication import CommunicationItem
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.path import numbered, values_at
from grantkit.model.project_file import ReportView
from grantkit.model.results import Indicator
from grantkit.model.text import Text
from grantkit.model.workplan import Activity, ActivityStatus, Event

_INDEX = re.compile(r"\[(\d+)\]")

NAMELESS = "–"
"""What stands for a thing that says nothing of itself."""


_NAMES = (
    *("title", "name", "heading", "id", "source", "role", "region"),
    *("indicator", "partner", "group", "package", "item", "volunteer"),
)
"""What says most of a thing, and of a row of figures."""


def cost_name(item: ExpenditureItem) -> Text | str:
    """Name a cost by its description, or else by its document or supplier."""
    number = None if item.document is None else item.document.number
    return item.description or number or item.supplier or NAMELESS


def activity_name(activity: Activity) -> Text | str:
    """Name an activity by its title, or else by its id."""
    return activity.title or activity.id


def indicator_name(indicator: Indicator) -> Text | str:
    """Name an indicator by its name, or else by its id."""
    return indicator.name or indicator.id


def publication_name(item: CommunicationItem) -> Text | str:
    """Name a publication by its title, or else by where it appeared."""
    return item.title or item.channel or item.url or NAMELESS


def event_name(view: ReportView[Any], event: Event) -> Text | str:
    """Name an event by its title, or else by the activity it belongs to."""
    if event.title:
        return event.title
    titled = (activity_name(a) for a in view.activities if a.id == event.activity)
    return next(titled, event.activity or NAMELESS)


def thing_name(view: ReportView[Any], thing: object) -> Text | str:
    """Name an element of any list, or a row of figures by what it is about."""
    if isinstance(thing, ExpenditureItem):
        return cost_name(thing)
    if isinstance(thing, Activity):
        return activity_name(thing)
    if isinstance(thing, CommunicationItem):
        return publication_name(thing)
    if isinstance(thing, Event):
        return event_name(view, thing)
    said = (getattr(thing, key, None) for key in _NAMES)
    found = next((name for name in said if name), NAMELESS)
    return found if isinstance(found, str | Text) else thing_name(view, found)


def entry_at(view: ReportView[Any], path: str) -> tuple[int, Text | str] | None:
    """Give the number and name of the innermost list element on a path that has a name.

    A value of an indicator has none: people look for the indicator. Numbers are counted
    from 1; where nothing on the way has a name, the innermost is meant.
    """
    ends = [(found.end(), int(found[1]) + 1) for found in _INDEX.finditer(path)]
    entries = [(number, _name_at(view, path[:end])) for end, number in reversed(ends)]
    named = (entry for entry in entries if entry[1] != NAMELESS)
    return next(named, entries[0] if entries else None)


def _name_at(view: ReportView[Any], path: str) -> Text | str:
    if path.partition(".")[0] == "figures":
        return NAMELESS
    return thing_name(view, next((thing for _, thing in values_at(view, path)), None))


def activities_held(view: ReportView[Any]) -> Iterator[tuple[str, Activity]]:
    """Go through the activities with their paths, without those that were cancelled."""
    for path, activity in numbered("activities", view.activities):
        if activity.status is not ActivityStatus.CANCELLED:
            yield path, activity
