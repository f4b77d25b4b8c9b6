"""Rules on currency, the share of the grant and its sum over the partners."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
    Figures,
    Money,
    NotRun,
    Parameters,
    Remark,
    checks,
    rule,
    total,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    began,
    details_of,
    granted,
    table_on,
)

_BUDGETS = (
    "partners",
    "partners[].id",
    "budget",
    "budget[].partner",
    "budget[].amount",
)
"""What the budget of each partner is added up from."""


@rule(
    "LVLT302",
    severity="error",
    certainty="quoted",
    source="requirements_3",
    clause="co-financing; calls of 2021-2027",
    needs=("project.start", *_BUDGETS, "funding"),
)
def partner_share_too_high(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A partner's ERDF is a greater share of its budget than the programme pays.

    What it checks: the grant of each partner in `funding` against its budget: 85 % in
    2014-2020, 80 % in 2021-2027.
    Why the funder asks: the rest is the partner's own contribution.
    How to put it right: round each partner's part down to the cent.
    Source: third-call seminar; call pages of 2021-2027.
    """
    rate = checks.percent_on(parameters, began(view), "grant_rate")
    for row in figures.partners.rows:
        grant = granted(view, figures.currency, row.heading)
        if rate is None or grant is None:
            continue
        if checks.exceeds(grant, checks.part_of(row.budget, rate)):
            yield Remark(
                "funding",
                limit=rate,
                partner=row.heading,
                grant=grant,
                budget=row.budget,
            )


def _of_partners(view: View, figures: Figures) -> Money | None:
    """Add up the grants of the partners; None where one with a budget has none."""
    grants = [
        granted(view, figures.currency, row.heading)
        for row in figures.partners.rows
        if row.budget
    ]
    known = [grant for grant in grants if grant is not None]
    return total(known, figures.currency) if len(known) == len(grants) else None


@rule(
    "LVLT303",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="financial overview",
    needs=("agreement.grant", *_BUDGETS, "funding"),
)
def grant_is_not_that_of_the_partners(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The project's ERDF is not the sum of the partners' ERDF.

    What it checks: the grant of the contract against the grants in `funding`, partner
    by partner.
    Why the funder asks: each partner's part is rounded by itself, so the whole is
    their sum and never the rate applied to the whole.
    How to put it right: copy the partners' sums from the contract.
    Source: Jems, financial overview.
    """
    grant, parts = view.agreement.grant, _of_partners(view, figures)
    if parts is None:
        yield NotRun("partner")
    elif grant is not None and grant.currency == parts.currency and grant != parts:
        yield Remark("agreement.grant", grant=grant, sum=parts)


@rule(
    "LVLT304",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="financial overview; figures of LLI-199",
    needs=("project.start", "agreement.grant", *_BUDGETS),
)
def grant_far_from_its_rate(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The project's ERDF differs from the rate by more than rounding explains.

    What it checks: the grant against the rate applied to the budget; a cent for each
    partner may be missing.
    Why the funder asks: partners' parts are cut to the cent, so that cents are lost.
    How to put it right: compare grant, budget and rate with the contract.
    Source: published figures of LLI-199; not stated by the programme.
    """
    agreed = checks.percent_on(parameters, began(view), "grant_rate")
    rate = view.agreement.grant_rate or agreed
    cent = checks.money_on(parameters, began(view), "rounding_tolerance")
    grant, budget = figures.funding.awarded, figures.spending.total.budget
    if rate is None or cent is None or not budget:
        return
    exact = checks.part_of(budget, rate)
    gap = abs(grant.amount - exact.amount)
    if gap > cent.amount * len(figures.partners.rows):
        shown = exact.rounded()
        yield Remark("agreement.grant", grant=grant, rate=rate, expected=shown)


@rule(
    "LVLT305",
    severity="error",
    certainty="quoted",
    source="objective_pages",
    clause="call pages of 2021-2027",
    needs=("project.start", "agreement.grant"),
)
def grant_above_the_maximum(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The ERDF is above the maximum of the objective or priority.

    What it checks: the grant against the maximum of the specific objective in
    2014-2020, of the priority in 2021-2027.
    Why the funder asks: the call sets the greatest grant of a project.
    How to put it right: compare grant, objective and priority with the contract.
    Source: pages of the objectives; call pages of 2021-2027.
    """
    limits = table_on(parameters, view, "greatest_grant")
    keys = (details_of(view).priority, view.project.specific_objective)
    found = [limits[key] for key in keys if key is not None and key in limits]
    if not found:
        yield NotRun("maximum")
        return
    most = Money(Decimal(found[0]), figures.currency)
    yield from checks.grant_outside(view, most=most)


RULES = (
    partner_share_too_high,
    grant_is_not_that_of_the_partners,
    grant_far_from_its_rate,
    grant_above_the_maximum,
)
