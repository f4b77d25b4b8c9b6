"""Reading pages needs a library that is an extra."""

import sys

import pytest

from grantkit.errors import OfficeError
from grantkit.office.pages import bookmark_pages


@pytest.mark.parametrize(
    ("language", "sentences"),
    [
        (
            "en",
            (
                "The table of contents has no page numbers: the library pypdf, which "
                "finds them, is not installed.\n"
                "Install it: `pip install 'grantkit[pdf]'`."
            ),
        ),
        (
            "lv",
            (
                "Satura rādītājā nav lappušu numuru: nav instalēta bibliotēka pypdf, "
                "kas tos nosaka.\nInstalējiet to: `pip install 'grantkit[pdf]'`."
            ),
        ),
    ],
)
def test_without_the_library_its_name_is_told(
    monkeypatch: pytest.MonkeyPatch, language: str, sentences: str
) -> None:
    """One sentence says what to install."""
    monkeypatch.setitem(sys.modules, "pypdf", None)

    with pytest.raises(OfficeError) as caught:
        bookmark_pages(b"", ["_Toc1"], language)

    assert str(caught.value) == sentences
