"""Splitting an amount so that the parts add up to the cent."""

from collections.abc import Sequence
from decimal import ROUND_FLOOR, Decimal

from grantkit.model.money import CENT, Money


def split_by_rates(amount: Money, rates: Sequence[Decimal]) -> tuple[Money, ...]:
    """Share an amount out in proportion to rates, by largest remainder.

    Every part is first rounded down to the cent; the cents left over go one each to the
    parts that lost most, earlier parts first. The parts add up to the amount.

    Args:
        amount: In whole cents.
        rates: In any unit; none negative, at least one above zero.

    Raises:
        ValueError: There is nothing to share by, or the amount has parts of a cent.
    """
    whole = sum(rates, start=Decimal(0))
    if not rates or whole <= 0 or min(rates) < 0:
        raise ValueError("rates must be zero or more, and one of them above zero")
    cents = amount.amount / CENT
    if cents != cents.to_integral_value():
        raise ValueError(f"{amount.amount} has parts of a cent")
    exact = [cents * rate / whole for rate in rates]
    floors = [share.to_integral_value(rounding=ROUND_FLOOR) for share in exact]
    left = int(cents - sum(floors, start=Decimal(0)))
    by_loss = sorted(range(len(rates)), key=lambda i: (floors[i] - exact[i], i))
    gains = set(by_loss[:left])
    return tuple(
        Money((floor + (index in gains)) * CENT, amount.currency)
        for index, floor in enumerate(floors)
    )
