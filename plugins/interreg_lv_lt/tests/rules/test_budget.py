"""Family 3: shares, rates, changes and forecasts."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    Agreement,
    Amendment,
    BudgetLine,
    CostCategory,
    CostOption,
    ExpenditureItem,
    FundingKind,
    FundingSource,
    Narrative,
    Partner,
    Percent,
    Text,
)
from grantkit.testing import eur
from grantkit_interreg_lv_lt.details import (
    Details,
    PartnerMethods,
    ReportFacts,
    SpendingTarget,
)

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
        budget=budget("100.00", "50.00"),
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


@pytest.mark.parametrize(
    ("share", "speaks"), [("70", False), ("100", True), (None, False)]
)
def test_a_forecast_splits_payments(
    said: Said, share: str | None, *, speaks: bool
) -> None:
    """LVLT314 notes any other share than 70 %."""
    first = None if share is None else percent(share)

    answers = said("LVLT314", details=Details(first_payment_share=first))

    message = (
        "details.first_payment_share: Prognozē pirmais maksājums ir 100 %; pēc "
        "pārskata "
        "saņemšanas izmaksā 70 %."
    )
    assert answers == ([message] if speaks else [])
