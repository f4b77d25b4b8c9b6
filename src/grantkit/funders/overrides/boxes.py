"""Boxes that an organisation adds to those of the funder."""

import re
from collections.abc import Iterator, Mapping

from attrs import frozen

from grantkit.funders.data_file import roots_of
from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.model.finding import Certainty, Severity
from grantkit.model.limits import CountingPolicy
from grantkit.model.override import Override, OverrideKind
from grantkit.model.path import PathError, members, type_at
from grantkit.model.reference import Box
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route

_CODE = re.compile(r"[A-Z]{2,8}[1-7]\d\d")
_OF_THE_CORE = "GK"


@frozen(kw_only=True)
class OwnBox:
    """A box, as the file gives it; see `Box`.

    Attributes:
        path: What fills it; `[]` where there is one for each element.
        label: What it is called.
        why: The organisation's reason.
        place: Where to fill it in; its path if left out.
        required: Kinds of report in which it must be filled.
        editions: Codes of the editions it belongs to; empty for all.
        limit: Greatest length, if there is one.
        counting: How the length is counted.
        choices: The words it accepts; empty for any.
        severity: Of a finding about it. A report waits for an error only.
    """

    path: str
    label: Text
    why: str
    place: Text | None = None
    required: tuple[ReportKind, ...] = ()
    editions: tuple[str, ...] = ()
    limit: int | None = None
    counting: CountingPolicy = CountingPolicy.CHARACTERS
    choices: tuple[str, ...] = ()
    severity: Severity = Severity.WARNING


def added(
    own: OwnFile, route: Route, tables: Table, funder: InstalledFunder
) -> tuple[list[Box], list[Override], list[Fault]]:
    """Read the boxes that are added, each with its own code."""
    faults: list[Fault] = []
    boxes: list[Box] = []
    for code, table in tables.items():
        here = (*route, code)
        given = own.structure(here, table, OwnBox, faults)
        path = table.get("path") if isinstance(table, Mapping) else None
        found = [
            *_code_faults(own, here, code, funder),
            *_path_faults(own, (*here, "path"), path, funder),
        ]
        if given is not None:
            found += _faults(own, here, given, funder)
        faults.extend(found)
        if given is not None and not found:
            boxes.append(_box(code, given))
    changes = [_change(own, (*route, box.code), box) for box in boxes]
    return boxes, changes, faults


def _code_faults(
    own: OwnFile, route: Route, code: str, funder: InstalledFunder
) -> Iterator[Fault]:
    prefix = funder.funder.prefix
    if code.startswith((prefix, _OF_THE_CORE)):
        yield own.fault(route, "code_of_funder", prefix=prefix, core=_OF_THE_CORE)
    elif not _CODE.fullmatch(code):
        yield own.fault(route, "code")


def _path_faults(
    own: OwnFile, route: Route, path: object, funder: InstalledFunder
) -> Iterator[Fault]:
    """Find the first step of a path that leads nowhere."""
    known: Mapping[str, object] = roots_of(funder.funder)
    trail = ""
    for step in path.split(".") if isinstance(path, str) else ():
        trail = f"{trail}.{step}" if trail else step
        try:
            known = members(type_at(roots_of(funder.funder), trail).type)
        except PathError:
            if step.partition("[")[0] in known:
                yield own.fault(route, "brackets", found=trail)
            else:
                yield own.unknown((*route, step), "unknown_name", known)
            return


def _faults(
    own: OwnFile, route: Route, given: OwnBox, funder: InstalledFunder
) -> Iterator[Fault]:
    yield from own.blanks(route, label=given.label, why=given.why)
    known = [edition.code for edition in funder.editions]
    for edition in given.editions:
        if edition not in known:
            yield own.fault(
                (*route, "editions"), "edition", found=edition, known=", ".join(known)
            )
    if given.limit is not None and given.limit < 1:
        yield own.fault((*route, "limit"), "limit")
    if not (given.required or given.limit or given.choices):
        yield own.fault(route, "asks_nothing")


def _box(code: str, given: OwnBox) -> Box:
    return Box(
        code=code,
        path=given.path,
        label=given.label,
        place=given.place or Text.of(f"`{given.path}`"),
        required=tuple(kind.value for kind in given.required),
        editions=given.editions,
        limit=given.limit,
        counting=given.counting,
        choices=given.choices,
        severity=given.severity,
        source="",
        clause=given.why,
        certainty=Certainty.OWN,
    )


def _change(own: OwnFile, route: Route, box: Box) -> Override:
    return Override(
        kind=OverrideKind.BOX,
        name=box.code,
        says=box.label.in_language(own.wording.language),
        why=box.clause,
        location=own.place(route),
    )
