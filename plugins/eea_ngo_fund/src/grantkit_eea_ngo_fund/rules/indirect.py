"""Rules on indirect costs charged by a flat rate."""

from collections.abc import Iterator

from attrs import frozen

from grantkit.plugin import (
    CostCategory,
    CostOption,
    Figures,
    Money,
    NotRun,
    Parameters,
    Remark,
    checks,
    rule,
)
from grantkit_eea_ngo_fund.details import View


@frozen
class _Costs:
    """Costs so far, in the currency of the figures.

    Attributes:
        flat: Charged by a flat rate.
        direct: All others.
        services: The part of the direct costs that others were contracted for.
    """

    flat: Money
    direct: Money
    services: Money


def _costs(view: View, figures: Figures) -> _Costs:
    services = {
        line.heading
        for line in view.budget
        if line.category is CostCategory.EXTERNAL_SERVICES
    }
    flat = [i for i in view.expenditure if i.cost_option is CostOption.FLAT_RATE]
    direct = [i for i in view.expenditure if i.cost_option is not CostOption.FLAT_RATE]
    add = figures.exchange.sum
    return _Costs(
        flat=add(item.amount for item in flat),
        direct=add(item.amount for item in direct),
        services=add(item.amount for item in direct if item.heading in services),
    )


@rule(
    "EEA306",
    severity="error",
    certainty="quoted",
    source="flat_rate",
    clause="Article 7.4.1(b)",
    editions=("lv03",),
)
def indirect_costs_above_the_ceiling(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """Indirect costs by flat rate are above the ceiling of the Regulation.

    What it checks: at most 20 % of direct costs without subcontracting and without
    resources of others used off the premises.
    Why the funder asks: the Regulation sets the ceiling for all programmes.
    How to put it right: lower the flat rate.
    Source: Regulation 2009-2014, Article 7.4, as a published methodology quotes it.
    """
    costs = _costs(view, figures)
    share = checks.percent_on(parameters, view.as_of, "indirect_rate")
    if not costs.flat or share is None:
        return
    if any(line.category is None for line in view.budget):
        yield NotRun("category")
        return
    others = None if view.details is None else view.details.third_party_resources
    base = costs.direct - costs.services - figures.exchange.or_zero(others)
    most = checks.part_of(base, share).rounded()
    if costs.flat > most:
        yield Remark("expenditure", flat=costs.flat, most=most, base=base)


@rule("EEA307", severity="warning", certainty="quoted", source="agreement")
def indirect_costs_beyond_the_agreement(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """Indirect costs by flat rate are above the rate of the agreement.

    What it checks: the flat rate against direct costs, where any is charged.
    Why the funder asks: whether and at which rate indirect costs are paid is agreed.
    How to put it right: give the rate in `agreement.indirect_rate`; lower the costs
    where they exceed it.
    Source: the agreement.
    """
    costs, rate = _costs(view, figures), view.agreement.indirect_rate
    if not costs.flat:
        return
    if rate is None:
        yield NotRun("rate", flat=costs.flat)
        return
    most = checks.part_of(costs.direct, rate).rounded()
    if costs.flat > most:
        yield Remark("expenditure", flat=costs.flat, most=most, rate=rate)


RULES = (indirect_costs_above_the_ceiling, indirect_costs_beyond_the_agreement)
