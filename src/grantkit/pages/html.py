"""HTML made of elements: whatever is not an element is text, and is escaped."""

import re
from collections.abc import Iterable, Mapping
from html import escape
from typing import TypeAlias

from attrs import frozen

Child: TypeAlias = "Element | str | None"
"""What an element may hold; None holds a place where nothing stands."""

_VOID = frozenset(("line", "meta", "rect"))
_BLIND = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]")
"""Control characters, and those that turn the direction of the text behind them."""


@frozen
class Element:
    """One element.

    Attributes:
        name: Of the element.
        attributes: By name, as HTML spells them.
        children: Elements and texts, in order.
    """

    name: str
    attributes: Mapping[str, str]
    children: tuple[Child, ...]

    def html(self) -> str:
        """Write the element and all that it holds."""
        given = "".join(
            f' {name}="{text_of(value)}"' for name, value in self.attributes.items()
        )
        if self.name in _VOID:
            return f"<{self.name}{given}/>"
        inner = "".join(map(_child, self.children))
        return f"<{self.name}{given}>{inner}</{self.name}>"


def tag(name: str, /, *children: Child, **attributes: str | None) -> Element:
    """Make an element.

    Args:
        name: Of the element.
        children: What it holds.
        attributes: `class_` stands for `class`, `aria_label` for `aria-label`; one that
            is None is left out.
    """
    given = {
        key.rstrip("_").replace("_", "-"): value
        for key, value in attributes.items()
        if value is not None
    }
    return Element(name, given, children)


def listed(items: Iterable[Element], **attributes: str | None) -> Element:
    """Make a list with one item for each element."""
    return tag("ul", *(tag("li", item) for item in items), **attributes)


def text_of(value: str) -> str:
    """Write a text so that it can be nothing else, with blind characters shown."""
    return escape(_BLIND.sub("\N{REPLACEMENT CHARACTER}", value))


def _child(child: Child) -> str:
    if isinstance(child, Element):
        return child.html()
    return "" if child is None else text_of(child)
