"""Rules on certificates, and on partners whose costs are left out."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, numbered, rule
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import OLD, is_last


@rule(
    "LVLT701",
    severity="error",
    certainty="quoted",
    source="ems_reporting",
    clause="certificates",
    needs=("report.start", "report.end", "partners"),
    reports=("progress", "final"),
    editions=OLD,
)
def costs_without_certificate(
    view: View, figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Costs of a partner are reported without a certificate of financial control.

    What it checks: a certificate for each partner with costs in the period that is not
    left out.
    Why the funder asks: only certified costs are paid.
    How to put it right: add the certificate, or leave the partner's costs out with the
    reason.
    Source: second-call seminar on reporting.
    """
    certified = {each.partner for each in view.report.certificates}
    left_out = {each.id for each in view.report.partners if each.left_out}
    for row in figures.costs.rows:
        partner = None if row.partner is None else row.partner.id
        if row.total and partner not in certified | left_out:
            yield Remark("report.certificates", partner=partner, amount=row.total)


@rule(
    "LVLT702",
    severity="error",
    certainty="quoted",
    source="manual_2_4",
    clause="costs of some partners left out",
    needs=("report.partners",),
    reports=("progress", "final"),
    editions=OLD,
)
def partner_left_out_wrongly(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A partner's costs are left out without reason, or in the last report.

    What it checks: `left_out` and `reason` of each partner in the report.
    Why the funder asks: costs may wait for the next report where a partner is late,
    but no report follows the last.
    How to put it right: give the reason; in the last report, include the costs.
    Source: news of the manual of the second call, 4.0.
    """
    for path, each in numbered("report.partners", view.report.partners):
        if each.left_out and is_last(view):
            yield Remark(f"{path}.left_out", variant="last", partner=each.id)
        elif each.left_out and not each.reason:
            yield Remark(f"{path}.reason", partner=each.id)


RULES = (costs_without_certificate, partner_left_out_wrongly)
