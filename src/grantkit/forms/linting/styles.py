"""Styles that the text names and the form does not have."""

from collections.abc import Iterator

from grantkit.forms.linting.reading import Found, Reading
from grantkit.forms.package.wordml import Element, w

_NAMING = tuple(w(name) for name in ("pStyle", "rStyle", "tblStyle"))


def missing_styles(reading: Reading) -> Iterator[Found]:
    """Find styles that `styles.xml` lacks, each once with the number of its uses."""
    styles = reading.styles
    known = {
        style.get(w("styleId"))
        for style in (() if styles is None else styles.iter(w("style")))
    }
    for story in reading.stories:
        uses: dict[str, list[Element]] = {}
        for named in story.elements(*_NAMING):
            style = named.get(w("val"), "")
            if style not in known:
                uses.setdefault(style, []).append(named)
        for style, elements in uses.items():
            yield story.found(
                "missing_style", elements[0], style=style, count=len(elements)
            )
