"""The first names of the paths on a form: their types, and their objects."""

from collections.abc import Mapping
from typing import Any

from grantkit.figures import Figures
from grantkit.model.path import members
from grantkit.model.project_file import ReportView

_DETAILS = "details"


def form_roots(details: type | None) -> Mapping[str, object]:
    """Give the type of each first name.

    Args:
        details: The class of the funder's own fields; None where it has none.
    """
    roots = {**members(ReportView), "figures": Figures}
    if details is None:
        del roots[_DETAILS]
    else:
        roots[_DETAILS] = details | None
    return roots


def form_values(view: ReportView[Any], figures: Figures) -> Mapping[str, object]:
    """Give the object of each first name."""
    names = members(ReportView)
    return {**{name: getattr(view, name) for name in names}, "figures": figures}
