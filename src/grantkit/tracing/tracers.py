"""Which figure is traced by what: the paths of all figures that can be explained."""

from collections.abc import Callable, Iterator, Mapping
from functools import partial

from grantkit.figures.achievement import IndicatorRow
from grantkit.tracing import costs, funding, results, spending
from grantkit.tracing.desk import Desk, counted, if_any
from grantkit.tracing.trace import Trace, given

Tracer = Callable[[Desk, str, tuple[int, ...]], Trace]
"""Traces a figure: of a report, at a path, with the numbers in its brackets."""

TABLES = ("spending", "partners", "categories", "packages")
_OF_LEVEL = ("indicators", "outputs", "outcomes", "named_outputs")
_REACH = ("direct", "indirect")


def _tables() -> Iterator[tuple[str, Tracer]]:
    for table in TABLES:
        for column in spending.COLUMNS:
            start = f"figures.{table}"
            yield f"{start}.rows[].{column}", partial(_in_row, table, column)
            yield f"{start}.total.{column}", partial(_in_total, table, column)


def _in_row(
    table: str, column: str, desk: Desk, path: str, at: tuple[int, ...]
) -> Trace:
    return spending.in_row(desk, path, table, at[0], column)


def _in_total(
    table: str, column: str, desk: Desk, path: str, _at: tuple[int, ...]
) -> Trace:
    return spending.in_total(desk, path, table, column)


def _costs() -> Iterator[tuple[str, Tracer]]:
    for column in costs.COLUMNS:
        yield f"figures.costs.rows[].{column}", partial(_of_partner, column)
        yield f"figures.costs.total.{column}", partial(_of_all, column)
    for column in costs.AMOUNTS:
        yield f"figures.register.{column}", partial(_of_register, column)
    for column in (*costs.AMOUNTS, "original"):
        yield f"figures.register.rows[].{column}", partial(_in_register, column)
    yield "figures.volunteering.hours", _hours
    yield "figures.volunteering.value", _voluntary_work
    yield "figures.volunteering.rows[].value", _of_volunteer


def _of_partner(column: str, desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    return costs.of_partner(desk, path, at[0], column)


def _of_all(column: str, desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    return costs.of_all(desk, path, column)


def _of_register(column: str, desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    return costs.of_register(desk, path, column)


def _in_register(column: str, desk: Desk, _path: str, at: tuple[int, ...]) -> Trace:
    return costs.in_register(desk, at[0], column)


def _hours(desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    parts = (
        given(f"volunteers[{index}].hours", each.hours)
        for index, each in enumerate(desk.view.volunteers)
    )
    return if_any(counted(path, parts))


def _voluntary_work(desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    return costs.of_volunteers(desk, path)


def _of_volunteer(desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    return costs.of_volunteer(desk, path, at[0])


def _funding() -> Iterator[tuple[str, Tracer]]:
    for column in funding.ACCOUNT:
        yield f"figures.funding.{column}", partial(_of_account, column)
    for column in funding.ROW:
        yield f"figures.funding.rows[].{column}", partial(_of_payer, column)
    for column in ("amount", "original"):
        yield f"figures.funding.payments[].{column}", partial(_of_payment, column)
    yield "figures.partnership.certified", _certified
    yield "figures.partnership.rows[].certified", _certified_of_partner


def _of_account(column: str, desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    return funding.of_account(desk, path, column)


def _of_payer(column: str, desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    return funding.of_payer(desk, path, at[0], column)


def _of_payment(column: str, desk: Desk, _path: str, at: tuple[int, ...]) -> Trace:
    return funding.of_payment(desk, at[0], column)


def _certified(desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    return funding.of_certificates(desk, path, None, every=True)


def _certified_of_partner(desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    partner = desk.view.partners[at[0]].id
    return funding.of_certificates(desk, path, partner, every=False)


def _results() -> Iterator[tuple[str, Tracer]]:
    for column in results.COLUMNS:
        for name in _OF_LEVEL:
            yield f"figures.{name}[].{column}", partial(_of_indicator, name, column)
        yield f"figures.work_plan[].outputs[].{column}", partial(_of_output, column)
        yield f"figures.reach.rows[].{column}", partial(_of_group, column)
    for how in _REACH:
        yield f"figures.reach.{how}", partial(_of_people, how)
        yield f"figures.reach.unplaced_{how}", partial(_of_unplaced, how)
        yield f"figures.reach.regions[].{how}", partial(_of_region, how)
    for column in results.COLUMNS[:-1]:
        path = f"figures.work_plan[].deliverables[].{column}"
        yield path, partial(_of_deliverable, column)


def _of_indicator(
    name: str, column: str, desk: Desk, path: str, at: tuple[int, ...]
) -> Trace:
    rows: tuple[IndicatorRow, ...] = getattr(desk.figures, name)
    return results.of_indicator(desk, path, rows[at[0]].number - 1, column)


def _of_output(column: str, desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    row = desk.figures.work_plan[at[0]].outputs[at[1]]
    return results.of_indicator(desk, path, row.number - 1, column)


def _of_group(column: str, desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    return results.of_group(desk, path, at[0], column)


def _of_people(how: str, desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    return results.of_people(desk, path, how)


def _of_unplaced(how: str, desk: Desk, path: str, _at: tuple[int, ...]) -> Trace:
    return results.of_unplaced(desk, path, how)


def _of_region(how: str, desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    return results.of_region(desk, path, at[0], how)


def _of_deliverable(column: str, desk: Desk, path: str, at: tuple[int, ...]) -> Trace:
    row = desk.figures.work_plan[at[0]].deliverables[at[1]]
    return results.of_deliverable(desk, path, row.deliverable.id, column)


TRACERS: Mapping[str, Tracer] = dict([*_tables(), *_costs(), *_funding(), *_results()])
"""By the path of the figure, with empty brackets."""
