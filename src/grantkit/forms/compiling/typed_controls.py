"""Controls made for one type: check boxes, drop-downs, dates and pictures."""

from attrs import evolve
from lxml import etree

from grantkit.forms.compiling.binding import bind, put_text
from grantkit.forms.compiling.controls import Control, inlined, unwrap
from grantkit.forms.compiling.signs import glyph, signs_of
from grantkit.forms.faults import Place
from grantkit.forms.package.wordml import (
    WP,
    A,
    Element,
    R,
    after,
    before,
    copied,
    drop,
    w,
    w14,
)
from grantkit.forms.spots import (
    Aspect,
    AttributeSpot,
    End,
    Group,
    Start,
    TextSpot,
    TickSpot,
    Tokens,
)

_LONGEST = 27_273_042_316_900
"""In English Metric Units, by the schema of DrawingML."""


def wrap(element: Element, start: Start, tokens: Tokens) -> None:
    """Put a group round one element."""
    before(element, tokens.token(start))
    after(element, tokens.token(End()))


def prepare_text(control: Control, place: Place, tokens: Tokens) -> None:
    """Make the whole control one value."""
    _put(control, _text_spot(control, place, tokens), tokens)


def _text_spot(control: Control, place: Place, tokens: Tokens) -> TextSpot:
    return TextSpot(mark=control.mark, place=place, number=next(tokens.numbers))


def _put(control: Control, spot: TextSpot, tokens: Tokens) -> None:
    """Let the control stand round one run that shows a value."""
    run = inlined(control)
    bind(run, run, control, control.mark, spot.number, tokens)
    put_text(run, spot, tokens)


def prepare_check_box(control: Control, place: Place, tokens: Tokens) -> bool:
    """Make a box that its mark ticks; False if a sign of the form is none."""
    box = control.properties.find(w14("checkbox"))
    signs = None if box is None else signs_of(box)
    if box is None or signs is None:
        return False
    for state in box.findall(w14("checked")):
        box.remove(state)
    run, number = inlined(control), next(tokens.numbers)
    bind(run, run, control, control.mark, number, tokens)
    for group, sign in zip((Group.UNTRUE, Group.TRUE), signs, strict=True):
        shown = glyph(run, sign)
        run.addprevious(shown)
        wrap(shown, Start(group=group, mark=control.mark, place=place), tokens)
    drop(run)
    glyphs = (signs[0].character, signs[1].character)
    spot = TickSpot(mark=control.mark, place=place, number=number, glyphs=glyphs)
    box.insert(0, etree.Element(w14("checked"), {w14("val"): tokens.token(spot)}))
    return True


def prepare_choice(control: Control, place: Place, tokens: Tokens) -> None:
    """Make a drop-down that shows one of its items."""
    items = control.properties.find(w("dropDownList"))
    closed = items is not None
    items = control.properties.find(w("comboBox")) if items is None else items
    if items is None:
        return
    items.attrib.pop(w("lastValue"), None)
    choices = {
        item.get(w("value"), item.get(w("displayText"), "")): item.get(
            w("displayText"), item.get(w("value"), "")
        )
        for item in items.iter(w("listItem"))
    }
    plain = _text_spot(control, place, tokens)
    _put(control, evolve(plain, choices=choices, closed=closed), tokens)


def prepare_date(control: Control, place: Place, tokens: Tokens) -> None:
    """Make a date control that knows its day and shows it."""
    known = control.properties.find(w("date"))
    if known is None:
        return
    _put(control, _text_spot(control, place, tokens), tokens)
    unknown = copied(known)
    unknown.attrib.pop(w("fullDate"), None)
    spot = AttributeSpot(mark=control.mark, place=place, aspect=Aspect.DAY)
    known.set(w("fullDate"), tokens.token(spot))
    known.addnext(unknown)
    for element, group in ((known, Group.PRESENT), (unknown, Group.ABSENT)):
        wrap(element, Start(group=group, mark=control.mark, place=place), tokens)


def prepare_picture(control: Control, place: Place, tokens: Tokens) -> bool:
    """Make a picture control whose picture is a file; False if it has no frame."""
    drawing = next(control.content.iter(w("drawing")), None)
    blip = None if drawing is None else next(drawing.iter(f"{{{A}}}blip"), None)
    extent = None if drawing is None else next(drawing.iter(f"{{{WP}}}extent"), None)
    run = None if drawing is None else drawing.getparent()
    if drawing is None or blip is None or extent is None or run is None:
        return False
    box = (_length(extent, "cx"), _length(extent, "cy"))
    if not all(box):
        return False
    _uncrop(blip)

    def told(aspect: Aspect) -> str:
        return tokens.token(
            AttributeSpot(mark=control.mark, place=place, aspect=aspect, box=box)
        )

    blip.set(f"{{{R}}}embed", told(Aspect.PICTURE))
    for size in (extent, *drawing.iterfind(f".//{{{A}}}xfrm/{{{A}}}ext")):
        size.set("cx", told(Aspect.WIDTH))
        size.set("cy", told(Aspect.HEIGHT))
    for frame in drawing.iter(f"{{{A}}}xfrm"):
        frame.set("rot", told(Aspect.TURN))
        frame.set("flipH", told(Aspect.MIRROR))
    words = etree.Element(w("r"))
    run.addnext(words)
    if control.content is not run.getparent():
        unwrap(control)
    spot = _text_spot(control, place, tokens)
    bind(run, words, control, control.mark, spot.number, tokens)
    put_text(words, spot, tokens)
    for element, group in ((run, Group.PRESENT), (words, Group.ABSENT)):
        wrap(element, Start(group=group, mark=control.mark, place=place), tokens)
    return True


def _length(extent: Element, name: str) -> int:
    """Read a length; 0 for what is none that Word can draw."""
    text = extent.get(name, "")
    length = int(text) if text.isascii() and text.isdigit() else 0
    return length if length <= _LONGEST else 0


def _uncrop(blip: Element) -> None:
    """Take off what fits only the picture that the form came with."""
    for extension in blip.findall(f"{{{A}}}extLst"):
        blip.remove(extension)
    for cut in blip.itersiblings(f"{{{A}}}srcRect"):
        drop(cut)
        return
