"""Costs against the documents behind them."""

import datetime as dt
from collections.abc import Callable

import pytest

from grantkit.checks import (
    document_used_twice,
    document_without_project_number,
    paid_above_contract,
    paid_before_document,
    paid_before_service_ended,
)
from grantkit.plugin import ExpenditureItem, Project, SupportingDocument, Text
from grantkit.testing import a_view, eur

Told = Callable[..., list[tuple[str, dict[str, object]]]]

ISSUED = dt.date(2025, 6, 20)
DAY = dt.timedelta(days=1)
NOTE = Text.of("Avanss pēc līguma 3.2. punkta.")


@pytest.mark.parametrize(
    ("paid", "note", "found"),
    [
        (ISSUED, None, False),
        (ISSUED - DAY, None, True),
        (ISSUED - DAY, NOTE, False),
        (None, None, False),
    ],
)
def test_an_advance_is_explained(
    told: Told, paid: dt.date | None, note: Text | None, *, found: bool
) -> None:
    """A note may name the clause on advances; the day of the document is in time."""
    document = SupportingDocument(number="017", date=ISSUED)
    item = ExpenditureItem(document=document, paid_on=paid, note=note)

    values = {"item": "017", "paid_on": paid, "date": ISSUED}
    assert told(paid_before_document(a_view(expenditure=(item,)))) == (
        [("expenditure[0].paid_on", values)] if found else []
    )


@pytest.mark.parametrize(
    ("paid", "note", "found"),
    [
        (ISSUED, None, False),
        (ISSUED - DAY, None, True),
        (ISSUED - DAY, NOTE, False),
        (None, None, False),
    ],
)
def test_a_service_is_paid_when_it_has_ended(
    told: Told, paid: dt.date | None, note: Text | None, *, found: bool
) -> None:
    """The last day of the service is in time."""
    document = SupportingDocument(service_ended=ISSUED)
    item = ExpenditureItem(
        document=document, paid_on=paid, note=note, supplier="SIA “Skatuve”"
    )

    values = {"item": "SIA “Skatuve”", "paid_on": paid, "ended": ISSUED}
    assert told(paid_before_service_ended(a_view(expenditure=(item,)))) == (
        [("expenditure[0].paid_on", values)] if found else []
    )


def bill(supplier: str, number: str, note: Text | None = None) -> ExpenditureItem:
    """Make a cost of one document."""
    document = SupportingDocument(number=number)
    return ExpenditureItem(supplier=supplier, document=document, note=note)


def test_one_document_stands_behind_one_cost(told: Told) -> None:
    """Case, spaces and quotation marks of the supplier do not make two of it."""
    view = a_view(
        expenditure=(
            bill("SIA “Skatuve”", "017"),
            bill("SIA “Cita”", "017"),
            bill('sia  "skatuve"', "017"),
        )
    )

    values = {
        "number": "017",
        "supplier": 'sia  "skatuve"',
        "first": 1,
        "second": 3,
    }
    assert told(document_used_twice(view)) == [
        ("expenditure[2].document.number", values)
    ]


def test_a_note_explains_a_split_document(told: Told) -> None:
    """Costs without a number or a supplier cannot be compared."""
    nameless = ExpenditureItem(document=SupportingDocument(number="017"))
    one, two = bill("SIA “Skatuve”", "017"), bill("SIA “Skatuve”", "017", NOTE)

    view = a_view(expenditure=(one, two, nameless, nameless, ExpenditureItem()))

    assert told(document_used_twice(view)) == []


def test_what_documents_do_not_say_is_counted(told: Told) -> None:
    """A document that bears no number is named; silence is told apart."""
    said = [
        ExpenditureItem(
            supplier="SIA “Skatuve”", document=SupportingDocument(names_project=answer)
        )
        for answer in (True, False, None)
    ]

    view = a_view(
        project=Project(number="VF-2025-7"), expenditure=(*said, ExpenditureItem())
    )

    assert told(document_without_project_number(view)) == [
        (
            "expenditure[1].document.names_project",
            {"item": "SIA “Skatuve”", "number": "VF-2025-7"},
        ),
        ("not run unsaid", {"count": 2}),
    ]


@pytest.mark.parametrize(
    ("gross", "amount", "found"),
    [
        ("500.00", "500.00", None),
        ("500.01", "400.00", "500.01"),
        (None, "500.01", "500.01"),
        (None, None, None),
    ],
)
def test_a_document_stays_within_its_contract(
    told: Told, gross: str | None, amount: str | None, found: str | None
) -> None:
    """The whole document counts, or else what is charged to the project."""
    item = ExpenditureItem(
        description=Text.of("Noma"),
        document=SupportingDocument(contract_value=eur("500.00")),
        gross=None if gross is None else eur(gross),
        amount=None if amount is None else eur(amount),
    )

    answers = told(paid_above_contract(a_view(expenditure=(item,))))

    if found is None:
        assert answers == []
    else:
        values = {
            "item": Text.of("Noma"),
            "amount": eur(found),
            "contract": eur("500.00"),
        }
        assert answers == [("expenditure[0].document.contract_value", values)]
