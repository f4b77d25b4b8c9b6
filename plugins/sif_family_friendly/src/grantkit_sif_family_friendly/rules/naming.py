"""What messages call a thing: the project's own words for it."""

from collections.abc import Iterator

from grantkit.plugin import (
    Activity,
    ActivityStatus,
    ExpenditureItem,
    Text,
    numbered,
    texts_in,
)
from grantkit_sif_family_friendly.details import View

LANGUAGE = "lv"


def cost_name(item: ExpenditureItem) -> Text | str:
    """Name a cost by its description, or else by its document or supplier."""
    if item.description:
        return item.description
    number = item.document.number if item.document is not None else None
    return number or item.supplier or "–"


def activity_name(activity: Activity) -> Text | str:
    """Name an activity by its title, or else by its id."""
    return activity.title or activity.id


def activity_titled(view: View, activity_id: str) -> Text | str:
    """Name the activity that an id refers to; the id itself where there is none."""
    found = (a for a in view.activities if a.id == activity_id)
    activity = next(found, None)
    return activity_id if activity is None else activity_name(activity)


def activities_held(view: View) -> Iterator[tuple[str, Activity]]:
    """Go through the activities with their paths, without those that were cancelled."""
    for path, activity in numbered("activities", view.activities):
        if activity.status is not ActivityStatus.CANCELLED:
            yield path, activity


def accounts(view: View) -> Iterator[tuple[str, str]]:
    """Find what the report tells in the past tense, with the path of each text.

    Plans for the time after the project are no account, so sustainability is left out.
    """
    narrative = texts_in(view.report.narrative, leave_out=("sustainability",))
    for path, text in narrative:
        yield f"report.narrative.{path}", text.in_language(LANGUAGE)
    for path, activity in activities_held(view):
        for name in ("description", "result", "deviation"):
            told = getattr(activity, name)
            if told:
                yield f"{path}.{name}", told.in_language(LANGUAGE)
