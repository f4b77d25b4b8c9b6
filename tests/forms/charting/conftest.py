"""Charts and spending, made on the spot."""

from collections.abc import Callable, Sequence
from decimal import Decimal

import pytest

from grantkit.figures.exchange import Exchange
from grantkit.figures.spending import Spending, by_heading, spending_table
from grantkit.forms.charting.chart import Chart, Series
from grantkit.model.budget import BudgetLine
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money
from grantkit.model.text import Text


@pytest.fixture(scope="session")
def a_chart() -> Callable[..., Chart]:
    """Give a function that makes a chart of one series."""

    def make(*given_numbers: str | None, names: Sequence[str] = ()) -> Chart:
        known = [
            None if number is None else Decimal(number) for number in given_numbers
        ]
        return Chart(
            title="Title",
            categories=names or [f"R{number}" for number in range(len(known))],
            series=(Series(name="Achieved", numbers=known),),
            number_format="0.0%",
            alternative_text="Words",
            language="en",
        )

    return make


@pytest.fixture(scope="session")
def spent() -> Callable[..., Spending]:
    """Give a function that makes spending of headings: code, title, budget, costs."""

    def make(*headings: tuple[str, str, str, str]) -> Spending:
        budget = tuple(
            BudgetLine(
                heading=code,
                title=Text.of(title),
                amount=Money(Decimal(planned), "EUR"),
            )
            for code, title, planned, _ in headings
        )
        costs = tuple(
            ExpenditureItem(heading=code, amount=Money(Decimal(amount), "EUR"))
            for code, _, _, amount in headings
        )
        return spending_table(by_heading(budget, costs), None, Exchange("EUR"))

    return make


@pytest.fixture(scope="session")
def spending(spent: Callable[..., Spending]) -> Spending:
    """Give the spending of two headings."""
    return spent(("1", "Personāls", "12000", "11950.50"), ("BL2", "“Ceļš”", "800", "0"))
