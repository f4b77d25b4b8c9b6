"""Rules on the grant, the budget and who pays."""

from collections.abc import Iterator

from grantkit.plugin import (
    BudgetLine,
    CostCategory,
    Figures,
    Money,
    NotRun,
    Parameters,
    Percent,
    Remark,
    numbered,
    rule,
    total,
)
from grantkit_sif_family_friendly.details import Call, View
from grantkit_sif_family_friendly.rules.values import (
    call_of,
    exceeds,
    money_on,
    own_contribution,
)


@rule(
    "SIF301",
    severity="error",
    certainty="derived",
    source="agreement",
    needs=("agreement.grant", "expenditure"),
)
def spent_more_than_granted(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """More is charged to the project than was granted.

    What it checks: the costs so far against the grant and the own contribution.
    Why the funder asks: the fund pays no more than it awarded.
    How to put it right: charge the excess to another source, or name that source.
    Source: follows from the sum of the agreement.
    """
    funding = figures.funding
    available = funding.awarded + own_contribution(view, figures.currency)
    if funding.spent > available:
        excess = funding.spent - available
        grant = funding.awarded
        yield Remark("agreement.grant", spent=funding.spent, grant=grant, excess=excess)


@rule(
    "SIF302",
    severity="warning",
    certainty="inferred",
    source="project_page",
    needs=("agreement.grant",),
)
def grant_of_nothing(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The grant is zero.

    What it checks: that the sum awarded is above zero.
    Why the funder asks: the report accounts for the grant.
    How to put it right: copy the sum from the agreement.
    Source: every published project names its grant.
    """
    grant = view.agreement.grant
    if grant is not None and not grant:
        yield Remark("agreement.grant", grant=grant)


@rule(
    "SIF303",
    severity="warning",
    certainty="quoted",
    source="environment_2022",
    clause="tāpat citu gadu un jomu paziņojumi",
    needs=("agreement.grant", "project.start"),
)
def grant_outside_limits_of_call(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The grant is smaller or greater than the call allows.

    What it checks: the grant against the limits of the call, as `details` names them
    or as its notice stated them.
    Why the funder asks: a grant outside the limits shows a mistyped sum or call.
    How to put it right: compare sum, call and dates with the agreement.
    Source: notices of the calls of 2021 and 2022.
    """
    grant = view.agreement.grant
    smallest, greatest = _limits(view, parameters)
    if smallest is None and greatest is None:
        yield NotRun("limits")
    if exceeds(grant, greatest):
        yield Remark("agreement.grant", variant="above", grant=grant, limit=greatest)
    if exceeds(smallest, grant):
        yield Remark("agreement.grant", variant="below", grant=grant, limit=smallest)


def _limits(view: View, parameters: Parameters) -> tuple[Money | None, Money | None]:
    """Find the limits that the project names; each else as the notice stated it."""
    call, details, start = call_of(view), view.details, view.project.start
    smallest = None if details is None else details.min_project
    greatest = None if details is None else details.max_project
    if start is not None and call is Call.ENVIRONMENT:
        smallest = smallest or money_on(parameters, start, "smallest_environment_grant")
        greatest = greatest or money_on(parameters, start, "greatest_environment_grant")
    if start is not None and call is Call.CORE_SUPPORT:
        greatest = greatest or money_on(
            parameters, start, "greatest_core_support_grant"
        )
    return smallest, greatest


@rule("SIF304", severity="note", certainty="quoted", source="environment_2021")
def own_money_in_a_fully_paid_project(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The implementer adds money of its own.

    What it checks: whether an own contribution is named.
    Why the funder asks: it does not; the programme pays all eligible costs.
    How to put it right: nothing, where the contribution was agreed; else leave it out.
    Source: notice of the call of 2021.
    """
    own = own_contribution(view, figures.currency)
    if own.amount > 0:
        yield Remark("funding", own=own)


@rule(
    "SIF305",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.budget_shift", "budget"),
)
def heading_changed_without_approval(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A heading was changed or overspent by more than the agreement allows.

    What it checks: the amended budget where no amendment is named, and the costs.
    Why the funder asks: greater changes need the fund's approval beforehand.
    How to put it right: name the amendment, or charge the excess elsewhere.
    Source: the agreement.
    """
    shift = view.agreement.budget_shift
    if shift is None:
        return
    spent = {row.heading: row.total_reported for row in figures.spending.rows}
    for path, line in numbered("budget", view.budget):
        if not line.amendment and exceeds(_change(line), _part(line.amount, shift)):
            yield Remark(
                f"{path}.amended",
                variant="amended",
                heading=line.title or line.heading,
                approved=line.amount,
                amended=line.amended,
                shift=shift,
            )
        if exceeds(_over(spent.get(line.heading), line), _part(line.in_force, shift)):
            yield Remark(
                path,
                heading=line.title or line.heading,
                budget=line.in_force,
                spent=spent[line.heading],
                shift=shift,
            )


def _change(line: BudgetLine) -> Money | None:
    approved, amended = line.amount, line.amended
    if approved is None or amended is None or approved.currency != amended.currency:
        return None
    return max(amended - approved, approved - amended)


def _over(spent: Money | None, line: BudgetLine) -> Money | None:
    budget = line.in_force
    if spent is None or budget is None or spent.currency != budget.currency:
        return None
    return spent - budget


def _part(whole: Money | None, share: Percent) -> Money | None:
    if whole is None:
        return None
    return Money(whole.amount * share.points / 100, whole.currency)


@rule(
    "SIF306",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.administration_cap", "budget", "expenditure"),
)
def administration_above_the_cap(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """Administration takes a greater share of the costs than the agreement allows.

    What it checks: the costs under headings of administration against all costs.
    Why the funder asks: the grant is for the work with families.
    How to put it right: charge the excess to another source.
    Source: the agreement.
    """
    cap = view.agreement.administration_cap
    if any(line.category is None for line in view.budget):
        yield NotRun("category")
        return
    headings = {
        line.heading
        for line in view.budget
        if line.category is CostCategory.ADMINISTRATION
    }
    rows = (row for row in figures.spending.rows if row.heading in headings)
    spent = total((row.total_reported for row in rows), figures.currency)
    everything = figures.spending.total.total_reported
    if cap is not None and exceeds(spent, _part(everything, cap)):
        share = Percent(spent.amount / everything.amount * 100)
        yield Remark("budget", spent=spent, share=share, cap=cap)


RULES = (
    spent_more_than_granted,
    grant_of_nothing,
    grant_outside_limits_of_call,
    own_money_in_a_fully_paid_project,
    heading_changed_without_approval,
    administration_above_the_cap,
)
