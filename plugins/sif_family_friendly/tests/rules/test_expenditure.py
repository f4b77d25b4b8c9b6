"""Family 2: costs, their documents and cash."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal

import pytest

from grantkit.plugin import (
    Agreement,
    ExpenditureItem,
    Money,
    PaymentMethod,
    Project,
    SupportingDocument,
    Text,
)

Said = Callable[..., list[str]]

START, END = dt.date(2022, 10, 1), dt.date(2023, 8, 31)
DAY = dt.timedelta(days=1)
HALL = Text.of("Zāles noma")
NOTE = Text.of("Līguma 3. punkts")


def eur(amount: str) -> Money:
    """Give an amount in euro."""
    return Money(Decimal(amount), "EUR")


@pytest.mark.parametrize(
    ("day", "outside"),
    [
        (START, False),
        (END, False),
        (START - DAY, True),
        (END + DAY, True),
        (None, False),
    ],
)
def test_documents_are_dated_in_the_eligible_period(
    said: Said, day: dt.date | None, *, outside: bool
) -> None:
    """Both ends of the period belong to it; a missing date is a matter of its box."""
    agreement = Agreement(eligible_from=START, eligible_until=END)
    cost = ExpenditureItem(description=HALL, document=SupportingDocument(date=day))

    answers = said("SIF201", agreement=agreement, expenditure=(cost,))

    shown = "" if day is None else f"{day:%d.%m.%Y}."
    expected = (
        f"expenditure[0].document.date: Izmaksu “Zāles noma” dokuments datēts {shown}, "
        "ārpus attiecināmības perioda 01.10.2022. – 31.08.2023."
    )
    assert answers == ([expected] if outside else [])


@pytest.mark.parametrize(
    ("paid", "note", "noted"),
    [
        (START - DAY, None, True),
        (START, None, False),
        (START - DAY, NOTE, False),
        (None, None, False),
    ],
)
def test_an_advance_needs_a_note(
    said: Said, paid: dt.date | None, note: Text | None, *, noted: bool
) -> None:
    """Paying on the day of the document is no advance."""
    document = SupportingDocument(number="A-1", date=START)
    cost = ExpenditureItem(document=document, paid_on=paid, note=note)
    expected = (
        "expenditure[0].paid_on: Izmaksas “A-1” samaksātas 30.09.2022., pirms "
        "izsniegts dokuments (01.10.2022.)."
    )

    assert said("SIF202", expenditure=(cost,)) == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("paid", "allowed", "refused"),
    [(END, False, False), (END + DAY, False, True), (END + DAY, True, False)],
)
def test_costs_are_paid_by_the_last_eligible_day(
    said: Said, paid: dt.date, *, allowed: bool, refused: bool
) -> None:
    """The last day is in time, and an agreement may allow more."""
    agreement = Agreement(eligible_until=END, pay_after_end_allowed=allowed)
    cost = ExpenditureItem(description=HALL, paid_on=paid)
    expected = (
        "expenditure[0].paid_on: Izmaksas “Zāles noma” samaksātas 01.09.2023., pēc "
        "attiecināmības perioda beigām (31.08.2023.)."
    )

    answers = said("SIF203", agreement=agreement, expenditure=(cost,))

    assert answers == ([expected] if refused else [])


def test_a_document_bears_the_number_of_the_project(said: Said) -> None:
    """A missing number is noted; where nothing is said, nothing was checked."""
    costs = tuple(
        ExpenditureItem(description=HALL, document=SupportingDocument(names_project=n))
        for n in (True, False, None)
    )
    project = Project(number="2022.LV/ĢDP_NVO/7")

    assert said("SIF204", project=project, expenditure=costs) == [
        (
            "expenditure[1].document.names_project: Izmaksu “Zāles noma” dokumentā nav "
            "projekta numura 2022.LV/ĢDP_NVO/7."
        ),
        "not checked: Par 1 dokumentu nav pateikts, vai tur ir projekta numurs.",
    ]
    assert said("SIF204", project=project, expenditure=costs[:1]) == []
    assert said("SIF204", project=project, expenditure=()) == [
        "not checked: Projekta datnē nav norādīts: “Izdevumi” (`expenditure`)."
    ]


@pytest.mark.parametrize(
    ("gross", "method", "refused"),
    [
        ("7200.00", PaymentMethod.CASH, False),
        ("7200.01", PaymentMethod.CASH, True),
        ("7200.01", PaymentMethod.BANK, False),
    ],
)
def test_cash_stays_within_the_legal_limit(
    said: Said, gross: str, method: PaymentMethod, *, refused: bool
) -> None:
    """The limit itself is allowed, and the total of the document counts."""
    cost = ExpenditureItem(
        description=HALL, amount=eur("100"), gross=eur(gross), method=method
    )
    expected = (
        "expenditure[0].method: Izmaksas “Zāles noma” – 7 200,01 EUR – samaksātas "
        "skaidrā naudā; likums skaidras naudas darījumos pieļauj ne vairāk kā "
        "7 200,00 EUR."
    )

    assert said("SIF205", expenditure=(cost,)) == ([expected] if refused else [])


@pytest.mark.parametrize(
    ("method", "note", "noted"),
    [
        (PaymentMethod.CASH, None, True),
        (PaymentMethod.CASH, Text.of(" "), True),
        (PaymentMethod.CASH, NOTE, False),
        (PaymentMethod.BANK, None, False),
        (None, None, False),
    ],
)
def test_cash_is_explained(
    said: Said, method: PaymentMethod | None, note: Text | None, *, noted: bool
) -> None:
    """White space is no explanation."""
    cost = ExpenditureItem(
        description=HALL, amount=eur("12.5"), method=method, note=note
    )
    expected = (
        "expenditure[0].note: Izmaksas “Zāles noma” (12,50 EUR) samaksātas skaidrā "
        "naudā, bet piezīmes par to nav."
    )

    assert said("SIF206", expenditure=(cost,)) == ([expected] if noted else [])


@pytest.mark.parametrize(
    ("method", "allowed", "refused"),
    [
        (PaymentMethod.CASH, False, True),
        (PaymentMethod.CASH, True, False),
        (PaymentMethod.BANK, False, False),
    ],
)
def test_cash_is_used_only_where_the_agreement_allows_it(
    said: Said, method: PaymentMethod, *, allowed: bool, refused: bool
) -> None:
    """The agreement decides."""
    cost = ExpenditureItem(description=HALL, amount=eur("12.5"), method=method)
    expected = (
        "expenditure[0].method: Izmaksas “Zāles noma” (12,50 EUR) samaksātas skaidrā "
        "naudā, bet līgums to neatļauj."
    )

    answers = said(
        "SIF207", agreement=Agreement(cash_allowed=allowed), expenditure=(cost,)
    )

    assert answers == ([expected] if refused else [])


@pytest.mark.parametrize(
    ("amount", "eligible", "refused"),
    [("100.01", False, True), ("100", False, False), ("121", True, False)],
)
def test_tax_is_charged_only_where_the_agreement_allows_it(
    said: Said, amount: str, *, eligible: bool, refused: bool
) -> None:
    """The whole total without tax may be charged."""
    cost = ExpenditureItem(
        description=HALL, net=eur("100"), vat=eur("21"), amount=eur(amount)
    )
    expected = (
        "expenditure[0].amount: Izmaksās “Zāles noma” uz projektu attiecināti "
        "100,01 EUR, bet bez PVN dokumenta summa ir 100,00 EUR; PVN pēc līguma nav "
        "attiecināms."
    )

    answers = said(
        "SIF208", agreement=Agreement(vat_eligible=eligible), expenditure=(cost,)
    )

    assert answers == ([expected] if refused else [])


@pytest.mark.parametrize(
    ("supplier", "number", "note", "noted"),
    [
        ("SIA Zāle", "A-1", None, True),
        ("sia  zāle", "a-1", None, True),
        ("SIA Zāle", "A-1", NOTE, False),
        ("SIA Zāle", "A-2", None, False),
        ("SIA Telpa", "A-1", None, False),
        (None, "A-1", None, False),
    ],
)
def test_a_document_is_declared_once(
    said: Said, supplier: str | None, number: str, note: Text | None, *, noted: bool
) -> None:
    """Supplier and number make a document; a note explains a split."""
    first = ExpenditureItem(
        supplier="SIA Zāle", document=SupportingDocument(number="A-1")
    )
    second = ExpenditureItem(
        supplier=supplier, document=SupportingDocument(number=number), note=note
    )
    expected = (
        f"expenditure[1].document.number: Dokuments {number} ({supplier}) uzrādīts "
        "divreiz: 1. un 2. rindā."
    )

    assert said("SIF209", expenditure=(first, second)) == ([expected] if noted else [])
