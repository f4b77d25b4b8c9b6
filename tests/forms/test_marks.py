"""Typed marks are found however Word has split and wrapped them."""

from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms.compiling.marks import Loose, Typed, find_marks
from grantkit.forms.grammar import Sign, parse_mark
from grantkit.model.project import Project

Fill = Callable[..., Document]
Flat = Callable[[Document], Document]
Parse = Callable[[str], Element]

PIECES = {
    "runs": "<w:r><w:t>{</w:t></w:r><w:r><w:t>{proj</w:t></w:r>"
    "<w:r><w:t>ect.number}</w:t></w:r><w:r><w:t>}</w:t></w:r>",
    "spelling": '<w:r><w:t>{{</w:t></w:r><w:proofErr w:type="spellStart"/>'
    "<w:r><w:t>project.number</w:t></w:r>"
    '<w:proofErr w:type="spellEnd"/><w:r><w:t>}}</w:t></w:r>',
    "bookmark": '<w:r><w:t>{{project.</w:t></w:r><w:bookmarkStart w:id="0" '
    'w:name="b"/><w:r><w:t>number}}</w:t></w:r><w:bookmarkEnd w:id="0"/>',
    "hyperlink": '<w:r><w:t>{{</w:t></w:r><w:hyperlink w:anchor="b">'
    "<w:r><w:t>project.number</w:t></w:r></w:hyperlink><w:r><w:t>}}</w:t></w:r>",
    "revision": '<w:ins w:id="1" w:author="a"><w:r><w:t>{{project.number</w:t></w:r>'
    "</w:ins><w:r><w:t>}}</w:t></w:r>",
    "one run of texts": "<w:r><w:t>{{project</w:t><w:t>.number}}</w:t></w:r>",
    "control": "<w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>{{project</w:t></w:r>"
    "</w:sdtContent></w:sdt><w:r><w:t>.number}}</w:t></w:r>",
}


@pytest.mark.parametrize("pieces", PIECES.values(), ids=PIECES.keys())
def test_a_mark_is_found_in_pieces(fill: Fill, xml: Parse, pieces: str) -> None:
    """Spelling checks, bookmarks, links and revisions do not hide a mark."""
    document = docx.Document()
    document.element.body.insert(
        0, xml(f"<w:p><w:r><w:t>a</w:t></w:r>{pieces}<w:r><w:t>z</w:t></w:r></w:p>")
    )

    filled = fill(document, project=Project(number="12"))

    words = [text.text for text in filled.element.body.iter("{*}t")]
    assert "".join(word or "" for word in words) == "a12z"


def test_a_value_takes_the_look_of_the_first_letter_of_its_mark(
    fill: Fill, flat: Flat
) -> None:
    """Text around a mark keeps its own look, and so do tabs and breaks."""
    document = docx.Document()
    paragraph = document.add_paragraph()
    paragraph.add_run("plain\t{{pro").bold = True
    paragraph.add_run("ject.number}} italic").italic = True

    filled = flat(fill(document, project=Project(number="12")))

    runs = [(r.text, r.bold, r.italic) for r in filled.paragraphs[0].runs]
    assert runs == [
        ("plain", True, None),
        ("\t", True, None),
        ("12", True, None),
        (" italic", None, True),
    ]


def test_several_marks_may_stand_in_one_paragraph(fill: Fill, flat: Flat) -> None:
    """Each is filled on its own."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}/{{project.acronym}}{{project.call}}")

    filled = fill(document, project=Project(number="1", acronym="B", call="C"))

    assert flat(filled).paragraphs[0].text == "1/BC"


def test_marks_stand_in_headers_footers_and_text_boxes(
    fill: Fill, flat: Flat, xml: Parse
) -> None:
    """Both branches of a text box are filled: Word reads the one, others the other."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{project.number}}"
    document.sections[0].footer.paragraphs[0].text = "x {{project.number}}"
    box = "<w:txbxContent><w:p><w:r><w:t>{{project.number}}</w:t></w:r></w:p>"
    box += "</w:txbxContent>"
    document.element.body.insert(
        0,
        xml(
            '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f"<wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f"<v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        ),
    )

    filled = flat(fill(document, project=Project(number="12")))

    section = filled.sections[0]
    assert section.header.paragraphs[0].text == "12"
    assert section.footer.paragraphs[0].text == "x 12"
    assert [t.text for t in filled.element.body.iter("{*}t")] == ["12", "12"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("{{a}} {{b}}", [Typed(text="a", start=0, end=5)]),
        ("{{a {{b}}", [Loose(braces="{{", start=0)]),
        ("a}} {{b}}", [Loose(braces="}}", start=1)]),
        ("{{a", [Loose(braces="{{", start=0)]),
        ("{a} }", []),
    ],
)
def test_braces_are_paired_from_the_left(
    text: str, expected: list[Typed | Loose]
) -> None:
    """A pair that is torn does not take a good mark with it."""
    assert list(find_marks(text))[: len(expected)] == expected


@pytest.mark.parametrize(
    ("text", "sign", "path", "style", "words"),
    [
        ("project.number", Sign.VALUE, "project.number", "", None),
        (" a.b | long ", Sign.VALUE, "a.b", "long", None),
        ("a|list else nav datu", Sign.VALUE, "a", "list", "nav datu"),
        ("a else –", Sign.VALUE, "a", "", "–"),
        ("?a[].b", Sign.CONDITION, "a[].b", "", None),
        ("/?a", Sign.END_CONDITION, "a", "", None),
        ("/a[]", Sign.CLOSE, "a[]", "", None),
    ],
)
def test_the_grammar_takes_marks_apart(
    text: str, sign: Sign, path: str, style: str, words: str | None
) -> None:
    """A sign, a path, a format, other words."""
    mark = parse_mark(text)

    assert mark is not None
    assert (mark.sign, mark.path, mark.style) == (sign, path, style)
    assert mark.words == words


@pytest.mark.parametrize(
    "text",
    ["", "a b", "a.b()", "a|b|c", "1a", "a..b", "a else", "?a|long", "a+b", "a['x']"],
)
def test_what_is_not_grammar_is_no_mark(text: str) -> None:
    """There are no expressions, calls or indexes by name."""
    assert parse_mark(text) is None
