"""The elements of a list that are written together."""

from collections.abc import Iterator, Sequence
from itertools import compress

from attrs import frozen

CHUNK = 64
"""How many elements are written together: enough to make the work of each batch small
beside that of its elements, and few enough to hold no more than a page of text."""


@frozen(kw_only=True)
class Batch:
    """Some elements of one list, and where each stands.

    Attributes:
        elements: What marks within the repeat read from.
        numbers: The place of each in its list, counted from 0.
        trails: The full path of each, such as `activities[3].evidence[2]`.
        keys: The same in figures alone, `_3_2`, as names of bookmarks end.
        outer: Such an ending of the element round the list; empty for outermost lists.
    """

    elements: Sequence[object]
    numbers: Sequence[int]
    trails: Sequence[bytes]
    keys: Sequence[bytes]
    outer: bytes

    def __len__(self) -> int:
        """Count the elements."""
        return len(self.elements)

    @classmethod
    def whole(cls, data: object) -> "Batch":
        """Make the batch of the data as a whole, outside of all repeats."""
        return cls(
            elements=[data], numbers=range(1), trails=[b""], keys=[b""], outer=b""
        )

    def only(self, kept: Sequence[bool]) -> "Batch":
        """Keep some of the elements."""
        return Batch(
            elements=list(compress(self.elements, kept)),
            numbers=list(compress(self.numbers, kept)),
            trails=list(compress(self.trails, kept)),
            keys=list(compress(self.keys, kept)),
            outer=self.outer,
        )

    def repeated(self, counts: Sequence[int]) -> "Batch":
        """Repeat each element; a copy's key tells which one it is from the second."""
        times = [(at, n) for at, count in enumerate(counts) for n in range(count)]
        tails = [b"p%d" % (n + 1) if n else b"" for _, n in times]
        return Batch(
            elements=[self.elements[at] for at, _ in times],
            numbers=[self.numbers[at] for at, _ in times],
            trails=[self.trails[at] for at, _ in times],
            keys=[
                self.keys[at] + tail for (at, _), tail in zip(times, tails, strict=True)
            ],
            outer=self.outer,
        )


def batches(elements: Sequence[object], trail: bytes, outer: bytes) -> Iterator[Batch]:
    """Cut a list into batches.

    Args:
        elements: Of the list.
        trail: The full path of the list.
        outer: The key of the element round it.
    """
    for start in range(0, len(elements), CHUNK):
        part = elements[start : start + CHUNK]
        numbers = range(start, start + len(part))
        yield Batch(
            elements=part,
            numbers=numbers,
            trails=[b"%b[%d]" % (trail, number) for number in numbers],
            keys=[b"%b_%d" % (outer, number) for number in numbers],
            outer=outer,
        )
