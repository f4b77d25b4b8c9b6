"""Content controls put where a value belongs, in the look of the place."""

from collections.abc import Iterator
from itertools import takewhile

from attrs import define
from lxml import etree

from grantkit.forms.compiling.controls import PROPERTIES
from grantkit.forms.compiling.marks import Typed, isolate, own_text
from grantkit.forms.grammar import CLOSING, OPENING
from grantkit.forms.package.wordml import SPACE, Element, copied, run_of, w, w14
from grantkit.forms.tagging.blank import Blank, BlankKind
from grantkit.forms.tagging.stretches import is_line
from grantkit.forms.tagging.tables import words_in

LONGEST_TAG = 64
"""Word takes no longer tag or title."""

_HEAD_ROWS = 2
"""A taller head would fill much of each page."""

_REVISIONS = tuple(w(n) for n in ("ins", "del", "moveFrom", "moveTo", "rPrChange"))
_TICKED, _UNTICKED, _FONT = "2612", "2610", "MS Gothic"


@define
class Numbers:
    """Hands out numbers for controls that no other control of the part bears."""

    latest: int = 0

    @classmethod
    def after(cls, root: Element) -> "Numbers":
        """Go on from the greatest number in a part."""
        found = (item.get(w("val"), "") for item in root.iter(w("id")))
        known = [int(text) for text in found if text.isascii() and text.isdigit()]
        # Word reads a number of 31 bits; one that is near its end starts anew.
        free = [number for number in known if number < 2**30]
        return cls(max(free, default=0))

    def new(self) -> str:
        """Give the next number."""
        self.latest += 1
        return str(self.latest)


def shown(mark: str) -> str:
    """Write a mark as it is typed."""
    return f"{OPENING}{mark}{CLOSING}"


def wrap_run(run: Element, mark: str, title: str, numbers: Numbers) -> None:
    """Put a control round a run; a mark too long for a tag stays a typed one."""
    if len(mark) > LONGEST_TAG:
        return
    control = etree.Element(w("sdt"))
    properties = etree.SubElement(control, w("sdtPr"))
    look = run.find(w("rPr"))
    if look is not None:
        properties.append(copied(look))
    for name, value in (
        ("alias", title[:LONGEST_TAG]),
        ("tag", mark),
        ("id", numbers.new()),
    ):
        etree.SubElement(properties, w(name), {w("val"): value})
    etree.SubElement(properties, w("text"))
    run.addprevious(control)
    etree.SubElement(control, w("sdtContent")).append(run)


def fill_blank(
    paragraph: Element, blank: Blank, mark: str, title: str, numbers: Numbers
) -> None:
    """Let a control take the place of a blank stretch of a paragraph."""
    run = _run_at(paragraph, blank)
    text = etree.SubElement(run, w("t"), {SPACE: "preserve"})
    boxed = blank.kind is BlankKind.CHECK_BOX and len(mark) <= LONGEST_TAG
    text.text = chr(int(_UNTICKED, 16)) if boxed else shown(mark)
    wrap_run(run, mark, title, numbers)
    if boxed:
        _make_check_box(run)


def bind_control(control: Element, mark: str, title: str) -> None:
    """Give an empty control its tag, and a title if it has none."""
    properties = control.find(PROPERTIES)
    if properties is None:
        return
    for old in properties.findall(w("tag")):
        properties.remove(old)
    alias = properties.find(w("alias"))
    if alias is None:
        alias = etree.Element(w("alias"), {w("val"): title[:LONGEST_TAG]})
        properties.insert(int(properties.find(w("rPr")) is not None), alias)
    alias.addnext(etree.Element(w("tag"), {w("val"): mark}))


def drop_copies(row: Element) -> None:
    """Take out the blank rows below a row that will repeat: they were its copies."""
    for copy in tuple(_copies(row)):
        _drop(copy)


def repeat_head(row: Element) -> None:
    """Let what stands above a row that will repeat head each page of its table."""
    above = list(row.itersiblings(w("tr"), preceding=True))
    if len(above) > _HEAD_ROWS or any(OPENING in words_in(each) for each in above):
        return
    for each in above:
        _set(each, "tblHeader")


def keep_whole(row: Element) -> None:
    """Let a row that will repeat begin on the next page rather than be torn."""
    _set(row, "cantSplit")


def _set(row: Element, name: str) -> None:
    """Give a row a property, unless its author has decided on it."""
    properties = row.find(w("trPr"))
    if properties is None:
        properties = etree.Element(w("trPr"))
        exceptions = row.find(w("tblPrEx"))
        row.insert(0 if exceptions is None else 1, properties)
    if properties.find(w(name)) is None:
        properties.insert(0, etree.Element(w(name)))


def drop_lines(paragraph: Element) -> None:
    """Take out the further lines to write on: the value needs none of them."""
    for line in tuple(takewhile(is_line, paragraph.itersiblings())):
        _drop(line)


def _drop(element: Element) -> None:
    holder = element.getparent()
    if holder is not None:
        holder.remove(element)


def _copies(row: Element) -> Iterator[Element]:
    for number, later in enumerate(row.itersiblings(), 2):
        if later.tag != w("tr") or later.find(f".//{w('sdt')}") is not None:
            return
        if words_in(later) not in ("", *(f"{number}{end}" for end in ("", ".", ")"))):
            return
        if any(True for _ in later.iter(w("drawing"), w("pict"), w("tbl"))):
            return
        yield later


def _run_at(paragraph: Element, blank: Blank) -> Element:
    """Give an empty run in the place of a stretch, or a new one where it is empty."""
    if blank.start < blank.end:
        typed = Typed(text="", start=blank.start, end=blank.end)
        return isolate(paragraph, (typed,))[blank.start]
    run = run_of(_look_of(paragraph))
    words = own_text(paragraph)
    if blank.start == 0 and words:
        properties = paragraph.find(w("pPr"))
        paragraph.insert(int(properties is not None), run)
        return run
    if words and not words[-1].isspace():
        space = run_of(_look_of(paragraph))
        etree.SubElement(space, w("t"), {SPACE: "preserve"}).text = " "
        paragraph.append(space)
    paragraph.append(run)
    return run


def _look_of(paragraph: Element) -> Element | None:
    """Give the look of what would be typed at the end of a paragraph."""
    look = paragraph.find(f"{w('pPr')}/{w('rPr')}")
    if look is None:
        return None
    look = copied(look)
    for item in look.findall("*"):
        if item.tag in _REVISIONS:
            look.remove(item)
    return look


def _make_check_box(run: Element) -> None:
    control = next(run.iterancestors(w("sdt")), None)
    properties = None if control is None else control.find(w("sdtPr"))
    if properties is None:
        return
    for kind in properties.findall(w("text")):
        properties.remove(kind)
    box = etree.SubElement(properties, w14("checkbox"))
    etree.SubElement(box, w14("checked"), {w14("val"): "0"})
    for name, code in (("checkedState", _TICKED), ("uncheckedState", _UNTICKED)):
        state = {w14("val"): code, w14("font"): _FONT}
        etree.SubElement(box, w14(name), state)
