"""Family 2: amounts and days of payment that cannot be right, whoever pays."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest
from attrs import evolve

from grantkit.checking import CheckResult
from grantkit.model.finding import NotChecked
from grantkit.plugin import (
    Agreement,
    BudgetLine,
    Certificate,
    ExpenditureItem,
    Money,
    Report,
    ReportKind,
    Volunteer,
)
from grantkit.testing import AS_OF, a_project, a_view, eur

Said = Callable[..., list[str]]

DAY = dt.timedelta(days=1)
NOK = Money(Decimal(5), "NOK")


def test_an_amount_below_zero_is_refused(said: Said) -> None:
    """GK201 looks at every amount of the project."""
    item = ExpenditureItem(amount=eur("-0.01"))

    assert said("GK201", "en", expenditure=(item,)) == [
        (
            "error expenditure[0].amount: The amount EUR -0.01 is below zero. → "
            "Correct the sign; take a credit note off the cost it belongs to."
        )
    ]
    assert said("GK201", "lv", expenditure=(item,)) == [
        (
            "error expenditure[0].amount: Summa -0,01 EUR ir mazāka par nulli. → "
            "Izlabojiet zīmi; kredītrēķinu atņemiet no izmaksām, uz kurām tas attiecas."
        )
    ]


@pytest.mark.parametrize("code", ["GK201", "GK202", "GK207"])
def test_amounts_of_reports_are_looked_at_too(said: Said, code: str) -> None:
    """What is certified and asked for is added up as costs are."""
    odd = Money(Decimal("-5.001"), "NOK")
    certificate = Certificate(partner="PP1", amount=odd)
    report = evolve(a_project().reports[0], certificates=(certificate,), requested=odd)

    told = said(code, reports=(report,))

    assert [line.split()[1] for line in told] == [
        "reports[0].certificates[0].amount:",
        "reports[0].requested:",
    ]


def test_the_rate_of_a_volunteer_is_an_amount_of_any_precision(said: Said) -> None:
    """GK201 and GK202 look at it; parts of a cent are usual in rates."""
    volunteer = Volunteer(rate=Money(Decimal("-5.001"), "NOK"))

    told = {
        code: [line.split()[1] for line in said(code, volunteers=(volunteer,))]
        for code in ("GK201", "GK202", "GK207")
    }

    place = ["volunteers[0].rate:"]
    assert told == {"GK201": place, "GK202": place, "GK207": []}


def test_no_money_is_an_amount(said: Said) -> None:
    """GK201 is silent at zero."""
    assert said("GK201", expenditure=(ExpenditureItem(amount=eur("0")),)) == []


def test_another_currency_than_that_of_the_grant_is_refused(said: Said) -> None:
    """GK202 names the currency of the project."""
    item = ExpenditureItem(net=NOK)

    assert said("GK202", "en", expenditure=(item,)) == [
        (
            "error expenditure[0].net: The amount NOK 5.00 is not in EUR, the currency "
            "of the project. → Convert it at the rate that the agreement names."
        )
    ]
    assert said("GK202", "lv", expenditure=(item,)) == [
        (
            "error expenditure[0].net: Summa 5,00 NOK nav projekta valūtā (EUR). → "
            "Pārrēķiniet to pēc līgumā noteiktā kursa."
        )
    ]


def test_the_project_may_be_in_any_one_currency(said: Said) -> None:
    """GK202 is silent where the grant and every amount are in kroner."""
    changes = {
        "agreement": Agreement(grant=NOK),
        "budget": (BudgetLine(heading="1", amount=NOK),),
        "expenditure": (ExpenditureItem(amount=NOK),),
        "funding": (),
    }

    assert said("GK202", **changes) == []


def test_net_and_tax_that_miss_the_total_are_refused(said: Said) -> None:
    """GK203 prints all three amounts and the sum."""
    item = ExpenditureItem(net=eur("100"), vat=eur("12"), gross=eur("121"))

    assert said("GK203", "en", expenditure=(item,)) == [
        (
            "error expenditure[0].gross: Net EUR 100.00 and VAT EUR 12.00 make EUR "
            "112.00, but the total of the document is EUR 121.00. → Copy the three "
            "amounts from the document again."
        )
    ]
    assert said("GK203", "lv", expenditure=(item,)) == [
        (
            "error expenditure[0].gross: Summa bez PVN 100,00 EUR un PVN 12,00 EUR "
            "kopā ir 112,00 EUR, bet dokumenta kopsumma ir 121,00 EUR. → Pārrakstiet "
            "visas trīs summas no dokumenta vēlreiz."
        )
    ]


@pytest.mark.parametrize(
    "item",
    [
        ExpenditureItem(net=eur("100"), vat=eur("21"), gross=eur("121")),
        ExpenditureItem(net=eur("121"), vat=eur("0"), gross=eur("121")),
        ExpenditureItem(net=eur("100"), gross=eur("121")),
        ExpenditureItem(net=eur("100"), vat=NOK, gross=eur("121")),
    ],
)
def test_amounts_that_tie_or_cannot_be_added_are_left_alone(
    said: Said, item: ExpenditureItem
) -> None:
    """GK203 is silent when the sum is right, a part is missing or another currency."""
    assert said("GK203", expenditure=(item,)) == []


def test_more_than_the_document_cannot_be_charged(said: Said) -> None:
    """GK204 prints what is charged and what the document comes to."""
    item = ExpenditureItem(gross=eur("121"), amount=eur("121.01"))

    assert said("GK204", "en", expenditure=(item,)) == [
        (
            "error expenditure[0].amount: EUR 121.01 is charged to the project, but "
            "the document comes to EUR 121.00. → Charge the total of the document, or "
            "a part of it."
        )
    ]
    assert said("GK204", "lv", expenditure=(item,)) == [
        (
            "error expenditure[0].amount: Uz projektu attiecināti 121,01 EUR, bet "
            "dokumenta kopsumma ir 121,00 EUR. → Attieciniet uz projektu visu "
            "dokumenta summu vai tās daļu."
        )
    ]


@pytest.mark.parametrize(
    "item",
    [
        ExpenditureItem(gross=eur("121"), amount=eur("121")),
        ExpenditureItem(gross=eur("121"), amount=eur("1")),
        ExpenditureItem(amount=eur("121")),
        ExpenditureItem(gross=eur("1"), amount=NOK),
    ],
)
def test_the_whole_document_or_a_part_may_be_charged(
    said: Said, item: ExpenditureItem
) -> None:
    """GK204 is silent on the edge, and where there is nothing to compare."""
    assert said("GK204", expenditure=(item,)) == []


def test_a_payment_after_today_is_refused(said: Said) -> None:
    """GK205 prints the day of payment and the day of the check."""
    item = ExpenditureItem(paid_on=AS_OF + DAY)

    assert said("GK205", "en", expenditure=(item,)) == [
        (
            "error expenditure[0].paid_on: The payment is dated 21 January 2026; the "
            "report was checked on 20 January 2026. → Correct the date, or leave the "
            "cost to a later report."
        )
    ]
    assert said("GK205", "lv", expenditure=(item,)) == [
        (
            "error expenditure[0].paid_on: Maksājums datēts ar 21.01.2026., bet "
            "pārskats pārbaudīts 20.01.2026. → Izlabojiet datumu vai atstājiet "
            "izmaksas nākamajam pārskatam."
        )
    ]


def test_a_payment_of_today_is_in_order(said: Said) -> None:
    """GK205 is silent on the day of the check itself."""
    assert said("GK205", expenditure=(ExpenditureItem(paid_on=AS_OF),)) == []


def test_a_cost_of_no_report_is_warned_of(said: Said) -> None:
    """GK206 looks at the periods of all reports."""
    item = ExpenditureItem(paid_on=dt.date(2026, 1, 1))

    assert said("GK206", "en", expenditure=(item,)) == [
        (
            "warning expenditure[0].paid_on: The cost was paid on 1 January 2026, "
            "after the period of the last report. → Correct the day of payment, or "
            "take the cost out; where the agreement allows payments after the end, "
            "write it as `pay_within_days: 30` under `agreement`."
        )
    ]
    assert said("GK206", "lv", expenditure=(item,)) == [
        (
            "warning expenditure[0].paid_on: Izmaksas samaksātas 01.01.2026., pēc "
            "pēdējā pārskata perioda beigām. → Izlabojiet maksājuma dienu vai "
            "svītrojiet šīs izmaksas; ja līgums atļauj maksāt pēc projekta beigām, "
            "ierakstiet to `agreement` sadaļā, piemēram, `pay_within_days: 30`."
        )
    ]


def test_a_cost_paid_before_the_project_gets_no_advice_on_later_ones(
    said: Said,
) -> None:
    """GK206 tells of `pay_within_days` only where that may help."""
    item = ExpenditureItem(paid_on=dt.date(2024, 12, 31))

    assert said("GK206", "en", expenditure=(item,)) == [
        (
            "warning expenditure[0].paid_on: The cost was paid on 31 December 2024, "
            "which lies in the period of no report. → Correct the day of payment, or "
            "take the cost out."
        )
    ]


def test_a_cost_paid_on_the_last_day_is_in_order(said: Said) -> None:
    """GK206 counts both ends of a period, and leaves costs without a day alone."""
    items = (ExpenditureItem(paid_on=dt.date(2025, 12, 31)), ExpenditureItem())

    assert said("GK206", expenditure=items) == []


def test_a_final_report_has_costs_paid_in_the_days_that_the_agreement_allows(
    said: Said,
) -> None:
    """GK206 counts them from the last day of the project, and the last is included.

    Where the agreement's days are given, there is no advice to give them.
    """
    items = tuple(
        ExpenditureItem(paid_on=day)
        for day in (dt.date(2026, 1, 30), dt.date(2026, 1, 31))
    )
    agreement = Agreement(pay_within_days=30)

    assert said("GK206", "en", agreement=agreement, expenditure=items) == [
        (
            "warning expenditure[1].paid_on: The cost was paid on 31 January 2026, "
            "which lies in the period of no report. → Correct the day of payment, or "
            "take the cost out."
        )
    ]


def test_an_interim_report_does_not_look_for_later_costs(said: Said) -> None:
    """GK206 waits for the final report."""
    interim = evolve(a_project().reports[0], kind=ReportKind.INTERIM)
    item = ExpenditureItem(paid_on=dt.date(2026, 1, 1))

    assert said("GK206", reports=(interim,), expenditure=(item,)) == []


@pytest.mark.parametrize(
    ("language", "reason"),
    [
        ("en", "The period of a report is not known: interim."),
        ("lv", "Nav zināms pārskata periods: interim."),
    ],
)
def test_the_periods_of_all_reports_must_be_known(
    judged: Callable[..., CheckResult], language: str, reason: str
) -> None:
    """GK206 does not blame a cost that may belong to a report without dates."""
    interim = Report(id="interim", kind=ReportKind.INTERIM)
    final = evolve(a_project().reports[0], start=dt.date(2025, 7, 1))
    item = ExpenditureItem(paid_on=dt.date(2025, 6, 1))
    view = a_view(reports=(final, interim), expenditure=(item,))

    result = judged(view, language=language)

    assert "GK206" not in [finding.code for finding in result.findings]
    assert NotChecked(code="GK206", reason=reason) in result.not_checked


def test_parts_of_a_cent_are_refused(said: Said) -> None:
    """GK207 prints the amount with all its digits."""
    item = ExpenditureItem(amount=eur("80.005"))

    assert said("GK207", "en", expenditure=(item,)) == [
        (
            "error expenditure[0].amount: The amount EUR 80.005 has parts of a cent. → "
            "Copy the amount from the document, to the cent."
        )
    ]
    assert said("GK207", "lv", expenditure=(item,)) == [
        (
            "error expenditure[0].amount: Summā 80,005 EUR ir centa daļas. → "
            "Pārrakstiet summu no dokumenta ar precizitāti līdz centam."
        )
    ]


@pytest.mark.parametrize("amount", ["80", "80.0", "80.00", "80.000", "-0.01"])
def test_whole_cents_are_in_order_however_they_are_written(
    said: Said, amount: str
) -> None:
    """GK207 looks at the value, not at the number of digits."""
    assert said("GK207", expenditure=(ExpenditureItem(amount=eur(amount)),)) == []
