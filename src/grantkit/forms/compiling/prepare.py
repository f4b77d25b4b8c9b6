"""A part of the form made ready: every place that depends on data becomes a token."""

import re
from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from grantkit.forms.compiling.binding import (
    show_value,
    strip_old_bookmarks,
    twins_in,
)
from grantkit.forms.compiling.blocks import BlockMark, close_blocks, open_group
from grantkit.forms.compiling.charts import (
    is_chart,
    prepare_chart,
    prepare_chart_control,
)
from grantkit.forms.compiling.controls import (
    Control,
    Kind,
    find_bad_tags,
    find_controls,
    unbind,
    unwrap,
)
from grantkit.forms.compiling.groups import (
    Holders,
    Rows,
    make_repeatable,
    repeat_lines,
    stands_alone,
)
from grantkit.forms.compiling.lists import list_spots
from grantkit.forms.compiling.marks import Typed, find_marks, isolate, own_text
from grantkit.forms.compiling.numbers import number_spots
from grantkit.forms.compiling.places import as_read, survey, words_around
from grantkit.forms.compiling.typed_controls import (
    prepare_check_box,
    prepare_choice,
    prepare_date,
    prepare_picture,
    prepare_text,
)
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import CLOSING, IS, OPENING, Mark, Sign, parse_mark
from grantkit.forms.package.wordml import (
    Element,
    after,
    parse_xml,
    w,
    written_xml,
)
from grantkit.forms.spots import (
    FENCE,
    End,
    Number,
    NumberSpot,
    Spot,
    Start,
    TextSpot,
    TickSpot,
    Tokens,
)
from grantkit.model.characters import with_code_points, without_invisible

_SPLIT = re.compile(r"\{(?:<U\+[0-9A-F]+>)+\{|\}(?:<U\+[0-9A-F]+>)+\}")
"""Two braces with invisible characters between them."""

MAX_MARKS = 10_000
"""How many marks and tagged controls a part may hold."""


class TooManyMarksError(ValueError):
    """A part holds more marks than anybody ever typed."""


@frozen(kw_only=True)
class Preparation:
    """A part on its way from tree to tokens.

    Attributes:
        part: Its name.
        root: The tree, changed step by step.
        places: Where its paragraphs stood at first.
        rows: The rows in which marks were found.
        holders: The cells and tables that may lose what they hold.
        tokens: Those handed out so far.
        faults: Those found so far.
    """

    part: str
    root: Element
    places: Mapping[Element, Place]
    rows: Rows
    holders: Holders
    tokens: Tokens
    faults: list[FormFault]

    def fault(
        self, code: str, place: Place, variant: str = "", **values: object
    ) -> None:
        """Note a fault."""
        fault = FormFault(code=code, variant=variant, place=place, values=values)
        self.faults.append(fault)


@frozen(kw_only=True)
class PreparedPart:
    """A part taken apart at its tokens.

    Attributes:
        name: Of the part.
        pieces: XML as it stays, and spots.
        faults: What is wrong with the writing of the marks.
        twins: The places that stand once more only for older programs.
    """

    name: str
    pieces: tuple[str | Spot, ...]
    faults: tuple[FormFault, ...]
    twins: frozenset[int] = frozenset()

    @property
    def is_bound(self) -> bool:
        """Whether anything in the part depends on data."""
        return any(
            isinstance(piece, TextSpot | TickSpot | Start) for piece in self.pieces
        )

    @property
    def numbers(self) -> tuple[tuple[Number, str], ...]:
        """What must be unique in the document, as the form has it."""
        spots = (piece for piece in self.pieces if isinstance(piece, NumberSpot))
        return tuple((spot.kind, spot.original) for spot in spots)

    @property
    def bookmarks(self) -> int:
        """The highest number of a bookmark; 0 where there is none."""
        numbers = (own for kind, own in self.numbers if kind is Number.BOOKMARK)
        return max((int(own) for own in numbers if own.isdecimal()), default=0)


def prepare(
    part: str,
    data: bytes,
    roots: Mapping[str, object],
    levels: Mapping[str, int],
    numbers: Iterator[int],
) -> PreparedPart:
    """Find the marks and bound controls of a part and put tokens in their places.

    Args:
        part: Its name.
        data: Its content.
        roots: The type of each first name of a path.
        levels: Of headings, by style.
        numbers: Those of the places that show values; no two parts share one.

    Raises:
        TooManyMarksError: It holds more than `MAX_MARKS` of them.
    """
    root = parse_xml(data)
    _refuse_too_many(root)
    if FENCE in written_xml(root):
        fault = FormFault(code="reserved_character", place=Place(part=part))
        return PreparedPart(name=part, pieces=(), faults=(fault,))
    work = Preparation(
        part=part,
        root=root,
        places=survey(root, part, levels),
        rows=Rows(),
        holders=Holders(),
        tokens=Tokens(numbers=numbers),
        faults=[],
    )
    _put_tokens(work, roots)
    return PreparedPart(
        name=part,
        pieces=tuple(work.tokens.apart(written_xml(root))),
        faults=tuple(work.faults),
        twins=frozenset(twins_in(root)),
    )


def _put_tokens(work: Preparation, roots: Mapping[str, object]) -> None:
    """Change the tree: controls first, then what is typed, then what is round it."""
    root = work.root
    strip_old_bookmarks(root)
    for element, tag in find_bad_tags(root, roots):
        _note_bad_mark(work, _place_of(work, element), tag, tag)
    for control in find_controls(root, roots):
        if root in control.element.iterancestors():
            _prepare_control(work, control)
    block_marks = [
        mark
        for paragraph in tuple(root.iter(w("p")))
        for mark in _prepare_paragraph(work, paragraph)
    ]
    work.faults.extend(close_blocks(block_marks, work.holders, work.tokens))
    work.rows.wrap(work.tokens)
    work.holders.wrap(work.tokens)
    number_spots(root, work.tokens)
    list_spots(root, work.tokens)


