"""Numbers of a funder with their units, as they are told to people."""

from decimal import Decimal

from grantkit.model.money import CURRENCIES, Money
from grantkit.wording.wording import Wording


def measured(number: Decimal, unit: str, wording: Wording) -> str:
    """Write a number with its unit: in words where there are some, else as it stands.

    Args:
        number: The number.
        unit: As in `parameters.toml`: `months`, `EUR`, or nothing.
        wording: Of the reader.
    """
    key = f"unit.{unit}"
    if wording.has(key):
        return wording.say(key, {"number": number})
    if unit in CURRENCIES and number != int(number):
        shown = wording.display.show(Money(number, unit), "amount")  # with its cents
    else:
        shown = wording.display.show(number)
    return f"{shown}\N{NO-BREAK SPACE}{unit}" if unit else shown
