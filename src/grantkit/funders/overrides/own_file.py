"""The file in which an organisation writes its own rules, and what is wrong in it."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, TypeVar

from attrs import field, frozen

from grantkit.errors import InputError
from grantkit.funders.overrides.lines import line_at, lines_of
from grantkit.model.path import nearest
from grantkit.model.source import SourceLocation
from grantkit.model.text import Text
from grantkit.structuring import Problem, Route, path_of, shown, structured
from grantkit.wording import Wording, core_wording

NAME = "grantkit.toml"

ThingT = TypeVar("ThingT")
Table = Mapping[str, Any]

_MOST_BYTES = 1_000_000
_LINE = re.compile(r"\(at (?:line (\d+), column \d+|end of document)\)")


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
            table = tomllib.loads(text, parse_float=Decimal)
        except OSError as error:
            reason = error.strerror or str(error)
            raise _refusal(wording, "unreadable", file=name, reason=reason) from error
        except UnicodeDecodeError as error:
            raise _refusal(wording, "not_utf8", file=name) from error
        except tomllib.TOMLDecodeError as error:
            values = {"file": name, "line": _line(error, text), "reason": _what(error)}
            raise _refusal(wording, "not_toml", **values) from error
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
        faults.append(self.fault(route, "not_a_table"))
        return {}

    def structure(
        self, route: Route, value: object, into: type[ThingT], faults: list[Fault]
    ) -> ThingT | None:
        """Turn a table into an object, or note every misfit."""
        thing, problems = structured(value, into)
        faults.extend(self._misfit(route, problem) for problem in problems)
        return thing

    def blanks(self, route: Route, **texts: str | Text) -> Iterator[Fault]:
        """Find texts, by the names of their keys, that say nothing."""
        for name, text in texts.items():
            said = text.strip() if isinstance(text, str) else text
            if not said:
                yield self.fault((*route, name), "blank")

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
        if close is not None and self.wording.has(
            f"reading.{problem.key}.hint_nearest"
        ):
            keys.append(f"reading.{problem.key}.hint_nearest")
        sentence = " ".join(self.wording.say(key, values) for key in keys)
        return Fault((*route, *problem.route), sentence)


def find_own_file(folder: Path) -> Path | None:
    """Find the file in a folder, or else in the nearest folder above.

    The search ends with the user's own folder, or the top of the disk.
    """
    here, home = folder.resolve(), _home()
    for above in (here, *here.parents):
        if (above / NAME).is_file():
            # Beside the project the file is named as the project is.
            return folder / NAME if above == here else above / NAME
        if above == home:
            break
    return None


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # nobody's folder is known, as in some containers
        return None


def _refusal(wording: Wording, key: str, **values: object) -> InputError:
    return InputError(
        wording.say(f"overrides.{key}.message", values),
        wording.say(f"overrides.{key}.hint", values),
    )


def _line(error: tomllib.TOMLDecodeError, text: str) -> int:
    found = _LINE.search(str(error))
    number = found[1] if found else None
    return int(number) if number else text.count("\n") + 1


def _what(error: tomllib.TOMLDecodeError) -> str:
    return _LINE.sub("", str(error)).strip()
