"""What several rules read out of a project."""

from grantkit.plugin import FundingKind, Money
from grantkit_sif_family_friendly.details import Call, View


def call_of(view: View) -> Call | None:
    """Find the strand: as the project names it, or as its number shows it."""
    if view.details is not None and view.details.call is not None:
        return view.details.call
    parts = (view.project.number or "").split("/")
    return next((call for call in Call if call.value in parts), None)


def own_contribution(view: View, currency: str) -> Money:
    """Add up what the implementer pays itself, named once or by payer."""
    details = view.details
    if details is not None and details.own_contribution is not None:
        named = details.own_contribution
        return named if named.currency == currency else Money.zero(currency)
    own = (s.amount for s in view.funding if s.kind is FundingKind.OWN)
    known = (amount for amount in own if amount and amount.currency == currency)
    return sum(known, start=Money.zero(currency))
