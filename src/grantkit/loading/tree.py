"""The place of every key and value of a YAML file.

The places form a tree of the same shape as the values: four numbers for each value,
because a project file has tens of thousands of values and its places should not weigh
more than they do.
"""

from array import array
from collections.abc import Iterator, Mapping

from attrs import frozen

from grantkit.model.source import SourceLocation
from grantkit.structuring import Route, route_of

_PER_MEMBER = 4


@frozen
class Places:
    """The places of the members of one mapping or list.

    Attributes:
        names: The index of each key, in the order of the file; None for a list. Rows
            with the same keys share one.
        numbers: For each member line and column of its key, then of its value. In a
            list the two are alike.
        inner: The places within those members that are mappings or lists.
    """

    names: Mapping[str, int] | None
    numbers: "array[int]"
    inner: Mapping[int, "Places"]

    def index(self, step: str | int) -> int | None:
        """Find a member: its number in the order of the file."""
        if self.names is not None:
            return self.names.get(str(step))
        if isinstance(step, int) and step * _PER_MEMBER < len(self.numbers):
            return step
        return None

    def key_at(self, index: int) -> tuple[int, int]:
        """Give line and column of a member's key."""
        return self._pair(index * _PER_MEMBER)

    def value_at(self, index: int) -> tuple[int, int]:
        """Give line and column of a member's value."""
        return self._pair(index * _PER_MEMBER + 2)

    def _pair(self, start: int) -> tuple[int, int]:
        return self.numbers[start], self.numbers[start + 1]


@frozen
class LinePositions:
    """Where everything stands in the user's file.

    Attributes:
        file: Path as the user gave it.
        places: The places of the outermost mapping.
    """

    file: str
    places: Places

    def of(self, path: str) -> SourceLocation:
        """Find the place of a path, or of the nearest thing above it that is there.

        A single value is found where it begins, a list or section at its key, an
        element at its beginning. What is missing from the outermost level is found at
        the beginning of the file.
        """
        return self.at(route_of(path))

    def at(self, route: Route) -> SourceLocation:
        """Find the place of a route; see `of`."""
        place = 1, 1
        for places, index in self._way(route):
            is_single = index not in places.inner
            place = places.value_at(index) if is_single else places.key_at(index)
        return self._location(place)

    def of_key(self, route: Route) -> SourceLocation:
        """Find the key at the end of a route, whatever its value is."""
        way = tuple(self._way(route))
        if not way or len(way) < len(route):
            return self.at(route)
        places, index = way[-1]
        return self._location(places.key_at(index))

    def _way(self, route: Route) -> Iterator[tuple[Places, int]]:
        """Go along a route as far as it is there."""
        places: Places | None = self.places
        for step in route:
            index = None if places is None else places.index(step)
            if places is None or index is None:
                return
            yield places, index
            places = places.inner.get(index)

    def _location(self, place: tuple[int, int]) -> SourceLocation:
        line, column = place
        return SourceLocation(file=self.file, line=line, column=column)
