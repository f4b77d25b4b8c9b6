"""Which values a compiled form shows."""

from collections.abc import Iterable, Iterator

from grantkit.forms.compiling.compile import Form
from grantkit.forms.pieces.job import Piece
from grantkit.forms.pieces.pieces import (
    AttributePiece,
    KeepPiece,
    LinesPiece,
    RepeatPiece,
    TextPiece,
)
from grantkit.forms.spots import Group


def paths_of(form: Form) -> tuple[str, ...]:
    """List the paths whose values a form shows, each once, in order of the form.

    A value on which it only depends whether something is kept is not among them; one
    that ticks a box is.
    """
    shown = (path for part in form.bound for path in _paths(part.pieces))
    return tuple(dict.fromkeys(shown))


def _paths(pieces: Iterable[Piece]) -> Iterator[str]:
    for piece in pieces:
        match piece:
            case TextPiece(bound=bound) | AttributePiece(bound=bound):
                yield bound.mark.path
            case LinesPiece(start=start, text=text, end=end):
                yield from _paths((*start, text, *end))
            case KeepPiece(bound=bound, group=group, inner=inner):
                if group in (Group.TRUE, Group.UNTRUE):
                    yield bound.mark.path
                yield from _paths(inner)
            case RepeatPiece(inner=inner):
                yield from _paths(inner)
            case _:
                continue
