"""Family 3: what may change in the budget."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import Agreement, Amendment, BudgetLine, ExpenditureItem, Partner
from grantkit.testing import eur

Said = Callable[..., list[str]]

PARTNERS = (Partner(id="LP1"), Partner(id="PP2"))
PAID = dt.date(2018, 9, 1)
BUDGET = (
    BudgetLine(heading="BL1", partner="LP1", amount=eur("100.00")),
    BudgetLine(heading="BL4", partner="PP2", amount=eur("50.00")),
)


@pytest.mark.parametrize(
    ("spent", "partner", "expected"),
    [
        ("100.00", "LP1", []),
        (
            "100.01",
            "LP1",
            [
                (
                    "budget[0]: Pozīcijā “BL1” iztērēti 100,01 EUR, bet tās budžets ir "
                    "100,00 EUR."
                ),
                (
                    "expenditure: Partneris LP1 iztērējis 100,01 EUR, bet tā budžets "
                    "ir "
                    "100,00 EUR."
                ),
            ],
        ),
        (
            "60.00",
            "PP2",
            [
                (
                    "expenditure: Partneris PP2 iztērējis 60,00 EUR, bet tā budžets ir "
                    "50,00 EUR."
                )
            ],
        ),
    ],
)
def test_spending_keeps_to_the_budget(
    said: Said, spent: str, partner: str, expected: list[str]
) -> None:
    """LVLT310 judges lines and partners apart."""
    cost = ExpenditureItem(
        heading="BL1", partner=partner, amount=eur(spent), paid_on=PAID
    )

    answers = said(
        "LVLT310",
        partners=PARTNERS,
        budget=BUDGET,
        expenditure=(cost,),
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("after", "amendment", "expected"),
    [
        ("130.00", "G1", []),
        (
            "131.00",
            "G1",
            [
                (
                    "budget: Budžetā pārcelti 31,00 EUR no 100,00 EUR; drīkst "
                    "pārcelt ne vairāk kā 30 %."
                )
            ],
        ),
        (
            "130.00",
            None,
            [
                (
                    "budget[0].amendment: Pozīcija BL1 mainīta no 100,00 EUR uz 130,00 "
                    "EUR, "
                    "un saskaņojums nav nosaukts."
                )
            ],
        ),
    ],
)
def test_moves_in_the_budget_are_approved(
    said: Said, after: str, amendment: str | None, expected: list[str]
) -> None:
    """LVLT311 adds up increases, and wants each to name its approval."""
    line = BudgetLine(
        heading="BL1", amount=eur("100.00"), amended=eur(after), amendment=amendment
    )

    assert said("LVLT311", budget=(line,)) == expected


@pytest.mark.parametrize(
    ("requested", "speaks"),
    [("2019-11-30", False), ("2019-12-01", True), (None, False)],
)
def test_changes_are_asked_for_a_month_before_the_end(
    said: Said, requested: str | None, *, speaks: bool
) -> None:
    """LVLT312 reckons a month back from 31 December to 30 November."""
    on = None if requested is None else dt.date.fromisoformat(requested)
    amendments = (Amendment(number="G1", requested_on=on),)

    answers = said("LVLT312", agreement=Agreement(amendments=amendments))

    message = (
        "agreement.amendments[0].requested_on: Izmaiņas “G1” pieprasītas 01.12.2019., "
        "bet pēdējā pieprasījumu diena bija 30.11.2019."
    )
    assert answers == ([message] if speaks else [])
