"""Traces of what was reached: indicators, target groups, regions, deliverables."""

from collections.abc import Iterable, Iterator

from grantkit.figures.achievement import earlier_reports
from grantkit.figures.reach import REGION
from grantkit.model.path import numbered
from grantkit.model.project import Reach
from grantkit.model.results import IndicatorValue, PeriodBehaviour
from grantkit.tracing.desk import Desk, combined, counted, if_any
from grantkit.tracing.trace import Step, Trace, given, missing

COLUMNS = ("previously_reported", "this_report", "total_reported", "achievement")


def of_indicator(desk: Desk, path: str, index: int, column: str) -> Trace:
    """Trace a figure in the row of an indicator, by its place among all of them."""
    indicator, at = desk.view.indicators[index], f"indicators[{index}]"
    before, this = _values(desk, at, indicator.values)
    if column == "this_report":
        return this
    adds = indicator.combines is PeriodBehaviour.ADDS
    start = path.removesuffix(column)
    earlier = counted(f"{start}previously_reported", before, "earlier_reports")
    if not adds:
        earlier = combined(f"{start}previously_reported", Step.LATEST, *before)
    if column == "previously_reported":
        return earlier
    whole = _whole(f"{start}total_reported", earlier, this, adds=adds)
    if column == "total_reported":
        return whole
    target = given(f"{at}.target", indicator.target)
    return combined(path, Step.SHARE, whole, target)


def of_group(desk: Desk, path: str, index: int, column: str) -> Trace:
    """Trace how many people of a target group were reached.

    Raises:
        IndexError: There is no such group.
    """
    group = desk.view.project.target_groups[index]
    at = f"project.target_groups[{index}]"
    known = (value for value in group.values if value.value is not None)
    before, this = _values(desk, at, group.values, tuple(known))
    if column == "this_report":
        return this
    start = path.removesuffix(column)
    earlier = counted(f"{start}previously_reported", before, "earlier_reports")
    if column == "previously_reported":
        return earlier
    whole = _whole(f"{start}total_reported", earlier, this, adds=True)
    if column == "total_reported":
        return whole
    return combined(path, Step.SHARE, whole, given(f"{at}.planned", group.planned))


def of_people(desk: Desk, path: str, how: str) -> Trace:
    """Trace all people reached directly, or all reached indirectly."""
    parts = (
        of_group(
            desk,
            f"figures.reach.rows[{index}].total_reported",
            index,
            "total_reported",
        )
        for index, group in enumerate(desk.view.project.target_groups)
        if group.reach == how
    )
    return if_any(counted(path, parts, f"groups_{how}"))


def of_region(desk: Desk, path: str, index: int, how: str) -> Trace:
    """Trace the people reached in one region.

    Raises:
        IndexError: There is no such region.
    """
    region = desk.figures.reach.regions[index].region
    parts = (
        trace for name, reach, trace in _placed(desk) if name == region and reach == how
    )
    return if_any(counted(path, parts, "up_to_this_report"))


def of_unplaced(desk: Desk, path: str, how: str) -> Trace:
    """Trace those whose region no value tells."""
    whole = of_people(desk, f"figures.reach.{how}", how)
    regions = (
        of_region(desk, f"figures.reach.regions[{index}].{how}", index, how)
        for index, _ in enumerate(desk.figures.reach.regions)
    )
    return combined(
        path, Step.DIFFERENCE, whole, counted("figures.reach.regions", regions)
    )


def of_deliverable(desk: Desk, path: str, name: str, column: str) -> Trace:
    """Trace how many of a deliverable there are, by its id."""
    said = numbered("report.deliverables", desk.view.report.deliverables)
    told = (given(f"{at}.value", each.value) for at, each in said if each.id == name)
    this = next(told, missing("report.deliverables"))
    if column == "this_report":
        return this
    start = path.removesuffix(column)
    before = counted(
        f"{start}previously_reported", _delivered_before(desk, name), "earlier_reports"
    )
    if column == "previously_reported":
        return before
    return counted(path, (before, this))


def _values(
    desk: Desk,
    at: str,
    values: tuple[IndicatorValue, ...],
    chosen: tuple[IndicatorValue, ...] | None = None,
) -> tuple[list[Trace], Trace]:
    """Trace the values of earlier reports, oldest first, and that of this one.

    Where a report has several, the last one counts.
    """
    counts = values if chosen is None else chosen
    by_report = {
        value.report: given(f"{path}.value", value.value)
        for path, value in numbered(f"{at}.values", values)
        if value in counts
    }
    earlier = earlier_reports(desk.view.reports, desk.view.report)
    before = [by_report[report] for report in earlier if report in by_report]
    nothing = missing(f"{at}.values")
    return before, by_report.get(desk.view.report.id, nothing)


def _whole(path: str, before: Trace, this: Trace, *, adds: bool) -> Trace:
    if not adds:
        return combined(path, Step.LATEST, before, this)
    if all(part.value is None for part in (*before.parts, this)):
        return missing(path)
    return counted(path, (before, this))


def _placed(desk: Desk) -> Iterator[tuple[str, Reach, Trace]]:
    """Go through the values by region that count up to this report."""
    view = desk.view
    reports = {*earlier_reports(view.reports, view.report), view.report.id}
    for at, group in numbered("project.target_groups", view.project.target_groups):
        for path, value in numbered(f"{at}.values", group.values):
            if value.report in reports:
                for region, count in value.by.get(REGION, {}).items():
                    place = f"{path}.by.{REGION}.{region}"
                    yield region, group.reach, given(place, count)


def _delivered_before(desk: Desk, name: str) -> Iterable[Trace]:
    view = desk.view
    earlier = set(earlier_reports(view.reports, view.report))
    return [
        given(f"{at}.value", each.value)
        for place, report in numbered("reports", view.reports)
        if report.id in earlier
        for at, each in numbered(f"{place}.deliverables", report.deliverables)
        if each.id == name
    ]
