"""A picture for the header: a soft pattern that deflates to about 60 kB."""

import math
import struct
import zlib
from random import Random

_SIDE = 150


def logo() -> bytes:
    """Draw the picture, a PNG; the same bytes each time."""
    chance = Random(_SIDE)
    lines = b"".join(
        b"\0" + bytes(_shade(x, y, chance) for x in range(_SIDE) for _ in range(3))
        for y in range(_SIDE)
    )
    head = struct.pack(">IIBBBBB", _SIDE, _SIDE, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", head), (b"IDAT", zlib.compress(lines, 9)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(kind, data) for kind, data in chunks)


def _shade(x: int, y: int, chance: Random) -> int:
    wave = math.sin(x / 23) * math.cos(y / 17)
    return int(128 + 80 * wave) + chance.randrange(47)


def _chunk(kind: bytes, data: bytes) -> bytes:
    check = zlib.crc32(kind + data)
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)
