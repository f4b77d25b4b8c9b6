"""What the project has spent, and the documents that prove it."""

import datetime as dt
from enum import StrEnum

from attrs import frozen

from grantkit.model.money import Money
from grantkit.model.text import Text


class PaymentMethod(StrEnum):
    """How a cost was paid."""

    BANK = "bank"
    CASH = "cash"


class CostOption(StrEnum):
    """How a cost is established."""

    REAL = "real"
    FLAT_RATE = "flat_rate"
    UNIT_COST = "unit_cost"
    LUMP_SUM = "lump_sum"


@frozen(kw_only=True)
class SupportingDocument:
    """The document that justifies a cost (Grāmatvedības likums, section 11).

    Attributes:
        kind: Name of the document type, such as `rēķins`.
        number: As printed on it; text, so that leading zeros stay.
        date: The day of issue.
        names_project: Whether the project's number stands on it.
        service_ended: The last day of the service or delivery it is for.
        contract_value: Sum of the contract behind it.
    """

    kind: str | None = None
    number: str | None = None
    date: dt.date | None = None
    names_project: bool | None = None
    service_ended: dt.date | None = None
    contract_value: Money | None = None


@frozen(kw_only=True)
class ExpenditureItem:
    """One declared cost.

    Attributes:
        reference: The partner's own number for the cost.
        heading: Code of the budget heading it is charged to.
        partner: Id of the partner that paid.
        work_package: Id of the work package it served.
        description: What was bought or paid for.
        document: The supporting document.
        supplier: Who was paid; for a natural person the role, not the name.
        supplier_registration_number: Kept as text.
        net: Total of the document without value added tax.
        vat: Value added tax of the document.
        gross: Total of the document; net + vat.
        amount: The part charged to this project.
        paid_on: The day of payment.
        payment_reference: Number of the payment document.
        method: Bank transfer or cash.
        activity: Id of the activity it served.
        annex: Id of the annex that holds the document.
        procurement: Reference of the procurement behind it.
        approval: Reference of the funder's approval, where one is needed.
        cost_option: How the cost was established.
        note: An explanation, such as a clause on advance payment.
    """

    reference: str | None = None
    heading: str | None = None
    partner: str | None = None
    work_package: str | None = None
    description: Text | None = None
    document: SupportingDocument | None = None
    supplier: str | None = None
    supplier_registration_number: str | None = None
    net: Money | None = None
    vat: Money | None = None
    gross: Money | None = None
    amount: Money | None = None
    paid_on: dt.date | None = None
    payment_reference: str | None = None
    method: PaymentMethod | None = None
    activity: str | None = None
    annex: str | None = None
    procurement: str | None = None
    approval: str | None = None
    cost_option: CostOption | None = None
    note: Text | None = None
