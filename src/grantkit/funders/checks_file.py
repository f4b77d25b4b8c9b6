"""Checks without Python: `checks.toml`, made sure of before anything is judged."""

import datetime as dt
import inspect
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import chain
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

from attrs import evolve, fields, frozen

from grantkit.checks.declared import (
    COUNT,
    EACH,
    FIGURES,
    NEEDS,
    SHARED,
    Condition,
    Declared,
    Look,
    Operand,
    lists_in,
)
from grantkit.figures.origins import adds_up_costs, origins_of
from grantkit.funders.beside import Beside
from grantkit.funders.check_reads import paths_read
from grantkit.funders.computed import parts_of
from grantkit.funders.conditions import condition
from grantkit.funders.data_file import DataFile, texts_at
from grantkit.funders.flaws import as_written
from grantkit.funders.operands import MisfitError, Terms, sort_of, typed
from grantkit.model.path import PathError, PathType, parse_path, type_at
from grantkit.model.reference import DeclaredCheck
from grantkit.model.text import Text
from grantkit.wording import LANGUAGES

_COMMON = {item.name for item in fields(DeclaredCheck)} - {"code"}
_OF_PATHS = {"path", "label", "at", "show"}
"""Keys that a check which finds its places itself does not take."""
_GOES_WITH = {"days": "last"}
"""Keys of kinds that may be left out, and the one without which each says nothing."""
_TAKEN = {"self", "path", "variant", "needs"}
"""Names by which a remark knows something else."""
_ANY = ("present", "absent")


def checks_in(file: DataFile, beside: Beside) -> tuple[Declared, ...]:
    """Read the declared checks, in order of their codes; note those that do not fit."""
    read = (
        _Table(file, code, _of_elements(table, beside.roots), beside).declared()
        for code, table in file.table.items()
    )
    made = (each for each in read if each is not None)
    return tuple(sorted(made, key=lambda each: each.said.code))


