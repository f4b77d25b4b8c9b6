"""What the README promises: each requirement of the funder, and what became of it."""

import re
from collections.abc import Iterator
from pathlib import Path

from attrs import frozen

from grantkit.checking import pages
from grantkit.demands.open_marks import open_marks, written_in
from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.plugin import Certainty, Severity

LEAST_SHARE = 90
"""Of a hundred requirements, how many must be built at the least."""

README = "README.md"
_SPAN = re.compile(r"\b([A-Z]+)(\d{3})(?:–(?:[A-Z]+)?(\d{3}))?")
_ROW = re.compile(r"^\| (.+) \|\s*?$", re.MULTILINE)
_LINE = re.compile(r"[-: ]+")
"""What stands below the header of a table."""


@frozen(kw_only=True)
class Requirement:
    """A row of the README's table of requirements.

    Attributes:
        name: What the funder requires.
        codes: The rules and boxes that see to it; none where nothing is built.
        severity: As the row says; empty where the table has no such column.
        certainty: Likewise.
        remark: How it is built, or why it is not.
    """

    name: str
    codes: tuple[str, ...]
    severity: str
    certainty: str
    remark: str


def requirements_in(readme: Path) -> tuple[Requirement, ...]:
    """Read the rows of the tables whose first column is called `requirement`."""
    found: list[Requirement] = []
    for block in written_in(readme).split("\n\n"):
        rows = [_cells(row) for row in _ROW.findall(block)]
        if rows and rows[0][0] == "requirement":
            columns, *rest = rows
            found += [_requirement(columns, row) for row in rest if not _is_line(row)]
    return tuple(found)


def _cells(row: str) -> list[str]:
    return [cell.strip() for cell in row.split(" | ")]


def _is_line(row: list[str]) -> bool:
    return all(map(_LINE.fullmatch, row))


def _requirement(columns: list[str], row: list[str]) -> Requirement:
    cells = dict(zip(columns, row, strict=False))
    return Requirement(
        name=row[0],
        codes=_codes(cells.get("code", "")),
        severity=cells.get("severity", ""),
        certainty=cells.get("certainty", ""),
        remark=row[-1],
    )


def unaccounted_requirements(plugin: Plugin) -> Iterator[Shortcoming]:
    """Each requirement names what sees to it, or the reason why nothing does."""
    requirements = requirements_in(plugin.folder / README)
    known = set(pages([plugin.installed], "en"))
    for each in requirements:
        for code in each.codes:
            if code not in known:
                yield falls_short(README, "no_such_code", code, name=each.name)
        if not each.codes and not any(map(str.isalpha, each.remark)):
            yield falls_short(README, "unexplained", each.name)
    named = {code for each in requirements for code in each.codes}
    rules = {rule.code for rule in plugin.installed.funder.rules}
    boxes = {box.code for box in plugin.installed.boxes}
    confirmed = {each.code for each in plugin.installed.confirmations}
    for code in sorted((rules | boxes | confirmed) - named):
        yield falls_short(README, "unrequired", code, where=plugin.file_of(code))


def unbuilt_requirements(plugin: Plugin) -> Iterator[Shortcoming]:
    """Nine of ten requirements are built."""
    requirements = requirements_in(plugin.folder / README)
    built = sum(bool(each.codes) for each in requirements)
    if built * 100 < len(requirements) * LEAST_SHARE or not requirements:
        yield falls_short(
            README, "unbuilt", built=built, of=len(requirements), least=LEAST_SHARE
        )


def stale_rows(plugin: Plugin) -> Iterator[Shortcoming]:
    """A row of one code tells what holds for it, and calls only proposals proposed.

    Where a column is no single word, as with two editions, nothing is compared.
    """
    rules, boxes = plugin.installed.funder.rules, plugin.installed.boxes
    known = {
        **{rule.code: (rule.severity, rule.certainty) for rule in rules},
        **{box.code: (box.severity, box.certainty) for box in boxes},
    }
    marks = open_marks(plugin, with_sources=False)
    proposed = {mark.at for mark in marks if mark.key == "proposed"}
    for each in requirements_in(plugin.folder / README):
        if len(each.codes) != 1 or each.codes[0] not in known:
            continue
        (code,) = each.codes
        said, now = (each.severity, each.certainty), known[code]
        if said != now and said[0] in set(Severity) and said[1] in set(Certainty):
            yield falls_short(
                README, "stale_row", code, said=", ".join(said), now=", ".join(now)
            )
        if "proposed" in each.remark.split(", ") and code not in proposed:
            yield falls_short(README, "accepted_row", code)


def _codes(cell: str) -> tuple[str, ...]:
    """Read codes and stretches of codes: `SIF251–SIF257`, `GK301`."""
    return tuple(
        f"{prefix}{number:03}"
        for prefix, first, last in _SPAN.findall(cell)
        for number in range(int(first), int(last or first) + 1)
    )
