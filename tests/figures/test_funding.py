"""The account of the grant."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.figures.costs import Split
from grantkit.figures.exchange import Exchange
from grantkit.figures.funding import Funding, funding_account
from grantkit.model.budget import FundingKind, FundingSource, Payment
from grantkit.model.money import Money, Percent, Rate, Rounding

cents = st.integers(0, 10**9).map(lambda number: Money(Decimal(number) / 100, "EUR"))


PLAIN = Split(exchange=Exchange("EUR"), rate=None, rounding=Rounding.HALF_UP)


def eur(amount: str) -> Money:
    """Make an amount in euro."""
    return Money(Decimal(amount), "EUR")


def account_of(grant: Money | None, received: Money, spent: Money) -> Funding:
    """Compute the account of a funder who paid once."""
    payer = FundingSource(
        kind=FundingKind.GRANT, amount=grant, received=(Payment(amount=received),)
    )
    return funding_account((payer,), grant, spent, PLAIN)


@pytest.mark.parametrize(
    ("received", "spent", "to_refund", "to_receive"),
    [
        ("800", "1000", "0", "200"),
        ("800", "800", "0", "0"),
        ("800", "650.50", "149.50", "0"),
        ("800", "1200", "0", "200"),
        ("1000", "1200", "0", "0"),
        ("1100", "1200", "100", "0"),
        ("0", "0", "0", "0"),
    ],
)
def test_the_account_of_a_grant_of_a_thousand(
    received: str, spent: str, to_refund: str, to_receive: str
) -> None:
    """The funder pays what was spent, and no more than was awarded."""
    account = account_of(eur("1000"), eur(received), eur(spent))

    assert account.awarded == eur("1000")
    assert account.received == eur(received)
    assert account.spent == eur(spent)
    assert account.to_refund == eur(to_refund)
    assert account.to_receive == eur(to_receive)


def test_each_payer_has_a_share_of_what_was_agreed() -> None:
    """900 and 100 are 90 % and 10 %; only the funder's payments are received."""
    fund = FundingSource(
        kind=FundingKind.GRANT,
        amount=eur("900"),
        received=(Payment(amount=eur("500")), Payment(amount=eur("100"))),
    )
    own = FundingSource(
        kind=FundingKind.OWN,
        amount=eur("100"),
        received=(Payment(amount=eur("100")),),
    )

    account = funding_account((fund, own), eur("900"), eur("0"), PLAIN)

    rows = [(r.number, r.agreed, r.share, r.received) for r in account.rows]
    assert rows == [
        (1, eur("900"), Percent(Decimal(90)), eur("600")),
        (2, eur("100"), Percent(Decimal(10)), eur("100")),
    ]
    assert account.received == eur("600")


def test_payers_without_amounts_have_no_share() -> None:
    """Nothing is divided by nothing."""
    row = funding_account((FundingSource(),), None, eur("0"), PLAIN).rows[0]

    assert (row.agreed, row.share, row.received) == (eur("0"), None, eur("0"))


def test_amounts_in_another_currency_are_left_out() -> None:
    """Lats are neither awarded nor received in an account in euro."""
    lats = Money(Decimal(700), "LVL")

    account = account_of(lats, lats, eur("10"))

    assert (account.awarded, account.received) == (eur("0"), eur("0"))


@given(cents, cents, cents)
def test_the_account_ties(grant: Money, received: Money, spent: Money) -> None:
    """Received less refund plus receipt is what the funder pays; never both."""
    account = account_of(grant, received, spent)

    payable = min(spent, grant)
    assert account.received - account.to_refund + account.to_receive == payable
    assert not (account.to_refund and account.to_receive)


def test_payments_are_numbered_through_all_payers() -> None:
    """Every payment stands in one list, payer by payer, with its payer."""
    first, second = Payment(reference="1"), Payment(reference="2")
    fund = FundingSource(source="Fonds", received=(first,))
    own = FundingSource(source="Biedrība", received=(second,))

    account = funding_account((fund, own), None, eur("0"), PLAIN)

    rows = [(row.number, row.source, row.payment) for row in account.payments]
    assert rows == [(1, fund, first), (2, own, second)]


def test_the_grant_bears_its_share_of_what_was_spent() -> None:
    """Of 1000 spent at 90 %, with 700 received, 200 is still to come."""
    fund = FundingSource(
        kind=FundingKind.GRANT,
        amount=eur("1800"),
        received=(Payment(amount=eur("700")),),
    )
    split = Split(
        exchange=Exchange("EUR"),
        rate=Percent(Decimal(90)),
        rounding=Rounding.HALF_UP,
    )

    account = funding_account((fund,), eur("1800"), eur("1000"), split)

    assert (account.payable, account.to_receive) == (eur("900"), eur("200"))
    assert account.own == eur("100")


def test_a_rate_of_nothing_bears_nothing() -> None:
    """No part of what was spent is payable, and what came is to be refunded."""
    rate = Percent(Decimal(0))
    split = Split(exchange=Exchange("EUR"), rate=rate, rounding=Rounding.HALF_UP)
    fund = FundingSource(kind=FundingKind.GRANT, received=(Payment(amount=eur("700")),))

    account = funding_account((fund,), eur("1800"), eur("1000"), split)

    assert (account.payable, account.to_refund) == (eur("0"), eur("700"))


def test_a_converted_payment_keeps_its_own_amount() -> None:
    """The table is in euro, and the lats that came are told beside it."""
    lats = Rate(
        of="LVL",
        to="EUR",
        units=Decimal("0.702804"),
        on=date(2014, 1, 1),
        source="Council Regulation (EU) No 870/2013",
    )
    split = Split(
        exchange=Exchange("EUR", (lats,)), rate=None, rounding=Rounding.HALF_UP
    )
    paid = Payment(amount=Money(Decimal("10542.06"), "LVL"))

    account = funding_account((FundingSource(received=(paid,)),), None, eur("0"), split)

    assert account.payments[0].amount == eur("15000.00")
    assert account.payments[0].original == paid.amount
