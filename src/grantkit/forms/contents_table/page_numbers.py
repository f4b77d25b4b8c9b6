"""The page numbers of a table of contents, once an office has told the pages."""

from collections.abc import Mapping
from pathlib import Path

from grantkit.forms.contents_table.field import toc_fields
from grantkit.forms.contents_table.table import headings_of, with_contents_table
from grantkit.forms.package.contents import main_part
from grantkit.forms.package.parts import Package, pack, read_package
from grantkit.forms.package.seal import resealed
from grantkit.forms.package.wordml import parse_xml, w


def bookmarks_to_number(file: Path, language: str) -> tuple[str, ...]:
    """List the bookmarks whose pages a filled form is to show; mostly there are none.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is no Word file.
    """
    package = read_package(file, language)
    if _first_page(package) is None:
        return ()
    return tuple(heading.bookmark for heading in headings_of(package))


def number_pages(file: Path, pages: Mapping[str, int], language: str) -> bytes:
    """Put page numbers into the tables of contents of a filled form.

    Args:
        file: The form, as grantkit wrote it.
        pages: Page by bookmark, counted from 1 at the first page.
        language: Of messages.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is no Word file.
    """
    package = read_package(file, language)
    first = _first_page(package)
    numbers = {
        name: str(page + first - 1) for name, page in pages.items() if first is not None
    }
    return pack(resealed(with_contents_table(package, numbers)).parts)


def _first_page(package: Package) -> int | None:
    """Find the number of the first page; None where pages are not counted through.

    Where a later section begins anew, or counts in other signs, the page that somebody
    reads at its foot cannot be told from its place in the file.
    """
    root = parse_xml(package.parts[main_part(package) or ""])
    if not any(table.contents.has_pages for table in toc_fields(root)):
        return None
    first, *later = [
        section.find(w("pgNumType")) for section in root.iter(w("sectPr"))
    ] or [None]
    signs = {
        "decimal" if told is None else told.get(w("fmt"), "decimal")
        for told in (first, *later)
    }
    anew = any(told is not None and w("start") in told.attrib for told in later)
    if anew or signs != {"decimal"}:
        return None
    return 1 if first is None else int(first.get(w("start"), 1))
