"""What was written into a filled form, as its manifest tells it."""

from binascii import a2b_base64
from collections.abc import Iterator
from itertools import product

from attrs import frozen

from grantkit.forms.package.manifest import Manifest, Shown
from grantkit.model.path import parse_path

_SUM_BYTES = 4


@frozen
class Spot:
    """One value of a filled form.

    Attributes:
        number: Of the place on the form.
        key: Which element it belongs to, as names of bookmarks end: `_3_2`.
    """

    number: int
    key: str


@frozen(kw_only=True)
class Recorded:
    """What was written for one value.

    Attributes:
        spot: Of the value.
        path: In full, counted from 0.
        title: What people call it; empty where only the path is known.
        is_alone: Whether it had its paragraphs to itself.
        sum: CRC-32 of the text.
    """

    spot: Spot
    path: str
    title: str
    is_alone: bool
    sum: int


def recorded(manifest: Manifest) -> Iterator[Recorded]:
    """List what was written, in the order of writing.

    What stands once more only for older programs is left out: no program of today
    shows it, and each that saves the file writes it anew or not at all.

    Raises:
        ValueError: The manifest is damaged.
    """
    shown = {place.number: place for place in manifest.places}
    for written in manifest.written:
        data = a2b_base64(written.sums, strict_mode=True)
        count, rest = divmod(len(data), _SUM_BYTES * max(len(written.places), 1))
        if written.first < 0 or rest:
            raise ValueError(f"the sums of places {written.places} are damaged")
        sums = (data[at : at + _SUM_BYTES] for at in range(0, len(data), _SUM_BYTES))
        numbers = range(written.first, written.first + count)
        for place, number in product(written.places, numbers):
            if place not in shown:
                raise ValueError(f"there is no place {place}")
            key = f"{written.outer}_{number}" if shown[place].lists else ""
            record = _recorded(shown[place], key, next(sums))
            if not shown[place].is_twin:
                yield record


def _recorded(shown: Shown, key: str, crc: bytes) -> Recorded:
    return Recorded(
        spot=Spot(shown.number, key),
        path=_full_path(shown, key),
        title=shown.title,
        is_alone=shown.is_alone,
        sum=int.from_bytes(crc, "little"),
    )


def _full_path(shown: Shown, key: str) -> str:
    """Put the numbers of a key into the brackets of a path."""
    numbers = dict(zip(shown.lists, key.split("_")[1:], strict=False))
    steps, done = [], ""
    for step in parse_path(shown.path):
        done = f"{done}.{step}" if done else str(step)
        number = numbers.get(done)
        steps.append(str(step) if number is None else f"{step.name}[{number}]")
    return ".".join(steps)
