"""Dated values of this funder's own shapes: days, and tables by size or type."""

import datetime as dt
from decimal import Decimal

from grantkit.plugin import Money, Parameters, checks
from grantkit_eea_ngo_fund.details import Details


def day_on(parameters: Parameters, day: dt.date, name: str) -> dt.date | None:
    """Give a day; None where none holds."""
    text = checks.text_on(parameters, day, name)
    return dt.date.fromisoformat(text) if text else None


def integer_for(
    parameters: Parameters, day: dt.date, name: str, key: str
) -> int | None:
    """Give the whole number that a table has for a key; None where it has none."""
    value = parameters.on(day, name)
    text = None if value is None else value.table.get(key)
    return None if text is None else int(text)


def money_for(
    parameters: Parameters, day: dt.date, name: str, key: str
) -> Money | None:
    """Give the amount that a table has for a key, in the currency that is its unit."""
    value = parameters.on(day, name)
    amount = integer_for(parameters, day, name, key)
    if value is None or amount is None:
        return None
    return Money(Decimal(amount), value.unit)


def day_of_call(details: Details | None) -> dt.date | None:
    """Give the day for which the values of a call are looked up."""
    year = None if details is None else details.call_year
    if year is None or not dt.MINYEAR <= year <= dt.MAXYEAR:
        return None
    return dt.date(year, 1, 1)
