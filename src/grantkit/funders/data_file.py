"""One data file of a plugin: TOML in its package, turned into objects of the model."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, TypeVar

from attrs import evolve, field, frozen

from grantkit.figures import Figures
from grantkit.funders.flaws import Flaw
from grantkit.funders.lines import line_at, lines_of, refused_at, table_of
from grantkit.model.path import PathError, PathType, members, type_at
from grantkit.plugin import Funder, ReportView
from grantkit.structuring import Route, path_of, structured

ThingT = TypeVar("ThingT")
Table = Mapping[str, Any]


@frozen
class DataFile:
    """One data file of a plugin, and what is wrong in it.

    Attributes:
        name: Within the package.
        table: What it holds; empty where the file does not exist.
        text: As it stands.
        is_read: Whether it could be read; else nobody knows which names it gives.
        flaws: Where all that is wrong is noted; all files of a plugin share one list.
        first: Line of what is no TOML: a rule in Python.
    """

    name: str
    table: Table = field(factory=dict)
    text: str = ""
    is_read: bool = True
    flaws: list[Flaw] = field(factory=list)
    first: int = 1

    @classmethod
    def read(cls, folder: Path, name: str, flaws: list[Flaw]) -> "DataFile":
        """Read a TOML file, numbers as `Decimal`; note if it is none."""
        path = folder / name
        if not path.exists():
            return cls(name, flaws=flaws)
        text = ""
        try:
            text = path.read_bytes().decode("utf-8-sig").replace("\r\n", "\n")
            table = table_of(text)
        except OSError as error:
            reason = error.strerror or str(error)
            flaw = Flaw(key="unreadable", file=name, values={"reason": reason})
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            flaw = Flaw(key="not_utf8", file=name, line=line)
        except tomllib.TOMLDecodeError as error:
            line, reason = refused_at(error, text)
            values = {"reason": reason}
            flaw = Flaw(key="not_toml", file=name, line=line, values=values)
        else:
            return cls(name, table, text, flaws=flaws)
        flaws.append(flaw)
        return cls(name, is_read=False, flaws=flaws)

    def of_tables(self) -> "DataFile":
        """Keep the tables, and note what is none."""
        kept = {}
        for name, table in self.table.items():
            if isinstance(table, Mapping):
                kept[name] = table
            else:
                key = "double_brackets" if isinstance(table, list) else "not_a_table"
                self.note((name,), key, name=name)
        return evolve(self, table=kept)

    def objects(self, into: type[ThingT], key: str) -> dict[str, ThingT]:
        """Turn each table into an object that bears the table's name at a key."""
        for name, table in self.table.items():
            if key in table:
                self.note((name, key), "named_twice")
        made = {
            name: self.structure((name,), {**table, key: name}, into)
            for name, table in self.table.items()
        }
        return {name: thing for name, thing in made.items() if thing is not None}

    def structure(
        self, route: Route, table: Table, into: type[ThingT]
    ) -> ThingT | None:
        """Turn one table into an object, or note every misfit."""
        thing, problems = structured(table, into)
        for problem in problems:
            here = (*route, *problem.route)
            self.note(here, problem.key, known=problem.known, **problem.values)
        return thing

    def note(
        self, route: Route, key: str, *, known: Iterable[str] = (), **values: object
    ) -> None:
        """Note what is wrong at a key; see `Flaw`."""
        flaw = Flaw(
            key=key,
            file=self.name,
            line=line_at(self._lines, route),
            at=path_of(tuple(step for step in route if isinstance(step, str))),
            values=values,
            known=known,
        )
        self.flaws.append(flaw)

    def holds(self, name: str) -> bool:
        """Say whether a table of this name stands here, as far as anyone can tell."""
        return not self.is_read or name in self.table

    def path_type(
        self, route: Route, path: str, roots: Mapping[str, object]
    ) -> PathType | None:
        """Tell what a path leads to, or note at which step it leads nowhere."""
        try:
            return type_at(roots, path)
        except PathError as error:
            self.note(route, error.key, known=error.known, **error.values)
            return None

    @cached_property
    def _lines(self) -> Mapping[Route, int]:
        return {(): self.first, **lines_of(self.text)}


def texts_at(table: Table, key: str) -> tuple[str, ...]:
    """Give the text or the texts at a key, whatever else may stand there."""
    raw = table.get(key)
    some = raw if isinstance(raw, list | tuple) else [raw]
    return tuple(one for one in some if isinstance(one, str))


def roots_of(funder: Funder) -> dict[str, object]:
    """Give the type of each first name of a path."""
    return {**members(ReportView), "details": funder.details, "figures": Figures}
