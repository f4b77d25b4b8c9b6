"""Rules on who pays which part."""

from collections.abc import Iterable, Iterator

from grantkit.plugin import (
    CENT,
    CostCategory,
    Figures,
    FundingKind,
    FundingSource,
    Money,
    NotRun,
    Parameters,
    Percent,
    Remark,
    checks,
    rule,
    total,
)
from grantkit_eea_ngo_fund.details import View


@rule(
    "EEA303",
    severity="error",
    certainty="quoted",
    source="second_call",
    needs=("funding", "funding[].kind", "funding[].amount"),
    editions=("lv03",),
)
def too_much_in_kind(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """More than half of the own contribution is volunteer work.

    What it checks: funding in kind against all funding beside the grant.
    Why the funder asks: at least half of the contribution is money.
    How to put it right: correct the sums, or add money.
    Source: conditions of the second call.
    """
    share = checks.percent_on(parameters, view.as_of, "in_kind_rate")
    own = _agreed(figures, (kind for kind in FundingKind if kind != FundingKind.GRANT))
    in_kind = _agreed(figures, (FundingKind.IN_KIND,))
    if share is not None and checks.exceeds(in_kind, checks.part_of(own, share)):
        yield Remark("funding", in_kind=in_kind, own=own, limit=share)


@rule(
    "EEA308",
    severity="warning",
    certainty="inferred",
    source="second_call",
    needs=("funding", "funding[].kind", "funding[].amount", "budget"),
    editions=("lv03",),
)
def in_kind_beyond_volunteer_work(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """More funding in kind is listed than there is volunteer work in the budget.

    What it checks: funding in kind against the budget lines of volunteer work.
    Why the funder asks: the conditions name volunteer work and nothing else; premises
    and gifts are not spoken of.
    How to put it right: take other things out of the contribution, or give the lines of
    volunteer work their category.
    Source: conditions of the second call; that the list is complete is inferred.
    """
    in_kind = _agreed(figures, (FundingKind.IN_KIND,))
    if not in_kind:
        return
    if any(line.category is None for line in view.budget):
        yield NotRun("category")
        return
    rows = figures.categories.rows
    worked = (r.budget for r in rows if r.heading == CostCategory.VOLUNTARY_WORK.value)
    work = total(worked, figures.currency)
    if in_kind > work:
        yield Remark("funding", in_kind=in_kind, work=work)


@rule(
    "EEA310",
    severity="warning",
    certainty="inferred",
    source="programme_note",
    needs=("funding", "funding[].kind", "funding[].amount"),
    editions=("lv03",),
)
def state_budget_pays_another_share(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The grant is not made of 95 % EEA and 5 % state budget.

    What it checks: sources of the grant, where one of them is the state budget; a cent
    of difference is let pass.
    Why the funder asks: the programme is paid in this proportion.
    How to put it right: split the grant anew, or list it as one source.
    Source: page of the operator; that it holds for each project is inferred.
    """
    words = checks.names_on(parameters, view.as_of, "state_words")
    share = checks.percent_on(parameters, view.as_of, "state_rate")
    grants = [r for r in figures.funding.rows if r.source.kind is FundingKind.GRANT]
    states = [row for row in grants if _named(row.source, words)]
    if not states or share is None:
        return
    state, grant = (
        total((row.agreed for row in rows), figures.currency)
        for rows in (states, grants)
    )
    right = checks.part_of(grant, share).rounded()
    if abs(state.amount - right.amount) > CENT:
        real = Percent(state.amount / grant.amount * 100) if grant else None
        path = f"funding[{states[0].number - 1}].amount"
        yield Remark(path, state=state, share=real, right=right, limit=share)


def _named(source: FundingSource, words: tuple[str, ...]) -> bool:
    name = checks.folded(source.source or "")
    return any(word in name for word in words)


def _agreed(figures: Figures, kinds: Iterable[FundingKind]) -> Money:
    wanted = set(kinds)
    rows = (row.agreed for row in figures.funding.rows if row.source.kind in wanted)
    return total(rows, figures.currency)


RULES = (
    too_much_in_kind,
    in_kind_beyond_volunteer_work,
    state_budget_pays_another_share,
)
