"""Small forms made on the spot, and functions that compile, fill and judge them."""

import datetime as dt
import struct
import zlib
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import frozen
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.figures import figures_of
from grantkit.forms import (
    Filling,
    Form,
    compile_form,
    fill_form,
    form_roots,
    form_values,
)
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import Report
from grantkit.model.text import Text
from grantkit.plugin import Percent, ReportView
from grantkit.wording import Display

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
AS_OF = dt.date(2023, 9, 15)
LABELS = {
    "bool.true": "jā",
    "bool.false": "nē",
    "Role.lead": "vadītājs",
    "Role.guest": "viesis",
}
NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" '
    'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)


class Role(StrEnum):
    """A choice."""

    LEAD = "lead"
    GUEST = "guest"


@frozen(kw_only=True)
class Talk:
    """An element of a list within a list."""

    title: str | None = None


@frozen(kw_only=True)
class Member:
    """An element of a list, with a field of each kind."""

    name: str | None = None
    note: Text | None = None
    role: Role | None = None
    since: dt.date | None = None
    photo: str | None = None
    active: bool | None = None
    hours: Decimal | None = None
    talks: tuple[Talk, ...] = ()


@frozen(kw_only=True)
class Details:
    """Fields of every kind that a funder may add."""

    note: Text | None = None
    word: str | None = None
    agreed: bool | None = None
    role: Role | None = None
    day: dt.date | None = None
    photo: str | None = None
    count: int | None = None
    share: Percent | None = None
    members: tuple[Member, ...] = ()
    guests: tuple[Member, ...] = ()
    tags: tuple[str, ...] = ()


Parse = Callable[[str], Element]


@pytest.fixture(scope="session")
def kinds() -> Mapping[str, type]:
    """Give the classes of the data, by name."""
    return {cls.__name__: cls for cls in (Details, Member, Talk, Role)}


@pytest.fixture(scope="session")
def roots() -> Mapping[str, object]:
    """Give the type of each first name."""
    return form_roots(Details)


@pytest.fixture
def filling(tmp_path: Path) -> Filling:
    """Give a filling in Latvian."""
    return Filling(
        display=Display(language="lv", labels=LABELS),
        title="Pārskats",
        author="Biedrība",
        as_of=AS_OF,
        folder=tmp_path,
    )


@pytest.fixture(scope="session")
def values() -> Callable[..., Mapping[str, object]]:
    """Give a function that makes data in which only what is given is known."""

    def make(*, details: Details | None = None, **given: Any) -> Mapping[str, object]:  # noqa: ANN401 -- any root of a project
        report = Report(id="final")
        project = ProjectFile(funder="fund", reports=(report,), **given)
        view = ReportView.of(project, details, report=report, as_of=AS_OF, files={})
        return form_values(view, figures_of(view))

    return make


@pytest.fixture
def compiled(tmp_path: Path, roots: Mapping[str, object]) -> Callable[[Document], Form]:
    """Give a function that saves a form and compiles it."""

    def make(document: Document) -> Form:
        file = tmp_path / "form.docx"
        document.save(str(file))
        return compile_form(file, roots)

    return make


@pytest.fixture
def fill(
    tmp_path: Path,
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> Callable[..., Document]:
    """Give a function that fills a form and opens the outcome."""

    def make(document: Document, **given: Any) -> Document:  # noqa: ANN401 -- any root of a project
        data = fill_form(compiled(document), values(**given), filling)
        (tmp_path / "filled.docx").write_bytes(data)
        return docx.Document(BytesIO(data))

    return make


@pytest.fixture(scope="session")
def flat() -> Callable[[Document], Document]:
    """Give a function that takes off what binds values to their places.

    python-docx reads no text that stands in a control.
    """

    def make(document: Document) -> Document:
        parts = [document.element.body]
        for section in document.sections:
            parts += [section.header._element, section.footer._element]
        for root in parts:
            for control in tuple(root.iter(f"{W}sdt")):
                if control.getparent().tag == f"{W}p":
                    for item in tuple(control.find(f"{W}sdtContent")):
                        control.addprevious(item)
                    control.getparent().remove(control)
            starts = [
                mark
                for mark in root.iter(f"{W}bookmarkStart")
                if mark.get(f"{W}name").startswith("_gk_")
            ]
            numbers = {mark.get(f"{W}id") for mark in starts}
            ends = [
                m for m in root.iter(f"{W}bookmarkEnd") if m.get(f"{W}id") in numbers
            ]
            for mark in (*starts, *ends):
                mark.getparent().remove(mark)
        return document

    return make


@pytest.fixture
def faults(
    compiled: Callable[[Document], Form],
) -> Callable[[Document], list[str]]:
    """Give a function that lists the faults of a form, their codes apart."""

    def find(document: Document) -> list[str]:
        with pytest.raises(FormError) as caught:
            compiled(document)
        lines = caught.value.message.splitlines()[1:]
        return [line.split(maxsplit=1)[1] for line in lines]

    return find


@pytest.fixture(scope="session")
def xml() -> Parse:
    """Give a function that parses a piece of WordprocessingML."""

    def parse(text: str) -> Element:
        wrapped = etree.fromstring(f"<root {NAMESPACES}>{text}</root>")
        return wrapped[0]

    return parse


@pytest.fixture(scope="session")
def run_control(xml: Parse) -> Callable[..., Element]:
    """Give a function that makes a control within a paragraph."""

    def make(
        tag: str, properties: str = "", words: str = "…", number: int = 7
    ) -> Element:
        return xml(
            f'<w:sdt><w:sdtPr><w:alias w:val="Title"/><w:tag w:val="{tag}"/>'
            f'<w:id w:val="{number}"/>{properties}</w:sdtPr><w:sdtContent><w:r><w:rPr>'
            f"<w:b/></w:rPr><w:t>{words}</w:t></w:r></w:sdtContent></w:sdt>"
        )

    return make


@pytest.fixture
def slots(run_control: Callable[..., Element]) -> Document:
    """Give a form that shows one value in slots of every kind that takes text."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}")
    document.add_paragraph("a{{project.number}}z")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "{{project.number}}"
    table.rows[0].cells[1].text = "a{{project.number}}z"
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(run_control("project.number"))
    document.sections[0].header.paragraphs[0].text = "a{{project.number}}z"
    return document


@pytest.fixture(scope="session")
def table() -> Callable[..., None]:
    """Give a function that adds a table with some words in its cells."""

    def add(document: Document, *rows: tuple[str, ...]) -> None:
        made = document.add_table(len(rows), len(rows[0]))
        for row, words in zip(made.rows, rows, strict=True):
            for cell, text in zip(row.cells, words, strict=True):
                cell.text = text

    return add


@pytest.fixture(scope="session")
def png() -> Callable[[int, int], bytes]:
    """Give a function that makes a white picture of some width and height."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    def make(width: int, height: int) -> bytes:
        head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
        lines = zlib.compress((b"\0" + b"\xff" * width) * height)
        parts = (chunk(b"IHDR", head), chunk(b"IDAT", lines), chunk(b"IEND", b""))
        return b"\x89PNG\r\n\x1a\n" + b"".join(parts)

    return make
