"""Rules on volunteer work as a contribution in kind."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    FundingKind,
    Parameters,
    Remark,
    Volunteer,
    numbered,
    rule,
)
from grantkit_eea_ngo_fund.details import View


@rule("EEA505", severity="note", certainty="comparator", source="volunteer_evidence")
def volunteer_work_without_proof(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Volunteer work counts as a contribution, but cannot be proven.

    What it checks: hours, value of an hour, written contract and signed timesheets of
    each volunteer, where any funding is in kind.
    Why the funder asks: a contribution counts only as far as it is proven.
    How to put it right: give what is missing, or leave the work out of the funding.
    Source: answers of another programme; not stated by this fund.
    """
    if not any(source.kind is FundingKind.IN_KIND for source in view.funding):
        return
    if not view.volunteers:
        yield Remark("volunteers", variant="nobody")
    for number, (path, volunteer) in enumerate(
        numbered("volunteers", view.volunteers), start=1
    ):
        for name in _lacking(volunteer):
            yield Remark(f"{path}.{name}", variant=name, number=number)


def _lacking(volunteer: Volunteer) -> Iterator[str]:
    if volunteer.hours is None:
        yield "hours"
    if volunteer.rate is None:
        yield "rate"
    if not volunteer.written_contract:
        yield "written_contract"
    if not volunteer.timesheet:
        yield "timesheet"


RULES = (volunteer_work_without_proof,)
