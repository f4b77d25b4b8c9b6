"""Stretches of a form that are repeated, kept or dropped: blocks, rows and lines."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import define, field, frozen

from grantkit.forms.compiling.numbers import keep_pairs_together
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import Mark, Sign
from grantkit.forms.package.wordml import (
    W14,
    Element,
    after,
    before,
    drop,
    move_after,
    move_before,
    put,
    w,
)
from grantkit.forms.spots import End, Group, GuardSpot, Start, TextSpot, Tokens

_SILENT = (w("pPr"), w("proofErr"), w("bookmarkStart"), w("bookmarkEnd"))
_OLD_PAGE = w("lastRenderedPageBreak")
_CLOSING = {Sign.CLOSE: Sign.VALUE, Sign.END_CONDITION: Sign.CONDITION}
_HOLDERS = tuple(
    w(name) for name in ("tc", "hdr", "ftr", "txbxContent", "footnote", "endnote")
)


@frozen(kw_only=True)
class BlockMark:
    """A mark alone in its paragraph, which may open or close a block.

    Attributes:
        paragraph: That it stands in.
        run: That holds it.
        mark: What it says.
        place: Where it stands.
    """

    paragraph: Element
    run: Element
    mark: Mark
    place: Place

    def closes(self, other: "BlockMark") -> bool:
        """Say whether it closes what the other opens."""
        opening = _CLOSING.get(self.mark.sign)
        return opening is other.mark.sign and self.mark.path == other.mark.path


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


def stands_alone(paragraph: Element, run: Element) -> bool:
    """Say whether nothing else stands in a paragraph, not even the end of a section."""
    if paragraph.find(f"{w('pPr')}/{w('sectPr')}") is not None:
        return False
    return all(
        child is run or child.tag in _SILENT or _is_blank(child) for child in paragraph
    )


def repeat_lines(paragraph: Element, place: Place, tokens: Tokens) -> None:
    """Let a paragraph repeat for each line of the text in it."""
    for mark in tuple(paragraph.iter(w("bookmarkStart"))):
        move_before(paragraph, mark)
    for mark in tuple(paragraph.iter(w("bookmarkEnd"))):
        move_after(paragraph, mark)
    for child in [item for item in paragraph if _is_blank(item)]:
        paragraph.remove(child)
    make_repeatable([paragraph])
    before(paragraph, tokens.token(Start(group=Group.LINES, place=place)))
    after(paragraph, tokens.token(End()))


def close_blocks(marks: Sequence[BlockMark], tokens: Tokens) -> Iterator[FormFault]:
    """Pair the marks that open and close blocks, and put groups in their places."""
    by_parent = defaultdict(list)
    for mark in marks:
        by_parent[mark.paragraph.getparent()].append(mark)
    for siblings in by_parent.values():
        yield from _close_among(siblings, tokens)


def _close_among(siblings: list[BlockMark], tokens: Tokens) -> Iterator[FormFault]:
    open_marks: list[BlockMark] = []
    for number, mark in enumerate(siblings):
        if mark.mark.sign is Sign.CONDITION:
            open_marks.append(mark)
        elif mark.mark.sign is Sign.VALUE:
            if any(later.closes(mark) for later in siblings[number + 1 :]):
                open_marks.append(mark)
            else:
                spot = TextSpot(mark=mark.mark, place=mark.place)
                put(mark.run, tokens.token(spot))
                repeat_lines(mark.paragraph, mark.place, tokens)
        elif any(mark.closes(other) for other in open_marks):
            while not mark.closes(latest := open_marks.pop()):
                yield _fault("not_closed", latest)
            _make_block(latest, mark, tokens)
        else:
            yield _fault("not_opened", mark)
    for mark in open_marks:
        yield _fault("not_closed", mark)


def _fault(code: str, mark: BlockMark) -> FormFault:
    return FormFault(code=code, place=mark.place, values={"mark": mark.mark.shown})


def _make_block(opening: BlockMark, closing: BlockMark, tokens: Tokens) -> None:
    """Put a group where the two marks stood, and take their paragraphs out."""
    first, last = opening.paragraph, closing.paragraph
    inner = []
    for element in first.itersiblings():
        if element is last:
            break
        inner.append(element)
    make_repeatable(inner)
    condition = opening.mark.sign is Sign.CONDITION
    group = Group.PRESENT if condition else Group.BLOCK
    mark = opening.mark.whole if condition else opening.mark
    start = Start(group=group, mark=mark, place=opening.place)
    guard(first, tokens)
    before(first, tokens.token(start))
    if inner and inner[-1].tag == w("tbl"):
        before(last, tokens.token(GuardSpot()))
    before(last, tokens.token(End()))
    for paragraph in (first, last):
        for bookmark in tuple(paragraph.iter(w("bookmarkStart"), w("bookmarkEnd"))):
            move_before(paragraph, bookmark)
        drop(paragraph)


def guard(element: Element, tokens: Tokens) -> None:
    """See to it that what holds an element still ends in a paragraph without it."""
    holder = next((e for e in element.iterancestors() if e.tag in _HOLDERS), None)
    if holder is not None:
        holder[-1].tail = (holder[-1].tail or "") + tokens.token(GuardSpot())


def make_repeatable(elements: Sequence[Element]) -> None:
    """Take off what may stand only once in a document."""
    keep_pairs_together(elements)
    for element in elements:
        for inner in element.iter(w("p"), w("tr")):
            for name in ("paraId", "textId"):
                inner.attrib.pop(f"{{{W14}}}{name}", None)


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
