"""The blank places of a part, each with the words that tell what belongs there."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import define, evolve, field, frozen

from grantkit.forms.compiling.binding import FALLBACK
from grantkit.forms.compiling.marks import own_text
from grantkit.forms.compiling.places import survey
from grantkit.forms.faults import Place
from grantkit.forms.grammar import CLOSING, OPENING, Mark, Sign, parse_mark
from grantkit.forms.package.wordml import Element, w
from grantkit.forms.tagging.blank import Blank, BlankKind
from grantkit.forms.tagging.existing import lists_in
from grantkit.forms.tagging.found import (
    Found,
    found_in,
    is_continued,
    leads_on,
    own_labels,
    questions,
    shared_labels,
)
from grantkit.forms.tagging.labels import is_numbering, is_total, parts_of
from grantkit.forms.tagging.stretches import (
    Stretch,
    gaps_of,
    has_mark,
    is_line,
    plain_text,
    without_marks,
)
from grantkit.forms.tagging.tables import Cell, Grid, counted_in, words_in

_LONGEST_LABEL = 200


@frozen(kw_only=True)
class Around:
    """What a group of stretches has in common.

    Attributes:
        label: Of the cell or paragraph.
        context: Words round about.
        lists: For which the marks beside it repeat the row.
        row: Of the table, if it would repeat.
        summed: The paragraphs above that it would sum up.
        unsure: Whether the label may be that of another line of the cell.
    """

    label: str
    context: tuple[str, ...] = ()
    lists: tuple[str, ...] = ()
    row: tuple[int, int] | None = None
    summed: tuple[int, ...] | None = None
    unsure: bool = False


@define
class _Walk:
    """A part on the way through its paragraphs, in order."""

    places: Mapping[Element, Place]
    numbers: Mapping[Element, int]
    controls: Mapping[Element, int]
    closings: frozenset[str]
    lists: list[str] = field(factory=list)
    caption: str = ""
    fresh: bool = False
    asked: str = ""
    grids: dict[Element, Grid] = field(factory=dict)
    seen: set[Element] = field(factory=set)


def find_blanks(
    root: Element, part: str, levels: Mapping[str, int]
) -> tuple[Blank, ...]:
    """Find the places of a part that seem to wait for a value, in their order."""
    paragraphs = list(root.iter(w("p")))
    texts = {own_text(paragraph).strip() for paragraph in paragraphs}
    walk = _Walk(
        places=survey(root, part, levels),
        numbers={paragraph: n for n, paragraph in enumerate(paragraphs, 1)},
        controls={control: n for n, control in enumerate(root.iter(w("sdt")), 1)},
        closings=frozenset(t for t in texts if t.startswith(f"{OPENING}/")),
    )
    return tuple(blank for p in paragraphs for blank in _visit(walk, p))


def _visit(walk: _Walk, paragraph: Element) -> Iterator[Blank]:
    if next(paragraph.iterancestors(FALLBACK), None) is not None:
        return
    mark = _lone_mark(paragraph)
    if mark is not None and _is_frame(walk, mark):
        _note_frame(walk, mark)
        return
    cell = next(paragraph.iterancestors(w("tc")), None)
    if cell is None:
        yield from _free(walk, paragraph)
    elif cell not in walk.seen:
        walk.seen.add(cell)
        walk.fresh, walk.asked = False, ""
        yield from _in_cell(walk, cell)


def _lone_mark(paragraph: Element) -> Mark | None:
    text = own_text(paragraph).strip()
    if not (text.startswith(OPENING) and text.endswith(CLOSING)):
        return None
    return parse_mark(text.removeprefix(OPENING).removesuffix(CLOSING))


def _is_frame(walk: _Walk, mark: Mark) -> bool:
    """Say whether a mark opens or closes a block or condition."""
    closing = f"{OPENING}/{mark.text}{CLOSING}"
    return mark.sign is not Sign.VALUE or (mark.may_open and closing in walk.closings)


def _note_frame(walk: _Walk, mark: Mark) -> None:
    if mark.sign is Sign.VALUE:
        walk.lists.append(mark.path)
    elif mark.sign is Sign.CLOSE and mark.path in walk.lists:
        walk.lists.remove(mark.path)


# -- Outside tables -------------------------------------------------------------------


def _free(walk: _Walk, paragraph: Element) -> Iterator[Blank]:
    """Find the blanks of a paragraph of the text; the one above it may label it."""
    if is_continued(paragraph):
        return
    found = [item for item in found_in(paragraph) if not leads_on(item)]
    if is_line(paragraph):
        found = [evolve(item, goes_on=True) for item in found]
    words = _label_words(plain_text(paragraph), [item.stretch for item in found])
    if not found and walk.fresh:
        found = [
            Found(paragraph=paragraph, stretch=stretch, own="", faint=True)
            for stretch in gaps_of(paragraph)
        ]
    headings = walk.places[paragraph].headings
    label = walk.caption if walk.fresh else ""
    # Of boxes one below the other, the words above the first ask for all.
    are_boxes = bool(found) and all(i.option and not i.question for i in found)
    walk.asked = (walk.asked or label) if are_boxes else ""
    if found:
        around = Around(label=walk.asked or label, context=headings)
        yield from _blanks(walk, found, around)
    if words and len(words) <= _LONGEST_LABEL:
        walk.caption, walk.fresh = words, True
    else:
        walk.fresh = False


def _label_words(text: str, stretches: Sequence[Stretch]) -> str:
    for stretch in reversed(stretches):
        text = f"{text[: stretch.start]} {text[stretch.end :]}"
    words = " ".join(without_marks(text).split())
    return words if any(c.isalpha() for c in words) else ""


# -- In tables ------------------------------------------------------------------------


def _in_cell(walk: _Walk, element: Element) -> Iterator[Blank]:
    table = next(element.iterancestors(w("tbl")))
    grid = walk.grids.setdefault(table, Grid(table))
    cell = next((c for row in grid.rows for c in row if c.element is element), None)
    if cell is None or _is_continued(element):
        return
    if grid.labels_another(cell):
        return
    around = _around(walk, grid, cell)
    row = None if around.lists else _repeating(walk, grid, cell)
    if row is None or cell.row == row[1] - 1:
        numbered = _numbered(grid, cell) if row is not None else []
        found = numbered or _found_in(cell, around.label)
        unsure = len(found) > 1 and _passes_over(cell, found)
        unsure = unsure or (bool(numbered) and counted_in(cell) is None)
        yield from _blanks(walk, found, evolve(around, row=row, unsure=unsure))


def _numbered(grid: Grid, cell: Cell) -> list[Found]:
    """Take a cell with the number of a blank row as a place; nothing in other cells.

    Below a header of its own the number only says that a row begins there.
    """
    label, written = grid.above(cell), words_in(cell.element)
    counts = is_numbering(label) or (not label and bool(written))
    if counted_in(cell) != 1 and not (counts and not written):
        return []
    paragraph = next(p for p in cell.paragraphs() if own_text(p).strip() or not written)
    stretch = Stretch(kind=BlankKind.CELL, start=0, end=len(own_text(paragraph)))
    return [Found(paragraph=paragraph, stretch=stretch, own="", counts=counts)]


def _found_in(cell: Cell, label: str) -> list[Found]:
    """Find the places of a cell; its empty lines count where the label has as many."""
    lead = ""
    written: list[Found] = []
    empty: list[Found] = []
    for paragraph in cell.paragraphs():
        text = plain_text(paragraph)
        if has_mark(text):
            continue
        if lead and is_continued(paragraph):
            continue
        items = found_in(paragraph)
        if lead and is_line(paragraph):
            items = [evolve(item, own=lead, goes_on=True) for item in items]
        if not is_line(paragraph):
            lead = next((item.own for item in items if leads_on(item)), "")
        written += (item for item in items if not leads_on(item))
        empty += [
            Found(paragraph=paragraph, stretch=s, own="") for s in gaps_of(paragraph)
        ]
    order = {paragraph: n for n, paragraph in enumerate(cell.paragraphs())}
    found = sorted([*written, *empty], key=lambda item: order[item.paragraph])
    asked = [item for item in found if not item.aside]
    if parts_of(label, len(asked)) is not None:
        return found
    if not written:
        return [item for item in empty if item.paragraph is empty[0].paragraph]
    return found if found[0] not in written and not found[0].own else written


def _passes_over(cell: Cell, found: Sequence[Found]) -> bool:
    """Say whether a cell has lines in which no place was found."""
    asked = {item.paragraph for item in found if not item.aside}
    return any(
        paragraph not in asked and not has_mark(plain_text(paragraph))
        for paragraph in cell.paragraphs()
    )


def _around(walk: _Walk, grid: Grid, cell: Cell) -> Around:
    left, above = grid.left_of(cell), grid.above(cell)
    label = left or above or walk.caption
    place = next((walk.places[p] for p in cell.paragraphs()), Place(part=""))
    others = (words for words in grid.labels.values() if words != label)
    context = (*place.headings, walk.caption, *(others if left else ()))
    lists = lists_in(cell.holder)
    summed = _summed(walk, grid, cell) if is_total(left) and not lists else None
    return Around(label=label, context=context, lists=lists, summed=summed)


def _summed(walk: _Walk, grid: Grid, cell: Cell) -> tuple[int, ...] | None:
    """List the paragraphs above in the row that repeats; None if no row above does.

    Of several such rows, or of some elements only, no figure is known to be the sum.
    """
    rows = [at for at in grid.repeated if at < cell.row]
    if not rows:
        return None
    if len(rows) > 1 or walk.lists:
        return ()
    above = grid.of_column(rows[0], cell)
    return tuple(walk.numbers[p] for other in above for p in other.paragraphs())


def _repeating(walk: _Walk, grid: Grid, cell: Cell) -> tuple[int, int] | None:
    """Tell which row below a header would repeat: the first one without a label."""
    header = grid.header_above(cell.row)
    if not grid.is_unlabelled(cell.row) or header < 0:
        return None
    number = next((walk.places[p].table for p in cell.paragraphs()), None)
    return (number or 0, header + 2)


def _is_continued(cell: Element) -> bool:
    """Say whether a cell only goes on from the one above it."""
    merged = cell.find(f"{w('tcPr')}/{w('vMerge')}")
    return merged is not None and merged.get(w("val"), "continue") == "continue"


# -- Both -----------------------------------------------------------------------------


def _blanks(walk: _Walk, found: Sequence[Found], around: Around) -> Iterator[Blank]:
    asked = [item for item in found if not item.aside]
    shared = dict(zip(asked, shared_labels(asked, around.label), strict=True))
    for item, question in zip(found, questions(found, around.label), strict=True):
        own = own_labels(item, asked)
        labels = (*own, *shared[item]) if item in shared else ()
        labels = (question,) if item.option and not item.own else labels
        control = item.stretch.control
        context = (*around.context, *((around.label,) if item.own else ()))
        first = next(filter(None, labels), "")
        yield Blank(
            place=evolve(walk.places[item.paragraph], words=first),
            kind=item.stretch.kind,
            paragraph=walk.numbers[item.paragraph],
            start=item.stretch.start,
            end=item.stretch.end,
            control=None if control is None else walk.controls[control],
            labels=tuple(dict.fromkeys(words for words in labels if words)),
            option=item.option,
            question=question if item.option else "",
            context=tuple(dict.fromkeys(words for words in context if words)),
            lists=(*walk.lists, *around.lists),
            row=around.row,
            summed=around.summed,
            unsure=around.unsure,
            faint=item.faint or item.aside,
            counts=item.counts,
            goes_on=item.goes_on,
        )
