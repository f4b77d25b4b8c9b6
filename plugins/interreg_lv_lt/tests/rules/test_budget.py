"""Family 3: currency, shares and forecasts."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    Agreement,
    BudgetLine,
    ExpenditureItem,
    FundingKind,
    FundingSource,
    Narrative,
    Partner,
    Percent,
    Text,
)
from grantkit.testing import eur
from grantkit_interreg_lv_lt.details import Details, ReportFacts, SpendingTarget

Said = Callable[..., list[str]]

PARTNERS = (Partner(id="LP1"), Partner(id="PP2"))
PAID = dt.date(2018, 9, 1)


def percent(points: str) -> Percent:
    """Give a share."""
    return Percent(Decimal(points))


def budget(first: str, second: str) -> tuple[BudgetLine, ...]:
    """Give the budgets of two partners."""
    return (
        BudgetLine(heading="BL1", partner="LP1", amount=eur(first)),
        BudgetLine(heading="BL4", partner="PP2", amount=eur(second)),
    )


def grant(partner: str, amount: str) -> FundingSource:
    """Give the ERDF of a partner."""
    return FundingSource(
        source="ERDF", partner=partner, kind=FundingKind.GRANT, amount=eur(amount)
    )


@pytest.mark.parametrize(
    ("currency", "speaks"), [("EUR", False), ("LVL", True), ("LTL", True)]
)
def test_a_project_is_reckoned_in_euro(
    said: Said, currency: str, *, speaks: bool
) -> None:
    """LVLT301 looks at the currency of the grant."""
    money = type(eur("1"))(Decimal(1), currency)

    answers = said("LVLT301", agreement=Agreement(grant=money))

    message = f"Projekts rēķināts valūtā {currency}, bet programma rēķina valūtā EUR."
    assert answers == ([f"agreement.grant: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("amount", "speaks"),
    [("37233.91", False), ("37233.92", True), ("30000.00", False)],
)
def test_a_partner_gets_85_percent_rounded_down(
    said: Said, amount: str, *, speaks: bool
) -> None:
    """LVLT302 takes the published part of a partner of LLI-199, and not a cent more."""
    answers = said(
        "LVLT302",
        partners=PARTNERS,
        budget=budget("0", "43804.60"),
        funding=(grant("PP2", amount),),
    )

    assert answers == (
        [
            (
                "funding: Partnera PP2 ERAF daļa ir 37 233,92 EUR no 43 804,60 EUR; "
                "programma maksā ne vairāk kā 85 %."
            )
        ]
        if speaks
        else []
    )


def test_a_partner_gets_80_percent_since_2021(said_new: Said) -> None:
    """LVLT302 knows the rate of the second programme."""
    answers = said_new(
        "LVLT302",
        partners=PARTNERS,
        budget=budget("0", "100.00"),
        funding=(grant("PP2", "85.00"),),
    )

    assert answers == [
        (
            "funding: Partnera PP2 ERAF daļa ir 85,00 EUR no 100,00 EUR; programma "
            "maksā ne "
            "vairāk kā 80 %."
        )
    ]


@pytest.mark.parametrize(
    ("whole", "funding", "expected"),
    [
        ("349768.93", (grant("LP1", "312535.02"), grant("PP2", "37233.91")), []),
        (
            "349768.97",
            (grant("LP1", "312535.02"), grant("PP2", "37233.91")),
            [
                (
                    "agreement.grant: Projekta ERAF ir 349 768,97 EUR, bet partneru "
                    "daļas "
                    "kopā ir 349 768,93 EUR."
                )
            ],
        ),
        (
            "349768.93",
            (grant("LP1", "312535.02"),),
            [
                (
                    "not checked: Nav zināma kāda partnera ERAF daļa: norādiet katra "
                    "partnera daļu sadaļā “Finansējums” (`funding`)."
                )
            ],
        ),
    ],
)
def test_the_grant_is_the_sum_of_the_partners(
    said: Said, whole: str, funding: tuple[FundingSource, ...], expected: list[str]
) -> None:
    """LVLT303 never applies the rate to the whole."""
    answers = said(
        "LVLT303",
        agreement=Agreement(grant=eur(whole)),
        partners=PARTNERS,
        budget=budget("367688.30", "43804.60"),
        funding=funding,
    )

    assert answers == expected


@pytest.mark.parametrize(
    ("whole", "speaks"),
    [("349768.95", False), ("349768.98", False), ("349768.93", True)],
)
def test_rounding_explains_a_cent_for_each_partner(
    said: Said, whole: str, *, speaks: bool
) -> None:
    """LVLT304 lets 349 768,965 EUR be missed by two cents between two partners."""
    answers = said(
        "LVLT304",
        agreement=Agreement(grant=eur(whole)),
        partners=PARTNERS,
        budget=budget("367688.30", "43804.60"),
    )

    assert answers == (
        [
            (
                "agreement.grant: Projekta ERAF ir 349 768,93 EUR; 85 % no budžeta ir "
                "349 768,97 EUR, un starpību nevar izskaidrot ar noapaļošanu."
            )
        ]
        if speaks
        else []
    )


def test_four_partners_of_the_published_project_explain_four_cents(said: Said) -> None:
    """LVLT304 accepts 349 768,93 EUR of 411 492,90 EUR among four partners."""
    answers = said(
        "LVLT304",
        agreement=Agreement(grant=eur("349768.93")),
        partners=tuple(Partner(id=f"PP{number}") for number in range(1, 5)),
        budget=(BudgetLine(heading="BL1", partner="PP1", amount=eur("411492.90")),),
    )

    assert answers == []


@pytest.mark.parametrize(
    ("objective", "amount", "expected"),
    [
        ("3.1", "800000.00", []),
        (
            "3.1",
            "800000.01",
            [
                (
                    "agreement.grant: ERAF ir 800 000,01 EUR, bet vienam projektam "
                    "piešķir "
                    "ne vairāk kā 800 000,00 EUR."
                )
            ],
        ),
        (
            "1.1",
            "1.00",
            ["not checked: Nav zināms, cik daudz piešķir šim mērķim vai prioritātei."],
        ),
    ],
)
def test_a_grant_keeps_to_the_maximum(
    said: Said, objective: str, amount: str, expected: list[str]
) -> None:
    """LVLT305 knows the maximum of three old objectives."""
    answers = said(
        "LVLT305",
        of_project={"specific_objective": objective},
        agreement=Agreement(grant=eur(amount)),
    )

    assert answers == expected


def costs(**amounts: str) -> tuple[ExpenditureItem, ...]:
    """Give one cost under each heading."""
    return tuple(
        ExpenditureItem(heading=name, partner="LP1", amount=eur(amount), paid_on=PAID)
        for name, amount in amounts.items()
    )


@pytest.mark.parametrize(
    ("tolerance", "note", "period", "expected"),
    [
        ("20", None, 1, []),
        (
            "19",
            None,
            1,
            [
                (
                    "report.narrative.spending: Partneris LP1 iztērējis 80,00 EUR; "
                    "novirze "
                    "no plāna 100,00 EUR ir 20 %, un iemesls nav nosaukts."
                )
            ],
        ),
        ("19", "Kavējās.", 1, []),
        (
            "19",
            None,
            None,
            [
                (
                    "not checked: Pārskata periods nav zināms: norādiet "
                    "“Pārskata periodi” (`details.periods`) vai paša pārskata "
                    "periodu."
                )
            ],
        ),
    ],
)
def test_spending_off_its_plan_is_explained(
    said: Said,
    tolerance: str,
    note: str | None,
    period: int | None,
    expected: list[str],
) -> None:
    """LVLT313 uses the tolerance that the project gives."""
    details = Details(
        spending_targets=(
            SpendingTarget(partner="LP1", period=1, amount=eur("100.00")),
            SpendingTarget(partner="LP1", period=2, amount=eur("900.00")),
        ),
        spending_tolerance=percent(tolerance),
        reports=(ReportFacts(report="p1", period=period),),
    )
    told = None if note is None else Text.of(note)

    answers = said(
        "LVLT313",
        details=details,
        of_report={"narrative": Narrative(spending=told)},
        partners=PARTNERS[:1],
        budget=budget("100.00", "50.00"),
        expenditure=costs(BL1="80.00"),
    )

    assert answers == expected


def test_a_deviation_does_not_look_like_the_tolerance(said: Said) -> None:
    """LVLT313 tells a cent beyond it from the tolerance itself."""
    details = Details(
        spending_targets=(SpendingTarget(partner="LP1", period=1, amount=eur("100")),),
        spending_tolerance=percent("20"),
        reports=(ReportFacts(report="p1", period=1),),
    )

    answers = said(
        "LVLT313",
        details=details,
        partners=PARTNERS[:1],
        budget=budget("100.00", "50.00"),
        expenditure=costs(BL1="79.99"),
    )

    assert answers == [
        (
            "report.narrative.spending: Partneris LP1 iztērējis 79,99 EUR; novirze no "
            "plāna 100,00 EUR ir 20,01 %, un iemesls nav nosaukts."
        )
    ]


@pytest.mark.parametrize(
    ("share", "expected"),
    [
        ("70", []),
        (
            "100",
            [
                (
                    "details.first_payment_share: Prognozē pirmais maksājums ir "
                    "100 %; pēc pārskata saņemšanas izmaksā 70 %."
                )
            ],
        ),
        (
            None,
            [
                (
                    "not checked: Projekta datnē nav norādīts: “Pirmā maksājuma "
                    "daļa” (`details.first_payment_share`)."
                )
            ],
        ),
    ],
)
def test_a_forecast_splits_payments(
    said: Said, share: str | None, expected: list[str]
) -> None:
    """LVLT314 notes any other share than 70 %."""
    first = None if share is None else percent(share)

    answers = said("LVLT314", details=Details(first_payment_share=first))

    assert answers == expected
