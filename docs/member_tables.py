"""Tables of what a rule in Python may use: members of classes, and shared functions."""

import inspect
from collections.abc import Callable, Iterator, Mapping
from enum import StrEnum

from class_tables import Sections, cell, key_table, places_of, prose

import grantkit.plugin
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import (
    DatedValue,
    Dates,
    Money,
    Parameters,
    Percent,
    Period,
    ReportView,
    Text,
    checks,
)

MEMBERS_OF: tuple[type, ...] = (
    ReportView,
    Parameters,
    DatedValue,
    Text,
    Dates,
    Period,
    Money,
    Percent,
)
"""Classes that rules handle, beside those of the project file and of the figures."""

_OPERATORS: Mapping[str, str] = {
    "__bool__": "bool({})",
    "__str__": "str({})",
    "__contains__": "day in {}",
    "__iter__": "for name, value in {}",
    "__neg__": "-{}",
    "__add__": "{} + other",
    "__sub__": "{} - other",
    "__lt__": "{} < other",
    "__le__": "{} <= other",
    "__gt__": "{} > other",
    "__ge__": "{} >= other",
}


def member_tables() -> Iterator[str]:
    """List the fields, properties and methods of each class, a section each."""
    model = Sections(places_of(ProjectFile), page="project-file.md")
    links = {of: model.address(of) for of in model.places}
    for of in MEMBERS_OF:
        yield from ("", f"#### `{of.__name__}`", "", prose(of), "")
        yield from key_table(of, links, computed=True)
        yield from _methods(of)


def word_table() -> Iterator[str]:
    """List the words of each choice, as a rule in Python writes them."""
    yield from ("| choice | words |", "|---|---|")
    for name in grantkit.plugin.__all__:
        of = getattr(grantkit.plugin, name)
        if isinstance(of, type) and issubclass(of, StrEnum):
            words = ", ".join(f"`{each.name}`" for each in of)
            yield f"| `{name}` | {words} |"


def function_table() -> Iterator[str]:
    """List the functions of `checks`, each with what it is given and what it does."""
    yield from ("| function | what it does |", "|---|---|")
    for name in checks.__all__:
        told = getattr(checks, name)
        yield f"| `{called(name, told)}` | {_first(told)} |"


def called(name: str, thing: object) -> str:
    """Write a name as it is used: a function with what it is given."""
    return f"{name}{_arguments(thing)}" if inspect.isfunction(thing) else name


def _methods(of: type) -> Iterator[str]:
    """List properties, methods and operators; how a class is built is no matter."""
    this = of.__name__.lower()
    for name, item in vars(of).items():
        if isinstance(item, property):
            yield f"| `{name}` |  | {_first(item)} |"
        elif name in _OPERATORS and inspect.getdoc(item):
            yield f"| `{_OPERATORS[name].format(this)}` |  | {_first(item)} |"
        elif _is_member(item) and not name.startswith("_"):
            made = getattr(of, name)
            yield f"| `{name}{_arguments(made)}` |  | {_first(item)} |"


def _is_member(item: object) -> bool:
    return inspect.isfunction(item) or isinstance(item, property | classmethod)


def _arguments(function: Callable[..., object]) -> str:
    """Write the names that a function is called with; those with a default may go."""
    found, starred = [], False
    for name, each in inspect.signature(function).parameters.items():
        if name == "self":
            continue
        if each.kind is each.KEYWORD_ONLY and not starred:
            starred = True
            found.append("*")
        named = f"**{name}" if each.kind is each.VAR_KEYWORD else name
        found.append(named if each.default is each.empty else f"{name}=…")
    return f"({', '.join(found)})"


def _first(thing: object) -> str:
    """Give the first paragraph of a docstring on one line, and what may be raised."""
    text = inspect.getdoc(thing) or ""
    first, raised = text.partition("\n\n")[0], text.partition("Raises:\n")[2]
    told = [first, *(f"Raises {line}" for line in raised.splitlines())]
    return cell(" ".join(told))
