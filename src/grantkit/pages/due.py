"""When a report is due, and how many days are left."""

import datetime as dt
from collections.abc import Iterator, Sequence

from grantkit.checks import Due
from grantkit.model.path import values_at
from grantkit.model.project_file import ReportView
from grantkit.pages.html import Element, tag
from grantkit.wording import Wording


def due_tile(
    dues: Sequence[Due], view: ReportView[object], wording: Wording
) -> Element:
    """Say how many days are left to the next day on which something is due.

    Args:
        dues: The deadlines of the report, in the funder's order.
        view: The report.
        wording: Of the page.
    """
    known = [each for each in dues if each.on is not None]
    still_open = [each for each in known if handed_in(each, view) is None]
    days = [each.on for each in still_open if each.on is not None]
    sentences = [sentence for each in dues for sentence in _about(each, view, wording)]
    if not dues:
        sentences.append(wording.say("checklist.due.cure"))
    if days:
        first = _days_left(min(days), view.as_of, wording)
    elif known:
        first = wording.say("checklist.due.done")
    else:
        first = wording.say("checklist.due.unknown")
    said = (tag("p", sentence) for sentence in sentences)
    return tag("div", tag("p", first, class_="large"), *said, class_="tile")


def handed_in(due: Due, view: ReportView[object]) -> dt.date | None:
    """Give the day on which what is due was handed in; None while it was not."""
    found = (value for _, value in values_at(view, due.deadline.handed_in))
    return next((day for day in found if isinstance(day, dt.date)), None)


def _about(due: Due, view: ReportView[object], wording: Wording) -> Iterator[str]:
    title = due.deadline.title.in_language(wording.language)
    values = {"title": title, "due": due.on, "day": handed_in(due, view)}
    if due.on is None:
        values["paths"] = ", ".join(view.in_file(path) for path in due.lacking)
        yield wording.say("checklist.due.lacking", values)
    else:
        yield wording.say("checklist.due.on", values)
    if values["day"] is not None:
        yield wording.say("checklist.due.handed_in", values)


def _days_left(due: dt.date, today: dt.date, wording: Wording) -> str:
    days = (due - today).days
    key = "left" if days > 0 else "over" if days < 0 else "today"
    return wording.say(f"checklist.due.{key}", {"days": abs(days)})
