"""How a camera was held when it took a picture: what a JPEG file tells of it.

Phones store a picture as their sensor saw it, and note how it is to be turned. Office
programs do not look at the note when they show a document.
"""

import struct
from typing import Final

from attrs import frozen

_EXIF: Final = b"Exif\0\0"
_ORIENTATION: Final = 0x0112
_NOTES, _IMAGE = 0xE1, 0xDA
_ORDERS: Final = {b"II*\0": "<", b"MM\0*": ">"}


@frozen
class Orientation:
    """How a picture is shown.

    Attributes:
        turns: Quarter turns clockwise.
        is_mirrored: Whether left and right change places before that.
    """

    turns: int = 0
    is_mirrored: bool = False


_KNOWN: Final = {
    2: Orientation(0, is_mirrored=True),
    3: Orientation(2),
    4: Orientation(2, is_mirrored=True),
    5: Orientation(3, is_mirrored=True),
    6: Orientation(1),
    7: Orientation(1, is_mirrored=True),
    8: Orientation(3),
}


def orientation_of(data: bytes) -> Orientation:
    """Tell how a picture is to be shown; as it is stored, where no note says else."""
    try:
        return _KNOWN.get(_noted(_notes_in(data)), Orientation())
    except struct.error:
        return Orientation()


def _notes_in(data: bytes) -> bytes:
    """Find the notes of the camera among the segments before the image itself."""
    at = 2 if data.startswith(b"\xff\xd8") else len(data)
    while at < len(data):
        sign, kind, length = struct.unpack_from(">BBH", data, at)
        if sign != 0xFF or kind == _IMAGE:  # noqa: PLR2004 -- every marker begins so
            break
        segment = data[at + 4 : at + 2 + length]
        if kind == _NOTES and segment.startswith(_EXIF):
            return segment.removeprefix(_EXIF)
        at += 2 + length
    return b""


def _noted(notes: bytes) -> int:
    order = _ORDERS.get(notes[:4])
    if order is None:
        return 0
    (start,) = struct.unpack_from(f"{order}I", notes, 4)
    (count,) = struct.unpack_from(f"{order}H", notes, start)
    for number in range(count):
        entry = struct.unpack_from(f"{order}HHIH", notes, start + 2 + 12 * number)
        if entry[0] == _ORIENTATION:
            return int(entry[3])
    return 0
