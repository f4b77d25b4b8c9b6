"""The work plan of a report: each package with all that belongs to it."""

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeVar

from attrs import frozen

from grantkit.figures.achievement import IndicatorRow, earlier_reports
from grantkit.model.exact import added
from grantkit.model.progress import (
    ActivityProgress,
    DeliverableProgress,
    WorkPackageProgress,
)
from grantkit.model.report import Report
from grantkit.model.results import IndicatorLevel
from grantkit.model.workplan import Activity, Deliverable, WorkPackage

ThingT = TypeVar("ThingT")


@frozen(kw_only=True)
class ActivityRow:
    """An activity with what this report says of it."""

    activity: Activity
    progress: ActivityProgress | None


@frozen(kw_only=True)
class DeliverableRow:
    """A deliverable with its numbers.

    Attributes:
        deliverable: The deliverable itself.
        progress: What this report says of it.
        previously_reported: Delivered in earlier reports.
        this_report: Delivered in this report; None where no number is given.
        total_reported: The two together.
    """

    deliverable: Deliverable
    progress: DeliverableProgress | None
    previously_reported: Decimal
    this_report: Decimal | None
    total_reported: Decimal


@frozen(kw_only=True)
class WorkPackageRow:
    """A work package with everything that belongs to it.

    Attributes:
        number: Counted from 1.
        package: The work package itself.
        progress: What this report says of it.
        activities: Those of the package.
        deliverables: Those of its activities.
        outputs: Its output indicators.
    """

    number: int
    package: WorkPackage
    progress: WorkPackageProgress | None
    activities: tuple[ActivityRow, ...]
    deliverables: tuple[DeliverableRow, ...]
    outputs: tuple[IndicatorRow, ...]


@frozen(kw_only=True)
class Plan:
    """What a work plan is made of.

    Attributes:
        packages: In the order of the project.
        activities: Of all packages.
        deliverables: Of all activities.
        indicators: Rows of all indicators.
    """

    packages: tuple[WorkPackage, ...]
    activities: tuple[Activity, ...]
    deliverables: tuple[Deliverable, ...]
    indicators: tuple[IndicatorRow, ...]


def work_plan(
    plan: Plan, reports: tuple[Report, ...], report: Report
) -> tuple[WorkPackageRow, ...]:
    """Put together what a report says, package by package."""
    earlier = set(earlier_reports(reports, report))
    before = [other for other in reports if other.id in earlier]
    return tuple(
        _row(number, package, plan, before, report)
        for number, package in enumerate(plan.packages, start=1)
    )


def _row(
    number: int,
    package: WorkPackage,
    plan: Plan,
    before: list[Report],
    report: Report,
) -> WorkPackageRow:
    own = [each for each in plan.activities if each.work_package == package.id]
    ids = {activity.id for activity in own}
    return WorkPackageRow(
        number=number,
        package=package,
        progress=_find(report.work_packages, lambda each: each.id == package.id),
        activities=tuple(_activity(activity, report) for activity in own),
        deliverables=tuple(
            _deliverable(deliverable, before, report)
            for deliverable in plan.deliverables
            if deliverable.activity in ids
        ),
        outputs=tuple(
            row
            for row in plan.indicators
            if row.indicator.work_package == package.id
            and row.indicator.level is IndicatorLevel.OUTPUT
        ),
    )


def _activity(activity: Activity, report: Report) -> ActivityRow:
    progress = _find(report.activities, lambda each: each.id == activity.id)
    return ActivityRow(activity=activity, progress=progress)


def _deliverable(
    deliverable: Deliverable, before: list[Report], report: Report
) -> DeliverableRow:
    progress = _find(report.deliverables, lambda each: each.id == deliverable.id)
    previous = added(
        each.value or Decimal(0)
        for other in before
        for each in other.deliverables
        if each.id == deliverable.id
    )
    this = None if progress is None else progress.value
    return DeliverableRow(
        deliverable=deliverable,
        progress=progress,
        previously_reported=previous,
        this_report=this,
        total_reported=added((previous, this or Decimal(0))),
    )


def _find(things: Iterable[ThingT], wanted: Callable[[ThingT], bool]) -> ThingT | None:
    return next((thing for thing in things if wanted(thing)), None)
