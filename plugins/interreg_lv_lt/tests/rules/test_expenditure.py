"""Family 2: costs, lines and purchases."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from attrs import evolve

from grantkit.plugin import (
    BudgetLine,
    CostCategory,
    CostOption,
    ExpenditureItem,
    Partner,
    SupportingDocument,
    Text,
)
from grantkit.testing import eur
from grantkit_interreg_lv_lt.details import (
    CostFacts,
    Details,
    Ineligible,
    PartnerMethods,
    PaymentException,
)

Said = Callable[..., list[str]]

BUDGET = (
    BudgetLine(heading="BL1", category=CostCategory.STAFF),
    BudgetLine(heading="BL3", category=CostCategory.TRAVEL),
    BudgetLine(heading="BL4", category=CostCategory.EXTERNAL_SERVICES),
)
COST = ExpenditureItem(
    reference="1",
    heading="BL4",
    partner="LP1",
    description=Text.of("Telpu noma"),
    supplier="SIA “Telpas”",
    amount=eur("100.00"),
    paid_on=dt.date(2018, 9, 1),
)


def facts(**given: Any) -> Details:  # noqa: ANN401 -- any fact
    """Give one fact about the cost."""
    return Details(costs=(CostFacts(reference="1", **given),))


@pytest.mark.parametrize(
    ("paid", "details", "speaks"),
    [
        (dt.date(2019, 12, 31), None, False),
        (dt.date(2020, 1, 1), None, True),
        (
            dt.date(2020, 1, 1),
            facts(exception=PaymentException.FINANCIAL_CONTROL),
            False,
        ),
    ],
)
def test_costs_are_paid_within_the_project(
    said: Said, paid: dt.date, details: Details | None, *, speaks: bool
) -> None:
    """LVLT201 takes the last day, and exceptions that are named."""
    answers = said(
        "LVLT201",
        details=details,
        budget=BUDGET,
        expenditure=(evolve(COST, paid_on=paid),),
    )

    assert answers == (
        [
            (
                "expenditure[0].paid_on: Izmaksas “Telpu noma” apmaksātas 01.01.2020., "
                "ārpus projekta perioda (01.06.2018. – 31.12.2019.)."
            )
        ]
        if speaks
        else []
    )


@pytest.mark.parametrize(
    ("kind", "expected"),
    [
        (None, []),
        (
            Ineligible.FINE,
            [
                (
                    "expenditure[0]: “Telpu noma” ir izmaksas, ko programma nesedz: "
                    "naudas "
                    "sods vai līgumsods."
                )
            ],
        ),
        (
            Ineligible.RECOVERABLE_VAT,
            [
                (
                    "expenditure[0]: “Telpu noma” ir izmaksas, ko programma nesedz: "
                    "atgūstams pievienotās vērtības nodoklis."
                )
            ],
        ),
    ],
)
def test_ineligible_costs_are_taken_out(
    said: Said, kind: Ineligible | None, expected: list[str]
) -> None:
    """LVLT202 prints the kind in words."""
    answers = said("LVLT202", details=facts(ineligible=kind), expenditure=(COST,))

    assert answers == expected


@pytest.mark.parametrize(
    ("kind", "speaks"),
    [(None, False), (Ineligible.RECOVERABLE_VAT, False), (Ineligible.INTEREST, True)],
)
def test_the_law_excludes_less_since_2021(
    said_new: Said, kind: Ineligible | None, *, speaks: bool
) -> None:
    """LVLT203 leaves value added tax alone."""
    answers = said_new("LVLT203", details=facts(ineligible=kind), expenditure=(COST,))

    message = (
        "expenditure[0]: “Telpu noma” ir izmaksas, ko izslēdz Eiropas Savienības "
        "tiesību akti: parāda procenti."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("recovers", "net", "speaks"),
    [(True, "82.64", True), (True, "100.00", False), (False, "82.64", False)],
)
def test_a_partner_that_recovers_tax_charges_net_sums(
    said: Said, net: str, *, recovers: bool, speaks: bool
) -> None:
    """LVLT204 compares the charged sum with the net one."""
    answers = said(
        "LVLT204",
        partners=(Partner(id="LP1", vat_recoverable=recovers),),
        expenditure=(evolve(COST, net=eur(net)),),
    )

    message = (
        "expenditure[0].amount: Par “Telpu noma” uz projektu attiecināti 100,00 EUR, "
        "bet bez nodokļa, ko partneris atgūst, summa ir 82,64 EUR."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("call", "staff", "speaks"),
    [
        ("3", CostOption.FLAT_RATE, True),
        ("3", CostOption.REAL, False),
        ("2", CostOption.FLAT_RATE, False),
    ],
)
def test_a_flat_rate_covers_management(
    said: Said, call: str, staff: CostOption, *, speaks: bool
) -> None:
    """LVLT205 holds in the third call only."""
    methods = (PartnerMethods(partner="LP1", staff=staff),)
    details = evolve(facts(management=True), call=call, methods=methods)

    answers = said("LVLT205", details=details, expenditure=(COST,))

    message = (
        "expenditure[0]: Partnerim LP1 personāla izmaksām ir vienota likme, bet tas "
        "attiecina arī “Telpu noma” par projekta vadību."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, []),
        (
            {"document": SupportingDocument(number="7"), "vat": eur("1.00")},
            [
                (
                    "expenditure[0].document.number: “Telpu noma” ir personāla "
                    "izmaksas, "
                    "bet tām ir rēķina numurs."
                ),
                (
                    "expenditure[0].vat: “Telpu noma” ir personāla izmaksas, bet tām "
                    "ir "
                    "pievienotās vērtības nodoklis."
                ),
            ],
        ),
        (
            {"procurement": "P-1"},
            [
                (
                    "expenditure[0].procurement: “Telpu noma” ir personāla izmaksas, "
                    "bet "
                    "tām ir iepirkums."
                )
            ],
        ),
        ({"procurement": "P-1", "heading": "BL4"}, []),
    ],
)
def test_staff_has_no_invoice(
    said_new: Said, changes: dict[str, Any], expected: list[str]
) -> None:
    """LVLT206 is about staff only."""
    staff = evolve(COST, **{"heading": "BL1", **changes})

    assert said_new("LVLT206", budget=BUDGET, expenditure=(staff,)) == expected


@pytest.mark.parametrize(
    ("details", "heading", "expected"),
    [
        (facts(lump_sum="LS1"), "BL1", []),
        (
            facts(lump_sum="LS1", unit_cost="UC1"),
            "BL1",
            [
                (
                    "expenditure[0]: Izmaksas “Telpu noma” saistītas gan ar "
                    "vienreizēju maksājumu, gan ar vienības izmaksām."
                )
            ],
        ),
        (facts(investment="I 1.1"), "BL4", []),
        (
            facts(investment="I 1.1"),
            "BL3",
            [
                (
                    "expenditure[0]: Izmaksas “Telpu noma” saistītas ar "
                    "ieguldījumu I 1.1, bet tās ir personāla vai ceļa izmaksas."
                )
            ],
        ),
    ],
)
def test_a_line_has_fitting_links(
    said_new: Said, details: Details, heading: str, expected: list[str]
) -> None:
    """LVLT207 refuses two simplified costs, and investments of staff or travel."""
    cost = evolve(COST, heading=heading)

    answers = said_new("LVLT207", details=details, budget=BUDGET, expenditure=(cost,))

    assert answers == expected


@pytest.mark.parametrize(
    ("count", "partner", "speaks"),
    [(150, "LP1", False), (151, "LP1", True), (151, None, False)],
)
def test_a_report_has_150_lines(
    said_new: Said, count: int, partner: str | None, *, speaks: bool
) -> None:
    """LVLT208 counts partner by partner."""
    cost = evolve(COST, paid_on=dt.date(2024, 1, 1), partner=partner)

    answers = said_new("LVLT208", expenditure=(cost,) * count)

    message = (
        "expenditure: Partnerim LP1 ir 151 izdevumu rinda; sistēmā drīkst būt 150."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("details", "speaks"),
    [
        (facts(advance=True, delivered=True), False),
        (facts(advance=False), False),
        (facts(advance=True), True),
    ],
)
def test_an_advance_waits_for_delivery(
    said: Said, details: Details, *, speaks: bool
) -> None:
    """LVLT209 wants delivery to be stated."""
    answers = said("LVLT209", details=details, expenditure=(COST,))

    message = (
        "expenditure[0]: “Telpu noma” ir avansa maksājums, bet nav norādīts, ka kaut "
        "kas piegādāts."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("heading", "procurement", "speaks"),
    [("BL4", None, True), ("BL4", "P-1", False), ("BL1", None, False)],
)
def test_a_purchase_names_its_procurement(
    said: Said, heading: str, procurement: str | None, *, speaks: bool
) -> None:
    """LVLT210 leaves staff and travel alone."""
    cost = evolve(COST, heading=heading, procurement=procurement)

    answers = said("LVLT210", budget=BUDGET, expenditure=(cost,))

    message = (
        "expenditure[0].procurement: Izmaksām “Telpu noma” nav nosaukts iepirkums."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("threshold", "note", "speaks"),
    [("199.99", None, True), ("200.00", None, False), ("199.99", "divi gadi", False)],
)
def test_a_purchase_is_not_split(
    said: Said, threshold: str, note: str | None, *, speaks: bool
) -> None:
    """LVLT211 adds up what one supplier got, and accepts an explanation."""
    cost = evolve(COST, note=None if note is None else Text.of(note))
    details = Details(procurement_threshold=eur(threshold))

    answers = said("LVLT211", details=details, expenditure=(cost, cost))

    message = (
        "expenditure[1]: 2 pirkumi no viena piegādātāja kopā ir 200,00 EUR un "
        "pārsniedz "
        "slieksni 199,99 EUR, bet katrs atsevišķi to nepārsniedz, un iepirkuma "
        "nav."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("outside", "approval", "speaks"),
    [(True, None, True), (True, "AF C.4", False), (False, None, False)],
)
def test_costs_outside_the_area_are_approved(
    said: Said, approval: str | None, *, outside: bool, speaks: bool
) -> None:
    """LVLT212 wants the place in the application or the approval."""
    cost = evolve(COST, approval=approval)

    answers = said("LVLT212", details=facts(outside_area=outside), expenditure=(cost,))

    message = (
        "expenditure[0].approval: Izmaksas “Telpu noma” radušās ārpus programmas "
        "teritorijas, un saskaņojums nav nosaukts."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("partner", "number", "speaks"),
    [("LP1", "R-1", True), ("PP2", "r-1", True), ("PP2", "R-2", False)],
)
def test_an_invoice_is_declared_once(
    said: Said, partner: str, number: str, *, speaks: bool
) -> None:
    """LVLT213 looks across partners."""
    first = evolve(COST, document=SupportingDocument(number="R-1"))
    second = evolve(COST, partner=partner, document=SupportingDocument(number=number))

    answers = said("LVLT213", expenditure=(first, second))

    message = (
        f"expenditure[1].document.number: Piegādātāja SIA “Telpas” dokuments "
        f"“{number}” "
        "ir 1. un 2. rindā."
    )
    assert answers == ([message] if speaks else [])
