"""Rules on spending against the budget."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, rule
from grantkit_eea_ngo_fund.details import View

_SEVERAL = 2


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


RULES = (plan_reported_as_spent,)
