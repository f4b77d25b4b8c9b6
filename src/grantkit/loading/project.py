"""From a tree of raw values to the project, with every finding about its reading."""

from collections.abc import Iterable, Iterator, Mapping

from attrs import evolve, frozen

from grantkit.loading.refusal import finding_of
from grantkit.loading.salvage import salvaged
from grantkit.model.finding import Finding
from grantkit.model.project_file import FORMAT_VERSION, ProjectFile
from grantkit.model.source import SourceLocation
from grantkit.structuring import Positions, Problem, Raw, Tree, shown, structured

MOST_FINDINGS = 10_000

_OF_THE_KEY = frozenset(("unknown_key", "no_details", "unknown_language"))


@frozen(kw_only=True)
class Loaded:
    """A project as far as it could be read.

    Attributes:
        project: The project; what could not be read is missing from it.
        positions: Where everything stands in the user's file.
        findings: What could not be read, in the order of the file.
    """

    project: ProjectFile
    positions: Positions
    findings: tuple[Finding, ...]


def funder_of(tree: Tree) -> str | None:
    """Give the code of the funder, before anything else of the project is read."""
    funder = tree.data.get("funder")
    return funder if isinstance(funder, str) else None


def language_of(tree: Tree) -> str | None:
    """Give the language of the first report that names one, before it is read."""
    reports = tree.data.get("reports")
    for report in reports if isinstance(reports, list) else ():
        language = report.get("language") if isinstance(report, dict) else None
        if isinstance(language, str):
            return language
    return None


def structure_project(
    tree: Tree, details: type[object] | None, language: str
) -> Loaded:
    """Make a project of raw values, and find everything that is wrong with them.

    Args:
        tree: The file.
        details: The class of the funder's own fields; None where it has none.
        language: Of the findings.

    Raises:
        BrokenPluginError: The class of the details cannot be read from any file.
    """
    values = {name: raw for name, raw in tree.data.items() if name != "grantkit"}
    project, found = salvaged(values, lambda raw: _project(raw, details))
    problems = (*_version_problems(tree.data.get("grantkit")), *found)
    return Loaded(
        project=project,
        positions=tree.positions,
        findings=tuple(_findings(problems, tree, language)),
    )


def _findings(
    problems: Iterable[Problem], tree: Tree, language: str
) -> Iterator[Finding]:
    """Say the problems in the order of the file, as far as anyone would read them."""
    placed = [(_location(problem, tree.positions), problem) for problem in problems]
    placed.extend(tree.noticed)
    placed.sort(key=lambda pair: _order(pair[0], str(tree.file)))
    for location, problem in placed[:MOST_FINDINGS]:
        yield finding_of(problem, location, language)
    further = placed[MOST_FINDINGS:]
    if further:
        count = Problem(
            route=(), key="further_problems", values={"count": len(further)}
        )
        yield finding_of(count, further[0][0], language)


def _project(
    raw: Mapping[str, Raw], details: type[object] | None
) -> tuple[ProjectFile | None, tuple[Problem, ...]]:
    core = {name: value for name, value in raw.items() if name != "details"}
    project, problems = structured(core, ProjectFile)
    own = raw.get("details")
    if own is None:
        return project, problems
    if details is None:
        return None, (*problems, Problem(route=("details",), key="no_details"))
    instance, more = structured(own, details, ("details",))
    if project is None or instance is None:
        return None, (*problems, *more)
    return evolve(project, details=instance), ()


def _version_problems(raw: Raw) -> Iterator[Problem]:
    """Compare the version of the file's format with the one this program knows."""
    route = ("grantkit",)
    known: dict[str, object] = {"known": FORMAT_VERSION}
    if raw is None:
        yield Problem(route=route, key="version_missing", values=known)
        return
    version, _ = structured(raw, int, route)
    if version is None or version < 1:
        found = shown(raw) if isinstance(raw, str) else ""
        values = {**known, "found": found}
        yield Problem(route=route, key="version_not_a_number", values=values)
    elif version > FORMAT_VERSION:
        values = {**known, "found": version}
        yield Problem(route=route, key="version_too_new", values=values)


def _location(problem: Problem, positions: Positions) -> SourceLocation:
    if problem.key in _OF_THE_KEY:
        return positions.of_key(problem.route)
    return positions.at(problem.route)


def _order(location: SourceLocation, main: str) -> tuple[str, int, int]:
    """Put the project file before its tables, and in each what stands first."""
    beside = "" if location.file == main else location.file
    return beside, location.line or 0, location.column or 0
