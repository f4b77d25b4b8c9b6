"""What figures are computed from: the places of the project file at their root."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from grantkit.figures import Sums, figures_of
from grantkit.model.path import unnumbered, values_at
from grantkit.model.project_file import ReportView
from grantkit.tracing import Desk, Trace, trace, traceable

Roots = Mapping[str, frozenset[str]]
"""The paths of the values that go into each figure; all paths with empty brackets."""


def roots_of_figures(views: Iterable[ReportView[Any]], sums: Sums) -> Roots:
    """Trace all figures of some reports; what no report shows is not found.

    Args:
        views: The reports.
        sums: How their funder wants sums made.
    """
    found: dict[str, set[str]] = {path: set() for path in traceable()}
    for view in views:
        desk = Desk(view=view, figures=figures_of(view, sums), sums=sums)
        for path, roots in found.items():
            for place, _ in values_at(desk, path):
                leaves = _leaves(trace(desk, place))
                roots.update(map(unnumbered, leaves))
    return {path: frozenset(leaves) for path, leaves in found.items()}


def _leaves(of: Trace) -> Iterator[str]:
    if not of.parts:
        yield of.path
    for part in of.parts:
        yield from _leaves(part)
