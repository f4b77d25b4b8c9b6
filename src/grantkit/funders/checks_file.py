"""Checks without Python: `checks.toml`, made sure of before anything is judged."""

import inspect
from collections.abc import Iterator, Mapping
from enum import StrEnum
from types import UnionType
from typing import Any, NoReturn, Union, get_args, get_origin, get_type_hints

from attrs import evolve, field, fields, frozen

from grantkit.checks.declared import (
    COUNT,
    EACH,
    SHARED,
    Condition,
    Declared,
    Look,
    Operand,
    lists_in,
)
from grantkit.errors import BrokenPluginError
from grantkit.funders.conditions import condition
from grantkit.funders.data_file import DataFile, in_sentences, roots_of
from grantkit.funders.operands import MisfitError, Terms, in_words, typed
from grantkit.model.path import PathType, nearest, type_at
from grantkit.model.reference import DatedValue, Deadline, DeclaredCheck
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.plugin import Funder
from grantkit.structuring import structured
from grantkit.wording import LANGUAGES

_COMMON = {item.name for item in fields(DeclaredCheck)} - {"code"}
_OF_PATHS = {"path", "label", "at", "show"}
"""Keys that a check which finds its places itself does not take."""
_TAKEN = {"path", "variant", "needs"}
"""Names by which a remark knows something else."""
_ANY = ("present", "absent")


@frozen
class Known:
    """What checks may name beside paths.

    Attributes:
        sources: Ids of `sources.toml`.
        values: Parameters by name.
        deadlines: By name.
    """

    sources: frozenset[str]
    values: Mapping[str, tuple[DatedValue, ...]] = field(factory=dict)
    deadlines: Mapping[str, Deadline] = field(factory=dict)


def checks_in(file: DataFile, funder: Funder, known: Known) -> tuple[Declared, ...]:
    """Read the declared checks, in order of their codes.

    Raises:
        BrokenPluginError: A check does not fit: which, in which line, and why.
    """
    return tuple(
        _Table(file, code, table, funder, known).declared()
        for code, table in sorted(file.table.items())
    )


