"""Content controls: found by their tags, and emptied so as to take a value.

A control stays where it is, with its tag and title. What it held shows the look that
the value takes, and then makes way for it.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import frozen
from lxml import etree

from grantkit.forms.grammar import OPENING, Mark, parse_mark
from grantkit.forms.package.wordml import (
    Element,
    copied,
    drop,
    move_before,
    run_of,
    w,
    w14,
)
from grantkit.model.path import nearest

CONTENT = w("sdtContent")
PROPERTIES = w("sdtPr")
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"
_FOREIGN = (
    w("dataBinding"),
    f"{_W15}dataBinding",
    f"{_W15}repeatingSection",
    f"{_W15}repeatingSectionItem",
)


class Kind(StrEnum):
    """What a control is made for."""

    TEXT = "text"
    CHECK_BOX = "check_box"
    CHOICE = "choice"
    DATE = "date"
    PICTURE = "picture"


_KINDS = {
    w14("checkbox"): Kind.CHECK_BOX,
    w("dropDownList"): Kind.CHOICE,
    w("comboBox"): Kind.CHOICE,
    w("date"): Kind.DATE,
    w("picture"): Kind.PICTURE,
}


@frozen(kw_only=True)
class Control:
    """A content control that is bound to a path.

    Attributes:
        element: The control.
        properties: Its `w:sdtPr`.
        content: Its `w:sdtContent`.
        mark: Its tag, taken apart.
    """

    element: Element
    properties: Element
    content: Element
    mark: Mark

    @property
    def kind(self) -> Kind:
        """What the control is made for."""
        return kind_of(self.properties)

    @property
    def is_block(self) -> bool:
        """Whether it repeats what it holds, instead of showing a value."""
        return self.mark.may_open and (
            OPENING in "".join(text.text or "" for text in self.content.iter(w("t")))
            or self.content.find(f".//{w('tag')}") is not None
        )

    def holds(self, name: str) -> bool:
        """Say whether it stands directly round elements of a name: rows, cells."""
        return self.content.find(w(name)) is not None


def kind_of(properties: Element) -> Kind:
    """Tell by the properties of a control what it is made for."""
    kinds = (_KINDS.get(str(item.tag)) for item in properties)
    return next((kind for kind in kinds if kind), Kind.TEXT)


def find_controls(root: Element, roots: Mapping[str, object]) -> Iterator[Control]:
    """Find the controls of a part that are bound, outer ones first.

    Forms hold controls of others too. A tag counts as ours when it is a mark and its
    first name is a root, looks like one, or goes on to a second name.
    """
    for element in tuple(root.iter(w("sdt"))):
        properties, content = element.find(PROPERTIES), element.find(CONTENT)
        tag = None if properties is None else properties.find(w("tag"))
        if properties is None or content is None or tag is None:
            continue
        mark = parse_mark(tag.get(w("val"), ""))
        if mark is None or not _is_ours(mark, roots):
            continue
        yield Control(
            element=element, properties=properties, content=content, mark=mark
        )


def find_bad_tags(
    root: Element, roots: Mapping[str, object]
) -> Iterator[tuple[Element, str]]:
    """Find controls whose tags were meant as marks but do not follow the grammar."""
    for tag in root.iter(w("tag")):
        text = tag.get(w("val"), "")
        meant = any(f"{name}{sign}" in text for name in roots for sign in ".[")
        control = next(tag.iterancestors(w("sdt")), None)
        if meant and control is not None and parse_mark(text) is None:
            yield control, text


def _is_ours(mark: Mark, roots: Mapping[str, object]) -> bool:
    first = mark.steps[0]
    known = first.name in roots or nearest(first.name, roots) is not None
    return known or first.many or len(mark.steps) > 1


def unbind(control: Control) -> None:
    """Take off what would hide the value: the prompt's state, links to other data."""
    for name in (w("showingPlcHdr"), *_FOREIGN):
        for item in control.properties.findall(name):
            drop(item)


def unwrap(control: Control) -> list[Element]:
    """Let what a control holds stand in its place, and give it."""
    inner = [item for item in control.content if isinstance(item.tag, str)]
    for item in inner:
        move_before(control.element, item)
    drop(control.element)
    return inner


def inlined(control: Control) -> Element:
    """Empty a control down to one run in its look, and give that run.

    A control that stood round paragraphs, cells or rows makes way for them.
    """
    run = _emptied(control)
    if run.getparent() is not control.content:
        unwrap(control)
    return run


def _emptied(control: Control) -> Element:
    run = run_of(_look(control))
    content = control.content
    cell = next(content.iter(w("tc")), None)
    first = next((item for item in content if isinstance(item.tag, str)), None)
    if cell is not None and first is not None and first.tag in (w("tc"), w("tr")):
        _refill(cell, run, keep=cell.find(w("tcPr")))
    elif _stands_in_paragraph(control.element):
        for item in tuple(content):
            content.remove(item)
        content.append(run)
    else:
        _refill(content, run, keep=None)
    return run


def _refill(holder: Element, run: Element, *, keep: Element | None) -> None:
    """Leave one paragraph in a holder, in the look of its first one."""
    look = holder.find(f".//{w('p')}/{w('pPr')}")
    paragraph = etree.Element(w("p"))
    if look is not None:
        paragraph.append(copied(look))
    paragraph.append(run)
    for item in tuple(holder):
        if item is not keep:
            holder.remove(item)
    holder.append(paragraph)


def _stands_in_paragraph(element: Element) -> bool:
    for outer in element.iterancestors():
        if outer.tag == w("p"):
            return True
        if outer.tag in (w("tc"), w("tr"), w("tbl"), w("body"), w("txbxContent")):
            return False
    return False


def _look(control: Control) -> Element | None:
    """Find the run properties that the value takes.

    A prompt is grey, by a style of its own; a value must not be.
    """
    own = control.properties.find(w("rPr"))
    prompted = control.properties.find(w("showingPlcHdr")) is not None
    if prompted and own is not None:
        return own
    look = next(control.content.iter(w("rPr")), own)
    if prompted and look is not None:
        look = copied(look)
        for style in look.findall(w("rStyle")):
            look.remove(style)
    return look
