"""What readers with a screen reader need of a form."""

from collections.abc import Callable

import pytest
from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
AddTable = Callable[..., None]
Add = Callable[..., None]
MakePicture = Callable[[str], Element]


def test_a_picture_needs_words(
    lint: Lint, a_form: MakeForm, a_picture: MakePicture, add: Add
) -> None:
    """A screen reader reads its description."""
    document = a_form()
    paragraph = document.add_paragraph("Logo: ")
    add(paragraph._p, a_picture(""), a_picture("A village"))

    assert lint(document) == [
        (
            "GF401 text, at “Logo:”: the picture Logo has no alternative text, so a "
            "screen reader cannot tell what it shows. Describe it, or mark it as "
            "decorative."
        )
    ]


def test_a_form_says_its_language(lint: Lint, a_form: MakeForm) -> None:
    """Word proofs in the language of the defaults or of the default style."""
    document = a_form()
    styles = document.styles.element
    for language in list(styles.iter(qn("w:lang"))):
        language.getparent().remove(language)

    assert lint(document) == [
        (
            "GF402 word/styles.xml: the form does not say in which language it is "
            "written, so Word cannot check the spelling. Set the proofing language as "
            "the default."
        )
    ]


def test_no_heading_level_is_left_out(lint: Lint, a_form: MakeForm) -> None:
    """Readers who jump from heading to heading lose their way."""
    document = a_form()
    for level, text in (
        (2, "Budget"),
        (1, "Work"),
        (3, "Week"),
        (2, "Day"),
        (3, "Hour"),
    ):
        document.add_heading(text, level)

    assert lint(document) == [
        (
            "GF403 text, under “Budget”, at “Budget”: the heading “Budget” is of "
            "level 2, but no heading of level 1 stands before it. Begin with level 1: "
            "readers find their way by the levels."
        ),
        (
            "GF403 text, under “Week”, at “Week”: the heading “Week” is of level 3, "
            "but the one before it is of level 1. Leave no level out: readers find "
            "their way by them."
        ),
    ]


@pytest.mark.parametrize(
    "rows",
    [
        (("Name", "Place", "Date"), ("", "", "")),
        (("No.", "Title"), ("{{activities[].id}}", "{{activities[].title else –}}")),
    ],
)
def test_a_table_needs_a_header_row(
    lint: Lint,
    rows: tuple[tuple[str, ...], ...],
    a_form: MakeForm,
    a_table: AddTable,
) -> None:
    """Of three columns and more, or with rows that repeat."""
    document = a_form()
    a_table(document, *rows, head=False)

    assert lint(document) == [
        (
            f"GF404 text, table 1, row 1, cell 1, at “{rows[0][0]}”: the table has no "
            "header row, so its columns have no names on its next page, nor for a "
            "screen reader. Let the first row repeat as header row."
        )
    ]


def test_labels_and_values_need_no_header_row(
    lint: Lint, a_form: MakeForm, a_table: AddTable
) -> None:
    """They are read from left to right, in two columns or in more."""
    document = a_form()
    a_table(
        document,
        ("Number", "{{project.number else –}}"),
        ("Places", "{{activities[].id}}"),
        head=False,
    )
    number, call = "{{project.number else –}}", "{{project.call else –}}"
    a_table(document, ("Number", number, "Call", call), ("", "", "", ""), head=False)

    assert lint(document) == []


def test_a_table_without_rows_is_passed_over(
    lint: Lint, a_form: MakeForm, a_table: AddTable
) -> None:
    """Damage that Word mends by itself does not stop the work."""
    document = a_form()
    a_table(document, ("No.", "Title", "Day"))
    table: Element = document.tables[0]._tbl
    table.remove(table[-1])

    assert lint(document) == []
