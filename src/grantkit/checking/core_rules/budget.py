"""Budget and funding tie."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    NotRun,
    Parameters,
    Remark,
    ReportView,
    rule,
    total,
)


@rule(
    "GK301",
    severity="error",
    certainty="derived",
    source="consistency",
    needs=("budget", "funding", "budget[].amount", "funding[].amount"),
)
def budget_and_funding_differ(
    view: ReportView[object], figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The budget is not what the payers agreed to pay.

    What it checks: that the budget in force equals the sum of the funding sources.
    Why the funder asks: every part of the budget must have a payer, and no more.
    How to put it right: correct the heading or the source that was typed wrongly.
    Source: follows from addition.
    """
    if unknown := sum(line.in_force is None for line in view.budget):
        yield NotRun("unvalued_lines", count=unknown)
        return
    budget = figures.spending.total.budget
    funding = total((row.agreed for row in figures.funding.rows), figures.currency)
    if budget != funding:
        yield Remark("budget", budget=budget, funding=funding, gap=budget - funding)


@rule(
    "GK302",
    severity="error",
    certainty="derived",
    source="consistency",
    needs=("agreement.grant", "funding", "funding[].kind", "funding[].amount"),
)
def grant_and_funding_differ(
    _view: ReportView[object], figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The grant of the agreement is not the grant among the funding sources.

    What it checks: that `agreement.grant` equals the sources of the kind *grant*.
    Why the funder asks: the agreement says what the funder pays.
    How to put it right: copy the sum from the agreement.
    Source: follows from the agreement.
    """
    rows = [row for row in figures.funding.rows if row.source.kind == "grant"]
    listed = total((row.agreed for row in rows), figures.currency)
    if rows and listed != figures.funding.awarded:
        yield Remark("agreement.grant", grant=figures.funding.awarded, listed=listed)


RULES = (budget_and_funding_differ, grant_and_funding_differ)
