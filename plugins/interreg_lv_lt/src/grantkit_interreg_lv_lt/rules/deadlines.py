"""Rules on the days by which reports and certificates are due."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    NotRun,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import NEW, OLD, began


@rule(
    "LVLT114",
    severity="warning",
    certainty="quoted",
    source="ems_reporting",
    clause="step 1",
    needs=("report.end",),
    editions=OLD,
)
def partner_report_late(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A partner handed its costs to the controller too late.

    What it checks: the day of handing in of each certificate, two weeks after the end
    of the period at most.
    Why the funder asks: the joint report waits for every partner.
    How to put it right: name the reason in the report, and agree on a later day.
    Source: second-call seminar on reporting, step 1.
    """
    due = checks.due(view, parameters, "partner_reports").on
    for path, each in numbered("report.certificates", view.report.certificates):
        handed = each.submitted_on
        if handed is not None and due is not None and handed > due:
            place = f"{path}.submitted_on"
            yield Remark(place, partner=each.partner, submitted=handed, due=due)


@rule(
    "LVLT115",
    severity="warning",
    certainty="quoted",
    source="ems_reporting",
    clause="steps 2 and 3",
    editions=OLD,
)
def certificate_or_report_late(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A certificate, or the report that waits for it, came too late.

    What it checks: two months from a partner's report to its certificate, and two weeks
    from the last certificate to this report.
    Why the funder asks: payment follows three months after the end of the period.
    How to put it right: name the reason in the report, and agree on a later day.
    Source: second-call seminar on reporting, steps 2 and 3.
    """
    months = checks.integer_on(parameters, began(view), "months_to_certificate")
    for path, each in numbered("report.certificates", view.report.certificates):
        if each.on is None or each.submitted_on is None or months is None:
            continue
        due = checks.months_after(each.submitted_on, months)
        if each.on > due:
            place = f"{path}.on"
            yield Remark(
                place,
                variant="certificate",
                due=due,
                partner=each.partner,
                issued=each.on,
            )
    yield from checks.report_late(view, parameters, "joint_report")


@rule(
    "LVLT116",
    severity="warning",
    certainty="quoted",
    source="contract",
    clause="reporting schedule",
    editions=NEW,
)
def report_after_its_deadline(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The report is handed in after the day of the contract.

    What it checks: the day of handing in, or today, against the deadline that the
    report is linked to, or else its own.
    Why the funder asks: the contract has a schedule of reports.
    How to put it right: hand it in, or agree on a later day and note it.
    Source: the contract, reporting schedule.
    """
    if checks.due(view, parameters, "scheduled_report").on is None:
        yield NotRun("due")
        return
    yield from checks.report_late(view, parameters, "scheduled_report")


RULES = (partner_report_late, certificate_or_report_late, report_after_its_deadline)
