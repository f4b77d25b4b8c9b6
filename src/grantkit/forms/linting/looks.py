"""Marks whose pieces differ in look: the value takes the look of the first letter."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from grantkit.forms.linting.reading import Found, Reading
from grantkit.forms.package.wordml import Element, w


class Look(StrEnum):
    """In what two pieces of text may differ to the eye."""

    BOLD = "bold"
    ITALIC = "italic"
    UNDERLINE = "underline"
    STRUCK = "struck"
    COLOUR = "colour"
    MARKED = "marked"
    SIZE = "size"
    FONT = "font"
    STYLE = "style"
    OTHER = "other"


_LOOKS = {
    w("b"): Look.BOLD,
    w("i"): Look.ITALIC,
    w("u"): Look.UNDERLINE,
    w("strike"): Look.STRUCK,
    w("color"): Look.COLOUR,
    w("highlight"): Look.MARKED,
    w("shd"): Look.MARKED,
    w("sz"): Look.SIZE,
    w("rFonts"): Look.FONT,
    w("rStyle"): Look.STYLE,
}
_UNSEEN = {
    w(name)
    for name in ("lang", "noProof", "webHidden", "rtl", "cs", "bCs", "iCs", "szCs")
}


def mixed_looks(reading: Reading) -> Iterator[Found]:
    """Find marks that are typed in several looks."""
    for story, written in reading.marks:
        for text in written.texts[1:]:
            first = written.texts[0]
            difference = _difference(_look(first), _look(text))
            if difference is not None:
                yield story.found(
                    "mixed_look",
                    written.element,
                    at=written.place,
                    mark=written.mark.shown,
                    first=(first.text or "").strip(),
                    second=(text.text or "").strip(),
                    difference=difference,
                )
                break


def _look(text: Element) -> Mapping[str, Mapping[str, str]]:
    run = text.getparent()
    known = None if run is None else run.find(w("rPr"))
    if known is None:
        return {}
    return {str(item.tag): dict(item.attrib) for item in known}


def _difference(
    first: Mapping[str, Mapping[str, str]], second: Mapping[str, Mapping[str, str]]
) -> Look | None:
    """Name what strikes the eye most where two looks differ."""
    different = {
        _LOOKS.get(tag, Look.OTHER)
        for tag in (first.keys() | second.keys()) - _UNSEEN
        if first.get(tag) != second.get(tag)
    }
    return min(different, key=list(Look).index, default=None)
