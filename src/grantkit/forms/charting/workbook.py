"""The workbook inside a chart: what Word opens when somebody edits its numbers."""

import datetime as dt
from io import BytesIO
from typing import Final
from zipfile import ZipFile

from grantkit.forms.charting.chart import Chart
from grantkit.forms.package.parts import pack

_SHEET: Final = "Sheet1"
_FIRST_ROW = 2
_DATED: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 -- openpyxl takes no time zone
_NAMES_WIDTH, _NUMBERS_WIDTH = 60, 18  # in characters


def names_at(chart: Chart) -> str:
    """Tell the cells of the names of the categories: `Sheet1!$A$2:$A$9`."""
    return _column(chart, "A")


def heading_at(number: int) -> str:
    """Tell the cell of the name of a series, counted from 0: `Sheet1!$B$1`."""
    return f"{_SHEET}!${_letter(number)}$1"


def numbers_at(chart: Chart, number: int) -> str:
    """Tell the cells of the numbers of a series: `Sheet1!$B$2:$B$9`."""
    return _column(chart, _letter(number))


def workbook(chart: Chart) -> bytes:
    """Write the numbers of a chart as a workbook: the same chart, the same bytes."""
    from openpyxl import Workbook  # noqa: PLC0415 -- slow to load, and seldom needed
    from openpyxl.writer.excel import ExcelWriter  # noqa: PLC0415 -- the same

    book = Workbook()
    properties = book.properties
    properties.creator = "grantkit"
    properties.created = properties.modified = _DATED
    sheet = book.worksheets[0]
    sheet.title = _SHEET
    sheet.column_dimensions["A"].width = _NAMES_WIDTH
    for row, name in enumerate(chart.categories, start=_FIRST_ROW):
        sheet.cell(row, 1, name).data_type = "s"  # a name is never a formula
    for column, series in enumerate(chart.series, start=2):
        sheet.column_dimensions[_letter(column - 2)].width = _NUMBERS_WIDTH
        sheet.cell(1, column, series.name).data_type = "s"
        for row, number in enumerate(series.numbers, start=_FIRST_ROW):
            cell = sheet.cell(row, column, number)
            cell.number_format = chart.number_format
    written = BytesIO()
    ExcelWriter(book, ZipFile(written, "w")).save()
    with ZipFile(written) as archive:
        return pack({name: archive.read(name) for name in archive.namelist()})


def _column(chart: Chart, letter: str) -> str:
    last = _FIRST_ROW + len(chart.categories) - 1
    return f"{_SHEET}!${letter}${_FIRST_ROW}:${letter}${last}"


def _letter(number: int) -> str:
    return chr(ord("B") + number)
