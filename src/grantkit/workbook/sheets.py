"""Reading one sheet: a section or a list, cell by cell, into raw values."""

from grantkit.workbook.headings import Headings
from grantkit.workbook.lines import read_upright
from grantkit.workbook.outline import Layout, Sheet
from grantkit.workbook.rows import read_table
from grantkit.workbook.state import OpenSheet, Reading


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
        read_upright(opened, sheet, headings, reading)
    else:
        read_table(opened, sheet, headings, reading)
