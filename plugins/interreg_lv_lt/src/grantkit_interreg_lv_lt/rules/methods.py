"""Rules on flat rates and the other ways to establish costs."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
    CENT,
    CostOption,
    Figures,
    Money,
    Parameters,
    Percent,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    NEW,
    OLD,
    THIRD_CALL,
    began,
    details_of,
    table_on,
)

_COSTS = (
    "report.start",
    "report.end",
    "expenditure",
    "expenditure[].heading",
    "expenditure[].paid_on",
    "expenditure[].amount",
    "expenditure[].partner",
)
"""What the costs of each partner are added up from."""


def _differ(one: Money, other: Money) -> bool:
    return abs((one - other).amount) >= CENT


@rule(
    "LVLT307",
    severity="warning",
    certainty="inferred",
    source="budget_3",
    clause="staff flat rate",
    needs=("details.call", "details.methods", *_COSTS),
    editions=OLD,
)
def flat_rate_staff_off_its_rate(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Flat-rate staff costs are not 15 % of the partner's direct costs.

    What it checks: staff of the period against the other costs but office, partner by
    partner, in the third call.
    Why the funder asks: the rate is the whole claim, so the system computes it.
    How to put it right: charge the rate of the direct costs.
    Source: third-call seminar, budget; which costs are the base was not read.
    """
    details = details_of(view)
    rate = checks.percent_on(parameters, began(view), "staff_flat_rate")
    flat = {m.partner for m in details.methods if m.staff is CostOption.FLAT_RATE}
    for row in figures.costs.rows:
        partner = None if row.partner is None else row.partner.id
        if details.call != THIRD_CALL or rate is None or partner not in flat:
            continue
        base = row.total - row.staff - row.administration
        expected = checks.part_of(base, rate)
        if _differ(row.staff, expected):
            yield Remark(
                "expenditure",
                partner=partner,
                staff=row.staff,
                rate=rate,
                base=base,
                expected=expected.rounded(),
            )


@rule(
    "LVLT308",
    severity="warning",
    certainty="quoted",
    source="cost_law_21",
    clause="Article 54(b)",
    needs=("details.methods", *_COSTS),
)
def office_costs_off_their_rate(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """Office costs are not the agreed share of staff costs, or the share is too high.

    What it checks: office and administration of the period against the partner's rate
    in `details.methods`, and that rate against 15 %.
    Why the funder asks: the law allows at most 15 % of staff costs as a flat rate.
    How to put it right: charge the agreed rate, or correct it.
    Source: Regulation (EU) 2021/1060, Article 54(b); No 1303/2013, Article 68.
    """
    most = checks.percent_on(parameters, began(view), "office_cap")
    rows = {row.partner.id: row for row in figures.costs.rows if row.partner}
    for path, each in numbered("details.methods", details_of(view).methods):
        rate, row = each.office_rate, rows.get(each.partner)
        if rate is None:
            continue
        place, partner = f"{path}.office_rate", each.partner
        if most is not None and rate.points > most.points:
            yield Remark(place, variant="cap", partner=partner, rate=rate, limit=most)
        if row is None:
            continue
        due, spent = checks.part_of(row.staff, rate), row.administration
        if _differ(spent, due):
            yield Remark(
                "expenditure",
                partner=partner,
                rate=rate,
                spent=spent,
                expected=due.rounded(),
            )


@rule(
    "LVLT309",
    severity="warning",
    certainty="inferred",
    source="cost_law_21",
    clause="Regulation (EU) 2021/1059, Articles 39 and 41; 2021/1060, Article 56",
    needs=("project.start", "details.methods"),
    editions=NEW,
)
def flat_rate_above_the_law(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A flat rate is higher than the law of the Union allows.

    What it checks: rates of staff (20 %), travel (15 %) and all other costs (40 %).
    Why the funder asks: higher rates need a method of calculation of their own.
    How to put it right: compare the rate with the manual of the call.
    Source: general knowledge of the regulations; the manual was not read.
    """
    caps = table_on(parameters, view, "flat_rate_caps")
    for path, each in numbered("details.methods", details_of(view).methods):
        rates = {
            "staff_rate": each.staff_rate,
            "travel_rate": each.travel_rate,
            "other_rate": each.other_rate,
        }
        for name, cap in caps.items():
            rate, limit = rates[name], Percent(Decimal(cap))
            if rate is not None and rate.points > limit.points:
                place = f"{path}.{name}"
                yield Remark(
                    place, variant=name, partner=each.partner, rate=rate, limit=limit
                )


RULES = (
    flat_rate_staff_off_its_rate,
    office_costs_off_their_rate,
    flat_rate_above_the_law,
)
