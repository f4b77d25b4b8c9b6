"""Rules on who carries out the project."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    Parameters,
    PartnerRole,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import began


@rule(
    "LVLT501",
    severity="error",
    certainty="quoted",
    source="requirements_3",
    clause="partnership",
    needs=("partners", "partners[].country"),
)
def country_without_partner(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """There is no partner of Latvia, or none of Lithuania.

    What it checks: at least one partner of each country; associated ones do not count.
    Why the funder asks: the programme pays for cooperation across the border.
    How to put it right: enter the country of every partner.
    Source: third-call seminar, requirements.
    """
    associated = PartnerRole.ASSOCIATED
    found = {each.country for each in view.partners if each.role is not associated}
    for country in checks.names_on(parameters, began(view), "countries"):
        if country not in found:
            yield Remark("partners", variant=country.lower())


@rule(
    "LVLT503",
    severity="warning",
    certainty="inferred",
    source="programme_2014",
    clause="programme area; 2021-2027 without Kaunas",
    needs=("project.start", "partners"),
)
def partner_outside_the_area(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A partner sits outside the programme area.

    What it checks: the region of each partner; Kaunas counts in 2014-2020 only.
    Why the funder asks: partners come from the area; exceptions need a reason.
    How to put it right: name the region as the programme does, or give the exception.
    Source: summaries of both programmes; that others are refused is inferred.
    """
    regions = checks.names_on(parameters, began(view), "regions")
    known = [checks.folded(region) for region in regions]
    for path, each in numbered("partners", view.partners):
        region = checks.folded(each.region or "")
        if region and not any(name in region for name in known):
            yield Remark(
                f"{path}.region",
                known=", ".join(regions),
                partner=each.name or each.id,
                region=each.region,
            )


@rule(
    "LVLT504",
    severity="warning",
    certainty="inferred",
    source="old_programme",
    needs=("partners",),
)
def partner_is_a_company(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A partner looks like a private company.

    What it checks: the legal form of each partner for forms of companies.
    Why the funder asks: partners are public bodies, bodies alike and NGOs.
    How to put it right: compare the legal form with the contract.
    Source: questions and answers of the programme before; inferred for later ones.
    """
    forms = checks.names_on(parameters, began(view), "company_forms")
    for path, each in numbered("partners", view.partners):
        given = checks.folded(each.legal_form or "")
        words = given.replace(",", " ").split()
        for form in forms:
            told = checks.folded(form)
            if told in words or (" " in told and told in given):
                yield Remark(
                    f"{path}.legal_form",
                    partner=each.name or each.id,
                    form=each.legal_form,
                )
                break


RULES = (country_without_partner, partner_outside_the_area, partner_is_a_company)
