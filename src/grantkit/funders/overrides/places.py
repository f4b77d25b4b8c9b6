"""Whether the place of an added box exists, and can be what the box asks of it."""

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import has

from grantkit.funders.computed import parts_of
from grantkit.funders.data_file import roots_of
from grantkit.funders.flaws import Flaw
from grantkit.funders.operands import Sort, sort_of
from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.model.path import (
    PathError,
    PathType,
    type_at,
    unnumbered,
    without_brackets,
)
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route, shown
from grantkit.wording import styles_of

_COMPUTED = "figures"
_OUTSIDE = (_COMPUTED, "as_of", "files", "reports")
"""What no project file holds; and all reports, of which one alone is checked."""

_OF_ALL_REPORTS = re.compile(r"reports(\[\d*\])?\.")


def path_faults(
    own: OwnFile, route: Route, table: Table, funder: InstalledFunder
) -> Iterator[Fault]:
    """Find why no box can stand at a path, or none that asks for this.

    Args:
        own: The file.
        route: Of the path.
        table: The box, as it is written; the path is a text.
        funder: Whose projects have the place.
    """
    path: str = table["path"]
    if path.partition(".")[0].partition("[")[0] == _COMPUTED:
        yield own.fault(route, "computed", found=shown(path))
        return
    roots = roots_of(funder.funder)
    roots = {name: of for name, of in roots.items() if name not in _OUTSIDE}
    meant = _meant(path, roots)
    try:
        found = type_at(roots, meant)
    except PathError as error:
        yield _leads_nowhere(own, route, error)
        return
    if meant != path:
        yield own.fault(route, _slip(path), found=shown(path), nearest=meant)
    elif (parts := parts_of(roots, path)) is not None:
        values = {"found": shown(path), "parts": ", ".join(parts)}
        yield own.fault(route, "computed_of" if parts else "computed", **values)
    elif _is_section(found):
        yield own.fault(route, "section", found=shown(path))
    else:
        above = route[:-1]
        yield from _limit_faults(own, above, table, found)
        yield from _choice_faults(own, above, table, found)


def kinds_of(funder: InstalledFunder) -> tuple[str, ...]:
    """List the kinds of report that a funder asks for, as far as known."""
    asked = {name for box in funder.boxes for name in box.required}
    return tuple(each for each in ReportKind if each in asked or each in funder.forms)


def _leads_nowhere(own: OwnFile, route: Route, error: PathError) -> Fault:
    """Say at which step a path leads nowhere, as authors of plugins are told it."""
    values = {name: shown(each) for name, each in error.values.items()}
    flaw = Flaw(key=error.key, file=own.name, values=values, known=error.known)
    return Fault(route, f"{flaw.what(own.wording)} {flaw.cure(own.wording)}")


def _slip(path: str) -> str:
    """Name what is amiss with a path in whose place another one is meant."""
    if _OF_ALL_REPORTS.match(path):
        return "all_reports"
    return "brackets" if unnumbered(path) == path else "one_entry"


def _meant(path: str, roots: Mapping[str, object]) -> str:
    """Give the path that is meant by one that leads nowhere, or to too much or little.

    It is that of the report which is checked, with brackets where lists are and nowhere
    else, and ends at a text, whatever its languages.
    """
    trail = ""
    for step in without_brackets(_OF_ALL_REPORTS.sub("report.", path)).split("."):
        name = f"{trail}.{step}" if trail else step
        try:
            found = type_at(roots, name)
        except PathError:
            trail = name
            continue
        if found.type is Text and not found.many:
            return name
        trail = f"{name}[]" if found.many else name
    return trail if path.endswith("[]") else trail.removesuffix("[]")


def _is_section(found: PathType) -> bool:
    of = found.type
    is_class = isinstance(of, type) and has(of)
    return is_class and styles_of(of) is None and not found.many


def _limit_faults(
    own: OwnFile, route: Route, table: Table, found: PathType
) -> Iterator[Fault]:
    if "limit" in table and (found.many or found.type not in (str, Text)):
        yield own.fault((*route, "limit"), "limit_of_no_text")


def _choice_faults(
    own: OwnFile, route: Route, table: Table, found: PathType
) -> Iterator[Fault]:
    """Find choices that nobody could ever make."""
    choices = table.get("choices")
    if not isinstance(choices, list):
        return
    of, here = found.type, (*route, "choices")
    if found.many and sort_of(of) is Sort.WORDS:
        yield own.fault(here, "choices_of_list", nearest=f"{table['path']}[]")
    elif isinstance(of, type) and issubclass(of, StrEnum):
        for choice in choices:
            if choice not in set(of):
                values = {"found": shown(str(choice)), "known": ", ".join(of)}
                yield own.fault(here, "choice", **values)
    elif of not in (str, Text):
        yield own.fault(here, "choices_of_no_text")
