"""The marks of a part as their author wrote them, and the blocks round each.

The compiler changes the tree as it goes; here nothing is changed, so that each mark
keeps the element it was found in.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from grantkit.forms.compiling.check import Roots
from grantkit.forms.compiling.controls import Control, find_controls
from grantkit.forms.compiling.marks import Typed, find_marks, own_texts
from grantkit.forms.compiling.places import words_around
from grantkit.forms.faults import Place
from grantkit.forms.grammar import CLOSING, OPENING, Mark, Sign, parse_mark
from grantkit.forms.package.wordml import Element, w

_STRAY = re.compile(r"\}(?!\})")
_CLOSING = {Sign.CLOSE: Sign.VALUE, Sign.END_CONDITION: Sign.CONDITION}


@frozen(kw_only=True)
class Written:
    """A mark where it stands.

    Attributes:
        mark: What it says.
        place: Where.
        element: The paragraph it is typed in, or the control it is the tag of.
        texts: The texts that hold a piece of it; none for a control.
        alone: Whether it is typed and nothing else stands in its paragraph.
        stray: Whether one more closing brace stands behind it.
        control: The control; None for a typed mark.
        frames: Whether it opens or closes a block, instead of showing a value.
        around: The marks of the blocks it stands in, innermost first.
    """

    mark: Mark
    place: Place
    element: Element
    texts: tuple[Element, ...] = ()
    alone: bool = False
    stray: bool = False
    control: Control | None = None
    frames: bool = False
    around: tuple[Mark, ...] = ()


Blocks = Mapping[Element, Sequence[Mark]]
"""The marks of the blocks that begin at a level of the tree, by what stands in them."""


def read_marks(
    root: Element, roots: Roots, places: Mapping[Element, Place], part: str
) -> tuple[tuple[Written, ...], Blocks]:
    """Find the marks of a part, those of its controls first, and its blocks."""
    controls = {control.element: control for control in find_controls(root, roots)}
    frames = {element: it.mark for element, it in controls.items() if _is_frame(it)}
    values = controls.keys() - frames.keys()
    tagged = [
        Written(
            mark=control.mark,
            place=_place_of(control.element, places) or Place(part=part),
            element=element,
            control=control,
            frames=element in frames,
        )
        for element, control in controls.items()
        if values.isdisjoint(element.iterancestors())
    ]
    typed = [
        written
        for paragraph, place in places.items()
        for written in _typed(paragraph, place, values)
    ]
    pairs = tuple(_pairs(typed))
    framing = {id(each) for pair in pairs for each in pair}
    inside = _inside(pairs, frames)
    marks = tuple(
        evolve(
            each,
            frames=each.frames
            or id(each) in framing
            or each.mark.sign is not Sign.VALUE,
            around=tuple(m for m in around(each.element, inside) if m is not each.mark),
        )
        for each in (*tagged, *typed)
    )
    return marks, inside


def around(element: Element, blocks: Blocks) -> Iterator[Mark]:
    """List the marks of the blocks round an element, innermost first."""
    for outer in (element, *element.iterancestors()):
        yield from blocks.get(outer, ())


def _is_frame(control: Control) -> bool:
    return control.mark.sign is not Sign.VALUE or control.is_block


def _place_of(control: Element, places: Mapping[Element, Place]) -> Place | None:
    outer = next(control.iterancestors(w("p")), None)
    paragraph = next(control.iter(w("p")), None) if outer is None else outer
    return None if paragraph is None else places[paragraph]


def _typed(
    paragraph: Element, place: Place, values: Iterable[Element]
) -> Iterator[Written]:
    """Find what is typed in a paragraph; what a control shows makes way for a value."""
    held = set(values)
    texts = [
        text for text in own_texts(paragraph) if held.isdisjoint(text.iterancestors())
    ]
    whole = "".join(text.text or "" for text in texts)
    if OPENING not in whole and CLOSING not in whole:
        return
    for found in find_marks(whole):
        mark = parse_mark(found.text) if isinstance(found, Typed) else None
        if not isinstance(found, Typed) or mark is None:
            continue
        words = words_around(whole, found.start, found.end)
        yield Written(
            mark=mark,
            place=evolve(place, words=words),
            element=paragraph,
            texts=tuple(_pieces(texts, found)),
            alone=whole.strip() == whole[found.start : found.end],
            stray=_STRAY.match(whole, found.end) is not None,
        )


def _pieces(texts: Iterable[Element], found: Typed) -> Iterator[Element]:
    offset = 0
    for text in texts:
        length = len(text.text or "")
        if found.start < offset + length and found.end > offset and length:
            yield text
        offset += length


def _pairs(typed: Iterable[Written]) -> Iterator[tuple[Written, Written]]:
    """Pair the marks that open and close blocks."""
    opened: defaultdict[Element | None, list[Written]] = defaultdict(list)
    for each in typed:
        if not each.alone:
            continue
        siblings = opened[each.element.getparent()]
        opening = _CLOSING.get(each.mark.sign)
        if opening is None:
            siblings.append(each)
            continue
        for number in reversed(range(len(siblings))):
            mark = siblings[number].mark
            if mark.sign is opening and mark.path == each.mark.path:
                yield siblings[number], each
                del siblings[number:]
                break


def _inside(
    pairs: Iterable[tuple[Written, Written]], frames: Mapping[Element, Mark]
) -> Blocks:
    """Say between which marks, or in which frame, an element stands."""
    inside: defaultdict[Element, list[Mark]] = defaultdict(list)
    for element, mark in frames.items():
        inside[element].append(mark)
    for opening, closing in pairs:
        for element in opening.element.itersiblings():
            if element is closing.element:
                break
            inside[element].append(opening.mark)
    return inside
