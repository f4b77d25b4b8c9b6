"""Reading a workbook: the tree that YAML would give, with a cell for every value."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from grantkit.plugin import InstalledFunder
from grantkit.structuring import CURRENCIES, ReadingError, Tree
from grantkit.wording import LANGUAGES, core_wording
from grantkit.workbook.format import (
    CURRENCY,
    FINDINGS,
    LISTS,
    VALUE,
    WORKBOOK_VERSION,
    read_stamp,
)
from grantkit.workbook.grid import Grid, Row
from grantkit.workbook.headings import hidden_row
from grantkit.workbook.outline import START, Names, Sheet, outline
from grantkit.workbook.package import Book, open_book
from grantkit.workbook.places import Places
from grantkit.workbook.refusing import refused
from grantkit.workbook.sheets import read_sheet
from grantkit.workbook.speaking import language_of_titles
from grantkit.workbook.state import OpenSheet, Reading
from grantkit.workbook.values import Values
from grantkit.workbook.words import Asker, title_of

_DETAILS: Final = "details"
_FORMAT: Final = "grantkit"
_USUAL_CURRENCY: Final = "EUR"

FindFunder = Callable[[str], InstalledFunder | None]


def read_workbook(
    file: Path, language: str, find: FindFunder, content: bytes | None = None
) -> Tree:
    """Read a workbook into plain values and their places.

    Args:
        file: The file, as the user named it.
        language: Of the sentences about what is wrong.
        find: Gives the funder of a code; None where it cannot be used.
        content: Its bytes, where it has not been written yet.

    Raises:
        InputError: The file cannot be read, is no workbook of grantkit, or too large.
    """
    book = open_book(file, language, content)
    opened = [OpenSheet.of(Grid(book, sheet)) for sheet in book.sheets]
    stamps = [_stamp(sheet, book, language) for sheet in opened]
    settings = _settings(opened, stamps)
    funder = find(settings.get("funder", ""))
    sheets = {sheet.names: sheet for sheet in outline(_details(funder))}
    found = _matched(opened, stamps, sheets, funder)
    if not found:
        raise refused(str(file), "not_ours", language)
    reading = _reading(book, opened[0].title, sheets, funder, settings, language)
    _note_others(opened, stamps, found, reading)
    for names, sheet in sheets.items():
        if names in found:
            read_sheet(found[names], sheet, reading)
    return Tree(
        file=file,
        data={_FORMAT: "1", **reading.data},
        positions=reading.places,
        noticed=tuple(reading.notices),
        language=language_of_titles(
            {names: each.title for names, each in found.items()}, sheets, funder
        ),
    )


def _reading(  # noqa: PLR0913, PLR0917 -- what a reading begins with
    book: Book,
    first: str,
    sheets: Mapping[Names, Sheet],
    funder: InstalledFunder | None,
    settings: Mapping[str, str],
    language: str,
) -> Reading:
    wording = funder.wordings[language] if funder else core_wording(language)
    named = settings.get(CURRENCY, "").strip().upper()
    currency = named if named in CURRENCIES else _USUAL_CURRENCY
    values = Values(
        funder=funder,
        wording=wording,
        currency=currency,
        formats=book.formats,
        epoch=book.epoch,
    )
    return Reading(
        values=values, places=Places(file=book.archive.file, first=first), sheets=sheets
    )


def _details(funder: InstalledFunder | None) -> type | None:
    return None if funder is None else funder.funder.details


def _stamp(sheet: OpenSheet, book: Book, language: str) -> str | None:
    """Read from its hidden cell which sheet it is.

    Raises:
        InputError: The workbook is of a version that is not known.
    """
    cells = (cell for row in sheet.head for cell in row.cells.values())
    for cell in cells:
        stamp = read_stamp(cell.text) if cell.kind == "s" else None
        if stamp is not None:
            version, name = stamp
            if version != WORKBOOK_VERSION:
                key = "too_new" if version > WORKBOOK_VERSION else "too_old"
                raise refused(
                    book.archive.file,
                    key,
                    language,
                    found=version,
                    known=WORKBOOK_VERSION,
                )
            return name
    return None


def _settings(
    opened: Sequence[OpenSheet], stamps: Sequence[str | None]
) -> dict[str, str]:
    """Read the funder and the currency, before anything else can be."""
    start = START[0]
    titles = {_title(start, language) for language in LANGUAGES}
    for sheet, stamp in zip(opened, stamps, strict=True):
        if stamp == start or (stamp is None and sheet.title.casefold() in titles):
            rows = [*sheet.head, *sheet.rest]
            sheet.head, sheet.rest = rows, iter(())
            return dict(_named(rows))
    return {}


def _named(rows: Sequence[Row]) -> Iterator[tuple[str, str]]:
    """Give the lines of the first sheet by their hidden names."""
    hidden = hidden_row(rows)
    column = next((c for c, cell in hidden.items() if cell.text == VALUE), 4)
    for row in rows:
        name, value = row.cells.get(1), row.cells.get(column)
        if name is not None and value is not None:
            yield name.text, value.text


def _title(key: str, language: str) -> str:
    return core_wording(language).say(f"sheet.{key}").casefold()


def _matched(
    opened: Sequence[OpenSheet],
    stamps: Sequence[str | None],
    sheets: Mapping[Names, Sheet],
    funder: InstalledFunder | None,
) -> dict[Names, OpenSheet]:
    """Find the sheet of each section and list: by its stamp, or else by its title."""
    found: dict[Names, OpenSheet] = {}
    for each, stamp in zip(opened, stamps, strict=True):
        names = tuple(stamp.split(".")) if stamp else ()
        if names in sheets:
            found.setdefault(names, each)
    titles = _titles(sheets, funder)
    for each, stamp in zip(opened, stamps, strict=True):
        by_title = titles.get(each.title.casefold().strip())
        if stamp is None and by_title is not None:
            found.setdefault(by_title, each)
    return found


def _titles(
    sheets: Mapping[Names, Sheet], funder: InstalledFunder | None
) -> dict[str, Names]:
    return {
        title_of(
            sheet, Asker(funder=funder, language=language).wording
        ).casefold(): names
        for language in LANGUAGES
        for names, sheet in sheets.items()
    }


def _note_others(
    opened: Sequence[OpenSheet],
    stamps: Sequence[str | None],
    found: Mapping[Names, OpenSheet],
    reading: Reading,
) -> None:
    """Name the sheets that are not read, and those that are not there."""
    used = {id(sheet): names for names, sheet in found.items()}
    wording = reading.values.wording
    titles = tuple(title_of(sheet, wording) for sheet in reading.sheets.values())
    for each, stamp in zip(opened, stamps, strict=True):
        if id(each) in used or stamp in (LISTS, FINDINGS) or not each.head:
            continue
        names = tuple(stamp.split(".")) if stamp else ()
        if names[:1] == (_DETAILS,) and names not in reading.sheets:
            continue
        if names in found:
            odd = ReadingError(
                "sheet_twice", found=each.title, first=found[names].title
            )
        else:
            odd = ReadingError("unknown_sheet", known=titles, found=each.title)
        reading.note(each.title, (1, 1), (), odd)
    for names, sheet in reading.sheets.items():
        if names not in found:
            odd = ReadingError("missing_sheet", found=title_of(sheet, wording))
            reading.note(opened[0].title, (2, 2), names, odd)
