"""What a project file holds, read but not yet understood.

The values are plain mappings, lists and texts, ready for the converter. Where each of
them stands is known to whoever read the file: YAML has lines, a workbook has cells.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol, TypeAlias

from attrs import field, frozen

from grantkit.model.source import SourceLocation
from grantkit.structuring.problems import Problem, Route

Raw: TypeAlias = "dict[str, Raw] | list[Raw] | str | None"
"""A raw value. None stands for a key or an element of a list without a value."""


class Positions(Protocol):
    """Where everything stands in the user's file."""

    def of(self, path: str) -> SourceLocation:
        """Find the place of a path, or of the nearest thing above it that is there."""

    def at(self, route: Route) -> SourceLocation:
        """Find the place of a route; see `of`."""

    def of_key(self, route: Route) -> SourceLocation:
        """Find the key at the end of a route, whatever its value is."""


@frozen(kw_only=True)
class Tree:
    """A project file, read but not yet understood.

    Attributes:
        file: Path as the user gave it.
        data: The outermost mapping.
        positions: Where everything in it stands.
        noticed: What was found wrong while reading, each with its place: keys that
            stand twice, cells without a value.
        language: In which its headings are; None where it has none.
    """

    file: Path
    data: Mapping[str, Raw]
    positions: Positions
    noticed: tuple[tuple[SourceLocation, Problem], ...] = field(default=())
    language: str | None = None
