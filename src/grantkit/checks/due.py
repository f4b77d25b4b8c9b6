"""When something is due: the one place in which a deadline becomes a day."""

import datetime as dt
from typing import Any

from attrs import frozen

from grantkit.model.path import values_at
from grantkit.model.period import ENDS, days_after, months_after
from grantkit.model.project import DayCount
from grantkit.model.project_file import ReportView
from grantkit.model.reference import MONTHS, Deadline, Parameters


@frozen(kw_only=True)
class Due:
    """A deadline of one report, as far as the day is known.

    Attributes:
        deadline: What the funder's data say of it.
        start: The day from which it is counted.
        days: How many days there are; None where months are counted, too.
        months: How many months there are; None where days are counted.
        counted: How days are counted.
        lacking: Paths of the view that would have to be filled to know the day.
        unheld: The day for which the parameter that says how many days or months there
            are has no value; None where it has one, or is none.
        handed_in: The last day on which it was handed in; None while any part is still
            to come.
    """

    deadline: Deadline
    start: dt.date | None
    days: int | None
    months: int | None
    counted: DayCount | None
    lacking: tuple[str, ...]
    unheld: dt.date | None
    handed_in: dt.date | None

    @property
    def on(self) -> dt.date | None:
        """The last day in time; None where it is not known, and then never guessed."""
        if self.start is not None and self.months is not None:
            return months_after(self.start, self.months)
        if self.start is None or self.days is None or self.counted is None:
            return None
        if self.counted is DayCount.CALENDAR:
            return days_after(self.start, self.days)
        return after_working_days(self.start, self.days, self.deadline.country)


def due(view: ReportView[Any], parameters: Parameters, name: str) -> Due:
    """Find out when something is due.

    Args:
        view: The report.
        parameters: Those of the funder; its deadlines are among them.
        name: Of the deadline.

    Raises:
        KeyError: There is no such deadline.
    """
    deadline = parameters.deadlines[name]
    start = _start(view, parameters, deadline)
    days, months = _term(view, parameters, deadline)
    counted = _counted(view, deadline)
    term = days if months is None else months
    is_value = deadline.days in parameters.values
    asked: dict[str, object] = {deadline.start: start}
    asked |= {} if is_value else {deadline.days: term}
    asked |= {deadline.counted: counted}
    return Due(
        deadline=deadline,
        start=start,
        days=days,
        months=months,
        counted=counted,
        lacking=tuple(path for path, found in asked.items() if found is None),
        unheld=_day_asked(view) if is_value and term is None else None,
        handed_in=_last_day(view, deadline.handed_in),
    )


def after_working_days(day: dt.date, count: int, country: str) -> dt.date:
    """Go on by so many working days.

    Saturdays, Sundays and public holidays are none. Where a government has moved a
    working day to a Saturday, the Saturday is one, as far as that is published.
    Where no calendar holds the day, it is the last or the first that there is.
    """
    farthest = days_after(day, 2 * count)  # a working day in two, at the least
    if not count or farthest in ENDS:
        return farthest
    from holidays import country_holidays  # noqa: PLC0415 -- slow to load, seldom used

    return country_holidays(country).get_nth_working_day(day, count)


def has_holidays(country: str) -> bool:
    """Say whether the public holidays of a country are known, by its code."""
    from holidays import list_supported_countries  # noqa: PLC0415 -- slow to load, seldom used

    return country in list_supported_countries()


def _start(
    view: ReportView[Any], parameters: Parameters, deadline: Deadline
) -> dt.date | None:
    own = parameters.days.get(deadline.start)
    if own is not None:
        return own(view)
    return _last_day(view, deadline.start)


def _term(
    view: ReportView[Any], parameters: Parameters, deadline: Deadline
) -> tuple[int | None, int | None]:
    """Find how many days there are, or months; the other is None."""
    said = deadline.days
    if said.isdecimal():
        return int(said), None
    if "." in said:
        found = next((value for _, value in values_at(view, said)), None)
        return (found, None) if isinstance(found, int) else (None, None)
    value = parameters.on(_day_asked(view), said)
    if value is None:
        return None, None
    number = int(value.number)
    return (None, number) if value.unit == MONTHS else (number, None)


def _day_asked(view: ReportView[Any]) -> dt.date:
    """Give the day for which the parameter of a term is looked up."""
    return view.project.start or view.as_of


def _counted(view: ReportView[Any], deadline: Deadline) -> DayCount | None:
    said = deadline.counted
    if "." not in said:
        return DayCount(said)
    found = next((value for _, value in values_at(view, said)), None)
    return found if isinstance(found, DayCount) else None


def _last_day(view: ReportView[Any], path: str) -> dt.date | None:
    """Find the last of the days at a path; None while any of them is missing."""
    found = [value for _, value in values_at(view, path)]
    days = [value for value in found if isinstance(value, dt.date)]
    return max(days, default=None) if len(days) == len(found) else None
