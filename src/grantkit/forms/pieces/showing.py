"""Which of the pieces of a form show values."""

from collections.abc import Iterable, Iterator, Mapping

from grantkit.forms.package.manifest import Shown
from grantkit.forms.pieces.fields import FieldsPiece
from grantkit.forms.pieces.groups import (
    EndedPiece,
    KeepPiece,
    LinesPiece,
    RepeatPiece,
    TablePiece,
)
from grantkit.forms.pieces.job import Piece
from grantkit.forms.pieces.values import AttributePiece, TextPiece, TickPiece


def places_of(pieces: Iterable[Piece], titles: Mapping[str, str]) -> Iterator[Shown]:
    """List the places that show a value, in order of the form.

    Args:
        pieces: Of a part.
        titles: What people call the values, by path with empty brackets.
    """
    for piece in shown_by(pieces):
        if not isinstance(piece, AttributePiece):
            path = piece.bound.mark.path
            yield Shown(
                number=piece.place,
                path=path,
                title=titles.get(path, ""),
                lists=piece.bound.reach.bound,
                is_alone=isinstance(piece, TextPiece) and piece.is_alone,
            )


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
            case FieldsPiece(texts=texts):
                yield from texts
            case KeepPiece() | RepeatPiece() | EndedPiece() | TablePiece():
                yield from shown_by(piece.inner)
            case _:
                continue
