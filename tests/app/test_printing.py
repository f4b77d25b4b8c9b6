"""A PDF beside each Word file, with the numbers of its pages."""

import sys
from pathlib import Path

import docx
import pytest
from docx.enum.text import WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from pypdf import PdfReader

from grantkit.app.printing import print_reports
from grantkit.errors import OfficeError
from grantkit.forms.contents_table import with_contents_table
from grantkit.forms.package.parts import pack, read_package
from grantkit.office import find_office
from grantkit.testing import AS_OF


@pytest.fixture(scope="module", autouse=True)
def _office() -> None:
    """Skip without LibreOffice."""
    try:
        find_office("en")
    except OfficeError as error:
        pytest.skip(error.message)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    """Give a report of three pages with a table of contents, as render writes it."""
    document = docx.Document()
    field = f'<w:p {nsdecls("w")}><w:fldSimple w:instr="TOC \\h"/></w:p>'
    document.element.body.insert(0, parse_xml(field))
    for words in ("Ievads", "Norise"):
        document.add_paragraph().add_run().add_break(WD_BREAK.PAGE)
        document.add_heading(words, 1)
    file = tmp_path / "report.docx"
    document.save(str(file))
    package = with_contents_table(read_package(file, "en"))
    file.write_bytes(pack(package.parts))
    return file


def contents(file: Path) -> list[str]:
    """List what the first paragraphs of a Word file say."""
    return [
        "".join(node.text or "" for node in paragraph._p.iter("{*}t"))
        for paragraph in docx.Document(str(file)).paragraphs[:2]
    ]


@pytest.mark.office
def test_both_files_tell_the_pages(report: Path) -> None:
    """The table of contents has the numbers that the PDF shows."""
    [printed] = print_reports([report], as_of=AS_OF, language="en", force=False)

    assert (printed.file.name, printed.trouble, printed.remark) == (
        "report.pdf",
        None,
        None,
    )
    assert contents(report) == ["Ievads2", "Norise3"]
    first = PdfReader(printed.file).pages[0].extract_text().split()
    assert [word.strip(".") for word in first if word.strip(".")] == [
        "Ievads",
        "2",
        "Norise",
        "3",
    ]


@pytest.mark.office
def test_without_the_library_the_pdf_is_made_all_the_same(
    report: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Only the page numbers are missing, and that is told."""
    monkeypatch.setitem(sys.modules, "pypdf", None)

    [printed] = print_reports([report], as_of=AS_OF, language="en", force=False)

    assert printed.trouble is None
    assert printed.remark is not None
    assert printed.remark.hint == "Install it: `pip install 'grantkit[pdf]'`."
    assert contents(report) == ["Ievads", "Norise"]
    assert printed.file.read_bytes()[:5] == b"%PDF-"


@pytest.mark.office
def test_a_pdf_that_somebody_has_changed_stays(report: Path) -> None:
    """What grantkit made itself is renewed; anything else needs to be forced."""
    for _ in range(2):
        [printed] = print_reports([report], as_of=AS_OF, language="en", force=False)
        assert printed.trouble is None
    printed.file.write_bytes(b"mine")

    [printed] = print_reports([report], as_of=AS_OF, language="en", force=False)

    assert printed.trouble is not None
    assert printed.trouble.message == f"The file “{printed.file}” is already there."
    assert printed.file.read_bytes() == b"mine"
    [printed] = print_reports([report], as_of=AS_OF, language="en", force=True)
    assert printed.file.read_bytes()[:5] == b"%PDF-"
