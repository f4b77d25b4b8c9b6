"""Rules on periods: of the project, of eligibility, and the day of handing in."""

import datetime as dt
from collections.abc import Iterator

from grantkit.plugin import DayCount, Figures, NotRun, Parameters, Period, Remark, rule
from grantkit_sif_family_friendly.details import View
from grantkit_sif_family_friendly.rules.naming import activities_held, activity_name
from grantkit_sif_family_friendly.rules.values import integer_on

_SATURDAY = 5


@rule(
    "SIF109",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.eligible_from", "agreement.eligible_until", "activities"),
)
def activity_outside_eligible_period(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An activity lies outside the period in which costs are eligible.

    What it checks: the days of each activity, the real ones or else the planned.
    Why the funder asks: all activities are to be done within the period.
    How to put it right: correct the dates, or agree on another period with the fund.
    Source: the agreement; so also the notice of the core-support call of 2022.
    """
    first, last = view.agreement.eligible_from, view.agreement.eligible_until
    if first is None or last is None:
        return
    eligible = Period(first, last)
    for path, activity in activities_held(view):
        kind = "planned" if activity.actual is None else "actual"
        dates = activity.actual or activity.planned
        known = {} if dates is None else {"start": dates.start, "end": dates.end}
        for name, day in known.items():
            if day is not None and day not in eligible:
                title = activity_name(activity)
                place = f"{path}.{kind}.{name}"
                yield Remark(place, activity=title, day=day, eligible=eligible)
                break


@rule(
    "SIF110",
    severity="warning",
    certainty="inferred",
    source="project_page",
    needs=("project.start", "project.end"),
)
def project_unusually_long(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The project lasts longer than any known project of the programme.

    What it checks: the number of months from the first to the last day.
    Why the funder asks: projects are paid from the budget of a year; one of the dates
    may be mistyped.
    How to put it right: compare the dates with the agreement.
    Source: published projects, the longest of 11 months.
    """
    period = view.project.period
    longest = integer_on(parameters, view.as_of, "longest_project")
    if period is not None and longest is not None and period.months > longest:
        yield Remark("project.end", months=period.months, longest=longest)


@rule(
    "SIF111",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=(
        "project.end",
        "agreement.final_report_due_days",
        "agreement.due_days_counted",
    ),
    reports=("final",),
)
def final_report_late(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The final report is handed in after the day it was due.

    What it checks: the day of handing in, or today, against the term of the agreement.
    Why the funder asks: the last payment depends on the report.
    How to put it right: ask the fund for a later day in writing, and note the answer.
    Source: the agreement. Public holidays are not known here, so where working days
    are counted, a report that may be late is listed as not checked.
    """
    yield from _late(view, view.project.end, view.agreement.final_report_due_days)


@rule(
    "SIF112",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=(
        "report.end",
        "agreement.interim_report_due_days",
        "agreement.due_days_counted",
    ),
    reports=("interim",),
)
def interim_report_late(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The interim report is handed in after the day it was due.

    What it checks: the day of handing in, or today, against the term of the agreement.
    Why the funder asks: the next payment depends on the report.
    How to put it right: ask the fund for a later day in writing, and note the answer.
    Source: the agreement. Public holidays are not known here, so where working days
    are counted, a report that may be late is listed as not checked.
    """
    yield from _late(view, view.report.end, view.agreement.interim_report_due_days)


def _late(
    view: View, end: dt.date | None, days: int | None
) -> Iterator[Remark | NotRun]:
    if end is None or days is None:
        return
    submitted = view.report.submitted_on
    if view.agreement.due_days_counted is DayCount.WORKING:
        due = _after_weekdays(end, days)
        if (submitted or view.as_of) > due:
            yield NotRun("holidays", due=due)
        return
    due = end + dt.timedelta(days=days)
    if submitted is None and view.as_of > due:
        yield Remark("report.submitted_on", variant="open", today=view.as_of, due=due)
    elif submitted is not None and submitted > due:
        yield Remark("report.submitted_on", submitted=submitted, due=due)


def _after_weekdays(day: dt.date, count: int) -> dt.date:
    """Go on by so many days from Monday to Friday."""
    while count > 0:
        day += dt.timedelta(days=1)
        count -= day.weekday() < _SATURDAY
    return day


RULES = (
    activity_outside_eligible_period,
    project_unusually_long,
    final_report_late,
    interim_report_late,
)
