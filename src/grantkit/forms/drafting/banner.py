"""The word that every page of a draft bears in its header."""

from collections.abc import Iterator

from lxml import etree

from grantkit.forms.compiling.places import text_of
from grantkit.forms.package.contents import main_part, with_part, with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import relations_of, target_of, with_relation
from grantkit.forms.package.wordml import Element, R, W, parse_xml, w
from grantkit.forms.text import escaped

_KINDS = ("default", "first", "even")
_REFERENCE = w("headerReference")
_ID = f"{{{R}}}id"
_RELATION = f"{R}/header"
_HEIGHT, _HIGHEST = 330, 284
"""Of the banner, and of what printers leave free, in twentieths of a point."""

_CONTENT = "application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml"


def with_banner(package: Package, text: Element, words: str, language: str) -> Package:
    """Let the headers of all sections begin with some words; once is enough.

    Sections take over the headers that they do not have from the one before: so the
    first of them gets a header of each kind.

    Args:
        package: The document.
        text: The tree of its main part; it is changed.
        words: What the headers say.
        language: Of the words.
    """
    main = main_part(package) or ""
    _raise_headers(text)
    package = _with_headers(package, main, next(_sections(text)))
    used = {
        reference.get(_ID)
        for section in _sections(text)
        for reference in section.iter(_REFERENCE)
    }
    for relation in relations_of(package, main):
        part = target_of(main, relation)
        if relation.get("Id") in used and part in package.parts:
            root = parse_xml(package.parts[part])
            first = next(root.iter(w("p")), None)
            if first is None or text_of(first) != words:
                root.insert(0, _paragraph(words, language))
                package = with_part(package, part, root)
    return package


def _sections(text: Element) -> Iterator[Element]:
    """List the properties of the sections in their order; there is always one."""
    found = [*text.iter(w("sectPr"))]
    body = text.find(w("body"))
    if not found and body is not None:
        found = [etree.SubElement(body, w("sectPr"))]
    return iter(found)


def _raise_headers(text: Element) -> None:
    """Let headers begin higher, so that the text stays where a report has it."""
    for margins in text.iter(w("pgMar")):
        told = margins.get(w("header"), "")
        start = int(told) if told.isascii() and told.isdigit() else 0
        if start > _HIGHEST:
            margins.set(w("header"), str(max(_HIGHEST, start - _HEIGHT)))


def _with_headers(package: Package, main: str, section: Element) -> Package:
    """Give a section an empty header of each kind that it lacks."""
    known = {one.get(w("type"), "default") for one in section.iter(_REFERENCE)}
    for kind in (kind for kind in _KINDS if kind not in known):
        part, number = f"word/headerDraft_{kind}.xml", f"gkDraft_{kind}"
        root = etree.Element(w("hdr"), nsmap={"w": W})
        package = with_part(package, part, root)
        package = with_type(package, part, _CONTENT)
        package = with_relation(package, main, part, _RELATION, number)
        section.insert(0, etree.Element(_REFERENCE, {w("type"): kind, _ID: number}))
    return package


def _paragraph(words: str, language: str) -> Element:
    xml = (
        f'<w:p xmlns:w="{W}"><w:pPr><w:spacing w:before="0" w:after="20"/>'
        '<w:jc w:val="right"/></w:pPr><w:r><w:rPr><w:b/><w:color w:val="C00000"/>'
        f'<w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="{escaped(language)}"/>'
        f"</w:rPr><w:t>{escaped(words)}</w:t></w:r></w:p>"
    )
    return parse_xml(xml.encode())
