"""What is put round every value: a control with its path and title, and a bookmark.

They are what a filled form is read back by. A control round more than one run would
shrink when LibreOffice saves the file, and its tag would be lost with older versions;
so the control always stands within one paragraph, and a hidden bookmark beside it.
"""

import re
from collections.abc import Iterator

from lxml import etree

from grantkit.forms.compiling.controls import CONTENT, PROPERTIES, Control
from grantkit.forms.compiling.groups import stands_alone
from grantkit.forms.compiling.signs import make_room_for_box
from grantkit.forms.faults import Place
from grantkit.forms.grammar import IS, Mark
from grantkit.forms.package.wordml import SPACE, Element, drop, w, w14
from grantkit.forms.spots import (
    KeySpot,
    PairSpot,
    PathSpot,
    TextSpot,
    TitleSpot,
    Tokens,
)

BOOKMARK = "_gk_"
"""How the names of our bookmarks begin; Word hides names that begin so."""

FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
"""What stands beside a text box once more, for programs that do not know its kind."""

_PLACE = re.compile(rf"{BOOKMARK}(\d+)")
_FURTHER_LINE = re.compile(rf"{BOOKMARK}[\d_]+p\d+")

_TAKES_TEXT_ONLY = (
    *map(w, ("text", "date", "comboBox", "dropDownList", "picture")),
    w14("checkbox"),
)


def put_text(run: Element, spot: TextSpot, tokens: Tokens) -> None:
    """Let a value stand in an empty run."""
    if spot.mark.style == IS:
        make_room_for_box(run)
    text = etree.SubElement(run, w("t"), {SPACE: "preserve"})
    text.text = tokens.token(spot)


def show_value(run: Element, mark: Mark, place: Place, tokens: Tokens) -> None:
    """Let a value stand in an empty run, with its control and bookmark round it."""
    number = next(tokens.numbers)
    put_text(run, TextSpot(mark=mark, place=place, number=number), tokens)
    bind(run, run, None, mark, number, tokens)


def bind(  # noqa: PLR0913, PLR0917 -- what is bound to what
    first: Element,
    last: Element,
    control: Control | None,
    mark: Mark,
    number: int,
    tokens: Tokens,
) -> None:
    """Put a control and a bookmark round the runs that show a value.

    Args:
        first: The first of the runs.
        last: The last of them, in the same paragraph.
        control: That the form has for the value; None where it is a typed mark.
        mark: Which value.
        number: Of the place.
        tokens: Of the part.
    """
    outer = _controlled(first, last, control, mark, tokens)
    ends = (first, last) if outer is None else (outer, outer)
    pair = tokens.token(PairSpot(number=number))
    name = f"{BOOKMARK}{number}{tokens.token(KeySpot())}"
    start = etree.Element(w("bookmarkStart"), {w("id"): pair, w("name"): name})
    ends[0].addprevious(start)
    ends[1].addnext(etree.Element(w("bookmarkEnd"), {w("id"): pair}))


def _controlled(
    first: Element, last: Element, control: Control | None, mark: Mark, tokens: Tokens
) -> Element | None:
    """Put a control round runs, or make use of the one that is there."""
    if control is None and not _may_hold_control(first):
        return None
    properties = etree.Element(PROPERTIES) if control is None else control.properties
    _describe(properties, mark, tokens)
    if control is not None and control.content is first.getparent():
        return control.element
    outer = etree.Element(w("sdt"))
    first.addprevious(outer)
    outer.append(properties)
    content = etree.SubElement(outer, CONTENT)
    runs = [first]
    while runs[-1] is not last and (after := runs[-1].getnext()) is not None:
        runs.append(after)
    outer.tail = last.tail
    last.tail = None
    content.extend(runs)
    return outer


def _describe(properties: Element, mark: Mark, tokens: Tokens) -> None:
    """Give a control the title and path of its value; the rest of it stays.

    It takes more than plain text from now on: LibreOffice 7.4 moves the line breaks of
    a plain-text control before its text.
    """
    title = properties.find(w("alias"))
    known = mark.path if title is None else title.get(w("val"), mark.path)
    for name in ("alias", "tag", "id", "text"):
        for item in properties.findall(w(name)):
            drop(item)
    at = int(properties.find(w("rPr")) is not None)
    path = tokens.token(PathSpot(mark=mark))
    told = tokens.token(TitleSpot(mark=mark, otherwise=known))
    properties.insert(at, etree.Element(w("alias"), {w("val"): told}))
    properties.insert(at + 1, etree.Element(w("tag"), {w("val"): path}))


def _may_hold_control(run: Element) -> bool:
    """Say whether no control stands round a run that takes nothing but text."""
    return all(
        outer.find(f"{PROPERTIES}/{kind}") is None
        for outer in run.iterancestors(w("sdt"))
        for kind in _TAKES_TEXT_ONLY
    )


def twins_in(root: Element) -> Iterator[int]:
    """List the places of values that stand once more only for older programs."""
    for fallback in root.iter(FALLBACK):
        for mark in fallback.iter(w("bookmarkStart")):
            place = _PLACE.match(mark.get(w("name"), ""))
            if place is not None:
                yield int(place[1])


def strip_old_bookmarks(root: Element) -> None:
    """Take out the bookmarks of an earlier filling, where the form was one.

    Of a text that got several paragraphs, the first is left to take it anew.
    """
    ours = [
        mark
        for mark in root.iter(w("bookmarkStart"))
        if mark.get(w("name"), "").startswith(BOOKMARK)
    ]
    numbers = {mark.get(w("id")) for mark in ours}
    for mark in ours:
        if _FURTHER_LINE.fullmatch(mark.get(w("name"), "")):
            _drop_paragraph(mark)
        drop(mark)
    for mark in tuple(root.iter(w("bookmarkEnd"))):
        if mark.get(w("id")) in numbers:
            drop(mark)


def _drop_paragraph(mark: Element) -> None:
    """Drop the paragraph that a bookmark stands in, if a control is all it holds."""
    paragraph, control = mark.getparent(), mark.getnext()
    if paragraph is None or control is None or control.tag != w("sdt"):
        return
    if paragraph.tag == w("p") and stands_alone(paragraph, control):
        drop(paragraph)
