"""From cells to the project: values into elements, elements into lists."""

from grantkit.model.text import Text
from grantkit.structuring import Raw, ReadingError, Route, shown
from grantkit.workbook.grid import Cell
from grantkit.workbook.headings import Found
from grantkit.workbook.outline import Sheet
from grantkit.workbook.state import Reading, Section


def take(
    cell: Cell,
    place: Found,
    at: tuple[int, int],
    into: tuple[Section, Route],
    where: tuple[str, Reading],
) -> None:
    """Read a cell into an element; what cannot be read is noted and left out."""
    element, route = into
    title, reading = where
    entry, values = place.entry, reading.values
    if entry is None:
        return
    try:
        value = values.read(cell, entry)
    except ReadingError as error:
        reading.note(title, at, (*route, *entry.path), error)
        return
    for remark in values.noted:
        reading.note(title, at, (*route, *entry.path), remark)
    values.noted.clear()
    if value is None:
        return
    section = element
    path = entry.path or ("text",)
    for name in path[:-1]:
        inner = section.setdefault(name, {})
        assert isinstance(inner, dict)  # noqa: S101 -- made here
        section = inner
    if not place.language:
        value = _unless_spoken(
            value, section.get(path[-1]), (at, title, (*route, *path)), reading
        )
        section[path[-1]] = value
        return
    spoken = section.get(path[-1])
    if isinstance(spoken, str):
        _unless_spoken(spoken, {}, (at, title, (*route, *path)), reading)
    versions: Section = spoken if isinstance(spoken, dict) else {}
    versions[place.language] = value
    section[path[-1]] = versions


def _unless_spoken(
    value: Raw, before: Raw, where: tuple[tuple[int, int], str, Route], reading: Reading
) -> Raw:
    """Refuse a text without language beside one with; it is not known whose it is."""
    if not isinstance(before, dict):
        return value
    at, title, route = where
    odd = ReadingError("language_twice", found=shown(str(value)))
    reading.note(title, at, route, odd)
    return before


def keep(element: Section, sheet: Sheet, route: Route, reading: Reading) -> None:
    """Put an element into the project."""
    value: Raw = element
    if sheet.of is Text:
        value = element.get("text")
    if not sheet.many:
        if element:
            section_at(reading.data, route).update(element)
        return
    elements = reading.elements.get(route)
    if elements is None:
        elements = reading.elements[route] = []
        parent = section_at(reading.data, route[:-1])
        parent[str(route[-1])] = elements
    elements.append(value)
    key = _identity(element, sheet)
    if key:
        known = reading.keys.setdefault(route, {})
        known.setdefault(key, []).append(len(elements) - 1)


def _identity(element: Section, sheet: Sheet) -> str:
    found: Raw = element
    for name in () if sheet.identity is None else sheet.identity.path:
        found = found.get(name) if isinstance(found, dict) else None
    if isinstance(found, dict):
        found = next(iter(dict(sorted(found.items())).values()), None)
    return " ".join(found.split()) if isinstance(found, str) else ""


def section_at(data: Section, route: Route) -> Section:
    """Find or make the section at a route; lists on the way are there already."""
    found: Raw = data
    for step in route:
        if isinstance(step, int):
            assert isinstance(found, list)  # noqa: S101 -- made by `_keep`
            found = found[step]
        else:
            assert isinstance(found, dict)  # noqa: S101 -- the same
            found = found.setdefault(step, {})
    assert isinstance(found, dict)  # noqa: S101 -- the same
    return found
