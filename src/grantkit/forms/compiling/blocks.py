"""Blocks: what stands between two marks is repeated, kept or dropped as a whole."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve, frozen

from grantkit.forms.compiling.binding import show_value
from grantkit.forms.compiling.groups import Holders, make_repeatable, repeat_lines
from grantkit.forms.compiling.numbers import BOOKMARKS
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import Mark, Sign
from grantkit.forms.package.wordml import (
    Element,
    before,
    drop,
    move_after,
    move_before,
    w,
)
from grantkit.forms.spots import End, Group, Start, Tokens

_CLOSING = {Sign.CLOSE: Sign.VALUE, Sign.END_CONDITION: Sign.CONDITION}


@frozen(kw_only=True)
class BlockMark:
    """A mark alone in its paragraph, which may open or close a block.

    Attributes:
        paragraph: That it stands in.
        run: That holds it.
        mark: What it says.
        place: Where it stands.
        fills_row: Whether the row that it stands in holds nothing else.
    """

    paragraph: Element
    run: Element
    mark: Mark
    place: Place
    fills_row: bool = False

    def closes(self, other: "BlockMark") -> bool:
        """Say whether it closes what the other opens."""
        opening = _CLOSING.get(self.mark.sign)
        return opening is other.mark.sign and self.mark.path == other.mark.path

    @property
    def row(self) -> Element | None:
        """The row of a table that it stands in, if any."""
        return next(self.paragraph.iterancestors(w("tr")), None)

    @property
    def unit(self) -> Element:
        """What the mark takes up: a row that holds nothing else, or its paragraph."""
        row = self.row
        return row if self.fills_row and row is not None else self.paragraph


def close_blocks(
    marks: Sequence[BlockMark], holders: Holders, tokens: Tokens
) -> Iterator[FormFault]:
    """Pair the marks that open and close blocks, and put groups in their places."""
    by_parent = defaultdict(list)
    in_row = Counter(mark.row for mark in marks)
    for mark in marks:
        fills_row = in_row[mark.row] == 1 and _is_bare(mark.row)
        placed = evolve(mark, fills_row=fills_row)
        by_parent[placed.unit.getparent()].append(placed)
    for siblings in by_parent.values():
        yield from _close_among(siblings, holders, tokens)


def _is_bare(row: Element | None) -> bool:
    """Say whether a row is empty now that block marks are taken out of its text."""
    if row is None or next(row.iter(w("drawing"), w("pict")), None) is not None:
        return False
    return not "".join(row.itertext(w("t"))).strip()


def _close_among(
    siblings: list[BlockMark], holders: Holders, tokens: Tokens
) -> Iterator[FormFault]:
    open_marks: list[BlockMark] = []
    for number, mark in enumerate(siblings):
        if mark.mark.sign is Sign.CONDITION:
            open_marks.append(mark)
        elif mark.mark.sign is Sign.VALUE:
            if any(later.closes(mark) for later in siblings[number + 1 :]):
                open_marks.append(mark)
            else:
                repeat_lines(mark.paragraph, mark.place, holders, tokens)
                show_value(mark.run, mark.mark, mark.place, tokens)
        elif any(mark.closes(other) for other in open_marks):
            while not mark.closes(latest := open_marks.pop()):
                yield _fault("not_closed", latest)
            _make_block(latest, mark, holders, tokens)
        else:
            yield _fault("not_opened", mark)
    for mark in open_marks:
        yield _fault("not_closed", mark)


def _fault(code: str, mark: BlockMark) -> FormFault:
    return FormFault(code=code, place=mark.place, values={"mark": mark.mark.shown})


def _make_block(
    opening: BlockMark, closing: BlockMark, holders: Holders, tokens: Tokens
) -> None:
    """Put a group where the two marks stood, and take what they took up out."""
    first, last = opening.unit, closing.unit
    for bookmark in tuple(first.iter(*BOOKMARKS)):
        move_before(first, bookmark)
    for bookmark in reversed([*last.iter(*BOOKMARKS)]):
        move_after(last, bookmark)
    inner = []
    for element in first.itersiblings():
        if element is last:
            break
        inner.append(element)
    make_repeatable([first, *inner, last])
    holders.note(first)
    open_group(first, opening.mark, opening.place, tokens)
    ends_in_table = bool(inner) and inner[-1].tag == w("tbl")
    if ends_in_table:
        ended = Start(group=Group.ENDED, place=opening.place)
        before(first, tokens.token(ended))
    before(last, tokens.token(End()) * (1 + ends_in_table))
    drop(first)
    drop(last)


def open_group(first: Element, mark: Mark, place: Place, tokens: Tokens) -> None:
    """Begin before an element what a mark repeats or keeps.

    Of rows that repeat, one copy stays for an empty list.
    """
    if mark.sign is Sign.CONDITION:
        start = Start(group=Group.PRESENT, mark=mark.whole, place=place)
    else:
        group = Group.ROW if first.tag == w("tr") else Group.BLOCK
        start = Start(group=group, mark=mark, place=place)
    before(first, tokens.token(start))
