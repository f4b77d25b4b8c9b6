"""Small documents with a table of contents, made on the spot."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms.package.contents import main_part
from grantkit.forms.package.parts import Package, pack, read_package
from grantkit.forms.package.wordml import parse_xml, w

Parse = Callable[[str], Element]

ENTRIES = (
    '<w:hyperlink w:anchor="_Toc1"><w:r><w:rPr><w:b/></w:rPr><w:t>Vecā</w:t></w:r>'
    "<w:r><w:tab/></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>9</w:t></w:r></w:hyperlink>"
)
TABS = '<w:tabs><w:tab w:val="right" w:leader="dot" w:pos="8000"/></w:tabs>'


def mark(kind: str) -> str:
    """Write the run with a mark of a field."""
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


@pytest.fixture
def table(xml: Parse) -> Callable[..., Element]:
    """Give a function that makes a table of contents, as Word leaves it."""

    def make(switches: str = '\\o "1-3" \\h \\z') -> Element:
        return xml(
            "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery "
            'w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
            '<w:p><w:r><w:t xml:space="preserve">Saturs: </w:t></w:r></w:p>'
            f'<w:p><w:pPr><w:pStyle w:val="TOC1"/>{TABS}</w:pPr>{mark("begin")}'
            f'<w:r><w:instrText xml:space="preserve"> TOC {switches} </w:instrText>'
            f"</w:r>{mark('separate')}{ENTRIES}</w:p>"
            f"<w:p>{mark('end')}</w:p></w:sdtContent></w:sdt>"
        )

    return make


@pytest.fixture
def document() -> Document:
    """Give a document with the styles of tables of contents."""
    made = docx.Document()
    for level in (1, 2):
        style = made.styles.add_style(f"toc {level}", 1)
        style.element.set(w("styleId"), f"TOC{level}")
    return made


@pytest.fixture
def package(tmp_path: Path) -> Callable[[Document], Package]:
    """Give a function that reads a document as a package."""

    def make(document: Document) -> Package:
        file = tmp_path / "filled.docx"
        document.save(str(file))
        return read_package(file, "en")

    return make


@pytest.fixture
def saved(tmp_path: Path) -> Callable[[Package], Path]:
    """Give a function that writes a package as a file."""

    def make(package: Package) -> Path:
        file = tmp_path / "saved.docx"
        file.write_bytes(pack(package.parts))
        return file

    return make


@pytest.fixture(scope="session")
def lines() -> Callable[[Package], list[str]]:
    """Give a function that lists style and words of each paragraph; tabs are `>`."""

    def make(package: Package) -> list[str]:
        root = parse_xml(package.parts[main_part(package) or ""])
        return [_line(paragraph) for paragraph in root.iter(w("p"))]

    return make


def _line(paragraph: Element) -> str:
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    words = "".join(
        ">" if node.tag == w("tab") else node.text or ""
        for run in paragraph.iter(w("r"))
        for node in run.iter(w("t"), w("tab"))
    )
    return f"{'' if style is None else style.get(w('val'))}: {words}"
