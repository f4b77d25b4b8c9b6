"""Stretches of whole months, as calls measure projects."""

import datetime as dt

from grantkit.plugin import checks


def last_day(first: dt.date, months: int) -> dt.date:
    """Give the last day of so many months: 15.01. and twelve months end on 14.01."""
    after = checks.months_after(first, months)
    return after if after.day < first.day else after - dt.timedelta(days=1)
