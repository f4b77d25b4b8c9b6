"""Rules on spending against the budget."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_eea_ngo_fund.details import View

_SEVERAL = 2


@rule(
    "EEA305",
    severity="warning",
    certainty="quoted",
    source="agreement",
    needs=("agreement.budget_shift", "budget"),
)
def line_overspent(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A budget line is overspent by more than the agreement allows.

    What it checks: the costs so far of each line against its budget in force.
    Why the funder asks: greater shifts need the operator's consent.
    How to put it right: enter the amended sum and its amendment, or charge the excess
    to another source.
    Source: the agreement.
    """
    share = view.agreement.budget_shift
    if share is not None:
        yield from checks.heading_overspent(view, figures, share=share)


@rule(
    "EEA309",
    severity="note",
    certainty="quoted",
    source="youth_errors",
    clause="plānotās, nevis faktiskās izmaksas",
    needs=("budget", "expenditure"),
    reports=("final",),
)
def plan_reported_as_spent(
    _view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Every line of the budget is spent to the cent.

    What it checks: budget and costs of all lines, where there are at least two.
    Why the funder asks: reports often copy the plan instead of what was paid.
    How to put it right: compare the costs with the ledger.
    Source: list of frequent errors of the same years.
    """
    rows = figures.spending.rows
    copied = all(row.budget and row.budget == row.total_reported for row in rows)
    if len(rows) >= _SEVERAL and copied:
        yield Remark("expenditure", lines=len(rows))


RULES = (line_overspent, plan_reported_as_spent)
