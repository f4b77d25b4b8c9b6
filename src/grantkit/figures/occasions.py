"""What took place or appeared in the period of a report: events and publicity."""

from datetime import date

from grantkit.model.communication import CommunicationItem
from grantkit.model.period import Period
from grantkit.model.workplan import Event


def events_within(
    events: tuple[Event, ...], period: Period | None
) -> tuple[Event, ...]:
    """List the events that begin within a period.

    Those without a day are listed in every report, so that they are seen and mended.
    """
    return tuple(event for event in events if _belongs(_first_day(event), period))


def communication_within(
    items: tuple[CommunicationItem, ...], period: Period | None
) -> tuple[CommunicationItem, ...]:
    """List the publicity that appeared within a period; what has no day likewise."""
    return tuple(item for item in items if _belongs(item.date, period))


def _first_day(event: Event) -> date | None:
    dates = event.dates
    return None if dates is None else dates.start or dates.end


def _belongs(day: date | None, period: Period | None) -> bool:
    return day is None or period is None or day in period
