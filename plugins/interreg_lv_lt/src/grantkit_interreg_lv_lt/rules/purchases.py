"""Rules on purchases: delivery, procurement, place and double declaration."""

from collections.abc import Iterator

from grantkit.plugin import (
    CostCategory,
    Figures,
    Money,
    Parameters,
    Remark,
    checks,
    rule,
    total,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import category_of, costs, details_of

_BOUGHT = (
    CostCategory.EXTERNAL_SERVICES,
    CostCategory.EQUIPMENT,
    CostCategory.INFRASTRUCTURE,
)


@rule(
    "LVLT209",
    severity="warning",
    certainty="quoted",
    source="finance_seminars",
    clause="advance payments",
    needs=("expenditure", "details.costs"),
)
def advance_without_delivery(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An advance payment is declared, but nothing is said to have been delivered.

    What it checks: advances for which `delivered` is not yes.
    Why the funder asks: an advance is eligible only after delivery, at least in part.
    How to put it right: leave the cost to a later report, or state the delivery.
    Source: seminars on financial management.
    """
    for path, item, facts in costs(view):
        if facts.advance and not facts.delivered:
            yield Remark(path, item=checks.cost_name(item))


@rule(
    "LVLT210",
    severity="note",
    certainty="inferred",
    source="finance_seminars",
    clause="procurement",
    needs=("expenditure",),
)
def purchase_without_procurement(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Services, equipment or works were bought without a procurement reference.

    What it checks: costs of these categories for their procurement.
    Why the funder asks: national procurement rules hold for all purchases.
    How to put it right: give the reference of the procurement or of the price survey.
    Source: seminars on financial management; thresholds are not known.
    """
    for path, item, _ in costs(view):
        if category_of(view, item) in _BOUGHT and not item.procurement:
            yield Remark(f"{path}.procurement", item=checks.cost_name(item))


@rule(
    "LVLT211",
    severity="warning",
    certainty="inferred",
    source="finance_seminars",
    clause="no artificial splitting",
    needs=("expenditure", "details.procurement_threshold"),
)
def purchase_split(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Several purchases below the threshold come above it together.

    What it checks: costs of one partner from one supplier under one heading without
    procurement, each below `details.procurement_threshold`.
    Why the funder asks: a purchase must not be split to escape procurement.
    How to put it right: name the procurement, or say why the purchases are separate.
    Source: seminars on financial management; the threshold is the user's.
    """
    threshold = details_of(view).procurement_threshold
    groups: dict[tuple[str, str, str], list[tuple[str, Money]]] = {}
    for path, item, _ in costs(view):
        net = figures.exchange.known(item.net or item.amount)
        if net and item.supplier and not item.procurement and not item.note:
            key = (item.partner or "", item.heading or "", checks.folded(item.supplier))
            groups.setdefault(key, []).append((path, net))
    for bought in groups.values():
        sums = [money for _, money in bought]
        together = total(sums, figures.currency)
        if len(bought) > 1 and checks.exceeds(together, threshold):
            if checks.exceeds(max(sums), threshold):
                continue
            yield Remark(
                bought[-1][0], count=len(bought), sum=together, threshold=threshold
            )


@rule(
    "LVLT212",
    severity="warning",
    certainty="quoted",
    source="finance_seminars",
    clause="eligible area",
    needs=("expenditure", "details.costs"),
)
def cost_outside_area_without_approval(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost arose outside the programme area, and no approval is named.

    What it checks: costs marked as outside the area for their `approval`.
    Why the funder asks: such activities are to be in the application, or approved.
    How to put it right: give the place in the application or the approval.
    Source: seminars on financial management.
    """
    for path, item, facts in costs(view):
        if facts.outside_area and not item.approval:
            yield Remark(f"{path}.approval", item=checks.cost_name(item))


RULES = (
    advance_without_delivery,
    purchase_without_procurement,
    purchase_split,
    cost_outside_area_without_approval,
)
