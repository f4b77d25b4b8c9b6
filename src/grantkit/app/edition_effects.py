"""What of a change of edition touches one project."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from attrs import evolve, frozen

from grantkit.app.edition_changes import Change
from grantkit.app.editions import Editions
from grantkit.app.judging import inputs_of
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.refusing import broken_plugin, input_error
from grantkit.checking import CheckResult, check_report, is_missing
from grantkit.funders import Registry
from grantkit.model.finding import Finding
from grantkit.model.path import values_at
from grantkit.plugin import InstalledFunder

FORMAT = "grantkit-editions/1"
_SAME = ("headings", "forms")
"""What a funder has but one list of, whatever the edition."""


@frozen(kw_only=True)
class TouchedBox:
    """A changed box, and what the project has for it.

    Attributes:
        change: Of the box.
        filled: At how many places the project fills it.
        places: At how many places it could.
    """

    change: Change
    filled: int
    places: int


@frozen(kw_only=True)
class Effects:
    """What of a change of edition touches one report of a project.

    Attributes:
        opened: The report.
        boxes: Changed boxes that the project fills, or could.
        gone: Findings by the older edition only.
        come: Findings by the newer edition only.
    """

    opened: OpenedReport
    boxes: tuple[TouchedBox, ...]
    gone: tuple[Finding, ...]
    come: tuple[Finding, ...]


def effects_on(  # noqa: PLR0913 -- a report is chosen by as many
    file: Path,
    registry: Registry,
    editions: Editions,
    *,
    as_of: dt.date,
    language: str,
    report: str | None = None,
) -> Effects:
    """Judge a report by both editions, and see which of the changed boxes it fills.

    What goes by dates and not by editions goes by those of the project both times.

    Raises:
        InputError: The file cannot be read, names no such report, or is of another
            funder.
        BrokenPluginError: The funder's plugin cannot be used.
    """
    code = editions.funder.funder.code
    opened = open_report(
        file,
        registry,
        as_of=as_of,
        report=report,
        funder=code,
        language=language,
        own_rules=False,  # editions are the funder's
    )
    named = opened.loaded.project.funder
    if named and named != code:
        values = {"file": str(file), "found": named, "funder": code}
        raise input_error("file_of_another", language, **values)
    if not isinstance(opened.funder, InstalledFunder):
        raise broken_plugin(opened.funder, language)
    old, new = (
        _judged(opened, opened.funder, edition.code)
        for edition in (editions.old, editions.new)
    )
    return Effects(
        opened=opened,
        boxes=tuple(_touched(opened, editions)),
        gone=tuple(_alone(old, new)),
        come=tuple(_alone(new, old)),
    )


def editions_json(editions: Editions, effects: Effects | None) -> dict[str, Any]:
    """Give a comparison in the format `grantkit-editions/1`, ready to be dumped."""
    return {
        "format": FORMAT,
        "funder": editions.funder.funder.code,
        "old": editions.old.code,
        "new": editions.new.code,
        **{
            name: [change.as_json() for change in changes]
            for name, changes in editions.sections.items()
        },
        "same": list(_SAME),
        "project": None if effects is None else _effects_json(effects),
    }


def _effects_json(effects: Effects) -> dict[str, Any]:
    opened = effects.opened
    return {
        "file": str(opened.file),
        "project": opened.view.project.number,
        "report": opened.view.report.id,
        "boxes": [
            {"name": each.change.name, "filled": each.filled, "places": each.places}
            for each in effects.boxes
        ],
        "gone": [_finding_json(finding) for finding in effects.gone],
        "come": [_finding_json(finding) for finding in effects.come],
    }


def _finding_json(finding: Finding) -> dict[str, Any]:
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "message": finding.message,
        "path": finding.path,
    }


def _judged(opened: OpenedReport, funder: InstalledFunder, code: str) -> CheckResult:
    inputs = evolve(inputs_of(opened), edition=code)
    return check_report(opened.view, opened.figures, funder, inputs)


def _alone(result: CheckResult, other: CheckResult) -> Iterator[Finding]:
    """List what only one of two results finds, by code and place."""
    known = {(each.code, each.path) for each in other.findings}
    return (each for each in result.findings if (each.code, each.path) not in known)


def _touched(opened: OpenedReport, editions: Editions) -> Iterator[TouchedBox]:
    for change in editions.sections["boxes"]:
        values = [
            value
            for path in change.paths
            for _, value in values_at(opened, _rooted(path))
        ]
        if values:
            filled = sum(not is_missing(value) for value in values)
            yield TouchedBox(change=change, filled=filled, places=len(values))


def _rooted(path: str) -> str:
    """Lead to a place from the opened report, whose figures stand beside its view."""
    return path if path.startswith("figures.") else f"view.{path}"
