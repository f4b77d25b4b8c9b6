"""Which heading or table of a form is which of the next form."""

from collections.abc import Callable, Iterator, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import TypeVar

from grantkit.forms.outlining.outline import Heading, Outline, Table
from grantkit.model.path import nearest

EntryT = TypeVar("EntryT", Heading, Table)
Numbered = tuple[int | None, EntryT | None]
"""An entry with its number in the outline; two None where there is no twin."""


def pairs_of(
    old: Outline,
    new: Outline,
    kind: type[EntryT],
    name: Callable[[EntryT], str],
) -> Iterator[tuple[Numbered[EntryT], Numbered[EntryT]]]:
    """Pair all entries of a kind, in order: by name, by a like name, by their turn.

    Args:
        old: A form.
        new: The form that takes its place.
        kind: Of entry.
        name: Gives the words by which people know an entry again.
    """
    before, after = (
        [
            (at, name(each), each)
            for at, each in enumerate(outline.entries)
            if isinstance(each, kind)
        ]
        for outline in (old, new)
    )
    was, now = ([words for _, words, _ in entries] for entries in (before, after))
    for one, other in _matched(was, now):
        yield (
            (None, None) if one is None else before[one][::2],
            (None, None) if other is None else after[other][::2],
        )


def _matched(
    was: Sequence[str], now: Sequence[str]
) -> Iterator[tuple[int | None, int | None]]:
    matcher = SequenceMatcher(None, was, now, autojunk=False)
    for what, start, end, first, last in matcher.get_opcodes():
        left, right = range(start, end), range(first, last)
        if what == "equal":
            yield from zip(left, right, strict=True)
        else:
            yield from _by_likeness(left, right, was, now)


def _by_likeness(
    left: range, right: range, was: Sequence[str], now: Sequence[str]
) -> Iterator[tuple[int | None, int | None]]:
    """Pair like names; what stands between two such pairs takes turns."""
    for one in left:
        close = nearest(was[one], [now[other] for other in right])
        if close is not None:
            other = now.index(close, right.start)
            yield from zip_longest(range(left.start, one), range(right.start, other))
            yield one, other
            left, right = range(one + 1, left.stop), range(other + 1, right.stop)
    yield from zip_longest(left, right)
