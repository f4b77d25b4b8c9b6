"""Values that are missing: coloured, even where the form has words for that case."""

from collections.abc import Iterable

from grantkit.forms.drafting.anchors import controls_of
from grantkit.forms.drafting.homes import Homes
from grantkit.forms.package.wordml import Element, W, parse_xml, w
from grantkit.forms.text import GAP_LOOK


def colour_gaps(text: Element, homes: Homes, places: Iterable[str]) -> bool:
    """Colour what stands for a missing value of which a note speaks.

    Args:
        text: The tree of a part; it is changed.
        homes: The places of the values.
        places: Of which notes speak.

    Returns:
        Whether there was any.
    """
    known = frozenset(places)
    found = [
        control
        for path, control in controls_of(text)
        if homes.is_missing(path)
        and any(_is_known(place, known) for place in homes.of(path))
    ]
    for run in (run for control in found for run in control.iter(w("r"))):
        if "".join(text.text or "" for text in run.iter(w("t"))):
            for look in run.findall(w("rPr")):
                run.remove(look)
            run[:0] = parse_xml(f'<r xmlns:w="{W}">{GAP_LOOK}</r>'.encode())
    return bool(found)


def _is_known(place: str, known: frozenset[str]) -> bool:
    """Say whether a note speaks of a value, or of the list that has no element."""
    whole, brackets, _ = place.partition("[]")
    return place in known or (bool(brackets) and whole in known)
