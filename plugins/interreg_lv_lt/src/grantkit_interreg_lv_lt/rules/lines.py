"""Rules on the lines of expenditure, as the system of 2021-2027 takes them."""

from collections import Counter
from collections.abc import Iterator

from grantkit.plugin import (
    CostCategory,
    ExpenditureItem,
    Figures,
    Parameters,
    Remark,
    checks,
    rule,
)
from grantkit_interreg_lv_lt.details import View
from grantkit_interreg_lv_lt.rules.facts import NEW, began, category_of, costs

_WITHOUT_INVESTMENT = (CostCategory.STAFF, CostCategory.TRAVEL)


@rule(
    "LVLT206",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="partner report, line rules",
    needs=("expenditure",),
    editions=NEW,
)
def staff_line_with_invoice(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A line of staff costs has an invoice, tax or a procurement.

    What it checks: invoice number, value added tax and procurement of staff costs.
    Why the funder asks: its system takes none of them for staff.
    How to put it right: take the field out, or choose another cost category.
    Source: Jems, partner report, line rules.
    """
    for path, item, _ in costs(view):
        if category_of(view, item) is not CostCategory.STAFF:
            continue
        for field, variant in _excluded(item):
            name = checks.cost_name(item)
            yield Remark(f"{path}.{field}", variant=variant, item=name)


def _excluded(item: ExpenditureItem) -> Iterator[tuple[str, str]]:
    if item.document is not None and item.document.number:
        yield "document.number", "invoice"
    if item.vat:
        yield "vat", "vat"
    if item.procurement:
        yield "procurement", "procurement"


@rule(
    "LVLT207",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="partner report, line rules",
    needs=("expenditure", "details.costs"),
    editions=NEW,
)
def line_linked_wrongly(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A line is linked to both a lump sum and a unit cost, or wrongly to an investment.

    What it checks: the links of each line; staff and travel belong to no investment.
    Why the funder asks: its system takes one simplified cost a line.
    How to put it right: keep one of the links.
    Source: Jems, partner report, line rules.
    """
    for path, item, facts in costs(view):
        name = checks.cost_name(item)
        if facts.lump_sum and facts.unit_cost:
            yield Remark(path, item=name)
        if facts.investment and category_of(view, item) in _WITHOUT_INVESTMENT:
            yield Remark(
                path, variant="investment", item=name, investment=facts.investment
            )


@rule(
    "LVLT208",
    severity="error",
    certainty="quoted",
    source="jems",
    clause="partner report, expenditure",
    needs=("report.start", "report.end", "expenditure"),
    editions=NEW,
)
def too_many_lines(
    view: View, figures: Figures, parameters: Parameters
) -> Iterator[Remark]:
    """A partner has more than 150 lines of expenditure in one report.

    What it checks: the costs of the period, partner by partner.
    Why the funder asks: its system takes no more lines.
    How to put it right: put small costs together, or report more often.
    Source: Jems, partner report, expenditure.
    """
    most = checks.integer_on(parameters, began(view), "most_lines")
    counted = Counter(row.item.partner for row in figures.register.rows)
    for partner, count in counted.items():
        if partner is not None and most is not None and count > most:
            yield Remark("expenditure", partner=partner, count=count, most=most)


RULES = (staff_line_with_invoice, line_linked_wrongly, too_many_lines)
