"""Rules on the grant, the budget and who pays."""

from collections.abc import Iterator

from grantkit.plugin import (
    BudgetLine,
    Figures,
    Money,
    NotRun,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_sif_family_friendly.details import Call, View
from grantkit_sif_family_friendly.rules.values import call_of, own_contribution


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
    least, most = _limits(view, parameters)
    if least is None and most is None:
        yield NotRun("limits")
    yield from checks.grant_outside(view, least=least, most=most)


def _limits(view: View, parameters: Parameters) -> tuple[Money | None, Money | None]:
    """Find the limits that the project names; each else as the notice stated it."""
    call, details, start = call_of(view), view.details, view.project.start
    smallest = None if details is None else details.min_project
    greatest = None if details is None else details.max_project
    if start is not None and call is Call.ENVIRONMENT:
        smallest = smallest or checks.money_on(
            parameters, start, "smallest_environment_grant"
        )
        greatest = greatest or checks.money_on(
            parameters, start, "greatest_environment_grant"
        )
    if start is not None and call is Call.CORE_SUPPORT:
        greatest = greatest or checks.money_on(
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
    share = view.agreement.budget_shift
    if share is None:
        return
    for path, line in numbered("budget", view.budget):
        change, approved = _change(line), line.amount
        if approved is None or line.amendment:
            continue
        if checks.exceeds(change, checks.part_of(approved, share)):
            yield Remark(
                f"{path}.amended",
                variant="amended",
                title=line.title or line.heading,
                approved=approved,
                amended=line.amended,
                share=share,
            )
    yield from checks.heading_overspent(view, figures, share=share)


def _change(line: BudgetLine) -> Money | None:
    approved, amended = line.amount, line.amended
    if approved is None or amended is None or approved.currency != amended.currency:
        return None
    return max(amended - approved, approved - amended)


RULES = (
    spent_more_than_granted,
    grant_outside_limits_of_call,
    own_money_in_a_fully_paid_project,
    heading_changed_without_approval,
)
