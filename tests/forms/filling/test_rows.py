"""Rows repeat for the elements of a list."""

from collections.abc import Callable, Mapping
from typing import Any

import docx
from docx.document import Document
from docx.table import Table

from grantkit.model.workplan import Activity
from grantkit.plugin import Text

Fill = Callable[..., Document]
Cells = Callable[[Table], list[list[str]]]
AddTable = Callable[..., None]
Kinds = Mapping[str, Any]


def test_a_row_repeats_for_the_list_in_its_marks(
    fill: Fill, cells: Cells, table: AddTable
) -> None:
    """Rows around it stay, and so do words beside the marks."""
    document = docx.Document()
    table(
        document,
        ("Nr.", "Nosaukums"),
        ("{{activities[].id}}.", "{{activities[].title else –}}"),
        ("Kopā", ""),
    )
    activities = (Activity(id="1", title=Text.of("A")), Activity(id="2"))

    filled = fill(document, activities=activities)

    assert cells(filled.tables[0]) == [
        ["Nr.", "Nosaukums"],
        ["1.", "A"],
        ["2.", "–"],
        ["Kopā", ""],
    ]


def test_one_row_stays_for_an_empty_list(
    fill: Fill, cells: Cells, table: AddTable
) -> None:
    """A table without rows would not be a table; dashes say that there is nothing."""
    document = docx.Document()
    table(document, ("Nr.", "A"), ("{{activities[].id}}", "{{activities[].title}}"))

    filled = fill(document, activities=())

    assert cells(filled.tables[0]) == [["Nr.", "A"], ["–", "–"]]


def test_a_table_of_figures_repeats_over_its_rows(
    fill: Fill, cells: Cells, table: AddTable
) -> None:
    """The list may stand at any step of the path."""
    document = docx.Document()
    table(document, ("{{figures.funding.rows[].number}}",))

    assert cells(fill(document).tables[0]) == [["–"]]


def test_a_row_may_go_through_a_list_of_lists(
    fill: Fill, cells: Cells, table: AddTable, kinds: Kinds
) -> None:
    """The outer element is printed with each inner one, and never lost."""
    document = docx.Document()
    row = ("{{details.members[].name}}", "{{details.members[].talks[].title}}")
    table(document, row)
    talks = tuple(kinds["Talk"](title=title) for title in "xy")
    members = (kinds["Member"](name="A", talks=talks), kinds["Member"](name="B"))

    filled = fill(document, details=kinds["Details"](members=members))

    assert cells(filled.tables[0]) == [["A", "x"], ["A", "y"], ["B", "–"]]


def test_a_row_repeats_over_plain_values(
    fill: Fill, cells: Cells, table: AddTable
) -> None:
    """The element of a list of texts is the text."""
    document = docx.Document()
    document.add_paragraph("{{activities[]}}")
    table(document, ("{{activities[].evidence[]}}",))
    document.add_paragraph("{{/activities[]}}")

    filled = fill(document, activities=(Activity(id="1", evidence=("p1", "p2")),))

    assert cells(filled.tables[0]) == [["p1"], ["p2"]]
