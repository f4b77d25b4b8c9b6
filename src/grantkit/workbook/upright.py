"""A section as a sheet: a line for each value, a column for each element."""

from collections.abc import Sequence
from typing import Final

from openpyxl.worksheet.worksheet import Worksheet

from grantkit.workbook import looks
from grantkit.workbook.cells import put, put_text
from grantkit.workbook.contents import Element, Place
from grantkit.workbook.format import HEADING, VALUE
from grantkit.workbook.making import Making
from grantkit.workbook.outline import Sheet
from grantkit.workbook.page import (
    begin,
    cell_at,
    colour_counter,
    counter,
    finish,
    fit_height,
    heading_words,
    help_words,
    is_asked,
    is_needed,
    letter,
    say,
)
from grantkit.workbook.words import thing, title_of

HEADING_ROW: Final = 4
FIRST_ROW: Final = 5
_LABEL, _HELP, FIRST_VALUE = 2, 3, 4
_PER_ELEMENT: Final = 2
_LABEL_WIDTH, _HELP_WIDTH, _VALUE_WIDTH, _COUNTER_WIDTH, _GAP = 38, 30, 74, 13, 2
_PAGE: Final = 155
_SMALLER: Final = 1.2
"""Small letters take less room than those in which widths are counted."""


def lay_out_upright(page: Worksheet, sheet: Sheet, making: Making) -> None:
    """Write a section, or a list whose elements are too long for a row."""
    elements = making.contents.elements(sheet) or [Element(parents=(), value=None)]
    begin(page, sheet, making.asker)
    put_text(cell_at(page, HEADING_ROW, 1), HEADING)
    _head(page, sheet, elements, making)
    lay_out_lines(page, sheet, FIRST_ROW, elements, making)
    page.freeze_panes = f"{letter(FIRST_VALUE)}{FIRST_ROW}"
    title = title_of(sheet, making.asker.wording)
    finish(page, width=_PAGE, heads=f"{HEADING_ROW}:{HEADING_ROW}", title=title)


def identity_of_upright(sheet: Sheet, making: Making) -> str | None:
    """Tell the cells of the ids of a list; None where its elements have none."""
    elements = making.contents.elements(sheet)
    places = making.contents.places(sheet, elements)
    places.sort(key=lambda place: not is_asked(sheet, place.entry, making.asker))
    for row, place in enumerate(places, start=FIRST_ROW):
        if place.entry is sheet.identity:
            last = FIRST_VALUE + _PER_ELEMENT * max(len(elements) - 1, 0)
            return f"${letter(FIRST_VALUE)}${row}:${letter(last)}${row}"
    return None


def lay_out_lines(
    page: Worksheet,
    sheet: Sheet,
    first: int,
    elements: Sequence[Element],
    making: Making,
) -> int:
    """Write a line for each value, those that are asked for first.

    Returns:
        The row after the last line.
    """
    asker = making.asker
    places = making.contents.places(sheet, elements)
    places.sort(key=lambda place: not is_asked(sheet, place.entry, asker))
    row, spare = first, False
    for place in places:
        asked = is_asked(sheet, place.entry, asker)
        if not asked and not spare:
            spare = True
            if row > first:
                row = _part(page, row, making)
        _line(page, sheet, row, place, making)
        for number, element in enumerate(elements):
            column = FIRST_VALUE + _PER_ELEMENT * number
            _value(page, sheet, (row, column), place, element, making)
        _fit(page, row, len(elements))
        row += 1
    return row


def _fit(page: Worksheet, row: int, elements: int) -> None:
    values = range(FIRST_VALUE, FIRST_VALUE + _PER_ELEMENT * elements, _PER_ELEMENT)
    widths = {_LABEL: _LABEL_WIDTH, _HELP: round(_HELP_WIDTH * _SMALLER)}
    widths |= dict.fromkeys(values, _VALUE_WIDTH)
    texts = ((page.cell(row, c).value, width) for c, width in widths.items())
    fit_height(page, row, ((t, w) for t, w in texts if isinstance(t, str)))


