"""The first sheet: how the workbook is filled, for whom, and what stands where."""

from typing import Final

from openpyxl.styles import Font
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.structuring import CURRENCIES
from grantkit.workbook import looks
from grantkit.workbook.cells import put_text
from grantkit.workbook.format import CURRENCY, VALUE
from grantkit.workbook.making import Making
from grantkit.workbook.outline import START, Sheet
from grantkit.workbook.page import begin, cell_at, finish, link_to, say
from grantkit.workbook.upright import FIRST_VALUE, lay_out_lines
from grantkit.workbook.words import about, title_of

_STEPS: Final = ("step1", "step2", "step3", "step4", "step5", "step6")
_LEGEND: Final = ("needed", "asked", "spare")
_WIDTHS: Final = {"B": 34, "C": 52, "D": 40, "E": 4}
_FIRST_STEP: Final = 5
_ONE_LINE: Final = 140


def lay_out_start(page: Worksheet, making: Making) -> None:
    """Write the first sheet."""
    sheet = making.sheets[START]
    begin(page, sheet, making.asker)
    _name(page, making)
    row = _steps(page, making)
    row = _legend(page, row + 1, making)
    row = _settings(page, row + 1, sheet, making)
    _contents(page, row + 1, making)
    for column, width in _WIDTHS.items():
        page.column_dimensions[column].width = width
    title = title_of(sheet, making.asker.wording)
    finish(page, width=sum(_WIDTHS.values()), heads="1:2", title=title)
    page.page_setup.fitToHeight = 1


def _name(page: Worksheet, making: Making) -> None:
    """Put the funder's name where other sheets have their title."""
    funder = making.asker.funder
    if funder is not None:
        name = funder.funder.name.in_language(making.asker.language)
        page.cell(2, 2).value = name
    words = making.asker.wording.say("book.purpose")
    put_text(cell_at(page, 3, 2), words)


def _steps(page: Worksheet, making: Making) -> int:
    row = _heading(page, _FIRST_STEP, making, "how")
    for number, key in enumerate(_STEPS, start=1):
        words = making.asker.wording.say(f"book.{key}")
        say(page, row, 2, f"{number}. {words}").alignment = looks.TOP
        page.merge_cells(f"B{row}:D{row}")
        page.row_dimensions[row].height = 34 if len(words) > _ONE_LINE else 20
        row += 1
    return row


def _legend(page: Worksheet, row: int, making: Making) -> int:
    """Explain the colours of headings."""
    row = _heading(page, row, making, "legend")
    for key in _LEGEND:
        fill, font = looks.heading_look(needed=key == "needed", asked=key != "spare")
        words = making.asker.wording.say(f"book.legend_{key}_sample")
        sample = say(page, row, 2, words)
        sample.fill, sample.font, sample.border = fill, font, looks.GRID
        say(page, row, 3, making.asker.wording.say(f"book.legend_{key}"))
        page.merge_cells(f"C{row}:D{row}")
        page.row_dimensions[row].height = 20
        row += 1
    return row


def _settings(page: Worksheet, row: int, sheet: Sheet, making: Making) -> int:
    """Write the few values that belong to no other sheet."""
    row = _heading(page, row, making, "settings")
    put_text(cell_at(page, 1, FIRST_VALUE), VALUE)
    elements = making.contents.elements(sheet)
    after = lay_out_lines(page, sheet, row, elements, making)
    put_text(cell_at(page, after, 1), CURRENCY)
    words = say(page, after, 2, making.asker.wording.say("book.currency"))
    note = say(page, after, 3, making.asker.wording.say("book.currency_help"))
    words.fill = note.fill = looks.SPARE
    note.font = looks.SMALL
    cell = say(page, after, FIRST_VALUE, making.currency)
    cell.border = words.border = note.border = looks.GRID
    cell.protection = looks.OPEN
    making.dropdowns.words(page, cell.coordinate, CURRENCIES)
    return after + 1


def _contents(page: Worksheet, row: int, making: Making) -> None:
    """List the sheets, those in use with a link to each."""
    book = page.parent
    shown = [s for s in making.sheets.values() if s.names != START]
    in_use = [s for s in shown if _is_shown(page, s, making)]
    row = _heading(page, row, making, "sheets")
    for sheet in in_use:
        _link(page, row, sheet, making)
        row += 1
    spare = [sheet for sheet in shown if sheet not in in_use]
    if not spare or book is None:
        return
    row = _heading(page, row + 1, making, "spare_sheets")
    say(page, row, 2, making.asker.wording.say("book.unhide")).font = looks.SMALL
    page.merge_cells(f"B{row}:D{row}")
    page.row_dimensions[row].height = 30
    for number, sheet in enumerate(spare, start=row + 1):
        _describe(page, number, sheet, making, looks.PLAIN)


def _is_shown(page: Worksheet, sheet: Sheet, making: Making) -> bool:
    book = page.parent
    title = making.titles[sheet.key]
    return book is not None and book[title].sheet_state == "visible"


def _link(page: Worksheet, row: int, sheet: Sheet, making: Making) -> None:
    cell = _describe(page, row, sheet, making, looks.LINK)
    link_to(page, row, cell, making.titles[sheet.key], "B2")
    page.cell(row, cell).font = looks.LINK


def _describe(
    page: Worksheet, row: int, sheet: Sheet, making: Making, font: Font
) -> int:
    """Write the title of a sheet and what belongs on it; give the title's column."""
    say(page, row, 2, making.titles[sheet.key]).font = font
    say(page, row, 3, about(sheet, making.asker.wording))
    page.merge_cells(f"C{row}:D{row}")
    return 2


def _heading(page: Worksheet, row: int, making: Making, key: str) -> int:
    cell = say(page, row, 2, making.asker.wording.say(f"book.{key}"))
    cell.font = Font(name="Calibri", size=13, bold=True, color="1F3A4D")
    page.row_dimensions[row].height = 26
    return row + 1
