"""A table as text: rows in lines, parted by semicolons, commas or tabs.

What Excel and accounting programs export as CSV has no rules that all keep. Here a row
has as many cells as there are headings, and a quotation mark at the beginning of a cell
has one at its end; where that is not so, cells may have slipped aside unseen, and the
place is told.
"""

import re
from array import array
from collections.abc import Iterator
from typing import Final

from attrs import define, field, frozen

from grantkit.structuring import ReadingError
from grantkit.workbook.grid import MOST_CELLS, Cell, Row

_QUOTED: Final = re.compile('"((?:[^"]++|"")*+)"')


class TableTextError(Exception):
    """A text that is no table.

    Args:
        line: Where, counted from 1.
        column: Where in the line, counted from 1.
        reason: Why.
    """

    def __init__(self, line: int, column: int, reason: ReadingError) -> None:
        """Note the place and the reason."""
        super().__init__(reason.key)
        self.line = line
        self.column = column
        self.reason = reason


@frozen
class _Part:
    """A cell, and where it begins in the text."""

    at: int
    text: str


@define
class Delimited:
    """A table as text.

    Attributes:
        text: With line feeds at the ends of its lines.
        mark: What parts its cells.
        head: Line of its headings; 0 as long as it is not known.
        odd: Line of each row with fewer or more cells than there are headings, and the
            two numbers.
    """

    text: str
    mark: str
    head: int = 0
    odd: dict[int, tuple[int, int]] = field(factory=dict)
    _starts: "array[int] | None" = None

    def rows(self) -> Iterator[Row]:
        """Go through the rows that are not blank; their numbers are those of lines.

        Raises:
            TableTextError: A quotation mark has no end, or there are too many cells.
        """
        count = width = 0
        for line, words in self._records():
            cells = {
                number: Cell("s", word, 0)
                for number, word in enumerate(words, start=1)
                if word.strip()
            }
            count += len(cells)
            if count > MOST_CELLS:
                reason = ReadingError("table_too_long", most=MOST_CELLS)
                raise TableTextError(line, 1, reason)
            if line == self.head:
                width = len(words)
            if cells and width and len(words) != width:
                self.odd[line] = len(words), width
            elif cells:
                yield Row(line, hidden=False, cells=cells)

    def place(self, line: int, column: int) -> tuple[int, int]:
        """Give line and column at which a cell of the row of a line begins."""
        at = self._start(line)
        parts, _ = self._parts(at, line)
        if column > len(parts):
            return line, 1
        start = parts[column - 1].at
        above = self.text.count("\n", at, start)
        return line + above, self._column(start)

    def _records(self) -> Iterator[tuple[int, list[str]]]:
        """Give the line at which each row begins, and its cells."""
        at, line = 0, 1
        while at < len(self.text):
            end = self._end(at)
            if '"' in self.text[at:end]:
                parts, end = self._parts(at, line)
                words = [part.text for part in parts]
            else:
                words = self.text[at:end].split(self.mark)
            yield line, words
            line += self.text.count("\n", at, end) + 1
            at = end + 1

    def _parts(self, at: int, line: int) -> tuple[list[_Part], int]:
        """Take the row at a position apart, and tell where it ends.

        Raises:
            TableTextError: A quotation mark has no end, or stands where none may.
        """
        parts: list[_Part] = []
        first = at
        while True:
            end, words = self._cell(at)
            parts.append(_Part(at, words))
            after = self.text[end : end + 1]
            if after == self.mark:
                at = end + 1
            elif after in ("", "\n"):
                return parts, end
            else:
                above = self.text.count("\n", first, at)
                reason = ReadingError("table_quote")
                raise TableTextError(line + above, self._column(at), reason)

    def _cell(self, at: int) -> tuple[int, str]:
        """Read the cell at a position, and tell where it ends."""
        if self.text.startswith('"', at):
            quoted = _QUOTED.match(self.text, at)
            words = "" if quoted is None else quoted[1].replace('""', '"')
            return at if quoted is None else quoted.end(), words
        line_end = self._end(at)
        end = self.text.find(self.mark, at, line_end)
        end = line_end if end < 0 else end
        return end, self.text[at:end]

    def _column(self, at: int) -> int:
        return at - self.text.rfind("\n", 0, at)

    def _end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def _start(self, line: int) -> int:
        """Tell where a line begins."""
        if self._starts is None:
            ends = (match.end() for match in re.finditer("\n", self.text))
            self._starts = array("L", (0, *ends))
        return self._starts[line - 1]
