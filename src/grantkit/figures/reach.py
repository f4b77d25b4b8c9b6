"""Reach: how many people of each target group, and of each region, took part."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from decimal import Decimal

from attrs import frozen

from grantkit.figures.achievement import achievement_rate, earlier_reports
from grantkit.model.exact import EXACT, added
from grantkit.model.money import Percent
from grantkit.model.project import Reach, TargetGroup
from grantkit.model.report import Report
from grantkit.model.text import Text

REGION = "region"
"""The dimension of a value's breakdowns that names planning or programme regions."""


@frozen(kw_only=True)
class TargetGroupRow:
    """One target group.

    Attributes:
        number: Counted from 1.
        group: The group itself.
        previously_reported: Persons reached in earlier reports.
        this_report: Persons reached in this report; None where no value was given.
        total_reported: Persons reached so far; None where nothing was given at all.
        achievement: `total_reported` as a share of what was planned.
        explanation: How the group was involved, by this report.
    """

    number: int
    group: TargetGroup
    previously_reported: Decimal
    this_report: Decimal | None
    total_reported: Decimal | None
    achievement: Percent | None
    explanation: Text | None


@frozen(kw_only=True)
class RegionRow:
    """Persons reached so far in one region.

    Attributes:
        region: As the project names it.
        direct: Those who took part; None where no value tells.
        indirect: Those who profit later; None where no value tells.
    """

    region: str
    direct: Decimal | None
    indirect: Decimal | None


@frozen(kw_only=True)
class PeopleReached:
    """Whom the project has reached, up to and including this report.

    Attributes:
        rows: In the order of the project's target groups.
        regions: As far as values are broken down by `REGION`, in order of first
            mention.
        direct: All direct beneficiaries; None where no value was given.
        indirect: All indirect beneficiaries, likewise.
        unplaced_direct: Direct beneficiaries whose region no value tells.
        unplaced_indirect: Indirect beneficiaries whose region no value tells.
    """

    rows: tuple[TargetGroupRow, ...]
    regions: tuple[RegionRow, ...]
    direct: Decimal | None
    indirect: Decimal | None
    unplaced_direct: Decimal | None
    unplaced_indirect: Decimal | None


def people_reached(
    groups: tuple[TargetGroup, ...], reports: tuple[Report, ...], report: Report
) -> PeopleReached:
    """Count the people reached up to and including one report.

    Someone who belongs to two groups counts in both: only the project knows.
    """
    earlier = earlier_reports(reports, report)
    rows = tuple(
        _row(number, group, earlier, report.id)
        for number, group in enumerate(groups, start=1)
    )
    regions = _regions(groups, {*earlier, report.id})
    direct, indirect = _reached(rows, Reach.DIRECT), _reached(rows, Reach.INDIRECT)
    return PeopleReached(
        rows=rows,
        regions=regions,
        direct=direct,
        indirect=indirect,
        unplaced_direct=_rest(direct, (row.direct for row in regions)),
        unplaced_indirect=_rest(indirect, (row.indirect for row in regions)),
    )


def _row(
    number: int, group: TargetGroup, earlier: tuple[str, ...], current: str
) -> TargetGroupRow:
    known = {v.report: v.value for v in group.values if v.value is not None}
    before = [known[report] for report in earlier if report in known]
    this = known.get(current)
    said = (v.explanation for v in group.values if v.report == current)
    total = None if this is None and not before else _sum([*before, this])
    return TargetGroupRow(
        number=number,
        group=group,
        previously_reported=_sum(before),
        this_report=this,
        total_reported=total,
        achievement=achievement_rate(total, group.planned),
        explanation=next(said, None),
    )


def _regions(
    groups: tuple[TargetGroup, ...], reports: set[str]
) -> tuple[RegionRow, ...]:
    persons: dict[str, dict[Reach, Decimal]] = defaultdict(dict)
    for group in groups:
        for region, count in _by_region(group, reports):
            known = persons[region].get(group.reach, Decimal(0))
            persons[region][group.reach] = EXACT.add(known, count)
    return tuple(
        RegionRow(
            region=region,
            direct=counts.get(Reach.DIRECT),
            indirect=counts.get(Reach.INDIRECT),
        )
        for region, counts in persons.items()
    )


def _by_region(group: TargetGroup, reports: set[str]) -> Iterator[tuple[str, Decimal]]:
    for value in group.values:
        if value.report in reports:
            yield from value.by.get(REGION, {}).items()


def _reached(rows: tuple[TargetGroupRow, ...], how: Reach) -> Decimal | None:
    totals = [row.total_reported for row in rows if row.group.reach is how]
    return None if all(total is None for total in totals) else _sum(totals)


def _rest(whole: Decimal | None, parts: Iterable[Decimal | None]) -> Decimal | None:
    return None if whole is None else EXACT.subtract(whole, _sum(parts))


def _sum(values: Iterable[Decimal | None]) -> Decimal:
    return added(value for value in values if value is not None)
