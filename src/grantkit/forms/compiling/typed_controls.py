"""Controls made for one type: check boxes, drop-downs, dates and pictures."""

from attrs import evolve
from lxml import etree

from grantkit.forms.compiling.binding import bind, put_text
from grantkit.forms.compiling.controls import Control, inlined, unwrap
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

_TICKED, _UNTICKED = ("2612", "MS Gothic"), ("2610", "MS Gothic")


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


def prepare_check_box(control: Control, place: Place, tokens: Tokens) -> None:
    """Make a box that is ticked for yes, with the glyphs that the form uses."""
    box = control.properties.find(w14("checkbox"))
    if box is None:
        return
    for state in box.findall(w14("checked")):
        box.remove(state)
    run, number = inlined(control), next(tokens.numbers)
    bind(run, run, control, control.mark, number, tokens)
    glyphs = []
    for group, name, usual in (
        (Group.UNTRUE, "uncheckedState", _UNTICKED),
        (Group.TRUE, "checkedState", _TICKED),
    ):
        glyph = _glyph(run, box.find(w14(name)), usual)
        glyphs.append("".join(glyph.itertext()))
        run.addprevious(glyph)
        wrap(glyph, Start(group=group, mark=control.mark, place=place), tokens)
    drop(run)
    spot = TickSpot(
        mark=control.mark, place=place, number=number, glyphs=(glyphs[0], glyphs[1])
    )
    box.insert(0, etree.Element(w14("checked"), {w14("val"): tokens.token(spot)}))


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
