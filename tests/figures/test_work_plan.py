"""The work plan of a report, package by package."""

from datetime import date
from decimal import Decimal

from grantkit.figures.achievement import indicator_rows
from grantkit.figures.work_plan import Plan, WorkPackageRow, work_plan
from grantkit.model.progress import (
    ActivityProgress,
    DeliverableProgress,
    WorkPackageProgress,
)
from grantkit.model.report import Report
from grantkit.model.results import Indicator, IndicatorLevel
from grantkit.model.workplan import Activity, Deliverable, WorkPackage

FIRST = Report(
    id="first",
    start=date(2022, 10, 1),
    deliverables=(DeliverableProgress(id="D1", value=Decimal(2)),),
)
FINAL = Report(
    id="final",
    start=date(2023, 3, 1),
    work_packages=(WorkPackageProgress(id="WP2", completed=True),),
    activities=(ActivityProgress(id="A1"),),
    deliverables=(DeliverableProgress(id="D1", value=Decimal(3)),),
)
REPORTS = (FIRST, FINAL)


def rows(report: Report) -> tuple[WorkPackageRow, ...]:
    """Put two packages together, the second of them empty."""
    result = Indicator(id="R1", work_package="WP1", level=IndicatorLevel.OUTCOME)
    indicators = (Indicator(id="I1", work_package="WP1"), Indicator(id="I2"), result)
    plan = Plan(
        packages=(WorkPackage(id="WP1"), WorkPackage(id="WP2")),
        activities=(
            Activity(id="A1", work_package="WP1"),
            Activity(id="A2", work_package="WP1"),
            Activity(id="A3"),
        ),
        deliverables=(
            Deliverable(id="D1", activity="A1"),
            Deliverable(id="D2", activity="A2"),
            Deliverable(id="D3", activity="A3"),
        ),
        indicators=indicator_rows(indicators, REPORTS, report),
    )
    return work_plan(plan, REPORTS, report)


def test_a_package_holds_what_belongs_to_it() -> None:
    """Activities, deliverables, outputs; results and what belongs nowhere are out."""
    first, second = rows(FINAL)

    assert (first.number, first.package.id) == (1, "WP1")
    assert [row.activity.id for row in first.activities] == ["A1", "A2"]
    assert [row.deliverable.id for row in first.deliverables] == ["D1", "D2"]
    assert [row.indicator.id for row in first.outputs] == ["I1"]
    assert (second.activities, second.deliverables, second.outputs) == ((), (), ())


def test_each_row_has_what_this_report_says_of_it() -> None:
    """What the report does not speak of has no progress."""
    first, second = rows(FINAL)

    assert first.progress is None
    assert second.progress is FINAL.work_packages[0]
    assert [row.progress for row in first.activities] == [FINAL.activities[0], None]


def test_deliverables_add_up_over_the_reports() -> None:
    """Two before and three now make five; a missing number stays missing."""
    delivered, promised = rows(FINAL)[0].deliverables

    assert delivered.previously_reported == Decimal(2)
    assert delivered.this_report == Decimal(3)
    assert delivered.total_reported == Decimal(5)
    assert promised.this_report is None
    assert promised.total_reported == Decimal(0)


def test_later_reports_do_not_count() -> None:
    """The first report knows nothing of the final one."""
    delivered = rows(FIRST)[0].deliverables[0]

    assert delivered.previously_reported == Decimal(0)
    assert delivered.total_reported == Decimal(2)
