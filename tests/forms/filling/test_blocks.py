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
Texts = Callable[[Document], list[str]]
Cells = Callable[[Table], list[list[str]]]
AddTable = Callable[..., None]
Parse = Callable[[str], Element]
Kinds = Mapping[str, Any]


def test_a_block_repeats_what_stands_between_its_marks(
    fill: Fill, texts: Texts, cells: Cells, table: AddTable
) -> None:
    """The paragraphs of the marks themselves go."""
    document = docx.Document()
    document.add_paragraph("before")
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("Nr. {{activities[].id}}")
    table(document, ("{{activities[].locations[].place}}",))
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
    assert [cells(each) for each in filled.tables] == [[["A"], ["B"]], [["–"]]]


def test_a_block_of_nothing_disappears(fill: Fill, texts: Texts) -> None:
    """Without elements a block leaves no trace."""
    document = docx.Document()
    for text in ("a", "{{activities[]}}", "{{activities[].id}}", "{{/activities[]}}"):
        document.add_paragraph(text)

    assert texts(fill(document)) == ["a"]


def test_blocks_stand_in_blocks(fill: Fill, texts: Texts, kinds: Kinds) -> None:
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


def test_a_block_stands_in_a_cell(fill: Fill, cells: Cells, table: AddTable) -> None:
    """A cell ends in a paragraph even when the block in it is gone."""
    document = docx.Document()
    table(document, ("{{activities[]}}",))
    cell = document.tables[0].rows[0].cells[0]
    cell.add_paragraph("{{activities[].id}}")
    cell.add_paragraph("{{/activities[]}}")
    two = (Activity(id="1"), Activity(id="2"))

    assert cells(fill(document, activities=two).tables[0]) == [["1\n2"]]
    assert cells(fill(document).tables[0]) == [[""]]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ({"agreed": True, "word": "w", "tags": ("t",)}, ["yes", "word", "tags"]),
        ({"agreed": False, "word": " ", "tags": ()}, []),
        ({"agreed": None, "word": None, "tags": ()}, []),
    ],
)
def test_a_condition_keeps_what_is_present(
    fill: Fill, texts: Texts, kinds: Kinds, given: Mapping[str, object], kept: list[str]
) -> None:
    """Present is: yes, text that says something, a list with elements."""
    document = docx.Document()
    for path, text in (("agreed", "yes"), ("word", "word"), ("tags", "tags")):
        document.add_paragraph(f"{{{{?details.{path}}}}}")
        document.add_paragraph(text)
        document.add_paragraph(f"{{{{/?details.{path}}}}}")

    filled = fill(document, details=kinds["Details"](**given))

    assert texts(filled) == kept


def test_zero_and_no_are_told_apart_from_nothing(
    fill: Fill, texts: Texts, kinds: Kinds
) -> None:
    """A count of nought is present."""
    document = docx.Document()
    for text in ("{{?details.count}}", "{{details.count}}", "{{/?details.count}}"):
        document.add_paragraph(text)

    assert texts(fill(document, details=kinds["Details"](count=0))) == ["0"]
    assert texts(fill(document, details=kinds["Details"]())) == []


def test_where_a_page_once_ended_does_not_matter(
    fill: Fill, texts: Texts, xml: Parse
) -> None:
    """Word leaves a note of it in the run of a mark that begins a page."""
    document = docx.Document()
    for text in ("{{activities[]}}", "{{activities[].id}}", "{{/activities[]}}"):
        paragraph = document.add_paragraph(text)
        run: Element = paragraph.runs[0]._r
        run.insert(0, xml("<w:lastRenderedPageBreak/>"))

    assert texts(fill(document, activities=(Activity(id="1\n2"),))) == ["1", "2"]