@frozen
class _Table:
    """One table of the file."""

    file: DataFile
    code: str
    table: Mapping[str, Any]
    funder: Funder
    known: Known

    def declared(self) -> Declared:
        self._refuse_bad_keys()
        said = self._said()
        roots = roots_of(self.funder)
        judged = self._judged(said, roots)
        beside = lists_in(said.path[0]) if said.path else ()
        terms = Terms(
            roots=roots,
            values=self.known.values,
            deadlines=frozenset(self.known.deadlines),
            judged=judged,
            lists=() if said.kind == COUNT else beside,
        )
        among = evolve(terms, lists=beside)
        declared = Declared(
            said=said,
            paths=said.path,
            where=tuple(self._conditions("where", among)),
            unless=tuple(self._conditions("unless", among)),
            operands=dict(self._operands(terms)),
            shown=dict(self._shown(terms)),
            on=self._look("on", said.on, terms),
        )
        self._look("at", said.at, terms)
        for need in said.needs or ():
            self._type("needs", need, roots)
        if said.needs is None:
            needs = tuple(dict.fromkeys(self._needs(roots)))
            return evolve(declared, said=evolve(said, needs=needs))
        return declared

    def _fault(self, key: str, what: str) -> NoReturn:
        """Refuse the table, with the line of the key."""
        line = self.file.line_of(self.code, key)
        place = f"line {line}, [{self.code}]" + (f" {key}:" if key else "")
        raise BrokenPluginError(f"{self.file.path.name}: {place} {what}")

    @property
    def _kind(self) -> str:
        return str(self.table.get("kind", ""))

    @property
    def _keys(self) -> Mapping[str, inspect.Parameter]:
        """The keys of the kind: the keyword arguments of its function."""
        kind = EACH.get(self._kind) or SHARED[self._kind]
        found = inspect.signature(kind).parameters
        only = inspect.Parameter.KEYWORD_ONLY
        return {name: each for name, each in found.items() if each.kind is only}

    def _hints(self) -> Mapping[str, object]:
        return get_type_hints(EACH.get(self._kind) or SHARED[self._kind])

    def _refuse_bad_keys(self) -> None:
        kinds = (*EACH, *SHARED)
        if self._kind not in kinds:
            close = nearest(self._kind, kinds)
            near = (
                f"; nearest: {close!r}" if close else f"; kinds are {', '.join(EACH)}"
            )
            self._fault("kind", f"{self._kind!r} is no kind of check{near}")
        common = _COMMON - _OF_PATHS if self._kind in SHARED else _COMMON
        for key in self.table:
            if key not in common and key not in self._keys:
                close = nearest(key, (*common, *self._keys))
                near = f"; nearest: {close!r}" if close else ""
                self._fault(key, f"the kind {self._kind!r} has no such key{near}")
        needed = [n for n, each in self._keys.items() if each.default is each.empty]
        needed += [] if self._kind in SHARED else ["path"]
        for key in needed:
            if key not in self.table:
                self._fault("", f"the kind {self._kind!r} needs the key {key!r}")

    def _said(self) -> DeclaredCheck:
        common = {key: raw for key, raw in self.table.items() if key in _COMMON}
        path = common.get("path", [])
        common["path"] = [path] if isinstance(path, str) else path
        said, misfits = structured({**common, "code": self.code}, DeclaredCheck)
        if said is None:
            self._fault("", in_sentences(misfits))
        if not said.certainty.allows(said.severity):
            self._fault("severity", f"{said.certainty} cannot carry {said.severity}")
        if said.source not in self.known.sources:
            self._fault("source", f"sources.toml has no {said.source!r}")
        for language in LANGUAGES:
            if said.label is not None and said.label.said_in(language) is None:
                self._fault("label", f"it says nothing in {language!r}")
        for kind in said.reports:
            if kind not in set(ReportKind):
                self._fault("reports", f"{kind!r} is no kind of report")
        return said

    def _judged(self, said: DeclaredCheck, roots: Mapping[str, object]) -> object:
        """Tell the type of what is judged."""
        if not said.path:
            if said.kind in EACH:
                self._fault("path", "no path is given")
            return None
        found = [self._type("path", path, roots) for path in said.path]
        if len({lists_in(path) for path in said.path}) > 1:
            self._fault("path", "all paths must go through the same lists")
        for path, each in zip(said.path, found, strict=True):
            self._refuse_unfit(path, each)
            points_to = said.at or path
            if points_to.startswith("figures."):
                self._fault(
                    "at" if said.at else "path",
                    f"{points_to} stands in no file; say in `at` where findings point",
                )
        if self._kind not in _ANY and len({in_words(each.type) for each in found}) > 1:
            self._fault("path", "all paths must lead to things of one type")
        return found[0].type

    def _type(self, key: str, path: str, roots: Mapping[str, object]) -> PathType:
        try:
            return typed(roots, path)
        except MisfitError as error:
            self._fault(key, str(error))

    def _refuse_unfit(self, path: str, found: PathType) -> None:
        if self._kind == COUNT:
            if not path.endswith("[]"):
                self._fault("path", f"{path} is counted, so it must end in []")
            return
        if self._kind in _ANY:
            return
        if found.many:
            self._fault("path", f"{path} is a list; write {path}[] for its elements")
        fits = _alternatives(self._hints()["value"])
        if object not in fits and not _is_one_of(found.type, fits):
            wanted = " or ".join(dict.fromkeys(map(in_words, fits)))
            self._fault(
                "path",
                f"{path} holds {in_words(found.type)}; "
                f"the kind {self._kind!r} judges {wanted}",
            )

    def _operands(self, terms: Terms) -> Iterator[tuple[str, Operand]]:
        hints = self._hints()
        for key in self._keys:
            if key in self.table:
                try:
                    yield key, terms.operand(hints[key], self.table[key])
                except MisfitError as error:
                    self._fault(key, str(error))

    def _shown(self, terms: Terms) -> Iterator[tuple[str, Operand]]:
        for name, raw in self.table.get("show", {}).items():
            if name in _TAKEN or not name.isidentifier():
                self._fault("show", f"{name!r} cannot be the name of a placeholder")
            try:
                yield name, terms.shown(raw)
            except MisfitError as error:
                self._fault("show", f"{name}: {error}")

    def _look(self, key: str, path: str, terms: Terms) -> Look | None:
        try:
            return terms.look(path)[0] if path else None
        except MisfitError as error:
            self._fault(key, str(error))

    def _conditions(self, key: str, terms: Terms) -> Iterator[Condition]:
        for path, raw in self.table.get(key, {}).items():
            try:
                yield condition(terms, path, raw)
            except MisfitError as error:
                self._fault(key, str(error))

    def _needs(self, roots: Mapping[str, object]) -> Iterator[str]:
        """List the paths without which nothing can be said."""
        told = [path for path in self._paths("path") if self._is_needed(path, roots)]
        due = self.known.deadlines.get(self.table.get("deadline", ""))
        told += [] if due is None else [due.start, due.days, due.counted]
        told += [path for key in self._keys for path in self._paths(key)]
        told += list(self.table.get("where", {}))
        asked = roots.keys() - {"figures", "as_of"}
        for path in told:
            if "[" not in path and path.partition(".")[0] in asked:
                yield path

    def _is_needed(self, path: str, roots: Mapping[str, object]) -> bool:
        """Say whether nothing is known while nothing stands at what is judged."""
        if self._kind == "absent":
            return type_at(roots, path).type is bool
        return self._kind not in ("present", COUNT)

    def _paths(self, key: str) -> Iterator[str]:
        raw = self.table.get(key, ())
        for one in raw if isinstance(raw, list) else [raw]:
            if isinstance(one, str) and one not in self.known.values:
                yield one


def _alternatives(hint: object) -> tuple[object, ...]:
    if get_origin(hint) in (Union, UnionType):
        return get_args(hint)
    return (hint,)


def _is_one_of(of: object, fits: tuple[object, ...]) -> bool:
    if isinstance(of, type) and issubclass(of, StrEnum):
        return str in fits
    return of in fits or (of is Text and str in fits)
