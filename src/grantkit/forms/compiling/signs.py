"""The signs of boxes, ticked and not, and the fonts that have them."""

import re
import sys

from attrs import frozen
from lxml import etree

from grantkit.forms.package.wordml import Element, copied, w, w14
from grantkit.forms.spots import FENCE
from grantkit.forms.text import BOXES
from grantkit.model.characters import UNWRITABLE

_STATES = tuple(zip(("uncheckedState", "checkedState"), BOXES, strict=True))
_FONT = "MS Gothic"
"""What Word itself takes for its boxes; other programs find one like it."""

_HAVE_BOXES = frozenset(
    (_FONT, "Arial Unicode MS", "DejaVu Sans", "MS Mincho", "Segoe UI Symbol")
)
_SYMBOLS = frozenset(("Symbol", "Webdings", "Wingdings", "Wingdings 2", "Wingdings 3"))
_SYMBOLS_FROM = 0xF000
_CODE = re.compile(r"[0-9A-Fa-f]{1,6}")


@frozen
class Sign:
    """What a state of a check box looks like."""

    character: str
    font: str


def signs_of(box: Element) -> tuple[Sign, ...] | None:
    """Read the signs for no and yes; None if the form names one that is none."""
    signs = []
    for name, usual in _STATES:
        state = box.find(w14(name))
        told: dict[str, str] = {} if state is None else dict(state.attrib)
        code = told.get(w14("val"), f"{ord(usual):X}")
        number = int(code, 16) if _CODE.fullmatch(code) else 0
        character = chr(number) if number <= sys.maxunicode else FENCE
        if character == FENCE or UNWRITABLE.match(character):
            return None
        font = told.get(w14("font"), _FONT)
        signs.append(Sign(_in_font(character, font), font))
    return tuple(signs)


def _in_font(character: str, font: str) -> str:
    """Write a sign as a font of symbols has it, where every program looks for it."""
    is_short = font in _SYMBOLS and ord(character) < 2**8
    return chr(_SYMBOLS_FROM + ord(character)) if is_short else character


def glyph(run: Element, sign: Sign) -> Element:
    """Make the run that shows a state of a check box, as Word writes it."""
    shown = copied(run)
    _set_font(shown, sign.font)
    if sign.font in _SYMBOLS:
        told = {w("font"): sign.font, w("char"): f"{ord(sign.character):04X}"}
        etree.SubElement(shown, w("sym"), told)
    else:
        etree.SubElement(shown, w("t")).text = sign.character
    return shown


def make_room_for_box(run: Element) -> None:
    """Give a run a font that has the signs of boxes, unless its own is one."""
    fonts = run.find(f"{w('rPr')}/{w('rFonts')}")
    if fonts is None or fonts.get(w("ascii")) not in _HAVE_BOXES:
        _set_font(run, _FONT)


def _set_font(run: Element, font: str) -> None:
    look = run.find(w("rPr"))
    if look is None:
        look = etree.Element(w("rPr"))
        run.insert(0, look)
    for other in look.findall(w("rFonts")):
        look.remove(other)
    fonts = etree.Element(w("rFonts"), {w("hint"): "eastAsia"})
    for script in ("ascii", "eastAsia", "hAnsi"):
        fonts.set(w(script), font)
    look.insert(int(look.find(w("rStyle")) is not None), fonts)
