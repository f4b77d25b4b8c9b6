"""What changed from one form to the next."""

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from typing import TypeVar

from attrs import evolve, frozen

from grantkit.forms.faults import Place
from grantkit.forms.outlining.outline import BoundBox, Heading, Outline, Table

ItemT = TypeVar("ItemT", bound=Hashable)


class Aspect(StrEnum):
    """What of a form changed."""

    HEADING = "heading"
    TABLE = "table"
    BOX = "box"
    PLACE = "place"
    STYLE = "style"
    FALLBACK = "fallback"
    CONTROL = "control"


@frozen(kw_only=True)
class Change:
    """One difference between two forms.

    Attributes:
        aspect: What changed.
        name: The path of the box; empty for headings and tables.
        old: How it was; None where it appeared.
        new: How it is; None where it went.
    """

    aspect: Aspect
    name: str = ""
    old: object = None
    new: object = None


def compare_outlines(old: Outline, new: Outline) -> tuple[Change, ...]:
    """List what changed: headings, then headers of tables, then boxes."""
    return (
        *_headings(old, new),
        *_tables(old, new),
        *_boxes(old, new),
    )


def _headings(old: Outline, new: Outline) -> Iterator[Change]:
    before, after = (
        [(e.level, e.words) for e in outline.entries if isinstance(e, Heading)]
        for outline in (old, new)
    )
    for was, now in _differences(before, after):
        yield Change(aspect=Aspect.HEADING, old=was and was[1], new=now and now[1])


def _tables(old: Outline, new: Outline) -> Iterator[Change]:
    before, after = (
        [e.header for e in outline.entries if isinstance(e, Table)]
        for outline in (old, new)
    )
    for was, now in _differences(before, after):
        yield Change(aspect=Aspect.TABLE, old=was, new=now)


def _differences(
    old: Sequence[ItemT], new: Sequence[ItemT]
) -> Iterator[tuple[ItemT | None, ItemT | None]]:
    """Pair what differs between two sequences, in order; None for no twin."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        if what == "equal":
            continue
        for at in range(max(end - start, last - first)):
            was = old[start + at] if start + at < end else None
            now = new[first + at] if first + at < last else None
            yield was, now


def _boxes(old: Outline, new: Outline) -> Iterator[Change]:
    renamed = {
        change.old: change.new
        for change in _headings(old, new)
        if isinstance(change.old, str) and isinstance(change.new, str)
    }
    before, after = _by_path(old, renamed), _by_path(new, {})
    for path in sorted({*before, *after}):
        yield from _of_path(path, before[path], after[path])


def _by_path(
    outline: Outline, renamed: Mapping[str, str]
) -> defaultdict[str, list[BoundBox]]:
    """Sort boxes by path; that a heading has a new name moves nothing."""
    found = defaultdict(list)
    for entry in outline.entries:
        if isinstance(entry, BoundBox):
            names = tuple(renamed.get(name, name) for name in entry.place.headings)
            place = evolve(entry.place, headings=names)
            found[entry.mark.path].append(evolve(entry, place=place))
    return found


def _of_path(path: str, old: list[BoundBox], new: list[BoundBox]) -> Iterator[Change]:
    """Pair the boxes of one path: those in the same place first, then in order."""
    before, after = list(old), list(new)
    for alike in (_twins, _neighbours):
        for was in tuple(before):
            now = next((box for box in after if alike(was, box)), None)
            if now is not None:
                before.remove(was)
                after.remove(now)
                yield from _changed(path, was, now)
    for was, now in zip(before, after, strict=False):
        yield Change(aspect=Aspect.PLACE, name=path, old=was.place, new=now.place)
        yield from _changed(path, was, now)
    shared = min(len(before), len(after))
    for was in before[shared:]:
        yield Change(aspect=Aspect.BOX, name=path, old=was.place)
    for now in after[shared:]:
        yield Change(aspect=Aspect.BOX, name=path, new=now.place)


def _twins(one: BoundBox, other: BoundBox) -> bool:
    return _neighbours(one, other) and not list(_changed("", one, other))


def _neighbours(one: BoundBox, other: BoundBox) -> bool:
    return _section(one.place) == _section(other.place)


def _section(place: Place) -> tuple[object, ...]:
    """Tell places apart as people do: by part, heading, and whether in a table."""
    part = place.part.removesuffix(".xml").rstrip("0123456789")
    return part, place.headings[-1:], place.table is None


def _changed(path: str, old: BoundBox, new: BoundBox) -> Iterator[Change]:
    for aspect, was, now in (
        (Aspect.STYLE, old.mark.style, new.mark.style),
        (Aspect.FALLBACK, old.mark.words, new.mark.words),
        (Aspect.CONTROL, old.control, new.control),
    ):
        if was != now:
            yield Change(aspect=aspect, name=path, old=was or None, new=now or None)
