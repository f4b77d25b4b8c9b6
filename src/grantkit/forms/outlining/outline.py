"""The outline of a form, as values: everything that stands on it, in order."""

from enum import StrEnum

from attrs import frozen

from grantkit.forms.compiling.controls import Kind
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import Mark


@frozen(kw_only=True)
class Part:
    """Where a part of the form begins: the text, a page header."""

    place: Place


@frozen(kw_only=True)
class Heading:
    """A heading; the outermost has level 1, be it the title of the form."""

    place: Place
    level: int
    words: str


@frozen(kw_only=True)
class Paragraph:
    """A paragraph outside tables, its marks included."""

    place: Place
    words: str


@frozen(kw_only=True)
class Table:
    """A table: how large it is, and its first row, unless a box stands there."""

    place: Place
    rows: int
    columns: int
    header: tuple[str, ...]


@frozen(kw_only=True)
class Row:
    """A row of a table but the header, with the lists that it repeats for."""

    place: Place
    words: tuple[str, ...]
    lists: tuple[str, ...] = ()


@frozen(kw_only=True)
class BoundBox:
    """A place for a value.

    Attributes:
        place: Where it stands.
        mark: What is bound there.
        control: What kind of control it is; None for a typed mark.
        label: The words before it, in its row or paragraph, since the last box there.
    """

    place: Place
    mark: Mark
    control: Kind | None = None
    label: str = ""


class Edge(StrEnum):
    """Which end of a block it is."""

    BEGIN = "begin"
    END = "end"


@frozen(kw_only=True)
class Block:
    """Where a block begins or ends: one that repeats, or hangs on a value."""

    place: Place
    mark: Mark
    edge: Edge


Entry = Part | Heading | Paragraph | Table | Row | BoundBox | Block


@frozen(kw_only=True)
class Outline:
    """Everything that stands on a form.

    Attributes:
        entries: In the order of the form.
        faults: What is wrong with its marks.
    """

    entries: tuple[Entry, ...]
    faults: tuple[FormFault, ...] = ()
