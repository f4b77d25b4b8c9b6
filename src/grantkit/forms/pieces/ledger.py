"""What was written into each place of a form, summed up so that edits can be told."""

import sys
from array import array
from binascii import b2a_base64
from collections.abc import Iterable, Iterator, Sequence
from zlib import crc32

from attrs import define, field

from grantkit.forms.package.manifest import Written

_Note = tuple[Sequence[int], bytes, Sequence[int], "array[int]"]


@define
class Ledger:
    """The check sums of all texts, in the order of writing.

    A check sum tells every slip of a hand; it does not keep out a forger.
    """

    _notes: list[_Note] = field(factory=list)

    def note(
        self,
        places: Sequence[int],
        outer: bytes,
        numbers: Sequence[int],
        texts: Iterable[bytes],
    ) -> None:
        """Note what was written, in UTF-8: place by place, for some elements each."""
        sums = array("I", map(crc32, texts))
        self._notes.append((places, outer, numbers, sums))

    def written(self) -> Iterator[Written]:
        """Give what was written, for elements that follow one another at a time."""
        for places, outer, numbers, sums in self._notes:
            if isinstance(numbers, range):
                yield _told(places, outer, numbers.start, sums)
                continue
            for at, number in enumerate(numbers):
                yield _told(places, outer, number, sums[at :: len(numbers)])


def _told(
    places: Sequence[int], outer: bytes, first: int, sums: "array[int]"
) -> Written:
    if sys.byteorder == "big":
        sums.byteswap()
    encoded = b2a_base64(sums, newline=False).decode()
    return Written(
        places=tuple(places), outer=outer.decode(), first=first, sums=encoded
    )
