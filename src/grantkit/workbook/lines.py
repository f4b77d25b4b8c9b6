"""Reading a sheet that has a line for each value, and a column for each element."""

from collections.abc import Iterator, Sequence
from itertools import chain
from typing import Final

from grantkit.structuring import ReadingError, Route, shown
from grantkit.workbook.format import CURRENCY, NUMBER, VALUE
from grantkit.workbook.grid import Row
from grantkit.workbook.headings import (
    Found,
    Headings,
    heading_text,
    hidden_row,
    recognised,
)
from grantkit.workbook.outline import START, Sheet
from grantkit.workbook.places import Lines
from grantkit.workbook.state import OpenSheet, Reading, Section
from grantkit.workbook.taking import keep, take

_USUAL_VALUE_COLUMN: Final = 4


def read_upright(
    opened: OpenSheet, sheet: Sheet, headings: Headings, reading: Reading
) -> None:
    """Read a sheet that has a line for each value."""
    rows = list(chain(opened.head, opened.rest))
    columns = [c for c, cell in hidden_row(rows).items() if cell.text == VALUE]
    columns = columns or [_USUAL_VALUE_COLUMN]
    found = list(_lines_of(rows, columns[0], opened, headings, reading))
    numbers = {place.key: place.at for _, place in found}
    lines = Lines(opened.title, upright=True, fields=numbers)
    names: Route = () if sheet.names == START else sheet.names
    reading.places.lines[names] = lines
    for column in columns:
        element: Section = {}
        route = (*names, len(lines.numbers)) if sheet.many else names
        for row, place in found:
            cell = row.cells.get(column)
            if cell is not None:
                take(
                    cell,
                    place,
                    (row.number, column),
                    (element, route),
                    (opened.title, reading),
                )
        if sheet.many and not element:
            continue
        lines.numbers.append(column)
        keep(element, sheet, names, reading)


def _lines_of(
    rows: Sequence[Row],
    column: int,
    opened: OpenSheet,
    headings: Headings,
    reading: Reading,
) -> Iterator[tuple[Row, Found]]:
    """Recognise the lines of a section."""
    seen: set[str] = set()
    for row in rows:
        hidden, spoken = row.cells.get(1), row.cells.get(2)
        key = "" if hidden is None else hidden.text
        if key == CURRENCY or key.startswith((NUMBER, "grantkit")):
            continue
        if not key and column not in row.cells:
            continue
        heading = heading_text(spoken)
        place, odd = recognised(headings, row.number, key, heading)
        if odd is not None and not (key and place is None and not key[0].isalpha()):
            reading.note(opened.title, (row.number, 2), headings.sheet.names, odd)
        if place is None:
            continue
        if place.key in seen:
            twice = ReadingError("place_twice", found=shown(heading))
            reading.note(opened.title, (row.number, 2), headings.sheet.names, twice)
            continue
        seen.add(place.key)
        yield row, place
