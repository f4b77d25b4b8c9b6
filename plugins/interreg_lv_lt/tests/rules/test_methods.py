"""Family 3: methods and flat rates."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    BudgetLine,
    CostCategory,
    CostOption,
    ExpenditureItem,
    Partner,
    Percent,
)
from grantkit.testing import eur
from grantkit_interreg_lv_lt.details import Details, PartnerMethods

Said = Callable[..., list[str]]

PARTNERS = (Partner(id="LP1"), Partner(id="PP2"))
PAID = dt.date(2018, 9, 1)


def percent(points: str) -> Percent:
    """Give a share."""
    return Percent(Decimal(points))


@pytest.mark.parametrize(
    ("call", "before", "speaks"),
    [
        ("3", CostOption.FLAT_RATE, True),
        ("3", None, False),
        ("2", CostOption.FLAT_RATE, False),
    ],
)
def test_the_staff_method_is_kept(
    said: Said, call: str, before: CostOption | None, *, speaks: bool
) -> None:
    """LVLT306 holds in the third call."""
    methods = (
        PartnerMethods(partner="LP1", staff=CostOption.REAL, staff_before=before),
    )

    answers = said("LVLT306", details=Details(call=call, methods=methods))

    message = (
        "details.methods[0].staff: Partneris LP1 personālu tagad uzrāda kā “faktiskās "
        "izmaksas”, bet sāka ar “vienotā likme”."
    )
    assert answers == ([message] if speaks else [])


LINES = (
    BudgetLine(heading="BL1", partner="LP1", category=CostCategory.STAFF),
    BudgetLine(heading="BL2", partner="LP1", category=CostCategory.ADMINISTRATION),
    BudgetLine(heading="BL4", partner="LP1", category=CostCategory.EXTERNAL_SERVICES),
)


def costs(**amounts: str) -> tuple[ExpenditureItem, ...]:
    """Give one cost under each heading."""
    return tuple(
        ExpenditureItem(heading=name, partner="LP1", amount=eur(amount), paid_on=PAID)
        for name, amount in amounts.items()
    )


@pytest.mark.parametrize(
    ("staff", "speaks"), [("150.00", False), ("150.01", True), ("149.99", True)]
)
def test_flat_rate_staff_is_15_percent(said: Said, staff: str, *, speaks: bool) -> None:
    """LVLT307 takes neither staff nor office into the base."""
    methods = (PartnerMethods(partner="LP1", staff=CostOption.FLAT_RATE),)

    answers = said(
        "LVLT307",
        details=Details(call="3", methods=methods),
        partners=PARTNERS,
        budget=LINES,
        expenditure=costs(BL1=staff, BL2="20.00", BL4="1000.00"),
    )

    shown = staff.replace(".", ",")
    message = (
        f"expenditure: Partnera LP1 personāla izmaksas ir {shown} EUR; 15 % no "
        f"tiešajām "
        "izmaksām 1 000,00 EUR ir 150,00 EUR."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("rate", "office", "expected"),
    [
        ("15", "150.00", []),
        (
            "10",
            "150.00",
            [
                (
                    "expenditure: Partnera LP1 biroja izmaksas ir 150,00 EUR; 10 % no "
                    "personāla izmaksām ir 100,00 EUR."
                )
            ],
        ),
        (
            "16",
            "160.00",
            [
                (
                    "details.methods[0].office_rate: Partnera LP1 biroja izmaksu likme "
                    "ir "
                    "16 %; tiesību akti pieļauj 15 % no personāla izmaksām."
                )
            ],
        ),
    ],
)
def test_office_costs_keep_to_their_rate(
    said: Said, rate: str, office: str, expected: list[str]
) -> None:
    """LVLT308 judges the rate and what is charged by it."""
    methods = (PartnerMethods(partner="LP1", office_rate=percent(rate)),)

    answers = said(
        "LVLT308",
        details=Details(methods=methods),
        partners=PARTNERS,
        budget=LINES,
        expenditure=costs(BL1="1000.00", BL2=office),
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("methods", "expected"),
    [
        (
            PartnerMethods(
                partner="LP1",
                staff_rate=percent("20"),
                travel_rate=percent("15"),
                other_rate=percent("40"),
            ),
            [],
        ),
        (PartnerMethods(partner="LP1"), []),
        (
            PartnerMethods(partner="LP1", travel_rate=percent("15.5")),
            [
                (
                    "details.methods[0].travel_rate: Partnera LP1 ceļa izmaksu likme "
                    "ir "
                    "15,5 %; tiesību akti pieļauj 15 % no personāla izmaksām."
                )
            ],
        ),
    ],
)
def test_flat_rates_keep_to_the_law(
    said_new: Said, methods: PartnerMethods, expected: list[str]
) -> None:
    """LVLT309 takes rates with parts of a hundredth."""
    assert said_new("LVLT309", details=Details(methods=(methods,))) == expected
