"""Opening a table beside a project file: a sheet of a workbook, or a text."""

import datetime as dt
from collections.abc import Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from attrs import frozen

from grantkit.structuring import ReadingError, normal, shown
from grantkit.workbook.archive import content_of
from grantkit.workbook.delimited import Delimited, TableTextError
from grantkit.workbook.grid import Grid
from grantkit.workbook.headings import Headings, heading_row
from grantkit.workbook.kinds import is_text_table, is_workbook
from grantkit.workbook.package import DAY_0, Book, Format, SheetPart, open_book
from grantkit.workbook.refusing import refused
from grantkit.workbook.separators import delimited, no_headings
from grantkit.workbook.state import HEAD, OpenSheet

_MOST_MEGABYTES: Final = 20


@frozen(kw_only=True)
class TableFile:
    """A table whose first rows have been read.

    Attributes:
        opened: Its rows.
        text: The same as a text; None where it is a sheet.
        formats: Formats that its cells refer to by number.
        epoch: Day 0 of its dates.
    """

    opened: OpenSheet
    text: Delimited | None = None
    formats: Sequence[Format] = ()
    epoch: dt.datetime = DAY_0


def open_table(
    file: Path, title: str | None, headings: Headings, language: str
) -> TableFile:
    """Open a table.

    Args:
        file: The file, as the user would name it.
        title: Of the sheet; None where none is named.
        headings: What its columns may be called.
        language: Of messages.

    Raises:
        InputError: The file cannot be read.
        ReadingError: It is no table, or there is no such sheet.
        TableTextError: The text is no table that can be read for certain.
    """
    if is_workbook(file):
        table = _of_workbook(open_book(file, language), title)
    elif is_text_table(file):
        if title is not None:
            raise ReadingError("sheet_of_text", found=file.name)
        table = _of_text(file, headings, language)
    else:
        raise ReadingError("table_kind", found=file.name)
    if heading_row(table.opened.head, headings) is None:
        raise no_headings(headings)
    return table


def _of_workbook(book: Book, title: str | None) -> TableFile:
    opened = OpenSheet.of(Grid(book, _sheet(book, title)))
    return TableFile(opened=opened, formats=book.formats, epoch=book.epoch)


def _sheet(book: Book, title: str | None) -> SheetPart:
    """Find a sheet by its title; the only one where none is named."""
    titles = tuple(sheet.title for sheet in book.sheets)
    listed = ", ".join(titles)
    name = Path(book.archive.file).name
    if title is None:
        if len(titles) != 1:
            raise ReadingError("which_sheet", file=name, sheets=listed)
        return book.sheets[0]
    for sheet in book.sheets:
        if _plain(sheet.title) == _plain(title):
            return sheet
    found = shown(title)
    raise ReadingError(
        "no_such_sheet", known=titles, file=name, found=found, sheets=listed
    )


def _plain(title: str) -> str:
    return normal(title).strip().casefold()


def _of_text(file: Path, headings: Headings, language: str) -> TableFile:
    content = content_of(file, language, _MOST_MEGABYTES * 1_000_000)
    if len(content) > _MOST_MEGABYTES * 1_000_000:
        raise refused(str(file), "text_too_large", language, most=_MOST_MEGABYTES)
    try:
        text = normal(content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        reason = ReadingError("table_not_utf8", position=error.start + 1)
        raise TableTextError(line, 1, reason) from error
    table = delimited(text, headings)
    rows = table.rows()
    opened = OpenSheet(file.name, [], list(islice(rows, HEAD)), rows)
    return TableFile(opened=opened, text=table)
