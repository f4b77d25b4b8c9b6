"""Traces of budget execution: by heading, partner, category and work package."""

from collections.abc import Callable, Mapping

from attrs import frozen

from grantkit.figures.sharing import is_of, sharing
from grantkit.figures.spending import categories_of, paid_before, paid_within
from grantkit.model.budget import BudgetLine, CostCategory
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.path import numbered
from grantkit.model.project import Partner
from grantkit.tracing.desk import Desk, combined
from grantkit.tracing.trace import Step, Trace

COLUMNS = (
    "approved",
    "budget",
    "previously_reported",
    "this_report",
    "total_reported",
    "remaining",
    "execution",
)


@frozen(kw_only=True)
class Row:
    """What makes one row of a table.

    Attributes:
        has_line: Says whether a budget line belongs to it.
        has_cost: Says whether a cost belongs to it.
    """

    has_line: Callable[[BudgetLine], bool]
    has_cost: Callable[[ExpenditureItem], bool]


def in_row(desk: Desk, path: str, table: str, index: int, column: str) -> Trace:
    """Trace a figure in a row of one of the four tables.

    Raises:
        IndexError: The table has no such row.
    """
    row = _rows(desk, table)[index]
    before = path.removesuffix(column)

    def beside(other: str) -> Trace:
        return in_row(desk, before + other, table, index, other)

    lines = [
        pair for pair in numbered("budget", desk.view.budget) if row.has_line(pair[1])
    ]
    if column == "approved":
        amounts = (desk.money(f"{at}.amount", line.amount) for at, line in lines)
        return desk.total(path, amounts, "lines")
    if column == "budget":
        in_force = (desk.money(_in_force(*pair), pair[1].in_force) for pair in lines)
        return desk.total(path, in_force, "lines_in_force")
    if column in _PAID:
        costs = [(at, item) for at, item in desk.costs() if row.has_cost(item)]
        return paid(desk, path, costs, column)
    return _following(path, column, beside)


def in_total(desk: Desk, path: str, table: str, column: str) -> Trace:
    """Trace a figure in the row of totals."""
    rows = f"{path.removesuffix(f'total.{column}')}rows"

    def beside(other: str) -> Trace:
        return in_total(desk, path.removesuffix(column) + other, table, other)

    if column in ("remaining", "execution"):
        return _following(path, column, beside)
    parts = (
        in_row(desk, f"{rows}[{index}].{column}", table, index, column)
        for index, _ in enumerate(_rows(desk, table))
    )
    return desk.total(path, parts, "rows")


def paid(
    desk: Desk, path: str, costs: list[tuple[str, ExpenditureItem]], when: str
) -> Trace:
    """Add up costs paid before the period of the report, or within it."""
    belongs, period = _PAID[when], desk.paid
    amounts = (
        desk.money(f"{at}.amount", item.amount)
        for at, item in costs
        if belongs(item, period)
    )
    dated = period is not None
    return desk.total(path, amounts, f"paid_{when}" if dated else "paid_undated")


_PAID = {"previously_reported": paid_before, "this_report": paid_within}


def _following(path: str, column: str, beside: Callable[[str], Trace]) -> Trace:
    """Trace what follows from other columns of the same row."""
    if column == "total_reported":
        parts = (beside("previously_reported"), beside("this_report"))
        return Trace(
            path=path,
            step=Step.SUM,
            parts=parts,
            currency=parts[0].currency,
        )
    if column == "remaining":
        return combined(
            path, Step.DIFFERENCE, beside("budget"), beside("total_reported")
        )
    return combined(path, Step.SHARE, beside("total_reported"), beside("budget"))


def _in_force(path: str, line: BudgetLine) -> str:
    return f"{path}.{'amount' if line.amended is None else 'amended'}"


def _rows(desk: Desk, table: str) -> list[Row]:
    """List what makes the rows of a table, in the order of its rows."""
    view = desk.view
    if table == "partners":
        return [_of_partner(each, view.partners) for each in sharing(view.partners)]
    if table == "packages":
        return [_of_package(package.id) for package in view.work_packages]
    if table == "categories":
        known = categories_of(view.budget)
        used = {line.category or known.get(line.heading) for line in view.budget}
        return [_of_category(each, known) for each in CostCategory if each in used]
    headings = dict.fromkeys(line.heading for line in view.budget)
    return [_of_heading(heading) for heading in headings]


def _of_heading(code: str) -> Row:
    return Row(
        has_line=lambda line: line.heading == code,
        has_cost=lambda item: item.heading == code,
    )


def _of_partner(partner: Partner, partners: tuple[Partner, ...]) -> Row:
    return Row(
        has_line=lambda line: is_of(line.partner, partner, partners),
        has_cost=lambda item: is_of(item.partner, partner, partners),
    )


def _of_package(name: str) -> Row:
    return Row(
        has_line=lambda _line: False,
        has_cost=lambda item: item.work_package == name,
    )


def _of_category(wanted: CostCategory, known: Mapping[str, CostCategory]) -> Row:
    return Row(
        has_line=lambda line: (line.category or known.get(line.heading)) is wanted,
        has_cost=lambda item: known.get(item.heading or "") is wanted,
    )
