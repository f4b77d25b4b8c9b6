"""What was written into each place of a form, summed up so that edits can be told."""

import sys
from array import array
from binascii import b2a_base64
from collections.abc import Iterator, Sequence
from zlib import crc32

from attrs import define, field

from grantkit.forms.package.manifest import Written


@define
class _Run:
    """The sums of elements that follow one another."""

    place: int
    outer: bytes
    first: int
    sums: "array[int]" = field(factory=lambda: array("I"))

    @property
    def told(self) -> Written:
        """The run as the manifest tells it."""
        sums = array("I", self.sums)
        if sys.byteorder == "big":
            sums.byteswap()
        return Written(
            place=self.place,
            outer=self.outer.decode(),
            first=self.first,
            sums=b2a_base64(sums, newline=False).decode(),
        )


@define
class Ledger:
    """The check sums of all texts, in the order of writing.

    A check sum tells every slip of a hand; it does not keep out a forger.
    """

    _runs: list[_Run] = field(factory=list)
    _latest: dict[tuple[int, bytes], _Run] = field(factory=dict)

    def note(
        self, place: int, outer: bytes, numbers: Sequence[int], texts: Sequence[bytes]
    ) -> None:
        """Note what was written, in UTF-8, for some elements."""
        if isinstance(numbers, range):
            self._sums_from(place, outer, numbers.start).extend(map(crc32, texts))
            return
        for number, text in zip(numbers, texts, strict=True):
            self._sums_from(place, outer, number).append(crc32(text))

    def written(self) -> Iterator[Written]:
        """Give what was written, with neighbouring elements of one list together."""
        return (run.told for run in self._runs)

    def _sums_from(self, place: int, outer: bytes, number: int) -> "array[int]":
        """Find the run that goes on with an element, or begin one."""
        run = self._latest.get((place, outer))
        if run is None or run.first + len(run.sums) != number:
            run = _Run(place, outer, number)
            self._runs.append(run)
            self._latest[place, outer] = run
        return run.sums
