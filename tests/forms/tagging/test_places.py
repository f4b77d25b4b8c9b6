"""Places of a form that wait for a value, wherever they stand."""

from collections.abc import Callable

import docx
import pytest

from grantkit.forms.tagging import BlankKind, Proposal, Tagging

Propose = Callable[..., Tagging]
Told = Callable[[Proposal], tuple[str, str]]
AddTable = Callable[..., None]


def test_a_cell_beside_its_label_is_a_place(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """To the right of a label, or below it; numbering does not matter."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("1.1. Projekta nosaukums (latviski)", ""), ("Project number:", ""))
    table(document, ("Grant awarded",), ("",))

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "project.title else –"),
        ("bound", "project.number else –"),
        ("bound", "agreement.grant else –"),
    ]
    assert [proposal.candidates[0].confidence for proposal in found] == [100, 100, 100]
    assert {proposal.blank.kind for proposal in found} == {BlankKind.CELL}


def test_places_in_a_line_are_found(propose: Propose, told: Told) -> None:
    """Dots, underscores, prompts, and the end of a line after a colon."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph("Projekta nosaukums: ........, Nr. (nav jāpilda)")
    document.add_paragraph("Number of the project ____")
    document.add_paragraph("[Piešķirtais finansējums, EUR]")
    document.add_paragraph("Parakstītāja amats:")

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "project.title else –"),
        ("bound", "project.number else –"),
        ("bound", "agreement.grant|amount else –"),
        ("bound", "report.signatory.role else –"),
    ]
    assert [(p.blank.start, p.blank.end) for p in found] == [
        (20, 28),
        (22, 26),
        (0, 30),
        (19, 19),
    ]


def test_the_place_to_sign_is_not_the_place_for_its_day(
    propose_in: Propose, told: Told
) -> None:
    """People sign by hand behind the word for it, whatever box has that word."""
    found = propose_in("Datums: ________ Paraksts: ________").proposals

    assert [told(proposal) for proposal in found] == [
        ("unknown", ""),
        ("unknown", ""),
    ]


@pytest.mark.parametrize(
    "label", ["Parakstītāja amats:", "1. Parakstītāja amats (īsi):"]
)
@pytest.mark.parametrize("lines", [1, 3])
def test_a_line_below_its_label_is_one_place(
    propose: Propose,
    label: str,
    lines: int,
    told: Told,
) -> None:
    """The label only leads there, and further lines give more room."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph(label)
    for _ in range(lines):
        document.add_paragraph("…………………………")
    document.add_paragraph("Cits teksts")

    (found,) = propose(document).proposals

    assert told(found) == ("bound", "report.signatory.role else –")
    assert found.blank.paragraph == 3


def test_a_line_in_the_cell_of_its_label_is_one_place(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """As outside of tables."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Parakstītāja amats:",))
    for words in ("____________", "____________"):
        document.tables[0].rows[0].cells[0].add_paragraph(words)

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("bound", "report.signatory.role else –")
    ]


def test_an_empty_frame_below_its_label_is_one_place(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """The end of the line above it is none."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph("Parakstītāja amats:")
    table(document, ("",))

    (found,) = propose(document).proposals

    assert told(found) == ("bound", "report.signatory.role else –")
    assert found.blank.place.table == 1


def test_two_places_with_a_dash_are_a_stretch_of_days(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """One label serves both: the first day and the last."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Projekta laiks", "........ – ........"))

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "project.start else –"),
        ("bound", "project.end else –"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Kopsavilkums (........ zīmes)",
        "un citi...",
        "a < b > c",
        "[1]",
        "– punkts",
        "{{activities[]}}",
        "",
    ],
)
def test_ordinary_text_is_no_place(text: str, propose_in: Propose) -> None:
    """Three dots, a footnote, a bullet, a remark on length, an empty line."""
    found = propose_in(text).proposals

    assert [proposal for proposal in found if proposal.candidates] == []


@pytest.mark.parametrize(
    ("label", "mark"),
    [
        ("Piešķirtais finansējums, EUR", "agreement.grant|amount else –"),
        ("Piešķirtais finansējums (€)", "agreement.grant|amount else –"),
        ("PIEŠĶIRTAIS FINANSĒJUMS (EUROPEAN FUNDS)", "agreement.grant else –"),
    ],
)
def test_beside_its_currency_an_amount_goes_without_it(
    propose: Propose, told: Told, table: AddTable, label: str, mark: str
) -> None:
    """A word that begins like the name of a currency is none."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, (label, ""))

    (found,) = propose(document).proposals

    assert told(found)[1] == mark
