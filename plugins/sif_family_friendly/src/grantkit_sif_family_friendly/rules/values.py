"""Dated values in the form in which the rules use them."""

import datetime as dt

from grantkit.plugin import FundingKind, Money, Parameters
from grantkit_sif_family_friendly.details import Call, View


def text_on(parameters: Parameters, day: dt.date, name: str) -> str:
    """Give a word; empty where none holds on the day."""
    value = parameters.on(day, name)
    return "" if value is None else value.text


def names_on(parameters: Parameters, day: dt.date, name: str) -> tuple[str, ...]:
    """Give a list of words; empty where none holds on the day."""
    value = parameters.on(day, name)
    return () if value is None else value.names


def integer_on(parameters: Parameters, day: dt.date, name: str) -> int | None:
    """Give a whole number."""
    value = parameters.on(day, name)
    return None if value is None else int(value.number)


def money_on(parameters: Parameters, day: dt.date, name: str) -> Money | None:
    """Give an amount in the currency that is its unit."""
    value = parameters.on(day, name)
    return None if value is None else Money(value.number, value.unit)


def exceeds(amount: Money | None, limit: Money | None) -> bool:
    """Say whether an amount is above a limit; unknown and foreign ones are not."""
    if amount is None or limit is None or amount.currency != limit.currency:
        return False
    return amount > limit


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
