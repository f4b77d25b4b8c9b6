"""One filling of a part of a form: the data at hand, and what was lacking."""

from collections.abc import Iterable, Iterator, Sequence
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


Column = bytes | Sequence[bytes]
"""What a piece writes: the same for all elements of a batch, or something for each."""


class Writer(Protocol):
    """A piece of a form that writes itself from data."""

    def columns(self, job: "Job", batch: Batch) -> Sequence[Column]:
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
        lines: What the places of the batch at hand show, a column for each.
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
    lines: Iterator[Sequence[bytes]] = field(factory=lambda: iter(()))
    faults: dict[tuple[str, str, Place], FormFault] = field(factory=dict)
    _speakers: dict[tuple[object, str], Speaker] = field(factory=dict)

    def speaker(self, of: object, style: str) -> Speaker:
        """Find what writes values of a type."""
        speaker = self._speakers.get((of, style))
        if speaker is None:
            speaker = self._speakers[of, style] = self.display.speaker(of, style)
        return speaker

    def fault(self, code: str, bound: Bound, path: str, **values: object) -> None:
        """Note what the data lack."""
        values = {"path": path, "mark": bound.mark.shown, **values}
        fault = FormFault(code=code, place=bound.place, values=values)
        self.faults.setdefault((code, path, bound.place), fault)


def written(pieces: Sequence[Piece], job: Job, batch: Batch) -> list[bytes]:
    """Write pieces one after another, once for each element of a batch."""
    columns = columns_of(pieces, job, batch)
    return woven([b""] * len(columns), enumerate(columns), len(batch))


def columns_of(pieces: Sequence[Piece], job: Job, batch: Batch) -> list[Column]:
    """Write pieces side by side, each for all elements of a batch."""
    columns: list[Column] = []
    for piece in pieces:
        if isinstance(piece, bytes):
            columns.append(piece)
        else:
            columns += piece.columns(job, batch)
    return columns


def woven(
    row: Sequence[bytes], columns: Iterable[tuple[int, Column]], size: int
) -> list[bytes]:
    """Put what differs from element to element between what does not.

    A piece writes for the whole batch at once, and the texts are put together by the
    interpreter's own loops: that is what makes long tables cheap.

    Args:
        row: What is the same for all elements; empty where a column goes.
        columns: What differs, and where in the row it goes.
        size: How many elements there are.
    """
    width = len(row)
    texts = [*row] * size
    for at, column in columns:
        texts[at::width] = [column] * size if isinstance(column, bytes) else column
    return [b"".join(texts[n * width : (n + 1) * width]) for n in range(size)]
