"""Values side by side: written together, as long as each of them is one plain line."""

from collections.abc import Iterator, Sequence
from itertools import chain

from attrs import field, frozen

from grantkit.forms.pieces.batch import Batch
from grantkit.forms.pieces.job import (
    Column,
    Job,
    Piece,
    Writer,
    columns_of,
    woven,
)
from grantkit.forms.pieces.values import TextPiece
from grantkit.forms.spots import Number
from grantkit.forms.text import encoded, line_xml


@frozen(kw_only=True)
class FieldsPiece:
    """The values of a row, or of a stretch of the form outside of all repeats.

    What is done for a text costs less when it is done for all of them at once: most
    rows hold nothing but short plain texts.

    Attributes:
        pieces: The values, and what stands between them.
        texts: The values alone.
        row: What is written where each value is one plain line; empty where it differs.
        varying: What differs, and where in the row it goes; each is of one column.
        bookmarks: Where in the row both ends of a bookmark go that has a new number.
    """

    pieces: tuple[Piece, ...]
    texts: tuple[TextPiece, ...]
    row: tuple[bytes, ...]
    varying: tuple[tuple[int, Writer], ...]
    bookmarks: tuple[tuple[int, int], ...]
    _places: tuple[int, ...] = field(init=False)

    @_places.default
    def _numbered(self) -> tuple[int, ...]:
        return tuple(text.place for text in self.texts)

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the values; each by itself if one needs more than plain writing."""
        size = len(batch)
        texts = list(chain.from_iterable(text.said(job, batch) for text in self.texts))
        said = [text for text in texts if text is not None]
        raw = encoded(said)
        plain = line_xml(said, raw) if len(said) == len(texts) else None
        if plain is None:
            return columns_of(self.pieces, job, batch)
        job.ledger.note(self._places, batch.outer, batch.numbers, raw)
        starts = range(0, len(plain), size)
        job.lines = iter([plain[start : start + size] for start in starts])
        columns = [(at, each.columns(job, batch)[0]) for at, each in self.varying]
        return [woven(self.row, [*columns, *self._numbers(job, size)], size)]

    def _numbers(self, job: Job, size: int) -> Iterator[tuple[int, Column]]:
        """Give the bookmarks of all values their numbers."""
        numbers = job.numbers.take(Number.BOOKMARK, size * len(self.bookmarks))
        written = list(map(b"%d".__mod__, numbers))
        for n, (start, end) in enumerate(self.bookmarks):
            column = written[n * size : (n + 1) * size]
            yield start, column
            yield end, column
