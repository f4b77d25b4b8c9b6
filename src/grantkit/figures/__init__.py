"""Numbers derived from the model by pure functions.

Checks, forms and explanations all read the same figures, so that no number is computed
in two ways.
"""

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from grantkit.figures.achievement import IndicatorRow, indicator_rows
from grantkit.figures.costs import Costs, Split, costs_by_partner
from grantkit.figures.exchange import Exchange
from grantkit.figures.funding import Funding, funding_account
from grantkit.figures.occasions import communication_within, events_within
from grantkit.figures.partnership import Partnership, partnership_of
from grantkit.figures.paying import paying_period
from grantkit.figures.reach import PeopleReached, people_reached
from grantkit.figures.spending import (
    Group,
    Register,
    Spending,
    by_category,
    by_heading,
    by_partner,
    by_work_package,
    register_of,
    spending_table,
)
from grantkit.figures.volunteering import Volunteering, volunteering_of
from grantkit.figures.work_plan import Plan, WorkPackageRow, work_plan
from grantkit.model.communication import CommunicationItem
from grantkit.model.money import Rate, Rounding
from grantkit.model.project_file import ReportView
from grantkit.model.results import IndicatorLevel
from grantkit.model.workplan import Event

__all__ = [
    "Exchange",
    "Figures",
    "Sums",
    "currency_of",
    "figures_of",
    "paying_period",
]


@frozen(kw_only=True)
class Sums:
    """How a funder wants sums made.

    Attributes:
        rates: Exchange rates that it names.
        rounding: How a partner's part of the grant is rounded to the cent.
    """

    rates: tuple[Rate, ...] = ()
    rounding: Rounding = Rounding.HALF_UP


@frozen(kw_only=True)
class Figures:
    """Everything that is computed for one report.

    Attributes:
        exchange: The one currency of the figures, and what reaches it.
        spending: Budget execution by heading.
        partners: Budget execution by partner.
        categories: Budget execution by cost category.
        packages: Spending by work package, which has no budget of its own.
        costs: The costs of this report by partner and category.
        register: The costs of this report, one by one.
        indicators: Indicator execution: all indicators of the project, in its order.
        reach: The people reached, by target group and by region.
        work_plan: Progress by work package.
        partnership: What each partner did, and what was certified.
        volunteering: The work of volunteers.
        events: Events of the period.
        communication: Publicity of the period.
        funding: The account of the grant.
    """

    exchange: Exchange
    spending: Spending
    partners: Spending
    categories: Spending
    packages: Spending
    costs: Costs
    register: Register
    indicators: tuple[IndicatorRow, ...]
    reach: PeopleReached
    work_plan: tuple[WorkPackageRow, ...]
    partnership: Partnership
    volunteering: Volunteering
    events: tuple[Event, ...]
    communication: tuple[CommunicationItem, ...]
    funding: Funding

    @property
    def currency(self) -> str:
        """The currency of every amount in the figures."""
        return self.exchange.currency

    @property
    def outputs(self) -> tuple[IndicatorRow, ...]:
        """Execution of the output indicators."""
        return self._of_level(IndicatorLevel.OUTPUT)

    @property
    def named_outputs(self) -> tuple[IndicatorRow, ...]:
        """Those of them of which something is counted by name."""
        return tuple(row for row in self.outputs if row.items)

    @property
    def outcomes(self) -> tuple[IndicatorRow, ...]:
        """Execution of the outcome indicators, called result indicators by some."""
        return self._of_level(IndicatorLevel.OUTCOME)

    def _of_level(self, level: IndicatorLevel) -> tuple[IndicatorRow, ...]:
        return tuple(row for row in self.indicators if row.indicator.level is level)


_PLAIN = Sums()


def figures_of(view: ReportView[Any], sums: Sums = _PLAIN) -> Figures:
    """Compute the figures of a report."""
    exchange = Exchange(currency_of(view), sums.rates)
    report, period = view.report, view.report.period
    paid = paying_period(view, report)
    budget, costs = view.budget, view.expenditure
    indicators = indicator_rows(view.indicators, view.reports, report)
    split = Split(
        exchange=exchange, rate=view.agreement.grant_rate, rounding=sums.rounding
    )

    def table(groups: Iterable[Group]) -> Spending:
        return spending_table(groups, paid, exchange)

    spending = table(by_heading(budget, costs))
    spent = spending.total.total_reported
    return Figures(
        exchange=exchange,
        spending=spending,
        partners=table(by_partner(view.partners, budget, costs)),
        categories=table(by_category(budget, costs)),
        packages=table(by_work_package(view.work_packages, costs)),
        costs=costs_by_partner(view.partners, budget, costs, paid, split),
        register=register_of(budget, costs, paid, exchange),
        indicators=indicators,
        reach=people_reached(view.project.target_groups, view.reports, report),
        work_plan=work_plan(_plan_of(view, indicators), view.reports, report),
        partnership=partnership_of(view.partners, report, exchange),
        volunteering=volunteering_of(view.volunteers, exchange),
        events=events_within(view.events, period),
        communication=communication_within(view.communication, period),
        funding=funding_account(view.funding, view.agreement.grant, spent, split),
    )


def _plan_of(view: ReportView[Any], indicators: tuple[IndicatorRow, ...]) -> Plan:
    return Plan(
        packages=view.work_packages,
        activities=view.activities,
        deliverables=view.deliverables,
        indicators=indicators,
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
