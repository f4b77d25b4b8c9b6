"""Where on a filled form the places of the project file are shown."""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from grantkit.forms.drafting.homes import Homes, is_path
from grantkit.forms.package.wordml import Element, w
from grantkit.model.path import enclosing, unnumbered

_INDEX = re.compile(r"\[\d+\]")
_TOO_WIDE = ("agreement", "details", "project", "reports")
"""First names that stand for pages of a form: being near them says nothing."""


@frozen(kw_only=True)
class Anchor:
    """An element of the main text that stands for a place.

    Attributes:
        element: The control of a value.
        is_exact: Whether it shows the very value, and not one that stands near it.
    """

    element: Element
    is_exact: bool


@frozen(kw_only=True)
class Anchors:
    """The controls of a text.

    Attributes:
        exact: The first that shows a place, by place of the project file.
        within: The first that shows anything within a place.
    """

    exact: Mapping[str, Element]
    within: Mapping[str, Element]

    @classmethod
    def of(cls, text: Element, homes: Homes) -> "Anchors":
        """Find the controls of a text."""
        exact: dict[str, Element] = {}
        within: dict[str, Element] = {}
        for path, control in controls_of(text):
            for place in homes.of(path):
                exact.setdefault(place, control)
                for outer in enclosing(place):
                    within.setdefault(outer, control)
        return cls(exact=exact, within=within)

    def find(self, path: str) -> Anchor | None:
        """Find what shows a place, or else what shows the nearest place round it.

        A whole list is shown by its first row, a row by its first value.
        """
        for outer in enclosing(path):
            if unnumbered(outer).removesuffix("[]") in _TOO_WIDE:
                break
            for place in _alike(outer):
                found = self.exact.get(place, self.within.get(place))
                if found is not None:
                    is_exact = outer == path and place in self.exact
                    return Anchor(element=found, is_exact=is_exact)
        return None


def controls_of(text: Element) -> Iterator[tuple[str, Element]]:
    """List the controls with their paths; those of others have tags that are none."""
    for tag in text.iter(w("tag")):
        path = tag.get(w("val"), "")
        control = next(tag.iterancestors(w("sdt")), None)
        if control is not None and is_path(path):
            yield path, control


def _alike(place: str) -> Iterator[str]:
    """Give a place, then with one pair of brackets after another emptied."""
    yield place
    for index in reversed([*_INDEX.finditer(place)]):
        place = f"{place[: index.start()]}[]{place[index.end() :]}"
        yield place
