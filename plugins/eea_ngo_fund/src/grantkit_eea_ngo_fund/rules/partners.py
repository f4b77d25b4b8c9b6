"""Rules on partners, and those of donor states above all."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    Parameters,
    Partner,
    PartnerRole,
    Remark,
    numbered,
    rule,
)
from grantkit_eea_ngo_fund.details import View


def has_donor_partner(view: View) -> bool:
    """Say whether an organisation of a donor state takes part."""
    return any(p.role is PartnerRole.DONOR_PARTNER for p in view.partners)


@rule(
    "EEA502",
    severity="warning",
    certainty="inferred",
    source="working_form",
    clause="6. sadaļa",
)
def partner_without_part(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The report does not say what a partner did in the period.

    What it checks: the report's entry about each partner; for a partner without an id,
    what is said of it in general.
    Why the funder asks: published projects tell the part of each partner.
    How to put it right: add an entry to `partners` of the report.
    Source: texts of published projects; not stated by the fund.
    """
    for path, partner in numbered("partners", view.partners):
        if partner.role is not PartnerRole.LEAD and not _told(view, partner):
            yield Remark(path, partner=partner.name)


def _told(view: View, partner: Partner) -> bool:
    if partner.id is None:
        return bool(partner.contribution)
    return any(p.id == partner.id and p.contribution for p in view.report.partners)


RULES = (partner_without_part,)
