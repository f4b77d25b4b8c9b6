"""Dates of the project, its reports and its activities stand in order."""

from collections.abc import Iterator

from grantkit.plugin import (
    Dates,
    Figures,
    Parameters,
    Remark,
    Report,
    ReportView,
    numbered,
    rule,
)


@rule("GK101", severity="error", certainty="derived", source="consistency")
def project_ends_before_it_starts(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The project ends before it starts.

    What it checks: that the last day of the project is not before its first day.
    Why the funder asks: every date of a report is judged by the project's period.
    How to put it right: correct the date that was typed wrongly.
    Source: follows from the dates themselves.
    """
    period = view.project.period
    if period is not None and period.end < period.start:
        yield Remark("project.end", start=period.start, end=period.end)


@rule("GK102", severity="error", certainty="derived", source="consistency")
def report_ends_before_it_starts(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The period of the report ends before it starts.

    What it checks: that the last day reported on is not before the first.
    Why the funder asks: the period says which costs and results belong to the report.
    How to put it right: correct the date that was typed wrongly.
    Source: follows from the dates themselves.
    """
    period = view.report.period
    if period is not None and period.end < period.start:
        yield Remark("report.end", start=period.start, end=period.end)


@rule("GK103", severity="error", certainty="derived", source="consistency")
def report_outside_project(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The period of the report reaches beyond the project.

    What it checks: that every day reported on is a day of the project.
    Why the funder asks: nothing before or after the project can be reported.
    How to put it right: correct the period of the report, or that of the project.
    Source: follows from the dates themselves.
    """
    project, report = view.project.period, view.report.period
    if project is None or report is None or project.end < project.start:
        return
    for name, day in (("start", report.start), ("end", report.end)):
        if day not in project:
            yield Remark(
                f"report.{name}", day=day, start=project.start, end=project.end
            )


@rule("GK104", severity="error", certainty="derived", source="consistency")
def reports_overlap(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Two reports cover the same days.

    What it checks: that no day belongs to two reports of the same partner. A report on
    the work and one on the money may share their days.
    Why the funder asks: a cost or result must not be reported twice.
    How to put it right: correct the first or the last day of one of the reports.
    Source: follows from the dates themselves.
    """
    current = view.report
    for path, other in numbered("reports", view.reports):
        if other != current and _overlap(current, other):
            yield Remark(f"{path}.start", report=current.id, other=other.id)


def _overlap(one: Report, other: Report) -> bool:
    """Say whether two reports tell of the same matter on the same days."""
    if one.period is None or other.period is None or one.partner != other.partner:
        return False
    on_work = one.has_content and other.has_content
    on_money = one.has_finance and other.has_finance
    return (on_work or on_money) and one.period.overlaps(other.period)


@rule("GK105", severity="error", certainty="derived", source="consistency")
def activity_ends_before_it_starts(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """An activity ends before it starts.

    What it checks: planned and actual dates of each activity.
    Why the funder asks: the dates show that the activity belongs to the project.
    How to put it right: correct the date that was typed wrongly.
    Source: follows from the dates themselves.
    """
    for path, activity in numbered("activities", view.activities):
        for name in ("planned", "actual"):
            dates: Dates | None = getattr(activity, name)
            period = None if dates is None else dates.period
            if period is not None and period.end < period.start:
                yield Remark(
                    f"{path}.{name}.end",
                    activity=activity.id,
                    start=period.start,
                    end=period.end,
                )


RULES = (
    project_ends_before_it_starts,
    report_ends_before_it_starts,
    report_outside_project,
    reports_overlap,
    activity_ends_before_it_starts,
)
