"""One data file of a plugin: TOML in its package, turned into objects of the model."""

import re
import tomllib
from collections.abc import Iterable, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from attrs import frozen

from grantkit.errors import BrokenPluginError
from grantkit.figures import Figures
from grantkit.model.path import PathError, members, type_at
from grantkit.plugin import Funder, ReportView
from grantkit.structuring import Problem, structured
from grantkit.wording import core_wording

ThingT = TypeVar("ThingT")
Table = Mapping[str, Any]


@frozen
class DataFile:
    """One data file of a plugin.

    Attributes:
        path: Where it stands.
        table: What it holds; empty where the file does not exist.
    """

    path: Path
    table: Table

    @classmethod
    def read(cls, folder: Path, name: str) -> "DataFile":
        """Read a TOML file, numbers as `Decimal`.

        Raises:
            BrokenPluginError: The file is not TOML.
        """
        path = folder / name
        if not path.exists():
            return cls(path, {})
        try:
            text = path.read_text(encoding="utf-8")
            return cls(path, tomllib.loads(text, parse_float=Decimal))
        except (OSError, ValueError) as error:
            raise BrokenPluginError(f"{path.name}: {error}") from error

    def structure(self, key: str, table: Table, into: type[ThingT]) -> ThingT:
        """Turn one table into an object.

        Raises:
            BrokenPluginError: The table does not fit; every misfit is named.
        """
        thing, problems = structured(table, into)
        if thing is None:
            raise self.fault(key, in_sentences(problems))
        return thing

    def fault(self, key: str, what: str) -> BrokenPluginError:
        """Name a fault with its file and table."""
        return BrokenPluginError(f"{self.path.name}: [{key}] {what}")

    def line_of(self, table: str, key: str) -> int:
        """Find the line of a key; that of its table, where it has no such key."""
        lines = self.path.read_text(encoding="utf-8").splitlines()
        header = re.compile(rf"\[{re.escape(table)}\]")
        first = next((n for n, line in enumerate(lines, 1) if header.match(line)), 1)
        wanted = re.compile(rf"{re.escape(key)}\s*=")
        for number, line in enumerate(lines[first:], first + 1):
            if line.startswith("["):
                break
            if key and wanted.match(line):
                return number
        return first

    def refuse_bad_path(self, key: str, path: str, funder: Funder) -> None:
        """Refuse a path that leads nowhere.

        Raises:
            BrokenPluginError: A name on it is unknown, or brackets do not fit.
        """
        try:
            type_at(roots_of(funder), path)
        except PathError as error:
            raise self.fault(key, f"path: {error}") from error


def in_sentences(problems: Iterable[Problem]) -> str:
    """Say what does not fit in a table, key by key."""
    say = core_wording("en").say
    return " ".join(
        f"{problem.path}: {say(f'reading.{problem.key}.message', problem.values)}"
        for problem in problems
    )


def roots_of(funder: Funder) -> dict[str, object]:
    """Give the type of each first name of a path."""
    return {**members(ReportView), "details": funder.details, "figures": Figures}
