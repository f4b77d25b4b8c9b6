"""The places that a declared check judges, each with the elements it is part of.

Paths that go through the same list stay together: beside `expenditure[3].paid_on` the
path `expenditure[].document.date` is that of the same cost.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from grantkit.figures import Figures
from grantkit.model.path import numbered, parse_path, values_at
from grantkit.model.project_file import ReportView

FIGURES = "figures"


def lists_in(path: str) -> tuple[str, ...]:
    """List the beginnings of a path that go on to elements, the outermost first."""
    steps = parse_path(path)
    return tuple(
        ".".join(map(str, steps[: number + 1]))
        for number, step in enumerate(steps)
        if step.many
    )


@frozen
class Look:
    """A path, taken apart where it leaves what it has in common with another.

    Attributes:
        within: The beginning in common: `expenditure[]`; `figures`, or nothing.
        rest: The way from there; empty for the element itself.
    """

    within: str
    rest: str
    _names: tuple[str, ...] | None = field(init=False, repr=False)

    @_names.default
    def _without_lists(self) -> tuple[str, ...] | None:
        steps = parse_path(self.rest) if self.rest else ()
        return None if any(s.many for s in steps) else tuple(s.name for s in steps)

    def values(self, start: object) -> list[object]:
        """Find what stands there."""
        if self._names is None:
            return [value for _, value in values_at(start, self.rest)]
        for name in self._names:  # by far the most common, so it does without places
            start = None if start is None else getattr(start, name)
        return [start]

    @classmethod
    def of(cls, path: str, beside: Iterable[str] = ()) -> "Look":
        """Take a path apart by the lists that it goes through beside another."""
        known = (FIGURES, *beside)
        shared = [one for one in known if f"{path}.".startswith(f"{one}.")]
        within = max(shared, key=len, default="")
        return cls(within, path.removeprefix(within).removeprefix("."))


@frozen
class Spot:
    """One place that is judged.

    Attributes:
        path: The place, with numbers.
        value: What stands there.
        within: Place and element for each list on the way; the view itself under the
            empty name.
    """

    path: str
    value: object
    within: Mapping[str, tuple[str, object]]

    def read(self, look: Look) -> list[object]:
        """Find what stands at a path beside this place."""
        _, start = self.within[look.within]
        return look.values(start)

    def place(self, look: Look) -> str:
        """Give the place of a path beside this one, with numbers."""
        place, _ = self.within[look.within]
        return ".".join(part for part in (place, look.rest) if part)

    @property
    def element(self) -> object:
        """The innermost element that the place is part of; None outside of lists."""
        last = list(self.within)[-1]
        return None if last in ("", FIGURES) else self.within[last][1]


def spot_of(view: ReportView[Any], figures: Figures) -> Spot:
    """Give the place from which all paths begin."""
    return Spot("", view, {"": ("", view), FIGURES: (FIGURES, figures)})


def spots_at(start: Spot, path: str) -> Iterator[Spot]:
    """Find all places at a path, each with what it is part of."""
    lists = lists_in(path)
    looks = [Look.of(each.removesuffix("[]"), lists) for each in lists]
    chain = tuple(zip(lists, looks, strict=True))
    yield from _spots(start, chain, Look.of(path, lists))


def _spots(
    start: Spot, lists: tuple[tuple[str, Look], ...], last: Look
) -> Iterator[Spot]:
    if not lists:
        (value,) = start.read(last)
        yield Spot(start.place(last), value, start.within)
        return
    (name, look), inner = lists[0], lists[1:]
    (items,) = start.read(look)
    found = items if isinstance(items, tuple) else ()
    for place, item in numbered(start.place(look), found):
        within = {**start.within, name: (place, item)}
        yield from _spots(Spot(place, item, within), inner, last)


@frozen
class Condition:
    """Where a check applies, or where it does not.

    Attributes:
        look: What is looked at.
        words: The words or numbers of which one must stand there. Empty where it only
            counts whether anything but *no* and zero stands there.
        stands: Whether it must.
    """

    look: Look
    words: frozenset[object]
    stands: bool = True

    def holds(self, spot: Spot) -> bool:
        """Say whether it is met beside a place; of several values one is enough."""
        found = spot.read(self.look)
        if self.words:
            return any(value in self.words for value in found if value is not None)
        return any(found) is self.stands
