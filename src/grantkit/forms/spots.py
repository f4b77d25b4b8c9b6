"""The spots of a form that depend on data, and how they stand in for its XML.

A prepared part is one text in which each spot is a token. The text is taken apart at
the tokens once; what lies between them is never looked at again.
"""

from collections.abc import Iterator, Mapping
from enum import StrEnum
from itertools import count

from attrs import define, field, frozen

from grantkit.forms.faults import Place
from grantkit.forms.grammar import Mark

FENCE = "\ufdd0"
"""A code point that Unicode keeps for use inside programs: no text holds it."""


class Group(StrEnum):
    """What a pair of tokens does with the XML between them.

    `block`: repeats it for each element of a list. `row`: the same, but one copy stays
    for an empty list; without a mark it repeats for the lists that marks in it name.
    `lines`: repeats it for each line of the text in it. `present` and `absent`: keep it
    when there is a value, or none. `true` and `untrue`: keep it when the value ticks
    the box, or does not. `chart`: keeps it when there is something to draw, or words
    for it. `ended`: adds a paragraph if none ends it. `table`: keeps it when a row is
    left.
    """

    BLOCK = "block"
    ROW = "row"
    LINES = "lines"
    PRESENT = "present"
    ABSENT = "absent"
    TRUE = "true"
    UNTRUE = "untrue"
    CHART = "chart"
    ENDED = "ended"
    TABLE = "table"


class Number(StrEnum):
    """The kinds of numbers and names that must stay unique within a part."""

    BOOKMARK = "bookmark"
    BOOKMARK_NAME = "bookmark_name"
    CONTROL = "control"
    DRAWING = "drawing"
    LIST = "list"


class Aspect(StrEnum):
    """What an attribute tells about the value of a mark."""

    DAY = "day"
    PICTURE = "picture"
    WIDTH = "width"
    HEIGHT = "height"
    TURN = "turn"
    MIRROR = "mirror"


@frozen(kw_only=True)
class TextSpot:
    """Where a value is written as text.

    Attributes:
        mark: What is written.
        place: Where the mark stands.
        number: Of the place, on the form.
        choices: What a drop-down offers: shown text by stored value; None elsewhere.
        closed: Whether the drop-down takes nothing else.
    """

    mark: Mark
    place: Place
    number: int
    choices: Mapping[str, str] | None = None
    closed: bool = False


@frozen(kw_only=True)
class AttributeSpot:
    """Where an attribute tells something about a value.

    Attributes:
        mark: The value.
        place: Where the mark stands.
        aspect: What is told.
        box: Width and height of a picture's frame.
    """

    mark: Mark
    place: Place
    aspect: Aspect
    box: tuple[int, int] = (0, 0)


@frozen(kw_only=True)
class NumberSpot:
    """Where a unique number or name stands, as the form has it."""

    kind: Number
    original: str


@frozen(kw_only=True)
class ListSpot:
    """Where a paragraph tells the number of its list.

    Attributes:
        original: The list, as the form has it.
        is_outer: Whether the paragraph is of the outermost level of the list.
        level: In the copies of which of the repeats around the list begins anew,
            counted from 1; 0 where it goes on.
    """

    original: str
    is_outer: bool
    level: int = 0


@frozen(kw_only=True)
class TickSpot:
    """Where a check box tells whether it is ticked.

    Attributes:
        mark: The value.
        place: Where the mark stands.
        number: Of the place, on the form.
        glyphs: What an unticked and a ticked box look like.
    """

    mark: Mark
    place: Place
    number: int
    glyphs: tuple[str, str]


@frozen(kw_only=True)
class ChartSpot:
    """Where figures are drawn.

    Attributes:
        mark: The figures.
        place: Where the mark stands.
        room: Width and height of the frame, or of the text round it, in English metric
            units.
        framed: Whether it is a frame, which the chart fills.
    """

    mark: Mark
    place: Place
    room: tuple[int, int]
    framed: bool


@frozen(kw_only=True)
class PathSpot:
    """Where the full path of a value stands."""

    mark: Mark


@frozen(kw_only=True)
class TitleSpot:
    """Where the title of a value stands, and what the form calls it."""

    mark: Mark
    otherwise: str


@frozen(kw_only=True)
class PairSpot:
    """Where the start and the end of a bookmark of ours have their number."""

    number: int


@frozen(kw_only=True)
class KeySpot:
    """Where the name of a bookmark of ours ends, in a way of its own in each copy."""


@frozen(kw_only=True)
class Start:
    """Where a group begins; the mark and place of the control or mark that makes it."""

    group: Group
    mark: Mark | None = None
    place: Place


@frozen(kw_only=True)
class End:
    """Where the latest open group ends."""


Spot = (
    TextSpot
    | AttributeSpot
    | TickSpot
    | ChartSpot
    | NumberSpot
    | ListSpot
    | PathSpot
    | TitleSpot
    | PairSpot
    | KeySpot
    | Start
    | End
)


@define
class Tokens:
    """Hands out a token for each spot while a part is prepared.

    Attributes:
        numbers: Of the places, counted over all parts of a form.
        spots: Those that have got a token.
    """

    numbers: Iterator[int] = field(factory=lambda: count(1))
    spots: list[Spot] = field(factory=list)

    def token(self, spot: Spot) -> str:
        """Keep a spot and give the text that stands in for it."""
        self.spots.append(spot)
        return f"{FENCE}{len(self.spots) - 1}{FENCE}"

    def apart(self, xml: str) -> Iterator[str | Spot]:
        """Take a text apart at its tokens; spots without a token are gone."""
        for number, piece in enumerate(xml.split(FENCE)):
            yield self.spots[int(piece)] if number % 2 else piece
