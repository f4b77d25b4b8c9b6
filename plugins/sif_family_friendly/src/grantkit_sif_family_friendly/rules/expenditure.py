"""Rules on single costs and their documents."""

from collections.abc import Iterator

from grantkit.plugin import (
    Figures,
    NotRun,
    Parameters,
    Period,
    Remark,
    checks,
    numbered,
    rule,
)
from grantkit_sif_family_friendly.details import View


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
    if first is not None and last is not None:
        yield from checks.documents_outside(view, period=Period(first, last))


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
    yield from checks.paid_before_document(view)


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
    if last is not None and not view.agreement.pay_after_end_allowed:
        yield from checks.paid_after(view, last=last)


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
    yield from checks.document_without_project_number(view)


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
            name = checks.cost_name(item)
            yield Remark(f"{path}.amount", item=name, amount=item.amount, net=item.net)


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
    yield from checks.document_used_twice(view)


RULES = (
    document_outside_eligible_period,
    paid_before_the_document,
    paid_after_eligibility_ended,
    document_without_project_number,
    tax_charged_though_not_eligible,
    document_declared_twice,
)
