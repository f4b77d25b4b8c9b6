"""Marks in places that are no text, where nothing ever fills them."""

from collections.abc import Iterator

from grantkit.forms.compiling.marks import Typed, find_marks
from grantkit.forms.grammar import OPENING, parse_mark
from grantkit.forms.linting.reading import Found, Reading, Story
from grantkit.forms.package.wordml import WP, Element, w

_TEXTS = {w("instrText"): "field", w("delText"): "deleted"}
_ATTRIBUTES = {
    w("fldSimple"): ("field", (w("instr"),)),
    f"{{{WP}}}docPr": ("alt_text", ("descr", "title")),
    w("alias"): ("title", (w("val"),)),
}


def never_filled(reading: Reading) -> Iterator[Found]:
    """Find marks in field codes, descriptions of pictures and titles of controls."""
    for story in reading.stories:
        for tag, kind in _TEXTS.items():
            for element in story.elements(tag):
                yield from _marks(story, element, kind, element.text or "")
        for tag, (kind, names) in _ATTRIBUTES.items():
            for element in story.elements(tag):
                for name in names:
                    yield from _marks(story, element, kind, element.get(name, ""))


def _marks(story: Story, element: Element, kind: str, text: str) -> Iterator[Found]:
    for found in find_marks(text) if OPENING in text else ():
        if isinstance(found, Typed) and parse_mark(found.text) is not None:
            mark = text[found.start : found.end]
            yield story.found("never_filled", element, variant=kind, mark=mark)
