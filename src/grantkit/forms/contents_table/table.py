"""Making the table of contents of a filled form anew.

A form brings the table along as it was when somebody last opened it in Word. Here its
entries are written again from the headings that the report now has, in the look of the
form's own entries. Which page a heading is on only an office program knows: where it
has not been asked, entries have no number, and Word is told to make the table whole.
"""

from collections.abc import Mapping

from grantkit.forms.contents_table.entries import entry
from grantkit.forms.contents_table.field import TocField, toc_fields
from grantkit.forms.contents_table.headings import (
    Heading,
    found_headings,
    set_bookmarks,
)
from grantkit.forms.contents_table.looks import looks_of
from grantkit.forms.contents_table.rebuilding import rebuild
from grantkit.forms.contents_table.settings import with_update_of_fields
from grantkit.forms.contents_table.styles import Styles
from grantkit.forms.package.contents import main_part, with_part
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import Element, parse_xml

_TRACE = b"TOC"


def with_contents_table(
    package: Package, page_numbers: Mapping[str, str] | None = None
) -> Package:
    """Write the entries of each table of contents anew.

    Args:
        package: A filled form; one without such a table comes back as it is.
        page_numbers: By bookmark of the heading; the bookmarks are those that
            `headings_of` lists once this has been called without numbers.
    """
    part, root, tables = _read(package)
    if not tables:
        return package
    whole = [_rewrite(table, root, package, page_numbers or {}) for table in tables]
    package = with_part(package, part, root)
    return with_update_of_fields(package, wanted=not all(whole))


def without_entries(package: Package) -> Package:
    """Empty the entries of each table of contents; their look stays.

    They repeat the headings, and with them marks that are to be filled only there.
    """
    part, root, tables = _read(package)
    texts = [text for table in tables for text in table.texts]
    for text in texts:
        text.text = ""
    return with_part(package, part, root) if texts else package


def has_contents_table(package: Package) -> bool:
    """Say whether the text of a form has a table of contents."""
    return bool(_read(package)[2])


def headings_of(package: Package) -> tuple[Heading, ...]:
    """List what the tables of contents of a package list; nothing without a table."""
    _, root, tables = _read(package)
    return tuple(
        heading
        for table in tables
        for _, heading in found_headings(root, package, table.contents)
    )


def _read(package: Package) -> tuple[str, Element, list[TocField]]:
    part = main_part(package) or ""
    data = package.parts[part]
    root = parse_xml(data)
    return part, root, toc_fields(root) if _TRACE in data else []


def _rewrite(
    table: TocField, root: Element, package: Package, pages: Mapping[str, str]
) -> bool:
    """Rewrite a table, and say whether nothing is left to do for Word."""
    if not table.paragraphs:
        return False
    contents = table.contents
    listed = list(found_headings(root, package, contents))
    set_bookmarks(root, [paragraph for paragraph, _ in listed])
    headings = [heading for _, heading in found_headings(root, package, contents)]
    looks = looks_of(table, Styles.of(package))
    numbers = pages if contents.has_pages else {}
    entries = [
        entry(
            heading,
            looks[heading.level],
            linked=contents.has_links,
            page=numbers.get(heading.bookmark),
        )
        for heading in headings
    ]
    rebuild(table, entries)
    return not contents.has_pages or all(h.bookmark in pages for h in headings)
