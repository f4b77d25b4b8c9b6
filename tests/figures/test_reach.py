"""People reached, by target group and by region."""

from datetime import date
from decimal import Decimal

from grantkit.figures.reach import RegionRow, people_reached
from grantkit.model.money import Percent
from grantkit.model.project import Reach, TargetGroup
from grantkit.model.report import Report
from grantkit.model.results import IndicatorValue
from grantkit.model.text import Text

INTERIM = Report(id="interim", start=date(2022, 10, 1))
FINAL = Report(id="final", start=date(2023, 3, 1))
REPORTS = (INTERIM, FINAL)


def group(
    *values: IndicatorValue,
    planned: Decimal | None = None,
    reach: Reach = Reach.DIRECT,
) -> TargetGroup:
    """Make a target group of specialists."""
    name = Text.of("Speciālisti")
    return TargetGroup(name=name, reach=reach, planned=planned, values=values)


def reached(report: str, persons: int, **regions: int) -> IndicatorValue:
    """Make a value with its breakdown by region."""
    by = {"region": {name: Decimal(count) for name, count in regions.items()}}
    return IndicatorValue(report=report, value=Decimal(persons), by=by)


def test_earlier_and_present_values_add_up() -> None:
    """A row holds what was reported before, now and together, against the plan."""
    groups = (group(reached("interim", 12), reached("final", 22), planned=Decimal(40)),)

    row = people_reached(groups, REPORTS, FINAL).rows[0]

    assert row.previously_reported == Decimal(12)
    assert row.this_report == Decimal(22)
    assert row.total_reported == Decimal(34)
    assert row.achievement == Percent(Decimal(85))


def test_a_later_report_does_not_count() -> None:
    """An interim report knows nothing of the values of the final one."""
    groups = (group(reached("interim", 12), reached("final", 22)),)

    people = people_reached(groups, REPORTS, INTERIM)

    assert people.rows[0].total_reported == Decimal(12)
    assert people.direct == Decimal(12)


def test_a_group_without_values_has_no_total() -> None:
    """Nothing given is missing, not zero."""
    row = people_reached((group(),), REPORTS, FINAL).rows[0]

    assert row.this_report is None
    assert row.total_reported is None
    assert row.achievement is None


def test_a_reported_zero_stays_zero() -> None:
    """Nobody reached is a value of its own."""
    row = people_reached((group(reached("final", 0)),), REPORTS, FINAL).rows[0]

    assert row.total_reported == Decimal(0)


def test_regions_are_counted_over_all_groups() -> None:
    """A region has one row, with direct and indirect beneficiaries apart."""
    groups = (
        group(reached("interim", 5, Vidzeme=5), reached("final", 3, Kurzeme=2)),
        group(reached("final", 90, Vidzeme=90), reach=Reach.INDIRECT),
    )

    people = people_reached(groups, REPORTS, FINAL)

    assert people.regions == (
        RegionRow(region="Vidzeme", direct=Decimal(5), indirect=Decimal(90)),
        RegionRow(region="Kurzeme", direct=Decimal(2), indirect=None),
    )


def test_regions_and_the_unplaced_add_up() -> None:
    """Whoever no breakdown places in a region is counted apart, not left out."""
    groups = (group(reached("final", 8, Vidzeme=5)), group(reached("final", 2)))

    people = people_reached(groups, REPORTS, FINAL)

    assert people.direct == Decimal(10)
    assert people.unplaced_direct == Decimal(5)
    assert people.indirect is None
    assert people.unplaced_indirect is None


def test_a_group_tells_how_it_was_involved_now() -> None:
    """The explanation is that of this report, not of an earlier one."""
    now = IndicatorValue(report="final", explanation=Text.of("Apmācīti."))
    before = IndicatorValue(report="interim", explanation=Text.of("Uzrunāti."))

    people = people_reached((group(before, now), group(before)), REPORTS, FINAL)

    assert [row.explanation for row in people.rows] == [now.explanation, None]
