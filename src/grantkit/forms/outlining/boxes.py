"""What became of the boxes of a form."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import zip_longest

from attrs import evolve, frozen

from grantkit.forms.outlining.change import Aspect, Change, Stand
from grantkit.forms.outlining.outline import BoundBox, Heading, Outline, Part


@frozen(kw_only=True)
class _Seen:
    """A box as a reader of the form sees it.

    Attributes:
        box: What is bound where.
        at: Its number among all that stands on the form.
        section: Where it stands, as far as people tell places apart.
    """

    box: BoundBox
    at: int
    section: "_Section"


@frozen
class _Section:
    """What people tell places apart by.

    Attributes:
        part: Of the package; page headers are alike.
        heading: Number of the nearest heading above on the new form; None where that
            is gone.
        in_table: Whether the place is in a table.
    """

    part: str
    heading: int | None
    in_table: bool


_TOP = -1
"""The number of no heading: of what stands above all of them."""

_Pair = tuple[_Seen, _Seen]
_Ends = tuple[object, object]
_Differing = Iterator[tuple[Aspect, object, object]]


def box_changes(
    old: Outline, new: Outline, kept: Mapping[int, int]
) -> Iterator[Change]:
    """Compare boxes, path by path.

    Args:
        old: A form.
        new: The form that takes its place.
        kept: Numbers of headings on the new form, by those of the same headings on
            the old one; another name or level moves nothing.
    """
    own = {at: at for at, _ in enumerate(new.entries)}
    before, after = _by_path(old, kept), _by_path(new, own)
    pairs = [
        (path, *pair)
        for path in {**before, **after}
        for pair in _paired(before[path], after[path])
    ]
    moves = dict(_moves([(was, now) for _, was, now in pairs if was and now]))
    for path, was, now in pairs:
        for aspect, left, right in _told(was, now, moves):
            yield Change(
                aspect=aspect,
                name=path,
                old=left,
                new=right,
                old_at=was.at if was else None,
                new_at=now.at if now else None,
            )


def _told(
    was: _Seen | None, now: _Seen | None, moves: Mapping[_Pair, _Ends]
) -> _Differing:
    if was is None or now is None:
        yield Aspect.BOX, was and was.box.place, now and now.box.place
        return
    if (was, now) in moves:
        yield Aspect.PLACE, *moves[was, now]
    yield from _differing(was.box, now.box)


def _by_path(
    outline: Outline, headings: Mapping[int, int]
) -> defaultdict[str, list[_Seen]]:
    found = defaultdict(list)
    heading: int | None = _TOP
    for at, entry in enumerate(outline.entries):
        if isinstance(entry, Part):
            heading = _TOP
        elif isinstance(entry, Heading):
            heading = headings.get(at)
        elif isinstance(entry, BoundBox):
            place = entry.place
            part = place.part.removesuffix(".xml").rstrip("0123456789")
            section = _Section(part, heading, place.table is not None)
            found[entry.mark.path].append(_Seen(box=entry, at=at, section=section))
    return found


def _paired(
    old: list[_Seen], new: list[_Seen]
) -> Iterator[tuple[_Seen | None, _Seen | None]]:
    """Pair the boxes of one path: those in the same place first, then in order."""
    before, after = list(old), list(new)
    for alike in (_twins, _neighbours):
        for was in tuple(before):
            now = next((each for each in after if alike(was, each)), None)
            if now is not None:
                before.remove(was)
                after.remove(now)
                yield was, now
    yield from zip_longest(before, after)


def _twins(one: _Seen, other: _Seen) -> bool:
    return _neighbours(one, other) and not list(_differing(one.box, other.box))


def _neighbours(one: _Seen, other: _Seen) -> bool:
    return one.section == other.section


def _differing(old: BoundBox, new: BoundBox) -> _Differing:
    for aspect, was, now in (
        (Aspect.LABEL, old.label, new.label),
        (Aspect.STYLE, old.mark.format, new.mark.format),
        (Aspect.FALLBACK, old.mark.words, new.mark.words),
        (Aspect.CONTROL, old.control, new.control),
    ):
        if was != now:
            yield aspect, was or None, now or None


def _moves(pairs: Sequence[_Pair]) -> Iterator[tuple[_Pair, _Ends]]:
    """Find boxes in another section, or in another order than the rest of theirs."""
    sections: dict[object, list[_Pair]] = defaultdict(list)
    for was, now in pairs:
        if _neighbours(was, now):
            sections[now.section].append((was, now))
        else:
            yield (was, now), (was.box.place, now.box.place)
    for section in sections.values():
        yield from _shifted(section)


def _shifted(section: Sequence[_Pair]) -> Iterator[tuple[_Pair, _Ends]]:
    before = sorted(section, key=lambda pair: pair[0].at)
    after = sorted(section, key=lambda pair: pair[1].at)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    stay = [
        pair
        for start, _, size in matcher.get_matching_blocks()
        for pair in before[start : start + size]
    ]
    for pair in before:
        was, now = (seen.box.place for seen in pair)
        if pair in stay:
            continue
        if evolve(was, headings=()) != evolve(now, headings=()):
            yield pair, (was, now)
        else:
            last, first = (_last_before(pair, row, stay) for row in (before, after))
            yield pair, (Stand(was, last), Stand(now, first))


def _last_before(
    pair: _Pair, row: Sequence[_Pair], stay: Sequence[_Pair]
) -> str | None:
    """Name the nearest box before another that stays where it is."""
    nearer = reversed(row[: row.index(pair)])
    return next((was.box.mark.path for was, now in nearer if (was, now) in stay), None)
