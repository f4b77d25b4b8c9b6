"""Budget execution: what was approved, spent before, spent now, and what is left."""

from collections.abc import Iterable, Mapping

from attrs import evolve, frozen

from grantkit.figures.exchange import Exchange
from grantkit.figures.sharing import is_of, sharing
from grantkit.model.budget import BudgetLine, CostCategory
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money, Percent, total
from grantkit.model.period import Period
from grantkit.model.project import Partner
from grantkit.model.text import Text
from grantkit.model.workplan import WorkPackage


@frozen(kw_only=True)
class SpendingRow:
    """One heading, partner or category of a table of budget execution.

    Attributes:
        number: Counted from 1.
        heading: Code of the heading, partner or category.
        title: The same in words.
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

    Left out are costs without a day of payment, those paid after the period of the
    report, those of no row, and those in a currency without a rate. Where the report
    has no period, all costs count as its own.

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
        item: The cost itself, its amounts as the document gives them.
        net: In the currency of the figures, as the next three; None where it is not
            given or no rate leads to that currency.
        vat: Value added tax of the document.
        gross: Total of the document.
        amount: Charged to the project.
        original: The amount charged, where it was converted; None where it was not.
    """

    number: int
    index: int
    heading_title: Text | None
    item: ExpenditureItem
    net: Money | None
    vat: Money | None
    gross: Money | None
    amount: Money | None
    original: Money | None


@frozen(kw_only=True)
class Register:
    """The register of expenditure: the costs paid within the period of this report.

    Here they are with and without a heading of the budget, and with and without an
    amount; what has no day of payment is left out, unless the report has no period.

    Attributes:
        rows: In the order of the project's `expenditure`.
        net: Total of the documents without value added tax, as far as given, as the
            next two; None where there are costs and none of them gives it.
        vat: Total of value added tax.
        gross: Total of the documents.
        amount: Total charged to the project.
    """

    rows: tuple[RegisterRow, ...]
    net: Money | None
    vat: Money | None
    gross: Money | None
    amount: Money


def execution_rate(spent: Money, budget: Money) -> Percent | None:
    """Give what was spent in hundredths of the budget; None when there is no budget."""
    if not budget:
        return None
    return Percent(spent.amount / budget.amount * 100)


@frozen(kw_only=True)
class Group:
    """Budget lines and costs that make one row.

    Attributes:
        code: Of the heading, partner or category.
        title: In words.
        lines: Budget lines of the group.
        items: Costs of the group.
    """

    code: str
    title: Text | None
    lines: tuple[BudgetLine, ...]
    items: tuple[ExpenditureItem, ...]


def spending_table(
    groups: Iterable[Group], period: Period | None, exchange: Exchange
) -> Spending:
    """Compute budget execution by group.

    A cost belongs to the period in which it was paid. Costs without a day of payment,
    under no heading of the budget or in a currency without a rate are left out: each
    is a finding of its own. Without a period everything counts as this report's.
    """
    rows = tuple(
        _row(number, group, period, exchange)
        for number, group in enumerate(groups, start=1)
    )
    return Spending(rows=rows, total=_total(rows, exchange.currency))


def by_heading(
    budget: tuple[BudgetLine, ...], expenditure: tuple[ExpenditureItem, ...]
) -> tuple[Group, ...]:
    """Group by budget heading, in the order of the budget."""
    titles = _titles(budget)
    return tuple(
        Group(
            code=heading,
            title=titles.get(heading),
            lines=tuple(line for line in budget if line.heading == heading),
            items=tuple(item for item in expenditure if item.heading == heading),
        )
        for heading in dict.fromkeys(line.heading for line in budget)
    )


def by_partner(
    partners: tuple[Partner, ...],
    budget: tuple[BudgetLine, ...],
    expenditure: tuple[ExpenditureItem, ...],
) -> tuple[Group, ...]:
    """Group by partner, in their order; of several, those with an id."""
    return tuple(
        Group(
            code=each.id or "",
            title=Text.of(each.abbreviation or each.name or each.id or ""),
            lines=tuple(line for line in budget if is_of(line.partner, each, partners)),
            items=tuple(i for i in expenditure if is_of(i.partner, each, partners)),
        )
        for each in sharing(partners)
    )


