"""Family 2: costs, their documents and tax."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest

from grantkit.plugin import (
    Agreement,
    Annex,
    ExpenditureItem,
    Partner,
    PartnerRole,
    Project,
    Report,
    SupportingDocument,
    Text,
)
from grantkit.testing import eur
from grantkit_eea_ngo_fund.details import Details

Said = Callable[..., list[str]]

PROJECT = Project(
    number="2012.EEZ/PP/1/MAC/150/008",
    start=dt.date(2013, 11, 1),
    end=dt.date(2015, 7, 31),
)


def day(text: str) -> dt.date:
    """Give a day written as in a project file."""
    return dt.date.fromisoformat(text)


def cost(
    document: SupportingDocument | None = None,
    **given: Any,  # noqa: ANN401 -- any field of the class
) -> tuple[ExpenditureItem]:
    """Give one cost with its document."""
    named = {"description": Text.of("Psihologs"), **given}
    return (ExpenditureItem(document=document, **named),)


@pytest.mark.parametrize(
    ("date", "outside"),
    [
        ("2013-11-01", False),
        ("2015-07-31", False),
        ("2015-08-01", True),
        ("2013-10-31", True),
    ],
)
def test_a_document_is_of_the_projects_own_time(
    said: Said, date: str, *, outside: bool
) -> None:
    """Both ends of the project belong to it."""
    answers = said(
        "EEA201",
        project=PROJECT,
        expenditure=cost(SupportingDocument(date=day(date))),
    )

    shown = f"{day(date):%d.%m.%Y.}"
    expected = (
        f"expenditure[0].document.date: Izdevuma “Psihologs” dokumenta datums {shown} "
        "ir ārpus projekta laika 01.11.2013. – 31.07.2015."
    )
    assert answers == ([expected] if outside else [])


def test_a_cost_without_a_document_has_none_outside(said: Said) -> None:
    """The lack is a matter of the boxes."""
    assert said("EEA201", project=PROJECT, expenditure=cost()) == []


@pytest.mark.parametrize(
    ("paid", "days", "late"),
    [
        ("2015-08-30", 30, False),
        ("2015-08-31", 30, True),
        ("2015-08-01", 0, True),
        (None, 30, False),
        ("2015-08-01", 10**9, False),
    ],
)
def test_costs_are_paid_in_time(
    said: Said, paid: str | None, days: int, *, late: bool
) -> None:
    """The days are those of the agreement."""
    answers = said(
        "EEA202",
        project=PROJECT,
        agreement=Agreement(pay_within_days=days),
        expenditure=cost(paid_on=None if paid is None else day(paid)),
    )

    assert bool(answers) is late


def test_a_late_payment_names_the_last_day(said: Said) -> None:
    """Thirty days after the end of July."""
    assert said(
        "EEA202",
        project=PROJECT,
        agreement=Agreement(pay_within_days=30),
        expenditure=cost(paid_on=day("2015-09-01")),
    ) == [
        (
            "expenditure[0].paid_on: Izdevums “Psihologs” samaksāts 01.09.2015., bet "
            "līgums ļauj maksāt līdz 30.08.2015."
        )
    ]


@pytest.mark.parametrize(
    ("named", "answers"),
    [
        (True, []),
        (
            False,
            [
                (
                    "expenditure[0].document.names_project: Izdevuma “Psihologs” "
                    "dokumentā nav projekta numura 2012.EEZ/PP/1/MAC/150/008."
                )
            ],
        ),
        (
            None,
            [
                (
                    "not checked: Nav norādīts, vai 1 dokumentā ir projekta numurs; "
                    "to norāda laukā “Dokumentā norādīts projekta numurs” "
                    "(`names_project`)."
                )
            ],
        ),
    ],
)
def test_a_document_bears_the_number_of_the_project(
    said: Said, answers: list[str], *, named: bool | None
) -> None:
    """What is not said is counted, not guessed."""
    document = SupportingDocument(names_project=named)

    assert said("EEA203", project=PROJECT, expenditure=cost(document)) == answers


@pytest.mark.parametrize(
    ("kind", "date", "early"),
    [
        ("Pieņemšanas–nodošanas akts", "2014-05-29", True),
        ("pieņemšanas akts", "2014-05-30", False),
        ("rēķins", "2014-05-29", False),
        (None, "2014-05-29", False),
        ("pieņemšanas akts", None, False),
    ],
)
def test_nothing_is_accepted_before_it_is_done(
    said: Said, kind: str | None, date: str | None, *, early: bool
) -> None:
    """An invoice may come before; an acceptance act may not."""
    document = SupportingDocument(
        kind=kind,
        date=None if date is None else day(date),
        service_ended=day("2014-05-30"),
    )
    expected = (
        "expenditure[0].document.date: Izdevuma “Psihologs” pieņemšanas akta datums ir "
        "29.05.2014., bet pakalpojums beidzās tikai 30.05.2014."
    )

    answers = said("EEA204", expenditure=cost(document))

    assert answers == ([expected] if early else [])
    assert said("EEA204", expenditure=cost()) == []


@pytest.mark.parametrize(
    ("amount", "above"), [("499", False), ("500", False), ("500.01", True)]
)
def test_a_document_stays_within_its_contract(
    said: Said, amount: str, *, above: bool
) -> None:
    """The sum of the contract itself may be paid."""
    document = SupportingDocument(contract_value=eur("500"))
    expected = (
        "expenditure[0].document.contract_value: Izdevuma “Psihologs” dokuments ir par "
        "500,01 EUR, bet līgums ir par 500,00 EUR."
    )

    answers = said("EEA205", expenditure=cost(document, gross=eur(amount)))

    assert answers == ([expected] if above else [])


@pytest.mark.parametrize(
    ("number", "note", "twice"),
    [("17", None, True), ("18", None, False), ("17", Text.of("Divas daļas"), False)],
)
def test_a_document_stands_behind_one_cost(
    said: Said, number: str, note: Text | None, *, twice: bool
) -> None:
    """The same payee and number; a note explains a split."""
    first = cost(SupportingDocument(number="17"), supplier="SIA “Prāts”")
    second = cost(SupportingDocument(number=number), supplier='SIA "PRĀTS"', note=note)
    expected = (
        'expenditure[1].document.number: Dokuments 17 no “SIA "PRĀTS"” uzrādīts '
        "divreiz: 1. un 2. ierakstā."
    )

    answers = said("EEA206", expenditure=first + second)

    assert answers == ([expected] if twice else [])


@pytest.mark.parametrize(
    ("recovers", "amount", "noted"),
    [(True, "121", True), (True, "100", False), (False, "121", False)],
)
def test_tax_that_comes_back_is_no_cost(
    said: Said, amount: str, *, recovers: bool, noted: bool
) -> None:
    """Only what is above the total without tax is meant."""
    partners = (
        Partner(id="P1", role=PartnerRole.LEAD, vat_recoverable=recovers),
        Partner(id="P2", vat_recoverable=not recovers),
    )
    item = cost(net=eur("100"), vat=eur("21"), amount=eur(amount))
    expected = (
        "expenditure[0].amount: Par izdevumu “Psihologs” uz projektu attiecināti "
        "121,00 EUR, lai gan bez PVN tas ir 100,00 EUR un maksātājs PVN var atgūt."
    )

    answers = said("EEA207", partners=partners, expenditure=item)

    assert answers == ([expected] if noted else [])
    assert said("EEA207", expenditure=item) == []


@pytest.mark.parametrize(
    ("stated", "vat", "noted"),
    [(None, "21", True), (False, "21", True), (True, "21", False), (None, "0", False)],
)
def test_tax_comes_with_a_statement(
    said: Said, vat: str, *, stated: bool | None, noted: bool
) -> None:
    """Costs without tax need none."""
    expected = (
        "details.vat_status_stated: Izdevumos ir PVN, bet nav atzīmēts, ka pievienota "
        "izziņa par PVN statusu."
    )

    answers = said(
        "EEA208",
        details=Details(vat_status_stated=stated),
        expenditure=cost(vat=eur(vat)),
    )

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("gross", "date", "procurement", "noted"),
    [
        ("3000", "2013-09-01", None, True),
        ("2999.99", "2013-09-01", None, False),
        ("3000", "2013-08-31", None, False),
        ("3000", "2013-09-01", "2013/1", False),
        (None, "2013-09-01", None, False),
    ],
)
def test_a_greater_purchase_names_its_procurement(
    said: Said, gross: str | None, date: str, procurement: str | None, *, noted: bool
) -> None:
    """The threshold itself is reached; the duty began in September 2013."""
    expected = (
        "expenditure[0].procurement: Pirkums “Psihologs” par 3 000,00 EUR sasniedz "
        "iepirkuma slieksni 3 000,00 EUR, bet iepirkums nav norādīts."
    )
    item = cost(
        SupportingDocument(date=day(date)),
        gross=None if gross is None else eur(gross),
        procurement=procurement,
    )

    answers = said(
        "EEA211",
        details=Details(procurement_threshold=eur("3000")),
        expenditure=item,
    )

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("role", "number", "annex", "noted"),
    [
        (PartnerRole.DONOR_PARTNER, None, None, True),
        (PartnerRole.DONOR_PARTNER, "17", None, False),
        (PartnerRole.DONOR_PARTNER, None, "Neatkarīga revidenta ziņojums", False),
        (PartnerRole.DONOR_PARTNER, None, "Fotogrāfijas", True),
        (PartnerRole.PARTNER, None, None, False),
    ],
)
def test_costs_of_a_donor_partner_are_proven(
    said: Said, role: PartnerRole, number: str | None, annex: str | None, *, noted: bool
) -> None:
    """A document or the report of an auditor will do."""
    title = None if annex is None else Text.of(annex)
    report = Report(id="final", annexes=(Annex(id="P1", title=title),))
    expected = (
        "expenditure[0]: Donorvalsts partnera “Norges Røde Kors” izdevumam “Psihologs” "
        "nav dokumenta, un pielikumos nav revidenta ziņojuma."
    )

    answers = said(
        "EEA212",
        report=report,
        partners=(Partner(id="P3", name="Norges Røde Kors", role=role),),
        expenditure=cost(SupportingDocument(number=number), partner="P3"),
    )

    assert answers == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("code", "given", "lacking"),
    [
        (
            "EEA201",
            {"expenditure": cost(SupportingDocument(date=day("2000-01-01")))},
            (
                "“Projekta īstenošanas laiks, no” (`project.start`), “Projekta "
                "īstenošanas laiks, līdz” (`project.end`)"
            ),
        ),
        (
            "EEA202",
            {"project": PROJECT, "expenditure": cost(paid_on=day("2015-08-31"))},
            (
                "“Jāsamaksā (dienas pēc pēdējās attiecināmās dienas)” "
                "(`agreement.pay_within_days`)"
            ),
        ),
        (
            "EEA211",
            {"expenditure": cost(paid_on=day("2013-09-01"), gross=eur("3000"))},
            "“Iepirkuma slieksnis” (`details.procurement_threshold`)",
        ),
    ],
)
def test_what_the_project_does_not_say_is_not_judged(
    said: Said, code: str, given: dict[str, Any], lacking: str
) -> None:
    """The answer names what the rule waits for."""
    assert said(code, **given) == [
        f"not checked: Projekta datnē nav norādīts: {lacking}."
    ]
