"""What goes wrong when a stretch of the form is written many times."""

from collections.abc import Callable

from docx.document import Document
from lxml.etree import _Element as Element

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
AddTable = Callable[..., None]
Add = Callable[..., None]
Xml = Callable[[str], Element]


def test_a_numbered_list_in_a_block_goes_on(lint: Lint, a_form: MakeForm) -> None:
    """Only a list that counts, and only inside a block."""
    document = a_form("{{activities[]}}")
    document.add_paragraph("Done", style="List Number")
    document.add_paragraph("Seen", style="List Bullet")
    document.add_paragraph("{{/activities[]}}")
    document.add_paragraph("Rest", style="List Number")

    assert lint(document) == [
        (
            "GF406 text, at “Done”: the numbered list goes on from one element of "
            "activities[] to the next. If each is to begin with 1, let the list "
            "restart at 1 on the form."
        )
    ]


def test_rows_that_repeat_are_free_of_merging_and_heights(
    lint: Lint, xml: Xml, a_form: MakeForm, a_table: AddTable, add: Add
) -> None:
    """A merged row takes its copies along; a fixed height cuts values off."""
    document = a_form()
    a_table(document, ("No.", "Title"), ("{{activities[].id}}", "x"))
    row = document.tables[0].rows[1]
    look = row._tr.get_or_add_trPr()
    add(look, xml('<w:trHeight w:val="300" w:hRule="exact"/>'))
    add(row.cells[1]._tc.get_or_add_tcPr(), xml("<w:vMerge/>"))

    assert lint(document) == [
        (
            "GF407 text, table 1, row 2, cell 1, at “{{activities[].id}}”: a row that "
            "repeats is merged with the row above or below, and so would be all its "
            "copies. Split the merged cells."
        ),
        (
            "GF408 text, table 1, row 2, cell 1, at “{{activities[].id}}”: the row "
            "has a fixed height, so a long value is cut off. Let the height be at "
            "least that much."
        ),
    ]
