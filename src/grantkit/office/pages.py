"""On which page of a PDF its bookmarks are."""

from collections.abc import Collection, Iterator, Mapping
from io import BytesIO
from urllib.parse import quote

from grantkit.office.refusing import office_error


def bookmark_pages(
    pdf: bytes, bookmarks: Collection[str], language: str
) -> Mapping[str, int]:
    """Give the page of each bookmark that a PDF knows, counted from 1.

    The library is an extra: only forms with a table of contents need it.

    Raises:
        OfficeError: It is not installed.
    """
    try:
        from pypdf import PdfReader  # noqa: PLC0415 -- an extra, and slow to load
    except ModuleNotFoundError as error:
        raise office_error("no_reader", language) from error
    reader = PdfReader(BytesIO(pdf))
    places = {
        name.removeprefix("/"): reader.get_destination_page_number(place)
        for name, place in reader.named_destinations.items()
    }
    found = (
        (bookmark, places.get(name))
        for bookmark in bookmarks
        for name in _names_of(bookmark)
    )
    return {bookmark: page + 1 for bookmark, page in found if page is not None}


def _names_of(bookmark: str) -> Iterator[str]:
    """Give the names under which LibreOffice may put a bookmark into a PDF.

    It writes the bookmark as in an address, and then the code of each sign that is
    neither letter nor figure: `_Toc1` is `5FToc1`.
    """
    yield bookmark
    yield "".join(
        sign if sign.isalnum() or sign == "-" else f"{ord(sign):02X}"
        for sign in quote(bookmark)
    )
