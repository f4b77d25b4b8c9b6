"""How a mark gets from the element at hand to its value."""

from collections.abc import Iterator, Sequence

from attrs import frozen

from grantkit.model.path import Step, parse_path, values_at

NOTHING = object()
"""Stands for the element of an empty list, in the one row that is left for it."""


@frozen(kw_only=True)
class Reach:
    """The way to a value.

    Attributes:
        level: Which of the repeats around gives the element to begin with; 0 for the
            data as a whole.
        steps: What is left of the path from there.
        bound: The lists that the repeats around go through, outermost first.
    """

    level: int
    steps: tuple[Step, ...]
    bound: tuple[str, ...]

    def base(self, elements: Sequence[object]) -> object:
        """Find the element to begin with."""
        return elements[self.level]

    def value(self, elements: Sequence[object]) -> object:
        """Find the value among the elements at hand; None where it is missing."""
        value = elements[self.level]
        if value is NOTHING:
            return NOTHING
        for step in self.steps:
            if value is None:
                return None
            value = getattr(value, step.name)
            if step.index is not None:
                value = _element(value, step.index)
        return value

    def values(self, elements: Sequence[object]) -> Iterator[tuple[str, object]]:
        """Find every value where the rest of the path goes through lists.

        Each comes with its own path, from the element to begin with.
        """
        rest = ".".join(str(step) for step in self.steps)
        return values_at(elements[self.level], rest)

    def full_path(self, indexes: Sequence[int]) -> str:
        """Write the path with the numbers of the elements at hand."""
        rest = ".".join(str(step) for step in self.steps)
        return ".".join(part for part in (self.full_base(indexes), rest) if part)

    def full_base(self, indexes: Sequence[int]) -> str:
        """Write the path of the element to begin with, with numbers."""
        if not self.level:
            return ""
        numbers = dict(zip(self.bound, indexes, strict=True))
        plain, full = "", ""
        for step in parse_path(self.bound[self.level - 1]):
            dot = "." if plain else ""
            plain += f"{dot}{step}"
            index = numbers.get(plain)
            full += f"{dot}{step}" if index is None else f"{dot}{step.name}[{index}]"
        return full


def _element(value: object, index: int) -> object:
    return value[index] if isinstance(value, tuple) and index < len(value) else None
