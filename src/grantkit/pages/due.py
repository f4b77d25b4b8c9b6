"""When a report is due, and how many days are left."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator, Sequence

from grantkit.checks import Due
from grantkit.model.project_file import ReportView
from grantkit.pages.html import Element, tag
from grantkit.pages.section import said
from grantkit.wording import Wording

ToFill = Callable[[Iterable[str]], str]
"""Names places of the project file that are to be filled, as people call them."""


def due_tile(
    dues: Sequence[Due], view: ReportView[object], to_fill: ToFill, wording: Wording
) -> Element:
    """Say how many days are left to the next day on which something is due.

    Args:
        dues: The deadlines of the report, in the funder's order.
        view: The report.
        to_fill: Names places of the project file that are to be filled.
        wording: Of the page.
    """
    known = [each for each in dues if each.on is not None]
    still_open = [each for each in known if each.handed_in is None]
    days = [each.on for each in still_open if each.on is not None]
    sentences = [
        sentence for each in dues for sentence in _about(each, view, to_fill, wording)
    ]
    if not dues:
        sentences.append(wording.say("checklist.due.cure"))
    if days:
        first = _days_left(min(days), view.as_of, wording)
    elif known:
        first = wording.say("checklist.due.done")
    else:
        first = wording.say("checklist.due.unknown")
    paragraphs = (tag("p", *said(sentence)) for sentence in sentences)
    return tag("div", tag("p", first, class_="large"), *paragraphs, class_="tile")


def _about(
    due: Due, view: ReportView[object], to_fill: ToFill, wording: Wording
) -> Iterator[str]:
    title = due.deadline.title.in_language(wording.language)
    values = {"title": title, "due": due.on, "day": due.handed_in}
    if due.unheld is not None:
        term = {"name": due.deadline.days, "day": due.unheld}
        yield wording.say("checklist.due.unheld", {**values, **term})
    if due.lacking:
        values["paths"] = to_fill(map(view.in_file, due.lacking))
        yield wording.say("checklist.due.lacking", values)
    if due.on is not None:
        yield wording.say("checklist.due.on", values)
    if values["day"] is not None:
        yield wording.say("checklist.due.handed_in", values)


def _days_left(due: dt.date, today: dt.date, wording: Wording) -> str:
    days = (due - today).days
    key = "left" if days > 0 else "over" if days < 0 else "today"
    return wording.say(f"checklist.due.{key}", {"days": abs(days)})
