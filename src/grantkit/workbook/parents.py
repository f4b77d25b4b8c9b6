"""To which element a row belongs: by its name, by its number, or the only one."""

from grantkit.structuring import ReadingError, Route, shown
from grantkit.workbook.format import NUMBER
from grantkit.workbook.grid import Cell, Row
from grantkit.workbook.headings import Found
from grantkit.workbook.outline import Names
from grantkit.workbook.state import Reading, Table
from grantkit.workbook.words import title_of


def parent_of(row: Row, table: Table, reading: Reading) -> Route | None:
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
