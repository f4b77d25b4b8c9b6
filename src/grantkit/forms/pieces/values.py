"""Pieces that show a value: as text, or as an attribute of the XML round it."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from grantkit.forms.grammar import IS, LIST
from grantkit.forms.pieces.batch import Batch
from grantkit.forms.pieces.job import Bound, Column, Job
from grantkit.forms.pieces.pictures import PictureError
from grantkit.forms.pieces.reach import NOTHING
from grantkit.forms.pieces.ticks import ticks
from grantkit.forms.spots import Aspect
from grantkit.forms.text import (
    BOXES,
    ForbiddenError,
    encoded,
    gap_xml,
    line_xml,
    lines_of,
    text_xml,
    writable,
)
from grantkit.model.text import Text

_QUARTER = 5_400_000  # DrawingML counts in 60,000ths of a degree

DASH = "–"
"""What the cells of the one row hold that is left for an empty list."""


@frozen(kw_only=True)
class TextPiece:
    """A value as text.

    Attributes:
        bound: Which value.
        place: The number of the place on the form.
        title: What people call the value.
        choices: What a drop-down offers: shown text by stored value; None elsewhere.
        closed: Whether the drop-down takes nothing else.
        is_alone: Whether it has its paragraphs to itself.
    """

    bound: Bound
    place: int
    title: str
    choices: Mapping[str, str] | None = None
    closed: bool = False
    is_alone: bool = False

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the values, with breaks between the lines of each."""
        texts = self.said(job, batch)
        sound = self._sound(job, batch, texts)
        if sound is not None:
            return [sound]
        trails = self.bound.reach.trails(job, batch)
        pairs = zip(texts, trails, strict=True)
        return [[self._xml(job, text, trail) for text, trail in pairs]]

    def lines(self, job: Job, batch: Batch) -> Sequence[Sequence[bytes]] | None:
        """Write the lines of each value, each line for itself; None for one of each.

        The lines of all values are left in `job.lines`.
        """
        texts = self.said(job, batch)
        sound = self._sound(job, batch, texts)
        if sound is not None:
            job.lines = iter([sound])
            return None
        trails = self.bound.reach.trails(job, batch)
        lines = [
            [self._xml(job, line, trail) for line in _lines(text)]
            for text, trail in zip(texts, trails, strict=True)
        ]
        job.lines = iter([[line for each in lines for line in each]])
        return lines

    def _sound(
        self, job: Job, batch: Batch, texts: Sequence[str | None]
    ) -> Sequence[bytes] | None:
        """Note what is said, and write it if it is all there and plain to write."""
        said = [self._gap(job) if text is None else text for text in texts]
        raw = encoded(said)
        sound = line_xml(said, raw)
        if sound is None:
            raw = encoded(["\n".join(lines_of(writable(text))) for text in said])
        job.ledger.note((self.place,), batch.outer, batch.numbers, raw)
        return None if None in texts else sound

    def said(self, job: Job, batch: Batch) -> Sequence[str | None]:
        """Say the values; None where one is lacking."""
        mark = self.bound.mark
        if mark.style == LIST:
            return self._joined(job, batch)
        if mark.style == IS:
            return list(self._boxes(job, batch))
        values = self.bound.reach.values(job, batch)
        if values and values[0] is NOTHING:
            return [DASH if mark.words is None else mark.words] * len(batch)
        speak = job.speaker(self.bound.type, mark.style)
        texts = [None if value is None else speak(value) for value in values]
        if None in texts:
            trails = self.bound.reach.trails(job, batch)
            texts = [
                self._otherwise(job, value, self.bound.reach.full_path(trail))
                if text is None
                else text
                for text, value, trail in zip(texts, values, trails, strict=True)
            ]
        if self.choices is None:
            return texts
        return list(self._chosen(job, batch, values, texts))

    def _boxes(self, job: Job, batch: Batch) -> Iterator[str | None]:
        """Draw a box for each value, which is ticked or not."""
        reach, language = self.bound.reach, job.display.language
        pairs = zip(reach.values(job, batch), reach.trails(job, batch), strict=True)
        for value, trail in pairs:
            answer = ticks(self.bound.mark, value, language)
            if answer is None and self.bound.mark.words is None:
                yield self._otherwise(job, value, reach.full_path(trail))
            else:
                yield BOXES[answer is True]

    def _joined(self, job: Job, batch: Batch) -> Sequence[str | None]:
        """Join the elements of the list at each element; each must say something."""
        reach = self.bound.reach
        speak = job.speaker(self.bound.type, "")
        texts: list[str | None] = []
        for base, trail in zip(
            reach.bases(job, batch), reach.trails(job, batch), strict=True
        ):
            found = [] if base is NOTHING else list(reach.listed(base))
            said = [
                (None if value is None else speak(value))
                or self._otherwise(
                    job, value, f"{trail.decode()}.{path}" if trail else path
                )
                for path, value in found
            ]
            if base is NOTHING:
                texts.append(self.bound.mark.words or DASH)
            elif not found:
                texts.append(self._otherwise(job, None, reach.full_path(trail)))
            else:
                gap = self._gap(job)
                texts.append(", ".join(gap if t is None else t for t in said))
        return texts

    def _chosen(
        self,
        job: Job,
        batch: Batch,
        values: Sequence[object],
        texts: Sequence[str | None],
    ) -> Iterator[str | None]:
        """Give the words of the drop-down for the values."""
        choices = self.choices or {}
        trails = self.bound.reach.trails(job, batch)
        for value, text, trail in zip(values, texts, trails, strict=True):
            if value is not None and str(value) in choices:
                yield choices[str(value)]
                continue
            if self.closed and value is not None and text not in choices.values():
                path = self.bound.reach.full_path(trail)
                job.fault("not_a_choice", self.bound, path, value=text)
            yield text

    def _otherwise(self, job: Job, value: object, path: str) -> str | None:
        """Give the words for a missing value, or note that it is missing."""
        if self.bound.mark.words is None:
            code = "no_translation" if isinstance(value, Text) and value else "missing"
            job.fault(code, self.bound, path)
        return self.bound.mark.words

    def _xml(self, job: Job, text: str | None, trail: bytes) -> bytes:
        if text is None:
            return gap_xml(self.title) if job.gaps else b""
        try:
            return text_xml(text)
        except ForbiddenError as error:
            path = self.bound.reach.full_path(trail)
            job.fault("forbidden_character", self.bound, path, character=str(error))
            return text_xml(writable(text)) if job.gaps else b""

    def _gap(self, job: Job) -> str:
        """Say in a draft what is missing; elsewhere that is a fault, and no word."""
        return f"[{self.title}]" if job.gaps else ""


