"""Costs by partner and category, and who bears which part."""

from datetime import date
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from grantkit.figures.costs import Costs, Split, costs_by_partner
from grantkit.figures.exchange import Exchange
from grantkit.figures.spending import by_category, by_partner, spending_table
from grantkit.model.budget import BudgetLine, CostCategory
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money, Percent, Rounding
from grantkit.model.period import Period
from grantkit.model.project import Partner

PERIOD = Period(date(2023, 3, 1), date(2023, 8, 31))
EURO = Exchange("EUR")
PARTNERS = (
    Partner(id="PP1", name="Biedrība"),
    Partner(id="PP2", name="Kauno klubas", abbreviation="KK"),
    Partner(name="Bez apzīmējuma"),
)


def eur(amount: str) -> Money:
    """Make an amount in euro."""
    return Money(Decimal(amount), "EUR")


BUDGET = (
    BudgetLine(
        heading="1", category=CostCategory.STAFF, amount=eur("1000"), partner="PP1"
    ),
    BudgetLine(
        heading="2", category=CostCategory.TRAVEL, amount=eur("300"), partner="PP2"
    ),
    BudgetLine(heading="3"),
)


def cost(
    partner: str | None, heading: str, amount: str, paid_on: date = PERIOD.end
) -> ExpenditureItem:
    """Make a cost of a partner."""
    return ExpenditureItem(
        partner=partner, heading=heading, amount=eur(amount), paid_on=paid_on
    )


def costs(*items: ExpenditureItem, rate: str | None = "80") -> Costs:
    """Compute the costs of both partners."""
    share = None if rate is None else Percent(Decimal(rate))
    split = Split(exchange=EURO, rate=share, rounding=Rounding.HALF_UP)
    return costs_by_partner(PARTNERS, BUDGET, items, PERIOD, split)


def test_costs_stand_by_partner_and_category() -> None:
    """A heading says the category; one without a category counts as other."""
    found = costs(
        cost("PP1", "1", "100.00"), cost("PP2", "2", "40.00"), cost("PP2", "3", "5.00")
    )

    first, second = found.rows
    assert (first.partner, first.staff, first.travel) == (
        PARTNERS[0],
        eur("100"),
        eur("0"),
    )
    assert (second.travel, second.other, second.total) == (
        eur("40"),
        eur("5"),
        eur("45"),
    )
    assert (found.total.partner, found.total.total) == (None, eur("145"))


def test_the_grant_bears_its_rate_and_the_partner_the_rest() -> None:
    """80 % of 100.00 are 80.00; the partner bears 20.00."""
    row = costs(cost("PP1", "1", "100.00")).rows[0]

    assert (row.grant, row.own) == (eur("80.00"), eur("20.00"))


def test_the_grant_of_the_whole_is_the_sum_of_its_parts() -> None:
    """0.03 at 50 % is 0.02 for each partner, so 0.04 in all and not 0.03."""
    found = costs(cost("PP1", "1", "0.03"), cost("PP2", "2", "0.03"), rate="50")

    assert (found.total.grant, found.total.own) == (eur("0.04"), eur("0.02"))


def test_without_a_rate_nobody_is_said_to_bear_a_part() -> None:
    """What the agreement does not say is missing, not zero."""
    found = costs(cost("PP1", "1", "100.00"), rate=None)

    assert (found.rows[0].grant, found.rows[0].own) == (None, None)
    assert (found.total.grant, found.total.own) == (None, None)


def test_costs_outside_the_period_or_without_a_partner_are_left_out() -> None:
    """The table is about this report and about partners with an id."""
    early = cost("PP1", "1", "7", paid_on=date(2023, 2, 28))
    nobodys = cost(None, "1", "9")

    assert costs(early, nobodys).total.total == eur("0")


def test_costs_of_the_only_partner_need_not_name_it() -> None:
    """With an id and without one: whose else should they be?"""
    items = (cost(None, "1", "9"), cost("LP", "1", "5"))
    split = Split(exchange=EURO, rate=Percent(Decimal(80)), rounding=Rounding.HALF_UP)
    for partner, whole in ((Partner(id="LP"), "14"), (Partner(name="Biedrība"), "9")):
        found = costs_by_partner((partner,), BUDGET, items, PERIOD, split)
        groups = by_partner((partner,), BUDGET, items)
        spent = spending_table(groups, PERIOD, EURO)

        assert found.total.total == spent.total.this_report == eur(whole)
        assert found.total.grant is not None
        assert found.total.own == eur(whole) - found.total.grant


amounts = st.integers(0, 10**9).map(lambda number: eur(str(Decimal(number) / 100)))


@given(st.lists(amounts, max_size=6), st.integers(0, 100))
def test_parts_make_the_whole(paid: list[Money], rate: int) -> None:
    """Grant and own part come to the total, in each row and in the last."""
    items = [
        ExpenditureItem(
            partner=f"PP{i % 2 + 1}", heading="1", amount=money, paid_on=PERIOD.start
        )
        for i, money in enumerate(paid)
    ]

    found = costs(*items, rate=str(rate))

    for row in (*found.rows, found.total):
        assert row.grant is not None
        assert row.own is not None
        assert row.grant + row.own == row.total


def test_budget_execution_can_be_read_by_partner() -> None:
    """Rows follow the partners that have an id, under their short names."""
    table = spending_table(
        by_partner(PARTNERS, BUDGET, (cost("PP2", "2", "75.00"),)), PERIOD, EURO
    )

    rows = [
        (row.heading, str(row.title), row.budget, row.this_report) for row in table.rows
    ]
    assert rows == [
        ("PP1", "Biedrība", eur("1000"), eur("0")),
        ("PP2", "KK", eur("300"), eur("75")),
    ]


def test_budget_execution_can_be_read_by_category() -> None:
    """Rows follow the order of the categories; those not budgeted are left out."""
    table = spending_table(
        by_category(BUDGET, (cost("PP2", "2", "75.00"),)), PERIOD, EURO
    )

    rows = [(row.heading, row.budget, row.this_report) for row in table.rows]
    assert rows == [
        ("staff", eur("1000"), eur("0")),
        ("travel", eur("300"), eur("75")),
    ]
