"""How a mark gets from the elements at hand to its values."""

from collections.abc import Callable, Iterator, Sequence
from operator import attrgetter
from typing import TYPE_CHECKING

from attrs import field, frozen

from grantkit.forms.pieces.batch import Batch
from grantkit.model.path import Step, values_at

if TYPE_CHECKING:
    from grantkit.forms.pieces.job import Job

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
        rest: The steps as a path.
        is_innermost: Whether it begins with the elements of the batch, and not round
            it.
    """

    level: int
    steps: tuple[Step, ...]
    bound: tuple[str, ...]
    rest: str = field(init=False)
    is_innermost: bool = field(init=False)
    _get: Callable[[object], object] | None = field(init=False)

    @rest.default
    def _written(self) -> str:
        return ".".join(str(step) for step in self.steps)

    @is_innermost.default
    def _innermost(self) -> bool:
        return self.level == len(self.bound)

    @_get.default
    def _getter(self) -> Callable[[object], object] | None:
        is_plain = self.steps and all(step.index is None for step in self.steps)
        names = ".".join(step.name for step in self.steps)
        return attrgetter(names) if is_plain else None

    def bases(self, job: "Job", batch: Batch) -> Sequence[object]:
        """Find the element to begin with, for each element of the batch."""
        if self.is_innermost:
            return batch.elements
        return [job.around[self.level].element] * len(batch)

    def values(self, job: "Job", batch: Batch) -> Sequence[object]:
        """Find the value for each element of the batch; None where it is missing."""
        if self.is_innermost:
            return self._follow(batch.elements)
        return list(self._follow([job.around[self.level].element])) * len(batch)

    def trails(self, job: "Job", batch: Batch) -> Sequence[bytes]:
        """Give the full path of the element to begin with, for each of the batch."""
        if self.is_innermost:
            return batch.trails
        return [job.around[self.level].trail] * len(batch)

    def full_path(self, trail: bytes) -> str:
        """Write the full path of a value whose element stands at a path."""
        return ".".join(part for part in (trail.decode(), self.rest) if part)

    def listed(self, base: object) -> Iterator[tuple[str, object]]:
        """Find every value where the rest of the path goes through lists.

        Each comes with its own path, from the element to begin with.
        """
        return values_at(base, self.rest)

    def _follow(self, elements: Sequence[object]) -> Sequence[object]:
        """Go on from elements; what stands for an empty list stands for its values."""
        if elements and elements[0] is NOTHING:
            return elements
        if self._get is not None:
            try:
                return list(map(self._get, elements))
            except AttributeError:  # of None: something is missing on the way
                pass
        values = elements
        for step in self.steps:
            name = step.name
            values = [None if v is None else getattr(v, name) for v in values]
            if step.index is not None:
                values = [_element(value, step.index) for value in values]
        return values


def _element(value: object, index: int) -> object:
    return value[index] if isinstance(value, tuple) and index < len(value) else None
