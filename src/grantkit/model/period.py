"""Stretches of days. Both ends belong to the stretch, as in every grant agreement."""

from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta

from attrs import frozen

ENDS = (date.min, date.max)
"""The first and the last day that there are."""

_YEAR = 12


@frozen
class Period:
    """A stretch of days with both ends known.

    Attributes:
        start: The first day.
        end: The last day, included.
    """

    start: date
    end: date

    def __contains__(self, day: date) -> bool:
        """Say whether the day lies within, ends included."""
        return self.start <= day <= self.end

    def overlaps(self, other: "Period") -> bool:
        """Say whether the two share at least one day."""
        return self.start <= other.end and other.start <= self.end

    @property
    def days(self) -> int:
        """The number of days, both ends counted; below 1 when the ends are swapped."""
        return (self.end - self.start).days + 1

    @property
    def months(self) -> int:
        """The number of calendar months touched: 01.10.2022.–31.08.2023. makes 11."""
        years = self.end.year - self.start.year
        return years * _YEAR + self.end.month - self.start.month + 1


@frozen(kw_only=True)
class Dates:
    """When something happens, as far as it is known.

    Attributes:
        start: The first day, if known.
        end: The last day, included, if known. A one-day event has both alike.
    """

    start: date | None = None
    end: date | None = None

    @property
    def period(self) -> Period | None:
        """The stretch of days, when both ends are known."""
        if self.start is None or self.end is None:
            return None
        return Period(self.start, self.end)


def days_after(day: date, days: int) -> date:
    """Give the day so many days later, or earlier where the number is below zero.

    Where no calendar holds it, because somebody typed too many digits, it is the last
    or the first day that there is.
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return date.max if days > 0 else date.min


def months_after(day: date, months: int) -> date:
    """Give the same day some months later or earlier, or the last of a short month.

    Where no calendar holds it, it is the last or the first day that there is.
    """
    year, before = divmod(day.year * _YEAR + day.month - 1 + months, _YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        return date.max if months > 0 else date.min
    _, last = monthrange(year, before + 1)
    return date(year, before + 1, min(day.day, last))
