"""Writing a project as a workbook: empty to be filled, or with all that it holds."""

import datetime as dt
from collections import Counter
from collections.abc import Iterator
from io import BytesIO
from typing import Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from attrs import fields, has
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet
from openpyxl.writer.excel import ExcelWriter

from grantkit.model.money import Money
from grantkit.model.project_file import ProjectFile
from grantkit.workbook.contents import Contents
from grantkit.workbook.dropdowns import Dropdowns
from grantkit.workbook.making import Making
from grantkit.workbook.outline import START, Layout, Sheet, outline
from grantkit.workbook.start import lay_out_start
from grantkit.workbook.table import identity_of_table, lay_out_table
from grantkit.workbook.upright import identity_of_upright, lay_out_upright
from grantkit.workbook.words import ALWAYS_IN_USE, Asker, spoken_titles

_DATED: Final = dt.datetime(1980, 1, 1)  # noqa: DTZ001 -- openpyxl takes no time zone
_ZIP_DATE: Final = (1980, 1, 1, 0, 0, 0)
_USUAL_CURRENCY: Final = "EUR"
_SHEETS: Final = "xl/worksheets/"


def write_workbook(project: ProjectFile, asker: Asker) -> bytes:
    """Write a project as a workbook: the same project, the same bytes.

    Sheets that are empty, and of which neither a box nor a rule of the funder speaks,
    are hidden.

    Args:
        project: The project; with nothing but a funder and a report for a template.
        asker: The funder, the kind of report, and the language of the headings.
    """
    sheets = outline(asker.details)
    titles = spoken_titles(sheets, asker)
    book = Workbook()
    making = Making(
        asker=asker,
        contents=Contents(project, sheets),
        sheets={sheet.names: sheet for sheet in sheets},
        titles=titles,
        dropdowns=Dropdowns(book, asker, titles),
        currency=_currency(project),
    )
    first = book.worksheets[0]
    pages = [first, *(book.create_sheet() for _ in sheets[1:])]
    for sheet, page in zip(sheets, pages, strict=True):
        page.title = titles[sheet.key]
        if sheet.names != START:
            _note_identity(sheet, making)
    for sheet, page in zip(sheets, pages, strict=True):
        if sheet.names != START:
            _lay_out(page, sheet, making)
    lay_out_start(first, making)
    making.dropdowns.finish()
    return saved(book)


def _lay_out(page: Worksheet, sheet: Sheet, making: Making) -> None:
    lay_out = lay_out_upright if sheet.layout is Layout.UPRIGHT else lay_out_table
    lay_out(page, sheet, making)
    in_use = sheet.names in ALWAYS_IN_USE or making.asker.is_asked(sheet.names)
    if not in_use and not making.contents.elements(sheet):
        page.sheet_state = "hidden"


def _note_identity(sheet: Sheet, making: Making) -> None:
    """Let other sheets know where the ids of this one will stand."""
    upright = sheet.layout is Layout.UPRIGHT
    find = identity_of_upright if upright else identity_of_table
    area = find(sheet, making) if sheet.many else None
    if area is not None and sheet.identity is not None:
        making.dropdowns.identities((*sheet.names, *sheet.identity.path), area)


def _currency(project: ProjectFile) -> str:
    """Give the currency of most amounts of a project."""
    counted = Counter(money.currency for money in _amounts(project))
    return max(counted, key=lambda code: counted[code], default=_USUAL_CURRENCY)


def _amounts(value: object) -> Iterator[Money]:
    if isinstance(value, Money):
        yield value
    elif isinstance(value, tuple):
        for element in value:
            yield from _amounts(element)
    elif has(of := type(value)):
        for item in fields(of):
            yield from _amounts(getattr(value, item.name))


def saved(book: Workbook) -> bytes:
    """Give the bytes of a workbook, without the time at which it was made."""
    properties = book.properties
    properties.creator = "grantkit"
    properties.created = properties.modified = _DATED
    written = BytesIO()
    ExcelWriter(book, ZipFile(written, "w")).save()
    return _repacked(written.getvalue())


def _repacked(content: bytes) -> bytes:
    """Pack an archive anew with the same dates for all its parts."""
    packed = BytesIO()
    with ZipFile(BytesIO(content)) as old, ZipFile(packed, "w", ZIP_DEFLATED) as new:
        for name in old.namelist():
            entry = ZipInfo(name, _ZIP_DATE)
            entry.compress_type = ZIP_DEFLATED
            part = old.read(name)
            if name.startswith(_SHEETS):
                # openpyxl fixes every height; then no row would grow with its text.
                part = part.replace(b' customHeight="1"', b"")
            new.writestr(entry, part)
    return packed.getvalue()
