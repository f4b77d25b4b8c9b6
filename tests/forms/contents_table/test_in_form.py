"""A form with a table of contents, filled: the table lists what the report holds."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form, fill_form, is_unaltered
from grantkit.forms.contents_table import bookmarks_to_number
from grantkit.forms.linting import lint_form
from grantkit.forms.package.parts import Package, read_package
from grantkit.forms.package.wordml import parse_xml, w
from grantkit.model.text import Text
from grantkit.model.workplan import Activity

Table = Callable[..., Element]
Lines = Callable[[Package], list[str]]

ACTIVITIES = (
    Activity(id="A1", title=Text.of("Atklāšana")),
    Activity(id="A2", title=Text.of("Nometne")),
)


@pytest.fixture
def form(document: Document, table: Table) -> Document:
    """Make a form whose old table of contents shows the marks of its headings."""
    contents = table()
    next(
        text for text in contents.iter(w("t")) if text.text == "Vecā"
    ).text = "{{activities[].title}}"
    document.element.body.insert(0, contents)
    document.add_paragraph("{{activities[]}}")
    document.add_heading("{{activities[].title}}", 1)
    document.add_paragraph("{{/activities[]}}")
    return document


@pytest.fixture
def filled(
    form: Document,
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
    tmp_path: Path,
) -> Path:
    """Fill the form."""
    data = fill_form(compiled(form), values(activities=ACTIVITIES), filling)
    file = tmp_path / "report.docx"
    file.write_bytes(data)
    return file


def test_a_filled_form_lists_the_headings_of_the_report(
    filled: Path, lines: Lines
) -> None:
    """The marks in the old entries are no places to fill, and give way."""
    written = lines(read_package(filled, "en"))

    assert written[:4] == [
        ": Saturs: ",
        "TOC1: Atklāšana",
        "TOC1: Nometne",
        ": ",
    ]


def test_word_is_asked_for_the_pages(filled: Path) -> None:
    """Only an office knows them; the file is sealed with the table in it."""
    package = read_package(filled, "en")
    settings = parse_xml(package.parts["word/settings.xml"])

    assert settings.find(w("updateFields")) is not None
    assert len(bookmarks_to_number(filled, "en")) == 2
    assert is_unaltered(filled)


def test_a_form_without_a_table_asks_word_for_nothing(
    document: Document,
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
    tmp_path: Path,
) -> None:
    """Nobody is asked about fields when opening it."""
    document.add_heading("{{activities[0].title else –}}", 1)
    form = compiled(document)

    (tmp_path / "plain.docx").write_bytes(fill_form(form, values(), filling))

    package = read_package(tmp_path / "plain.docx", "en")
    assert b"updateFields" not in package.parts["word/settings.xml"]


def test_the_old_entries_are_not_judged(
    form: Document, roots: Mapping[str, object], tmp_path: Path
) -> None:
    """What is wrong with a mark in a heading is said once, where it stands."""
    form.save(str(tmp_path / "form.docx"))

    faults = lint_form(tmp_path / "form.docx", roots, None, "en").faults

    assert [fault.number for fault in faults] == ["GF211"]
