"""What changed from one form to the next."""

import re
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import zip_longest
from typing import TypeVar

from attrs import evolve, frozen

from grantkit.forms.faults import Place
from grantkit.forms.outlining.outline import (
    BoundBox,
    Entry,
    Heading,
    Outline,
    Paragraph,
    Row,
    Table,
)

ItemT = TypeVar("ItemT", bound=Hashable)

_MARKS = re.compile(r"\{\{.*?\}\}")


class Aspect(StrEnum):
    """What of a form changed."""

    HEADING = "heading"
    TABLE = "table"
    BOX = "box"
    PLACE = "place"
    LABEL = "label"
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


@frozen(kw_only=True)
class _Seen:
    """A box as a reader of the form sees it.

    Attributes:
        box: What is bound where; headings have their new names.
        order: How many things stand before it.
        label: The words before it, in its row or paragraph.
    """

    box: BoundBox
    order: int
    label: str


_Pair = tuple[_Seen | None, _Seen | None]


def _boxes(old: Outline, new: Outline) -> Iterator[Change]:
    renamed = {
        change.old: change.new
        for change in _headings(old, new)
        if isinstance(change.old, str) and isinstance(change.new, str)
    }
    before, after = _by_path(old, renamed), _by_path(new, {})
    paths = sorted({*before, *after})
    pairs = [pair for path in paths for pair in _paired(before[path], after[path])]
    shifted = set(_shifted(pairs))
    for was, now in pairs:
        path = next(each.box.mark.path for each in (was, now) if each is not None)
        if was is None or now is None:
            places = [each and each.box.place for each in (was, now)]
            yield Change(aspect=Aspect.BOX, name=path, old=places[0], new=places[1])
            continue
        if (was, now) in shifted or not _neighbours(was.box, now.box):
            places = [was.box.place, now.box.place]
            yield Change(aspect=Aspect.PLACE, name=path, old=places[0], new=places[1])
        if was.label != now.label:
            yield Change(aspect=Aspect.LABEL, name=path, old=was.label, new=now.label)
        yield from _changed(path, was.box, now.box)


def _by_path(
    outline: Outline, renamed: Mapping[str, str]
) -> defaultdict[str, list[_Seen]]:
    """Sort boxes by path; that a heading has a new name moves nothing."""
    found = defaultdict(list)
    label: tuple[str, ...] = ()
    for order, entry in enumerate(outline.entries):
        if isinstance(entry, BoundBox):
            names = tuple(renamed.get(name, name) for name in entry.place.headings)
            box = evolve(entry, place=evolve(entry.place, headings=names))
            words = " ".join(filter(None, label[: entry.place.cell]))
            found[entry.mark.path].append(_Seen(box=box, order=order, label=words))
        else:
            label = _label(entry)
    return found


def _label(entry: Entry) -> tuple[str, ...]:
    """Give the words of a row or paragraph, without its marks; headers speak alone."""
    match entry:
        case Row(words=words):
            return tuple(_bare(cell) for cell in words)
        case Paragraph(words=words):
            return (_bare(words),)
        case _:
            return ()


def _bare(words: str) -> str:
    return " ".join(_MARKS.sub(" ", words).split())


def _paired(old: list[_Seen], new: list[_Seen]) -> Iterator[_Pair]:
    """Pair the boxes of one path: those in the same place first, then in order."""
    before, after = list(old), list(new)
    for alike in (_twins, _neighbours):
        for was in tuple(before):
            now = next((each for each in after if alike(was.box, each.box)), None)
            if now is not None:
                before.remove(was)
                after.remove(now)
                yield was, now
    yield from zip_longest(before, after)


def _shifted(pairs: Sequence[_Pair]) -> Iterator[_Pair]:
    """Find the boxes that stand in another order than the others of their section."""
    sections: dict[object, list[tuple[_Seen, _Seen]]] = defaultdict(list)
    for was, now in pairs:
        if was is not None and now is not None and _neighbours(was.box, now.box):
            sections[_section(now.box.place)].append((was, now))
    for section in sections.values():
        before = sorted(section, key=lambda pair: pair[0].order)
        after = sorted(section, key=lambda pair: pair[1].order)
        matcher = SequenceMatcher(None, before, after, autojunk=False)
        for what, start, end, _, _ in matcher.get_opcodes():
            yield from before[start:end] if what in ("delete", "replace") else ()


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
        (Aspect.STYLE, old.mark.format, new.mark.format),
        (Aspect.FALLBACK, old.mark.words, new.mark.words),
        (Aspect.CONTROL, old.control, new.control),
    ):
        if was != now:
            yield Change(aspect=aspect, name=path, old=was or None, new=now or None)
