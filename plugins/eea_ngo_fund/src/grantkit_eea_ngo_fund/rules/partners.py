"""Rules on partners, and those of donor states above all."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    Parameters,
    Partner,
    PartnerRole,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_eea_ngo_fund.details import View


def has_donor_partner(view: View) -> bool:
    """Say whether an organisation of a donor state takes part."""
    return any(p.role is PartnerRole.DONOR_PARTNER for p in view.partners)


@rule(
    "EEA501",
    severity="error",
    certainty="quoted",
    source="programme_approved",
)
def donor_partner_from_elsewhere(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A donor-state partner is not from a donor state.

    What it checks: the country of partners with that role.
    Why the funder asks: the donors are Norway, Iceland and Liechtenstein.
    How to put it right: correct the country, or make it a plain partner.
    Source: news of the donors on the programme.
    """
    states = checks.names_on(parameters, view.as_of, "donor_states")
    for path, partner in numbered("partners", view.partners):
        country = partner.country
        donor = partner.role is PartnerRole.DONOR_PARTNER
        if donor and country is not None and country not in states:
            known = ", ".join(states)
            name = partner.name
            yield Remark(f"{path}.country", partner=name, country=country, states=known)


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


@rule(
    "EEA503",
    severity="warning",
    certainty="inferred",
    source="programme_note",
)
def nothing_told_of_bilateral_work(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A donor-state partner takes part, but nothing tells of working with it.

    What it checks: the text on bilateral cooperation.
    Why the funder asks: ties with the donor states are an aim of the grants.
    How to put it right: tell what was done together and what came of it.
    Source: aims of the programme; the duty is inferred.
    """
    if has_donor_partner(view) and not view.report.narrative.bilateral:
        yield Remark("report.narrative.bilateral")


RULES = (
    donor_partner_from_elsewhere,
    partner_without_part,
    nothing_told_of_bilateral_work,
)
