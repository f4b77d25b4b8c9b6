"""Rows that stand between two rows of marks repeat, or are kept, together."""

from collections.abc import Callable, Mapping
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.table import Table

from grantkit.model.project import Location
from grantkit.model.workplan import Activity
from grantkit.plugin import Text

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
OPEN, CLOSE = ("{{activities[]}}", ""), ("{{/activities[]}}", "")

Fill = Callable[..., Document]
Cells = Callable[[Table], list[list[str]]]
Kinds = Mapping[str, Any]


def form_of(*rows: tuple[str, ...]) -> Document:
    """Make a form of one table."""
    document = docx.Document()
    table = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text
    return document


def in_places(name: str, *places: str) -> Activity:
    """Make an activity in some places."""
    locations = tuple(Location(place=place) for place in places)
    return Activity(id=name, title=Text.of(f"T{name}"), locations=locations)


def test_rows_between_two_rows_of_marks_repeat_together(
    fill: Fill, cells: Cells, kinds: Kinds
) -> None:
    """The rows of the marks go; heads and totals around stay as they are."""
    form = form_of(
        ("Nr.", "What"),
        OPEN,
        ("{{activities[].id}}", "{{activities[].title}}"),
        ("", "done: {{activities[].id}}"),
        CLOSE,
        ("Total", "{{details.count}}"),
    )
    activities = (in_places("1"), in_places("2"))

    filled = fill(form, activities=activities, details=kinds["Details"](count=2))

    assert cells(filled.tables[0]) == [
        ["Nr.", "What"],
        ["1", "T1"],
        ["", "done: 1"],
        ["2", "T2"],
        ["", "done: 2"],
        ["Total", "2"],
    ]


def test_a_row_among_them_repeats_for_a_list_of_the_element(
    fill: Fill, cells: Cells
) -> None:
    """Each activity has its own places, and one row where it has none."""
    form = form_of(
        OPEN,
        ("{{activities[].id}}", "{{activities[].title}}"),
        ("", "{{activities[].locations[].place else nowhere}}"),
        ("sum {{activities[].id}}", ""),
        CLOSE,
    )
    activities = (in_places("1", "A", "B"), in_places("2"))

    assert cells(fill(form, activities=activities).tables[0]) == [
        ["1", "T1"],
        ["", "A"],
        ["", "B"],
        ["sum 1", ""],
        ["2", "T2"],
        ["", "nowhere"],
        ["sum 2", ""],
    ]


def test_groups_of_rows_stand_in_groups(fill: Fill, cells: Cells) -> None:
    """The inner one goes through the list of the element at hand."""
    form = form_of(
        OPEN,
        ("{{activities[].id}}", ""),
        ("{{activities[].locations[]}}", ""),
        ("", "{{activities[].locations[].place}}"),
        ("", "in {{activities[].id}}"),
        ("{{/activities[].locations[]}}", ""),
        CLOSE,
    )
    activities = (in_places("1", "A", "B"), in_places("2", "C"))

    assert cells(fill(form, activities=activities).tables[0]) == [
        ["1", ""],
        ["", "A"],
        ["", "in 1"],
        ["", "B"],
        ["", "in 1"],
        ["2", ""],
        ["", "C"],
        ["", "in 2"],
    ]


def test_one_copy_of_the_rows_stays_for_an_empty_list(fill: Fill, cells: Cells) -> None:
    """Its cells hold the other words, or dashes."""
    form = form_of(
        OPEN,
        ("{{activities[].id}}", "{{activities[].title else nothing}}"),
        ("", "{{activities[].locations[].place else nowhere}}"),
        CLOSE,
    )

    assert cells(fill(form).tables[0]) == [["–", "nothing"], ["", "nowhere"]]


@pytest.mark.parametrize("word", ["yes", None])
def test_a_condition_keeps_or_drops_rows(
    fill: Fill, cells: Cells, kinds: Kinds, word: str | None
) -> None:
    """Rows before and after are not touched."""
    form = form_of(
        ("before",),
        ("{{?details.word}}",),
        ("{{details.word}}",),
        ("more",),
        ("{{/?details.word}}",),
        ("after",),
    )

    filled = fill(form, details=kinds["Details"](word=word))

    kept = [["yes"], ["more"]] if word else []
    assert cells(filled.tables[0]) == [["before"], *kept, ["after"]]


def test_a_table_of_which_every_row_goes_vanishes(fill: Fill) -> None:
    """A table without rows would be none, and Word would not open the file."""
    form = form_of(
        ("{{?details.word}}",), ("{{details.word}}",), ("{{/?details.word}}",)
    )
    form.add_paragraph("after")

    filled = fill(form)

    assert filled.tables == []
    assert [paragraph.text for paragraph in filled.paragraphs] == ["after"]


def test_a_cell_still_ends_in_a_paragraph_when_its_table_vanishes(fill: Fill) -> None:
    """Word does not open a file with a cell that does not."""
    form = docx.Document()
    cell = form.add_table(1, 1).rows[0].cells[0]
    inner = cell.add_table(3, 1)
    for row, text in zip(
        inner.rows, ("{{?details.word}}", "x", "{{/?details.word}}"), strict=True
    ):
        row.cells[0].text = text
    for paragraph in cell.paragraphs:
        cell._tc.remove(paragraph._p)

    filled = fill(form).tables[0].rows[0].cells[0]._tc

    assert [item.tag for item in filled] == [f"{W}tcPr", f"{W}p"]


def test_cells_that_are_merged_downwards_repeat_with_their_rows(fill: Fill) -> None:
    """Each copy begins a merge of its own and goes on with it."""
    form = form_of(
        OPEN,
        ("{{activities[].id}}", "{{activities[].title}}"),
        ("", "places"),
        ("", "{{activities[].locations[].place}}"),
        CLOSE,
    )
    table = form.tables[0]
    table.cell(1, 0).merge(table.cell(3, 0))
    activities = (in_places("1", "A", "B"), in_places("2", "C"))

    filled = fill(form, activities=activities).tables[0]

    merges = [
        row._tr.tc_lst[0].find(f"{W}tcPr/{W}vMerge").get(f"{W}val", "continue")
        for row in filled.rows
    ]
    assert merges == [
        *("restart", "continue", "continue", "continue"),
        *("restart", "continue", "continue"),
    ]
    assert [row.cells[0].text.strip() for row in filled.rows] == ["1"] * 4 + ["2"] * 3


def test_a_row_that_holds_more_than_its_mark_is_no_row_of_marks(
    fill: Fill, cells: Cells
) -> None:
    """Then the marks frame what stands between them in the cell."""
    form = form_of(("Nr.", "{{activities[]}}"))
    cell = form.tables[0].rows[0].cells[1]
    cell.add_paragraph("{{activities[].id}}")
    cell.add_paragraph("{{/activities[]}}")

    filled = fill(form, activities=(in_places("1"), in_places("2")))

    assert cells(filled.tables[0]) == [["Nr.", "1\n2"]]


def test_a_control_in_the_rows_takes_the_value_of_its_element(
    fill: Fill, cells: Cells, run_control: Callable[..., Any]
) -> None:
    """Typed marks and controls may be mixed."""
    form = form_of(OPEN, ("{{activities[].title}}", ""), CLOSE)
    form.tables[0].cell(1, 1).paragraphs[0]._p.append(run_control("activities[].id"))

    filled = fill(form, activities=(in_places("1"), in_places("2")))

    assert cells(filled.tables[0]) == [["T1", "1"], ["T2", "2"]]
