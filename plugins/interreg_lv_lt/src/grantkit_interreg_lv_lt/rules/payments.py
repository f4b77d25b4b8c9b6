"""Rules on costs that the programme does not bear."""

from collections.abc import Iterator

from grantkit.plugin import (
    CostCategory,
    CostOption,
    ExpenditureItem,
    Figures,
    Parameters,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import (
    NEW,
    OLD,
    THIRD_CALL,
    category_of,
    costs,
    details_of,
    is_last,
)


@rule(
    "LVLT201",
    severity="error",
    certainty="quoted",
    source="finance_seminars",
    clause="payment within the project",
    needs=("project.start", "project.end", "expenditure"),
)
def paid_outside_the_project(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost was paid outside the project's period.

    What it checks: the days of payment; preparation, staff of the last period and
    Lithuanian financial control may be paid on other days.
    Why the funder asks: money must have left the account within the project.
    How to put it right: correct the day, take the cost out, or name the exception.
    Source: seminars on financial management.
    """
    exceptions = {item.reference for _, item, facts in costs(view) if facts.exception}

    def allowed(item: ExpenditureItem) -> bool:
        staff = category_of(view, item) is CostCategory.STAFF
        named = item.reference is not None and item.reference in exceptions
        return named or (is_last(view) and staff and not _before(view, item))

    period = view.project.period
    if period is not None:
        yield from checks.payments_outside(view, period=period, allowed=allowed)


def _before(view: View, item: ExpenditureItem) -> bool:
    start, paid = view.project.start, item.paid_on
    return start is not None and paid is not None and paid < start


def _flagged(view: View) -> Iterator[Remark]:
    for path, item, facts in costs(view):
        if facts.ineligible is not None:
            yield Remark(path, item=checks.cost_name(item), kind=facts.ineligible)


@rule(
    "LVLT202",
    severity="error",
    certainty="quoted",
    source="finance_seminars",
    clause="ineligible costs",
    needs=("expenditure",),
    editions=OLD,
)
def ineligible_cost(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost is of a kind that the programme does not bear.

    What it checks: what `details.costs` says: fines, litigation, interest, exchange
    losses, recoverable tax, national transaction charges, contracts with partners.
    Why the funder asks: these costs are not eligible.
    How to put it right: take the cost out of the report.
    Source: seminars on financial management.
    """
    yield from _flagged(view)


@rule(
    "LVLT203",
    severity="warning",
    certainty="inferred",
    source="cost_law_21",
    clause="Regulation (EU) 2021/1060, Article 64; 2021/1059, Article 38",
    needs=("expenditure",),
    editions=NEW,
)
def cost_ineligible_by_law(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost is of a kind that the law of the Union excludes.

    What it checks: what `details.costs` says. Value added tax is eligible below a
    total of five million euro, so it is not looked at.
    Why the funder asks: fines, interest and exchange losses are not eligible.
    How to put it right: take the cost out, or compare with the manual of the call.
    Source: general knowledge of the regulations; the manual was not read.
    """
    for said in _flagged(view):
        if said.values["kind"] != "recoverable_vat":
            yield said


@rule(
    "LVLT204",
    severity="error",
    certainty="derived",
    source="finance_seminars",
    clause="recoverable value added tax",
    needs=("expenditure",),
    editions=OLD,
)
def recoverable_tax_charged(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A partner that recovers value added tax charges it to the project.

    What it checks: that such a partner charges no more than the net sum.
    Why the funder asks: recoverable tax is no cost.
    How to put it right: charge the sum without tax.
    Source: seminars on financial management; arithmetic on net and charged sum.
    """
    recovers = {each.id for each in view.partners if each.vat_recoverable and each.id}
    for path, item in numbered("expenditure", view.expenditure):
        if item.partner in recovers and checks.exceeds(item.amount, item.net):
            yield Remark(
                f"{path}.amount",
                item=checks.cost_name(item),
                amount=item.amount,
                net=item.net,
            )


@rule(
    "LVLT205",
    severity="error",
    certainty="quoted",
    source="budget_3",
    clause="staff flat rate",
    needs=("details.call", "details.methods", "expenditure"),
    editions=OLD,
)
def management_bought_beside_flat_rate(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A partner with flat-rate staff also pays someone outside to manage the project.

    What it checks: costs of outside management of partners with a flat rate of staff,
    in the third call.
    Why the funder asks: the flat rate covers manager, finance, procurement, publicity.
    How to put it right: take the cost out of budget line 4.
    Source: third-call seminar, budget.
    """
    details = details_of(view)
    if details.call != THIRD_CALL:
        return
    flat = {m.partner for m in details.methods if m.staff is CostOption.FLAT_RATE}
    for path, item, facts in costs(view):
        if item.partner in flat and facts.management:
            name = checks.cost_name(item)
            yield Remark(path, item=name, partner=item.partner)


RULES = (
    paid_outside_the_project,
    ineligible_cost,
    cost_ineligible_by_law,
    recoverable_tax_charged,
    management_bought_beside_flat_rate,
)
