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


@rule("SIF206", severity="warning", certainty="inferred", source="working_form")
def cash_without_a_note(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cash payment has no note.

    What it checks: that each payment in cash is explained.
    Why the funder asks: cash leaves no trace in the bank statement.
    How to put it right: say in the note why cash was used and which receipt proves it.
    Source: practice of financial reports; not stated by the fund.
    """
    for path, item in _paid_in_cash(view):
        if not item.note:
            yield Remark(
                f"{path}.note", item=checks.cost_name(item), amount=item.amount
            )


@rule(
    "SIF207",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.cash_allowed", "expenditure"),
)
def cash_though_not_allowed(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost was paid in cash although the agreement does not allow it.

    What it checks: the way of payment of each cost.
    Why the funder asks: the agreement asks for payments from the project's account.
    How to put it right: take the cost out, or show the fund's consent.
    Source: the agreement.
    """
    if view.agreement.cash_allowed:
        return
    for path, item in _paid_in_cash(view):
        yield Remark(f"{path}.method", item=checks.cost_name(item), amount=item.amount)


RULES = (cash_above_the_legal_limit, cash_without_a_note, cash_though_not_allowed)
