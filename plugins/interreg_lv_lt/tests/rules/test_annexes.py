"""Family 7: certificates, annexes, what comes before the first report."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.plugin import (
    Annex,
    BudgetLine,
    Certificate,
    CostCategory,
    CostOption,
    Event,
    ExpenditureItem,
    Partner,
    PartnerProgress,
    ReportKind,
    Text,
)
from grantkit.testing import eur
from grantkit_interreg_lv_lt.details import Details, Supplementary

Said = Callable[..., list[str]]

COST = ExpenditureItem(
    partner="PP2", heading="BL1", amount=eur("10.00"), paid_on=dt.date(2018, 9, 1)
)


@pytest.mark.parametrize(
    ("certificates", "left_out", "speaks"),
    [
        ((), False, True),
        ((Certificate(partner="PP2"),), False, False),
        ((), True, False),
    ],
)
def test_costs_come_with_a_certificate(
    said: Said,
    certificates: tuple[Certificate, ...],
    *,
    left_out: bool,
    speaks: bool,
) -> None:
    """LVLT701 passes over partners that are left out."""
    told = PartnerProgress(id="PP2", left_out=left_out)

    answers = said(
        "LVLT701",
        partners=(Partner(id="LP1"), Partner(id="PP2")),
        expenditure=(COST,),
        of_report={"certificates": certificates, "partners": (told,)},
    )

    message = (
        "report.certificates: Partneris PP2 uzrāda 10,00 EUR, bet finanšu kontroles "
        "sertifikāta nav."
    )
    assert answers == ([message] if speaks else [])


@pytest.mark.parametrize(
    ("kind", "reason", "expected"),
    [
        (ReportKind.PROGRESS, "Kavējas.", []),
        (
            ReportKind.PROGRESS,
            None,
            [
                (
                    "report.partners[0].reason: Partnera PP2 izmaksas atstātas ārpus "
                    "pārskata, un iemesls nav nosaukts."
                )
            ],
        ),
        (
            ReportKind.FINAL,
            "Kavējas.",
            [
                (
                    "report.partners[0].left_out: Partnera PP2 izmaksas atstātas ārpus "
                    "pēdējā pārskata."
                )
            ],
        ),
    ],
)
def test_a_partner_is_left_out_with_a_reason(
    said: Said, kind: ReportKind, reason: str | None, expected: list[str]
) -> None:
    """LVLT702 allows no gap in the last report."""
    told = PartnerProgress(
        id="PP2", left_out=True, reason=None if reason is None else Text.of(reason)
    )

    assert said("LVLT702", of_report={"kind": kind, "partners": (told,)}) == expected


@pytest.mark.parametrize(
    ("annex", "speaks"),
    [
        (Annex(id="1", title=Text.of("Confirmation for  Project Report")), False),
        (Annex(id="1", kind="confirmation for project report"), False),
        (Annex(id="1", title=Text.of("Confirmation of bank details")), True),
    ],
)
def test_a_project_report_is_confirmed(
    said_new: Said, annex: Annex, *, speaks: bool
) -> None:
    """LVLT703 reads kind and title."""
    answers = said_new("LVLT703", of_report={"annexes": (annex,)})

    message = "Nav pievienots parakstīts dokuments “Confirmation for Project Report”."
    assert answers == ([f"report.annexes: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("number", "confirmed", "speaks"),
    [(1, None, True), (1, True, False), (2, None, False)],
)
def test_bank_details_are_confirmed_first(
    said_new: Said,
    number: int,
    confirmed: bool | None,  # noqa: FBT001 -- a value of the model
    *,
    speaks: bool,
) -> None:
    """LVLT704 asks at the first report."""
    details = Details(supplementary=Supplementary(bank_confirmation=confirmed))

    answers = said_new("LVLT704", of_report={"number": number}, details=details)

    message = "Pirms pirmā pārskata nav apliecināti bankas dati."
    assert answers == (
        [f"details.supplementary.bank_confirmation: {message}"] if speaks else []
    )


@pytest.mark.parametrize(
    ("attached", "speaks"), [(True, False), (False, True), (None, True)]
)
def test_an_event_has_its_list(
    said: Said,
    attached: bool | None,  # noqa: FBT001 -- a value of the model
    *,
    speaks: bool,
) -> None:
    """LVLT705 takes silence for no list."""
    event = Event(title=Text.of("Seminārs"), participant_list=attached)

    answers = said("LVLT705", events=(event,))

    message = "Pasākumam “Seminārs” nav pievienots dalībnieku saraksts."
    assert answers == ([f"events[0].participant_list: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("kinds", "missing"),
    [
        ("invitation hand-outs", None),
        ("Invitation", "hand-outs"),
        ("", "invitation, hand-outs"),
    ],
)
def test_an_event_has_its_papers(said: Said, kinds: str, missing: str | None) -> None:
    """LVLT706 takes agenda and photos that the event itself notes."""
    annexes = tuple(Annex(id=kind, kind=kind) for kind in kinds.split())
    event = Event(
        title=Text.of("Seminārs"),
        agenda=True,
        photos=True,
        evidence=tuple(kinds.split()),
    )

    answers = said("LVLT706", events=(event,), of_report={"annexes": annexes})

    message = f"events[0].evidence: Pasākumam “Seminārs” trūkst pierādījumu: {missing}."
    assert answers == ([] if missing is None else [message])


@pytest.mark.parametrize(
    ("option", "annex", "speaks"),
    [
        (CostOption.UNIT_COST, "1", False),
        (CostOption.UNIT_COST, "2", True),
        (CostOption.REAL, None, False),
    ],
)
def test_unit_costs_have_a_timesheet(
    said_new: Said, option: CostOption, annex: str | None, *, speaks: bool
) -> None:
    """LVLT707 looks into the annex that the cost names."""
    cost = ExpenditureItem(
        heading="CC1", description=Text.of("Alga"), cost_option=option, annex=annex
    )
    annexes = (
        Annex(id="1", title=Text.of("Timesheet, January")),
        Annex(id="2", title=Text.of("Payslip")),
    )

    answers = said_new(
        "LVLT707",
        budget=(BudgetLine(heading="CC1", category=CostCategory.STAFF),),
        expenditure=(cost,),
        of_report={"annexes": annexes},
    )

    message = (
        "expenditure[0].annex: “Alga” ir personāls pēc vienības izmaksām, bet darba "
        "laika uzskaite nav nosaukta."
    )
    assert answers == ([message] if speaks else [])


ALL = {
    "project_management": True,
    "bank_information": True,
    "bank_confirmation": True,
    "user_assignment": True,
    "partnership_agreement": True,
}


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        (Supplementary(**ALL), []),
        (
            Supplementary(**ALL | {"bank_confirmation": False}),
            [
                (
                    "details.supplementary.bank_confirmation: Nav parakstīta finanšu "
                    "informācijas apliecinājuma."
                )
            ],
        ),
        (
            Supplementary(bank_information=True, bank_confirmation=True),
            [
                (
                    "details.supplementary.project_management: Nav aizpildīta projekta "
                    "vadība."
                ),
                (
                    "details.supplementary.user_assignment: Nav piešķirtas lietotāju "
                    "tiesības."
                ),
                "details.supplementary.partnership_agreement: Nav partnerības līguma.",
            ],
        ),
    ],
)
def test_supplementary_information_is_complete(
    said: Said, told: Supplementary, expected: list[str]
) -> None:
    """LVLT708 names each part that is missing."""
    assert said("LVLT708", details=Details(supplementary=told)) == expected


@pytest.mark.parametrize(
    ("file", "speaks"),
    [
        ("annexes/training agenda.pdf", False),
        ("annexes/scan001.pdf", True),
        ("annexes/IMG_1234.jpg", True),
        (None, False),
    ],
)
def test_a_file_is_named_after_its_topic(
    said: Said, file: str | None, *, speaks: bool
) -> None:
    """LVLT709 looks at the name alone, not at its folder."""
    answers = said("LVLT709", of_report={"annexes": (Annex(id="1", file=file),)})

    message = f"Datnes nosaukums “{file}” nesaka, kas tajā ir."
    assert answers == ([f"report.annexes[0].file: {message}"] if speaks else [])


@pytest.mark.parametrize(
    ("statement", "attached", "speaks"),
    [(False, True, True), (True, True, False), (False, False, False)],
)
def test_lists_bear_the_statement(
    said_new: Said, *, statement: bool, attached: bool, speaks: bool
) -> None:
    """LVLT710 needs a list before it speaks."""
    answers = said_new(
        "LVLT710",
        events=(Event(participant_list=attached),),
        details=Details(participant_statement=statement),
    )

    message = "1 pasākuma dalībnieku sarakstos nav paziņojuma par personas datiem."
    assert answers == ([f"details.participant_statement: {message}"] if speaks else [])
