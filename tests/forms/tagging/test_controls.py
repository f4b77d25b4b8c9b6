"""Empty content controls as places."""

from collections.abc import Callable

import docx
from lxml.etree import _Element as Element

from grantkit.forms.tagging import Proposal, Tagging

Propose = Callable[..., Tagging]
Told = Callable[[Proposal], tuple[str, str]]
AddTable = Callable[..., None]


def test_empty_controls_are_places(
    propose: Propose,
    run_control: Callable[..., Element],
    told: Told,
) -> None:
    """The title of a control is its label; a box to tick takes only a yes or no."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    control = run_control("", "<w:showingPlcHdr/>", "Click here", 8)
    control[0][0].set(control[0][0].keys()[0], "Projekta nosaukums")
    paragraph: Element = document.add_paragraph("x ")._p
    paragraph.append(control)
    document.add_paragraph("☐ Laika zīmogs  ☐ Projekta numurs")
    document.add_paragraph("Time stamp: ☐ yes ☐ no")

    found = propose(document).proposals

    assert [(p.blank.kind.value, *told(p)) for p in found] == [
        ("control", "bound", "project.title else –"),
        ("check_box", "doubtful", "report.signatory.timestamp else –"),
        ("check_box", "unknown", ""),
        ("check_box", "doubtful", "report.signatory.timestamp|is yes else –"),
        ("check_box", "doubtful", "report.signatory.timestamp|is no else –"),
    ]
    assert found[0].blank.control == 1


def test_a_control_for_a_day_takes_nothing_else(
    propose: Propose, told: Told, run_control: Callable[..., Element]
) -> None:
    """The form could not be filled, and what is less alike would be wrong as well."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    for number, label in enumerate(("Projekta nosaukums: ", "Paraksta datums: "), 1):
        paragraph: Element = document.add_paragraph(label)._p
        paragraph.append(run_control("", "<w:date/><w:showingPlcHdr/>", "?", number))

    found = propose(document).proposals

    assert [(p.blank.kind.value, told(p)[1]) for p in found] == [
        ("date", ""),
        ("date", "report.signatory.signed_on else –"),
    ]


def test_a_drop_down_takes_words(
    propose: Propose, told: Told, run_control: Callable[..., Element]
) -> None:
    """Nobody chooses an amount from a list."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    labels = ("Piešķirtais finansējums: ", "Pārskata veids: ")
    for number, label in enumerate(labels, 1):
        paragraph: Element = document.add_paragraph(label)._p
        control = run_control("", "<w:dropDownList/><w:showingPlcHdr/>", "?", number)
        paragraph.append(control)

    found = propose(document).proposals

    assert [(p.blank.kind.value, told(p)[1]) for p in found] == [
        ("choice", ""),
        ("choice", "report.kind else –"),
    ]


def test_a_control_gets_no_tag_that_word_would_not_read(
    propose: Propose, told: Told, table: AddTable, run_control: Callable[..., Element]
) -> None:
    """It holds 64 characters; in a cell without control the mark is typed."""
    document = docx.Document()
    document.add_paragraph("{{figures.work_plan[]}}")
    table(document, ("Norises vieta", "Norises vieta"), ("", ""))
    cell: Element = document.tables[0].rows[1].cells[0].paragraphs[0]._p
    cell.append(run_control("", "<w:showingPlcHdr/>", "Click here"))
    document.add_paragraph("{{/figures.work_plan[]}}")
    boxes = {"activities[].locations[].place": ("Norises vieta", "Place")}

    found = propose(document, boxes).proposals

    path = "figures.work_plan[].activities[].activity.locations[].place"
    assert [(p.blank.kind.value, told(p)[1]) for p in found] == [
        ("control", ""),
        ("cell", f"{path}|list else –"),
    ]
