"""Family 2: lats and euro."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    ExpenditureItem,
    FundingSource,
    Money,
    Payment,
    Report,
)
from grantkit.testing import eur
from grantkit_eea_ngo_fund.details import Conversion, Details

Said = Callable[..., list[str]]


def lvl(amount: str) -> Money:
    """Give an amount in lats."""
    return Money(Decimal(amount), "LVL")


def day(text: str) -> dt.date:
    """Give a day written as in a project file."""
    return dt.date.fromisoformat(text)


@pytest.mark.parametrize(
    ("amount", "paid", "wrong"),
    [
        (lvl("10"), "2013-12-31", False),
        (lvl("10"), "2014-01-01", True),
        (eur("10"), "2014-01-01", False),
        (lvl("10"), None, False),
        (None, "2014-01-01", False),
    ],
)
def test_costs_are_in_euro_since_2014(
    said: Said, amount: Money | None, paid: str | None, *, wrong: bool
) -> None:
    """The first of January 2014 is the first day of the euro."""
    expected = (
        "expenditure[0].amount: Summa 10,00 LVL ir latos, lai gan tās diena ir "
        "01.01.2014."
    )
    item = ExpenditureItem(amount=amount, paid_on=None if paid is None else day(paid))

    answers = said("EEA209", expenditure=(item,))

    assert answers == ([expected] if wrong else [])


def test_payments_and_requests_are_in_euro_too(said: Said) -> None:
    """What reached the project, and what it asks for."""
    payment = Payment(on=day("2014-03-01"), amount=lvl("5"))
    report = Report(id="r", end=day("2014-06-30"), requested=lvl("7"))

    answers = said(
        "EEA209", report=report, funding=(FundingSource(received=(payment,)),)
    )

    assert [answer.partition(":")[0] for answer in answers] == [
        "funding[0].received[0].amount",
        "report.requested",
    ]


@pytest.mark.parametrize(
    ("lats", "euro", "answers"),
    [
        (lvl("10542.06"), eur("15000.00"), []),
        (lvl("10542.06"), eur("15000.01"), []),
        (
            lvl("10542.06"),
            eur("15000.02"),
            [
                (
                    "details.conversions[0].eur: 10 542,06 LVL pēc fiksētā kursa ir "
                    "15 000,00 EUR, nevis 15 000,02 EUR."
                )
            ],
        ),
        (
            eur("1"),
            eur("1"),
            [
                (
                    "details.conversions[0]: Pārrēķinā jābūt vienai summai latos un "
                    "vienai eiro, bet norādīts 1,00 EUR un 1,00 EUR."
                )
            ],
        ),
        (None, eur("1"), []),
    ],
)
def test_lats_and_euro_agree_at_the_fixed_rate(
    said: Said, lats: Money | None, euro: Money, answers: list[str]
) -> None:
    """A cent of difference is let pass."""
    details = Details(conversions=(Conversion(lvl=lats, eur=euro),))

    assert said("EEA210", details=details) == answers
    assert said("EEA210") == []
