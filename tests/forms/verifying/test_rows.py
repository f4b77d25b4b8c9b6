"""Rows that somebody deleted, copied or added."""

from collections.abc import Callable
from copy import deepcopy
from pathlib import Path

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.verifying import examine_filled

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Change = Callable[[Element], object]
Changed = Callable[[bytes, Change], bytes]
Find = Callable[[Element, str], Element]
Told = Callable[[Change], list[tuple[str, str, str | None, int]]]


@pytest.fixture
def row_of(control: Find) -> Find:
    """Give a function that finds the row in which a control stands."""
    return lambda root, path: next(control(root, path).iterancestors(f"{W}tr"))


def test_a_deleted_row_is_gone(row_of: Find, differing: Told) -> None:
    """All its values are, and those of other rows are not."""

    def change(root: Element) -> None:
        row = row_of(root, "activities[0].id")
        table = row.getparent()
        assert table is not None
        table.remove(row)

    assert differing(change) == [
        ("activities[0].id", "gone", None, 0),
        ("activities[0].title", "gone", None, 0),
    ]


@pytest.mark.parametrize("named", [False, True], ids=["Word", "LibreOffice"])
def test_a_copied_row_is_told(row_of: Find, differing: Told, *, named: bool) -> None:
    """Word copies the tags and no bookmark; LibreOffice gives bookmarks new names."""

    def change(root: Element) -> None:
        row = row_of(root, "activities[1].id")
        copy = deepcopy(row)
        for mark in tuple(copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.set(f"{W}id", f"9{mark.get(f'{W}id')}")
            if not named:
                parent = mark.getparent()
                assert parent is not None
                parent.remove(mark)
            elif mark.get(f"{W}name"):
                mark.set(f"{W}name", f"{mark.get(f'{W}name')}_Copy_1")
        row.addnext(copy)

    assert differing(change) == [
        ("activities[1].id", "unchanged", "B", 1),
        ("activities[1].title", "unchanged", "Darbs B", 1),
    ]


def test_an_added_row_is_told_with_its_place(
    row_of: Find, differing: Told, changed: Changed, paper: bytes, tmp_path: Path
) -> None:
    """A new row looks like those written above it, and nothing in it is bound."""

    def change(root: Element) -> None:
        row = row_of(root, "activities[1].id")
        new = deepcopy(row)
        bound = ("sdt", "bookmarkStart", "bookmarkEnd")
        etree.strip_elements(new, *(f"{W}{name}" for name in bound))
        for cell in new.iter(f"{W}p"):
            run = etree.SubElement(cell, f"{W}r")
            etree.SubElement(run, f"{W}t").text = "C"
        row.addnext(new)
        end = new.getnext()
        assert end is not None
        for width in end.iter(f"{W}tcW"):
            width.set(f"{W}w", "1")

    file = tmp_path / "changed.docx"
    file.write_bytes(changed(paper, change))
    filled = examine_filled(file, "en")

    places = [(place.table, place.row) for place in filled.reading.added_rows]
    assert places == [(1, 4)]
    assert differing(change) == []


def test_rows_of_the_form_are_no_added_ones(paper: bytes, tmp_path: Path) -> None:
    """A file that nobody has touched has none, whatever its rows look like."""
    file = tmp_path / "report.docx"
    file.write_bytes(paper)

    filled = examine_filled(file, "en")

    assert filled.is_sealed
    assert filled.reading.added_rows == ()
