"""Budget execution: what was approved, spent before, spent now, and what is left."""

from collections.abc import Iterable

from attrs import evolve, frozen

from grantkit.model.budget import BudgetLine
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money, Percent, total
from grantkit.model.period import Period
from grantkit.model.text import Text


@frozen(kw_only=True)
class SpendingRow:
    """One heading of the table of budget execution, all in one currency.

    Attributes:
        number: Counted from 1.
        heading: Code of the budget heading.
        title: The heading in words.
        approved: Agreed when the agreement was signed.
        budget: In force now: amended, or else approved.
        previously_reported: Paid before the period of this report.
        this_report: Paid within the period, both ends included.
        total_reported: The two together.
        remaining: `budget` less `total_reported`; negative when overspent.
        execution: `total_reported` as a share of `budget`; None when there is none.
        note: The project's explanation.
    """

    number: int
    heading: str
    title: Text | None
    approved: Money
    budget: Money
    previously_reported: Money
    this_report: Money
    total_reported: Money
    remaining: Money
    execution: Percent | None
    note: Text | None


@frozen(kw_only=True)
class Spending:
    """The table of budget execution.

    Attributes:
        rows: In the order of the budget.
        total: The sum of the rows; its heading is empty.
    """

    rows: tuple[SpendingRow, ...]
    total: SpendingRow


@frozen(kw_only=True)
class RegisterRow:
    """One row of the register of expenditure of this report.

    Attributes:
        number: Counted from 1.
        index: Position in the project's `expenditure`, counted from 0.
        heading_title: The budget heading in words.
        item: The cost itself.
    """

    number: int
    index: int
    heading_title: Text | None
    item: ExpenditureItem


@frozen(kw_only=True)
class Register:
    """The register of expenditure of this report.

    Attributes:
        rows: In the order of the project's `expenditure`.
        net: Total of the documents without value added tax, as far as given.
        vat: Total of value added tax, as far as given.
        gross: Total of the documents, as far as given.
        amount: Total charged to the project.
    """

    rows: tuple[RegisterRow, ...]
    net: Money
    vat: Money
    gross: Money
    amount: Money


def execution_rate(spent: Money, budget: Money) -> Percent | None:
    """Give what was spent in hundredths of the budget; None when there is no budget."""
    if not budget:
        return None
    return Percent(spent.amount / budget.amount * 100)


def spending_table(
    budget: tuple[BudgetLine, ...],
    expenditure: tuple[ExpenditureItem, ...],
    period: Period | None,
    currency: str,
) -> Spending:
    """Compute budget execution by heading.

    A cost belongs to the period in which it was paid. Costs without a day of payment,
    under no heading of the budget or in another currency are left out: each is a
    finding of its own. Without a period everything counts as this report's.
    """
    rows = tuple(
        _row(number, line, expenditure, period, currency)
        for number, line in enumerate(_in_currency(budget, currency), start=1)
    )
    return Spending(rows=rows, total=_total(rows, currency))


def register_of(
    budget: tuple[BudgetLine, ...],
    expenditure: tuple[ExpenditureItem, ...],
    period: Period | None,
    currency: str,
) -> Register:
    """List the costs paid within the period, with their headings in words."""
    titles = {line.heading: line.title for line in budget}
    chosen = [
        (index, item)
        for index, item in enumerate(expenditure)
        if _paid_within(item, period)
    ]
    rows = tuple(
        RegisterRow(
            number=number,
            index=index,
            heading_title=titles.get(item.heading or ""),
            item=item,
        )
        for number, (index, item) in enumerate(chosen, start=1)
    )
    items = [item for _, item in chosen]
    return Register(
        rows=rows,
        net=_sum((item.net for item in items), currency),
        vat=_sum((item.vat for item in items), currency),
        gross=_sum((item.gross for item in items), currency),
        amount=_sum((item.amount for item in items), currency),
    )


def _sum(amounts: Iterable[Money | None], currency: str) -> Money:
    known = (money for money in amounts if money is not None)
    return total((m for m in known if m.currency == currency), currency)


def _in_currency(
    budget: tuple[BudgetLine, ...], currency: str
) -> tuple[BudgetLine, ...]:
    return tuple(
        line
        for line in budget
        if line.in_force is None or line.in_force.currency == currency
    )


def _row(
    number: int,
    line: BudgetLine,
    expenditure: tuple[ExpenditureItem, ...],
    period: Period | None,
    currency: str,
) -> SpendingRow:
    items = [item for item in expenditure if item.heading == line.heading]
    before = _sum((i.amount for i in items if _paid_before(i, period)), currency)
    now = _sum((i.amount for i in items if _paid_within(i, period)), currency)
    budget = line.in_force or Money.zero(currency)
    return _completed(
        SpendingRow(
            number=number,
            heading=line.heading,
            title=line.title,
            approved=line.amount or Money.zero(currency),
            budget=budget,
            previously_reported=before,
            this_report=now,
            total_reported=before + now,
            remaining=budget,
            execution=None,
            note=line.note,
        )
    )


def _total(rows: tuple[SpendingRow, ...], currency: str) -> SpendingRow:
    return _completed(
        SpendingRow(
            number=len(rows) + 1,
            heading="",
            title=None,
            approved=total((row.approved for row in rows), currency),
            budget=total((row.budget for row in rows), currency),
            previously_reported=total(
                (row.previously_reported for row in rows), currency
            ),
            this_report=total((row.this_report for row in rows), currency),
            total_reported=total((row.total_reported for row in rows), currency),
            remaining=Money.zero(currency),
            execution=None,
            note=None,
        )
    )


def _completed(row: SpendingRow) -> SpendingRow:
    """Fill in what follows from the sums: what remains, and the share spent."""
    return evolve(
        row,
        remaining=row.budget - row.total_reported,
        execution=execution_rate(row.total_reported, row.budget),
    )


def _paid_before(item: ExpenditureItem, period: Period | None) -> bool:
    if period is None or item.paid_on is None:
        return False
    return item.paid_on < period.start


def _paid_within(item: ExpenditureItem, period: Period | None) -> bool:
    return period is None or (item.paid_on is not None and item.paid_on in period)
