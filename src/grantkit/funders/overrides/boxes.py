"""Boxes that an organisation adds to those of the funder."""

import re
from collections import Counter
from collections.abc import Collection, Iterator, Mapping

from attrs import frozen

from grantkit.funders.overrides.own_file import Fault, OwnFile, Table
from grantkit.funders.overrides.places import kinds_of, path_faults
from grantkit.model.finding import Certainty, Severity
from grantkit.model.limits import CountingPolicy
from grantkit.model.override import Override, OverrideKind
from grantkit.model.reference import Box
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Route, shown
from grantkit.wording import LANGUAGES, Wording

Codes = Collection[str]

_DEMANDS = ("required", "limit", "choices")
_COUNTED_ODDLY = (CountingPolicy.CHARACTERS_CRLF, CountingPolicy.UTF16)
_CODE = re.compile(r"[A-Z]{2,8}[1-7][0-9]{2}")


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
    own: OwnFile, route: Route, tables: Table, funder: InstalledFunder, taken: Codes
) -> tuple[list[Box], list[Override], list[Fault]]:
    """Read the boxes that are added, each with its own code.

    Args:
        own: The file.
        route: Of its boxes for a funder.
        tables: What stands there.
        funder: To whose form they are added.
        taken: Prefixes of codes that are not the organisation's.
    """
    faults: list[Fault] = []
    boxes: list[Box] = []
    for code, table in tables.items():
        here = (*route, code)
        if prefix := next(filter(code.startswith, taken), ""):
            values = {"found": code, "prefix": prefix, "taken": ", ".join(taken)}
            faults.append(own.fault(here, "code_of_funder", **values))
            continue
        given, found = _given(own, here, table, funder)
        if not _CODE.fullmatch(code):
            found.append(own.fault(here, "code"))
        if given is not None and not found:
            boxes.append(_box(code, given))
        faults.extend(found)
    changes = [_change(own, (*route, box.code), box) for box in boxes]
    return boxes, changes, faults


def _given(
    own: OwnFile, route: Route, raw: object, funder: InstalledFunder
) -> tuple[OwnBox | None, list[Fault]]:
    """Read one box, and find all that is wrong with it."""
    found: list[Fault] = []
    table = own.section(route, raw, found)
    given = own.structure(route, table, OwnBox, found) if not found else None
    judged = given or own.as_far_as_right(
        route, table, OwnBox, found, path="", label="…", why="…"
    )
    for name in ("label", "why", "place", "choices"):
        found += own.text_faults((*route, name), table.get(name))
        found += _language_faults(own, (*route, name), table.get(name))
    if isinstance(table.get("path"), str):
        found += path_faults(own, (*route, "path"), table, funder)
    if judged is not None and table:
        found += _faults(own, route, judged, funder)
    if table and all(table.get(name) in (None, []) for name in _DEMANDS):
        found.append(own.fault(route, "asks_nothing"))
    if "counting" in table and "limit" not in table:
        found.append(own.fault((*route, "counting"), "counts_nothing"))
    return given, found


def _language_faults(own: OwnFile, route: Route, raw: object) -> Iterator[Fault]:
    """Find languages in which no message is ever written."""
    for language in raw if isinstance(raw, Mapping) else ():
        if language not in LANGUAGES:
            yield own.unknown((*route, language), "unknown_tongue", LANGUAGES)


def _faults(
    own: OwnFile, route: Route, given: OwnBox, funder: InstalledFunder
) -> Iterator[Fault]:
    editions = [edition.code for edition in funder.editions]
    for edition in given.editions:
        if edition not in editions:
            here, values = (*route, "editions"), {"known": ", ".join(editions) or "–"}
            yield own.fault(here, "edition", found=shown(edition), **values)
    kinds = kinds_of(funder)
    for kind in given.required:
        if kinds and kind not in kinds:
            here, values = (*route, "required"), {"known": ", ".join(kinds)}
            yield own.fault(here, "kind", found=kind.value, **values)
    yield from _limit_faults(own, route, given)


def _limit_faults(own: OwnFile, route: Route, given: OwnBox) -> Iterator[Fault]:
    """Find a limit that nothing keeps, and choices that are too long or stand twice."""
    if given.limit is not None and given.limit < 1:
        yield own.fault((*route, "limit"), "limit")
    for choice, count in Counter(given.choices).items():
        if count > 1:
            yield own.fault((*route, "choices"), "choice_twice", found=shown(choice))
        if given.limit and given.counting.length(choice) > given.limit:
            yield own.fault((*route, "choices"), "choice_too_long", found=shown(choice))


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
        says="; ".join(_says(box, own.wording)),
        why=box.clause,
        location=own.place(route),
    )


def _says(box: Box, wording: Wording) -> Iterator[str]:
    """Say all that a box asks for: what, where, when, how long, in which words."""
    label = box.label.in_language(wording.language)
    yield wording.say("overrides.asks.label", {"label": label, "path": box.path})
    if box.required:
        kinds = (wording.display.label("ReportKind", kind) for kind in box.required)
        yield wording.say("overrides.asks.required", {"kinds": ", ".join(kinds)})
    if box.limit:
        yield wording.say(f"page.limit_{box.counting.unit}", {"limit": box.limit})
        if box.counting in _COUNTED_ODDLY:
            yield wording.say(f"overrides.asks.{box.counting.value}")
    if box.choices:
        choices = ", ".join(box.choices)
        yield wording.say("overrides.asks.choices", {"choices": choices})
    if box.severity is not Severity.WARNING:
        severity = wording.display.label("Severity", box.severity.value)
        yield wording.say("overrides.asks.severity", {"severity": severity})
    if box.editions:
        editions = ", ".join(box.editions)
        yield wording.say("overrides.asks.editions", {"editions": editions})