@frozen
class _Table:
    """One table of the file."""

    file: DataFile
    code: str
    table: Mapping[str, Any]
    beside: Beside

    def declared(self) -> Declared | None:
        """Make the check, or note all that keeps it from being one."""
        self.beside.note_misfits(self.file, (self.code,), self.table)
        said, known = self._said(), self._knows_its_keys()
        judged = self._judged()
        if said is None or not known or judged is None:
            return None
        beside = lists_in(said.path[0]) if said.path else ()
        terms = Terms(
            roots=self.beside.roots,
            parameters=self.beside.parameters,
            values=self.beside.values,
            deadlines=self.beside.deadlines,
            judged=judged.type,
            lists=() if said.kind == COUNT else beside,
        )
        among = evolve(terms, lists=beside)
        self._look("at", said.at, terms)
        return Declared(
            said=evolve(said, needs=self._needs(said.needs)),
            paths=said.path,
            where=tuple(self._conditions("where", among)),
            unless=tuple(self._conditions("unless", among)),
            operands=dict(self._operands(terms)),
            sums=tuple(self._sums()),
            shown=dict(self._shown(terms)),
            on=self._look("on", said.on, terms, dt.date),
            reads=paths_read(self.table, self._keys, self.beside),
        )

    def _note(
        self, key: str, of: str, known: Iterable[str] = (), **values: object
    ) -> None:
        """Note a flaw at a key of the table, or at the table itself."""
        route = (self.code, *filter(None, key.split(".")))
        self.file.note(route, of, known=known, **values)

    def _note_misfit(self, key: str, error: MisfitError) -> None:
        self._note(key, error.key, error.known, **error.values)

    @property
    def _kind(self) -> str:
        return str(self.table.get("kind", ""))

    @property
    def _does(self) -> Callable[..., object] | None:
        """The function of the kind; None where there is no such kind."""
        return EACH.get(self._kind) or SHARED.get(self._kind)

    @property
    def _keys(self) -> Mapping[str, inspect.Parameter]:
        """The keys of the kind: the keyword arguments of its function."""
        found = inspect.signature(self._does).parameters if self._does else {}
        only = inspect.Parameter.KEYWORD_ONLY
        return {name: each for name, each in found.items() if each.kind is only}

    def _hints(self) -> Mapping[str, object]:
        return get_type_hints(self._does)

    def _knows_its_keys(self) -> bool:
        """Say whether the kind is known and has the keys it takes; note what is not."""
        if self._does is None:
            if isinstance(self.table.get("kind"), str):
                kinds = (*EACH, *SHARED)
                self._note("kind", "no_kind", kinds, found=as_written(self._kind))
            return False
        common = _COMMON - _OF_PATHS if self._kind in SHARED else _COMMON
        strange = [key for key in self.table if key not in {*common, *self._keys}]
        for key in strange:
            known = (*self._keys, *sorted(common))
            self._note(key, "no_key_of_kind", known, found=key, kind=self._kind)
        return not strange and self._has_its_keys()  # else one may be misspelt

    def _has_its_keys(self) -> bool:
        """Say whether a table of known keys has those it needs; note what lacks."""
        needed = [n for n, each in self._keys.items() if each.default is each.empty]
        asking = [name for name in self._keys if name not in _GOES_WITH]
        is_idle = asking and not needed and not self._keys & self.table.keys()
        if is_idle:
            listed = ", ".join(asking)
            self._note("", "asks_nothing", keys=listed, kind=self._kind)
        needed += [] if self._kind in SHARED else ["path"]
        needed += [_GOES_WITH[key] for key in _GOES_WITH.keys() & self.table.keys()]
        missing = [key for key in needed if key not in self.table]
        for key in missing:
            self._note("", "missing_key_of_kind", name=key, kind=self._kind)
        return not missing and not is_idle

    def _said(self) -> DeclaredCheck | None:
        common = {key: raw for key, raw in self.table.items() if key in _COMMON}
        path = common.get("path", [])
        common["path"] = [path] if isinstance(path, str) else path
        raw = {**common, "code": self.code}
        said = self.file.structure((self.code,), raw, DeclaredCheck)
        if said is not None and said.label is not None:
            for language in LANGUAGES:
                if said.label.said_in(language) is None:
                    self._note("label", "silent_label", language=language)
        for need in texts_at(self.table, "needs"):
            self._type("needs", need)
        return said

    def _judged(self) -> PathType | None:
        """Tell the type of what is judged; nothing where it does not fit."""
        if self._kind in SHARED or self._does is None:
            return PathType(None)
        paths = texts_at(self.table, "path")
        if not paths:
            if self.table.get("path") == []:
                self._note("path", "empty_path")
            return None
        found = [self._judged_at(path) for path in paths]
        known = [each for each in found if each is not None]
        if len(known) < len(found):
            return None
        if len({lists_in(path) for path in paths}) > 1:
            self._note("path", "other_lists")
        names = Counter(parse_path(path)[-1].name for path in paths)
        last, often = names.most_common(1)[0]
        if often > 1:
            self._note("path", "same_names", name=last)
        if self._kind not in _ANY and len({sort_of(each.type) for each in known}) > 1:
            self._note("path", "other_types")
        return known[0]

    def _judged_at(self, path: str) -> PathType | None:
        found = self._type("path", path)
        if found is None or not self._fits(path, found):
            return None
        if self._kind == "present":
            parts = parts_of(self.beside.roots, path)
            if parts is not None:
                self._note("path", "computed", parts, path=path)
                return None
        at = self.table.get("at")
        points_to = at if isinstance(at, str) and at else path
        if points_to.partition(".")[0] == FIGURES:
            self._note("at" if at else "path", "points_nowhere", path=points_to)
        return found

    def _type(self, key: str, path: str) -> PathType | None:
        try:
            return typed(self.beside.roots, path)
        except MisfitError as error:
            self._note_misfit(key, error)
            return None

    def _fits(self, path: str, found: PathType) -> bool:
        """Say whether the kind judges what stands at a path; note if it does not."""
        if self._kind in _ANY:
            return True
        if self._kind == COUNT:
            if not path.endswith("[]"):
                self._note("path", "not_counted", path=path)
            return path.endswith("[]")
        fits = _alternatives(self._hints()["value"])
        if found.many:
            self._note("path", "list_judged", path=path)
        elif object not in fits and not _is_one_of(found.type, fits):
            wanted = tuple(dict.fromkeys(map(sort_of, fits)))
            values = {"holds": sort_of(found.type), "wanted": wanted}
            self._note("path", "unfit_kind", path=path, kind=self._kind, **values)
        else:
            return True
        return False

    def _operands(self, terms: Terms) -> Iterator[tuple[str, Operand]]:
        hints = self._hints()
        for key in self._keys:
            if key in self.table:
                try:
                    yield key, terms.operand(hints[key], self.table[key])
                except MisfitError as error:
                    self._note_misfit(key, error)

    def _shown(self, terms: Terms) -> Iterator[tuple[str, Operand]]:
        for name, raw in self._section("show"):
            if name in _TAKEN or not name.isidentifier():
                self._note("show", "no_placeholder", name=name)
            try:
                yield name, terms.shown(raw)
            except MisfitError as error:
                self._note_misfit(f"show.{name}", error)

    def _look(
        self, key: str, path: str, terms: Terms, wanted: object = None
    ) -> Look | None:
        try:
            return terms.look(path, wanted)[0] if path else None
        except MisfitError as error:
            self._note_misfit(key, error)
            return None

    def _conditions(self, key: str, terms: Terms) -> Iterator[Condition]:
        for path, raw in self._section(key):
            try:
                yield condition(terms, path, raw)
            except MisfitError as error:
                self._note_misfit(key, error)

    def _section(self, key: str) -> Iterable[tuple[str, Any]]:
        raw = self.table.get(key)
        return raw.items() if isinstance(raw, Mapping) else ()

    def _sums(self) -> Iterator[str]:
        """Name the keys at which a figure adds up costs."""
        for key in ("path", *self._keys):
            if any(map(adds_up_costs, self._paths(key))):
                yield key

    def _needs(self, named: tuple[str, ...] | None) -> tuple[str, ...]:
        """List the paths without which nothing can be said.

        What the figures add up and what a shared check always looks at is needed even
        where the table names needs of its own.
        """
        compared = self._compared() if named is None else named
        keys = ("path", *self._keys)
        figures = (path for key in keys for path in self._paths(key))
        summed = chain.from_iterable(map(origins_of, figures))
        return tuple(dict.fromkeys((*compared, *summed, *NEEDS.get(self._kind, ()))))

    def _compared(self) -> tuple[str, ...]:
        """List the paths outside of lists that are compared or set conditions."""
        roots = self.beside.roots
        told = [path for path in self._paths("path") if self._is_needed(path)]
        due = self.beside.due.get(str(self.table.get("deadline", "")))
        told += [] if due is None else [due.start, due.days, due.counted]
        told += [path for key in self._keys for path in self._paths(key)]
        told += [
            path for path, word in self._section("where") if self._asks(path, word)
        ]
        asked = roots.keys() - {"figures", "as_of"}
        outside = (
            path for path in told if "[" not in path and path.partition(".")[0] in asked
        )
        return tuple(dict.fromkeys(outside))

    def _asks(self, path: str, word: object) -> bool:
        """Say whether a condition is open while nothing stands there.

        `false` holds where there is no number or text. An answer that was not given is
        no *no*.
        """
        return word is not False or self._is_answer(path)

    def _is_needed(self, path: str) -> bool:
        """Say whether nothing is known while nothing stands at what is judged."""
        if self._kind == "absent":
            return self._is_answer(path)
        return self._kind not in ("present", COUNT)

    def _is_answer(self, path: str) -> bool:
        """Say whether yes or no stands at a path; that it leads nowhere is noted."""
        try:
            return type_at(self.beside.roots, path).type is bool
        except PathError:
            return False

    def _paths(self, key: str) -> Iterator[str]:
        for one in texts_at(self.table, key):
            if one not in self.beside.values:
                yield one


def _of_elements(
    table: Mapping[str, Any], roots: Mapping[str, object]
) -> Mapping[str, Any]:
    """Take the name of a list that is counted for that of its elements."""
    paths = texts_at(table, "path") if table.get("kind") == COUNT else ()
    return (
        {**table, "path": [_elements_of(each, roots) for each in paths]}
        if paths
        else table
    )


def _elements_of(path: str, roots: Mapping[str, object]) -> str:
    try:
        return f"{path}[]" if type_at(roots, path).many else path
    except PathError:  # which is noted where the path is judged
        return path


def _alternatives(hint: object) -> tuple[object, ...]:
    if get_origin(hint) in (Union, UnionType):
        return get_args(hint)
    return (hint,)


def _is_one_of(of: object, fits: tuple[object, ...]) -> bool:
    if isinstance(of, type) and issubclass(of, StrEnum):
        return str in fits
    return of in fits or (of is Text and str in fits)
