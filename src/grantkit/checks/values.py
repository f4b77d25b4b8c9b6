"""Dated values in the form in which rules use them, and amounts compared."""

import datetime as dt

from grantkit.model.money import Money, Percent
from grantkit.model.reference import Parameters


def text_on(parameters: Parameters, day: dt.date, name: str) -> str:
    """Give a word; empty where none holds on the day."""
    value = parameters.on(day, name)
    return "" if value is None else value.text


def names_on(parameters: Parameters, day: dt.date, name: str) -> tuple[str, ...]:
    """Give a list of words; empty where none holds on the day."""
    value = parameters.on(day, name)
    return () if value is None else value.names


def integer_on(parameters: Parameters, day: dt.date, name: str) -> int | None:
    """Give a whole number; None where none holds on the day."""
    value = parameters.on(day, name)
    return None if value is None else int(value.number)


def percent_on(parameters: Parameters, day: dt.date, name: str) -> Percent | None:
    """Give a share in hundredths; None where none holds on the day."""
    value = parameters.on(day, name)
    return None if value is None else Percent(value.number)


def money_on(parameters: Parameters, day: dt.date, name: str) -> Money | None:
    """Give an amount in the currency that is its unit; None where none holds."""
    value = parameters.on(day, name)
    return None if value is None else Money(value.number, value.unit)


def exceeds(amount: Money | None, limit: Money | None) -> bool:
    """Say whether an amount is above a limit; unknown and foreign ones are not."""
    if amount is None or limit is None or amount.currency != limit.currency:
        return False
    return amount > limit
