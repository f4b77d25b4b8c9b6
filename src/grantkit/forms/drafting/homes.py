"""Which place of the project file a value on a form comes from.

Forms print much of a project through the report at hand and through figures:
`figures.register.rows[3].item.paid_on` is `expenditure[17].paid_on` of the file. The
figures hold the very objects of the project, so the place is told by the object.
"""

from collections.abc import Iterable, Iterator, Mapping

from attrs import field, fields, frozen, has

from grantkit.forms.linting.expected import leads_through, same_values
from grantkit.model.path import (
    PathError,
    Step,
    members,
    numbered,
    parse_path,
    unnumbered,
)
from grantkit.model.text import Text
from grantkit.wording import styles_of

_SECOND_NAMES = ("lead_partner", "report", "figures")
"""First names under which there is only what has a place of its own elsewhere."""

_IN_FILE = {"lead_partner": "partners[]", "report": "reports[]"}


@frozen(kw_only=True)
class Homes:
    """The places of a project's objects.

    Attributes:
        values: The object of each first name.
    """

    values: Mapping[str, object]
    _places: Mapping[int, str] = field(init=False)
    _known: dict[tuple[Step, ...], object] = field(init=False, factory=dict)

    @_places.default
    def _found(self) -> Mapping[int, str]:
        own = ((n, v) for n, v in self.values.items() if n not in _SECOND_NAMES)
        return {
            id(value): place
            for name, root in own
            for place, value in _groups(name, root)
        }

    def of(self, path: str) -> tuple[str, ...]:
        """List the places of the file that a value at a path of the form shows.

        Empty brackets stay where it is not known which element it is.
        """
        steps = parse_path(path)
        direct = self._direct(steps)
        if direct is not None and any(step.many for step in steps):
            return (direct,)
        shown = (
            self._spliced(original, steps)
            for original in same_values(unnumbered(path))[1:]
        )
        near = self._row(steps) if direct is None else direct
        return tuple(dict.fromkeys([*shown, near or path]))

    def is_missing(self, path: str) -> bool:
        """Say whether there is no value at a path of the form.

        Where the elements of a list are not told apart, none of them may be there.
        """
        steps = parse_path(path)
        for length, step in enumerate(steps):
            if step.many and step.index is None:
                whole = (*steps[:length], Step(step.name))
                return not self._at(whole)
        value = self._at(steps)
        return value is None or (isinstance(value, str | tuple | Text) and not value)

    def _direct(self, steps: tuple[Step, ...]) -> str | None:
        """Give the place of the last object on the way that has one, and the rest."""
        for length in range(len(steps), 0, -1):
            place = self._places.get(id(self._at(steps[:length])))
            if place is not None:
                return ".".join((place, *map(str, steps[length:])))
        return None

    def _row(self, steps: tuple[Step, ...]) -> str | None:
        """Give the place of the object that a row of figures is about."""
        for length in range(len(steps), 0, -1):
            if steps[length - 1].many:
                row = self._at(steps[:length])
                inner = (getattr(row, name) for name in members(type(row)))
                places = (self._places.get(id(value)) for value in inner)
                return next((place for place in places if place is not None), None)
        return None

    def _spliced(self, original: str, steps: tuple[Step, ...]) -> str:
        """Put what is known of the row into a path with empty brackets."""
        row = self._row(steps)
        if row is not None and leads_through(unnumbered(row), original):
            return f"{row}{original.removeprefix(unnumbered(row))}"
        return self._direct(parse_path(original)) or original

    def _at(self, steps: tuple[Step, ...]) -> object:
        if steps not in self._known:
            outer = self._at(steps[:-1]) if steps[1:] else None
            name, index = steps[-1].name, steps[-1].index
            value = getattr(outer, name, None) if steps[1:] else self.values.get(name)
            if steps[-1].many:
                items = value if isinstance(value, tuple) else ()
                is_there = index is not None and index < len(items)
                value = items[index or 0] if is_there else None
            self._known[steps] = value
        return self._known[steps]


def is_path(words: str) -> bool:
    """Say whether words follow the grammar of paths."""
    try:
        return bool(parse_path(words))
    except PathError:
        return False


def places_printed(paths: Iterable[str]) -> frozenset[str]:
    """List the places of the file, with empty brackets, that some paths print."""
    shown = (same for path in paths for same in same_values(path))
    return frozenset(_in_file(path) for path in shown)


def _in_file(path: str) -> str:
    first, dot, rest = path.partition(".")
    return f"{_IN_FILE.get(first, first)}{dot}{rest}"


def _groups(place: str, value: object) -> Iterator[tuple[str, object]]:
    """List the objects that hold fields, each with its place."""
    if isinstance(value, tuple):
        for inner, element in numbered(place, value):
            yield from _groups(inner, element)
    elif has(of := type(value)) and styles_of(of) is None:
        yield place, value
        for item in fields(of):
            yield from _groups(f"{place}.{item.name}", getattr(value, item.name))
