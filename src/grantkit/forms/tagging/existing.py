"""What a form has bound already, in typed marks and in the tags of controls."""

from collections.abc import Iterator

from grantkit.forms.compiling.marks import Typed, find_marks, own_text
from grantkit.forms.grammar import LIST, Mark, lists_of, parse_mark
from grantkit.forms.package.wordml import Element, w


def marks_in(element: Element) -> Iterator[Mark]:
    """Find the marks in an element, and those that are the tags of controls."""
    for paragraph in element.iter(w("p")):
        for found in find_marks(own_text(paragraph)):
            mark = parse_mark(found.text) if isinstance(found, Typed) else None
            if mark is not None:
                yield mark
    for tag in element.iter(w("tag")):
        mark = parse_mark(tag.get(w("val"), ""))
        if mark is not None:
            yield mark


def lists_in(element: Element) -> tuple[str, ...]:
    """List the lists for which an element repeats by its marks, outermost first."""
    marks = (mark for mark in marks_in(element) if mark.style != LIST)
    found = {name for mark in marks for name in lists_of(mark.path)}
    return tuple(sorted(sorted(found), key=len))
