"""Small forms made on the spot, and functions that draft them and open the outcome."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import evolve, frozen
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form
from grantkit.forms.drafting import draft_form
from grantkit.forms.package.parts import read_package
from grantkit.forms.package.wordml import parse_xml, w
from grantkit.model.finding import BoxPlace, Finding, Severity

GAP = "FFC7CE"
BOX = BoxPlace(form="form.docx", label="Nosaukums", place="1. sadaļa")

Paper = Callable[..., Document]


@frozen(kw_only=True)
class Draft:
    """A draft, opened.

    Attributes:
        file: Where it was written.
        text: The tree of its main part.
        comments: What each says, by its number.
    """

    file: Path
    text: Element
    comments: Mapping[str, str]

    @property
    def places(self) -> list[tuple[str, str]]:
        """Each comment, after the words that it stands at."""
        return [
            (self._commented(number), words) for number, words in self.comments.items()
        ]

    @property
    def paragraphs(self) -> list[str]:
        """The words of each paragraph."""
        return [said(each) for each in self.text.iter(w("p"))]

    @property
    def rows(self) -> list[list[str]]:
        """The cells of the table at the end, row by row."""
        table = [*self.text.iter(w("tbl"))][-1]
        return [
            [said(cell) for cell in row.iter(w("tc"))] for row in table.iter(w("tr"))
        ]

    def gaps(self, part: str = "word/document.xml") -> list[str]:
        """List what is coloured."""
        root = parse_xml(read_package(self.file, "en").parts[part])
        look = f"{w('rPr')}/{w('shd')}[@{w('fill')}='{GAP}']"
        return [said(run) for run in root.iter(w("r")) if run.find(look) is not None]

    def _commented(self, number: str) -> str:
        words, inside = "", False
        for element in self.text.iter():
            ours = element.get(w("id")) == number
            if element.tag == w("commentRangeStart") and ours:
                inside = True
            elif element.tag == w("commentRangeEnd") and ours:
                return words
            elif inside and element.tag == w("t"):
                words += element.text or ""
        return "nowhere"


def said(element: Element) -> str:
    """Give the words of an element, with its breaks and paragraphs as new lines."""
    lines = []
    for paragraph in [*element.iter(w("p"))] or [element]:
        texts = paragraph.iter(w("t"), w("br"))
        lines.append("".join("\n" if t.tag == w("br") else t.text or "" for t in texts))
    return "\n".join(lines)


@pytest.fixture
def draft(
    tmp_path: Path,
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> Callable[..., Draft]:
    """Give a function that drafts a form and opens the outcome."""

    def make(
        document: Document,
        *findings: Finding,
        language: str | None = None,
        **given: Any,  # noqa: ANN401 -- any root of a project
    ) -> Draft:
        spoken = evolve(filling, language=language)
        data = draft_form(compiled(document), values(**given), spoken, findings)
        file = tmp_path / "draft.docx"
        file.write_bytes(data)
        parts = read_package(file, "en").parts
        told = parse_xml(parts.get("word/comments.xml", b"<none/>"))
        return Draft(
            file=file,
            text=parse_xml(parts["word/document.xml"]),
            comments={
                one.get(w("id"), ""): said(one) for one in told.iter(w("comment"))
            },
        )

    return make


@pytest.fixture(scope="session")
def finding() -> Callable[..., Finding]:
    """Give a function that makes a finding about a path of the project file."""

    def make(path: str, box: BoxPlace | None = BOX, **told: Any) -> Finding:  # noqa: ANN401 -- any field of a finding
        known: dict[str, Any] = {
            "code": "VF151",
            "severity": Severity.ERROR,
            "message": "Nav labi.",
            "hint": "Izlabojiet to.",
        }
        return Finding(path=path, box=box, **{**known, **told})

    return make


@pytest.fixture(scope="session")
def form() -> Paper:
    """Give a function that makes a form of some paragraphs."""

    def make(*paragraphs: str) -> Document:
        document = docx.Document()
        for words in paragraphs:
            document.add_paragraph(words)
        return document

    return make


@pytest.fixture(scope="session")
def headed(form: Paper) -> Paper:
    """Give a function that makes a form of one paragraph, with a header."""

    def make(words: str, header: str) -> Document:
        document = form(words)
        document.sections[0].header.paragraphs[0].text = header
        return document

    return make
