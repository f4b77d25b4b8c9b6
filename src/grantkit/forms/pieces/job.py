"""One filling of a part of a form: the data at hand, and what was lacking."""

from collections.abc import Iterable, Sequence
from itertools import chain, repeat
from typing import Protocol

from attrs import define, field, frozen

from grantkit.forms.charting.chart import Chart
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import Mark
from grantkit.forms.pieces.batch import Batch
from grantkit.forms.pieces.ledger import Ledger
from grantkit.forms.pieces.pictures import Gallery
from grantkit.forms.pieces.reach import Reach
from grantkit.forms.pieces.unique import Numbers
from grantkit.wording import Display, Speaker


@frozen(kw_only=True)
class Bound:
    """A mark that is known to lead somewhere.

    Attributes:
        mark: As the author wrote it.
        place: Where it stands.
        reach: How to get to its value.
        type: The class of its value.
    """

    mark: Mark
    place: Place
    reach: Reach
    type: object


class Writer(Protocol):
    """A piece of a form that writes itself from data."""

    def columns(self, job: "Job", batch: Batch) -> Sequence[Iterable[bytes]]:
        """Write the piece, in UTF-8, for each element of a batch.

        What stands side by side may come in several columns, which saves putting it
        together twice.
        """


Piece = bytes | Writer
"""XML that stays as it is, in UTF-8, or what writes itself."""


@frozen
class Around:
    """The element at hand of a repeat around, its full path and its key."""

    element: object
    trail: bytes = b""
    key: bytes = b""


@define(kw_only=True)
class Job:
    """One filling of one part.

    Attributes:
        display: Writes the values.
        gallery: Takes in the pictures.
        charts: Those drawn so far, by the number of their drawing.
        numbers: Hands out what must be unique.
        ledger: Keeps what was written.
        gaps: Whether a missing value is shown as such, in place of being a fault.
        around: The data, then the element at hand of each repeat around.
        given: Numbers of the batch at hand, by what the form has.
        lines: The lines that paragraphs of the batch at hand show.
        faults: What the data lack, each once.
    """

    display: Display
    gallery: Gallery
    numbers: Numbers
    ledger: Ledger
    gaps: bool = False
    charts: dict[int, Chart] = field(factory=dict)
    around: list[Around] = field(factory=list)
    given: dict[object, Sequence[bytes]] = field(factory=dict)
    lines: Sequence[bytes] = ()
    faults: dict[tuple[str, str, Place], FormFault] = field(factory=dict)
    _speakers: dict[tuple[object, str], Speaker] = field(factory=dict)

    def speaker(self, of: object, style: str) -> Speaker:
        """Find what writes values of a type."""
        if (of, style) not in self._speakers:
            self._speakers[of, style] = self.display.speaker(of, style)
        return self._speakers[of, style]

    def fault(self, code: str, bound: Bound, path: str, **values: object) -> None:
        """Note what the data lack."""
        values = {"path": path, "mark": bound.mark.shown, **values}
        fault = FormFault(code=code, place=bound.place, values=values)
        self.faults.setdefault((code, path, bound.place), fault)


def written(pieces: Sequence[Piece], job: Job, batch: Batch) -> Iterable[bytes]:
    """Write pieces one after another, once for each element of a batch.

    A piece writes for the whole batch at once, and the texts are put together by the
    interpreter's own loops: that is what makes long tables cheap.
    """
    columns = columns_of(pieces, job, batch)
    if len(batch.elements) == 1:
        return [b"".join(chain.from_iterable(columns))]
    if not columns:
        return [b""] * len(batch.elements)
    return map(b"".join, zip(*columns, strict=True))


def columns_of(
    pieces: Sequence[Piece], job: Job, batch: Batch
) -> list[Iterable[bytes]]:
    """Write pieces side by side, each for all elements of a batch."""
    size = len(batch.elements)
    columns: list[Iterable[bytes]] = []
    for piece in pieces:
        if isinstance(piece, bytes):
            columns.append((piece,) if size == 1 else repeat(piece, size))
        else:
            columns += piece.columns(job, batch)
    return columns
