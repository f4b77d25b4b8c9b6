"""The one currency of a project's figures, and what reaches it from others."""

from collections.abc import Iterable

from attrs import frozen

from grantkit.model.money import Money, Rate, Rounding, total


@frozen
class Exchange:
    """Brings amounts into one currency, by dated and sourced rates only.

    Attributes:
        currency: Of the figures; ISO 4217.
        rates: The rates that the funder names; none for most.
        rounding: How a converted amount is rounded to the cent.
    """

    currency: str
    rates: tuple[Rate, ...] = ()
    rounding: Rounding = Rounding.HALF_UP

    def known(self, money: Money | None) -> Money | None:
        """Give an amount in the one currency; None where no rate leads to it."""
        if money is None or money.currency == self.currency:
            return money
        for rate in self.rates:
            if (rate.of, rate.to) == (money.currency, self.currency):
                return rate.convert(money, self.rounding)
        return None

    def converted_from(self, money: Money | None) -> Money | None:
        """Give an amount back if it had to be converted; None if it had not."""
        if money is None or money.currency == self.currency:
            return None
        return money

    def or_zero(self, money: Money | None) -> Money:
        """Give an amount in the one currency; zero where it is missing or unknown."""
        return self.known(money) or Money.zero(self.currency)

    def sum(self, amounts: Iterable[Money | None]) -> Money:
        """Add up what is known. What is not is a finding, and no part of any sum."""
        return total((self.or_zero(money) for money in amounts), self.currency)
