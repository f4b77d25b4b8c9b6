"""Reading a sheet that has a row for each element."""

from collections.abc import Iterator
from itertools import chain

from grantkit.structuring import ReadingError, Route, shown
from grantkit.workbook.format import HEADING, HELP, NUMBER, PARENT, ROW, SUM
from grantkit.workbook.grid import Row, corners
from grantkit.workbook.headings import (
    Found,
    Headings,
    heading_row,
    heading_text,
    hidden_row,
    recognised,
)
from grantkit.workbook.outline import Names, Sheet
from grantkit.workbook.parents import parent_of
from grantkit.workbook.places import Lines
from grantkit.workbook.state import OpenSheet, Reading, Section, Table
from grantkit.workbook.taking import keep, section_at, take
from grantkit.workbook.totals import first_word, has_words, is_total_in

_MARKS = frozenset((HEADING, HELP, SUM))


def read_table(
    opened: OpenSheet, sheet: Sheet, headings: Headings, reading: Reading
) -> None:
    """Read a sheet that has a row for each element."""
    position = heading_row(opened.head, headings)
    if position is None:
        if opened.head:
            odd = ReadingError("no_headings", found=opened.title)
            reading.note(opened.title, (1, 1), sheet.names, odd)
        return
    top = opened.head[position]
    found = list(_columns_of(opened, top, headings, reading))
    by_parent = {place.key: place for place in found if place.entry is None}
    table = Table(
        opened=opened,
        sheet=sheet,
        columns=tuple(place for place in found if place.entry is not None),
        parents=tuple(by_parent.get(PARENT + ".".join(n)) for n in sheet.parents),
        first=top.number + 1,
        rows=chain(opened.head[position + 1 :], opened.rest),
    )
    _read_rows(table, reading)
    _note_merged(table, reading)


def _columns_of(
    opened: OpenSheet, top: Row, headings: Headings, reading: Reading
) -> Iterator[Found]:
    """Recognise the columns of a table."""
    keys = hidden_row(opened.head)
    seen: dict[str, str] = {}
    for column in sorted({*keys, *top.cells}):
        key = keys[column].text if column in keys else ""
        heading = heading_text(top.cells.get(column))
        if heading.startswith(NUMBER) or key.startswith("grantkit"):
            continue
        place, odd = recognised(headings, column, key, heading)
        if odd is not None:
            reading.note(opened.title, (top.number, column), headings.sheet.names, odd)
        if place is None:
            continue
        if place.key in seen:
            twice = ReadingError("place_twice", found=shown(heading))
            cell = (top.number, column)
            reading.note(opened.title, cell, headings.sheet.names, twice)
            continue
        seen[place.key] = heading
        yield place


def _read_rows(table: Table, reading: Reading) -> None:
    hidden: list[int] = []
    is_total = is_total_in(table)
    wanted = {place.at for place in (*table.columns, *table.parents) if place}
    title = table.opened.title
    for row in table.rows:
        mark = row.cells.get(1)
        if mark is not None and mark.text in _MARKS:
            continue
        is_marked = mark is not None and mark.text == ROW
        if not is_marked and not has_words(row, wanted):
            continue
        if is_total(row):
            found = next(iter(row.cells.values())).text
            odd = ReadingError(
                "total_row", found=shown(first_word(row, wanted) or found)
            )
            reading.note(title, (row.number, min(wanted)), table.sheet.names, odd)
            continue
        if row.hidden:
            hidden.append(row.number)
        _read_row(row, table, reading)
    if hidden:
        odd = ReadingError("hidden_rows", count=len(hidden))
        reading.note(title, (hidden[0], min(wanted)), table.sheet.names, odd)


def _read_row(row: Row, table: Table, reading: Reading) -> None:
    """Read one row: first what it belongs to, then its values."""
    above = parent_of(row, table, reading)
    if above is None:
        return
    sheet, title = table.sheet, table.opened.title
    lines_at = (*above, *_below(sheet))
    count = len(reading.elements.get(lines_at, ()))
    route: Route = lines_at if sheet.depth else (*lines_at, count)
    element: Section = {}
    for place in table.columns:
        cell = row.cells.get(place.at)
        if cell is not None:
            take(
                cell, place, (row.number, place.at), (element, route), (title, reading)
            )
    stand_in(element, row, table, (lines_at, count), reading)
    if sheet.depth:
        keep_mapping(element, sheet, lines_at, (row.number, table), reading)
        return
    lines = reading.places.lines.get(lines_at)
    if lines is None:
        fields = {place.key: place.at for place in table.columns}
        lines = Lines(title, upright=False, fields=fields)
        reading.places.lines[lines_at] = lines
    lines.numbers.append(row.number)
    keep(element, sheet, lines_at, reading)


def stand_in(
    element: Section, row: Row, table: Table, at: tuple[Route, int], reading: Reading
) -> None:
    """Name what has no name by its number, and say that the name is missing.

    Without it the row would not be an element, and everything else in it unread.
    """
    route, count = at
    for entry in table.needed:
        key = entry.key or "text"
        if key in element:
            continue
        columns = {place.key: place.at for place in table.columns}
        element[key] = f"?{count + 1}"
        cell = (row.number, columns.get(key, min(columns.values())))
        if columns.get(key) not in row.cells:
            heading = next((p.heading for p in table.columns if p.key == key), key)
            odd = ReadingError("missing_cell", column=heading)
            whole = (*route, count, *entry.path)
            reading.note(table.opened.title, cell, whole, odd)


def _below(sheet: Sheet) -> Names:
    """Give the names from the innermost list above a sheet to its own."""
    return sheet.names[len(sheet.parents[-1]) :] if sheet.parents else sheet.names


def keep_mapping(
    element: Section,
    sheet: Sheet,
    route: Route,
    row: tuple[int, Table],
    reading: Reading,
) -> None:
    """Put a row of a mapping into the project."""
    number, table = row
    names = [element.get(f"name{n}") for n in range(1, sheet.depth + 1)]
    steps = tuple(name for name in names if isinstance(name, str))
    columns = {place.key: place.at for place in table.columns}
    if len(steps) < sheet.depth:
        missing = next(i for i, name in enumerate(names, 1) if name is None)
        column = columns.get(f"name{missing}", min(columns.values()))
        spoken = next((p.heading for p in table.columns if p.at == column), "")
        odd = ReadingError("no_parent", column=spoken)
        reading.note(table.opened.title, (number, column), route, odd)
        return
    section = section_at(reading.data, (*route, *steps[:-1]))
    whole: Route = (*route, *steps)
    at = columns.get("value", 1)
    if steps[-1] in section:
        odd = ReadingError("place_twice", found=shown(steps[-1]))
        reading.note(table.opened.title, (number, at), whole, odd)
        return
    section[steps[-1]] = element.get("value")
    reading.places.single[whole] = (table.opened.title, number, at)


def _note_merged(table: Table, reading: Reading) -> None:
    """Name the merged cells of the table: all but the first of them are empty."""
    columns = [place.at for place in (*table.columns, *table.parents) if place]
    for area in table.opened.merged:
        try:
            top, left, bottom, right = corners(area)
        except ValueError:
            continue
        within = any(left <= column <= right for column in columns)
        if bottom >= table.first and within and (top, left) != (bottom, right):
            odd = ReadingError("merged_cells", found=area)
            reading.note(table.opened.title, (top, left), table.sheet.names, odd)
