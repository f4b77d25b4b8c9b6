"""One difference between two forms."""

from enum import StrEnum

from attrs import frozen

from grantkit.forms.faults import Place


class Aspect(StrEnum):
    """What of a form changed."""

    HEADING = "heading"
    LEVEL = "level"
    TABLE = "table"
    BOX = "box"
    PLACE = "place"
    LABEL = "label"
    STYLE = "style"
    FALLBACK = "fallback"
    CONTROL = "control"


@frozen(kw_only=True)
class Change:
    """One difference between two forms.

    Attributes:
        aspect: What changed.
        name: The path of the box, or the words of a heading; empty for tables.
        old: How it was; None where it appeared.
        new: How it is; None where it went.
        old_at: Number of its entry in the outline of the old form; None for none.
        new_at: Likewise in that of the new one.
    """

    aspect: Aspect
    name: str = ""
    old: object = None
    new: object = None
    old_at: int | None = None
    new_at: int | None = None


@frozen
class Stand:
    """Where a box stands among others whose places are told in the same words.

    Attributes:
        place: Of all of them.
        after: Path of the nearest one before it that has not moved; None for none.
    """

    place: Place
    after: str | None
