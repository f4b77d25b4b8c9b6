"""Finding what traces a figure, by its path."""

import re

from attrs import frozen

from grantkit.model.path import nearest, unnumbered, values_at
from grantkit.tracing.desk import Desk
from grantkit.tracing.trace import Trace
from grantkit.tracing.tracers import TABLES, TRACERS

_INDEX = re.compile(r"\[(\d+)\]")
_ROOT = "figures."
_WITH_ROWS = (*TABLES, "costs", "register", "reach", "volunteering", "funding")
_SHORT = {"total": "total_reported", "share": "execution"}


@frozen
class ShortList:
    """A list that ends before the row that a path asks for.

    Attributes:
        path: Of the list.
        count: How many rows it has.
    """

    path: str
    count: int


class UntracedError(ValueError):
    """A path that leads to no figure that can be explained.

    Attributes:
        nearest: A path, with empty brackets, that looks like it; None if none does.
        out_of: The list that ends too early; None if that is not the reason.
    """

    def __init__(
        self, path: str, close: str | None = None, out_of: ShortList | None = None
    ) -> None:
        """Say which path, and what is near."""
        super().__init__(path)
        self.nearest = close
        self.out_of = out_of


def trace(desk: Desk, path: str) -> Trace:
    """Trace a figure.

    Args:
        desk: The report.
        path: Of the figure, such as `figures.spending.rows[2].total_reported`;
            `figures.spending[2].total` will do.

    Raises:
        UntracedError: There is no such figure, or it is not a computed one.
    """
    full = in_full(path)
    pattern = unnumbered(full)
    tracer = TRACERS.get(pattern)
    if tracer is None:
        close = nearest(pattern, TRACERS) if path.startswith(_ROOT) else None
        raise UntracedError(path, close)
    if short := _short_list(desk, full):
        raise UntracedError(path, out_of=short)
    at = tuple(int(number) for number in _INDEX.findall(full))
    if len(at) < pattern.count("[]"):
        raise UntracedError(path, pattern)
    return tracer(desk, full, at)


def in_full(path: str) -> str:
    """Write a path in full: `figures.spending[2].total` leaves out what is plain."""
    steps = path.removeprefix(_ROOT)
    table, bracket, rest = steps.partition("[")
    if table in _WITH_ROWS and bracket:
        index, _, column = rest.partition("].")
        known = _SHORT.get(column, column) if table in TABLES else column
        return f"{_ROOT}{table}.rows[{index}].{known}"
    return f"{_ROOT}{steps}"


def traceable() -> tuple[str, ...]:
    """List the paths of all figures that can be explained, with empty brackets."""
    return tuple(TRACERS)


def _short_list(desk: Desk, path: str) -> ShortList | None:
    """Find the first list on a path that ends before the row it asks for."""
    for bracket in _INDEX.finditer(path):
        before = path[: bracket.start()]
        count = sum(1 for _ in values_at(desk, f"{before}[]"))
        if int(bracket[1]) >= count:
            return ShortList(before, count)
    return None
