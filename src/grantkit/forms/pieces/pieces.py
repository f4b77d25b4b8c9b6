"""The pieces of a compiled form that write themselves from data."""

import datetime as dt
from collections.abc import Mapping

from attrs import frozen

from grantkit.forms.grammar import LIST
from grantkit.forms.pieces.job import Bound, Job, Piece
from grantkit.forms.pieces.pictures import PictureError
from grantkit.forms.pieces.reach import NOTHING
from grantkit.forms.spots import Aspect, Group, Number
from grantkit.forms.text import BREAK, escaped, forbidden_in, line_xml, lines_of
from grantkit.model.text import Text
from grantkit.wording import Display, styles_of

DASH = "–"
"""What the cells of the one row hold that is left for an empty list."""


@frozen(kw_only=True)
class TextPiece:
    """A value as text.

    Attributes:
        bound: Which value.
        choices: What a drop-down offers: shown text by stored value; None elsewhere.
        closed: Whether the drop-down takes nothing else.
    """

    bound: Bound
    choices: Mapping[str, str] | None = None
    closed: bool = False

    def write(self, job: Job) -> None:
        """Write the value, with breaks between its lines."""
        job.out.append(BREAK.join(line_xml(line) for line in self.lines(job)))

    def lines(self, job: Job) -> list[str]:
        """Give the lines of the value; none where it is lacking."""
        text = self._text(job)
        if text is None:
            return []
        character = forbidden_in(text)
        if character is not None:
            job.fault("forbidden_character", self.bound, character=character)
            return []
        return lines_of(text)

    def _text(self, job: Job) -> str | None:
        mark = self.bound.mark
        if self.bound.reach.base(job.elements) is NOTHING:
            return DASH
        if mark.style == LIST:
            return self._joined(job)
        value = self.bound.reach.value(job.elements)
        text = spoken(job.display, value, mark.style)
        if text is None:
            return self._otherwise(job, value)
        return text if self.choices is None else self._chosen(job, value, text)

    def _joined(self, job: Job) -> str | None:
        """Join the elements of a list; each must say something."""
        found = list(self.bound.reach.values(job.elements))
        if not found:
            return self._otherwise(job, None)
        here = self.bound.reach.full_base(job.indexes)
        texts = []
        for path, value in found:
            text = spoken(job.display, value)
            full = f"{here}.{path}" if here else path
            texts.append(text or self._otherwise(job, value, full) or "")
        return ", ".join(texts)

    def _chosen(self, job: Job, value: object, text: str) -> str | None:
        """Give the words of the drop-down for a value."""
        choices = self.choices or {}
        if str(value) in choices:
            return choices[str(value)]
        if self.closed and text not in choices.values():
            job.fault("not_a_choice", self.bound, value=text)
            return None
        return text

    def _otherwise(
        self, job: Job, value: object, path: str | None = None
    ) -> str | None:
        """Give the words for a missing value, or note that it is missing."""
        if self.bound.mark.words is None:
            code = "no_translation" if isinstance(value, Text) and value else "missing"
            job.fault(code, self.bound, path)
        return self.bound.mark.words


@frozen(kw_only=True)
class AttributePiece:
    """A value, or a measure of it, as an attribute of the XML round it."""

    bound: Bound
    aspect: Aspect
    box: tuple[int, int]

    def write(self, job: Job) -> None:
        """Write the attribute; the group round it has made sure of the value."""
        value = self.bound.reach.value(job.elements)
        if self.aspect is Aspect.DAY and isinstance(value, dt.date):
            job.out.append(f"{value.isoformat()}T00:00:00Z")
        elif isinstance(value, str):
            self._write_picture(job, value)

    def _write_picture(self, job: Job, path: str) -> None:
        try:
            picture = job.gallery.take(path)
        except PictureError as error:
            job.fault(str(error), self.bound, file=path)
            return
        width, height = picture.fitted(self.box)
        told = {
            Aspect.PICTURE: picture.relation,
            Aspect.WIDTH: str(width),
            Aspect.HEIGHT: str(height),
        }
        job.out.append(told[self.aspect])


@frozen(kw_only=True)
class NumberPiece:
    """A number or name that every copy has to have for itself."""

    kind: Number
    original: str

    def write(self, job: Job) -> None:
        """Write the number of the copy at hand."""
        job.out.append(escaped(job.numbers.fresh(self.kind, self.original)))


@frozen(kw_only=True)
class GuardPiece:
    """The end of a cell, or of something else that must end in a paragraph."""

    def write(self, job: Job) -> None:
        """Add an empty paragraph if none stands there."""
        last = next((xml for xml in reversed(job.out) if xml.strip()), "")
        if not last.rstrip().endswith(("</w:p>", "<w:p/>", "</w:sdt>")):
            job.out.append("<w:p/>")


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

    def write(self, job: Job) -> None:
        """Write the copies."""
        items = self.bound.reach.value(job.elements)
        elements = items if isinstance(items, tuple) else ()
        outside = job.numbers.given
        for index, element in enumerate(elements or (NOTHING,) * self.is_row):
            job.numbers.given = {}
            job.elements.append(element)
            job.indexes.append(index)
            job.write(self.inner)
            job.indexes.pop()
            job.elements.pop()
        job.numbers.given = outside


@frozen(kw_only=True)
class LinesPiece:
    """A paragraph that is written for each line of the text in it."""

    start: tuple[Piece, ...]
    text: TextPiece
    end: tuple[Piece, ...]

    def write(self, job: Job) -> None:
        """Write the paragraphs."""
        for line in self.text.lines(job):
            job.write(self.start)
            job.out.append(line_xml(line))
            job.write(self.end)


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

    def write(self, job: Job) -> None:
        """Write the XML if it is to be kept."""
        value = self.bound.reach.value(job.elements)
        if self.group in (Group.TRUE, Group.UNTRUE):
            self._require(job, value)
            keep = (value is True) == (self.group is Group.TRUE)
        else:
            keep = self._is_present(job, value) == (self.group is Group.PRESENT)
        if keep:
            job.write(self.inner)

    def _require(self, job: Job, value: object) -> None:
        if value is None and self.bound.mark.words is None:
            job.fault("missing", self.bound)

    def _is_present(self, job: Job, value: object) -> bool:
        if isinstance(value, Text) and value and not value.has(job.display.language):
            job.fault("no_translation", self.bound)
        if value is None or value is NOTHING or isinstance(value, bool):
            return value is True
        if isinstance(value, tuple):
            return bool(value)
        written = styles_of(type(value)) is not None
        return not written or spoken(job.display, value) is not None


def spoken(display: Display, value: object, style: str = "") -> str | None:
    """Write a value; None where it is missing, empty or not in this language."""
    if value is None:
        return None
    if isinstance(value, Text) and not value.has(display.language):
        return None
    text = display.show(value, style)
    return text if text.strip() else None
