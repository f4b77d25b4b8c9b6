"""The flat row of spots as a tree: what stands inside which group."""

from collections.abc import Iterable, Iterator

from attrs import frozen

from grantkit.forms.faults import FormFault
from grantkit.forms.grammar import LIST, Mark, lists_of, within
from grantkit.forms.spots import (
    AttributeSpot,
    ChartSpot,
    End,
    Group,
    KeySpot,
    ListSpot,
    NumberSpot,
    PairSpot,
    PathSpot,
    Spot,
    Start,
    TextSpot,
    TickSpot,
    TitleSpot,
)

MAX_DEPTH = 50


@frozen
class Nested:
    """A group and what stands in it."""

    start: Start
    inner: tuple["Node", ...]


Valued = TextSpot | AttributeSpot | TickSpot | ChartSpot
"""What shows a value."""

Node = (
    str
    | Valued
    | NumberSpot
    | ListSpot
    | PathSpot
    | TitleSpot
    | PairSpot
    | KeySpot
    | Nested
)


class TooDeepError(ValueError):
    """Groups stand in groups beyond all reason; the fault says where."""

    def __init__(self, fault: FormFault) -> None:
        """Keep the fault."""
        super().__init__(fault.code)
        self.fault = fault


def nest(pieces: Iterable[str | Spot]) -> tuple[Node, ...]:
    """Build the tree.

    Raises:
        TooDeepError: Groups are nested deeper than `MAX_DEPTH`.
    """
    levels: list[tuple[Start | None, list[Node]]] = [(None, [])]
    for piece in pieces:
        match piece:
            case Start():
                if len(levels) > MAX_DEPTH:
                    fault = FormFault(
                        code="too_deep", place=piece.place, values={"limit": MAX_DEPTH}
                    )
                    raise TooDeepError(fault)
                levels.append((piece, []))
            case End():
                start, inner = levels.pop()
                if start is not None:
                    levels[-1][1].append(Nested(start, tuple(inner)))
            case _:
                levels[-1][1].append(piece)
    return tuple(levels[0][1])


def lists_needed(nodes: Iterable[Node]) -> Iterator[str]:
    """List the repeats that must stand round some nodes for their marks to make sense.

    Rows inside see to their own.
    """
    for node in nodes:
        match node:
            case TextSpot() | AttributeSpot() | TickSpot() | ChartSpot():
                yield from lists_of_mark(node.mark)
            case Nested(start=Start(group=Group.ROW, mark=None)):
                continue
            case Nested(
                start=Start(group=Group.BLOCK | Group.ROW, mark=Mark(path=path))
            ):
                yield from lists_of(path)[:-1]
                inner = lists_needed(node.inner)
                yield from (name for name in inner if not within(name, path))
            case Nested(start=Start(mark=mark)):
                if mark is not None:
                    yield from lists_of(mark.path)
                yield from lists_needed(node.inner)
            case _:
                continue


def lists_of_mark(mark: Mark) -> tuple[str, ...]:
    """List the repeats that a value asks for; a joined list asks for none."""
    return () if mark.style == LIST else lists_of(mark.path)
