"""Opening a project file and looking at it through one of its reports."""

import datetime as dt
from collections.abc import Mapping
from functools import partial
from pathlib import Path

from attrs import evolve, frozen

from grantkit.app.refusing import input_error
from grantkit.errors import UnknownReportError
from grantkit.figures import Figures, Sums, figures_of
from grantkit.funders import BrokenPlugin, Registry
from grantkit.funders.overrides import with_overrides
from grantkit.loading import (
    Loaded,
    files_of,
    funder_of,
    language_of,
    look_for,
    read_yaml,
    structure_project,
)
from grantkit.model.budget import CostCategory
from grantkit.model.project_file import ProjectFile, ReportView
from grantkit.model.reference import Heading
from grantkit.model.report import Report
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Tree, names_tables
from grantkit.wording import LANGUAGES, core_wording
from grantkit.workbook import is_workbook


@frozen(kw_only=True)
class OpenedReport:
    """One report of a project file, ready to be checked and rendered.

    Attributes:
        file: The project file.
        loaded: The project, the places of its values and what could not be read.
        funder: Whose rules and forms apply; a `BrokenPlugin` if it cannot be used.
        view: The report.
        figures: Its figures.
        language: In which findings and messages are written.
    """

    file: Path
    loaded: Loaded
    funder: InstalledFunder | BrokenPlugin
    view: ReportView[object]
    figures: Figures
    language: str


def open_report(  # noqa: PLR0913 -- every choice a user has, by its name
    file: Path,
    registry: Registry,
    *,
    as_of: dt.date,
    report: str | None = None,
    funder: str | None = None,
    language: str | None = None,
    fallback: str = "en",
    any_report: bool = False,
    overrides: Path | None = None,
    own_rules: bool = True,
) -> OpenedReport:
    """Read a project file and look at it through one of its reports.

    Args:
        file: The project file.
        registry: The installed funders.
        as_of: The day on which the report is looked at.
        report: Id of the report; may be left out where there is only one.
        funder: Code of the funder, if not the one that the file names.
        language: Of findings and messages; that of the workbook, or else that of the
            report, if left out.
        fallback: Their language where neither is known, or spoken.
        any_report: Whether the first of several reports will do where none is named.
        overrides: The organisation's own rules; if left out, those that stand beside
            the project file or above it.
        own_rules: Whether such rules are looked for at all.

    Raises:
        InputError: The file cannot be read, or names no such report or funder; or the
            organisation's own rules may not stand beside the funder's.
    """
    tree, spoken = read_tree(file, registry, language, fallback)
    code = funder or funder_of(tree)
    if code is None:
        installed = ", ".join(registry.funders) or "–"
        raise input_error("no_funder", spoken, installed=installed)
    if own_rules:
        registry = with_overrides(registry, file.parent, spoken, file=overrides)
    found = registry.find(code, spoken)
    strange = code != funder_of(tree)
    details, sums = _reading_of(found, strange=strange)
    loaded = structure_project(tree, details, spoken)
    project = _seen_by(found, loaded.project, strange=strange)
    view = ReportView.of(
        project,
        project.details,
        report=_choose(project.reports, report, spoken, any_report=any_report),
        as_of=as_of,
        files=files_of(project, file.parent),
    )
    return OpenedReport(
        file=file,
        loaded=loaded,
        funder=found,
        view=view,
        figures=figures_of(view, sums),
        language=spoken,
    )


def read_tree(
    file: Path, registry: Registry, language: str | None, fallback: str
) -> tuple[Tree, str]:
    """Read a project file of either kind, and choose the language of messages.

    Args:
        file: The project file: YAML, or a workbook.
        registry: The installed funders.
        language: Of messages; that of the workbook, or else that of the report, if
            left out.
        fallback: Their language where neither is known, or spoken.

    Raises:
        InputError: The file cannot be read.
    """
    tree = _read(file, registry, language or fallback)
    own = tree.language or language_of(tree)
    spoken = language or (own if own in LANGUAGES else None) or fallback
    if tree.noticed and spoken != (language or fallback):
        # A workbook says in words of a language what its cells may hold.
        tree = _read(file, registry, spoken)
    return tree, spoken


def _read(file: Path, registry: Registry, language: str) -> Tree:
    if is_workbook(file):
        from grantkit.workbook.reading import read_workbook  # noqa: PLC0415 -- slow to load, and not every project is one

        return read_workbook(file, language, registry.funders.get)
    tree = read_yaml(file, language)
    if not names_tables(tree.data):
        return tree
    from grantkit.workbook.beside import with_tables  # noqa: PLC0415 -- the same

    funder = registry.funders.get(funder_of(tree) or "")
    return with_tables(tree, funder, language, partial(look_for, folder=file.parent))


def _reading_of(
    found: InstalledFunder | BrokenPlugin, *, strange: bool
) -> tuple[type | None, Sums]:
    """Say how a funder's own fields are read, and its sums made.

    The details of a project are those of the funder it names: to a strange one, and to
    a plugin that cannot be used, they say nothing and are passed over.
    """
    if not isinstance(found, InstalledFunder):
        return object, Sums()
    details = object if strange else found.funder.details
    return details, found.funder.sums


def _seen_by(
    found: InstalledFunder | BrokenPlugin, project: ProjectFile, *, strange: bool
) -> ProjectFile:
    """Leave out of a project what says nothing to a funder; see `_reading_of`."""
    if strange:  # nobody has confirmed anything to this one
        project = evolve(project, details=None, attestations=())
    if isinstance(found, InstalledFunder):
        return _with_categories(project, found.headings)
    return evolve(project, details=None)


def _with_categories(
    project: ProjectFile, headings: Mapping[str, Heading]
) -> ProjectFile:
    """Let the funder's map of headings say the category where a budget line does not.

    A heading whose category the core does not know says nothing.
    """
    known = {
        code: CostCategory(heading.category)
        for code, heading in headings.items()
        if heading.category in set(CostCategory)
    }
    lines = (
        evolve(line, category=line.category or known.get(line.heading))
        for line in project.budget
    )
    return evolve(project, budget=tuple(lines))


def title_of(opened: OpenedReport) -> str:
    """Name the project by its number and title, as far as it has them."""
    project = opened.view.project
    title = project.title.in_language(opened.language) if project.title else ""
    return " ".join(part for part in (project.number, title) if part) or "–"


def about_of(opened: OpenedReport) -> str:
    """Say which report it is: its kind, id and period, as far as known."""
    report, wording = opened.view.report, core_wording(opened.language)
    kind = report.kind or wording.say("terminal.report_of_no_kind")
    key = "terminal.report" if report.period else "terminal.report_undated"
    values = {"kind": kind, "id": report.id, "period": report.period}
    sentence = wording.say(key, values)
    return sentence[:1].upper() + sentence[1:]


def _choose(
    reports: tuple[Report, ...], named: str | None, language: str, *, any_report: bool
) -> Report:
    """Find the report that is asked for; the only or any one where none is named.

    Raises:
        InputError: There is no such report, or several and none is named.
    """
    known = ", ".join(report.id for report in reports)
    if not reports:
        raise input_error("no_report", language)
    if named is None and len(reports) > 1 and not any_report:
        raise input_error("which_report", language, known=known)
    for report in reports:
        if named in (None, report.id):
            return report
    error = input_error("unknown_report", language, report=named, known=known)
    raise UnknownReportError(error.message, error.hint)
