"""Numbers derived from the model by pure functions.

Checks, forms and explanations all read the same figures, so that no number is computed
in two ways.
"""

from typing import Any

from attrs import frozen

from grantkit.figures.achievement import IndicatorRow, indicator_rows
from grantkit.figures.funding import Funding, funding_account
from grantkit.figures.reach import PeopleReached, people_reached
from grantkit.figures.spending import (
    Register,
    Spending,
    register_of,
    spending_table,
)
from grantkit.model.project_file import ReportView

__all__ = ["Figures", "currency_of", "figures_of"]


@frozen(kw_only=True)
class Figures:
    """Everything that is computed for one report.

    Attributes:
        currency: Of every amount in the figures.
        spending: Budget execution by heading.
        register: The costs of this report, one by one.
        indicators: Indicator execution.
        reach: The people reached, by target group and by region.
        funding: The account of the grant.
    """

    currency: str
    spending: Spending
    register: Register
    indicators: tuple[IndicatorRow, ...]
    reach: PeopleReached
    funding: Funding


def figures_of(view: ReportView[Any]) -> Figures:
    """Compute the figures of a report."""
    currency = currency_of(view)
    period = view.report.period
    spending = spending_table(view.budget, view.expenditure, period, currency)
    return Figures(
        currency=currency,
        spending=spending,
        register=register_of(view.budget, view.expenditure, period, currency),
        indicators=indicator_rows(view.indicators, view.reports, view.report),
        reach=people_reached(view.project.target_groups, view.reports, view.report),
        funding=funding_account(
            view.funding, view.agreement.grant, spending.total.total_reported
        ),
    )


def currency_of(view: ReportView[Any]) -> str:
    """Find the currency of the project: that of the grant, or of the first amount.

    Amounts in any other currency take no part in the figures; each is a finding.
    """
    amounts = [
        view.agreement.grant,
        *(line.amount for line in view.budget),
        *(item.amount for item in view.expenditure),
    ]
    return next((money.currency for money in amounts if money is not None), "EUR")
