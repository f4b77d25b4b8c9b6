"""Which of the pieces of a form show values."""

from collections.abc import Iterable, Iterator

from grantkit.forms.package.manifest import Shown
from grantkit.forms.pieces.groups import (
    EndedPiece,
    KeepPiece,
    LinesPiece,
    RepeatPiece,
    TablePiece,
)
from grantkit.forms.pieces.job import Piece
from grantkit.forms.pieces.values import AttributePiece, TextPiece, TickPiece


def places_of(pieces: Iterable[Piece]) -> Iterator[Shown]:
    """List the places that show a value, in order of the form."""
    for piece in shown_by(pieces):
        if not isinstance(piece, AttributePiece):
            yield Shown(number=piece.place, path=piece.bound.mark.path)


def shown_by(
    pieces: Iterable[Piece],
) -> Iterator[TextPiece | TickPiece | AttributePiece]:
    """List the pieces that show a value, in order of the form."""
    for piece in pieces:
        match piece:
            case TextPiece() | TickPiece() | AttributePiece():
                yield piece
            case LinesPiece(text=text):
                yield text
            case KeepPiece() | RepeatPiece() | EndedPiece() | TablePiece():
                yield from shown_by(piece.inner)
            case _:
                continue
