"""Rules on the parts of a project report: content, finance, closure, deadline."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, ReportContent, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import NEW, facts_of_report


@rule(
    "LVLT120",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="tabs by report type",
    needs=("report.content",),
    reports=("project",),
    editions=NEW,
)
def parts_of_another_type(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The report has parts that its type excludes, or lacks those it must have.

    What it checks: work plan and horizontal principles, which only reports with content
    have, and certificates, which only reports with finance have.
    Why the funder asks: its system deletes what the type excludes.
    How to put it right: change the type, or take the part out or fill it in.
    Source: Jems, tabs by report type.
    """
    report = view.report
    content, finance = ReportContent.CONTENT, ReportContent.FINANCE
    told = (
        ("work_packages", finance, report.work_packages),
        ("horizontal", finance, report.horizontal),
        ("certificates", content, report.certificates),
    )
    for name, excluding, part in told:
        place, excluded = f"report.{name}", report.content is excluding
        if part and excluded:
            yield Remark(place, variant=name, content=report.content)
        elif not (part or excluded) and name != "horizontal":
            yield Remark(place, variant=f"no_{name}", content=report.content)


@rule(
    "LVLT121",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="creation of a report",
    needs=("details.reports",),
    reports=("project",),
    editions=NEW,
)
def deadline_given_twice_or_not_at_all(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The report has both a deadline and a day of its own, or neither.

    What it checks: either a link to a deadline of the schedule, or type, period and
    day entered by hand.
    Why the funder asks: its system takes one of the two, never both.
    How to put it right: keep the link, or else complete the three.
    Source: Jems, creation of a report.
    """
    report, facts = view.report, facts_of_report(view)
    linked = None if facts is None else facts.deadline
    period = None if facts is None else facts.period
    by_hand = (report.content, period, report.due_on)
    if linked is not None and (period is not None or report.due_on is not None):
        yield Remark("report.due_on", variant="both", deadline=linked)
    elif linked is None and any(each is None for each in by_hand):
        yield Remark("report.due_on")


RULES = (parts_of_another_type, deadline_given_twice_or_not_at_all)
