"""Numbers and names that must stay unique when a stretch of the form is repeated."""

from collections.abc import Sequence

from grantkit.forms.package.wordml import WP, Element, move_after, move_before, w
from grantkit.forms.spots import FENCE, Number, NumberSpot, Tokens

BOOKMARKS = (w("bookmarkStart"), w("bookmarkEnd"))


def keep_pairs_together(elements: Sequence[Element]) -> list[Element]:
    """Move bookmarks that only begin or only end in a stretch out of it.

    Returns:
        What is left of the stretch.
    """
    starts, ends = (
        {mark.get(w("id")): mark for element in elements for mark in element.iter(tag)}
        for tag in BOOKMARKS
    )
    begun = [mark for number, mark in starts.items() if number not in ends]
    ended = [mark for number, mark in ends.items() if number not in starts]
    left = [element for element in elements if element not in (*begun, *ended)]
    for mark in begun if left else ():
        move_before(left[0], mark)
    for mark in ended if left else ():
        move_after(left[-1], mark)
    return left


def number_spots(root: Element, tokens: Tokens) -> None:
    """Put a token for every number and name that may have to be renewed."""
    for element, name, kind in _numbered(root):
        original = element.get(name)
        if original is not None and FENCE not in original:
            element.set(name, tokens.token(NumberSpot(kind=kind, original=original)))


def _numbered(root: Element) -> list[tuple[Element, str, Number]]:
    found = [(mark, w("id"), Number.BOOKMARK) for mark in root.iter(*BOOKMARKS)]
    found += [
        (mark, w("name"), Number.BOOKMARK_NAME) for mark in root.iter(BOOKMARKS[0])
    ]
    found += [
        (number, w("val"), Number.CONTROL)
        for properties in root.iter(w("sdtPr"))
        for number in properties.iterchildren(w("id"))
    ]
    found += [(item, "id", Number.DRAWING) for item in root.iter(f"{{{WP}}}docPr")]
    return found
