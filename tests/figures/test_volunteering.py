"""Hours of volunteers, and what they are worth."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given

from grantkit.demands.strategies import NUMBERS
from grantkit.figures.exchange import Exchange
from grantkit.figures.volunteering import volunteering_of
from grantkit.model.money import Money
from grantkit.model.workplan import Volunteer

EURO = Exchange("EUR")


def volunteer(hours: str | None, rate: str | None, currency: str = "EUR") -> Volunteer:
    """Make a volunteer."""
    return Volunteer(
        hours=None if hours is None else Decimal(hours),
        rate=None if rate is None else Money(Decimal(rate), currency),
    )


def test_a_value_is_hours_times_rate_to_the_cent() -> None:
    """7.5 hours at 2.15 make 16.125, rounded half up."""
    row = volunteering_of((volunteer("7.5", "2.15"),), EURO).rows[0]

    assert row.number == 1
    assert row.value == Money(Decimal("16.13"), "EUR")


@given(NUMBERS, NUMBERS, NUMBERS)
def test_no_digit_is_lost_before_a_value_is_rounded(
    hours: Decimal, rate: Decimal, more: Decimal
) -> None:
    """However long the numbers are that somebody types."""
    each = Volunteer(hours=hours, rate=Money(rate, "EUR"))
    work = volunteering_of((each, Volunteer(hours=more)), EURO)

    assert work.rows[0].value is not None
    value = Fraction(work.rows[0].value.amount)
    assert abs(value - Fraction(hours) * Fraction(rate)) <= Fraction(1, 200)
    assert work.hours is not None
    assert Fraction(work.hours) == Fraction(hours) + Fraction(more)


def test_rows_add_up() -> None:
    """Hours without a rate count as hours, not as money."""
    work = volunteering_of(
        (volunteer("10", "3"), volunteer("5", None), volunteer(None, "3")), EURO
    )

    assert [row.value for row in work.rows] == [Money(Decimal(30), "EUR"), None, None]
    assert work.hours == Decimal(15)
    assert work.value == Money(Decimal(30), "EUR")


def test_a_rate_in_an_unknown_currency_has_no_value() -> None:
    """No amount is converted without a rate."""
    work = volunteering_of((volunteer("10", "3", "LVL"),), EURO)

    assert work.rows[0].value is None
    assert work.value == Money.zero("EUR")


def test_no_hours_are_missing_not_zero() -> None:
    """Without any entry of hours there is no sum of hours."""
    assert volunteering_of((volunteer(None, None),), EURO).hours is None
    assert volunteering_of((), EURO).hours is None
