"""Looking at a report in another way: of another kind, of another project, cut."""

from collections.abc import Iterator
from copy import deepcopy
from typing import Any

from attrs import evolve

from grantkit.app.opening import OpenedReport
from grantkit.checking.boxes import is_missing
from grantkit.figures import figures_of
from grantkit.loading import read_yaml, structure_project
from grantkit.model.path import parse_path, values_at
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import ReportKind
from grantkit.plugin import Funder, InstalledFunder, ReportView


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


def without(opened: OpenedReport, path: str) -> OpenedReport | None:
    """Cut a key out of the file; of several, in the first element that has it.

    Returns:
        The same report on what is left; None where the key is not in the file.
    """
    found = values_at(opened.view, path)
    there = (place for place, value in found if not is_missing(value))
    tree = read_yaml(opened.file, opened.language)
    data: Any = deepcopy(dict(tree.data))
    *way, last = _steps(opened.view.in_file(next(there, path)))
    inner = data
    try:
        for step in way:
            inner = inner[step]
        del inner[last]
    except (KeyError, IndexError, TypeError):
        return None
    details = _funder(opened).details
    loaded = structure_project(evolve(tree, data=data), details, opened.language)
    cut = with_project(evolve(opened, loaded=loaded), loaded.project)
    return _alike(cut, opened)


def _alike(cut: OpenedReport, opened: OpenedReport) -> OpenedReport:
    """Take a report for what another is taken for, as far as it says what it is."""
    kind, edition = opened.view.report.kind, opened.loaded.project.edition
    alike = with_edition(cut, edition)
    is_known = None not in (kind, cut.view.report.kind)
    return with_kind(alike, str(kind)) if is_known else alike


def _funder(opened: OpenedReport) -> Funder:
    assert isinstance(opened.funder, InstalledFunder)
    return opened.funder.funder


def _steps(path: str) -> Iterator[str | int]:
    for step in parse_path(path):
        yield step.name
        if step.many:
            yield step.index or 0
