"""Money: a decimal amount in a currency, and the ways to round, convert and share it.

Amounts are `Decimal` everywhere; a `float` never crosses a function boundary. Two
currencies are never added: a conversion needs a `Rate` that says its date and source.
"""

from collections.abc import Iterable
from datetime import date
from decimal import ROUND_DOWN, ROUND_HALF_EVEN, ROUND_HALF_UP, Decimal
from enum import StrEnum
from typing import Self

from attrs import field, frozen

from grantkit.model.exact import EXACT

CENT = Decimal("0.01")
"""The smallest amount that is paid, in any currency."""

CURRENCIES = (
    *("EUR", "LVL", "LTL", "EEK", "NOK", "SEK", "DKK", "ISK", "CHF", "GBP", "PLN"),
    *("CZK", "HUF", "RON", "BGN", "UAH", "MDL", "GEL", "RUB", "BYN", "USD"),
)
"""ISO 4217 codes of the currencies in which Latvian organisations report."""


class CurrencyMismatchError(ValueError):
    """Two amounts of different currencies met in one sum."""


class Rounding(StrEnum):
    """A funder's named way to round to the cent."""

    HALF_UP = ROUND_HALF_UP
    HALF_EVEN = ROUND_HALF_EVEN
    DOWN = ROUND_DOWN


def _exact(number: Decimal | int) -> Decimal:
    """Take a number that no binary fraction has touched.

    Raises:
        TypeError: It is a `float`, or no number at all.
    """
    if isinstance(number, Decimal):
        return number
    if type(number) is int:
        return Decimal(number)
    raise TypeError(
        "an amount or a percentage is a Decimal or an int, such as "
        f'Decimal("12.50"), not {number!r}'
    )


@frozen(order=False)
class Money:
    """An amount in a currency.

    Attributes:
        amount: As the source gives it; not rounded.
        currency: ISO 4217 code, such as `EUR`.
    """

    amount: Decimal = field(converter=_exact)
    currency: str

    @classmethod
    def zero(cls, currency: str) -> Self:
        """Give no money at all of a currency."""
        return cls(Decimal(0), currency)

    def __add__(self, other: "Money") -> "Money":
        """Add an amount of the same currency.

        Raises:
            CurrencyMismatchError: The other amount is in another currency.
        """
        return Money(EXACT.add(self.amount, self._same(other)), self.currency)

    def __sub__(self, other: "Money") -> "Money":
        """Take away an amount of the same currency.

        Raises:
            CurrencyMismatchError: The other amount is in another currency.
        """
        return Money(EXACT.subtract(self.amount, self._same(other)), self.currency)

    def __neg__(self) -> "Money":
        """Turn the sign."""
        return Money(EXACT.minus(self.amount), self.currency)

    def __mul__(self, times: Decimal) -> "Money":
        """Take the amount so many times; not rounded."""
        return Money(EXACT.multiply(self.amount, times), self.currency)

    def __lt__(self, other: "Money") -> bool:
        """Compare with an amount of the same currency."""
        return self.amount < self._same(other)

    def __le__(self, other: "Money") -> bool:
        """Compare with an amount of the same currency."""
        return self.amount <= self._same(other)

    def __gt__(self, other: "Money") -> bool:
        """Compare with an amount of the same currency."""
        return self.amount > self._same(other)

    def __ge__(self, other: "Money") -> bool:
        """Compare with an amount of the same currency."""
        return self.amount >= self._same(other)

    def __bool__(self) -> bool:
        """Say whether the amount differs from zero."""
        return bool(self.amount)

    def rounded(self, rounding: Rounding = Rounding.HALF_UP) -> "Money":
        """Round to the cent by a named rule."""
        amount = self.amount.quantize(CENT, rounding.value, EXACT)
        return Money(amount, self.currency)

    def _same(self, other: "Money") -> Decimal:
        if other.currency != self.currency:
            raise CurrencyMismatchError(f"{self.currency} and {other.currency}")
        return other.amount


@frozen(kw_only=True)
class Rate:
    """A dated, sourced exchange rate.

    Attributes:
        of: The currency that is converted.
        to: The currency that results.
        units: How many units of `of` make one unit of `to`; conversion divides by it.
            The fixed Latvian rate of 2014 is 0.702804 LVL for one EUR.
        on: The day the rate is for.
        source: Where the rate is published.
    """

    of: str
    to: str
    units: Decimal
    on: date
    source: str

    def convert(self, money: Money, rounding: Rounding = Rounding.HALF_UP) -> Money:
        """Convert and round to the cent.

        Raises:
            CurrencyMismatchError: The amount is not in the currency `of`.
        """
        if money.currency != self.of:
            raise CurrencyMismatchError(f"{money.currency} and {self.of}")
        amount = EXACT.divide(money.amount, self.units)
        return Money(amount, self.to).rounded(rounding)


@frozen
class Percent:
    """A share in hundredths.

    Attributes:
        points: `Decimal(15)` stands for 15 %.
    """

    points: Decimal = field(converter=_exact)


def part_of(whole: Money, share: Percent) -> Money:
    """Take a share of an amount, not rounded."""
    return whole * EXACT.divide(share.points, Decimal(100))


def total(amounts: Iterable[Money], currency: str) -> Money:
    """Add up amounts of one currency; no amounts make zero.

    Raises:
        CurrencyMismatchError: One of the amounts is in another currency.
    """
    return sum(amounts, start=Money.zero(currency))
