"""Other versions of a good report: one value less, hardly anything, far too much."""

import re
from collections.abc import Iterable, Iterator
from copy import deepcopy
from typing import Any, TypeVar

from attrs import NOTHING, Attribute, AttrsInstance, evolve, fields, has

from grantkit.app.opening import OpenedReport
from grantkit.figures import figures_of
from grantkit.loading import read_yaml, structure_project
from grantkit.model.path import parse_path
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.plugin import Funder, InstalledFunder, ReportView
from grantkit.wording import styles_of

ThingT = TypeVar("ThingT", bound=AttrsInstance)

_IDENTITY = frozenset(("id", "kind", "role", "language"))
"""Fields by which objects find one another, or a report its form."""

_MANY, _FEW = 50, 2
"""How often the largest report repeats the elements of a list, and of one within."""


def with_kind(opened: OpenedReport, kind: str) -> OpenedReport:
    """Take a report as one of another kind."""
    project, own = opened.loaded.project, opened.view.report.id
    reports = tuple(
        evolve(each, kind=ReportKind(kind)) if each.id == own else each
        for each in project.reports
    )
    return with_project(opened, evolve(project, reports=reports))


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
    """Cut a key out of the file, in the first element where a list is on the way.

    Returns:
        The same report on what is left; None where the key is not in the file.
    """
    tree = read_yaml(opened.file, opened.language)
    data: Any = deepcopy(dict(tree.data))
    *way, last = _steps(opened.view.in_file(path))
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
    kind = opened.view.report.kind
    return cut if None in (kind, cut.view.report.kind) else with_kind(cut, str(kind))


def smallest(opened: OpenedReport, paths: Iterable[str]) -> OpenedReport:
    """Leave nothing in a report but some paths, and what no project can lack."""
    kept = {re.sub(r"\[\d+\]", "[]", opened.view.in_file(path)) for path in paths}
    return with_project(opened, _bare(opened.loaded.project, frozenset(kept), ""))


def largest(opened: OpenedReport) -> OpenedReport:
    """Repeat the elements of all lists and the words of all texts of a report."""
    return with_project(opened, _grown(opened.loaded.project, _MANY))


def _bare(thing: ThingT, kept: frozenset[str], path: str) -> ThingT:
    here = f"{path}." if path else ""
    changes = {
        item.name: _left(item, getattr(thing, item.name), kept, f"{here}{item.name}")
        for item in fields(type(thing))
    }
    return type(thing)(**changes)


def _left(item: "Attribute[Any]", value: Any, kept: frozenset[str], path: str) -> Any:  # noqa: ANN401 -- a field may hold anything
    """Say what is left of the value of a field."""
    is_demanded = item.default is NOTHING or item.name == "reports"
    is_way = is_demanded or any(
        each.startswith((f"{path}.", f"{path}[")) for each in kept
    )
    if path in kept or item.name in _IDENTITY:
        return value
    if is_way and _is_section(value):
        return _bare(value, kept, path)
    if is_way and isinstance(value, tuple) and all(map(_is_section, value)):
        return tuple(_bare(each, kept, f"{path}[]") for each in value)
    if is_demanded:
        return value
    make = getattr(item.default, "factory", None)
    return item.default if make is None else make()


def _grown(thing: ThingT, times: int) -> ThingT:
    changes = {}
    for item in fields(type(thing)):
        often = 1 if item.name == "reports" else times
        changes[item.name] = _more(getattr(thing, item.name), often)
    return type(thing)(**changes)


def _more(value: Any, times: int) -> Any:  # noqa: ANN401 -- a field may hold anything
    if isinstance(value, tuple):
        return tuple(_more(each, times) for each in value) * times
    if isinstance(value, Text):
        return Text({code: "\n".join([told] * _MANY) for code, told in value.versions})
    return _grown(value, _FEW) if _is_section(value) else value


def _is_section(value: object) -> bool:
    """Say whether a value is an object with fields of its own, not written as one."""
    return has(type(value)) and styles_of(type(value)) is None


def _funder(opened: OpenedReport) -> Funder:
    assert isinstance(opened.funder, InstalledFunder)
    return opened.funder.funder


def _steps(path: str) -> Iterator[str | int]:
    for step in parse_path(path):
        yield step.name
        if step.many:
            yield step.index or 0
