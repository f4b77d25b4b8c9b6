"""Pieces that hold other pieces: repeated, kept or dropped, or well ended."""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from attrs import frozen

from grantkit.forms.pieces.batch import Batch, batches
from grantkit.forms.pieces.charts import draws
from grantkit.forms.pieces.job import (
    Around,
    Bound,
    Column,
    Job,
    Piece,
    columns_of,
    written,
)
from grantkit.forms.pieces.reach import NOTHING
from grantkit.forms.pieces.ticks import ticks
from grantkit.forms.pieces.values import TextPiece
from grantkit.forms.spots import Group
from grantkit.model.text import Text
from grantkit.wording import styles_of

_ENDS = (b"</w:p>", b"<w:p/>", b"</w:sdt>")
_MARKED_END = re.compile(
    rb"(?:<w:p((?: [^<>]*)?)/>|(</w:p>))((?:</w:sdtContent></w:sdt>)*)"
    rb"((?:\s*<w:bookmark(?:Start|End) [^<>]*/>)*)\s*\Z"
)
"""A paragraph, maybe within controls, and the marks of bookmarks behind it."""


@frozen(kw_only=True)
class RepeatPiece:
    """XML that is written for each element of a list.

    Attributes:
        bound: The list.
        inner: What is written.
        is_row: Whether it is a row, of which one stays for an empty list.
    """

    bound: Bound
    inner: tuple[Piece, ...]
    is_row: bool

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the copies for each element of the batch round the list."""
        return [[b"".join(copies) for copies in self._copies(job, batch)]]

    def stream(self, job: Job, batch: Batch) -> Iterator[bytes]:
        """Write the copies in stretches, none of them long."""
        for copies in self._copies(job, batch):
            yield from copies

    def _copies(self, job: Job, batch: Batch) -> Iterator[Iterator[bytes]]:
        lists = self.bound.reach.values(job, batch)
        trails = self.bound.reach.trails(job, batch)
        for at, (items, trail) in enumerate(zip(lists, trails, strict=True)):
            around = Around(batch.elements[at], batch.trails[at], batch.keys[at])
            path = self.bound.reach.full_path(trail).encode()
            yield self._of_one(job, items, path, around)

    def _of_one(
        self, job: Job, items: object, trail: bytes, around: Around
    ) -> Iterator[bytes]:
        elements = items if isinstance(items, tuple) else ()
        outside = job.given
        job.around.append(around)
        for inner in _batches(elements, trail, around.key, is_row=self.is_row):
            job.given = {}
            yield from written(self.inner, job, inner)
        job.around.pop()
        job.given = outside


def _batches(
    elements: Sequence[object], trail: bytes, key: bytes, *, is_row: bool
) -> Iterator[Batch]:
    if elements or not is_row:
        yield from batches(elements, trail, key)
        return
    yield Batch(
        elements=[NOTHING],
        numbers=range(1),
        trails=[trail + b"[]"],
        keys=[key + b"_0"],
        outer=key,
    )


@frozen(kw_only=True)
class LinesPiece:
    """A paragraph that is written for each line of the text in it."""

    text: TextPiece
    inner: tuple[Piece, ...]

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the paragraphs."""
        lines = self.text.lines(job, batch)
        if lines is None:
            return columns_of(self.inner, job, batch)
        outside, job.given = job.given, {}
        counts = [len(each) for each in lines]
        copies = iter(written(self.inner, job, batch.repeated(counts)))
        job.given = outside
        return [[b"".join(islice(copies, count)) for count in counts]]


@frozen(kw_only=True)
class KeepPiece:
    """XML that is kept or dropped.

    Attributes:
        bound: The value that decides.
        group: What it must be for the XML to be kept.
        inner: What is kept or dropped.
    """

    bound: Bound
    group: Group
    inner: tuple[Piece, ...]

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the XML for the elements for which it is to be kept."""
        kept = self.kept(job, batch)
        if all(kept):
            return columns_of(self.inner, job, batch)
        some, outside = batch.only(kept), job.given
        job.given = {}
        texts = iter(written(self.inner, job, some) if some.elements else [])
        job.given = outside
        return [[next(texts) if keep else b"" for keep in kept]]

    def kept(self, job: Job, batch: Batch) -> list[bool]:
        """Say for which elements the XML is kept."""
        values = self.bound.reach.values(job, batch)
        trails = self.bound.reach.trails(job, batch)
        pairs = zip(values, trails, strict=True)
        return [self._keeps(job, value, trail) for value, trail in pairs]

    def _keeps(self, job: Job, value: object, trail: bytes) -> bool:
        if self.group is Group.CHART:
            return draws(self.bound.mark, value, job)
        if self.group in (Group.TRUE, Group.UNTRUE):
            answer = ticks(self.bound.mark, value, job.display.language)
            if answer is None and self.bound.mark.words is None:
                path = self.bound.reach.full_path(trail)
                job.fault("missing", self.bound, path)
            return (answer is True) == (self.group is Group.TRUE)
        return self._is_present(job, value, trail) == (self.group is Group.PRESENT)

    def _is_present(self, job: Job, value: object, trail: bytes) -> bool:
        if isinstance(value, Text) and value and not value.has(job.display.language):
            path = self.bound.reach.full_path(trail)
            job.fault("no_translation", self.bound, path)
        if value is None or value is NOTHING or isinstance(value, bool):
            return value is True
        if isinstance(value, tuple):
            return bool(value)
        if styles_of(type(value)) is None:
            return True
        return job.speaker(type(value), "")(value) is not None


@frozen(kw_only=True)
class EndedPiece:
    """What a cell or a text box holds: it must end in a paragraph."""

    inner: tuple[Piece, ...]

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write what it holds, and an empty paragraph if none ends it."""
        return [[_ended(text) for text in written(self.inner, job, batch)]]


def _ended(text: bytes) -> bytes:
    """Let a paragraph be the last; marks of bookmarks behind it move into it."""
    if text.rstrip().endswith(_ENDS):
        return text
    last = _MARKED_END.search(text)
    if last is None:
        return text + b"<w:p/>"
    look, end, controls, marks = last.groups()
    opened = b"<w:p%b>" % look if end is None else b""
    return b"%b%b%b</w:p>%b" % (text[: last.start()], opened, marks, controls)


@frozen(kw_only=True)
class TablePiece:
    """A table of which every row may go: without rows it is none."""

    inner: tuple[Piece, ...]

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the tables that have rows."""
        texts = written(self.inner, job, batch)
        return [[text if b"<w:tr" in text else b"" for text in texts]]


def stream(pieces: Sequence[Piece], job: Job, whole: Batch) -> Iterator[bytes]:
    """Write the pieces of a part in stretches, so that it is never held as a whole."""
    stretch: list[bytes] = []
    for piece in pieces:
        if isinstance(piece, bytes):
            stretch.append(piece)
        elif isinstance(piece, RepeatPiece):
            yield b"".join(stretch)
            stretch = []
            yield from piece.stream(job, whole)
        elif isinstance(piece, KeepPiece):
            if all(piece.kept(job, whole)):
                yield b"".join(stretch)
                stretch = []
                yield from stream(piece.inner, job, whole)
        else:
            stretch += written((piece,), job, whole)
    yield b"".join(stretch)
