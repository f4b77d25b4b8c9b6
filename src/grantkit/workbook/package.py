"""What a workbook says beside its cells: sheets, texts, formats and the epoch."""

import datetime as dt
import re
from collections.abc import Mapping
from pathlib import Path
from posixpath import normpath
from typing import Final

from attrs import frozen
from lxml import etree

from grantkit.structuring import CURRENCIES
from grantkit.workbook.archive import Archive, open_archive
from grantkit.workbook.escapes import unescaped
from grantkit.workbook.refusing import refused

MAIN: Final = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
DAY_0: Final = dt.datetime(1899, 12, 30)  # noqa: DTZ001 -- days, not moments
_OLD_DAY_0: Final = dt.datetime(1904, 1, 1)  # noqa: DTZ001 -- the same
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_TEXT: Final = f"{MAIN}t"
_GENERAL = "General"
_QUOTED = re.compile(r'"[^"]*"|\\.|\[\$[^\]]*\]|_.|\*.')
_ZEROS = re.compile(r"0{2,}")
_BRACKETS = re.compile(r"\[(?!h|m|s)[^\]]*\]", re.IGNORECASE)
_OF_DATES = re.compile("[ymdhs]", re.IGNORECASE)
_BUILT_IN_DATES = frozenset(
    (*range(14, 23), *range(27, 37), *range(45, 48), *range(50, 59))
)
_BUILT_IN: Final[Mapping[int, str]] = {
    1: "0",
    2: "0.00",
    3: "#,##0",
    4: "#,##0.00",
    9: "0%",
    10: "0.00%",
    37: "#,##0",
    38: "#,##0",
    39: "#,##0.00",
    40: "#,##0.00",
    43: "#,##0.00",
    44: "#,##0.00",
}
_SIGNS: Final[Mapping[str, str]] = {"€": "EUR", "Ls": "LVL"}


@frozen
class Format:
    """How a cell shows its number.

    Attributes:
        is_date: Whether as a date.
        is_percent: Whether in hundredths.
        zeros: How many digits at least, where it fills up with zeros; else 0.
        decimals: How many digits after the decimal mark; None where as many as needed.
        currency: Code of the currency that it shows; empty where it shows none.
    """

    is_date: bool = False
    is_percent: bool = False
    zeros: int = 0
    decimals: int | None = None
    currency: str = ""


@frozen(kw_only=True)
class SheetPart:
    """A sheet of a workbook.

    Attributes:
        title: As on its tab.
        part: Name of its part in the archive.
    """

    title: str
    part: str


@frozen(kw_only=True)
class Book:
    """A workbook whose sheets have not been read yet.

    Attributes:
        archive: Where its parts are.
        sheets: In the order of their tabs.
        texts: Texts that cells refer to by number.
        formats: Formats that cells refer to by number.
        epoch: Day 0 of its dates.
    """

    archive: Archive
    sheets: tuple[SheetPart, ...]
    texts: tuple[str, ...]
    formats: tuple[Format, ...]
    epoch: dt.datetime


def open_book(file: Path, language: str, content: bytes | None = None) -> Book:
    """Open a workbook; see `open_archive`.

    Raises:
        InputError: It is no workbook that can be read, or not a safe one.
    """
    archive = open_archive(file, language, content)
    root = parsed(archive, "xl/workbook.xml")
    properties = root.find(f"{MAIN}workbookPr")
    old = properties is not None and properties.get("date1904") in ("1", "true")
    epoch = _OLD_DAY_0 if old else DAY_0
    return Book(
        archive=archive,
        sheets=tuple(_sheets(archive, root)),
        texts=_texts(archive),
        formats=_formats(archive),
        epoch=epoch,
    )


def parsed(archive: Archive, part: str) -> etree._Element:
    """Parse a part.

    Raises:
        InputError: It is not there, or is not XML.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return etree.fromstring(archive.read(part), parser)
    except etree.XMLSyntaxError as error:
        raise refused(archive.file, "not_a_workbook", archive.language) from error


def _sheets(archive: Archive, root: etree._Element) -> list[SheetPart]:
    relations = parsed(archive, "xl/_rels/workbook.xml.rels")
    targets = {item.get("Id"): item.get("Target", "") for item in relations}
    found = []
    for sheet in root.iterfind(f"{MAIN}sheets/{MAIN}sheet"):
        target = targets.get(sheet.get(_RELATION), "")
        part = target[1:] if target.startswith("/") else normpath(f"xl/{target}")
        if part in archive.names and "chartsheet" not in part:
            found.append(SheetPart(title=sheet.get("name", ""), part=part))
    return found


def _texts(archive: Archive) -> tuple[str, ...]:
    part = "xl/sharedStrings.xml"
    if part not in archive.names:
        return ()
    return tuple(text_of(item) for item in parsed(archive, part))


def text_of(item: etree._Element) -> str:
    """Give the plain text of a text with runs, without its reading aids."""
    if len(item) == 1 and item[0].tag == _TEXT:
        return unescaped(item[0].text or "")
    words = [
        node.text or ""
        for node in item.iter(_TEXT)
        if (above := node.getparent()) is None or above.tag != f"{MAIN}rPh"
    ]
    return unescaped("".join(words))


def _formats(archive: Archive) -> tuple[Format, ...]:
    part = "xl/styles.xml"
    if part not in archive.names:
        return (Format(),)
    root = parsed(archive, part)
    codes = {
        item.get("numFmtId", ""): item.get("formatCode", "")
        for item in root.iterfind(f"{MAIN}numFmts/{MAIN}numFmt")
    }
    made: dict[str, Format] = {}
    found = []
    for item in root.iterfind(f"{MAIN}cellXfs/{MAIN}xf"):
        number = item.get("numFmtId", "0")
        if number not in made:
            made[number] = _format(number, codes.get(number))
        found.append(made[number])
    return tuple(found) or (Format(),)


def _format(number: str, code: str | None) -> Format:
    if code is None:
        if number.isdigit() and int(number) in _BUILT_IN_DATES:
            return Format(is_date=True)
        code = _BUILT_IN.get(int(number), _GENERAL) if number.isdigit() else _GENERAL
    first = code.split(";")[0]
    bare = _BRACKETS.sub("", _QUOTED.sub("", first)).strip()
    if bare in (_GENERAL, "@"):
        return Format(currency=_currency(first))
    point = re.search(r"\.([0#?]+)", bare)
    return Format(
        is_date=_OF_DATES.search(bare) is not None,
        is_percent="%" in bare,
        zeros=len(bare) if _ZEROS.fullmatch(bare) else 0,
        decimals=len(point[1]) if point else 0,
        currency=_currency(first),
    )


def _currency(code: str) -> str:
    """Find the currency that a format shows."""
    for sign, currency in _SIGNS.items():
        if sign in code:
            return currency
    return next((known for known in CURRENCIES if known in code), "")
