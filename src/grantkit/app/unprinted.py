"""Texts of a report for which its form has no place."""

from collections.abc import Sequence
from pathlib import Path

from attrs import evolve

from grantkit.app.opening import OpenedReport
from grantkit.app.rendering import compiled
from grantkit.forms import Form, paths_of
from grantkit.forms.linting import is_shown
from grantkit.model.path import texts_in, unnumbered
from grantkit.plugin import InstalledFunder, ReportView

_NAMES = ("name", "title")
_PROMISES = ("communication_objective", "objective", "source_of_verification")
_PLANNED = ("project", "partners", "agreement", "details", "reports")
"""What the application says, and what other reports say."""
_COSTS = "expenditure[]"


def unprinted(
    opened: OpenedReport, *, form: Path | Form | None = None
) -> tuple[str, ...]:
    """List the texts of a report for which its form has no place.

    A funder's form asks for what the funder wants to read; whoever wrote more is told
    so. The paths are those of the project file, once for all elements of a list.

    Args:
        opened: The report.
        form: The form, if not the plugin's own; compiled, where it is at hand.

    Raises:
        InputError: There is no form for this kind of report.
        FormError: The form cannot be read.
    """
    funder = opened.funder
    if not isinstance(funder, InstalledFunder):
        return ()
    printed = tuple(paths_of(compiled(opened, funder, form)))
    return tuple(map(opened.view.in_file, placeless(opened.view, printed)))


def placeless(view: ReportView[object], printed: Sequence[str]) -> tuple[str, ...]:
    """List the texts of a report that are none of the printed ones.

    Names of things, and what the application says, are no such texts, nor is what
    describes single costs where a form shows only their sums.

    Args:
        view: The report.
        printed: The paths that a form prints, without numbers.

    Returns:
        Paths of the view, once for all elements of a list.
    """
    written = texts_in(_reported(view), leave_out=_PLANNED)
    paths = dict.fromkeys(unnumbered(path) for path, text in written if text)
    return tuple(
        path
        for path in paths
        if path.rpartition(".")[2] not in (*_NAMES, *_PROMISES)
        if not is_shown(path, printed) and not _is_of_sums(path, printed)
    )


def _is_of_sums(path: str, printed: Sequence[str]) -> bool:
    """Say whether a text describes a cost, and the form shows no single costs."""
    if not path.startswith(_COSTS):
        return False
    return not is_shown(f"{_COSTS}.amount", printed)


def _reported(view: ReportView[object]) -> ReportView[object]:
    """Leave out what is said of indicators in other reports."""
    own = view.report.id
    indicators = (
        evolve(each, values=tuple(one for one in each.values if one.report == own))
        for each in view.indicators
    )
    return evolve(view, indicators=tuple(indicators))
