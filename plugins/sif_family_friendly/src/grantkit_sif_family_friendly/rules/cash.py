"""Rules on payments in cash."""

from collections.abc import Iterator

from grantkit.plugin import (
    ExpenditureItem,
    Figures,
    Parameters,
    PaymentMethod,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_sif_family_friendly.details import View


def _paid_in_cash(view: View) -> Iterator[tuple[str, ExpenditureItem]]:
    for path, item in numbered("expenditure", view.expenditure):
        if item.method is PaymentMethod.CASH:
            yield path, item


@rule(
    "SIF205",
    severity="error",
    certainty="quoted",
    source="tax_law",
    clause="30. pants",
)
def cash_above_the_legal_limit(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A cash payment is above what the law allows.

    What it checks: the total of each document paid in cash.
    Why the funder asks: larger deals in cash are against the law.
    How to put it right: correct the way of payment, or take the cost out.
    Source: law "Par nodokļiem un nodevām", article 30.
    """
    for path, item in _paid_in_cash(view):
        limit = checks.money_on(parameters, item.paid_on or view.as_of, "cash_limit")
        paid = item.gross or item.amount
        if checks.exceeds(paid, limit):
            yield Remark(
                f"{path}.method", item=checks.cost_name(item), paid=paid, limit=limit
            )


RULES = (cash_above_the_legal_limit,)