def _head(
    page: Worksheet, sheet: Sheet, elements: Sequence[Element], making: Making
) -> None:
    """Write the headings of the columns, and name those that hold values."""
    wording = making.asker.wording
    widths = {_LABEL: _LABEL_WIDTH, _HELP: _HELP_WIDTH}
    headings = {_LABEL: wording.say("book.field"), _HELP: wording.say("book.help")}
    counted = _has_limits(sheet, making)
    for number in range(len(elements)):
        column = FIRST_VALUE + _PER_ELEMENT * number
        words = wording.say("book.value")
        if sheet.many:
            words = f"{number + 1}. {thing(sheet, wording).lower()}"
        headings[column] = words
        if counted:
            headings[column + 1] = wording.say("book.counter")
        widths |= {
            column: _VALUE_WIDTH,
            column + 1: _COUNTER_WIDTH if counted else _GAP,
        }
        put_text(cell_at(page, 1, column), VALUE)
    for column, words in headings.items():
        cell = say(page, HEADING_ROW, column, words)
        cell.fill, cell.font = looks.NEEDED, looks.ON_DARK
        cell.border, cell.alignment = looks.GRID, looks.CENTRED
    for column, width in widths.items():
        page.column_dimensions[letter(column)].width = width
    page.row_dimensions[HEADING_ROW].height = 24


def _has_limits(sheet: Sheet, making: Making) -> bool:
    """Say whether any text of a sheet has a limit to be counted against."""
    names = ((*sheet.names, *entry.path) for entry in sheet.entries)
    boxes = (making.asker.box(each) for each in names)
    return any(box is not None and box.limit is not None for box in boxes)


def _part(page: Worksheet, row: int, making: Making) -> int:
    """Write the line above what the funder does not ask for."""
    cell = say(page, row, _LABEL, making.asker.wording.say("book.spare"))
    cell.font = looks.INTRO
    cell.alignment = looks.ONE_LINE
    page.row_dimensions[row].height = 28
    return row + 1


def _line(
    page: Worksheet, sheet: Sheet, row: int, place: Place, making: Making
) -> None:
    """Write the hidden name, the label and the help of a value."""
    asker, entry = making.asker, place.entry
    put_text(cell_at(page, row, 1), place.key)
    words = heading_words(sheet, entry, asker, place.language)
    cell = say(page, row, _LABEL, words)
    needed = is_needed(sheet, entry, asker)
    cell.font = looks.STRONG if needed else looks.PLAIN
    cell.fill = looks.SPARE
    note = say(page, row, _HELP, help_words(sheet, entry, asker))
    note.font = looks.SMALL
    note.fill = looks.SPARE
    cell.border = note.border = looks.GRID


def _value(  # noqa: PLR0913, PLR0917 -- a cell, and what goes into it
    page: Worksheet,
    sheet: Sheet,
    at: tuple[int, int],
    place: Place,
    element: Element,
    making: Making,
) -> None:
    """Write the cell of a value, and beside it how much of its limit is used."""
    row, column = at
    entry, asker = place.entry, making.asker
    cell = cell_at(page, row, column)
    cell.border, cell.alignment, cell.font = looks.GRID, looks.TOP, looks.PLAIN
    cell.protection = looks.OPEN
    needed = is_needed(sheet, entry, asker)
    cell.fill = looks.TO_FILL if needed else looks.BLANK
    of = str if entry.many else entry.of
    cell.number_format = looks.number_format(of, making.currency)
    if cell.number_format != looks.TEXT_FORMAT:
        cell.alignment = looks.TOP_LEFT
    value = place.value_in(element.value)
    if value != ():
        put(cell, value, entry, asker.wording)
    making.dropdowns.entry(page, cell.coordinate, sheet, entry)
    box = asker.box((*sheet.names, *entry.path))
    count = cell_at(page, row, column + 1)
    count.alignment, count.font = looks.TOP_RIGHT, looks.SMALL
    if box is not None and box.limit is not None:
        count.value = counter(cell.coordinate, box.limit, box.counting)
        colour_counter(page, count.coordinate, cell.coordinate, box.limit, box.counting)
