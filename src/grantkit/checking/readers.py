"""Which rules go by which parameter, as far as can be seen without running them.

A rule names the parameters that it reads in its code, or in the data that its check was
declared by; or it names a deadline, whose days are such a parameter. What it names is
looked for in its function, in what that function calls within the plugin's own package,
and in the values of parameters that name others.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from itertools import chain
from types import CodeType, FunctionType, ModuleType

from attrs import fields, frozen, has

from grantkit.model.reference import Deadline
from grantkit.plugin import InstalledFunder, Rule

_JOINED = "_"
"""At the end of a word, where a rule puts the rest of a name together itself."""


@frozen
class Readers:
    """What goes by one parameter.

    Attributes:
        rules: In order of their codes; empty where none is seen to.
        deadlines: In the order of the file.
    """

    rules: tuple[Rule, ...] = ()
    deadlines: tuple[Deadline, ...] = ()

    @property
    def editions(self) -> tuple[str, ...]:
        """Codes of the editions of all that goes by it; empty for all, or unknown."""
        bound = [
            *(rule.editions for rule in self.rules),
            *(deadline.editions for deadline in self.deadlines),
        ]
        return tuple(dict.fromkeys(chain(*bound))) if all(bound) else ()


def readers_of(funder: InstalledFunder) -> Mapping[str, Readers]:
    """Find what goes by each parameter of a funder, by the name of the parameter."""
    known = funder.parameters.values
    named = {
        rule.code: _named(_Words(funder.funder.package).of(rule.check), funder)
        for rule in funder.funder.rules
    }
    due = funder.parameters.deadlines.values()
    return {
        name: Readers(
            tuple(each for each in funder.funder.rules if name in named[each.code]),
            tuple(each for each in due if each.days == name),
        )
        for name in known
    }


def _named(words: Iterable[str], funder: InstalledFunder) -> set[str]:
    """Find the parameters among some words, and those that they lead to."""
    said, known = set(words), funder.parameters.values
    due = funder.parameters.deadlines
    counted_by = {due[name].days for name in said & due.keys()}
    starts = tuple(word for word in said if word.endswith(_JOINED))
    found = {name for name in known if name in said or name.startswith(starts)}
    told = {
        text
        for name in found
        for value in known[name]
        if isinstance(value.value, Mapping)
        for text in value.value.values()
    }
    return found | ((told | counted_by) & known.keys())


class _Words:
    """The words that a function and what it calls are made with."""

    def __init__(self, package: str) -> None:
        """Stay within a package; what is outside serves other funders too."""
        self._package = package
        self._seen: dict[int, object] = {}  # kept, so that no number is given twice

    def of(self, thing: object) -> Iterator[str]:
        """Go through the words of whatever a rule may be made of."""
        if isinstance(thing, str):
            yield thing
        elif id(thing) not in self._seen:
            self._seen[id(thing)] = thing
            for part in self._parts(thing):
                yield from self.of(part)

    def _parts(self, thing: object) -> Iterable[object]:
        parts: Iterable[object] = ()
        if isinstance(thing, tuple | list | frozenset | set):
            parts = thing
        elif isinstance(thing, Mapping):
            parts = (*thing.keys(), *thing.values())
        elif isinstance(thing, CodeType):
            parts = thing.co_consts
        elif isinstance(thing, partial):
            parts = (thing.func, thing.args, thing.keywords)
        elif isinstance(thing, FunctionType):
            parts = self._of_function(thing)
        elif has(of := type(thing)):
            parts = [getattr(thing, each.name) for each in fields(of)]
        return parts

    def _of_function(self, function: FunctionType) -> Iterator[object]:
        yield function.__code__
        yield function.__defaults__
        yield function.__kwdefaults__
        for cell in function.__closure__ or ():
            yield cell.cell_contents
        if self._is_own(function):
            for name in _names(function.__code__):
                used = function.__globals__.get(name)
                if not isinstance(used, FunctionType) or self._is_own(used):
                    yield None if isinstance(used, ModuleType | type) else used

    def _is_own(self, function: FunctionType) -> bool:
        return f"{function.__module__}.".startswith(f"{self._package}.")


def _names(code: CodeType) -> Iterator[str]:
    """Go through the names that a function and those within it look up."""
    yield from code.co_names
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _names(each)
