"""What a project puts on each sheet: its elements, and the values of each."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve, frozen

from grantkit.model.project_file import ProjectFile
from grantkit.model.text import ANY_LANGUAGE, Text
from grantkit.workbook.format import LANGUAGE, NUMBER
from grantkit.workbook.outline import START, Entry, Names, Sheet


@frozen(kw_only=True)
class Element:
    """One element of a list, or a section.

    Attributes:
        parents: What names the elements it belongs to, outermost first.
        value: The element; for a row of a mapping its names and value.
    """

    parents: tuple[str, ...]
    value: object


@frozen(kw_only=True)
class Place:
    """An entry, and for a text the language of one of its versions."""

    entry: Entry
    language: str = ANY_LANGUAGE

    @property
    def key(self) -> str:
        """What stands in the hidden cell of its row or column."""
        key = self.entry.key or "text"
        return f"{key}{LANGUAGE}{self.language}" if self.language else key

    def value_in(self, element: object) -> object:
        """Give what an element holds here; None where it holds nothing."""
        for name in self.entry.path:
            if element is None:
                return None
            if isinstance(element, Mapping):
                element = element.get(name)
            else:
                element = getattr(element, name)
        if isinstance(element, Text):
            return dict(element.versions).get(self.language)
        return element


class Contents:
    """A project, sheet by sheet."""

    def __init__(self, project: ProjectFile, sheets: Sequence[Sheet]) -> None:
        """Take a project and its sheets."""
        self._project = project
        self._sheets = {sheet.names: sheet for sheet in sheets}

    def elements(self, sheet: Sheet) -> list[Element]:
        """List the elements of a sheet, each with what it belongs to."""
        if sheet.names == START:
            return [Element(parents=(), value=self._project)]
        root = Element(parents=(), value=self._project)
        return list(self._within(root, (), sheet))

    def places(self, sheet: Sheet, elements: Sequence[Element]) -> list[Place]:
        """List the rows or columns that the values of a sheet need."""
        return [
            place
            for entry in sheet.entries
            for place in _versions(entry, [element.value for element in elements])
        ]

    def _within(self, above: Element, done: Names, sheet: Sheet) -> Iterator[Element]:
        """Go down from an element to those of a sheet, list by list."""
        ends = [names for names in sheet.parents if len(names) > len(done)]
        names = ends[0] if ends else sheet.names
        found: object = above.value
        for name in names[len(done) :]:
            found = None if found is None else getattr(found, name)
        if found is None:
            return
        if not sheet.many:
            yield evolve(above, value=found)
        elif not ends and sheet.depth:
            rows = _rows(found, sheet.depth)
            yield from (evolve(above, value=row) for row in rows)
        elif isinstance(found, tuple):
            if not ends:
                yield from (evolve(above, value=each) for each in found)
                return
            keys = self._keys(self._sheets[names], found)
            for key, each in zip(keys, found, strict=True):
                inner = Element(parents=(*above.parents, key), value=each)
                yield from self._within(inner, names, sheet)

    def _keys(self, sheet: Sheet, elements: Sequence[object]) -> list[str]:
        """Name each element of a list: by its own name, or else by its number."""
        named = [identity_of(sheet, element) for element in elements]
        uses = Counter(named)
        return [
            name
            if name and uses[name] == 1 and not name.startswith(NUMBER)
            else f"{NUMBER}{number}"
            for number, name in enumerate(named, start=1)
        ]


def identity_of(sheet: Sheet, element: object) -> str:
    """Give the name by which rows of other sheets refer to an element."""
    if sheet.identity is None:
        return ""
    value = Place(entry=sheet.identity).value_in(element)
    if value is None and sheet.identity.of is Text:
        found: object = element
        for name in sheet.identity.path:
            found = getattr(found, name, None)
        value = str(found) if isinstance(found, Text) else None
    return " ".join(str(value).split()) if value else ""


def _versions(entry: Entry, elements: Sequence[object]) -> Iterator[Place]:
    """Give an entry once for each language in which some element has it."""
    used = _languages(entry, elements) if entry.of is Text else set[str]()
    for language in sorted(used) or [ANY_LANGUAGE]:
        yield Place(entry=entry, language=language)


def _languages(entry: Entry, elements: Sequence[object]) -> set[str]:
    used: set[str] = set()
    for element in elements:
        found = element
        for name in entry.path:
            found = None if found is None else getattr(found, name)
        if isinstance(found, Text):
            used.update(code for code, words in found.versions if words)
    return used


def _rows(mapping: object, depth: int) -> Iterator[Mapping[str, object]]:
    """Unfold a mapping of mappings into rows."""
    if not isinstance(mapping, Mapping):
        return
    for name, inner in mapping.items():
        if depth == 1:
            yield {"name1": name, "value": inner}
            continue
        for row in _rows(inner, depth - 1):
            shifted = {f"name{n + 1}": row[f"name{n}"] for n in range(1, depth)}
            yield {"name1": name, **shifted, "value": row["value"]}
