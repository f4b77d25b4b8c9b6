"""What a report must say of itself before anything else can be asked of it."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, ReportView, rule


@rule("GK108", severity="error", certainty="derived", source="consistency")
def report_of_no_kind(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The report does not say of which kind it is.

    What it checks: that the kind is given.
    Why the funder asks: the kind tells which boxes and rules apply; without it hardly
    anything is checked.
    How to put it right: write the kind, such as `kind: final`.
    Source: follows from the use of kinds.
    """
    if view.report.kind is None:
        yield Remark("report.kind", report=view.report.id)


@rule("GK109", severity="error", certainty="derived", source="consistency")
def nobody_leads(
    view: ReportView[object], _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Partners are named, but none of them leads.

    What it checks: that one of the partners has the role `lead`.
    Why the funder asks: the agreement is signed with one organisation.
    How to put it right: write `role: lead` under the organisation that signed.
    Source: follows from the use of roles.
    """
    if view.partners and view.lead_partner is None:
        yield Remark("partners")


RULES = (report_of_no_kind, nobody_leads)
