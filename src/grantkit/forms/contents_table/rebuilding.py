"""Putting new entries in the place of the old ones, and harming nothing round them."""

from collections import Counter
from collections.abc import Sequence

from lxml import etree

from grantkit.forms.contents_table.entries import field_mark, field_start
from grantkit.forms.contents_table.field import TocField
from grantkit.forms.package.wordml import Element, copied, drop, w

_MARKS = (w("bookmarkStart"), w("bookmarkEnd"))


def rebuild(table: TocField, entries: Sequence[Element]) -> None:
    """Let a field of contents have these entries as its result.

    What stands before the field in its first paragraph and behind it in its last stays.
    """
    old = table.paragraphs
    first, last = old[0], old[-1]
    new = [*entries]
    if not entries or not _ends_an_entry(last, table.end):
        new.append(_empty_like(last))
    behind = list(table.end.itersiblings())
    beginning = field_start(table.contents.instruction, table.begin.find(w("rPr")))
    ahead = [
        child
        for child in table.begin.itersiblings(preceding=True)
        if child.tag != w("pPr")
    ]
    place = 0 if new[0].find(w("pPr")) is None else 1
    new[0][place:place] = [*reversed(ahead), *beginning]
    new[-1].append(field_mark("end", table.end.find(w("rPr"))))
    new[-1].extend([*behind, *_bereft(old)])
    for paragraph in new:
        first.addprevious(paragraph)
    for paragraph in old:
        drop(paragraph)


def _ends_an_entry(last: Element, end: Element) -> bool:
    """Say whether the field ends behind words, and not in a paragraph of its own."""
    if last.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return False
    earlier = end.itersiblings(preceding=True)
    return any(next(child.iter(w("t")), None) is not None for child in earlier)


def _empty_like(last: Element) -> Element:
    paragraph = etree.Element(w("p"))
    properties = last.find(w("pPr"))
    if properties is not None:
        paragraph.append(copied(properties))
    return paragraph


def _bereft(old: Sequence[Element]) -> list[Element]:
    """Find the ends of bookmarks in old entries whose other end stands elsewhere."""
    marks = [mark for element in old for mark in element.iter(*_MARKS)]
    met = Counter(mark.get(w("id")) for mark in marks)
    return [copied(mark) for mark in marks if met[mark.get(w("id"))] == 1]
