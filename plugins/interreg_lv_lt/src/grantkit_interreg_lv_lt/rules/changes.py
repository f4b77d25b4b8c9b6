"""Rules on changes of the budget and of the project."""

from collections.abc import Iterator
from decimal import Decimal

from grantkit.plugin import (
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
from grantkit_interreg_lv_lt.rules.facts import OLD, began

_NOTHING = Percent(Decimal(0))


@rule(
    "LVLT310",
    severity="warning",
    certainty="quoted",
    source="changes",
    clause="major changes",
    needs=(
        "report.start",
        "report.end",
        "budget",
        "budget[].partner",
        "budget[].amount",
        "expenditure",
    ),
)
def spent_beyond_the_budget(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A budget line or a partner has spent more than its budget.

    What it checks: the costs so far by budget line, and by partner.
    Why the funder asks: money moves between lines or partners only with approval.
    How to put it right: charge less, or enter the approved change of the budget.
    Source: seminars on project changes.
    """
    yield from checks.heading_overspent(view, figures, share=_NOTHING)
    for row in figures.partners.rows:
        spent, budget = row.total_reported, row.budget
        if budget and spent > budget:
            yield Remark(
                "expenditure",
                variant="partner",
                partner=row.heading,
                budget=budget,
                spent=spent,
            )


@rule(
    "LVLT311",
    severity="warning",
    certainty="quoted",
    source="changes",
    clause="major changes",
    needs=("project.start", "budget"),
    editions=OLD,
)
def budget_moved_without_approval(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """More than 30 % of the budget moved, or a move names no approval.

    What it checks: all increases of budget lines together, against the whole budget;
    and that each changed line names its amendment.
    Why the funder asks: moves are approved beforehand, up to 30 % of the budget.
    How to put it right: add the number of the approval to the line.
    Source: seminars on project changes.
    """
    share = checks.percent_on(parameters, began(view), "reallocation_cap")
    moved = Money.zero(figures.currency)
    for path, line in numbered("budget", view.budget):
        before = figures.exchange.known(line.amount)
        after = figures.exchange.known(line.amended)
        if before is None or after is None or after == before:
            continue
        moved += max(after - before, Money.zero(figures.currency))
        if not line.amendment:
            yield Remark(
                f"{path}.amendment", heading=line.heading, before=before, after=after
            )
    approved = figures.spending.total.approved
    if share is not None and moved > checks.part_of(approved, share):
        yield Remark(
            "budget", variant="share", moved=moved, budget=approved, limit=share
        )


@rule(
    "LVLT312",
    severity="warning",
    certainty="quoted",
    source="changes",
    clause="time of requests",
    needs=("project.end", "agreement.amendments"),
    editions=OLD,
)
def change_asked_too_late(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A change was asked for within the last month of the project.

    What it checks: the day of the request of each amendment.
    Why the funder asks: requests come no later than a month before the end.
    How to put it right: compare the day with the request, and tell of it in the report.
    Source: seminars on project changes.
    """
    if view.project.end is None:
        return
    last = checks.months_after(view.project.end, -1)
    for path, each in numbered("agreement.amendments", view.agreement.amendments):
        if each.requested_on is not None and each.requested_on > last:
            yield Remark(
                f"{path}.requested_on",
                number=each.number,
                requested=each.requested_on,
                last=last,
            )


RULES = (spent_beyond_the_budget, budget_moved_without_approval, change_asked_too_late)
