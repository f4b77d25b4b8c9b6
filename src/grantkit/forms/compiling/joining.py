"""Pieces that lie side by side, joined into fewer."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import groupby

from grantkit.forms.pieces.binding import (
    KeyPiece,
    ListPiece,
    NumberPiece,
    PairPiece,
    TrailPiece,
)
from grantkit.forms.pieces.fields import FieldsPiece
from grantkit.forms.pieces.groups import LinesPiece
from grantkit.forms.pieces.job import Piece
from grantkit.forms.pieces.values import LinePiece, TextPiece

_CONSTANT = (bytes, KeyPiece, ListPiece, NumberPiece, PairPiece, TrailPiece)
_FIELDS = (TextPiece, LinesPiece)
_PAIR = 2


def merged(pieces: Iterable[str | Piece]) -> Iterator[Piece]:
    """Join constant pieces."""
    for constant, group in groupby(
        pieces, lambda piece: isinstance(piece, str | bytes)
    ):
        if constant:
            texts = (piece for piece in group if isinstance(piece, str | bytes))
            yield b"".join(t.encode() if isinstance(t, str) else t for t in texts)
        else:
            yield from (piece for piece in group if not isinstance(piece, str))


def together(pieces: Iterable[Piece], *, is_repeated: bool) -> Iterator[Piece]:
    """Join values that are written side by side, in a repeat or outside of all."""
    for alike, group in groupby(pieces, _goes_with_fields):
        run = tuple(group)
        if alike and any(isinstance(piece, _FIELDS) for piece in run):
            yield _fields(run, is_repeated=is_repeated)
        else:
            yield from run


def _fields(run: tuple[Piece, ...], *, is_repeated: bool) -> FieldsPiece:
    plain = (each for piece in run for each in _plain(piece))
    if not is_repeated:  # the key of the data as a whole is empty
        plain = (piece for piece in plain if not isinstance(piece, KeyPiece))
    row = tuple(merged(plain))
    ends = defaultdict(list)
    for at, piece in enumerate(row):
        if isinstance(piece, PairPiece):
            ends[piece.place].append(at)
    bookmarks = tuple(
        (pair[0], pair[1]) for pair in ends.values() if len(pair) == _PAIR
    )
    numbered = {at for pair in bookmarks for at in pair}
    return FieldsPiece(
        pieces=run,
        texts=tuple(
            piece.text if isinstance(piece, LinesPiece) else piece
            for piece in run
            if isinstance(piece, TextPiece | LinesPiece)
        ),
        row=tuple(piece if isinstance(piece, bytes) else b"" for piece in row),
        varying=tuple(
            (at, piece)
            for at, piece in enumerate(row)
            if not isinstance(piece, bytes) and at not in numbered
        ),
        bookmarks=bookmarks,
    )


def _goes_with_fields(piece: Piece) -> bool:
    """Say whether a piece is a value, or nothing that has a value of its own."""
    if isinstance(piece, LinesPiece):
        return all(isinstance(each, (LinePiece, *_CONSTANT)) for each in piece.inner)
    return isinstance(piece, (TextPiece, *_CONSTANT))


def _plain(piece: Piece) -> Iterator[Piece]:
    """Give what is written of a piece if its value is one plain line."""
    match piece:
        case TextPiece():
            yield LinePiece()
        case LinesPiece(inner=inner):
            yield from (each for part in inner for each in _plain(part))
        case PairPiece(own=bytes() as own):
            yield own
        case _:
            yield piece
