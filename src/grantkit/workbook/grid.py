"""The cells of a sheet, row by row, as the file has them."""

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from attrs import define, field
from lxml import etree

from grantkit.workbook.archive import DAMAGED
from grantkit.workbook.escapes import unescaped
from grantkit.workbook.package import MAIN, Book, SheetPart, text_of
from grantkit.workbook.refusing import refused

MOST_CELLS: Final = 1_000_000
MOST_COLUMNS: Final = 400
_MOST_ROWS, _MOST_STYLES = 1_048_576, 1_000_000

_ROW, _CELL, _MERGE = f"{MAIN}row", f"{MAIN}c", f"{MAIN}mergeCell"
_VALUE, _FORMULA, _INLINE = f"{MAIN}v", f"{MAIN}f", f"{MAIN}is"
_LETTERS = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")


class Cell(NamedTuple):
    """A cell that is not empty.

    Attributes:
        kind: `n` number, `s` text, `b` yes or no, `e` error, `d` date in words, or
            `f` for a formula whose result was not saved.
        text: What it holds, as the file spells it; a shared text is looked up.
        style: Number of its format.
    """

    kind: str
    text: str
    style: int


class Row(NamedTuple):
    """A row with something in it.

    Attributes:
        number: Counted from 1.
        hidden: Whether it is not shown.
        cells: By the number of the column, counted from 1.
    """

    number: int
    hidden: bool
    cells: dict[int, Cell]


@define
class Grid:
    """A sheet that is being read.

    Attributes:
        book: The workbook.
        sheet: Which sheet.
        merged: Areas of merged cells, known once all rows have been read.
    """

    book: Book
    sheet: SheetPart
    merged: list[str] = field(factory=list)

    def rows(self) -> Iterator[Row]:
        """Go through the rows that are not empty.

        Raises:
            InputError: The sheet is damaged, or has too many cells.
        """
        archive = self.book.archive
        content = archive.stream(self.sheet.part)
        columns: dict[str, int] = {}
        number = count = 0
        try:
            for _, node in etree.iterparse(
                content, tag=(_ROW, _MERGE), resolve_entities=False, no_network=True
            ):
                if node.tag == _MERGE:
                    self.merged.append(node.get("ref", ""))
                    continue
                number = _place(node.get("r") or number + 1, _MOST_ROWS + 1)
                cells = self._cells(node, columns)
                count += len(cells)
                if count > MOST_CELLS:
                    raise refused(
                        archive.file,
                        "too_many_cells",
                        archive.language,
                        most=MOST_CELLS,
                    )
                if cells:
                    yield Row(number, node.get("hidden") in ("1", "true"), cells)
                _forget(node)
        except (etree.XMLSyntaxError, IndexError, *DAMAGED) as error:
            raise refused(archive.file, "not_a_workbook", archive.language) from error

    def _cells(self, row: etree._Element, columns: dict[str, int]) -> dict[int, Cell]:
        cells: dict[int, Cell] = {}
        column = 0
        for node in row:
            place = node.get("r")
            if place is None:
                column += 1
            else:
                letters = place.rstrip("0123456789")
                column = columns.get(letters) or columns.setdefault(
                    letters, column_number(letters)
                )
            if len(node) and column <= MOST_COLUMNS:
                cell = self._cell(node)
                if cell is not None:
                    cells[column] = cell
        return cells

    def _cell(self, node: etree._Element) -> Cell | None:
        kind = node.get("t", "n")
        value: str | None = None
        is_formula = False
        for part in node:
            tag = part.tag
            if tag == _VALUE:
                value = part.text
            elif tag == _FORMULA:
                is_formula = True
            elif tag == _INLINE:
                value = text_of(part)
        style = _place(node.get("s") or 0, _MOST_STYLES)
        if value is None:
            # The result of a formula may be the empty text; then its kind is told.
            return Cell("f", "", style) if is_formula and kind == "n" else None
        if kind == "s":
            value = self.book.texts[_place(value, len(self.book.texts))]
        elif kind == "str":
            value = unescaped(value)
        elif kind == "n":
            return Cell("n", value, style)
        if kind in ("s", "str", "inlineStr"):
            return Cell("s", value, style) if value else None
        return Cell(kind, value, style)


def _place(number: str | int, below: int) -> int:
    """Read a number by which a file refers to something.

    Raises:
        IndexError: Nothing has it.
    """
    place = int(number)
    if not 0 <= place < below:
        raise IndexError(number)
    return place


def column_number(letters: str) -> int:
    """Give the number of a column by its letters: `A` is 1, `AA` is 27.

    Raises:
        ValueError: They are no letters of a column.
    """
    number = 0
    for letter in letters:
        if not "A" <= letter <= "Z":
            raise ValueError(letters)
        number = number * 26 + ord(letter) - ord("A") + 1
    return number


def corners(area: str) -> tuple[int, int, int, int]:
    """Give first row, first column, last row and last column of an area.

    Raises:
        ValueError: It is no area.
    """
    found = [_LETTERS.fullmatch(part) for part in area.replace("$", "").split(":")]
    ends = [(int(m[2]), column_number(m[1])) for m in found if m is not None]
    if len(ends) != len(found) or not ends:
        raise ValueError(area)
    return *ends[0], *ends[-1]


def _forget(node: etree._Element) -> None:
    """Free what has been read of a sheet."""
    node.clear()
    above = node.getparent()
    if above is not None:
        while node.getprevious() is not None:
            del above[0]
