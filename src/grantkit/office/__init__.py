"""LibreOffice, run as a program of its own: Word files become PDF.

The only room that starts another program. It knows neither forms nor reports: files go
in, PDF files or reasons come out.
"""

from grantkit.office.converting import pages_of_bookmarks, to_pdf
from grantkit.office.finding import find_office
from grantkit.office.settling import is_unaltered_pdf

__all__ = [
    "find_office",
    "is_unaltered_pdf",
    "pages_of_bookmarks",
    "to_pdf",
]
