"""The headings of a filled form, as its table of contents lists them."""

from collections.abc import Iterator
from typing import Final

from attrs import frozen
from lxml import etree

from grantkit.forms.contents_table.field import Contents
from grantkit.forms.contents_table.list_numbers import list_numbers
from grantkit.forms.contents_table.styles import Styles
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import Element, w

_PREFIX: Final = "_Toc"
_SPACES: Final = (w("tab"), w("br"), w("cr"))


@frozen(kw_only=True)
class Heading:
    """A heading that a table of contents lists.

    Attributes:
        text: Its number, where it has one, and its words.
        level: Counted from 1.
        bookmark: At the heading; empty as long as it has none.
    """

    text: str
    level: int
    bookmark: str


def found_headings(
    root: Element, package: Package, contents: Contents
) -> Iterator[tuple[Element, Heading]]:
    """Find the paragraphs that a table of contents lists, with what it says of them."""
    styles = Styles.of(package)
    numbers = list_numbers(root, package, styles)
    for paragraph in root.iter(w("p")):
        level = contents.level_of(paragraph, styles)
        if level is None or _in_text_box(paragraph):
            continue
        text = f"{numbers.get(paragraph, '')} {words_of(paragraph)}".strip()
        if text:
            mark = bookmark_of(paragraph)
            yield paragraph, Heading(text=text, level=level, bookmark=mark)


def words_of(paragraph: Element) -> str:
    """Give the words of a paragraph in one line."""
    words = (
        " " if node.tag in _SPACES else node.text or ""
        for node in paragraph.iter(w("t"), *_SPACES)
        if next(node.iterancestors(w("p"))) is paragraph
        and next(node.iterancestors(w("pPr")), None) is None
    )
    return " ".join("".join(words).split())


def bookmark_of(paragraph: Element) -> str:
    """Find the bookmark by which tables of contents lead to a heading."""
    names = (mark.get(w("name"), "") for mark in paragraph.iter(w("bookmarkStart")))
    return next((name for name in names if name.startswith(_PREFIX)), "")


def set_bookmarks(root: Element, paragraphs: list[Element]) -> None:
    """Give a bookmark to each heading that has none of its own."""
    marks = list(root.iter(w("bookmarkStart")))
    names = {mark.get(w("name"), "") for mark in marks}
    number = max((int(mark.get(w("id"), 0)) for mark in marks), default=0)
    for index, paragraph in enumerate(paragraphs, 1):
        if bookmark_of(paragraph):
            continue
        number += 1
        name = f"{_PREFIX}{index:09}"
        while name in names:
            name += "_"
        names.add(name)
        _surround(paragraph, str(number), name)


def _surround(paragraph: Element, number: str, name: str) -> None:
    start = etree.Element(w("bookmarkStart"), {w("id"): number, w("name"): name})
    properties = paragraph.find(w("pPr"))
    paragraph.insert(0 if properties is None else 1, start)
    etree.SubElement(paragraph, w("bookmarkEnd"), {w("id"): number})


def _in_text_box(paragraph: Element) -> bool:
    return next(paragraph.iterancestors(w("txbxContent")), None) is not None
