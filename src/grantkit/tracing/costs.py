"""Traces of the costs of this report: by partner and category, and one by one."""

from grantkit.figures.sharing import is_of, sharing
from grantkit.figures.spending import categories_of, paid_within
from grantkit.model.budget import CostCategory
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.path import numbered
from grantkit.tracing.desk import Desk, combined, if_any
from grantkit.tracing.spending import paid
from grantkit.tracing.trace import Step, Trace, given, missing

CATEGORIES = tuple(
    each.value for each in CostCategory if each is not CostCategory.VOLUNTARY_WORK
)
COLUMNS = (*CATEGORIES, "other", "total", "grant", "own")
AMOUNTS = ("net", "vat", "gross", "amount")


def of_partner(desk: Desk, path: str, index: int, column: str) -> Trace:
    """Trace what one partner spent, or who bears it.

    Raises:
        IndexError: There is no such row.
    """
    partners = desk.view.partners
    partner = sharing(partners)[index]
    before = path.removesuffix(column)

    def beside(other: str) -> Trace:
        return of_partner(desk, before + other, index, other)

    if column == "grant":
        return granted(desk, path, beside("total"))
    if column == "own":
        return combined(path, Step.DIFFERENCE, beside("total"), beside("grant"))
    if column == "other":
        named = map(beside, CATEGORIES)
        return combined(path, Step.DIFFERENCE, beside("total"), *named)
    category = categories_of(desk.view.budget)
    costs = [
        (at, item)
        for at, item in desk.costs()
        if is_of(item.partner, partner, partners)
        and column in ("total", category.get(item.heading or ""))
    ]
    return paid(desk, path, costs, "this_report")


def of_all(desk: Desk, path: str, column: str) -> Trace:
    """Trace a total over all partners; of parts of the grant only if all are known."""
    rows = f"{path.removesuffix(f'total.{column}')}rows"
    parts = [
        of_partner(desk, f"{rows}[{index}].{column}", index, column)
        for index, _ in enumerate(sharing(desk.view.partners))
    ]
    is_shared = column in ("grant", "own")
    if is_shared and not parts:
        return missing(path, "no_partner")
    if is_shared and any(part.value is None for part in parts):
        return missing(path, "no_grant_rate")
    return desk.total(path, parts, "rows")


def granted(desk: Desk, path: str, whole: Trace) -> Trace:
    """Trace the part that the grant bears by the agreed rate."""
    rate = given("agreement.grant_rate", desk.view.agreement.grant_rate)
    if rate.value is None:
        return missing(path, "no_grant_rate")
    return Trace(
        path=path,
        step=Step.PART,
        parts=(whole, rate),
        rounding=desk.sums.rounding,
    )


def of_register(desk: Desk, path: str, column: str) -> Trace:
    """Trace a total of the register."""
    amounts = (_amount(desk, at, item, column) for at, item in _registered(desk))
    dated = desk.paid is not None
    rule = "paid_this_report" if dated else "paid_undated"
    total = desk.total(path, amounts, rule)
    return total if column == "amount" or not total.parts else if_any(total)


def in_register(desk: Desk, index: int, column: str) -> Trace:
    """Trace an amount of the register.

    Raises:
        IndexError: There is no such row.
    """
    at, item = _registered(desk)[index]
    if column == "original":
        return given(f"{at}.amount", desk.exchange.converted_from(item.amount))
    return _amount(desk, at, item, column)


def _registered(desk: Desk) -> list[tuple[str, ExpenditureItem]]:
    return [(at, item) for at, item in desk.costs() if paid_within(item, desk.paid)]


def _amount(desk: Desk, at: str, item: ExpenditureItem, column: str) -> Trace:
    return desk.money(f"{at}.{column}", getattr(item, column))


def of_volunteer(desk: Desk, path: str, index: int) -> Trace:
    """Trace what the work of one volunteer is worth.

    Raises:
        IndexError: There is no such volunteer.
    """
    at, each = list(numbered("volunteers", desk.view.volunteers))[index]
    return Trace(
        path=path,
        step=Step.PRODUCT,
        parts=(given(f"{at}.hours", each.hours), desk.money(f"{at}.rate", each.rate)),
        rounding=desk.exchange.rounding,
    )


def of_volunteers(desk: Desk, path: str) -> Trace:
    """Trace what all voluntary work is worth."""
    rows = f"{path.removesuffix('value')}rows"
    parts = (
        of_volunteer(desk, f"{rows}[{index}].value", index)
        for index, _ in enumerate(desk.view.volunteers)
    )
    return desk.total(path, parts, "rows")
