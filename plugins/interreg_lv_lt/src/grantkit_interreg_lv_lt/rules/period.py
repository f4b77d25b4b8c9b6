"""Rules on the project's period, its reporting periods and what lies outside them."""

import datetime as dt
from collections.abc import Iterator
from itertools import pairwise

from grantkit.plugin import Figures, Parameters, Period, Remark, checks, numbered, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    OLD,
    began,
    details_of,
    facts_of_report,
)


@rule(
    "LVLT110",
    severity="error",
    certainty="quoted",
    source="application_form",
    clause="duration",
    needs=("project.start", "project.end"),
    editions=OLD,
)
def project_too_long(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The project lasts longer than 24 months.

    What it checks: the months from the first to the last day, unless an amendment
    extended the period.
    Why the funder asks: the programme pays for no longer projects.
    How to put it right: correct the dates, or add the amendment that extended them.
    Source: seminar on the application form, duration.
    """
    extended = any(each.extends_period for each in view.agreement.amendments)
    longest = checks.integer_on(parameters, began(view), "longest_project")
    period = view.project.period
    if period is None or longest is None or extended:
        return
    last = checks.months_after(period.start, longest) - dt.timedelta(days=1)
    if period.end > last:
        yield Remark("project.end", end=period.end, last=last, longest=longest)


@rule(
    "LVLT111",
    severity="warning",
    certainty="quoted",
    source="project_results",
    needs=("project.start", "project.end"),
)
def duration_stated_otherwise(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The duration or the last day differs from what is stated elsewhere.

    What it checks: the months stated in the application, and the last day on public
    pages, against the dates of the project.
    Why the funder asks: two public dates of one project differed by a day.
    How to put it right: take the dates of the contract, and have the page corrected.
    Source: published pages of LLI-405.
    """
    period, details = view.project.period, details_of(view)
    if period is None:
        return
    stated, published = details.stated_months, details.published_end
    if stated is not None and stated != period.months:
        yield Remark("details.stated_months", months=period.months, stated=stated)
    if published is not None and published != period.end:
        place = "details.published_end"
        yield Remark(place, variant="end", end=period.end, published=published)


@rule(
    "LVLT112",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="periods",
    needs=("project.start", "project.end", "details.periods"),
)
def reporting_periods_broken(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Reporting periods overlap, leave a gap or leave the project.

    What it checks: the periods of `details`, one after the other.
    Why the funder asks: every day of the project belongs to one report.
    How to put it right: copy the periods from the application.
    Source: Jems, periods; not stated by the programme.
    """
    known = [
        (path, each.number, Period(each.start, each.end))
        for path, each in numbered("details.periods", details_of(view).periods)
        if each.start is not None and each.end is not None
    ]
    for (_, number, before), (path, other, after) in pairwise(known):
        gap = (after.start - before.end).days - 1
        if gap:
            variant = "gap" if gap > 0 else "overlap"
            yield Remark(f"{path}.start", variant=variant, first=number, second=other)
    project = view.project.period
    for path, number, period in known:
        if project and not (period.start in project and period.end in project):
            yield Remark(path, number=number, period=period, project=project)


@rule(
    "LVLT113",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="creation of a report",
    needs=("report.start", "report.end", "details.periods"),
)
def period_not_of_the_project(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The report is on a period that the application does not have.

    What it checks: the dates of the report, and the number of its period where one is
    given, against the periods of `details`.
    Why the funder asks: a report is made for one of the agreed periods.
    How to put it right: give the dates and the number of the application.
    Source: Jems, creation of a report.
    """
    periods, facts = details_of(view).periods, facts_of_report(view)
    ends = {(each.start, each.end) for each in periods}
    if (view.report.start, view.report.end) not in ends:
        yield Remark("report.start", period=view.report.period)
    given = None if facts is None else facts.period
    if given is not None and given not in {each.number for each in periods}:
        yield Remark("report.start", variant="number", number=given)


@rule(
    "LVLT117",
    severity="error",
    certainty="quoted",
    source="finance_seminars",
    clause="eligible period",
    needs=("project.start", "project.end"),
)
def held_outside_the_project(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An activity or an event lies outside the project's period.

    What it checks: the days of activities and events.
    Why the funder asks: it pays for what happens within the period.
    How to put it right: correct the dates, or ask for a longer period.
    Source: seminars on financial management.
    """
    period = view.project.period
    if period is None:
        return
    yield from checks.activities_outside(view, period=period)
    for path, event in numbered("events", view.events):
        dates = event.dates
        days = () if dates is None else (("start", dates.start), ("end", dates.end))
        for name, day in days:
            if day is not None and day not in period:
                title, place = checks.event_name(view, event), f"{path}.dates.{name}"
                yield Remark(place, activity=title, day=day, period=period)
                break


RULES = (
    project_too_long,
    duration_stated_otherwise,
    reporting_periods_broken,
    period_not_of_the_project,
    held_outside_the_project,
)
