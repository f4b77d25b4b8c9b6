"""Stretches of whole months, as calls measure projects."""

import calendar
import datetime as dt

_YEAR = 12


def last_day(first: dt.date, months: int) -> dt.date:
    """Give the last day of so many months: 15.01. and twelve months end on 14.01."""
    year, month = divmod(first.year * _YEAR + first.month - 1 + months, _YEAR)
    _, days = calendar.monthrange(year, month + 1)
    if first.day > days:
        return dt.date(year, month + 1, days)
    return dt.date(year, month + 1, first.day) - dt.timedelta(days=1)
