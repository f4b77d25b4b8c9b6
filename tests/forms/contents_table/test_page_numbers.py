"""Page numbers are those that a reader sees at the foot of the page."""

from collections.abc import Callable
from pathlib import Path

import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from lxml.etree import _Element as Element

from grantkit.forms import is_unaltered
from grantkit.forms.contents_table import (
    bookmarks_to_number,
    number_pages,
    with_contents_table,
)
from grantkit.forms.package.parts import Package, read_package
from grantkit.forms.package.seal import resealed

Read = Callable[[Document], Package]
Save = Callable[[Package], Path]
Table = Callable[..., Element]
Lines = Callable[[Package], list[str]]
Parse = Callable[[str], Element]

FIRST = "_Toc000000001"


@pytest.fixture
def filled(package: Read, saved: Save) -> Callable[[Document], Path]:
    """Give a function that writes a document as render does."""

    def make(document: Document) -> Path:
        document.add_heading("Ievads", 1)
        return saved(resealed(with_contents_table(package(document))))

    return make


def count(document: Document, xml: Parse, section: int, told: str) -> None:
    """Let a section count its pages in a way of its own."""
    properties: Element = document.sections[section]._sectPr
    properties.append(xml(f"<w:pgNumType {told}/>"))


def test_numbers_are_put_in_and_the_seal_renewed(
    document: Document, filled: Callable[[Document], Path], table: Table, lines: Lines
) -> None:
    """The file is grantkit's as before."""
    document.element.body.insert(0, table())
    file = filled(document)
    assert bookmarks_to_number(file, "en") == (FIRST,)

    file.write_bytes(number_pages(file, {FIRST: 4}, "en"))

    assert "TOC1: Ievads>4" in lines(read_package(file, "en"))
    assert is_unaltered(file)


def test_a_cover_may_be_page_zero(
    document: Document,
    filled: Callable[[Document], Path],
    table: Table,
    lines: Lines,
    xml: Parse,
) -> None:
    """Numbers follow the first page, however it is counted."""
    document.element.body.insert(0, table())
    count(document, xml, 0, 'w:start="0"')
    file = filled(document)

    file.write_bytes(number_pages(file, {FIRST: 4}, "en"))

    assert "TOC1: Ievads>3" in lines(read_package(file, "en"))


@pytest.mark.parametrize("told", ['w:start="1"', 'w:fmt="lowerRoman"'])
def test_pages_that_are_not_counted_through_get_no_numbers(
    document: Document,
    filled: Callable[[Document], Path],
    table: Table,
    xml: Parse,
    told: str,
) -> None:
    """A number that might be wrong is not written."""
    document.element.body.insert(0, table())
    document.add_section(WD_SECTION.NEW_PAGE)
    count(document, xml, -1, told)

    assert bookmarks_to_number(filled(document), "en") == ()


@pytest.mark.parametrize("switches", [None, '\\o "1-3" \\n'])
def test_where_no_pages_are_shown_none_are_asked_for(
    document: Document,
    filled: Callable[[Document], Path],
    table: Table,
    switches: str | None,
) -> None:
    """Without a table, or with one that shows no pages, there is nothing to do."""
    if switches is not None:
        document.element.body.insert(0, table(switches))

    assert bookmarks_to_number(filled(document), "en") == ()