def by_work_package(
    packages: tuple[WorkPackage, ...], expenditure: tuple[ExpenditureItem, ...]
) -> tuple[Group, ...]:
    """Group by work package, in their order; a budget has none, so it stays zero."""
    return tuple(
        Group(
            code=package.id,
            title=package.title,
            lines=(),
            items=tuple(i for i in expenditure if i.work_package == package.id),
        )
        for package in packages
    )


def by_category(
    budget: tuple[BudgetLine, ...], expenditure: tuple[ExpenditureItem, ...]
) -> tuple[Group, ...]:
    """Group by the neutral cost category of the headings, in the order of the enum."""
    known = categories_of(budget)
    of_lines = [line.category or known.get(line.heading) for line in budget]
    return tuple(
        Group(
            code=wanted.value,
            title=None,
            lines=tuple(
                line
                for line, category in zip(budget, of_lines, strict=True)
                if category is wanted
            ),
            items=tuple(
                item for item in expenditure if known.get(item.heading or "") is wanted
            ),
        )
        for wanted in CostCategory
        if wanted in of_lines
    )


def categories_of(budget: tuple[BudgetLine, ...]) -> Mapping[str, CostCategory]:
    """Give the category of each heading: that of its first line which has one."""
    lines = reversed(budget)
    return {line.heading: line.category for line in lines if line.category is not None}


def _titles(budget: tuple[BudgetLine, ...]) -> Mapping[str, Text]:
    return {line.heading: line.title for line in reversed(budget) if line.title}


def register_of(
    budget: tuple[BudgetLine, ...],
    expenditure: tuple[ExpenditureItem, ...],
    period: Period | None,
    exchange: Exchange,
) -> Register:
    """List the costs paid within the period, with their headings in words."""
    titles = _titles(budget)
    chosen = [
        (index, item)
        for index, item in enumerate(expenditure)
        if paid_within(item, period)
    ]
    rows = tuple(
        RegisterRow(
            number=number,
            index=index,
            heading_title=titles.get(item.heading or ""),
            item=item,
            net=exchange.known(item.net),
            vat=exchange.known(item.vat),
            gross=exchange.known(item.gross),
            amount=exchange.known(item.amount),
            original=exchange.converted_from(item.amount),
        )
        for number, (index, item) in enumerate(chosen, start=1)
    )
    return Register(
        rows=rows,
        net=_total_given([row.net for row in rows], exchange),
        vat=_total_given([row.vat for row in rows], exchange),
        gross=_total_given([row.gross for row in rows], exchange),
        amount=exchange.sum(row.amount for row in rows),
    )


def _total_given(amounts: list[Money | None], exchange: Exchange) -> Money | None:
    """Add up what is given: a tax that no cost names is not known to be zero."""
    if amounts and all(amount is None for amount in amounts):
        return None
    return exchange.sum(amounts)


def paid_before(item: ExpenditureItem, period: Period | None) -> bool:
    """Say whether a cost was paid before the first day of a period."""
    if period is None or item.paid_on is None:
        return False
    return item.paid_on < period.start


def paid_within(item: ExpenditureItem, period: Period | None) -> bool:
    """Say whether a cost was paid within a period, ends included."""
    return period is None or (item.paid_on is not None and item.paid_on in period)


def _row(
    number: int, group: Group, period: Period | None, exchange: Exchange
) -> SpendingRow:
    before = exchange.sum(i.amount for i in group.items if paid_before(i, period))
    now = exchange.sum(i.amount for i in group.items if paid_within(i, period))
    notes = (line.note for line in group.lines if line.note)
    return _completed(
        SpendingRow(
            number=number,
            heading=group.code,
            title=group.title,
            approved=exchange.sum(line.amount for line in group.lines),
            budget=exchange.sum(line.in_force for line in group.lines),
            previously_reported=before,
            this_report=now,
            total_reported=before + now,
            remaining=Money.zero(exchange.currency),
            execution=None,
            note=next(notes, None),
        )
    )


def _total(rows: tuple[SpendingRow, ...], currency: str) -> SpendingRow:
    def added(name: str) -> Money:
        return total((getattr(row, name) for row in rows), currency)

    return _completed(
        SpendingRow(
            number=len(rows) + 1,
            heading="",
            title=None,
            approved=added("approved"),
            budget=added("budget"),
            previously_reported=added("previously_reported"),
            this_report=added("this_report"),
            total_reported=added("total_reported"),
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
