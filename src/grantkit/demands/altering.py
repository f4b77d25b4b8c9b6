"""Looking at a report in another way: of another kind, of another project, cut."""

from collections.abc import Iterator
from copy import copy
from typing import Any

from attrs import evolve

from grantkit.app.opening import OpenedReport
from grantkit.checking.boxes import is_missing
from grantkit.figures import figures_of
from grantkit.loading import structure_project
from grantkit.model.path import parse_path, values_at
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import ReportKind
from grantkit.plugin import Funder, InstalledFunder, ReportView
from grantkit.structuring import Tree


def with_kind(opened: OpenedReport, kind: str) -> OpenedReport:
    """Take a report as one of another kind."""
    project, own = opened.loaded.project, opened.view.report.id
    reports = tuple(
        evolve(each, kind=ReportKind(kind)) if each.id == own else each
        for each in project.reports
    )
    return with_project(opened, evolve(project, reports=reports))


def with_edition(opened: OpenedReport, edition: str | None) -> OpenedReport:
    """Take a project as one of another edition."""
    return with_project(opened, evolve(opened.loaded.project, edition=edition))


def unconfirmed(opened: OpenedReport) -> OpenedReport:
    """Take a report for one of which nobody has to confirm anything.

    What people confirm runs no rule, but sums up all data, which takes its time.
    """
    funder = opened.funder
    assert isinstance(funder, InstalledFunder)
    return evolve(opened, funder=evolve(funder, confirmations=()))


def with_project(opened: OpenedReport, project: ProjectFile) -> OpenedReport:
    """Look at another project through the report of the same id."""
    own = opened.view.report.id
    view: ReportView[Any] = ReportView.of(
        project,
        project.details,
        report=next(each for each in project.reports if each.id == own),
        as_of=opened.view.as_of,
        files=opened.view.files,
    )
    return evolve(
        opened,
        loaded=evolve(opened.loaded, project=project),
        view=view,
        figures=figures_of(view, _funder(opened).sums),
    )


def without(opened: OpenedReport, path: str, tree: Tree) -> OpenedReport | None:
    """Cut a key out of the file; of several, in the first element that has it.

    Args:
        opened: The report.
        path: Of the key, in the view.
        tree: What its file holds, read once for all cuts.

    Returns:
        The same report on what is left, or as it was where it could not be found any
        more; None where the key is not in the file.
    """
    found = values_at(opened.view, path)
    there = (place for place, value in found if not is_missing(value))
    way = tuple(_steps(opened.view.in_file(next(there, path))))
    try:
        data = _cut(tree.data, way)
    except (KeyError, IndexError, TypeError):
        return None
    details = _funder(opened).details
    loaded = structure_project(evolve(tree, data=data), details, opened.language)
    if opened.view.report.id not in {each.id for each in loaded.project.reports}:
        return opened  # nobody could look at what is left
    cut = with_project(evolve(opened, loaded=loaded), loaded.project)
    return _alike(cut, opened)


def _cut(data: Any, way: tuple[str | int, ...]) -> Any:  # noqa: ANN401 -- a file may hold anything
    """Copy what leads to a key, and leave the key out."""
    left = copy(data)
    first, *rest = way
    if rest:
        left[first] = _cut(data[first], tuple(rest))
    else:
        del left[first]
    return left


def _alike(cut: OpenedReport, opened: OpenedReport) -> OpenedReport:
    """Take a report for what another is taken for, as far as it says what it is."""
    kind, edition = opened.view.report.kind, opened.loaded.project.edition
    if edition != cut.loaded.project.edition:
        cut = with_edition(cut, edition)
    is_other = kind != cut.view.report.kind
    is_known = None not in (kind, cut.view.report.kind)
    return with_kind(cut, str(kind)) if is_other and is_known else cut


def _funder(opened: OpenedReport) -> Funder:
    assert isinstance(opened.funder, InstalledFunder)
    return opened.funder.funder


def _steps(path: str) -> Iterator[str | int]:
    for step in parse_path(path):
        yield step.name
        if step.many:
            yield step.index or 0
