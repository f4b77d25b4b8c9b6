"""Rules on single costs and their documents."""

from collections.abc import Iterator

from grantkit.plugin import (
    ExpenditureItem,
    Figures,
    NotRun,
    Parameters,
    Period,
    Remark,
    numbered,
    rule,
)
from grantkit_sif_family_friendly.details import View
from grantkit_sif_family_friendly.rules.naming import cost_name
from grantkit_sif_family_friendly.rules.normalising import folded


@rule(
    "SIF201",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.eligible_from", "agreement.eligible_until", "expenditure"),
)
def document_outside_eligible_period(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """The document of a cost is dated outside the period of eligibility.

    What it checks: the date of each supporting document.
    Why the funder asks: only costs of the period are eligible.
    How to put it right: correct the date, or take the cost out of the report.
    Source: the agreement; so also the notice of the core-support call of 2022.
    """
    first, last = view.agreement.eligible_from, view.agreement.eligible_until
    if first is None or last is None:
        return
    eligible = Period(first, last)
    for path, item in numbered("expenditure", view.expenditure):
        day = None if item.document is None else item.document.date
        if day is not None and day not in eligible:
            name = cost_name(item)
            yield Remark(f"{path}.document.date", cost=name, day=day, eligible=eligible)


@rule(
    "SIF202",
    severity="note",
    certainty="comparator",
    source="esf_errors",
    needs=("expenditure",),
)
def paid_before_the_document(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost was paid before its document was issued.

    What it checks: the day of payment against the date of the document, where no note
    explains an advance.
    Why the funder asks: an advance needs a contract that provides for it.
    How to put it right: name the clause on the advance in the note of the cost.
    Source: list of frequent errors in ESF projects; not a rule of this fund.
    """
    for path, item in numbered("expenditure", view.expenditure):
        issued = None if item.document is None else item.document.date
        if issued is None or item.paid_on is None or item.note:
            continue
        if item.paid_on < issued:
            name = cost_name(item)
            yield Remark(f"{path}.paid_on", cost=name, paid=item.paid_on, issued=issued)


@rule(
    "SIF203",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=(
        "agreement.pay_after_end_allowed",
        "agreement.eligible_until",
        "expenditure",
    ),
)
def paid_after_eligibility_ended(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """A cost was paid after the last eligible day.

    What it checks: the day of payment, where the agreement allows no later payment.
    Why the funder asks: costs are eligible only when paid within the period.
    How to put it right: take the cost out, or show the fund's consent.
    Source: the agreement.
    """
    last = view.agreement.eligible_until
    if last is None or view.agreement.pay_after_end_allowed:
        return
    for path, item in numbered("expenditure", view.expenditure):
        if item.paid_on is not None and item.paid_on > last:
            name = cost_name(item)
            yield Remark(f"{path}.paid_on", cost=name, paid=item.paid_on, last=last)


@rule(
    "SIF204",
    severity="note",
    certainty="comparator",
    source="esf_errors",
    needs=("expenditure",),
)
def document_without_project_number(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark | NotRun]:
    """A document does not bear the number of the project.

    What it checks: what the project says about each document.
    Why the funder asks: without the number a document could be paid for twice.
    How to put it right: ask the supplier to add the number, or note it on the document.
    Source: list of frequent errors in ESF projects; not a rule of this fund.
    """
    unsaid = 0
    for path, item in numbered("expenditure", view.expenditure):
        named = None if item.document is None else item.document.names_project
        unsaid += named is None
        if named is False:
            name, number = cost_name(item), view.project.number
            yield Remark(f"{path}.document.names_project", cost=name, number=number)
    if unsaid:
        yield NotRun("unsaid", count=unsaid)


@rule(
    "SIF208",
    severity="error",
    certainty="quoted",
    source="agreement",
    needs=("agreement.vat_eligible", "expenditure"),
)
def tax_charged_though_not_eligible(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """Value added tax is charged although the agreement excludes it.

    What it checks: the amount charged against the total without tax.
    Why the funder asks: tax that can be recovered is no cost of the project.
    How to put it right: charge no more than the total without tax.
    Source: the agreement.
    """
    if view.agreement.vat_eligible:
        return
    for path, item in numbered("expenditure", view.expenditure):
        if item.amount is None or item.net is None or not item.vat:
            continue
        if item.amount.currency == item.net.currency and item.amount > item.net:
            name = cost_name(item)
            yield Remark(f"{path}.amount", cost=name, amount=item.amount, net=item.net)


@rule(
    "SIF209",
    severity="note",
    certainty="comparator",
    source="esf_errors",
    needs=("expenditure",),
)
def document_declared_twice(
    view: View, _figures: Figures, _parameters: Parameters
) -> Iterator[Remark]:
    """One and the same document stands behind two costs.

    What it checks: supplier and number of documents; a note explains a split.
    Why the funder asks: a document may be paid for only once.
    How to put it right: take one of the costs out, or explain the split in its note.
    Source: list of frequent errors in ESF projects; not a rule of this fund.
    """
    first_row: dict[tuple[str, str], int] = {}
    for row, (path, item) in enumerate(numbered("expenditure", view.expenditure), 1):
        key = _document_key(item)
        if key is None:
            continue
        first = first_row.setdefault(key, row)
        if first != row and not item.note:
            yield Remark(
                f"{path}.document.number",
                number=item.document.number if item.document else None,
                supplier=item.supplier,
                row=row,
                first=first,
            )


def _document_key(item: ExpenditureItem) -> tuple[str, str] | None:
    number = None if item.document is None else item.document.number
    if not number or not item.supplier:
        return None
    return folded(item.supplier), folded(number)


RULES = (
    document_outside_eligible_period,
    paid_before_the_document,
    paid_after_eligibility_ended,
    document_without_project_number,
    tax_charged_though_not_eligible,
    document_declared_twice,
)
