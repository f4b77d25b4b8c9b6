"""Rules on value added tax."""

from collections.abc import Iterator

from grantkit.plugin import Figures, Parameters, Remark, checks, numbered, rule
from grantkit_eea_ngo_fund.details import View


@rule("EEA207", severity="note", certainty="comparator", source="vat_advice")
def tax_charged_though_recoverable(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Value added tax is charged although the payer can get it back.

    What it checks: amounts above the total without tax, for partners that say they can
    recover the tax; a cost without a partner is the recipient's.
    Why the funder asks: tax that comes back is no cost.
    How to put it right: charge no more than the total without tax.
    Source: rule of the EEA Grants 2014-2021; not stated by this fund.
    """
    recovers = {p.id for p in view.partners if p.vat_recoverable}
    lead = view.lead_partner
    for path, item in numbered("expenditure", view.expenditure):
        payer = item.partner or (lead and lead.id)
        if payer in recovers and item.vat and checks.exceeds(item.amount, item.net):
            name = checks.cost_name(item)
            yield Remark(f"{path}.amount", item=name, amount=item.amount, net=item.net)


RULES = (tax_charged_though_recoverable,)
