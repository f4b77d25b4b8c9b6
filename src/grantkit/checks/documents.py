"""Costs against the documents behind them."""

from collections.abc import Iterator
from typing import Any

from grantkit.checks.folding import folded
from grantkit.checks.naming import cost_name
from grantkit.checks.values import exceeds
from grantkit.model.expenditure import ExpenditureItem, SupportingDocument
from grantkit.model.path import numbered
from grantkit.model.project_file import ReportView
from grantkit.rule import NotRun, Remark


def _documented(
    view: ReportView[Any],
) -> Iterator[tuple[str, ExpenditureItem, SupportingDocument]]:
    for path, item in numbered("expenditure", view.expenditure):
        yield path, item, item.document or SupportingDocument()


def paid_before_document(view: ReportView[Any]) -> Iterator[Remark]:
    """Find costs paid before their document was issued; a note may explain an advance.

    Yields:
        `expenditure[].paid_on` with `item`, `paid_on` and `date`.
    """
    for path, item, document in _documented(view):
        paid, issued = item.paid_on, document.date
        if paid is None or issued is None or item.note:
            continue
        if paid < issued:
            name = cost_name(item)
            yield Remark(f"{path}.paid_on", item=name, paid_on=paid, date=issued)


def paid_before_service_ended(view: ReportView[Any]) -> Iterator[Remark]:
    """Find costs paid before the service ended; a note may explain an advance.

    Yields:
        `expenditure[].paid_on` with `item`, `paid_on` and `ended`.
    """
    for path, item, document in _documented(view):
        paid, ended = item.paid_on, document.service_ended
        if paid is None or ended is None or item.note:
            continue
        if paid < ended:
            name = cost_name(item)
            yield Remark(f"{path}.paid_on", item=name, paid_on=paid, ended=ended)


def document_used_twice(view: ReportView[Any]) -> Iterator[Remark]:
    """Find documents behind two costs, by supplier and number; a note may explain it.

    Yields:
        `expenditure[].document.number` with `number`, `supplier`, and the rows `first`
        and `second`, counted from 1.
    """
    first_row: dict[tuple[str, str], int] = {}
    for row, (path, item, document) in enumerate(_documented(view), start=1):
        if not document.number or not item.supplier:
            continue
        key = folded(item.supplier), folded(document.number)
        first = first_row.setdefault(key, row)
        if first != row and not item.note:
            yield Remark(
                f"{path}.document.number",
                number=document.number,
                supplier=item.supplier,
                first=first,
                second=row,
            )


def document_without_project_number(
    view: ReportView[Any],
) -> Iterator[Remark | NotRun]:
    """Find documents that do not bear the number of the project.

    Yields:
        `expenditure[].document.names_project` with `item` and `number`; `NotRun` with
        variant `unsaid` and the `count` of costs that do not say.
    """
    unsaid = 0
    for path, item, document in _documented(view):
        unsaid += document.names_project is None
        if document.names_project is False:
            name, number = cost_name(item), view.project.number
            yield Remark(f"{path}.document.names_project", item=name, number=number)
    if unsaid:
        yield NotRun("unsaid", count=unsaid)


def paid_above_contract(view: ReportView[Any]) -> Iterator[Remark]:
    """Find documents for more than the sum of the contract behind them.

    Yields:
        `expenditure[].document.contract_value` with `item`, `amount` and `contract`.
    """
    for path, item, document in _documented(view):
        amount, contract = item.gross or item.amount, document.contract_value
        if exceeds(amount, contract):
            name, place = cost_name(item), f"{path}.document.contract_value"
            yield Remark(place, item=name, amount=amount, contract=contract)
