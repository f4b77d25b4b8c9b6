"""Rules on the grant recipient itself."""

from collections.abc import Iterator

from grantkit.plugin import Figures, NotRun, Parameters, Remark, checks, rule
from grantkit_eea_ngo_fund.details import View
from grantkit_eea_ngo_fund.rules.stretches import last_day
from grantkit_eea_ngo_fund.rules.values import integer_for

_MONTHS = 12


@rule(
    "EEA108",
    severity="error",
    certainty="quoted",
    source="second_call",
    needs=("lead_partner.legal_form",),
    editions=("lv03",),
)
def recipient_not_a_latvian_ngo(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The grant recipient is no Latvian association or foundation.

    What it checks: legal form and country of the lead partner.
    Why the funder asks: only associations and foundations registered in Latvia could
    apply; organisations of donor states could be partners.
    How to put it right: give the legal form as the Register of Enterprises has it.
    Source: conditions of the second and third call.
    """
    forms = checks.names_on(parameters, view.as_of, "legal_forms")
    yield from checks.legal_form_not_in(view, forms=forms)
    lead = view.lead_partner
    if lead is not None and lead.country not in (None, "LV"):
        yield Remark("lead_partner.country", variant="country", country=lead.country)


@rule(
    "EEA109",
    severity="warning",
    certainty="quoted",
    source="programme_description",
    needs=("project.sub_programme", "details.size"),
    editions=("lv03",),
)
def recipient_too_young_for_support(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """The recipient of operating support had not been active for long enough.

    What it checks: the time from registration to the application, one year for micro
    and two years for macro projects of the operating support.
    Why the funder asks: the support is for organisations that are at work already.
    How to put it right: correct the dates, or show earlier work to the operator.
    Source: description of the programme.
    """
    lead, details = view.lead_partner, view.details
    if view.project.sub_programme != "DAP" or details is None or details.size is None:
        return
    registered = None if lead is None else lead.registered_on
    applied, size = details.applied_on, details.size.value
    years = integer_for(parameters, view.as_of, "years_of_activity", size)
    if registered is None or applied is None or years is None:
        yield NotRun("dates")
    elif applied <= last_day(registered, years * _MONTHS):
        path = "lead_partner.registered_on"
        yield Remark(path, registered=registered, applied=applied, years=years)


RULES = (recipient_not_a_latvian_ngo, recipient_too_young_for_support)
