"""Fresh numbers and names for the copies of a repeated stretch."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Self

from attrs import define, field

from grantkit.forms.spots import Number

_LONGEST_NAME = 40


@define
class Numbers:
    """What is taken in a part, and what the copy at hand has got instead.

    Attributes:
        taken: Numbers and names of the form, by kind.
        given: In the copy at hand, by kind and what the form has.
        kept: Those that a first copy has kept as the form has them.
        latest: The latest number handed out, by kind.
    """

    taken: dict[Number, set[str]] = field(factory=lambda: defaultdict(set))
    given: dict[tuple[Number, str], str] = field(factory=dict)
    kept: set[tuple[Number, str]] = field(factory=set)
    latest: dict[Number, int] = field(factory=lambda: defaultdict(int))

    @classmethod
    def beside(cls, present: Iterable[tuple[Number, str]]) -> Self:
        """Begin with what the form has."""
        numbers = cls()
        for kind, original in present:
            numbers.taken[kind].add(original)
        return numbers

    def fresh(self, kind: Number, original: str) -> str:
        """Give what stands for a number of the form in the copy at hand."""
        key = (kind, original)
        if key not in self.given:
            self.given[key] = self._first_free(key)
        return self.given[key]

    def _first_free(self, key: tuple[Number, str]) -> str:
        kind, original = key
        if key not in self.kept:
            self.kept.add(key)
            return original
        while True:
            self.latest[kind] += 1
            name = _named(kind, original, str(self.latest[kind]))
            if name not in self.taken[kind]:
                return name


def _named(kind: Number, original: str, number: str) -> str:
    if kind is Number.BOOKMARK_NAME:
        return f"{original[: _LONGEST_NAME - len(number) - 1]}_{number}"
    return number
