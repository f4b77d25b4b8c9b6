"""Controls made for one type: check boxes, drop-downs, dates and pictures."""

from lxml import etree

from grantkit.forms.compiling.controls import Control, emptied
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
    put,
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
    Tokens,
)

_TICKED, _UNTICKED = ("2612", "MS Gothic"), ("2610", "MS Gothic")


def wrap(element: Element, start: Start, tokens: Tokens) -> None:
    """Put a group round one element."""
    before(element, tokens.token(start))
    after(element, tokens.token(End()))


def prepare_text(control: Control, place: Place, tokens: Tokens) -> None:
    """Make the whole control one value."""
    put(emptied(control), tokens.token(TextSpot(mark=control.mark, place=place)))


def prepare_check_box(control: Control, place: Place, tokens: Tokens) -> None:
    """Make a box that is ticked for yes, with the glyphs that the form uses."""
    box = control.properties.find(w14("checkbox"))
    if box is None:
        return
    for state in box.findall(w14("checked")):
        box.remove(state)
    run = emptied(control)
    for group, value, name, usual in (
        (Group.TRUE, "1", "checkedState", _TICKED),
        (Group.UNTRUE, "0", "uncheckedState", _UNTICKED),
    ):
        start = Start(group=group, mark=control.mark, place=place)
        state = etree.Element(w14("checked"), {w14("val"): value})
        box.insert(int(value == "0"), state)
        wrap(state, start, tokens)
        glyph = _glyph(run, box.find(w14(name)), usual)
        run.addprevious(glyph)
        wrap(glyph, start, tokens)
    drop(run)


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
    spot = TextSpot(mark=control.mark, place=place, choices=choices, closed=closed)
    put(emptied(control), tokens.token(spot))


def prepare_date(control: Control, place: Place, tokens: Tokens) -> None:
    """Make a date control that knows its day and shows it."""
    known = control.properties.find(w("date"))
    if known is None:
        return
    unknown = copied(known)
    unknown.attrib.pop(w("fullDate"), None)
    spot = AttributeSpot(mark=control.mark, place=place, aspect=Aspect.DAY)
    known.set(w("fullDate"), tokens.token(spot))
    known.addnext(unknown)
    for element, group in ((known, Group.PRESENT), (unknown, Group.ABSENT)):
        wrap(element, Start(group=group, mark=control.mark, place=place), tokens)
    put(emptied(control), tokens.token(TextSpot(mark=control.mark, place=place)))


def prepare_picture(control: Control, place: Place, tokens: Tokens) -> bool:
    """Make a picture control whose picture is a file; False if it has no frame."""
    drawing = next(control.content.iter(w("drawing")), None)
    blip = None if drawing is None else next(drawing.iter(f"{{{A}}}blip"), None)
    extent = None if drawing is None else next(drawing.iter(f"{{{WP}}}extent"), None)
    run = None if drawing is None else drawing.getparent()
    if drawing is None or blip is None or extent is None or run is None:
        return False
    box = (int(extent.get("cx", "0")), int(extent.get("cy", "0")))
    _uncrop(blip)

    def told(aspect: Aspect) -> str:
        return tokens.token(
            AttributeSpot(mark=control.mark, place=place, aspect=aspect, box=box)
        )

    blip.set(f"{{{R}}}embed", told(Aspect.PICTURE))
    for size in (extent, *drawing.iterfind(f".//{{{A}}}xfrm/{{{A}}}ext")):
        size.set("cx", told(Aspect.WIDTH))
        size.set("cy", told(Aspect.HEIGHT))
    words = etree.Element(w("r"))
    run.addnext(words)
    words.text = tokens.token(TextSpot(mark=control.mark, place=place))
    for element, group in ((run, Group.PRESENT), (words, Group.ABSENT)):
        wrap(element, Start(group=group, mark=control.mark, place=place), tokens)
    return True


def _uncrop(blip: Element) -> None:
    """Take off what fits only the picture that the form came with."""
    for extension in blip.findall(f"{{{A}}}extLst"):
        blip.remove(extension)
    for cut in blip.itersiblings(f"{{{A}}}srcRect"):
        drop(cut)
        return


def _glyph(run: Element, state: Element | None, usual: tuple[str, str]) -> Element:
    """Make the run that shows a state of a check box."""
    code, font = usual
    if state is not None:
        code, font = state.get(w14("val"), code), state.get(w14("font"), font)
    glyph = copied(run)
    look = glyph.find(w("rPr"))
    if look is None:
        look = etree.SubElement(glyph, w("rPr"))
    for other in look.findall(w("rFonts")):
        look.remove(other)
    fonts = etree.Element(w("rFonts"), {w("hint"): "eastAsia"})
    for script in ("ascii", "eastAsia", "hAnsi"):
        fonts.set(w(script), font)
    look.insert(int(look.find(w("rStyle")) is not None), fonts)
    etree.SubElement(glyph, w("t")).text = chr(int(code, 16))
    return glyph
