"""The names of WordprocessingML, and the one parser for XML that strangers wrote."""

from copy import deepcopy
from typing import TYPE_CHECKING, Final, cast

from lxml import etree
from lxml.etree import _Element as Element

if TYPE_CHECKING:
    from lxml.etree import ParserTarget

W: Final = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
W14: Final = "http://schemas.microsoft.com/office/word/2010/wordml"
WP: Final = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
A: Final = "http://schemas.openxmlformats.org/drawingml/2006/main"
R: Final = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_HEAD: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
"""How every part begins."""

SPACE: Final = "{http://www.w3.org/XML/1998/namespace}space"

__all__ = [
    "SPACE",
    "W14",
    "WP",
    "XML_HEAD",
    "A",
    "Element",
    "R",
    "after",
    "before",
    "check_xml",
    "copied",
    "drop",
    "move_after",
    "move_before",
    "parse_xml",
    "put",
    "run_of",
    "to_bytes",
    "w",
    "w14",
    "written_xml",
]


def w(name: str) -> str:
    """Give the full name of an element or attribute of WordprocessingML."""
    return f"{{{W}}}{name}"


def w14(name: str) -> str:
    """Give the full name of an element or attribute that Word 2010 added."""
    return f"{{{W14}}}{name}"


def parse_xml(data: bytes) -> Element:
    """Parse XML that may be hostile: no entity, no network, no depth beyond 256.

    Raises:
        XMLSyntaxError: It is not XML, too deep, or declares a document type.
    """
    parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
    root = etree.fromstring(data, parser)
    if root.getroottree().docinfo.doctype:
        raise etree.XMLSyntaxError("a document type is declared", 0, 1, 1)
    return root


def check_xml(data: bytes) -> None:
    """Make sure that `parse_xml` would take XML, without building a tree.

    Raises:
        XMLSyntaxError: It would not.
    """
    passing = cast("ParserTarget[None]", _Passing())
    parser = etree.XMLParser(
        target=passing, resolve_entities=False, no_network=True, huge_tree=False
    )
    etree.fromstring(data, parser)


class _Passing:
    """Lets everything pass but a document type."""

    def doctype(self, *_: object) -> None:
        """Refuse it."""
        raise etree.XMLSyntaxError("a document type is declared", 0, 1, 1)

    def close(self) -> None:
        """Give nothing."""


def written_xml(root: Element) -> str:
    """Write a tree as text, without the XML declaration."""
    return etree.tostring(root, encoding="unicode")


def to_bytes(xml: str) -> bytes:
    """Give a part as Word writes it: UTF-8 with its declaration."""
    return (XML_HEAD + xml).encode()


def run_of(look: Element | None) -> Element:
    """Make an empty run with a copy of the run properties given."""
    run = etree.Element(w("r"))
    if look is not None:
        run.append(copied(look))
    return run


def copied(element: Element) -> Element:
    """Copy an element without the text that follows it."""
    twin = deepcopy(element)
    twin.tail = None
    return twin


def before(element: Element, words: str) -> None:
    """Put text directly before an element."""
    earlier = element.getprevious()
    if earlier is not None:
        earlier.tail = (earlier.tail or "") + words
    elif (parent := element.getparent()) is not None:
        parent.text = (parent.text or "") + words


def after(element: Element, words: str) -> None:
    """Put text directly after an element."""
    element.tail = words + (element.tail or "")


def drop(element: Element) -> None:
    """Take an element out and leave the text that follows it."""
    parent = element.getparent()
    if parent is None:
        return
    if element.tail:
        before(element, element.tail)
    element.tail = None
    parent.remove(element)


def move_before(target: Element, element: Element) -> None:
    """Move an element, without the text that follows it, before another."""
    drop(element)
    target.addprevious(element)


def move_after(target: Element, element: Element) -> None:
    """Move an element, without the text that follows it, directly after another."""
    drop(element)
    target.addnext(element)
    element.tail, target.tail = target.tail, None


def put(run: Element, words: str) -> None:
    """Let words stand for the content of an empty run."""
    if len(run):
        run[-1].tail = words
    else:
        run.text = words
