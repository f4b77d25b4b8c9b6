"""Stretches of a paragraph that wait for a value: dots, prompts, boxes, nothing."""

import re
from collections.abc import Iterator

from attrs import frozen

from grantkit.forms.compiling.controls import CONTENT, PROPERTIES, Kind, kind_of
from grantkit.forms.compiling.marks import Typed, find_marks, own_text
from grantkit.forms.package.wordml import Element, w
from grantkit.forms.tagging.blank import BlankKind

_BOX = r"(?:[☐□❏❐❑❒◻]|\[\s?\])"
_BLANK = re.compile(
    rf"(?P<tick>{_BOX})"
    r"|(?P<line>(?:_{3,}|[.…]{4,}|…{2,})[_.…]*)"
    r"|(?P<prompt>\[[^\[\]{}]*\]|<[^<>{}]+>)",
    re.IGNORECASE,
)
_LINE = re.compile(r"_{3,}[_.…\s]*|[.…]{4,}[_.…\s]*|…{2,}[_.…\s]*")
_PROMPTING = re.compile(r"[^\W\d_]{3}|…|\.{3}|^.\s+.$")
_JOINING = re.compile(r"\s*[–—,;/-]\s*")
_JOINED_BEFORE = re.compile(r"\s*[–—,]")
_OPEN_END = re.compile(r"[–—,]\s*$|\w\s+$")
_COMMA_FIRST = re.compile(r"\s*,\s*\w")
_KINDS = {
    "tick": BlankKind.CHECK_BOX,
    "line": BlankKind.LINE,
    "prompt": BlankKind.PROMPT,
}
_CONTROLS = {
    Kind.CHECK_BOX: BlankKind.CHECK_BOX,
    Kind.CHOICE: BlankKind.CHOICE,
    Kind.DATE: BlankKind.DATE,
}
_MARK = "\N{OBJECT REPLACEMENT CHARACTER}"
_FILLING = tuple(
    w(name)
    for name in (
        *("drawing", "pict", "object", "br", "fldChar", "fldSimple", "sym"),
        *("footnoteReference", "endnoteReference", "sectPr"),
    )
)


@frozen(kw_only=True)
class Stretch:
    """A piece of a paragraph's text, or an empty control in it.

    Attributes:
        kind: What it looks like.
        start: Where it begins.
        end: Where it ends.
        control: The control, if it is one.
    """

    kind: BlankKind
    start: int
    end: int
    control: Element | None = None


def plain_text(paragraph: Element) -> str:
    """Give the text of a paragraph with a sign in the place of each letter of marks."""
    text = own_text(paragraph)
    for found in find_marks(text):
        if isinstance(found, Typed):
            length = found.end - found.start
            text = text[: found.start] + _MARK * length + text[found.end :]
    return text


def has_mark(text: str) -> bool:
    """Say whether a plain text holds a mark."""
    return _MARK in text


def without_marks(text: str) -> str:
    """Leave the marks out of a plain text."""
    return text.replace(_MARK, "")


def stretches_of(paragraph: Element) -> tuple[Stretch, ...]:
    """Find what waits for a value in a paragraph that has words of its own."""
    text = plain_text(paragraph)
    controls = list(_controls(paragraph))
    typed = (
        stretch
        for stretch in _typed(text)
        if not any(c.start < stretch.end and stretch.start < c.end for c in controls)
    )
    found = sorted([*controls, *typed], key=lambda stretch: stretch.start)
    if not found and text.rstrip().endswith(":"):
        found = [_gap(len(text))]
    if _COMMA_FIRST.match(text) or (found and _JOINED_BEFORE.match(text)):
        found.insert(0, _gap(0))
    if found and _OPEN_END.search(text, found[-1].end):
        found.append(_gap(len(text)))
    return tuple(found)


def gaps_of(paragraph: Element) -> tuple[Stretch, ...]:
    """Find where values belong in a paragraph without any word or sign.

    A lone dash or comma has one before and one behind it.
    """
    text = plain_text(paragraph)
    if any(True for _ in paragraph.iter(*_FILLING)):
        return ()
    if not text.strip(" …\N{NO-BREAK SPACE}"):
        return (Stretch(kind=BlankKind.CELL, start=0, end=len(text)),)
    if _JOINING.fullmatch(text):
        return _gap(0), _gap(len(text))
    return ()


def is_line(element: Element) -> bool:
    """Say whether an element is a paragraph with a line to write on, and no more."""
    return (
        element.tag == w("p")
        and _LINE.fullmatch(own_text(element).strip()) is not None
        and not any(True for _ in element.iter(*_FILLING, w("sdt")))
    )


def _gap(at: int) -> Stretch:
    return Stretch(kind=BlankKind.LINE, start=at, end=at)


def _typed(text: str) -> Iterator[Stretch]:
    for match in _BLANK.finditer(text):
        group, words = match.lastgroup or "", match.group()
        if group != "prompt" or _PROMPTING.search(words):
            yield Stretch(kind=_KINDS[group], start=match.start(), end=match.end())


def _controls(paragraph: Element) -> Iterator[Stretch]:
    """Find the empty controls in or round a paragraph that have no tag."""
    offset = 0
    seen: set[Element] = set()
    for text in paragraph.iter(w("t")):
        if next(text.iterancestors(w("p"))) is not paragraph:
            continue
        length = len(text.text or "")
        control = next(text.iterancestors(w("sdt")), None)
        if control is not None and control not in seen and is_empty(control):
            seen.add(control)
            words = sum(len(t.text or "") for t in control.iter(w("t")))
            kind = _kind_of(control)
            yield Stretch(kind=kind, start=offset, end=offset + words, control=control)
        offset += length


def _kind_of(control: Element) -> BlankKind:
    properties = control.find(PROPERTIES)
    kind = Kind.TEXT if properties is None else kind_of(properties)
    return _CONTROLS.get(kind, BlankKind.CONTROL)


def is_empty(control: Element) -> bool:
    """Say whether a control shows a prompt or nothing, and belongs to nobody yet."""
    properties, content = control.find(PROPERTIES), control.find(CONTENT)
    if properties is None or content is None:
        return False
    tag = properties.find(w("tag"))
    if tag is not None and tag.get(w("val")):
        return False
    if (
        len(list(content.iter(w("p")))) > 1
        or content.find(f".//{w('sdt')}") is not None
    ):
        return False
    words = "".join(text.text or "" for text in content.iter(w("t")))
    prompting = properties.find(w("showingPlcHdr")) is not None
    return prompting or not any(c.isalnum() for c in words)


def title_of(control: Element) -> str:
    """Give the title of a control; empty where it has none."""
    alias = control.find(f"{PROPERTIES}/{w('alias')}")
    return "" if alias is None else alias.get(w("val"), "")
