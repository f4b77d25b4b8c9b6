"""Marks in several looks, and styles that are not there."""

from collections.abc import Callable

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import RGBColor

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
AddTable = Callable[..., None]
Add = Callable[..., None]


def test_a_mark_of_two_looks_is_told(lint: Lint, a_form: MakeForm) -> None:
    """The pieces are shown, and what strikes the eye most."""
    document = a_form()
    paragraph = document.add_paragraph("{{project")
    run = paragraph.add_run(".title else –}}")
    run.bold = True
    run.font.color.rgb = RGBColor(0xAA, 0, 0)

    assert lint(document) == [
        (
            "GF117 text, at “{{project.title else –}}”: {{project.title else –}} is "
            "typed in pieces that differ in bold type: “{{project” and “.title else "
            "–}}”. The value takes the look of the first letter; give the whole mark "
            "one look."
        )
    ]


def test_pieces_of_one_look_are_nothing_to_tell(
    lint: Lint, a_form: MakeForm, add: Add
) -> None:
    """Word splits runs at will; the language of a run is no look."""
    document = a_form()
    paragraph = document.add_paragraph("{{project")
    run = paragraph.add_run(".title else –}}")
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), "lv-LV")
    add(run._r.get_or_add_rPr(), language)

    assert lint(document) == []


def test_a_style_that_is_not_there_is_told_once(
    lint: Lint, a_form: MakeForm, add: Add
) -> None:
    """With the number of its uses, at the first of them."""
    document = a_form()
    for text in ("One", "Two"):
        paragraph = document.add_paragraph(text)
        style = OxmlElement("w:pStyle")
        style.set(qn("w:val"), "Gone")
        add(paragraph._p.get_or_add_pPr(), style)

    assert lint(document) == [
        (
            "GF405 text, at “One”: the style Gone is used 2 times, but the form does "
            "not have it. Give the text another style, or add this one."
        )
    ]


def test_a_table_style_that_is_not_there_is_told_at_its_table(
    lint: Lint, a_form: MakeForm, a_table: AddTable
) -> None:
    """The table says its style before its first paragraph."""
    document = a_form()
    a_table(document, ("No.", "Title", "Day"), ("", "", ""))
    next(document.element.iter(qn("w:tblStyle"))).set(qn("w:val"), "Gone")

    assert lint(document) == [
        (
            "GF405 text, table 1, row 1, cell 1, at “No.”: the style Gone is used 1 "
            "time, but the form does not have it. Give the text another style, or add "
            "this one."
        )
    ]
