"""What changed from one form to the next."""

from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeVar

from attrs import evolve

from grantkit.forms.outlining.boxes import box_changes
from grantkit.forms.outlining.change import Aspect, Change
from grantkit.forms.outlining.outline import (
    BoundBox,
    Entry,
    Heading,
    Outline,
    Paragraph,
    Row,
    Table,
)

EntryT = TypeVar("EntryT", Heading, Table)


def compare_outlines(old: Outline, new: Outline) -> tuple[Change, ...]:
    """List what changed, in the order of the new form; what is gone, where it stood."""
    headings = tuple(_headings(old, new))
    renamed = {
        change.old: change.new
        for change in headings
        if isinstance(change.old, str) and isinstance(change.new, str)
    }
    found = (*headings, *_tables(old, new), *box_changes(old, new, renamed))
    return _in_order(found, old, new, renamed)


def _headings(old: Outline, new: Outline) -> Iterator[Change]:
    pairs = _differing(old, new, Heading, lambda each: (each.level, each.words))
    for (old_at, was), (new_at, now) in pairs:
        change = Change(
            aspect=Aspect.HEADING,
            old=was and was.words,
            new=now and now.words,
            old_at=old_at,
            new_at=new_at,
        )
        if was and now and was.words == now.words:
            levels = {"old": was.level, "new": now.level}
            change = evolve(change, aspect=Aspect.LEVEL, name=now.words, **levels)
        yield change


def _tables(old: Outline, new: Outline) -> Iterator[Change]:
    pairs = _differing(old, new, Table, lambda each: each.header)
    for (old_at, was), (new_at, now) in pairs:
        change = Change(
            aspect=Aspect.TABLE,
            old=was and _named(was),
            new=now and _named(now),
            old_at=old_at,
            new_at=new_at,
        )
        if was and now and not (was.header and now.header):
            yield evolve(change, new=None, new_at=None)
            yield evolve(change, old=None, old_at=None)
        else:
            yield change


def _named(table: Table) -> object:
    """Name a table by its header, or else by where it stands."""
    return table.header or evolve(table.place, table=None)


def _differing(
    old: Outline,
    new: Outline,
    kind: type[EntryT],
    key: Callable[[EntryT], Hashable],
) -> Iterator[tuple[tuple[int | None, EntryT | None], ...]]:
    """Pair the numbered entries of a kind that differ, in order; None for no twin."""
    before, after = (
        [
            (at, each)
            for at, each in enumerate(outline.entries)
            if isinstance(each, kind)
        ]
        for outline in (old, new)
    )
    was, now = ([key(each) for _, each in entries] for entries in (before, after))
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        if what != "equal":
            rest = before[start:end], after[first:last]
            yield from zip_longest(*rest, fillvalue=(None, None))


def _in_order(
    changes: Iterable[Change], old: Outline, new: Outline, renamed: Mapping[str, str]
) -> tuple[Change, ...]:
    """Sort changes by where they stand on the new form, or would if they still did."""
    before = [_key(entry, renamed) for entry in old.entries]
    after = [_key(entry, {}) for entry in new.entries]
    stretches = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()

    def position(change: Change) -> tuple[int, bool]:
        if change.new_at is not None:
            return change.new_at, True
        at = change.old_at or 0
        return next(
            (min(first + at - start, last), False)
            for _, start, end, first, last in stretches
            if start <= at < end
        )

    return tuple(sorted(changes, key=position))


def _key(entry: Entry, renamed: Mapping[str, str]) -> Hashable:
    """Say what makes an entry the same as one of another form."""
    match entry:
        case Heading(words=words):
            return renamed.get(words, words)
        case BoundBox(mark=mark):
            return mark.path
        case Paragraph(words=words) | Row(words=words) | Table(header=words):
            return words
        case _:
            return type(entry).__name__
