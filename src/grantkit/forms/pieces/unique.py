"""Numbers and names that no two places of a document may share."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Self

from attrs import define, field

from grantkit.forms.spots import Number

_LONGEST_NAME = 40


@define
class Numbers:
    """What is taken in a document, and what has been handed out.

    Attributes:
        names: Names that are taken.
        latest: The highest number taken or handed out, by kind.
        kept: Those that a first copy has kept as the form has them.
        lists: The numbered list of the form that each new one copies.
        owned: The list that goes with one of the form for an element, by both.
    """

    names: set[str] = field(factory=set)
    latest: dict[Number, int] = field(factory=lambda: defaultdict(int))
    kept: set[tuple[Number, str]] = field(factory=set)
    lists: dict[str, str] = field(factory=dict)
    owned: dict[tuple[str, bytes], str] = field(factory=dict)

    @classmethod
    def beside(cls, present: Iterable[tuple[Number, str]]) -> Self:
        """Begin with what the form has."""
        numbers = cls()
        for kind, original in present:
            if kind is Number.BOOKMARK_NAME:
                numbers.names.add(original)
            elif original.isdecimal():
                numbers.latest[kind] = max(numbers.latest[kind], int(original))
        return numbers

    def take(self, kind: Number, count: int) -> range:
        """Hand out some numbers."""
        first = self.latest[kind] + 1
        self.latest[kind] += count
        return range(first, first + count)

    def copies(self, kind: Number, original: str, count: int) -> Sequence[str]:
        """Give what stands for a number of the form in some copies.

        The first copy of all keeps what the form has.
        """
        kept = [] if (kind, original) in self.kept else [original][:count]
        self.kept.update((kind, own) for own in kept)
        if kind is Number.BOOKMARK_NAME:
            return kept + [self._renamed(original) for _ in range(count - len(kept))]
        return kept + list(map(str, self.take(kind, count - len(kept))))

    def list_of(self, original: str, trail: bytes) -> str:
        """Give the list that goes with one of the form for the element at a path.

        The first element of all keeps the form's own.
        """
        own = (original, trail)
        if own not in self.owned:
            [self.owned[own]] = self.copies(Number.LIST, original, 1)
            if self.owned[own] != original:
                self.lists[self.owned[own]] = original
        return self.owned[own]

    def _renamed(self, original: str) -> str:
        while True:
            [number] = self.take(Number.BOOKMARK_NAME, 1)
            tail = f"_{number}"
            name = f"{original[: _LONGEST_NAME - len(tail)]}{tail}"
            if name not in self.names:
                self.names.add(name)
                return name
