"""Reading one sheet: a section or a list, cell by cell, into raw values."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Final

from attrs import Factory, define, field, frozen

from grantkit.model.money import Money
from grantkit.model.source import SourceLocation
from grantkit.model.text import Text
from grantkit.structuring import Problem, Raw, ReadingError, Route, shown
from grantkit.workbook.format import (
    CURRENCY,
    HEADING,
    HELP,
    NUMBER,
    PARENT,
    ROW,
    SUM,
    VALUE,
)
from grantkit.workbook.grid import Cell, Grid, Row, corners
from grantkit.workbook.headings import (
    Found,
    Headings,
    heading_row,
    heading_text,
    hidden_row,
    recognised,
)
from grantkit.workbook.outline import Layout, Names, Sheet
from grantkit.workbook.places import Lines, Places
from grantkit.workbook.values import Values
from grantkit.workbook.words import title_of

_HEAD: Final = 40
_USUAL_VALUE_COLUMN: Final = 4
_MARKS = frozenset((HEADING, HELP, SUM))
_TOTALS = frozenset(
    ("kopā", "kopsumma", "summa kopā", "pavisam", "pavisam kopā", "total", "sum")
)

Notice = tuple[SourceLocation, Problem]
Section = dict[str, Raw]


@define
class OpenSheet:
    """A sheet of which the first rows have been read.

    Attributes:
        title: As on its tab.
        grid: Its cells.
        head: The first rows.
        rest: The rows after them.
    """

    title: str
    grid: Grid
    head: list[Row]
    rest: Iterator[Row]

    @classmethod
    def of(cls, grid: Grid) -> "OpenSheet":
        """Read the first rows of a sheet."""
        rows = grid.rows()
        return cls(grid.sheet.title, grid, list(islice(rows, _HEAD)), rows)


@define
class Reading:
    """What has been read of a workbook so far.

    Attributes:
        values: Reads cells.
        places: Where everything stands.
        sheets: All sheets there may be, by their names.
        data: The project.
        notices: What was found odd, each with its place.
        elements: The elements of each list, by its route.
        keys: By what name rows of other sheets refer to them.
    """

    values: Values
    places: Places
    sheets: Mapping[Names, Sheet]
    data: Section = field(factory=dict)
    notices: list[Notice] = field(factory=list)
    elements: dict[Route, list[Raw]] = field(factory=dict)
    keys: dict[Route, dict[str, list[int]]] = field(factory=dict)

    def note(
        self, sheet: str, cell: tuple[int, int], route: Route, error: ReadingError
    ) -> None:
        """Note a problem with its cell."""
        problem = Problem(
            route=(*route, *error.at),
            key=error.key,
            values=error.values,
            known=error.known,
        )
        self.notices.append((self.places.cell(sheet, *cell), problem))


@frozen(kw_only=True)
class _Table:
    """A table whose headings have been recognised."""

    opened: OpenSheet
    sheet: Sheet
    columns: tuple[Found, ...]
    parents: tuple[Found | None, ...]
    first: int
    rows: Iterator[Row] = Factory(lambda: iter(()))


def read_sheet(opened: OpenSheet, sheet: Sheet, reading: Reading) -> None:
    """Read a sheet into the project."""
    reading.places.sheets[sheet.names] = opened.title
    headings = Headings.of(
        sheet,
        reading.sheets,
        reading.values.funder,
        reading.values.wording.language,
    )
    if sheet.layout is Layout.UPRIGHT:
        _read_upright(opened, sheet, headings, reading)
    else:
        _read_table(opened, sheet, headings, reading)


# -- Sections --------------------------------------------------------------------------


def _read_upright(
    opened: OpenSheet, sheet: Sheet, headings: Headings, reading: Reading
) -> None:
    """Read a sheet that has a line for each value."""
    rows = list(chain(opened.head, opened.rest))
    columns = [c for c, cell in hidden_row(rows).items() if cell.text == VALUE]
    columns = columns or [_USUAL_VALUE_COLUMN]
    found = list(_lines_of(rows, columns[0], opened, headings, reading))
    numbers = {place.key: place.at for _, place in found}
    lines = Lines(opened.title, upright=True, fields=numbers)
    names: Route = () if sheet.names == ("start",) else sheet.names
    reading.places.lines[names] = lines
    for column in columns:
        element: Section = {}
        route = (*names, len(lines.numbers)) if sheet.many else names
        for row, place in found:
            cell = row.cells.get(column)
            if cell is not None:
                _take(
                    cell,
                    place,
                    (row.number, column),
                    (element, route),
                    (opened.title, reading),
                )
        if sheet.many and not element:
            continue
        lines.numbers.append(column)
        _keep(element, sheet, names, reading)


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


# -- Lists -----------------------------------------------------------------------------


def _read_table(
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
    table = _Table(
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


def _read_rows(table: _Table, reading: Reading) -> None:
    hidden: list[int] = []
    wanted = {place.at for place in (*table.columns, *table.parents) if place}
    title = table.opened.title
    for row in table.rows:
        mark = row.cells.get(1)
        if mark is not None and mark.text in _MARKS:
            continue
        is_marked = mark is not None and mark.text == ROW
        if not is_marked and not _has_words(row, wanted):
            continue
        if _is_total(row, table):
            found = next(iter(row.cells.values())).text
            odd = ReadingError(
                "total_row", found=shown(_first_word(row, wanted) or found)
            )
            reading.note(title, (row.number, min(wanted)), table.sheet.names, odd)
            continue
        if row.hidden:
            hidden.append(row.number)
        _read_row(row, table, reading)
    if hidden:
        odd = ReadingError("hidden_rows", count=len(hidden))
        reading.note(title, (hidden[0], min(wanted)), table.sheet.names, odd)


def _read_row(row: Row, table: _Table, reading: Reading) -> None:
    """Read one row: first what it belongs to, then its values."""
    above = _parent(row, table, reading)
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
            _take(
                cell, place, (row.number, place.at), (element, route), (title, reading)
            )
    _stand_in(element, row, table, (lines_at, count), reading)
    if sheet.depth:
        _keep_mapping(element, sheet, lines_at, (row.number, table), reading)
        return
    lines = reading.places.lines.get(lines_at)
    if lines is None:
        fields = {place.key: place.at for place in table.columns}
        lines = Lines(title, upright=False, fields=fields)
        reading.places.lines[lines_at] = lines
    lines.numbers.append(row.number)
    _keep(element, sheet, lines_at, reading)


def _stand_in(
    element: Section, row: Row, table: _Table, at: tuple[Route, int], reading: Reading
) -> None:
    """Name what has no name by its number, and say that the name is missing.

    Without it the row would not be an element, and everything else in it unread.
    """
    route, count = at
    columns = {place.key: place.at for place in table.columns}
    for entry in () if table.sheet.depth else table.sheet.entries:
        key = entry.key or "text"
        if not entry.required or entry.of not in (str, Text) or key in element:
            continue
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


def _parent(row: Row, table: _Table, reading: Reading) -> Route | None:
    """Find the element that a row belongs to; None, with a notice, if there is none."""
    route: Route = ()
    done: Names = ()
    for names, place in zip(table.sheet.parents, table.parents, strict=True):
        route = (*route, *names[len(done) :])
        done = names
        cell = None if place is None else row.cells.get(place.at)
        text = "" if cell is None else " ".join(_key_text(cell).split())
        index, odd = _index(route, names, text, place, reading)
        if odd is not None:
            column = place.at if place is not None else min(row.cells)
            cell_at = (row.number, column)
            reading.note(table.opened.title, cell_at, table.sheet.names, odd)
            return None
        route = (*route, index)
    return route


def _index(
    route: Route, names: Names, text: str, place: Found | None, reading: Reading
) -> tuple[int, ReadingError | None]:
    """Find an element of a list by its name or number, or the only one there is."""
    count = len(reading.elements.get(route, ()))
    if not text:
        if count == 1:
            return 0, None
        column = place.heading if place is not None else ""
        return 0, ReadingError(
            "no_parent", column=column or reading.places.sheets.get(names, "")
        )
    if text.startswith(NUMBER) and text[1:].isdigit() and 0 < int(text[1:]) <= count:
        return int(text[1:]) - 1, None
    keys = reading.keys.get(route, {})
    found = keys.get(text, [])
    title = title_of(reading.sheets[names], reading.values.wording)
    sheet = reading.places.sheets.get(names, title)
    if len(found) > 1:
        return 0, ReadingError("ambiguous_parent", found=shown(text), sheet=sheet)
    if not found:
        return 0, ReadingError(
            "unknown_parent", known=tuple(keys), found=shown(text), sheet=sheet
        )
    return found[0], None


def _key_text(cell: Cell) -> str:
    return cell.text if cell.kind in ("s", "n") else ""


# -- Values ----------------------------------------------------------------------------


def _take(
    cell: Cell,
    place: Found,
    at: tuple[int, int],
    into: tuple[Section, Route],
    where: tuple[str, Reading],
) -> None:
    """Read a cell into an element; what cannot be read is noted and left out."""
    element, route = into
    title, reading = where
    entry, values = place.entry, reading.values
    if entry is None:
        return
    try:
        value = values.read(cell, entry)
    except ReadingError as error:
        reading.note(title, at, (*route, *entry.path), error)
        return
    for remark in values.noted:
        reading.note(title, at, (*route, *entry.path), remark)
    values.noted.clear()
    if value is None:
        return
    section = element
    path = entry.path or ("text",)
    for name in path[:-1]:
        inner = section.setdefault(name, {})
        assert isinstance(inner, dict)  # noqa: S101 -- made here
        section = inner
    if not place.language:
        value = _unless_spoken(
            value, section.get(path[-1]), (at, title, (*route, *path)), reading
        )
        section[path[-1]] = value
        return
    spoken = section.get(path[-1])
    if isinstance(spoken, str):
        _unless_spoken(spoken, {}, (at, title, (*route, *path)), reading)
    versions: Section = spoken if isinstance(spoken, dict) else {}
    versions[place.language] = value
    section[path[-1]] = versions


def _unless_spoken(
    value: Raw, before: Raw, where: tuple[tuple[int, int], str, Route], reading: Reading
) -> Raw:
    """Refuse a text without language beside one with; it is not known whose it is."""
    if not isinstance(before, dict):
        return value
    at, title, route = where
    odd = ReadingError("language_twice", found=shown(str(value)))
    reading.note(title, at, route, odd)
    return before


def _keep(element: Section, sheet: Sheet, route: Route, reading: Reading) -> None:
    """Put an element into the project."""
    value: Raw = element
    if sheet.of is Text:
        value = element.get("text")
    if not sheet.many:
        if element:
            _section_at(reading.data, route).update(element)
        return
    elements = reading.elements.get(route)
    if elements is None:
        elements = reading.elements[route] = []
        parent = _section_at(reading.data, route[:-1])
        parent[str(route[-1])] = elements
    elements.append(value)
    key = _identity(element, sheet)
    if key:
        known = reading.keys.setdefault(route, {})
        known.setdefault(key, []).append(len(elements) - 1)


def _identity(element: Section, sheet: Sheet) -> str:
    found: Raw = element
    for name in () if sheet.identity is None else sheet.identity.path:
        found = found.get(name) if isinstance(found, dict) else None
    if isinstance(found, dict):
        found = next(iter(dict(sorted(found.items())).values()), None)
    return " ".join(found.split()) if isinstance(found, str) else ""


def _keep_mapping(
    element: Section,
    sheet: Sheet,
    route: Route,
    row: tuple[int, _Table],
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
    section = _section_at(reading.data, (*route, *steps[:-1]))
    whole: Route = (*route, *steps)
    at = columns.get("value", 1)
    if steps[-1] in section:
        odd = ReadingError("place_twice", found=shown(steps[-1]))
        reading.note(table.opened.title, (number, at), whole, odd)
        return
    section[steps[-1]] = element.get("value")
    reading.places.single[whole] = (table.opened.title, number, at)


def _section_at(data: Section, route: Route) -> Section:
    """Find or make the section at a route; lists on the way are there already."""
    found: Raw = data
    for step in route:
        if isinstance(step, int):
            assert isinstance(found, list)  # noqa: S101 -- made by `_keep`
            found = found[step]
        else:
            assert isinstance(found, dict)  # noqa: S101 -- the same
            found = found.setdefault(step, {})
    assert isinstance(found, dict)  # noqa: S101 -- the same
    return found


# -- Rows that are no elements ---------------------------------------------------------


def _has_words(row: Row, wanted: set[int]) -> bool:
    return any(
        column in wanted and (cell.kind != "s" or cell.text.strip())
        for column, cell in row.cells.items()
    )


def _first_word(row: Row, wanted: set[int]) -> str:
    for column, cell in sorted(row.cells.items()):
        if column in wanted:
            return cell.text if cell.kind == "s" else ""
    return ""


def _is_total(row: Row, table: _Table) -> bool:
    """Say whether a row looks like a sum that somebody has made below a table."""
    money = {
        place.at for place in table.columns if place.entry and place.entry.of is Money
    }
    wanted = {place.at for place in (*table.columns, *table.parents) if place}
    words = [
        cell.text
        for column, cell in row.cells.items()
        if column in wanted and cell.kind == "s"
    ]
    if len(words) != 1 or words[0].strip(" :").casefold() not in _TOTALS:
        return False
    return any(column in money for column in row.cells)


def _note_merged(table: _Table, reading: Reading) -> None:
    """Name the merged cells of the table: all but the first of them are empty."""
    columns = [place.at for place in (*table.columns, *table.parents) if place]
    for area in table.opened.grid.merged:
        try:
            top, left, bottom, right = corners(area)
        except ValueError:
            continue
        within = any(left <= column <= right for column in columns)
        if bottom >= table.first and within and (top, left) != (bottom, right):
            odd = ReadingError("merged_cells", found=area)
            reading.note(table.opened.title, (top, left), table.sheet.names, odd)
