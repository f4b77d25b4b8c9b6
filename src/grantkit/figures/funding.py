"""Funding: what was awarded, received and spent, and what is due between the two."""

from attrs import frozen

from grantkit.figures.costs import Split
from grantkit.figures.exchange import Exchange
from grantkit.figures.spending import execution_rate
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
        payment: The payment itself, in its own currency.
        amount: In the currency of the figures; None where it is not given or no rate
            leads to that currency.
        original: The amount of the payment, where it was converted.
    """

    number: int
    source: FundingSource
    payment: Payment
    amount: Money | None
    original: Money | None


@frozen(kw_only=True)
class Funding:
    """The account of the grant.

    Attributes:
        rows: One for each payer.
        payments: One for each payment, payer by payer.
        awarded: The grant by the agreement.
        received: Received from the funder so far.
        spent: Spent so far, earlier reports included: the total of `figures.spending`,
            which leaves out the same costs.
        to_refund: Received but not payable; zero where all is spent.
        payable: The part of what was spent that the grant bears: by the agreed rate,
            where there is one, and never more than was awarded.
        own: The rest of what was spent, which others bear.
        to_receive: Payable but not received; zero where all is paid.
    """

    rows: tuple[FundingRow, ...]
    payments: tuple[PaymentRow, ...]
    awarded: Money
    received: Money
    spent: Money
    payable: Money
    own: Money
    to_refund: Money
    to_receive: Money


def funding_account(
    sources: tuple[FundingSource, ...],
    grant: Money | None,
    spent: Money,
    split: Split,
) -> Funding:
    """Compute the account of the grant; `spent` is in the currency of the figures."""
    exchange = split.exchange
    currency = exchange.currency
    zero = Money.zero(currency)
    rows = _rows(sources, exchange)
    received = total(
        (row.received for row in rows if row.source.kind is FundingKind.GRANT), currency
    )
    awarded = exchange.or_zero(grant)
    borne = split.grant_of(spent)
    payable = min(spent if borne is None else borne, awarded)
    return Funding(
        rows=rows,
        payments=_payments(sources, exchange),
        awarded=awarded,
        received=received,
        spent=spent,
        payable=payable,
        own=spent - payable,
        to_refund=max(received - payable, zero),
        to_receive=max(payable - received, zero),
    )


def _rows(
    sources: tuple[FundingSource, ...], exchange: Exchange
) -> tuple[FundingRow, ...]:
    whole = exchange.sum(source.amount for source in sources)
    return tuple(
        FundingRow(
            number=number,
            source=source,
            agreed=exchange.or_zero(source.amount),
            share=execution_rate(exchange.or_zero(source.amount), whole),
            received=exchange.sum(payment.amount for payment in source.received),
        )
        for number, source in enumerate(sources, start=1)
    )


def _payments(
    sources: tuple[FundingSource, ...], exchange: Exchange
) -> tuple[PaymentRow, ...]:
    paid = [(source, payment) for source in sources for payment in source.received]
    return tuple(
        PaymentRow(
            number=number,
            source=source,
            payment=payment,
            amount=exchange.known(payment.amount),
            original=exchange.converted_from(payment.amount),
        )
        for number, (source, payment) in enumerate(paid, start=1)
    )
