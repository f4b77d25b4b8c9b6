"""Stretches of a form that are repeated or dropped as the data ask: rows and lines."""

from collections.abc import Sequence

from attrs import define, field

from grantkit.forms.compiling.numbers import keep_pairs_together
from grantkit.forms.faults import Place
from grantkit.forms.package.wordml import (
    W14,
    Element,
    after,
    before,
    move_after,
    move_before,
    w,
)
from grantkit.forms.spots import End, Group, Start, Tokens

_SILENT = (w("pPr"), w("proofErr"), w("bookmarkStart"), w("bookmarkEnd"))
_OLD_PAGE = w("lastRenderedPageBreak")
_NOWHERE = Place(part="")
_HOLDERS = tuple(
    w(name) for name in ("tc", "hdr", "ftr", "txbxContent", "footnote", "endnote")
)


@define
class Rows:
    """The rows of tables in which something depends on data."""

    places: dict[Element, Place] = field(factory=dict)

    def note(self, inner: Element, place: Place) -> None:
        """Remember the row that an element stands in, if any."""
        row = next(inner.iterancestors(w("tr")), None)
        if row is not None:
            self.places.setdefault(row, place)

    def wrap(self, tokens: Tokens) -> None:
        """Put a group round each row, together with a control that holds it alone."""
        for row, place in self.places.items():
            unit = _with_control(row)
            make_repeatable([unit])
            before(unit, tokens.token(Start(group=Group.ROW, place=place)))
            after(unit, tokens.token(End()))


@define
class Holders:
    """What may lose all that it holds: cells and the like, and tables."""

    ended: dict[Element, None] = field(factory=dict)
    tables: dict[Element, None] = field(factory=dict)

    def note(self, element: Element) -> None:
        """Remember what holds an element that may go."""
        if element.tag in (w("tr"), w("tbl")):
            table = next(element.iterancestors(w("tbl")), None)
            if element.tag == w("tr") and table is not None:
                self.tables[table] = None
        holder = next((e for e in element.iterancestors() if e.tag in _HOLDERS), None)
        if holder is not None:
            self.ended[holder] = None

    def wrap(self, tokens: Tokens) -> None:
        """See to it that tables have rows and that cells end in a paragraph."""
        for table in self.tables:
            before(table, tokens.token(Start(group=Group.TABLE, place=_NOWHERE)))
            after(table, tokens.token(End()))
        for holder in self.ended:
            start = tokens.token(Start(group=Group.ENDED, place=_NOWHERE))
            look = holder.find(w("tcPr"))
            if look is None:
                holder.text = start + (holder.text or "")
            else:
                look.tail = start + (look.tail or "")
            holder[-1].tail = (holder[-1].tail or "") + tokens.token(End())


def stands_alone(paragraph: Element, run: Element) -> bool:
    """Say whether nothing else stands in a paragraph, not even the end of a section."""
    look = paragraph[0]
    if look.tag == w("pPr") and look.find(w("sectPr")) is not None:
        return False
    return all(
        child is run or child.tag in _SILENT or _is_blank(child) for child in paragraph
    )


def repeat_lines(
    paragraph: Element, place: Place, holders: Holders, tokens: Tokens
) -> None:
    """Let a paragraph repeat for each line of the text in it.

    A bookmark that ends in it ends behind the last of its copies.
    """
    for mark in tuple(paragraph.iter(w("bookmarkStart"))):
        move_before(paragraph, mark)
    for mark in tuple(paragraph.iter(w("bookmarkEnd"))):
        move_after(paragraph, mark)
        holders.note(paragraph)
    for child in [item for item in paragraph if _is_blank(item)]:
        paragraph.remove(child)
    make_repeatable([paragraph])
    before(paragraph, tokens.token(Start(group=Group.LINES, place=place)))
    after(paragraph, tokens.token(End()))


def make_repeatable(elements: Sequence[Element]) -> list[Element]:
    """Take off what may stand only once in a document.

    Returns:
        The elements without the bookmarks that were moved out.
    """
    left = keep_pairs_together(elements)
    for element in left:
        for inner in element.iter(w("p"), w("tr")):
            for name in ("paraId", "textId"):
                inner.attrib.pop(f"{{{W14}}}{name}", None)
    return left


def _is_blank(element: Element) -> bool:
    """Say whether an element is a run of white space.

    Word notes in a run where a page ended when it last looked; that is nothing either.
    """
    content = [item for item in element if item.tag != w("rPr")]
    blank = all(
        i.tag in (w("t"), _OLD_PAGE) and not (i.text or "").strip() for i in content
    )
    return element.tag == w("r") and bool(content) and blank


def _with_control(row: Element) -> Element:
    """Give the control round a row if it holds that row alone, or else the row."""
    content = row.getparent()
    if content is None or content.tag != w("sdtContent"):
        return row
    control = content.getparent()
    return row if control is None or len(content) > 1 or content.text else control
