"""When the costs of a report were paid."""

from typing import Any

from grantkit.model.period import Period, days_after
from grantkit.model.project_file import ReportView
from grantkit.model.report import Report, ReportKind


def paying_period(view: ReportView[Any], report: Report) -> Period | None:
    """Give the days on which the costs of a report were paid, both ends included.

    They are those of the report. A final report has the costs as well that were paid
    after the last eligible day, within the days that the agreement allows for it
    (`agreement.pay_within_days`): no other report follows that could declare them.
    While the project does not say its last day, that of the report stands for it.

    Args:
        view: The project, as any of its reports sees it.
        report: The report.

    Returns:
        None where the report has no period.
    """
    period, days = report.period, view.agreement.pay_within_days
    if period is None or days is None or report.kind is not ReportKind.FINAL:
        return period
    last = view.agreement.eligible_until or view.project.end or period.end
    return Period(period.start, max(period.end, days_after(last, days)))
