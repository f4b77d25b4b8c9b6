"""What changed from one form to the next."""

import re
from collections.abc import Hashable, Iterable, Iterator, Mapping
from difflib import SequenceMatcher

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
from grantkit.forms.outlining.pairing import Numbered, pairs_of

_NUMBERING = re.compile(r"^[\d.)\s]+(?=[^\d.)\s])")


def compare_outlines(old: Outline, new: Outline) -> tuple[Change, ...]:
    """List what changed, in the order of the new form; what is gone, where it stood."""
    headings = tuple(pairs_of(old, new, Heading, _title))
    kept = {
        old_at: new_at
        for (old_at, _), (new_at, _) in headings
        if old_at is not None and new_at is not None
    }
    found = (
        *_headings(headings),
        *_tables(old, new),
        *box_changes(old, new, kept),
    )
    return _in_order(found, old, new, kept)


def _title(heading: Heading) -> str:
    """Give the words of a heading without its number, which is its turn and no name."""
    return _NUMBERING.sub("", heading.words)


def _headings(
    pairs: Iterable[tuple[Numbered[Heading], Numbered[Heading]]],
) -> Iterator[Change]:
    for (old_at, was), (new_at, now) in pairs:
        change = Change(
            aspect=Aspect.HEADING,
            old=was and was.words,
            new=now and now.words,
            old_at=old_at,
            new_at=new_at,
        )
        if change.old != change.new:
            yield change
        if was and now and was.level != now.level:
            levels = {"old": was.level, "new": now.level}
            yield evolve(change, aspect=Aspect.LEVEL, name=now.words, **levels)


def _tables(old: Outline, new: Outline) -> Iterator[Change]:
    for (old_at, was), (new_at, now) in pairs_of(old, new, Table, _header):
        change = Change(
            aspect=Aspect.TABLE,
            old=was and _named(was),
            new=now and _named(now),
            old_at=old_at,
            new_at=new_at,
        )
        if was and now and was.header == now.header:
            continue
        if was and now and not (was.header and now.header):
            yield evolve(change, new=None, new_at=None)
            yield evolve(change, old=None, old_at=None)
        else:
            yield change


def _header(table: Table) -> str:
    return " | ".join(table.header)


def _named(table: Table) -> object:
    """Name a table by its header, or else by where it stands."""
    return table.header or evolve(table.place, table=None)


def _in_order(
    changes: Iterable[Change], old: Outline, new: Outline, kept: Mapping[int, int]
) -> tuple[Change, ...]:
    """Sort changes by where they stand on the new form, or would if they still did."""
    before = [_key(entry, kept.get(at)) for at, entry in enumerate(old.entries)]
    after = [_key(entry, at) for at, entry in enumerate(new.entries)]
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


def _key(entry: Entry, heading: int | None) -> Hashable:
    """Say what makes an entry the same as one of another form.

    Args:
        entry: The entry.
        heading: Its number on the new form, if it is a heading that stands on both.
    """
    match entry:
        case Heading():
            return heading
        case BoundBox(mark=mark):
            return mark.path
        case Paragraph(words=words) | Row(words=words) | Table(header=words):
            return words
        case _:
            return type(entry).__name__
