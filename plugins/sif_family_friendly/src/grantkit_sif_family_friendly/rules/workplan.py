"""Rules on activities: when, where, with what evidence."""

from collections.abc import Iterator

from grantkit.plugin import (
    Activity,
    ActivityStatus,
    Figures,
    Parameters,
    Remark,
    checks,
    rule,
)
from grantkit_sif_family_friendly.details import View


@rule(
    "SIF502",
    severity="warning",
    certainty="inferred",
    source="project_page",
    needs=("activities",),
    reports=("final",),
)
def activity_without_place(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An activity does not say where it took place.

    What it checks: that each activity that was not cancelled names a place,
    a municipality or a region.
    Why the funder asks: the fund publishes its projects by region.
    How to put it right: name the place; for work online name the region it was for.
    Source: structure of a published project; not stated by the fund.
    """
    for path, activity in checks.activities_held(view):
        places = (
            location.place or location.municipality or location.region
            for location in activity.locations
        )
        if not any(places):
            yield Remark(f"{path}.locations", activity=checks.activity_name(activity))


@rule(
    "SIF504",
    severity="warning",
    certainty="inferred",
    source="working_form",
    clause="4. sadaļa",
    needs=("activities",),
    reports=("final",),
)
def unfinished_activity_in_final_report(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A final report holds an activity that is not finished.

    What it checks: the status of each activity, and real dates that lie ahead.
    Why the funder asks: the final report tells what was done.
    How to put it right: mark it as completed or cancelled, and correct its dates.
    Source: practice of final reports; not stated by the fund.
    """
    for path, activity in checks.activities_held(view):
        name = checks.activity_name(activity)
        if activity.status in (ActivityStatus.PLANNED, ActivityStatus.ONGOING):
            yield Remark(f"{path}.status", activity=name, status=activity.status)
        elif _lies_ahead(view, activity):
            yield Remark(
                f"{path}.actual",
                variant="ahead",
                activity=name,
                dates=activity.actual,
                today=view.as_of,
            )


def _lies_ahead(view: View, activity: Activity) -> bool:
    if activity.actual is None:
        return False
    days = (activity.actual.start, activity.actual.end)
    return any(day is not None and day > view.as_of for day in days)


RULES = (activity_without_place, unfinished_activity_in_final_report)
