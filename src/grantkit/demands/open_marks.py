"""What an author has still to look at: marks in comments and open tasks."""

import re
from collections.abc import Iterator
from pathlib import Path

from grantkit.demands.plugin import Plugin
from grantkit.demands.shortcoming import Shortcoming, falls_short

_MARK = re.compile(r"#.*\b(PROPOSED|OPEN): *(.*)")
_TASK = re.compile(r"^\s*[-*] \[ \] (.*)")
_TABLE = re.compile(r"^\s*\[+([^\]]+)\]")
_COMMENTED = (".toml", ".py", ".yaml")
_NOT_THEIRS = frozenset({"__pycache__", "build", "dist", "venv"})
"""Folders in which stands what tools have made."""


def open_marks(plugin: Plugin, *, with_sources: bool) -> Iterator[Shortcoming]:
    """List proposals that nobody has accepted, and tasks that are not done.

    Args:
        plugin: To be looked through.
        with_sources: Whether the folder with README and tests is there, too.
    """
    top = plugin.folder if with_sources else plugin.package
    for file in sorted(top.rglob("*")):
        within = file.relative_to(top)
        is_hidden = any(part.startswith(".") for part in within.parts)
        if not is_hidden and _NOT_THEIRS.isdisjoint(within.parts):
            yield from _marks_in(file, within.as_posix())


def _marks_in(file: Path, name: str) -> Iterator[Shortcoming]:
    pattern = _TASK if file.suffix == ".md" else _MARK
    if file.suffix not in (*_COMMENTED, ".md"):
        return
    lines = written_in(file).splitlines()
    for number, line in enumerate(lines, start=1):
        if found := pattern.search(line):
            key = "proposed" if found[1] == "PROPOSED" else "to_do"
            thing = _table_below(lines[number:]) if key == "proposed" else ""
            yield falls_short(
                name, key, thing, line=number, task=found[found.re.groups]
            )


def written_in(file: Path) -> str:
    """Read what an author wrote; nothing where there is no such file.

    Of a text in another encoding only some letters are lost.
    """
    if not file.is_file():
        return ""
    return file.read_text(encoding="utf-8", errors="replace")


def _table_below(lines: list[str]) -> str:
    """Name the table that a comment stands above."""
    for line in lines:
        if found := _TABLE.match(line):
            return found[1]
    return ""
