"""The archive of a Word file, written part by part as its texts come.

`zipfile` packs every part anew at each writing, and cannot take one that is packed
already. A form has many parts that never change, and one that is long: those are packed
once, and that one is packed while it is written.
"""

import struct
import zlib
from collections.abc import Callable, Iterable
from hashlib import sha256
from typing import Protocol

from attrs import frozen

_LOCAL = struct.Struct("<4s5H3I2H")
_CENTRAL = struct.Struct("<4s6H3I5H2I")
_END = struct.Struct("<4s4H2IH")
_VERSION = 20
_UTF8 = 0x800
_DEFLATED = 8
_MIDNIGHT, _FIRST_DAY = 0, 0x21  # 1980-01-01, the earliest that the format knows
_LEVEL_OFTEN, _LEVEL_ONCE = 3, 6
_RAW = -15


class Deflater(Protocol):
    """What packs data: `zlib.compressobj`, or a faster one of the same make."""

    def compress(self, data: bytes, /) -> bytes:
        """Take in data, and give what is packed so far."""

    def flush(self) -> bytes:
        """Give the rest."""


def usual_deflater() -> Deflater:
    """Make what packs parts that are written anew in every filling.

    Level 3 takes half the time of the usual level 6 for 15 per cent more bytes.
    """
    return zlib.compressobj(_LEVEL_OFTEN, zlib.DEFLATED, _RAW)


def thorough_deflater() -> Deflater:
    """Make what packs parts that are packed once, as every office program does."""
    return zlib.compressobj(_LEVEL_ONCE, zlib.DEFLATED, _RAW)


@frozen(kw_only=True)
class Entry:
    """A packed part.

    Attributes:
        name: Of the part.
        crc: Check sum of its content.
        size: Length of its content, in bytes.
        data: The packed content.
    """

    name: str
    crc: int
    size: int
    data: tuple[bytes, ...]

    @property
    def packed_size(self) -> int:
        """Length of the packed content, in bytes."""
        return sum(map(len, self.data))


def packed(
    name: str,
    chunks: Iterable[bytes],
    deflater: Callable[[], Deflater] = usual_deflater,
) -> Entry:
    """Pack a part whose content comes in chunks; it is never held as a whole."""
    work, crc, size, data = deflater(), 0, 0, []
    for chunk in chunks:
        crc = zlib.crc32(chunk, crc)
        size += len(chunk)
        data.append(work.compress(chunk))
    data.append(work.flush())
    filled = tuple(piece for piece in data if piece)
    return Entry(name=name, crc=crc, size=size, data=filled)


def archive(entries: Iterable[Entry]) -> bytes:
    """Write an archive. The same entries always give the same bytes."""
    out: list[bytes] = []
    directory: list[bytes] = []
    offset = 0
    for entry in entries:
        name = entry.name.encode()
        sizes = (entry.crc, entry.packed_size, entry.size, len(name))
        about = (_UTF8, _DEFLATED, _MIDNIGHT, _FIRST_DAY, *sizes, 0)
        head = _LOCAL.pack(b"PK\3\4", _VERSION, *about) + name
        central = (b"PK\1\2", _VERSION, _VERSION, *about, 0, 0, 0, 0, offset)
        directory.append(_CENTRAL.pack(*central) + name)
        out += (head, *entry.data)
        offset += len(head) + entry.packed_size
    end = (len(directory), len(directory), sum(map(len, directory)), offset, 0)
    return b"".join([*out, *directory, _END.pack(b"PK\5\6", 0, 0, *end)])


def seal_of(entries: Iterable[Entry]) -> str:
    """Sum up names, lengths and check sums of parts, in hexadecimal digits."""
    lines = sorted(f"{entry.name}\n{entry.size}\n{entry.crc}\n" for entry in entries)
    return sha256("".join(lines).encode()).hexdigest()
