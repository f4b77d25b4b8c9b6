"""Classes of the model as tables of keys: what to write, and what it means."""

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import TypeVar, get_origin

from attrs import NOTHING, Attribute, fields, frozen, has

from grantkit.model.finding import Certainty
from grantkit.model.money import Money, Percent
from grantkit.model.path import members, type_at
from grantkit.model.reference import Box, ParameterValue
from grantkit.model.text import Text
from grantkit.schema import attributes_told
from grantkit.wording import LANGUAGES, core_wording

WRITTEN: Mapping[object, str] = {
    str: "text",
    Text: "text, one or one for each language",
    Money: "amount",
    Percent: "percentage",
    date: "date",
    bool: "yes or no",
    int: "whole number",
    Decimal: "number",
    type: "attrs class",
    ParameterValue: "number, text, list of texts or table of texts",
}
OUTERMOST = "The outermost keys"


@frozen
class Sections:
    """Classes that are described, each in a section.

    Attributes:
        places: The paths at which each stands.
        level: Of the headings.
        computed: Whether their values are computed, and so never written by a user.
        named: Whether a column says what messages call each key.
        page: Address of the page, for links from others.
    """

    places: Mapping[type, tuple[str, ...]]
    level: int = 3
    computed: bool = False
    named: bool = False
    page: str = ""

    def title(self, of: type) -> str:
        """Name a section by the keys at which its class stands, or by their paths."""
        names = [self._name(of, path) for path in self.places[of] if path]
        return ", ".join(f"`{name}`" for name in dict.fromkeys(names)) or OUTERMOST

    def _name(self, of: type, path: str) -> str:
        """Give the key at the end of a path; the path where others end in it too."""
        key = _key(path)
        others = (
            other
            for other, paths in self.places.items()
            if other is not of and key in map(_key, paths)
        )
        if self.computed:
            return path
        return path.removesuffix("[]") if any(others) and "." in path else key

    def address(self, of: type) -> str:
        """Give the address of a section, as GitHub and the site both make it."""
        words = re.sub(r"[^\w\s-]", "", self.title(of)).lower()
        return f"{self.page}#{words.replace(' ', '-')}"


_FILLED_IN: Mapping[tuple[type, str], str] = {
    (Box, "severity"): "the gravest that the certainty allows",
}
"""What holds where a key is left out that the reader of a data file fills in."""

_NO_GROUND = (Certainty.UNKNOWN, Certainty.OWN)
"""Certainties on which nothing of a plugin may rest."""


def _key(path: str) -> str:
    return path.rpartition(".")[2].removesuffix("[]")


def places_of(
    of: type, path: str = "", *, within: str = "grantkit"
) -> dict[type, tuple[str, ...]]:
    """Find where a class and the classes below it stand, in order of the fields."""
    found: dict[type, tuple[str, ...]] = {of: (path,)}
    for name, hint in _hints(of).items():
        known = type_at({name: hint}, name)
        inner = known.type
        if isinstance(inner, type) and has(inner) and inner not in WRITTEN:
            if not inner.__module__.startswith(within):
                continue
            here = f"{path}.{name}".lstrip(".") + ("[]" if known.many else "")
            for below, where in places_of(inner, here, within=within).items():
                found[below] = (*found.get(below, ()), *where)
    return found


def described(sections: Sections, elsewhere: Sections | None = None) -> Iterator[str]:
    """Describe classes, a section each; links lead to them or to another page."""
    links = (
        {} if elsewhere is None else {c: elsewhere.address(c) for c in elsewhere.places}
    )
    links.update({of: sections.address(of) for of in sections.places})
    for of, where in sections.places.items():
        yield from ("", f"{'#' * sections.level} {sections.title(of)}", "", prose(of))
        paths = ", ".join(f"`{path}`" for path in where if "." in path)
        if paths and not sections.computed:
            yield from ("", f"Stands at {paths}.")
        yield ""
        table = key_table(of, links, computed=sections.computed)
        yield from _with_names(of, table) if sections.named else table


def key_table(
    of: type,
    links: Mapping[type, str] | None = None,
    *,
    computed: bool = False,
    leave_out: tuple[str, ...] = (),
) -> Iterator[str]:
    """List the keys of a class with what to write and what it means."""
    about = attributes_told(of)
    head = "type" if computed else "what to write"
    yield from (f"| key | {head} | meaning |", "|---|---|---|")
    for item in fields(of):
        if item.name in leave_out:
            continue
        hint = _hints(of)[item.name]
        known = type_at({item.name: hint}, item.name)
        meaning = about.get(item.name) or prose(known.type)
        if isinstance(known.type, type) and issubclass(known.type, StrEnum):
            meaning = " ".join([meaning, *_rest(known.type)])
        optional = "; may be missing" if known.optional else ""
        more = optional if computed else _default(item, _FILLED_IN.get((of, item.name)))
        written = f"{_written(known.type, links or {})}{more}"
        many = "list: " if known.many else ""
        yield f"| `{item.name}` | {many}{written} | {cell(meaning)} |"


def _with_names(of: type, table: Iterable[str]) -> Iterator[str]:
    """Add to a table of keys what messages call each, in both languages."""
    head, rule, *rows = table
    yield from (f"{head} in messages |", f"{rule}---|")
    for item, row in zip(fields(of), rows, strict=True):
        keys = [f"{kind}.{of.__name__}.{item.name}" for kind in ("field", "schema")]
        names = (
            next((words.say(key) for key in keys if words.has(key)), "")
            for words in map(core_wording, reversed(LANGUAGES))
        )
        yield f"{row} {'; '.join(f'“{cell(name)}”' for name in names if name)} |"


def _hints(of: type) -> dict[str, object]:
    known = members(of)
    return {item.name: known[item.name] for item in fields(of)}


def _written(of: object, links: Mapping[type, str]) -> str:
    """Say in words what a key takes."""
    if of in WRITTEN:
        return WRITTEN[of]
    if isinstance(of, TypeVar):
        return "the plugin's own class"
    if get_origin(of) is tuple:
        return "pair"
    if not isinstance(of, type) or of is object:
        return "section" if get_origin(of) is Mapping or of is object else "function"
    if issubclass(of, StrEnum):
        # Words of other choices are equal to these, so that the very ones are meant.
        choices = [
            choice for choice in of if not any(choice is each for each in _NO_GROUND)
        ]
        return "one of " + ", ".join(f"`{choice.value}`" for choice in choices)
    return f"[section]({links[of]})" if of in links else f"`{of.__name__}`"


def _default(item: "Attribute[object]", filled_in: str | None) -> str:
    """Say what holds when a key is left out, if that is anything at all."""
    if filled_in is not None:
        return f"; left out: {filled_in}"
    if item.default is NOTHING:
        return "; **required**"
    plain = isinstance(item.default, str | int) and item.default != ""
    return f"; left out: `{str(item.default).lower()}`" if plain else ""


def cell(text: str) -> str:
    """Make a text fit into a cell of a table: one line, no stroke that ends it."""
    return " ".join(text.split()).replace("|", "\\|")


def prose(of: object) -> str:
    """Give what a docstring says before its list of attributes."""
    text = (inspect.getdoc(of) or "") if isinstance(of, type) else ""
    return " ".join(text.partition("Attributes:\n")[0].split())


def _rest(of: type) -> Iterator[str]:
    """Give what a docstring says after its first paragraph."""
    text = (inspect.getdoc(of) or "").partition("\n\n")[2]
    yield from (" ".join(text.split()),) if text else ()
