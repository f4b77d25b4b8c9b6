"""Small forms made on the spot, and what lint tells of them."""

from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from lxml.etree import _Element as Element

from grantkit.forms import FormFault
from grantkit.forms.linting import Expected, lint_form

Faults = tuple[FormFault, ...]
Told = Callable[[Faults], list[str]]


@pytest.fixture
def lint(
    tmp_path: Path, roots: Mapping[str, object], told: Told
) -> Callable[..., list[str]]:
    """Give a function that lints a form, or the file of one, and lists its faults."""

    def find(form: Document | Path, expected: Expected | None = None) -> list[str]:
        file = form if isinstance(form, Path) else tmp_path / "form.docx"
        if not isinstance(form, Path):
            form.save(str(file))
        return told(lint_form(file, roots, expected, "en").faults)

    return find


@pytest.fixture(scope="session")
def told() -> Told:
    """Give a function that writes code and message of faults."""

    def tell(faults: Faults) -> list[str]:
        return [f"{fault.number} {fault.message('en')}" for fault in faults]

    return tell


@pytest.fixture(scope="session")
def a_form() -> Callable[..., Document]:
    """Give a function that makes a form that has nothing wrong with it."""

    def make(*texts: str) -> Document:
        document = docx.Document()
        for text in texts or ("Nr. {{project.number else –}}",):
            document.add_paragraph(text)
        return document

    return make


@pytest.fixture(scope="session")
def a_table() -> Callable[..., None]:
    """Give a function that adds a table to a form, its first row as the head."""

    def add_table(
        document: Document, *rows: tuple[str, ...], head: bool = True
    ) -> None:
        table = document.add_table(len(rows), len(rows[0]), "Table Grid")
        for row, texts in zip(table.rows, rows, strict=True):
            for cell, text in zip(row.cells, texts, strict=True):
                cell.text = text
        if head:
            look = table.rows[0]._tr.get_or_add_trPr()
            look.append(OxmlElement("w:tblHeader"))

    return add_table


@pytest.fixture(scope="session")
def a_picture(xml: Callable[[str], Element]) -> Callable[[str], Element]:
    """Give a function that makes a picture that is described in some words."""
    return lambda words: xml(
        '<w:r><w:drawing><wp:inline><wp:extent cx="1" cy="1"/><wp:docPr id="1" '
        f'name="Logo" descr="{words}"/></wp:inline></w:drawing></w:r>'
    )


@pytest.fixture(scope="session")
def add() -> Callable[..., None]:
    """Give a function that appends pieces of XML; python-docx wants its own."""

    def extend(to: Element, *pieces: Element) -> None:
        to.extend(pieces)

    return extend
