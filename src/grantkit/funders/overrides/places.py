"""Whether the place of an added box exists, and can be what the box asks of it."""

from collections.abc import Iterator, Mapping
from enum import StrEnum

from attrs import has

from grantkit.funders.data_file import roots_of
from grantkit.funders.flaws import Flaw
from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.model.path import PathError, PathType, type_at
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route, shown
from grantkit.wording import styles_of

_COMPUTED = "figures"


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
    try:
        found = type_at(roots, path)
    except PathError:
        yield _leads_nowhere(own, route, path, roots)
        return
    if _is_section(found):
        yield own.fault(route, "section", found=shown(path))
    else:
        above = route[:-1]
        yield from _limit_faults(own, above, table, found)
        yield from _choice_faults(own, above, table, found)


def kinds_of(funder: InstalledFunder) -> tuple[str, ...]:
    """List the kinds of report that a funder asks for, as far as known."""
    asked = {name for box in funder.boxes for name in box.required}
    return tuple(each for each in ReportKind if each in asked or each in funder.forms)


def _leads_nowhere(
    own: OwnFile, route: Route, path: str, roots: Mapping[str, object]
) -> Fault:
    """Say at which step a path leads nowhere; where only brackets are amiss, the path.

    The sentences are those by which authors of plugins are told the same.
    """
    amended = _with_brackets(path, roots)
    try:
        type_at(roots, amended)
    except PathError as error:
        values = {name: shown(each) for name, each in error.values.items()}
        flaw = Flaw(key=error.key, file=own.name, values=values, known=error.known)
        return Fault(route, f"{flaw.what(own.wording)} {flaw.cure(own.wording)}")
    return own.fault(route, "brackets", found=shown(path), nearest=amended)


def _with_brackets(path: str, roots: Mapping[str, object]) -> str:
    """Put brackets where lists are and nowhere else, as far as a path leads."""
    trail = ""
    for step in path.replace("[]", "").split("."):
        name = f"{trail}.{step}" if trail else step
        try:
            is_list = type_at(roots, name).many
        except PathError:
            is_list = False
        trail = f"{name}[]" if is_list else name
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
    if not isinstance(choices, list) or found.many:
        return
    of, here = found.type, (*route, "choices")
    if isinstance(of, type) and issubclass(of, StrEnum):
        for choice in choices:
            if choice not in set(of):
                values = {"found": shown(str(choice)), "known": ", ".join(of)}
                yield own.fault(here, "choice", **values)
    elif of not in (str, Text):
        yield own.fault(here, "choices_of_no_text")
