"""Headings are listed with the numbers that Word counts for them."""

from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.contents_table import headings_of
from grantkit.forms.contents_table.list_numbers import list_numbers
from grantkit.forms.contents_table.styles import Styles
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import parse_xml, w

Read = Callable[[Document], Package]
Parse = Callable[[str], Element]


def level(depth: int, shape: str, text: str, start: int = 1, style: str = "") -> str:
    """Write a level of a list."""
    tied = f'<w:pStyle w:val="{style}"/>' if style else ""
    return (
        f'<w:lvl w:ilvl="{depth}"><w:start w:val="{start}"/><w:numFmt '
        f'w:val="{shape}"/>{tied}<w:lvlText w:val="{text}"/></w:lvl>'
    )


def set_list(document: Document, xml: Parse, *levels: str) -> None:
    """Let list 90 of a document have these levels, and list 91 begin with 5."""
    root = document.part.numbering_part.element
    root.insert(
        0, xml(f'<w:abstractNum w:abstractNumId="90">{"".join(levels)}</w:abstractNum>')
    )
    use = '<w:abstractNumId w:val="90"/>'
    start = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    root.append(xml(f'<w:num w:numId="90">{use}</w:num>'))
    root.append(xml(f'<w:num w:numId="91">{use}{start}</w:num>'))


def item(document: Document, xml: Parse, depth: int, use: int = 90) -> None:
    """Add a paragraph of a list."""
    properties: Element = document.add_paragraph("Punkts")._p.get_or_add_pPr()
    properties.append(
        xml(f'<w:numPr><w:ilvl w:val="{depth}"/><w:numId w:val="{use}"/></w:numPr>')
    )


def numbers(package: Package) -> list[str]:
    """List the numbers of the paragraphs, in order."""
    root = parse_xml(package.parts["word/document.xml"])
    return list(list_numbers(root, package, Styles.of(package)).values())


def test_deeper_levels_begin_anew(package: Read, xml: Parse) -> None:
    """1., 1.1., 1.2., 2., 2.1."""
    document = docx.Document()
    set_list(document, xml, level(0, "decimal", "%1."), level(1, "decimal", "%1.%2."))
    for depth in (0, 1, 1, 0, 1):
        item(document, xml, depth)

    assert numbers(package(document)) == ["1.", "1.1.", "1.2.", "2.", "2.1."]


@pytest.mark.parametrize(
    ("shape", "start", "expected"),
    [
        ("decimal", 9, ["9)", "10)"]),
        ("decimalZero", 9, ["09)", "10)"]),
        ("upperRoman", 3, ["III)", "IV)"]),
        ("lowerRoman", 48, ["xlviii)", "xlix)"]),
        ("upperLetter", 1, ["A)", "B)"]),
        ("lowerLetter", 26, ["z)", "aa)"]),
        ("bullet", 1, ["", ""]),
        ("none", 1, ["", ""]),
    ],
)
def test_numbers_have_the_shape_of_their_level(
    package: Read, xml: Parse, shape: str, start: int, expected: list[str]
) -> None:
    """Figures, Roman numbers and letters; a bullet is no number."""
    document = docx.Document()
    set_list(document, xml, level(0, shape, "%1)", start))
    for _ in expected:
        item(document, xml, 0)

    assert numbers(package(document)) == expected


def test_a_list_may_begin_elsewhere(package: Read, xml: Parse) -> None:
    """The start that a use of a list has for itself goes before that of its kind."""
    document = docx.Document()
    set_list(document, xml, level(0, "decimal", "%1."))
    for _ in range(2):
        item(document, xml, 0, use=91)

    assert numbers(package(document)) == ["5.", "6."]


def test_a_style_may_be_tied_to_a_level(package: Read, xml: Parse) -> None:
    """The usual way of numbering headings; entries of the contents show the numbers."""
    document = docx.Document()
    set_list(
        document,
        xml,
        level(0, "decimal", "%1.", style="Heading1"),
        level(1, "decimal", "%1.%2.", style="Heading2"),
    )
    for style in styles_tied(document):
        style.append(xml('<w:numPr><w:numId w:val="90"/></w:numPr>'))
    field = '<w:p><w:fldSimple w:instr="TOC"/></w:p>'
    document.element.body.insert(0, xml(field))
    for words, depth in (("Ievads", 1), ("Mērķis", 2), ("Norise", 1)):
        document.add_heading(words, depth)

    assert [heading.text for heading in headings_of(package(document))] == [
        "1. Ievads",
        "1.1. Mērķis",
        "2. Norise",
    ]


def styles_tied(document: Document) -> Iterator[Element]:
    """Give the properties of the styles of headings."""
    for name in ("Heading 1", "Heading 2"):
        yield document.styles[name].element.get_or_add_pPr()


def test_a_paragraph_may_leave_its_list(package: Read, xml: Parse) -> None:
    """Number 0 means: no list, whatever the style says."""
    document = docx.Document()
    item(document, xml, 0, use=0)

    assert numbers(package(document)) == []


def test_without_lists_there_are_no_numbers(tmp_path: Path) -> None:
    """A package need not have the part at all."""
    del tmp_path
    main = etree.Element(w("document"), nsmap={"w": w("p")[1:-2]})
    etree.SubElement(etree.SubElement(main, w("body")), w("p"))
    bare = Package(name="bare.docx", parts={})

    assert list_numbers(main, bare, Styles(by_id={})) == {}
