"""Rules on what a report says of each work package, activity and deliverable."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
    ActivityStatus,
    Figures,
    ObjectiveStatus,
    Parameters,
    Remark,
    WorkPackageProgress,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    details_of,
    is_last,
    tells_content,
)

_REPORTS = ("progress", "final", "project")
_NOTHING = Decimal(0)


@rule(
    "LVLT506",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="work plan progress",
    needs=("work_packages",),
    reports=_REPORTS,
)
def objective_without_status(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A work package has no status of its objective.

    What it checks: for each work package, how far its objective was reached, and its
    communication objective where it has one.
    Why the funder asks: the status shows whether the project is on track.
    How to put it right: add `objective_status` to the work package in the report.
    Source: Jems, work plan progress; eMS, work packages.
    """
    if not tells_content(view):
        return
    for row in figures.work_plan:
        told = row.progress or WorkPackageProgress(id=row.package.id)
        place = "report.work_packages"
        if told.objective_status is None:
            yield Remark(place, package=row.package.id)
        if row.package.communication_objective and told.communication_status is None:
            yield Remark(place, variant="communication", package=row.package.id)


@rule(
    "LVLT507",
    severity="warning",
    certainty="inferred",
    source="closure_2",
    clause="final report",
    needs=("report.work_packages",),
    reports=_REPORTS,
)
def objective_status_unexplained(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An objective is not fully achieved at the end, or is so without explanation.

    What it checks: the status of each objective in the last report, and the explanation
    of objectives that are fully achieved.
    Why the funder asks: the last report shows that all objectives were reached.
    How to put it right: bring the status up to date, and explain it.
    Source: second-call seminar on closure; not stated for each work package.
    """
    for path, each in numbered("report.work_packages", view.report.work_packages):
        fully = each.objective_status is ObjectiveStatus.FULLY
        if is_last(view) and each.objective_status is not None and not fully:
            yield Remark(
                f"{path}.objective_status",
                variant="final",
                package=each.id,
                status=each.objective_status,
            )
        if fully and not each.objective_explanation:
            yield Remark(f"{path}.objective_explanation", package=each.id)


@rule(
    "LVLT508",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="work plan progress",
    needs=("report.work_packages", "indicators[].values[].value"),
    reports=_REPORTS,
)
def achieved_before_its_outputs(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An objective is fully achieved, but its work package is not finished.

    What it checks: outputs of the package below their targets, activities that are not
    finalized.
    Why the funder asks: objective, outputs and activities are to tell one story.
    How to put it right: correct the status, or say why the rest is not needed.
    Source: good sense; not stated by the programme.
    """
    for row in figures.work_plan:
        told = row.progress
        if told is None or told.objective_status is not ObjectiveStatus.FULLY:
            continue
        index = view.report.work_packages.index(told)
        place = f"report.work_packages[{index}].objective_status"
        for output in row.outputs:
            target, reached = output.indicator.target, output.total_reported
            if target is not None and (reached or _NOTHING) < target:
                name = checks.indicator_name(output.indicator)
                yield Remark(
                    place,
                    variant="output",
                    package=told.id,
                    name=name,
                    reached=reached,
                    target=target,
                )
        for each in row.activities:
            told_of = each.progress.status if each.progress else None
            status = told_of or each.activity.status
            if status not in (ActivityStatus.COMPLETED, ActivityStatus.CANCELLED):
                name = checks.activity_name(each.activity)
                yield Remark(place, package=told.id, activity=name)


@rule(
    "LVLT509",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="work plan progress",
    needs=("report.end", "activities"),
    reports=_REPORTS,
)
def activity_overdue_in_silence(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An activity should be finished, is not, and nothing says why.

    What it checks: planned last days up to the end of the report, status, and texts on
    the activity or on problems of its work package.
    Why the funder asks: deviations from the work plan are to be described.
    How to put it right: describe the deviation, or bring the status up to date.
    Source: practice of reports; not stated by the programme.
    """
    if view.report.end is None or not tells_content(view):
        return
    finished = (ActivityStatus.COMPLETED, ActivityStatus.CANCELLED)
    for row in figures.work_plan:
        problems = row.progress is not None and row.progress.problems
        for each in row.activities:
            planned, told = each.activity.planned, each.progress
            due = None if planned is None else planned.end
            status = (told.status if told else None) or each.activity.status
            said = problems or each.activity.deviation or (told and told.progress)
            if due is None or due > view.report.end or status in finished or said:
                continue
            path = f"activities[{view.activities.index(each.activity)}]"
            name = checks.activity_name(each.activity)
            yield Remark(f"{path}.planned.end", activity=name, due=due)


@rule(
    "LVLT510",
    severity="warning",
    certainty="inferred",
    source="closure_2",
    clause="evidence",
    reports=_REPORTS,
)
def reported_without_evidence(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A deliverable or output is reported, but nothing proves it.

    What it checks: numbers above zero in this report without `evidence`.
    Why the funder asks: evidence is attached to what was delivered.
    How to put it right: attach the evidence and name its annex.
    Source: second-call seminar on closure; inferred for 2021-2027.
    """
    for path, each in numbered("report.deliverables", view.report.deliverables):
        if each.value is not None and each.value > 0 and not each.evidence:
            yield Remark(f"{path}.evidence", name=each.id, value=each.value)
    for path, indicator in numbered("indicators", view.indicators):
        for place, told in numbered(f"{path}.values", indicator.values):
            if told.report != view.report.id or told.evidence:
                continue
            if told.value is not None and told.value > 0:
                name = checks.indicator_name(indicator)
                yield Remark(f"{place}.evidence", name=name, value=told.value)


@rule(
    "LVLT511",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="deactivated items",
    reports=_REPORTS,
)
def deactivated_but_reported(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Something taken out of the application is reported all the same.

    What it checks: values of this report of what `details.deactivated` names.
    Why the funder asks: what was taken out is no longer part of the project.
    How to put it right: report under what took its place, or correct the list.
    Source: Jems, deactivated items; not stated by the programme.
    """
    out = details_of(view).deactivated
    for path, each in numbered("report.deliverables", view.report.deliverables):
        if each.id in out and each.value:
            yield Remark(f"{path}.value", name=each.id, value=each.value)
    for index, row in enumerate(figures.indicators):
        if row.indicator.id in out and row.this_report:
            yield Remark(
                checks.value_path(view, index),
                name=row.indicator.id,
                value=row.this_report,
            )


@rule(
    "LVLT512",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="changed after completion",
    needs=("report.start", "report.work_packages"),
    reports=_REPORTS,
)
def finished_package_changed(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A work package that was finished before has changed, and nothing says why.

    What it checks: work packages completed in an earlier report whose status or numbers
    change in this one without any text.
    Why the funder asks: the system shows such packages in another colour.
    How to put it right: say what changed.
    Source: Jems, work plan progress; not stated by the programme.
    """
    start = view.report.start
    earlier = [r for r in view.reports if r.start and start and r.start < start]
    finished = {
        each.id: each for r in earlier for each in r.work_packages if each.completed
    }
    for row in figures.work_plan:
        told, before = row.progress, finished.get(row.package.id)
        if told is None or before is None or told.progress or told.problems:
            continue
        numbers = [each.this_report for each in row.deliverables]
        numbers += [each.this_report for each in row.outputs]
        if any(numbers) or told.objective_status is not before.objective_status:
            index = view.report.work_packages.index(told)
            yield Remark(f"report.work_packages[{index}]", package=told.id)


RULES = (
    objective_without_status,
    objective_status_unexplained,
    achieved_before_its_outputs,
    activity_overdue_in_silence,
    reported_without_evidence,
    deactivated_but_reported,
    finished_package_changed,
)
