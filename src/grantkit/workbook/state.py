"""What is known while a workbook is being read."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Final

from attrs import Factory, define, field, frozen

from grantkit.model.source import SourceLocation
from grantkit.model.text import Text
from grantkit.structuring import Problem, Raw, ReadingError, Route
from grantkit.workbook.grid import Grid, Row
from grantkit.workbook.headings import Found
from grantkit.workbook.outline import Entry, Names, Sheet
from grantkit.workbook.places import Places
from grantkit.workbook.values import Values

HEAD: Final = 40
"""Among so many rows the one with the headings is looked for."""

Notice = tuple[SourceLocation, Problem]
Section = dict[str, Raw]


@define
class OpenSheet:
    """A sheet of which the first rows have been read.

    Attributes:
        title: As on its tab.
        merged: Areas of merged cells, known once all rows have been read.
        head: The first rows.
        rest: The rows after them.
    """

    title: str
    merged: Sequence[str]
    head: list[Row]
    rest: Iterator[Row]

    @classmethod
    def of(cls, grid: Grid) -> "OpenSheet":
        """Read the first rows of a sheet."""
        rows = grid.rows()
        return cls(grid.sheet.title, grid.merged, list(islice(rows, HEAD)), rows)


@define
class Reading:
    """What has been read of a workbook so far.

    Attributes:
        values: Reads cells.
        places: Where everything stands.
        sheets: All sheets there may be, by their names.
        data: The project.
        notices: What was found odd, each with its place.
        elements: The elements of each list, by its route.
        keys: By what name rows of other sheets refer to them.
    """

    values: Values
    places: Places
    sheets: Mapping[Names, Sheet]
    data: Section = field(factory=dict)
    notices: list[Notice] = field(factory=list)
    elements: dict[Route, list[Raw]] = field(factory=dict)
    keys: dict[Route, dict[str, list[int]]] = field(factory=dict)

    def note(
        self, sheet: str, cell: tuple[int, int], route: Route, error: ReadingError
    ) -> None:
        """Note a problem with its cell."""
        problem = Problem(
            route=(*route, *error.at),
            key=error.key,
            values=error.values,
            known=error.known,
        )
        self.notices.append((self.places.cell(sheet, *cell), problem))


@frozen(kw_only=True)
class Table:
    """A table whose headings have been recognised.

    Attributes:
        needed: The texts without which a row is no element.
    """

    opened: OpenSheet
    sheet: Sheet
    columns: tuple[Found, ...]
    parents: tuple[Found | None, ...]
    first: int
    rows: Iterator[Row] = Factory(lambda: iter(()))
    needed: tuple[Entry, ...] = field(init=False)

    @needed.default
    def _needed(self) -> tuple[Entry, ...]:
        texts = (entry for entry in self.sheet.entries if entry.of in (str, Text))
        return tuple(e for e in texts if e.required and not self.sheet.depth)
