"""A list as a table: a row for each element, a column for each value."""

from collections.abc import Iterator, Sequence
from copy import copy
from typing import Final

from attrs import frozen
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.model.money import Money
from grantkit.model.reference import Box
from grantkit.workbook import looks
from grantkit.workbook.cells import put, put_text
from grantkit.workbook.contents import Element, Place
from grantkit.workbook.format import HEADING, HELP, LAST_ROW, PARENT, ROW, SUM
from grantkit.workbook.making import Making
from grantkit.workbook.outline import Sheet
from grantkit.workbook.page import (
    TITLE_ROW,
    begin,
    cell_at,
    clear_above,
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

SUM_ROW: Final = 4
HEADING_ROW: Final = 5
HELP_ROW: Final = 6
FIRST_ROW: Final = 7
_FIRST_COLUMN: Final = 2
_ROOM: Final = 460
"""Height of the rows of a first page, in points."""
_ROW_HEIGHT: Final = 15
_COUNTER_WIDTH: Final = 12
_HELP_HEIGHT: Final = 38
_HEADING_HEIGHT: Final = 34
_BOLD: Final = 1.3
"""Width of a bold letter, in those in which widths are counted."""
_PARENT_WIDTH: Final = 24


@frozen(kw_only=True)
class _Column:
    """A column of a table.

    Attributes:
        number: Counted from 1.
        heading: What it is called.
        key: What its hidden cell says.
        place: The value in it; None in a column that names a parent, or counts.
        parent: Which of the parents it names; None in any other column.
        limit: The box whose limit the column after this one watches.
    """

    number: int
    heading: str
    key: str = ""
    place: Place | None = None
    parent: int | None = None
    limit: Box | None = None

    @property
    def letter(self) -> str:
        """Its letter."""
        return letter(self.number)


def lay_out_table(page: Worksheet, sheet: Sheet, making: Making) -> None:
    """Write a list as a table."""
    elements = making.contents.elements(sheet)
    columns = list(_columns(sheet, elements, making))
    clear_above(page, columns[-1].number + 1, range(TITLE_ROW, HEADING_ROW))
    begin(page, sheet, making.asker)
    for row, mark in ((SUM_ROW, SUM), (HEADING_ROW, HEADING), (HELP_ROW, HELP)):
        put_text(cell_at(page, row, 1), mark)
    for column in columns:
        _head(page, sheet, column, making)
        _body(page, sheet, column, making)
    for row, element in enumerate(elements, start=FIRST_ROW):
        _fill_in(page, row, element, columns, making)
    _sums(page, columns, making)
    _settle(page, sheet, columns, making)
    for column in columns:
        _count(page, column, _ready_rows(page, len(elements)))


def identity_of_table(sheet: Sheet, making: Making) -> str | None:
    """Tell the cells of the ids of a list; None where its elements have none."""
    elements = making.contents.elements(sheet)
    for column in _columns(sheet, elements, making):
        if column.place is not None and column.place.entry is sheet.identity:
            return f"${column.letter}${FIRST_ROW}:${column.letter}${LAST_ROW}"
    return None


def _columns(
    sheet: Sheet, elements: Sequence[Element], making: Making
) -> Iterator[_Column]:
    """List the columns: what a row belongs to, what is asked for, then the rest."""
    number = _FIRST_COLUMN
    for index, names in enumerate(sheet.parents):
        heading = f"{thing(making.sheets[names], making.asker.wording)} *"
        key = PARENT + ".".join(names)
        yield _Column(number=number, heading=heading, key=key, parent=index)
        number += 1
    places = making.contents.places(sheet, elements)
    asker = making.asker
    places.sort(key=lambda place: not is_asked(sheet, place.entry, asker))
    for place in places:
        box = asker.box((*sheet.names, *place.entry.path))
        yield _Column(
            number=number,
            heading=heading_words(sheet, place.entry, asker, place.language),
            key=place.key,
            place=place,
            limit=box if box is not None and box.limit is not None else None,
        )
        number += 2 if box is not None and box.limit is not None else 1


def _head(page: Worksheet, sheet: Sheet, column: _Column, making: Making) -> None:
    """Write the hidden name, the heading and the help of a column."""
    asker = making.asker
    put_text(cell_at(page, 1, column.number), column.key)
    place = column.place
    needed = place is None or is_needed(sheet, place.entry, asker)
    asked = place is None or is_asked(sheet, place.entry, asker)
    heading = say(page, HEADING_ROW, column.number, column.heading)
    words = (
        asker.wording.say("book.shape.parent")
        if place is None
        else help_words(sheet, place.entry, asker)
    )
    note = say(page, HELP_ROW, column.number, words)
    heading.fill, heading.font = looks.heading_look(needed=needed, asked=asked)
    heading.alignment = looks.CENTRED
    note.font, note.fill = looks.SMALL, looks.SPARE
    heading.border = note.border = looks.GRID
    if column.limit is not None:
        _head_counter(page, column, making)


def _head_counter(page: Worksheet, column: _Column, making: Making) -> None:
    box = column.limit
    assert box is not None  # noqa: S101 -- the caller has looked
    assert box.limit is not None  # noqa: S101 -- the same
    after, wording = column.number + 1, making.asker.wording
    heading = say(page, HEADING_ROW, after, wording.say("book.counter"))
    heading.fill, heading.font = looks.SPARE, looks.STRONG
    heading.alignment = looks.CENTRED
    note = say(page, HELP_ROW, after, "")
    note.fill = looks.SPARE
    heading.border = note.border = looks.GRID
    dimension = page.column_dimensions[letter(after)]
    dimension.width, dimension.border = _COUNTER_WIDTH, looks.GRID
    # Text and counter, to the last row: beyond the counters the colour still warns.
    colour_counter(
        page,
        f"{column.letter}{FIRST_ROW}:{letter(after)}{LAST_ROW}",
        f"${column.letter}{FIRST_ROW}",
        box.limit,
        box.counting,
    )


def _ready_rows(page: Worksheet, filled: int) -> int:
    """Tell how many rows have counters: the filled ones, and what room a page leaves.

    A formula is printed even where it shows nothing, so that more of them would print
    pages without a word.
    """
    rows = range(TITLE_ROW, FIRST_ROW + filled)
    heights = (page.row_dimensions[row].height or _ROW_HEIGHT for row in rows)
    return filled + max(int((_ROOM - sum(heights)) // _ROW_HEIGHT), 0)


def _count(page: Worksheet, column: _Column, rows: int) -> None:
    """Count the texts of a column against their limit, row by row."""
    box = column.limit
    if box is None or box.limit is None:
        return
    for row in range(FIRST_ROW, FIRST_ROW + rows):
        cell = cell_at(page, row, column.number + 1)
        cell.value = counter(f"{column.letter}{row}", box.limit, box.counting)
        cell.alignment, cell.font = looks.TOP_RIGHT, looks.SMALL
        cell.border = looks.GRID


def _body(page: Worksheet, sheet: Sheet, column: _Column, making: Making) -> None:
    """Give a whole column its width, its format and its list to choose from."""
    dimension = page.column_dimensions[column.letter]
    place = column.place
    entry = None if place is None else place.entry
    usual = _PARENT_WIDTH if entry is None else looks.width(entry)
    longest = max(map(len, column.heading.split()))
    dimension.width = max(usual, longest * _BOLD)
    dimension.protection = looks.OPEN
    dimension.alignment = looks.alignment(entry)
    dimension.border = looks.GRID
    dimension.font = looks.PLAIN
    dimension.number_format = looks.TEXT_FORMAT
    if entry is not None and not entry.many:
        dimension.number_format = looks.number_format(entry.of, making.currency)
    if place is None or is_needed(sheet, place.entry, making.asker):
        dimension.fill = looks.TO_FILL
    area = f"{column.letter}{FIRST_ROW}:{column.letter}{LAST_ROW}"
    if column.parent is not None:
        names = sheet.parents[column.parent]
        making.dropdowns.parent(page, area, making.sheets[names])
    elif entry is not None:
        making.dropdowns.entry(page, area, sheet, entry)


def _fill_in(
    page: Worksheet,
    row: int,
    element: Element,
    columns: Sequence[_Column],
    making: Making,
) -> None:
    texts: list[tuple[str, int]] = []
    for column in columns:
        place = column.place
        if column.parent is not None:
            value: object = element.parents[column.parent]
        else:
            value = None if place is None else place.value_in(element.value)
        if value is None or value == ():
            continue
        cell = cell_at(page, row, column.number)
        style = page.column_dimensions[column.letter]
        # openpyxl has no other way to take over a whole style at once.
        cell._style = copy(style._style)  # type: ignore[attr-defined]  # noqa: SLF001
        if place is None:
            put_text(cell, str(value))
        else:
            put(cell, value, place.entry, making.asker.wording)
        if cell.data_type == "s":
            texts.append((str(cell.value), int(style.width)))
    if len(texts) == 0 and not any(page.cell(row, c.number).value for c in columns):
        # An element without any value is an element all the same.
        put_text(cell_at(page, row, 1), ROW)
    fit_height(page, row, texts)


def _sums(page: Worksheet, columns: Sequence[_Column], making: Making) -> None:
    """Add up the columns of amounts, above them, so that rows may follow below."""
    summed = [c for c in columns if c.place and c.place.entry.of is Money]
    if not summed:
        page.row_dimensions[SUM_ROW].height = 6
        return
    before = summed[0].number - 1
    if before >= _FIRST_COLUMN:
        words = say(page, SUM_ROW, before, making.asker.wording.say("book.sum"))
        words.font, words.alignment = looks.STRONG, looks.AMOUNT
    for column in summed:
        cell = cell_at(page, SUM_ROW, column.number)
        area = f"{column.letter}{FIRST_ROW}:{column.letter}{LAST_ROW}"
        cell.value = f"=SUM({area})"
        cell.number_format = looks.money_format(making.currency)
        cell.font, cell.alignment = looks.STRONG, looks.AMOUNT


def _settle(
    page: Worksheet, sheet: Sheet, columns: Sequence[_Column], making: Making
) -> None:
    page.row_dimensions[HEADING_ROW].height = _HEADING_HEIGHT
    headings = (
        (c.heading, int(page.column_dimensions[c.letter].width / _BOLD))
        for c in columns
    )
    fit_height(page, HEADING_ROW, headings)
    page.row_dimensions[HELP_ROW].height = _HELP_HEIGHT
    kept = len(sheet.parents) or 1
    page.freeze_panes = f"{letter(_FIRST_COLUMN + kept)}{FIRST_ROW}"
    title = title_of(sheet, making.asker.wording)
    width = sum(int(page.column_dimensions[c.letter].width) for c in columns)
    page.print_title_cols = f"B:{letter(1 + kept)}"
    finish(page, width=width, heads=f"{HEADING_ROW}:{HELP_ROW}", title=title)