def _refuse_too_many(root: Element) -> None:
    texts = "".join(text.text or "" for text in root.iter(w("t")))
    braces = max(texts.count(OPENING), texts.count(CLOSING))
    if braces + sum(1 for _ in root.iter(w("tag"))) > MAX_MARKS:
        raise TooManyMarksError


def _prepare_control(work: Preparation, control: Control) -> None:
    place = _place_of(work, control.element)
    work.rows.note(control.element, place)
    if control.mark.sign is not Sign.CONDITION and control.mark.sign is not Sign.VALUE:
        work.fault("not_opened", place, mark=control.mark.shown)
    elif control.mark.sign is Sign.CONDITION or control.is_block:
        _prepare_block_control(work, control, place)
    else:
        _prepare_value_control(work, control, place)
    unbind(control)


def _prepare_block_control(work: Preparation, control: Control, place: Place) -> None:
    """Repeat, keep or drop what the control holds; the control itself goes."""
    if control.holds("tc"):
        work.fault("round_cells", place, mark=control.mark.shown)
        return
    work.holders.note(control.element)
    inner = make_repeatable(unwrap(control))
    if not inner:
        return
    work.holders.note(inner[0])
    open_group(inner[0], control.mark, place, work.tokens)
    after(inner[-1], work.tokens.token(End()))


def _prepare_value_control(work: Preparation, control: Control, place: Place) -> None:
    for row in control.content.iterchildren(w("tr")):
        work.rows.note(row[-1], place)
    if is_chart(control.mark):
        if not prepare_chart_control(control, place, work.holders, work.tokens):
            work.fault("no_frame", place, "chart", mark=control.mark.shown)
        return
    fault = _prepare_kind(work, control, place)
    if fault:
        work.fault(fault, place, mark=control.mark.shown)


def _prepare_kind(work: Preparation, control: Control, place: Place) -> str:
    """Make a control what its kind asks for; give the fault that hinders it."""
    if control.mark.style == IS and control.kind not in (Kind.CHECK_BOX, Kind.TEXT):
        return "not_a_box"
    match control.kind:
        case Kind.CHECK_BOX:
            fits = prepare_check_box(control, place, work.tokens)
            return "" if fits else "bad_sign"
        case Kind.CHOICE:
            prepare_choice(control, place, work.tokens)
        case Kind.DATE:
            prepare_date(control, place, work.tokens)
        case Kind.PICTURE:
            fits = prepare_picture(control, place, work.tokens)
            return "" if fits else "no_frame"
        case Kind.TEXT:
            prepare_text(control, place, work.tokens)
    return ""


def _place_of(work: Preparation, control: Element) -> Place:
    paragraph = next(control.iterancestors(w("p")), None)
    paragraph = next(control.iter(w("p")), None) if paragraph is None else paragraph
    return Place(part=work.part) if paragraph is None else work.places[paragraph]


def _prepare_paragraph(work: Preparation, paragraph: Element) -> list[BlockMark]:
    """Put tokens for the marks of a paragraph; give back those that frame a block."""
    text = own_text(paragraph)
    place = work.places.get(paragraph, Place(part=work.part))
    typed = []
    for found in find_marks(text):
        here = evolve(place, words=words_around(text, found.start, found.start))
        if not isinstance(found, Typed):
            _note_loose(work, here, found.braces, text)
        elif parse_mark(found.text) is None:
            shown = as_read(text[found.start : found.end])
            _note_bad_mark(work, here, found.text, shown)
        else:
            typed.append(found)
    runs = isolate(paragraph, tuple(typed))
    block_marks = []
    for found in typed:
        mark = parse_mark(found.text)
        if mark is None:
            continue
        here = evolve(place, words=words_around(text, found.start, found.end))
        work.rows.note(paragraph, here)
        run = runs[found.start]
        block_marks += _prepare_mark(work, paragraph, run, mark, here)
    return block_marks


def _note_loose(work: Preparation, place: Place, braces: str, text: str) -> None:
    """Note braces that do not pair, and what nobody sees between two others."""
    split = _SPLIT.search(with_code_points(text))
    if split is None:
        work.fault("loose_braces", place, braces=braces)
    else:
        values = {"braces": braces, "shown": split.group()}
        work.fault("loose_braces", place, "invisible", **values)


def _note_bad_mark(work: Preparation, place: Place, text: str, shown: str) -> None:
    """Note what does not follow the grammar; it may only seem to, for who reads it."""
    bare = without_invisible(text)
    if parse_mark(bare) is None:
        work.fault("bad_mark", place, mark=shown)
        return
    work.fault(
        "bad_mark",
        place,
        "invisible",
        mark=without_invisible(shown),
        count=len(text) - len(bare),
        shown=with_code_points(shown),
    )


def _prepare_mark(
    work: Preparation, paragraph: Element, run: Element, mark: Mark, place: Place
) -> list[BlockMark]:
    alone = stands_alone(paragraph, run)
    if alone and (mark.may_open or mark.sign is not Sign.VALUE):
        return [BlockMark(paragraph=paragraph, run=run, mark=mark, place=place)]
    if mark.sign is not Sign.VALUE or (is_chart(mark) and not alone):
        work.fault("not_alone", place, mark=mark.shown)
        return []
    if is_chart(mark):
        prepare_chart(run, mark, place, work.holders, work.tokens)
        return []
    if alone:
        repeat_lines(paragraph, place, work.holders, work.tokens)
    show_value(run, mark, place, work.tokens)
    return []
