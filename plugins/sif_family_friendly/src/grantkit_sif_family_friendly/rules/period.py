"""Rules on periods: of the project, of eligibility, and the day of handing in."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Period, Remark, checks, rule
from grantkit_sif_family_friendly.details import View


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
    if first is not None and last is not None:
        yield from checks.activities_outside(view, period=Period(first, last))


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
    longest = checks.integer_on(parameters, view.as_of, "longest_project")
    if longest is not None:
        yield from checks.longer_than(view, months=longest)


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
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The final report is handed in after the day it was due.

    What it checks: the day of handing in, or today, against the term of the agreement.
    Why the funder asks: the last payment depends on the report.
    How to put it right: ask the fund for a later day in writing, and note the answer.
    Source: the agreement. Where it counts working days, public holidays of Latvia are
    none.
    """
    yield from checks.report_late(view, parameters, "final_report")


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
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The interim report is handed in after the day it was due.

    What it checks: the day of handing in, or today, against the term of the agreement.
    Why the funder asks: the next payment depends on the report.
    How to put it right: ask the fund for a later day in writing, and note the answer.
    Source: the agreement. Where it counts working days, public holidays of Latvia are
    none.
    """
    yield from checks.report_late(view, parameters, "interim_report")


RULES = (
    activity_outside_eligible_period,
    project_unusually_long,
    final_report_late,
    interim_report_late,
)
