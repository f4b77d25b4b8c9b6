"""Family 7: handing in."""

import datetime as dt
from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_village_fund.details import View


@rule(
    "VF701",
    severity="error",
    certainty="quoted",
    source="agreement",
    clause="7.1",
    needs=("project.end", "agreement.final_report_due_days"),
    reports=("final",),
    since=dt.date(2024, 1, 1),
)
def final_report_late(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The final report is late.

    What it checks: the day of handing in, or today, against the agreed term.
    Why the funder asks: the last payment depends on the report.
    How to put it right: ask the fund for a later day.
    Source: Grant Agreement, 7.1, since 2024.
    """
    due = checks.due(view, parameters, "final_report").on
    given = view.report.submitted_on or view.as_of
    if due is not None and given > due:
        yield Remark("report.submitted_on", given=given, due=due)


RULES = (final_report_late,)
