"""The table of contents of a filled form, made anew from the headings it now has."""

from grantkit.forms.contents_table.headings import Heading
from grantkit.forms.contents_table.page_numbers import bookmarks_to_number, number_pages
from grantkit.forms.contents_table.table import (
    has_contents_table,
    headings_of,
    with_contents_table,
    without_entries,
)

__all__ = [
    "Heading",
    "bookmarks_to_number",
    "has_contents_table",
    "headings_of",
    "number_pages",
    "with_contents_table",
    "without_entries",
]
