"""Days outside a period, and reports handed in late."""

import datetime as dt
from collections.abc import Callable, Iterator
from typing import Any

from grantkit.checks.due import due
from grantkit.checks.naming import activities_held, activity_name, cost_name
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.path import numbered, values_at
from grantkit.model.period import Period
from grantkit.model.project_file import ReportView
from grantkit.model.reference import Parameters
from grantkit.model.workplan import Activity
from grantkit.rule import Remark


def activities_outside(view: ReportView[Any], *, period: Period) -> Iterator[Remark]:
    """Find activities with a day outside a period; the real days, or else the planned.

    Yields:
        `activities[].actual.start` or the like, with `activity`, `day` and `period`;
        one for each activity.
    """
    for path, activity in activities_held(view):
        for place, day in _days(path, activity):
            if day not in period:
                name = activity_name(activity)
                yield Remark(place, activity=name, day=day, period=period)
                break


def _days(path: str, activity: Activity) -> Iterator[tuple[str, dt.date]]:
    for kind, dates in (("actual", activity.actual), ("planned", activity.planned)):
        if dates is not None and (dates.start or dates.end):
            for name, day in (("start", dates.start), ("end", dates.end)):
                if day is not None:
                    yield f"{path}.{kind}.{name}", day
            return


def documents_outside(view: ReportView[Any], *, period: Period) -> Iterator[Remark]:
    """Find supporting documents dated outside a period.

    Yields:
        `expenditure[].document.date` with `item`, `date` and `period`.
    """
    for path, item in numbered("expenditure", view.expenditure):
        day = None if item.document is None else item.document.date
        if day is not None and day not in period:
            name = cost_name(item)
            yield Remark(f"{path}.document.date", item=name, date=day, period=period)


def _never(_item: ExpenditureItem) -> bool:
    return False


def payments_outside(
    view: ReportView[Any],
    *,
    period: Period,
    allowed: Callable[[ExpenditureItem], bool] = _never,
) -> Iterator[Remark]:
    """Find costs paid outside a period.

    Args:
        view: The report; the costs of the whole project are judged.
        period: When costs may be paid.
        allowed: Says which costs may be paid on other days too.

    Yields:
        `expenditure[].paid_on` with `item`, `paid_on` and `period`.
    """
    for path, item in numbered("expenditure", view.expenditure):
        day = item.paid_on
        if day is not None and day not in period and not allowed(item):
            name = cost_name(item)
            yield Remark(f"{path}.paid_on", item=name, paid_on=day, period=period)


def paid_after(view: ReportView[Any], *, last: dt.date) -> Iterator[Remark]:
    """Find costs paid after the last day on which they may be.

    Yields:
        `expenditure[].paid_on` with `item`, `paid_on` and `last`.
    """
    for path, item in numbered("expenditure", view.expenditure):
        if item.paid_on is not None and item.paid_on > last:
            name, day = cost_name(item), item.paid_on
            yield Remark(f"{path}.paid_on", item=name, paid_on=day, last=last)


def report_late(
    view: ReportView[Any], parameters: Parameters, deadline: str
) -> Iterator[Remark]:
    """Find a report handed in, or still open, after the day it was due.

    Args:
        view: The report; `as_of` is today.
        parameters: Those of the funder; its deadlines are among them.
        deadline: Its name in `deadlines.toml`. Nothing is judged where the day is not
            known.

    Yields:
        The path of each day of handing in, with `submitted` and `due`; variant `open`
        with `today` and `due` where no day is given yet.
    """
    when = due(view, parameters, deadline)
    last, path = when.on, when.deadline.handed_in
    if last is None:
        return
    days = tuple(values_at(view, path)) or ((path.partition("[")[0], None),)
    for place, submitted in days:
        if submitted is None and view.as_of > last:
            yield Remark(place, variant="open", today=view.as_of, due=last)
        elif isinstance(submitted, dt.date) and submitted > last:
            yield Remark(place, submitted=submitted, due=last)
