"""Rules on the implementer itself."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, rule
from grantkit_sif_family_friendly.details import Organisation, View


def _organisation(view: View) -> Organisation:
    known = None if view.details is None else view.details.organisation
    return known or Organisation()


@rule(
    "SIF108",
    severity="warning",
    certainty="inferred",
    source="core_support",
    needs=("lead_partner.legal_form",),
)
def neither_association_nor_foundation(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The implementer is neither an association nor a foundation.

    What it checks: the legal form of the implementer.
    Why the funder asks: its calls are for associations and foundations.
    How to put it right: give the legal form as the register of enterprises has it.
    Source: notices of the calls; all known grantees are of these forms.
    """
    forms = checks.names_on(parameters, view.as_of, "legal_forms")
    yield from checks.legal_form_not_in(view, forms=forms)


@rule(
    "SIF113",
    severity="note",
    certainty="comparator",
    source="jurmala_call",
    needs=("details.organisation.tax_debt",),
)
def tax_debt_above_tolerance(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The implementer has a tax debt.

    What it checks: the debt against what another Latvian funder tolerates.
    Why the funder asks: a debt may keep an organisation from public money.
    How to put it right: pay the debt before the report is handed in.
    Source: call of Jūrmala city; not a rule of this fund.
    """
    debt = _organisation(view).tax_debt
    limit = checks.money_on(parameters, view.as_of, "tax_debt_tolerance")
    if checks.exceeds(debt, limit):
        yield Remark("details.organisation.tax_debt", debt=debt, limit=limit)


@rule(
    "SIF114",
    severity="warning",
    certainty="inferred",
    source="mk707",
    clause="8.1. apakšpunkts",
    needs=("details.organisation.insolvency",),
)
def insolvency_open(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Insolvency proceedings against the implementer are open.

    What it checks: what the project says about insolvency.
    Why the funder asks: applicants confirm that no ground of exclusion applies.
    How to put it right: talk to the fund before handing in the report.
    Source: MK noteikumi Nr. 707, 8.1; the grounds themselves were not read.
    """
    if _organisation(view).insolvency:
        yield Remark("details.organisation.insolvency")


@rule(
    "SIF115",
    severity="note",
    certainty="inferred",
    source="auditor_advice",
    needs=(
        "details.organisation.annual_turnover",
        "details.organisation.public_benefit",
    ),
)
def annual_accounts_need_an_auditor(
    view: View, _figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """The organisation's annual accounts need a sworn auditor.

    What it checks: public-benefit status together with a turnover above the threshold.
    Why the funder asks: it is the law for annual accounts, not a demand on the report.
    How to put it right: engage a sworn auditor for the annual accounts.
    Source: MK noteikumi Nr. 808, 60.1, since replaced; the new threshold was not read.
    """
    organisation = _organisation(view)
    day = view.report.end or view.as_of
    threshold = checks.money_on(parameters, day, "audited_turnover")
    turnover = organisation.annual_turnover
    if organisation.public_benefit and checks.exceeds(turnover, threshold):
        path = "details.organisation.annual_turnover"
        yield Remark(path, turnover=turnover, threshold=threshold)


RULES = (
    neither_association_nor_foundation,
    tax_debt_above_tolerance,
    insolvency_open,
    annual_accounts_need_an_auditor,
)
