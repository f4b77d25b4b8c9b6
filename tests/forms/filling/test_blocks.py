"""Blocks repeat, and conditions keep or drop."""

from collections.abc import Callable, Mapping
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.table import Table
from lxml.etree import _Element as Element

from grantkit.model.project import Location
from grantkit.model.workplan import Activity

Fill = Callable[..., Document]
Parse = Callable[[str], Element]
Kinds = Mapping[str, Any]


def texts(document: Document) -> list[str]:
    """List the paragraphs of a document."""
    return [paragraph.text for paragraph in document.paragraphs]


def cells(table: Table) -> list[list[str]]:
    """List the cells of a table, row by row."""
    return [[cell.text for cell in row.cells] for row in table.rows]


def with_table(document: Document, *rows: tuple[str, ...]) -> Table:
    """Add a table with some texts."""
    table: Table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return table


def test_a_block_repeats_what_stands_between_its_marks(fill: Fill) -> None:
    """The paragraphs of the marks themselves go."""
    document = docx.Document()
    document.add_paragraph("before")
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("Nr. {{activities[].id}}")
    with_table(document, ("{{activities[].locations[].place}}",))
    document.add_paragraph("{{/activities[]}}")
    document.add_paragraph("after")
    activities = (
        Activity(id="1", locations=(Location(place="A"), Location(place="B"))),
        Activity(id="2"),
    )

    filled = fill(document, activities=activities)

    assert [text for text in texts(filled) if text] == [
        "before",
        "Nr. 1",
        "Nr. 2",
        "after",
    ]
    assert [cells(table) for table in filled.tables] == [[["A"], ["B"]], [["–"]]]


def test_a_block_of_nothing_disappears(fill: Fill) -> None:
    """Without elements a block leaves no trace."""
    document = docx.Document()
    for text in ("a", "{{activities[]}}", "{{activities[].id}}", "{{/activities[]}}"):
        document.add_paragraph(text)

    assert texts(fill(document)) == ["a"]


def test_blocks_stand_in_blocks(fill: Fill, kinds: Kinds) -> None:
    """The inner block goes through the list of the element at hand."""
    document = docx.Document()
    for text in (
        "{{details.members[]}}",
        "{{details.members[].name}}",
        "{{details.members[].talks[]}}",
        "{{details.members[].name}}: {{details.members[].talks[].title}}",
        "{{/details.members[].talks[]}}",
        "{{/details.members[]}}",
    ):
        document.add_paragraph(text)
    talks = tuple(kinds["Talk"](title=title) for title in "xy")
    members = (kinds["Member"](name="A", talks=talks), kinds["Member"](name="B"))

    filled = fill(document, details=kinds["Details"](members=members))

    assert texts(filled) == ["A", "A: x", "A: y", "B"]


def test_a_block_stands_in_a_cell(fill: Fill) -> None:
    """A cell ends in a paragraph even when the block in it is gone."""
    document = docx.Document()
    cell = with_table(document, ("{{activities[]}}",)).rows[0].cells[0]
    cell.add_paragraph("{{activities[].id}}")
    cell.add_paragraph("{{/activities[]}}")
    two = (Activity(id="1"), Activity(id="2"))

    assert cells(fill(document, activities=two).tables[0]) == [["1\n2"]]
    assert cells(fill(document).tables[0]) == [[""]]


@pytest.mark.parametrize(
    ("agreed", "word", "tags", "kept"),
    [
        (True, "w", ("t",), ["yes", "word", "tags"]),
        (False, " ", (), []),
        (None, None, (), []),
    ],
)
def test_a_condition_keeps_what_is_present(  # noqa: PLR0913, PLR0917 -- fixtures
    fill: Fill,
    kinds: Kinds,
    agreed: bool | None,  # noqa: FBT001 -- a parameter of the test
    word: str | None,
    tags: tuple[str, ...],
    kept: list[str],
) -> None:
    """Present is: yes, text that says something, a list with elements."""
    document = docx.Document()
    for path, text in (("agreed", "yes"), ("word", "word"), ("tags", "tags")):
        document.add_paragraph(f"{{{{?details.{path}}}}}")
        document.add_paragraph(text)
        document.add_paragraph(f"{{{{/?details.{path}}}}}")

    filled = fill(
        document, details=kinds["Details"](agreed=agreed, word=word, tags=tags)
    )

    assert texts(filled) == kept


def test_zero_and_no_are_told_apart_from_nothing(fill: Fill, kinds: Kinds) -> None:
    """A count of nought is present."""
    document = docx.Document()
    for text in ("{{?details.count}}", "{{details.count}}", "{{/?details.count}}"):
        document.add_paragraph(text)

    assert texts(fill(document, details=kinds["Details"](count=0))) == ["0"]
    assert texts(fill(document, details=kinds["Details"]())) == []


def test_where_a_page_once_ended_does_not_matter(fill: Fill, xml: Parse) -> None:
    """Word leaves a note of it in the run of a mark that begins a page."""
    document = docx.Document()
    for text in ("{{activities[]}}", "{{activities[].id}}", "{{/activities[]}}"):
        paragraph = document.add_paragraph(text)
        run: Element = paragraph.runs[0]._r
        run.insert(0, xml("<w:lastRenderedPageBreak/>"))

    assert texts(fill(document, activities=(Activity(id="1\n2"),))) == ["1", "2"]
