"""Where everything stands in a workbook: sheet and cell of every path."""

from array import array
from collections.abc import Mapping

from attrs import define, field

from grantkit.model.source import SourceLocation
from grantkit.structuring import Route, route_of
from grantkit.workbook.delimited import Delimited
from grantkit.workbook.format import LANGUAGE
from grantkit.workbook.outline import Names

TITLE_CELL = (2, 2)


@define
class Lines:
    """The places of a section, or of the elements of a list.

    Attributes:
        sheet: Title of the sheet.
        upright: Whether each value has a row of its own, and each element a column.
        numbers: Row of each element, or its column.
        fields: Column of each value, or its row, by what its hidden cell says.
    """

    sheet: str
    upright: bool
    fields: Mapping[str, int]
    numbers: "array[int]" = field(factory=lambda: array("I"))

    def cell(self, index: int, names: tuple[str, ...]) -> tuple[int, int]:
        """Give row and column of a value of an element, or of the nearest above it."""
        line, across = self.numbers[index], self._field(names)
        return (across, line) if self.upright else (line, across)

    def _field(self, names: tuple[str, ...]) -> int:
        for length in range(len(names), 0, -1):
            path = ".".join(names[:length])
            spoken = LANGUAGE.join((".".join(names[: length - 1]), names[length - 1]))
            for key in (path, spoken):
                if key in self.fields:
                    return self.fields[key]
            for key, number in self.fields.items():
                if key.startswith((f"{path}.", f"{path}{LANGUAGE}")):
                    return number
        return min(self.fields.values(), default=1)


@define
class Places:
    """Where everything stands in a workbook.

    Attributes:
        file: Path as the user gave it.
        first: Title of the first sheet.
        sheets: Title of the sheet of each section and list, by its names.
        lines: By the route of a list, or of a section, its places.
        single: By its route, the place of a row of a mapping.
        top: The cell at which a list as a whole is found.
        text: Finds cells by line and column, where the table is a text.
    """

    file: str
    first: str
    sheets: dict[Names, str] = field(factory=dict)
    lines: dict[Route, Lines] = field(factory=dict)
    single: dict[Route, tuple[str, int, int]] = field(factory=dict)
    top: tuple[int, int] = TITLE_CELL
    text: Delimited | None = None

    def of(self, path: str) -> SourceLocation:
        """Find the cell of a path, or of the nearest thing above it that is there."""
        return self.at(route_of(path))

    def of_key(self, route: Route) -> SourceLocation:
        """Find the cell of a route; a workbook has no keys of its own."""
        return self.at(route)

    def at(self, route: Route) -> SourceLocation:
        """Find the cell of a route; see `of`.

        A list is found at the title of its sheet.
        """
        names = tuple(step for step in route if isinstance(step, str))
        if not route or isinstance(route[-1], str):
            title = self.sheets.get(names)
            if title is not None and route not in self.lines:
                return self.cell(title, *self.top)
        for length in range(len(route), -1, -1):
            place = self._place(route[:length], route[length:])
            if place is not None:
                return self.cell(*place)
        return self.cell(self.first, *self.top)

    def cell(self, sheet: str, row: int, column: int) -> SourceLocation:
        """Name a cell."""
        if self.text is not None:
            line, at = self.text.place(row, column)
            return SourceLocation(file=self.file, line=line, column=at)
        place = f"{column_letters(column)}{row}"
        return SourceLocation(file=self.file, sheet=sheet, cell=place)

    def _place(self, begin: Route, rest: Route) -> tuple[str, int, int] | None:
        if begin in self.single:
            return self.single[begin]
        lines = self.lines.get(begin)
        if lines is None:
            return None
        index = 0
        if rest and isinstance(rest[0], int):
            index, rest = rest[0], rest[1:]
        elif not rest and begin and len(lines.numbers) != 1:
            return lines.sheet, *self.top
        if index >= len(lines.numbers):
            return lines.sheet, *self.top
        names = tuple(step for step in rest if isinstance(step, str))
        return lines.sheet, *lines.cell(index, names)


def column_letters(number: int) -> str:
    """Give the letters of a column by its number."""
    letters = ""
    while number:
        number, rest = divmod(number - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters
