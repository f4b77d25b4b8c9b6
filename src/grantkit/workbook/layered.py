"""Where everything stands in a project whose lists are partly in tables beside it."""

from collections.abc import Mapping

from attrs import frozen

from grantkit.model.source import SourceLocation
from grantkit.structuring import Positions, Route, route_of
from grantkit.workbook.outline import Names
from grantkit.workbook.places import Places


@frozen
class LayeredPositions:
    """The places of the project file, and over them those of its tables.

    A list as a whole is found in the project file, where its table is named; an element
    and what is in it in the table.

    Attributes:
        base: The places of the project file.
        tables: The places of each list in a table, by its names.
    """

    base: Positions
    tables: Mapping[Names, Places]

    def of(self, path: str) -> SourceLocation:
        """Find the place of a path, or of the nearest thing above it that is there."""
        return self.at(route_of(path))

    def at(self, route: Route) -> SourceLocation:
        """Find the place of a route; see `of`."""
        names = _names(route)
        if names in self.tables and isinstance(route[-1], str):
            return self.base.at(names)
        table = self._table(names)
        return self.base.at(route) if table is None else table.at(route)

    def of_key(self, route: Route) -> SourceLocation:
        """Find the key at the end of a route, whatever its value is."""
        in_table = self._table(_names(route)) is not None
        return self.at(route) if in_table else self.base.of_key(route)

    def _table(self, names: Names) -> Places | None:
        """Find the innermost table that names lead into."""
        lengths = range(len(names), 0, -1)
        found = (self.tables.get(names[:length]) for length in lengths)
        return next((places for places in found if places is not None), None)


def _names(route: Route) -> Names:
    return tuple(step for step in route if isinstance(step, str))
