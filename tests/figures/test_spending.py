"""Budget execution, and the register of costs behind it."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.figures.exchange import Exchange
from grantkit.figures.spending import (
    Spending,
    SpendingRow,
    by_category,
    by_heading,
    execution_rate,
    register_of,
    spending_table,
)
from grantkit.model.budget import BudgetLine, CostCategory
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money, Percent, total
from grantkit.model.period import Period
from grantkit.model.text import Text

SECOND = Period(date(2023, 3, 1), date(2023, 8, 31))
STAFF = BudgetLine(
    heading="1", title=Text.of("Personāls"), amount=Money(Decimal(1000), "EUR")
)
TRAVEL = BudgetLine(
    heading="2",
    title=Text.of("Ceļš"),
    amount=Money(Decimal(300), "EUR"),
    amended=Money(Decimal(250), "EUR"),
    note=Text.of("Grozījumi Nr. 1"),
)
BUDGET = (STAFF, TRAVEL)

cents = st.integers(0, 10**9).map(lambda number: Decimal(number) / 100)
days = st.dates(date(2022, 1, 1), date(2024, 12, 31))


def eur(amount: str) -> Money:
    """Make an amount in euro."""
    return Money(Decimal(amount), "EUR")


def cost(heading: str, amount: str, paid_on: date | None) -> ExpenditureItem:
    """Make a cost in euro."""
    return ExpenditureItem(heading=heading, amount=eur(amount), paid_on=paid_on)


def table(*costs: ExpenditureItem, period: Period | None = SECOND) -> Spending:
    """Compute the execution of the two headings in the second period."""
    return spending_table(by_heading(BUDGET, costs), period, Exchange("EUR"))


def amounts(line: str) -> tuple[Money, ...]:
    """Read a line of a table."""
    return tuple(map(eur, line.split()))


def columns(row: SpendingRow) -> tuple[Money, ...]:
    """Give the amounts of a row from left to right."""
    return (
        row.approved,
        row.budget,
        row.previously_reported,
        row.this_report,
        row.total_reported,
        row.remaining,
    )


def test_one_line_of_a_heading_may_say_what_the_others_leave_out() -> None:
    """Title and category stand with one partner, and hold for the whole heading."""
    bare = BudgetLine(heading="1", partner="PP2", amount=eur("100"))
    told = BudgetLine(heading="1", title=Text.of("Ceļš"), category=CostCategory.TRAVEL)
    costs = (cost("1", "40.00", None),)

    for budget in ((bare, told), (told, bare)):
        (heading,) = by_heading(budget, costs)
        (category,) = by_category(budget, costs)
        (row,) = register_of(budget, costs, None, Exchange("EUR")).rows
        assert (heading.title, row.heading_title) == (told.title, told.title)
        assert (category.code, category.lines) == ("travel", budget)
        assert category.items == costs


def test_a_small_project_reads_as_its_grant_manager_expects() -> None:
    """Spent before, spent now, together and left, heading by heading and in all."""
    spending = table(
        cost("1", "400.00", date(2023, 1, 31)),
        cost("1", "350.50", date(2023, 4, 28)),
        cost("2", "100.00", date(2023, 5, 2)),
        cost("2", "175.00", date(2023, 6, 30)),
    )

    staff, travel = spending.rows
    # approved, in force, before, now, together, left
    assert columns(staff) == amounts("1000 1000 400.00 350.50 750.50 249.50")
    assert columns(travel) == amounts("300 250 0 275.00 275.00 -25.00")
    assert columns(spending.total) == amounts("1300 1250 400 625.50 1025.50 224.50")


def test_execution_is_the_share_of_the_budget_in_force() -> None:
    """An amended heading is measured by its amended budget."""
    spending = table(
        cost("1", "750.50", date(2023, 4, 28)), cost("2", "275", date(2023, 5, 2))
    )

    assert [row.execution for row in spending.rows] == [
        Percent(Decimal("75.05")),
        Percent(Decimal(110)),
    ]
    assert spending.total.execution == Percent(Decimal("82.04"))


def test_rows_carry_heading_title_and_note() -> None:
    """Rows stand in the order of the budget, counted from 1, and the total after."""
    spending = table()

    assert [(r.number, r.heading, r.title, r.note) for r in spending.rows] == [
        (1, "1", STAFF.title, None),
        (2, "2", TRAVEL.title, TRAVEL.note),
    ]
    assert (spending.total.number, spending.total.heading) == (3, "")


@pytest.mark.parametrize(
    ("paid_on", "before", "now"),
    [
        (date(2023, 2, 28), "10", "0"),
        (date(2023, 3, 1), "0", "10"),
        (date(2023, 8, 31), "0", "10"),
        (date(2023, 9, 1), "0", "0"),
        (None, "0", "0"),
    ],
)
def test_the_day_of_payment_decides(
    paid_on: date | None, before: str, now: str
) -> None:
    """Both ends of the period belong to it; what is paid later or undated is out."""
    row = table(cost("1", "10", paid_on)).rows[0]

    assert (row.previously_reported, row.this_report) == (eur(before), eur(now))


def test_without_a_period_every_cost_counts_as_this_reports() -> None:
    """A report without dates shows all costs, dated or not."""
    row = table(
        cost("1", "10", None), cost("1", "5", date(2020, 1, 1)), period=None
    ).rows[0]

    assert (row.previously_reported, row.this_report) == (eur("0"), eur("15"))


def test_costs_in_another_currency_are_left_out() -> None:
    """Lats are never added to euro."""
    lats = ExpenditureItem(
        heading="1", amount=Money(Decimal(70), "LVL"), paid_on=date(2023, 4, 1)
    )

    assert table(lats).total.total_reported == eur("0")


def test_a_heading_in_another_currency_has_no_amounts() -> None:
    """Its row stays, so that no heading vanishes; its lats are in no sum."""
    lats = BudgetLine(heading="3", amount=Money(Decimal(70), "LVL"))

    spending = spending_table(by_heading((*BUDGET, lats), ()), SECOND, Exchange("EUR"))

    assert [row.heading for row in spending.rows] == ["1", "2", "3"]
    assert set(columns(spending.rows[2])) == {eur("0")}
    assert spending.total.budget == eur("1250")


def test_costs_under_no_heading_of_the_budget_are_left_out() -> None:
    """A cost that no heading takes is a finding, not a part of the table."""
    stray = cost("9", "10", date(2023, 4, 1))

    assert table(stray).total.total_reported == eur("0")


def test_a_heading_without_an_amount_has_no_execution() -> None:
    """Nothing is divided by nothing."""
    lines = (BudgetLine(heading="1"),)

    row = spending_table(by_heading(lines, ()), SECOND, Exchange("EUR")).rows[0]

    assert (row.budget, row.remaining, row.execution) == (eur("0"), eur("0"), None)
    assert execution_rate(eur("5"), eur("0")) is None


def test_an_empty_project_has_a_total_of_zero() -> None:
    """No budget and no costs make a table of one empty row."""
    spending = spending_table((), None, Exchange("EUR"))

    assert spending.rows == ()
    assert set(columns(spending.total)) == {eur("0")}


@st.composite
def expenditures(draw: st.DrawFn) -> tuple[ExpenditureItem, ...]:
    """Draw costs of two headings, some undated, some in lats."""
    item = st.builds(
        ExpenditureItem,
        heading=st.sampled_from(["1", "2"]),
        amount=st.builds(Money, cents, st.sampled_from(["EUR", "EUR", "LVL"])),
        paid_on=st.none() | days,
    )
    return tuple(draw(st.lists(item, max_size=8)))


@given(expenditures())
def test_columns_and_rows_tie(costs: tuple[ExpenditureItem, ...]) -> None:
    """Previous and this make the total, budget less total remains, rows sum up."""
    spending = table(*costs)

    for row in (*spending.rows, spending.total):
        assert row.previously_reported + row.this_report == row.total_reported
        assert row.budget - row.total_reported == row.remaining
    sums = tuple(
        total(amounts, "EUR")
        for amounts in zip(*map(columns, spending.rows), strict=True)
    )
    assert columns(spending.total) == sums


@given(expenditures())
def test_what_one_report_declares_the_next_has_before_it(
    costs: tuple[ExpenditureItem, ...],
) -> None:
    """The total of one report is what the report that follows has before it."""
    third = Period(SECOND.end + timedelta(days=1), date(2024, 12, 31))

    now = table(*costs).total
    later = table(*costs, period=third).total

    assert later.previously_reported == now.total_reported


@given(expenditures())
def test_the_register_explains_the_table(costs: tuple[ExpenditureItem, ...]) -> None:
    """The costs listed one by one come to the sum of this report."""
    register = register_of(BUDGET, costs, SECOND, Exchange("EUR"))

    assert register.amount == table(*costs).total.this_report


def test_the_register_lists_the_costs_of_the_period() -> None:
    """Each row is counted, remembers its place and says its heading in words."""
    costs = (
        cost("1", "400", date(2023, 1, 31)),
        cost("2", "100", date(2023, 5, 2)),
        cost("9", "7", date(2023, 5, 3)),
    )

    rows = register_of(BUDGET, costs, SECOND, Exchange("EUR")).rows

    assert [(r.number, r.index, r.heading_title, r.item) for r in rows] == [
        (1, 1, TRAVEL.title, costs[1]),
        (2, 2, None, costs[2]),
    ]


def test_what_no_cost_gives_has_no_total() -> None:
    """No tax given is not a tax of zero; where there is no cost, nothing was spent."""
    bare = ExpenditureItem(amount=eur("9"), paid_on=date(2023, 5, 2))

    some = register_of((), (bare,), SECOND, Exchange("EUR"))
    none = register_of((), (), SECOND, Exchange("EUR"))

    zero = eur("0")
    assert (some.net, some.vat, some.gross, some.amount) == (None, None, None, eur("9"))
    assert (none.net, none.vat, none.gross, none.amount) == (zero, zero, zero, zero)


def test_the_register_adds_up_each_column_as_far_as_it_is_given() -> None:
    """A missing tax counts as none; amounts of other currencies do not count."""
    day = date(2023, 5, 2)
    full = ExpenditureItem(
        net=eur("100"), vat=eur("21"), gross=eur("121"), amount=eur("60"), paid_on=day
    )
    bare = ExpenditureItem(gross=eur("9"), amount=eur("9"), paid_on=day)
    lats = ExpenditureItem(amount=Money(Decimal(5), "LVL"), paid_on=day)

    register = register_of((), (full, bare, lats), SECOND, Exchange("EUR"))

    sums = (register.net, register.vat, register.gross, register.amount)
    assert sums == (eur("100"), eur("21"), eur("130"), eur("69"))
