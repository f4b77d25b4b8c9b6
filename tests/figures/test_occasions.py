"""Events and publicity of one report."""

from datetime import date

import pytest

from grantkit.figures.occasions import communication_within, events_within
from grantkit.model.communication import CommunicationItem
from grantkit.model.period import Dates, Period
from grantkit.model.workplan import Event

PERIOD = Period(date(2019, 1, 1), date(2019, 6, 30))
LAST, NEXT = date(2019, 6, 30), date(2019, 7, 1)


@pytest.mark.parametrize(
    ("dates", "listed"),
    [
        (Dates(start=LAST, end=NEXT), True),
        (Dates(start=NEXT, end=NEXT), False),
        (Dates(end=LAST), True),
        (Dates(end=NEXT), False),
        (Dates(), True),
        (None, True),
    ],
)
def test_an_event_belongs_to_the_period_in_which_it_begins(
    dates: Dates | None, *, listed: bool
) -> None:
    """One without a day is listed, so that the gap is seen."""
    event = Event(dates=dates)

    assert events_within((event,), PERIOD) == (event,) * listed


@pytest.mark.parametrize(("day", "listed"), [(LAST, True), (NEXT, False), (None, True)])
def test_publicity_belongs_to_the_period_in_which_it_appeared(
    day: date | None, *, listed: bool
) -> None:
    """What has no day is listed, so that the gap is seen."""
    item = CommunicationItem(date=day)

    assert communication_within((item,), PERIOD) == (item,) * listed


def test_a_report_without_a_period_lists_everything() -> None:
    """Nothing is left out for want of dates."""
    event, item = Event(dates=Dates(start=NEXT)), CommunicationItem(date=NEXT)

    assert events_within((event,), None) == (event,)
    assert communication_within((item,), None) == (item,)
