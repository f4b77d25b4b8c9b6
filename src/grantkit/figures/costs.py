"""Costs of this report by partner and cost category, and who bears which part."""

from collections.abc import Iterable, Mapping

from attrs import frozen

from grantkit.figures.exchange import Exchange
from grantkit.figures.sharing import is_of, sharing
from grantkit.figures.spending import categories_of, paid_within
from grantkit.model.budget import BudgetLine, CostCategory
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money, Percent, Rounding, part_of, total
from grantkit.model.period import Period
from grantkit.model.project import Partner


@frozen(kw_only=True)
class PartnerCosts:
    """What one partner spent in this report.

    Attributes:
        partner: Who; None in the row of totals.
        staff: Of this cost category, as the next five.
        administration: Of this cost category.
        travel: Of this cost category.
        external_services: Of this cost category.
        equipment: Of this cost category.
        infrastructure: Of this cost category.
        other: Of any other category, or of none.
        total: All of it.
        grant: The part of the grant, by the agreed rate; None without a rate.
        own: The rest; None without a rate.
    """

    partner: Partner | None
    staff: Money
    administration: Money
    travel: Money
    external_services: Money
    equipment: Money
    infrastructure: Money
    other: Money
    total: Money
    grant: Money | None
    own: Money | None


@frozen(kw_only=True)
class Costs:
    """The costs of this report by partner.

    Attributes:
        rows: In the order of the partners. Costs of the only partner need not name it;
            of several partners, those without an id are left out, and so are costs
            that name none.
        total: The sum of the rows. Its grant is the sum of the partners' grants, never
            the rate applied to the whole: each partner's part is rounded by itself.
    """

    rows: tuple[PartnerCosts, ...]
    total: PartnerCosts


_NAMED = (
    CostCategory.STAFF,
    CostCategory.ADMINISTRATION,
    CostCategory.TRAVEL,
    CostCategory.EXTERNAL_SERVICES,
    CostCategory.EQUIPMENT,
    CostCategory.INFRASTRUCTURE,
)


def costs_by_partner(
    partners: tuple[Partner, ...],
    budget: tuple[BudgetLine, ...],
    expenditure: Iterable[ExpenditureItem],
    period: Period | None,
    split: "Split",
) -> Costs:
    """Compute the costs of each partner by category, and who bears which part."""
    known = categories_of(budget)
    paid = [item for item in expenditure if paid_within(item, period)]
    rows = tuple(
        _row(each, [i for i in paid if is_of(i.partner, each, partners)], known, split)
        for each in sharing(partners)
    )
    return Costs(rows=rows, total=_total(rows, split.exchange.currency))


@frozen(kw_only=True)
class Split:
    """How a cost is shared between the grant and the partner.

    Attributes:
        exchange: The currency.
        rate: The agreed share of the grant; None where the agreement names none.
        rounding: How the part of the grant is rounded.
    """

    exchange: Exchange
    rate: Percent | None
    rounding: Rounding

    def grant_of(self, cost: Money) -> Money | None:
        """Give the part of a cost that the grant bears."""
        if self.rate is None:
            return None
        return part_of(cost, self.rate).rounded(self.rounding)


def _row(
    partner: Partner,
    items: list[ExpenditureItem],
    categories: Mapping[str, CostCategory],
    split: Split,
) -> PartnerCosts:
    def spent(category: CostCategory) -> Money:
        return split.exchange.sum(
            item.amount
            for item in items
            if categories.get(item.heading or "") is category
        )

    named = {category.value: spent(category) for category in _NAMED}
    whole = split.exchange.sum(item.amount for item in items)
    grant = split.grant_of(whole)
    return PartnerCosts(
        partner=partner,
        **named,
        other=whole - total(named.values(), whole.currency),
        total=whole,
        grant=grant,
        own=None if grant is None else whole - grant,
    )


def _total(rows: tuple[PartnerCosts, ...], currency: str) -> PartnerCosts:
    def added(name: str) -> Money:
        return total((getattr(row, name) for row in rows), currency)

    names = (*(category.value for category in _NAMED), "other", "total")
    rated = rows and all(row.grant is not None for row in rows)
    return PartnerCosts(
        partner=None,
        **{name: added(name) for name in names},
        grant=added("grant") if rated else None,
        own=added("own") if rated else None,
    )
