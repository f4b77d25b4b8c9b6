"""Spending against the budget, and the shares of those who pay."""

from collections.abc import Iterable, Iterator
from typing import Any

from grantkit.checks.left_out import costs_left_out, costs_paid_later
from grantkit.checks.values import exceeds
from grantkit.figures import Figures
from grantkit.model.budget import CostCategory, FundingKind
from grantkit.model.money import Money, Percent, part_of, total
from grantkit.model.path import numbered
from grantkit.model.project_file import ReportView
from grantkit.rule import NotRun, Remark


def heading_overspent(
    view: ReportView[Any], figures: Figures, *, share: Percent
) -> Iterator[Remark]:
    """Find headings spent beyond their budget by more than a share of it.

    Headings of which an amount is missing, or in an unknown currency, are left out.

    Yields:
        `budget[]` with `heading`, `title`, `budget`, `spent`, `share` and `allowed`
        (the budget with the share of it).
    """
    lines = reversed(tuple(numbered("budget", view.budget)))
    places = {line.heading: path for path, line in lines}
    for line in view.budget:
        if figures.exchange.known(line.in_force) is None:
            places.pop(line.heading, None)
    for row in figures.spending.rows:
        allowed = row.budget + _cents_of(row.budget, share)
        if row.heading in places and exceeds(row.total_reported, allowed):
            yield Remark(
                places[row.heading],
                heading=row.heading,
                title=row.title or row.heading,
                budget=row.budget,
                spent=row.total_reported,
                share=share,
                allowed=allowed,
            )


def category_above(
    view: ReportView[Any],
    figures: Figures,
    *,
    category: CostCategory,
    share: Percent,
    base: Money,
) -> Iterator[Remark | NotRun]:
    """Find a cost category that takes more than its share.

    Args:
        view: The report.
        figures: Its figures; costs of earlier reports count too.
        category: The category that is judged.
        share: The greatest share of `base`.
        base: What the share is taken of; nothing is judged where it is not above zero.

    Yields:
        The first heading of the category, `budget[]`, with `category`, `spent`,
        `share` (as it is), `base`, `limit` (as it may be) and `allowed` (the limit as
        an amount), and `costs_paid_later` as its aside. `NotRun` with variant
        `category` where a heading has no category; see also `costs_left_out`.
    """
    if any(line.category is None for line in view.budget):
        yield NotRun("category")
        return
    if lacking := tuple(costs_left_out(view, figures)):
        yield from lacking
        return
    rows = (row for row in figures.categories.rows if row.heading == category.value)
    spent = next((row.total_reported for row in rows), Money.zero(figures.currency))
    allowed = _cents_of(base, share)
    if base.amount > 0 and exceeds(spent, allowed):
        lines = numbered("budget", view.budget)
        place = next(path for path, line in lines if line.category is category)
        yield Remark(
            place,
            category=category,
            spent=spent,
            share=_share(spent, base),
            base=base,
            limit=share,
            allowed=allowed,
            aside=costs_paid_later(view),
        )


def grant_share_above(
    view: ReportView[Any], figures: Figures, *, share: Percent
) -> Iterator[Remark | NotRun]:
    """Find a grant that is a greater share of the budget in force than it may be.

    Yields:
        `agreement.grant` with `grant`, `share` (as it is), `base` (the budget), `limit`
        (as it may be) and `allowed` (the limit as an amount). `NotRun` with variant
        `unvalued_lines` and the `count` of budget lines whose amount is not known.
    """
    if unknown := _unknown((line.in_force for line in view.budget), figures):
        yield NotRun("unvalued_lines", count=unknown)
        return
    grant, budget = figures.funding.awarded, figures.spending.total.budget
    allowed = _cents_of(budget, share)
    if budget and grant > allowed:
        yield Remark(
            "agreement.grant",
            grant=grant,
            share=_share(grant, budget),
            base=budget,
            limit=share,
            allowed=allowed,
        )


def own_share_below(
    view: ReportView[Any], figures: Figures, *, share: Percent
) -> Iterator[Remark | NotRun]:
    """Find a smaller share of the agreed funding than asked for beside the grant.

    Yields:
        `funding` with `own`, `share` (as it is), `base` (all funding), `limit` (as it
        must be) and `least` (the limit as an amount). `NotRun` with variant
        `unvalued_sources` and the `count` of payers whose part is not known.
    """
    if unknown := _unknown((source.amount for source in view.funding), figures):
        yield NotRun("unvalued_sources", count=unknown)
        return
    rows = figures.funding.rows
    agreed = total((row.agreed for row in rows), figures.currency)
    granted = (row.agreed for row in rows if row.source.kind is FundingKind.GRANT)
    own = agreed - total(granted, figures.currency)
    least = _cents_of(agreed, share)
    if agreed and own < least:
        yield Remark(
            "funding",
            own=own,
            share=_share(own, agreed),
            base=agreed,
            limit=share,
            least=least,
        )


def _cents_of(whole: Money, share: Percent) -> Money:
    """Take a share to the cent, as amounts are paid and printed."""
    return part_of(whole, share).rounded()


def _unknown(amounts: Iterable[Money | None], figures: Figures) -> int:
    """Count the amounts that are not given, or that no rate leads to."""
    return sum(figures.exchange.known(amount) is None for amount in amounts)


def _share(part: Money, whole: Money) -> Percent:
    return Percent(part.amount / whole.amount * 100)
