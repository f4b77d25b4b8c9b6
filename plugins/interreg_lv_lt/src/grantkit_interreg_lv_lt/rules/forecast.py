"""Rules on spending against its plan, and on payments that are expected."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    NotRun,
    Parameters,
    Percent,
    Remark,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    details_of,
    facts_of_report,
    tells_finance,
)


def _number_of_period(view: View) -> int | None:
    """Find the period reported on: as the report has it, or by its last day."""
    facts, details = facts_of_report(view), details_of(view)
    if facts is not None and facts.period is not None:
        return facts.period
    linked = None if facts is None else facts.deadline
    due = (each.period for each in details.schedule if each.number == linked)
    ends = (each.number for each in details.periods if each.end == view.report.end)
    return next((n for n in (*due, *ends) if n is not None), None)


@rule(
    "LVLT313",
    severity="warning",
    certainty="inferred",
    source="jems",
    clause="spending profile",
    needs=("details.spending_targets", "details.spending_tolerance"),
)
def spending_off_its_plan(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """Spending is far from its plan, and nothing says why.

    What it checks: the costs of each partner so far against its targets up to this
    period; the tolerance is that of `details.spending_tolerance`.
    Why the funder asks: the report explains deviations of the spending profile.
    How to put it right: explain the deviation in the report.
    Source: Jems, spending profile; the tolerance is the user's.
    """
    details, period = details_of(view), _number_of_period(view)
    tolerance = details.spending_tolerance
    if view.report.narrative.spending or not tells_finance(view):
        return
    if period is None or tolerance is None:
        yield NotRun("period")
        return
    for row in figures.partners.rows:
        target = figures.exchange.sum(
            each.amount
            for each in details.spending_targets
            if each.partner == row.heading and each.period <= period
        )
        gap = abs((row.total_reported - target).amount)
        share = Percent(gap * 100 / target.amount) if target else tolerance
        if share.points > tolerance.points:
            place = "report.narrative.spending"
            yield Remark(
                place,
                partner=row.heading,
                spent=row.total_reported,
                target=target,
                share=share,
                limit=tolerance,
            )


RULES = (spending_off_its_plan,)
