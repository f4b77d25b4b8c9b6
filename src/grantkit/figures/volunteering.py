"""Voluntary work: hours given to the project, and what they are worth."""

from decimal import Decimal

from attrs import frozen

from grantkit.figures.exchange import Exchange
from grantkit.model.exact import added
from grantkit.model.money import Money
from grantkit.model.workplan import Volunteer


@frozen(kw_only=True)
class VolunteerRow:
    """The work of one volunteer.

    Attributes:
        number: Counted from 1.
        volunteer: Who worked.
        value: Hours times rate, rounded to the cent; None where either is missing.
    """

    number: int
    volunteer: Volunteer
    value: Money | None


@frozen(kw_only=True)
class Volunteering:
    """The work of all volunteers.

    Attributes:
        rows: In the order of the project.
        hours: All hours together; None where none are given.
        value: All values that are known, together.
    """

    rows: tuple[VolunteerRow, ...]
    hours: Decimal | None
    value: Money


def volunteering_of(
    volunteers: tuple[Volunteer, ...], exchange: Exchange
) -> Volunteering:
    """Add up the work of volunteers; values in a currency without a rate are none."""
    rows = tuple(
        VolunteerRow(number=number, volunteer=each, value=_value(each, exchange))
        for number, each in enumerate(volunteers, start=1)
    )
    hours = [each.hours for each in volunteers if each.hours is not None]
    return Volunteering(
        rows=rows,
        hours=added(hours) if hours else None,
        value=exchange.sum(row.value for row in rows),
    )


def _value(volunteer: Volunteer, exchange: Exchange) -> Money | None:
    hours, rate = volunteer.hours, exchange.known(volunteer.rate)
    if hours is None or rate is None:
        return None
    return (rate * hours).rounded(exchange.rounding)
