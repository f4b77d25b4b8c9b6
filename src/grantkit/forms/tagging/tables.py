"""The cells of a table, and which of them label the others."""

import re
from collections.abc import Iterator, Mapping
from functools import cached_property

from attrs import define, frozen

from grantkit.forms.package.wordml import Element, w
from grantkit.forms.tagging.existing import lists_in
from grantkit.forms.tagging.stretches import (
    has_mark,
    plain_text,
    stretches_of,
    without_marks,
)

_COUNTED = re.compile(r"(\d{1,3})\s*[.)]?")
_SIGNS = "%№#"
_LINE = re.compile(r"[\s._…]*")
_OF_COLUMN = re.compile(r"[(\[]?\d{1,2}[)\].]?(?:\s*=[\s\d+–/*-]+)?")


@frozen(kw_only=True, eq=False)
class Cell:
    """A cell of a table.

    Attributes:
        element: The cell.
        row: Number of its row, from 0.
        columns: The columns of the grid that it covers.
    """

    element: Element
    row: int
    columns: range

    @property
    def holder(self) -> Element:
        """Its row."""
        return next(self.element.iterancestors(w("tr")))

    def paragraphs(self) -> Iterator[Element]:
        """List its paragraphs, without those of a table within it."""
        for paragraph in self.element.iter(w("p")):
            if next(paragraph.iterancestors(w("tc"))) is self.element:
                yield paragraph


@define(slots=False, eq=False)
class Grid:
    """A table seen as rows of cells.

    Attributes:
        table: The table.
    """

    table: Element

    @cached_property
    def rows(self) -> tuple[tuple[Cell, ...], ...]:
        """The rows, from the first."""
        rows = (
            row
            for row in self.table.iter(w("tr"))
            if next(row.iterancestors(w("tbl"))) is self.table
        )
        return tuple(tuple(_cells(row, at)) for at, row in enumerate(rows))

    @cached_property
    def labels(self) -> Mapping[Cell, str]:
        """The words of the cells that label others."""
        found = {cell: label_in(cell) for row in self.rows for cell in row}
        return {cell: words for cell, words in found.items() if words}

    @cached_property
    def repeated(self) -> tuple[int, ...]:
        """The rows that repeat by their marks, or would: the first below a header."""
        return tuple(
            at
            for at, row in enumerate(self.rows)
            if any(lists_in(cell.holder) for cell in row[:1])
            or (self.is_unlabelled(at) and self.header_above(at) == at - 1 >= 0)
        )

    def left_of(self, cell: Cell) -> str:
        """Find the label nearest to the left; empty where there is none."""
        row = self.rows[cell.row]
        earlier = [c for c in row if c.columns.stop <= cell.columns.start]
        return next((self.labels[c] for c in reversed(earlier) if c in self.labels), "")

    def above(self, cell: Cell) -> str:
        """Find the label nearest above in the same column; empty where none is."""
        for row in reversed(self.rows[: cell.row]):
            for other in row:
                if other in self.labels and _share_column(other, cell):
                    return self.labels[other]
        return ""

    def of_column(self, row: int, cell: Cell) -> Iterator[Cell]:
        """List the cells of a row that share a column with a cell."""
        return (other for other in self.rows[row] if _share_column(other, cell))

    def labels_another(self, cell: Cell) -> bool:
        """Say whether a cell only tells what belongs to the right of it, or below."""
        if cell not in self.labels:
            return False
        right = (c for c in self.rows[cell.row] if c.columns.start >= cell.columns.stop)
        below = (c for c in _row_at(self.rows, cell.row + 1) if _share_column(c, cell))
        return any(
            other is not None and other not in self.labels
            for other in (next(right, None), next(below, None))
        )

    def is_unlabelled(self, row: int) -> bool:
        """Say whether no cell of a row labels another, nor numbers its column."""
        cells = self.rows[row]
        numbers = len(cells) > 1 and all(map(_is_number, cells))
        return not numbers and not any(cell in self.labels for cell in cells)

    def header_above(self, row: int) -> int:
        """Find the nearest row above that labels; -1 where there is none."""
        above = (at for at in range(row - 1, -1, -1) if not self.is_unlabelled(at))
        return next(above, -1)


def _row_at(rows: tuple[tuple[Cell, ...], ...], at: int) -> tuple[Cell, ...]:
    return rows[at] if at < len(rows) else ()


def counted_in(cell: Cell) -> int | None:
    """Read a cell as the number of its row: `1.`; None where it is none."""
    found = _COUNTED.fullmatch(words_in(cell.element))
    return int(found[1]) if found else None


def words_in(element: Element) -> str:
    """Give all that is written in a cell or row, but for lines to write on."""
    words = "".join(text.text or "" for text in element.iter(w("t")))
    return "" if _LINE.fullmatch(words) else words.strip()


def _is_number(cell: Cell) -> bool:
    """Say whether a cell holds the number of a column: `3`, `5=3+4`."""
    return _OF_COLUMN.fullmatch(words_in(cell.element)) is not None


def label_in(cell: Cell) -> str:
    """Read a cell as a label; empty where it is a blank, a number or filled in."""
    texts = [plain_text(paragraph) for paragraph in cell.paragraphs()]
    blank = any(not any(c.isalnum() or c in _SIGNS for c in text) for text in texts)
    if blank or any(has_mark(text) for text in texts):
        return ""
    if any(
        stretch.start == 0 or stretch.start < stretch.end or stretch.control is not None
        for paragraph in cell.paragraphs()
        for stretch in stretches_of(paragraph)
    ):
        return ""
    words = " ".join(without_marks(text).strip() for text in texts)
    return words if any(c.isalpha() or c in _SIGNS for c in words) else ""


def _cells(row: Element, at: int) -> Iterator[Cell]:
    column = _number(row.find(f"{w('trPr')}/{w('gridBefore')}"), 0)
    for element in row.iter(w("tc")):
        if next(element.iterancestors(w("tr"))) is row:
            span = max(1, _number(element.find(f"{w('tcPr')}/{w('gridSpan')}"), 1))
            yield Cell(element=element, row=at, columns=range(column, column + span))
            column += span


def _number(element: Element | None, usual: int) -> int:
    text = "" if element is None else element.get(w("val"), "")
    return int(text) if text.isdecimal() else usual


def _share_column(one: Cell, other: Cell) -> bool:
    return (
        one.columns.start < other.columns.stop
        and other.columns.start < one.columns.stop
    )