def _lines(text: str | None) -> Sequence[str | None]:
    return [None] if text is None else lines_of(text)


@frozen(kw_only=True)
class TickPiece:
    """Whether a box is ticked, in the figures of a check box.

    Attributes:
        bound: Which value.
        place: The number of the place on the form.
        glyphs: What an unticked and a ticked box look like.
    """

    bound: Bound
    place: int
    glyphs: tuple[str, str]

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write 1 for a ticked box and 0 for any other."""
        mark, language = self.bound.mark, job.display.language
        values = self.bound.reach.values(job, batch)
        ticked = [ticks(mark, value, language) is True for value in values]
        shown = [self.glyphs[tick].encode() for tick in ticked]
        job.ledger.note((self.place,), batch.outer, batch.numbers, shown)
        return [[b"1" if tick else b"0" for tick in ticked]]


@frozen(kw_only=True)
class LinePiece:
    """Where a line of a text stands in a paragraph that repeats for each."""

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the lines that come next."""
        del batch
        return [next(job.lines)]


@frozen(kw_only=True)
class AttributePiece:
    """A value, or a measure of it, as an attribute of the XML round it.

    Attributes:
        bound: Which value.
        aspect: What is told about it.
        box: Width and height of a picture's frame.
    """

    bound: Bound
    aspect: Aspect
    box: tuple[int, int]

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the attribute; the group round it has made sure of the value."""
        values = self.bound.reach.values(job, batch)
        trails = self.bound.reach.trails(job, batch)
        pairs = zip(values, trails, strict=True)
        return [[self._told(job, value, trail).encode() for value, trail in pairs]]

    def _told(self, job: Job, value: object, trail: bytes) -> str:
        if self.aspect is Aspect.DAY and isinstance(value, dt.date):
            return f"{value.isoformat()}T00:00:00Z"
        return self._pictured(job, value, trail) if isinstance(value, str) else ""

    def _pictured(self, job: Job, file: str, trail: bytes) -> str:
        try:
            picture = job.gallery.take(file)
        except PictureError as error:
            path = self.bound.reach.full_path(trail)
            job.fault(str(error), self.bound, path, file=file)
            return "0"
        width, height = picture.fitted(self.box)
        told: Mapping[Aspect, object] = {
            Aspect.PICTURE: picture.relation,
            Aspect.WIDTH: width,
            Aspect.HEIGHT: height,
            Aspect.TURN: _QUARTER * picture.orientation.turns,
            Aspect.MIRROR: int(picture.orientation.is_mirrored),
        }
        return str(told[self.aspect])
