"""YAML read event by event, without YAML's own idea of types.

YAML would take the country `NO` for a no, `010` for eight and `12:30` for a number of
seconds. Here every scalar stays the text that was typed, and keeps its place. Of YAML
only what a project file needs is accepted: no aliases, tags, merges or second
documents, so that nothing unfolds into more than was written.
"""

from array import array
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml
from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    MappingStartEvent,
    NodeEvent,
    ScalarEvent,
    SequenceEndEvent,
    StreamEndEvent,
)

from grantkit.errors import InputError
from grantkit.loading.refusal import refusal
from grantkit.loading.source import read_text
from grantkit.loading.syntax import syntax_error
from grantkit.loading.tree import LinePositions, Places
from grantkit.model.source import SourceLocation
from grantkit.structuring import Problem, Raw, Route, Tree, normal, shown

DEEPEST = 50
MOST_NODES = 1_000_000
MOST_DUPLICATES = 1_000

_NONE: Mapping[int, Places] = {}
"""Most sections hold single values alone; they share one mapping of what is in them."""
_ABSENT = frozenset(("", "~", "null", "Null", "NULL"))
_FAST_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def read_yaml(file: Path, language: str) -> Tree:
    """Read a YAML file into plain values and their places.

    A key with no value, or with `~` or `null` outside quotes, has the value None.

    Args:
        file: The file, as the user named it.
        language: Of the sentences about what is wrong.

    Raises:
        InputError: The file cannot be read, is not YAML, is too large, or uses a part
            of YAML that a project file does without.
    """
    return parse_yaml(read_text(file, language), file, language)


def parse_yaml(
    text: str, file: Path, language: str, loader: type = _FAST_LOADER
) -> Tree:
    """Read YAML text; see `read_yaml`.

    Args:
        text: The content of the file.
        file: Where the text comes from, for places.
        language: Of the sentences about what is wrong.
        loader: The loader whose parser gives the events.
    """
    # Bytes take half the memory of a text with Latvian letters.
    content = text.encode()
    del text
    events = yaml.parse(content, Loader=loader)
    try:
        return _Reading(events, file, language).tree()
    except (yaml.YAMLError, ValueError) as error:
        # PyYAML's pure parser lets a plain ValueError through for some bad escapes.
        raise syntax_error(error, content.decode(), file, language) from error


class _Reading:
    """One pass over the events of a file."""

    def __init__(self, events: Iterator[Event], file: Path, language: str) -> None:
        self._events = events
        self._file = file
        self._language = language
        self._nodes = 0
        self._doubled: list[tuple[SourceLocation, Problem]] = []
        self._keys: dict[str, str] = {}
        self._shapes: dict[tuple[str, ...], dict[str, int]] = {}
        self._above: dict[str, Raw] = {}

    def tree(self) -> Tree:
        """Read the one document of the file."""
        next(self._events)
        start = next(self._events)
        if isinstance(start, StreamEndEvent):
            raise self._refuse("file_empty")
        event = next(self._events)
        if isinstance(event, ScalarEvent) and self._scalar(event) is None:
            raise self._refuse("file_empty")
        if not isinstance(event, MappingStartEvent):
            raise self._refuse("no_outermost_section", event)
        self._check(event, 0)
        data, places = self._mapping(())
        next(self._events)
        after = next(self._events)
        if isinstance(after, DocumentStartEvent):
            raise self._refuse("second_document", after)
        return Tree(
            file=self._file,
            data=data,
            positions=LinePositions(str(self._file), places),
            noticed=tuple(self._doubled),
        )

    def _value(self, event: Event, route: Route) -> tuple[Raw, Places | None]:
        self._check(event, len(route))
        if isinstance(event, ScalarEvent):
            return self._scalar(event), None
        if isinstance(event, MappingStartEvent):
            return self._mapping(route)
        return self._list(route)

    def _mapping(self, route: Route) -> tuple[dict[str, Raw], Places]:
        data: dict[str, Raw] = {}
        names: dict[str, int] = {}
        numbers = array("I")
        inner: dict[int, Places] = {}
        while not isinstance(key := next(self._events), MappingEndEvent):
            name = self._key(key)
            event = next(self._events)
            value, places = self._value(event, (*route, name))
            if name in names:
                first = Places(names, numbers, inner).key_at(names[name])
                self._note_duplicate(key, (*route, name), first[0])
                continue
            index = names[name] = len(names)
            numbers.extend((*_place(key), *_place(event)))
            data[name] = self._shared(name, value)
            if places is not None:
                inner[index] = places
        shape = self._shapes.setdefault(tuple(names), names)
        return data, Places(shape, numbers, inner or _NONE)

    def _shared(self, name: str, value: Raw) -> Raw:
        """Keep once what the section above says at the same key, as tables often do."""
        if isinstance(value, str):
            above = self._above.get(name)
            if above == value:
                return above
            self._above[name] = value
        return value

    def _list(self, route: Route) -> tuple[list[Raw], Places]:
        data: list[Raw] = []
        numbers = array("I")
        inner: dict[int, Places] = {}
        while not isinstance(event := next(self._events), SequenceEndEvent):
            value, places = self._value(event, (*route, len(data)))
            if places is not None:
                inner[len(data)] = places
            numbers.extend(_place(event) * 2)
            data.append(value)
        return data, Places(None, numbers, inner or _NONE)

    def _key(self, event: Event) -> str:
        self._check(event, 0)
        if not isinstance(event, ScalarEvent):
            raise self._refuse("key_not_a_word", event)
        name = normal(event.value)
        if name == "<<" and not event.style:
            raise self._refuse("merge", event)
        return self._keys.setdefault(name, name)

    def _scalar(self, event: ScalarEvent) -> str | None:
        """Give the text of a scalar; None where nothing, or a bare null, stands."""
        if not event.style and event.value in _ABSENT:
            return None
        text: str = normal(event.value)
        return text

    def _check(self, event: Event, depth: int) -> None:
        self._nodes += 1
        if isinstance(event, AliasEvent):
            raise self._refuse("alias", event)
        if isinstance(event, NodeEvent) and event.anchor is not None:
            raise self._refuse("alias", event)
        if getattr(event, "tag", None) is not None:
            raise self._refuse("tag", event)
        if depth > DEEPEST:
            raise self._refuse("too_deep", event, most=DEEPEST)
        if self._nodes > MOST_NODES:
            raise self._refuse("too_many_nodes", event, most=MOST_NODES)

    def _note_duplicate(self, event: Event, route: Route, first: int) -> None:
        if len(self._doubled) == MOST_DUPLICATES:
            raise self._refuse("too_many_duplicates", event, most=MOST_DUPLICATES)
        location = self._location(event)
        values = {
            "name": shown(str(route[-1])),
            "first": str(first),
            "second": str(location.line),
        }
        problem = Problem(route=route, key="duplicate_key", values=values)
        self._doubled.append((location, problem))

    def _refuse(
        self, key: str, event: Event | None = None, **values: object
    ) -> InputError:
        return refusal(key, self._location(event), self._language, **values)

    def _location(self, event: Event | None) -> SourceLocation:
        if event is None:
            return SourceLocation(file=str(self._file))
        line, column = _place(event)
        return SourceLocation(file=str(self._file), line=line, column=column)


def _place(event: Event) -> tuple[int, int]:
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)
