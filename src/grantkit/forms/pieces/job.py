"""One filling of one part: the data at hand, what is written, what was lacking."""

from collections.abc import Sequence
from typing import Protocol

from attrs import define, field, frozen

from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import Mark
from grantkit.forms.pieces.pictures import Gallery
from grantkit.forms.pieces.reach import Reach
from grantkit.forms.pieces.unique import Numbers
from grantkit.wording import Display


@frozen(kw_only=True)
class Bound:
    """A mark that is known to lead somewhere.

    Attributes:
        mark: As the author wrote it.
        place: Where it stands.
        reach: How to get to its value.
    """

    mark: Mark
    place: Place
    reach: Reach


class Writer(Protocol):
    """A piece of a form that writes itself from data."""

    def write(self, job: "Job") -> None:
        """Write the piece."""


Piece = str | Writer


@define(kw_only=True)
class Job:
    """One filling of one part.

    Attributes:
        display: Writes the values.
        gallery: Takes in the pictures.
        numbers: Renews what must be unique.
        elements: The data, then the element at hand of each repeat around.
        indexes: The numbers of those elements, counted from 0.
        out: What has been written.
        faults: What the data lack, each once.
    """

    display: Display
    gallery: Gallery
    numbers: Numbers
    elements: list[object]
    indexes: list[int] = field(factory=list)
    out: list[str] = field(factory=list)
    faults: dict[tuple[str, str, Place], FormFault] = field(factory=dict)

    def write(self, pieces: Sequence[Piece]) -> None:
        """Write pieces one after another."""
        for piece in pieces:
            if isinstance(piece, str):
                self.out.append(piece)
            else:
                piece.write(self)

    def fault(
        self, code: str, bound: Bound, path: str | None = None, **values: object
    ) -> None:
        """Note what the data lack; the path is that of the mark if none is given."""
        path = bound.reach.full_path(self.indexes) if path is None else path
        values = {"path": path, "mark": bound.mark.shown, **values}
        fault = FormFault(code=code, place=bound.place, values=values)
        self.faults.setdefault((code, path, bound.place), fault)
