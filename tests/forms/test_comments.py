"""Comments of Word, put into any document beside its own."""

import datetime as dt
import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.package.comments import Author, Comment, with_comments
from grantkit.forms.package.parts import Package, pack, read_package
from grantkit.forms.package.wordml import parse_xml, w

AUTHOR = Author(name="grantkit", initials="gk", on=dt.date(2026, 1, 20))
MAIN = "word/document.xml"

Commented = Callable[..., Document]


@pytest.fixture
def commented(tmp_path: Path) -> Commented:
    """Give a function that comments on elements found in a document."""

    def make(document: Document, *found: tuple[str, str]) -> Document:
        file = tmp_path / "form.docx"
        document.save(str(file))
        package = read_package(file, "en")
        text = parse_xml(package.parts[MAIN])
        comments = [
            Comment(about=next(text.iter(w(name))), text=words) for name, words in found
        ]
        data = pack(with_comments(package, text, comments, AUTHOR).parts)
        (tmp_path / "commented.docx").write_bytes(data)
        return docx.Document(BytesIO(data))

    return make


def add(to: Element, *pieces: Element) -> None:
    """Append pieces of XML; python-docx wants elements of its own."""
    to.extend(pieces)


def names_between(document: Document, number: str) -> list[str]:
    """List what stands between the ends of a comment, and the two ends."""
    body = document.element.body
    inside, names = False, []
    for element in body.iter():
        name = etree.QName(element).localname
        ours = element.get(w("id")) == number
        inside = inside or (name == "commentRangeStart" and ours)
        if inside:
            names.append(name)
        if name == "commentRangeEnd" and ours:
            break
    return names


def test_a_comment_spans_a_paragraph(commented: Commented) -> None:
    """Word shows the words, the author and the day."""
    document = docx.Document()
    document.add_paragraph("Number", style="Heading 1")

    made = commented(document, ("p", "One line\nand another & <more>"))

    (comment,) = made.comments
    assert comment.text == "One line\nand another & <more>"
    assert (comment.author, comment.initials) == ("grantkit", "gk")
    assert comment.timestamp == dt.datetime(2026, 1, 20, tzinfo=dt.UTC)
    assert names_between(made, "0") == [
        "commentRangeStart",
        "r",
        "t",
        "commentRangeEnd",
    ]
    first = made.paragraphs[0]._p
    assert [etree.QName(child).localname for child in first][:2] == [
        "pPr",
        "commentRangeStart",
    ]


def test_a_comment_spans_a_control_in_a_paragraph(
    commented: Commented, run_control: Callable[..., Element]
) -> None:
    """Its ends stand on both sides of the control."""
    document = docx.Document()
    paragraph = document.add_paragraph("Number: ")
    add(paragraph._p, run_control("project.number"))

    made = commented(document, ("sdt", "Here"))

    assert names_between(made, "0")[:2] == ["commentRangeStart", "sdt"]
    assert made.paragraphs[0].text.startswith("Number: ")


def test_a_comment_spans_the_words_of_a_table(commented: Commented) -> None:
    """From the first paragraph of a row to the last."""
    document = docx.Document()
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "a", "b"

    made = commented(document, ("tr", "Row"))

    assert names_between(made, "0").count("t") == 2


def test_own_comments_of_a_document_stay(commented: Commented) -> None:
    """Numbers go on from those that are taken."""
    document = docx.Document()
    paragraph = document.add_paragraph("Number")
    document.add_comment(paragraph.runs, "Mine", author="Anna")

    made = commented(document, ("p", "Ours"), ("p", "Ours too"))

    assert [(c.comment_id, c.author, c.text) for c in made.comments] == [
        (0, "Anna", "Mine"),
        (1, "grantkit", "Ours"),
        (2, "grantkit", "Ours too"),
    ]


def test_a_comment_in_a_text_box_stands_outside(
    commented: Commented, xml: Callable[[str], Element]
) -> None:
    """Word takes no comments in text boxes."""
    document = docx.Document()
    paragraph = document.add_paragraph("Beside: ")
    add(
        paragraph._p,
        xml(
            "<w:r><w:pict><v:shape><v:textbox><w:txbxContent><w:p><w:r>"
            "<w:instrText/></w:r></w:p></w:txbxContent></v:textbox></v:shape></w:pict>"
            "</w:r>"
        ),
    )

    made = commented(document, ("instrText", "Box"))

    start = next(made.element.body.iter(w("commentRangeStart")))
    assert start.getparent() is made.paragraphs[0]._p


def test_what_no_file_can_hold_is_replaced(commented: Commented) -> None:
    """A control character in what is said becomes a sign that shows."""
    document = docx.Document()
    document.add_paragraph("Number")

    made = commented(document, ("p", "a\x07b"))

    assert [comment.text for comment in made.comments] == [
        "a\N{REPLACEMENT CHARACTER}b"
    ]


def test_without_comments_nothing_changes(tmp_path: Path) -> None:
    """No part is added for nothing."""
    file = tmp_path / "form.docx"
    docx.Document().save(str(file))
    package = read_package(file, "en")

    assert with_comments(package, parse_xml(package.parts[MAIN]), (), AUTHOR) is package


def test_an_element_without_text_takes_no_comment(tmp_path: Path) -> None:
    """There is nowhere to put it."""
    file = tmp_path / "form.docx"
    docx.Document().save(str(file))
    package = read_package(file, "en")
    text = parse_xml(package.parts[MAIN])
    lonely = [Comment(about=etree.Element(w("bookmarkStart")), text="x")]

    with pytest.raises(ValueError, match="holds no paragraph and stands in none"):
        with_comments(package, text, lonely, AUTHOR)


def test_the_same_comments_give_the_same_bytes(tmp_path: Path) -> None:
    """Nothing depends on the clock or on chance."""
    file = tmp_path / "form.docx"
    document = docx.Document()
    document.add_paragraph("Number")
    document.save(str(file))

    def made() -> Package:
        package = read_package(file, "en")
        text = parse_xml(package.parts[MAIN])
        comment = Comment(about=next(text.iter(w("p"))), text="x")
        return with_comments(package, text, [comment], AUTHOR)

    assert pack(made().parts) == pack(made().parts)
    assert zipfile.is_zipfile(BytesIO(pack(made().parts)))
