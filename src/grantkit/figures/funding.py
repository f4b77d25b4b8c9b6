"""Funding: what was awarded, received and spent, and what is due between the two."""

from attrs import frozen

from grantkit.model.budget import FundingKind, FundingSource, Payment
from grantkit.model.money import Money, Percent, total


@frozen(kw_only=True)
class FundingRow:
    """What one payer agreed to pay.

    Attributes:
        number: Counted from 1.
        source: Who pays.
        agreed: The agreed part.
        share: The agreed part in hundredths of all agreed parts.
        received: Received so far.
    """

    number: int
    source: FundingSource
    agreed: Money
    share: Percent | None
    received: Money


@frozen(kw_only=True)
class PaymentRow:
    """One payment that reached the project.

    Attributes:
        number: Counted from 1.
        source: Who paid.
        payment: The payment itself.
    """

    number: int
    source: FundingSource
    payment: Payment


@frozen(kw_only=True)
class Funding:
    """The account of the grant.

    Attributes:
        rows: One for each payer.
        payments: One for each payment, payer by payer.
        awarded: The grant by the agreement.
        received: Received from the funder so far.
        spent: Spent so far, earlier reports included.
        to_refund: Received but not spent; zero where all is spent.
        to_receive: Spent but not received, within the grant; zero where all is paid.
    """

    rows: tuple[FundingRow, ...]
    payments: tuple[PaymentRow, ...]
    awarded: Money
    received: Money
    spent: Money
    to_refund: Money
    to_receive: Money


def funding_account(
    sources: tuple[FundingSource, ...], grant: Money | None, spent: Money
) -> Funding:
    """Compute the account of the grant in the currency of what was spent."""
    currency = spent.currency
    zero = Money.zero(currency)
    rows = _rows(sources, currency)
    received = total(
        (row.received for row in rows if row.source.kind is FundingKind.GRANT), currency
    )
    awarded = grant if grant is not None and grant.currency == currency else zero
    payable = min(spent, awarded)
    return Funding(
        rows=rows,
        payments=_payments(sources),
        awarded=awarded,
        received=received,
        spent=spent,
        to_refund=max(received - payable, zero),
        to_receive=max(payable - received, zero),
    )


def _rows(sources: tuple[FundingSource, ...], currency: str) -> tuple[FundingRow, ...]:
    agreed = [_known(source.amount, currency) for source in sources]
    whole = total(agreed, currency)
    return tuple(
        FundingRow(
            number=number,
            source=source,
            agreed=part,
            share=Percent(part.amount / whole.amount * 100) if whole else None,
            received=total(
                (_known(payment.amount, currency) for payment in source.received),
                currency,
            ),
        )
        for number, (source, part) in enumerate(
            zip(sources, agreed, strict=True), start=1
        )
    )


def _payments(sources: tuple[FundingSource, ...]) -> tuple[PaymentRow, ...]:
    paid = [(source, payment) for source in sources for payment in source.received]
    return tuple(
        PaymentRow(number=number, source=source, payment=payment)
        for number, (source, payment) in enumerate(paid, start=1)
    )


def _known(amount: Money | None, currency: str) -> Money:
    if amount is None or amount.currency != currency:
        return Money.zero(currency)
    return amount
