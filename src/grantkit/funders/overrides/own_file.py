"""The file in which an organisation writes its own rules, and what is wrong in it."""

import tomllib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from attrs import field, frozen

from grantkit.errors import InputError
from grantkit.funders.lines import line_at, lines_of, table_of
from grantkit.funders.overrides.not_toml import slip_in
from grantkit.model.characters import code_point
from grantkit.model.path import nearest
from grantkit.model.source import SourceLocation
from grantkit.structuring import Problem, Route, path_of, shown, structured
from grantkit.wording import Wording, core_wording

ThingT = TypeVar("ThingT")
Table = Mapping[str, Any]

_DAYS = ("not_a_date", "no_such_day")
"""Slips whose cure in a project file is the cure here too."""

_MOST_BYTES = 1_000_000


@frozen
class Fault:
    """One thing wrong in the file.

    Attributes:
        route: The keys that lead to it.
        sentence: What was found there, and what is expected.
    """

    route: Route
    sentence: str


@frozen(kw_only=True)
class OwnFile:
    """The file as it was read, and the words in which its faults are told.

    Attributes:
        name: As people are told of it.
        table: What it holds.
        lines: In which line each key stands.
        wording: Of the reader.
    """

    name: str
    table: Table
    lines: Mapping[Route, int] = field(factory=dict)
    wording: Wording

    @classmethod
    def read(cls, file: Path, language: str) -> "OwnFile":
        """Read the file.

        Raises:
            InputError: It cannot be read, is too large, or is not TOML.
        """
        wording, name = core_wording(language), str(file)
        try:
            content = file.read_bytes()
            if len(content) > _MOST_BYTES:
                raise _refusal(wording, "too_large", file=name, most=_MOST_BYTES)
            text = content.decode("utf-8-sig").replace("\r\n", "\n")
            table = table_of(text)
        except FileNotFoundError as error:
            raise _refusal(wording, "missing", file=name) from error
        except OSError as error:
            key = "is_folder" if file.is_dir() else "unreadable"
            raise _refusal(wording, key, file=name) from error
        except UnicodeDecodeError as error:
            raise _refusal(wording, "not_utf8", file=name) from error
        except tomllib.TOMLDecodeError as error:
            slip = slip_in(text, error)
            said = f"overrides.not_toml.{slip.reason}"
            reason = wording.say(said, {"found": slip.found})
            raise _refusal(
                wording, "not_toml", file=name, line=slip.line, reason=reason
            ) from error
        return cls(name=name, table=table, lines=lines_of(text), wording=wording)

    def place(self, route: Route) -> SourceLocation:
        """Say where a key stands."""
        return SourceLocation(file=self.name, line=line_at(self.lines, route))

    def fault(self, route: Route, key: str, **values: object) -> Fault:
        """Say what is wrong at a key, by a sentence of `[overrides.fault]`."""
        return Fault(route, self.wording.say(f"overrides.fault.{key}", values))

    def unknown(self, route: Route, key: str, known: Iterable[str]) -> Fault:
        """Say that a name is not known, with the nearest one or else all there are."""
        names = tuple(known)
        found = str(route[-1])
        close = nearest(found, names)
        ending = "_nearest" if close else ""
        listed = ", ".join(names) or "–"
        values = {"found": shown(found), "nearest": close, "known": listed}
        return self.fault(route, f"{key}{ending}", **values)

    def section(self, route: Route, value: object, faults: list[Fault]) -> Table:
        """Give a table, or note that something else stands in its place."""
        if isinstance(value, Mapping):
            return value
        table = path_of(route)
        faults.append(self.fault(route, "not_a_table", table=table))
        return {}

    def structure(
        self, route: Route, value: object, into: type[ThingT], faults: list[Fault]
    ) -> ThingT | None:
        """Turn a table into an object, or note every misfit.

        What texts may not hold is told by `text_faults`, more strictly; a key that is
        misspelt is not missing too.
        """
        thing, problems = structured(value, into)
        meant = {each.nearest for each in problems if each.key == "unknown_key"}
        faults.extend(
            self._misfit(route, problem)
            for problem in problems
            if problem.key != "unwritable_character"
            and not (problem.key == "missing_key" and problem.values["name"] in meant)
        )
        return thing

    def as_far_as_right(
        self,
        route: Route,
        table: Table,
        into: type[ThingT],
        faults: Iterable[Fault],
        **instead: object,
    ) -> ThingT | None:
        """Make what a table would be without the keys at fault, to judge the others.

        Args:
            route: Of the table.
            table: As it was read.
            into: The class.
            faults: Found by `structure`.
            instead: Values of keys that may not be missing.
        """
        odd = {fault.route[len(route)] for fault in faults if fault.route != route}
        kept = {name: value for name, value in table.items() if name not in odd}
        return structured({**instead, **kept}, into)[0]

    def text_faults(self, route: Route, raw: object) -> Iterator[Fault]:
        """Find texts of one's own that say nothing, or hold what nobody sees."""
        if isinstance(raw, Mapping | list):
            pairs = raw.items() if isinstance(raw, Mapping) else enumerate(raw)
            for name, inner in pairs:
                yield from self.text_faults((*route, name), inner)
        elif isinstance(raw, str):
            if not raw.strip():
                yield self.fault(route, "blank")
            for at, character in enumerate(raw, start=1):
                if shown(character) != character and character not in "\n\t":
                    found = code_point(character)
                    yield self.fault(route, "unseen", found=found, position=at)
                    break

    def refuse(self, faults: Iterable[Fault]) -> None:
        """Refuse the file if anything is wrong in it.

        Raises:
            InputError: With a line for each fault, in the order of the file.
        """
        told = sorted(
            (line_at(self.lines, fault.route), number, fault)
            for number, fault in enumerate(faults)
        )
        if told:
            lines = [
                f"{self.name}:{line}: [{path_of(fault.route)}] {fault.sentence}"
                for line, _, fault in told
            ]
            values = {"file": self.name, "count": len(told)}
            head = self.wording.say("overrides.refused.message", values)
            hint = self.wording.say("overrides.refused.hint", values)
            raise InputError("\n".join((head, *lines)), hint)

    def _misfit(self, route: Route, problem: Problem) -> Fault:
        close = problem.nearest
        values = {**problem.values, "nearest": close}
        keys = [f"reading.{problem.key}.message"]
        hint = f"reading.{problem.key}.hint"
        if close is not None and self.wording.has(f"{hint}_nearest"):
            keys.append(f"{hint}_nearest")
        elif problem.key in _DAYS:
            keys.append(hint)
        sentence = " ".join(self.wording.say(key, values) for key in keys)
        return Fault((*route, *problem.route), sentence)


def _refusal(wording: Wording, key: str, **values: object) -> InputError:
    return InputError(
        wording.say(f"overrides.{key}.message", values),
        wording.say(f"overrides.{key}.hint", values),
    )
