"""What a rule reads: noted while it runs on reports that keep a record.

A report is copied into subclasses of the model's own classes, which note each value
that is asked for. `isinstance`, `match` and the rule see no difference. Figures are
computed from the copy, so that what they hold of the project keeps its own path.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any, TypeVar, get_type_hints

from attrs import define, field, fields, frozen, has

from grantkit.demands.sections import is_section
from grantkit.figures import Figures, Sums, figures_of
from grantkit.model.path import unwrapped, values_at
from grantkit.model.project_file import ReportView
from grantkit.plugin import Parameters, Rule
from grantkit.tracing import Desk
from grantkit.wording import styles_of

ThingT = TypeVar("ThingT")
Reads = Mapping[str, frozenset[str]]
"""The paths, with empty brackets, of what is read, by whatever reads it."""


@frozen(kw_only=True)
class Ground:
    """What rules are run on.

    Attributes:
        views: Reports; the more they differ, the more of a rule is seen.
        parameters: Of the funder.
        sums: How the funder wants sums made.
    """

    views: tuple[ReportView[Any], ...]
    parameters: Parameters
    sums: Sums


def reads_of(rules: Iterable[Rule], ground: Ground) -> Reads:
    """Run rules on reports and say what each reads.

    What is read where a rule has something to say may be there for its message only, a
    title or a number. It counts only where the rule is never silent.
    """
    record, known = Record(), tuple(rules)
    silent: dict[str, set[str]] = defaultdict(set)
    speaking: dict[str, set[str]] = defaultdict(set)
    for view in ground.views:
        copy = record.copy_of(view)
        figures = record.copy_of(figures_of(copy, ground.sums), "figures")
        for rule in known:
            record.paths.clear()
            speaks = _speaks(rule, copy, figures, ground.parameters)
            (speaking if speaks else silent)[rule.code] |= record.paths
    return {
        rule.code: frozenset(silent[rule.code] or speaking[rule.code]) for rule in known
    }


def printed_by(paths: Iterable[str], ground: Ground) -> Reads:
    """Say which values are read where a form prints some paths, by the path."""
    record = Record()
    found: dict[str, set[str]] = {path: set() for path in paths}
    for view in ground.views:
        copy = record.copy_of(view)
        figures = record.copy_of(figures_of(copy, ground.sums), "figures")
        desk = Desk(view=copy, figures=figures, sums=ground.sums)
        for path, read in found.items():
            way, _, last = path.rpartition(".")
            root = desk if path.startswith("figures.") else copy
            for _place, thing in list(values_at(root, way)) if way else ():
                record.paths.clear()
                getattr(thing, last, None)
                read.update(record.paths)
    return {path: frozenset(read) for path, read in found.items()}


def _speaks(
    rule: Rule, view: ReportView[Any], figures: Figures, parameters: Parameters
) -> bool:
    """Run a rule to its end; one that breaks down says nothing of what it reads."""
    try:
        return bool(list(rule.check(view, figures, parameters)))
    except (Exception, SystemExit):  # noqa: BLE001 -- a stranger's rule; that it breaks is told elsewhere
        return True


@define
class Record:
    """The paths of the values that were read, with empty brackets."""

    paths: set[str] = field(factory=set)
    _copies: dict[int, tuple[object, Any]] = field(factory=dict, init=False)

    def copy_of(self, thing: ThingT, path: str = "") -> ThingT:
        """Copy an object of the model so that reading from it is noted.

        What stands at two paths, as the report does among all reports, has the first.
        """
        if isinstance(thing, tuple):
            return type(thing)(self.copy_of(each, f"{path}[]") for each in thing)
        if hasattr(type(thing), "_original") or not is_section(thing):
            return thing
        if id(thing) not in self._copies:
            # The original is kept too: a number is not given twice while it lives.
            self._copies[id(thing)] = (thing, self._copied(thing, path))
        copy: ThingT = self._copies[id(thing)][1]
        return copy

    def _copied(self, thing: Any, path: str) -> object:  # noqa: ANN401 -- any class of the model
        start = f"{path}." if path else ""
        of: type = type(thing)
        copy = object.__new__(_noting(of))
        for item in fields(of):
            value = self.copy_of(getattr(thing, item.name), f"{start}{item.name}")
            object.__setattr__(copy, item.name, value)
        paths = {name: f"{start}{name}" for name in _values_of(of)}
        object.__setattr__(copy, "_read", (paths, self.paths))
        object.__setattr__(copy, "_original", thing)
        return copy


@cache
def _noting(of: type) -> Any:  # noqa: ANN401 -- a class that is made here
    """Make the subclass of a class whose instances note which values are read."""

    class Noting(of):  # type: ignore[misc]  # whichever class it is
        _read: tuple[Mapping[str, str], set[str]] = ({}, set())
        _original: object = None

        def __getattribute__(self, name: str) -> object:
            paths, read = object.__getattribute__(self, "_read")
            if name in paths:
                read.add(paths[name])
            return super().__getattribute__(name)

        def __eq__(self, other: object) -> bool:
            """Compare without a note: who looks for a thing does not judge it."""
            return bool(self._original == getattr(other, "_original", other))

        def __hash__(self) -> int:
            return hash(self._original)

    return Noting


@cache
def _values_of(of: type) -> frozenset[str]:
    """Name the fields of a class that hold values, not things with fields."""
    hints = get_type_hints(of)
    return frozenset(
        item.name for item in fields(of) if _is_value(unwrapped(hints[item.name]).type)
    )


def _is_value(of: object) -> bool:
    if not isinstance(of, type) or of is object:
        return False
    return not has(of) or styles_of(of) is not None
