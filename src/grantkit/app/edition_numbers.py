"""Which numbers and words of a funder differ between two of its editions."""

import datetime as dt
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from attrs import evolve, frozen

from grantkit.app.edition_changes import Change, ChangeKind, is_in
from grantkit.checking import (
    Readers,
    dated,
    parts_in_words,
    title_of_parameter,
    value_in_words,
)
from grantkit.model.reference import DatedValue, Edition
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording

_LONG = 5
"""So many names are still compared at a glance."""

_PATTERN = re.compile(r"\(\?|\\|\[[^\]]+-[^\]]+\]")
"""What tells a pattern, which programs read, from words."""


@frozen(kw_only=True)
class _Held:
    """What holds for some days of an edition.

    Attributes:
        text: For people.
        names: Of a list; else none.
        since: First day; None for always.
        until: Last day; None while it still holds.
    """

    text: str
    names: tuple[str, ...] = ()
    since: dt.date | None = None
    until: dt.date | None = None


def parameter_changes(
    funder: InstalledFunder,
    old: Edition,
    new: Edition,
    readers: Mapping[str, Readers],
    wording: Wording,
) -> Iterator[Change]:
    """Compare the values that hold on any day of each edition, name by name.

    A parameter belongs to the editions of what goes by it. In one of those it may have
    no value all the same: then it is not known, which is not to say that it is gone.
    """
    for name, values in funder.parameters.values.items():
        editions = readers[name].editions
        before, after = (
            _values(values, of, wording) if is_in(editions, of) else {}
            for of in (old, new)
        )
        lacks = [
            wording.say("editions.unknown") if is_unknown else None
            for is_unknown in (
                not before and is_in(editions, old),
                not after and is_in(editions, new),
            )
        ]
        for part in dict.fromkeys((*before, *after)):
            was, is_ = before.get(part, ()), after.get(part, ())
            if [each.text for each in was] != [each.text for each in is_]:
                yield Change(
                    kind=_between(was, is_),
                    name=f"{name}[{part}]" if part else name,
                    title=title_of_parameter(name, wording),
                    before=_told(was, wording) or lacks[0],
                    after=_told(is_, wording) or lacks[1],
                    short=_short(was, is_, wording, back=new.since < old.since),
                )


def _between(before: Sequence[_Held], after: Sequence[_Held]) -> ChangeKind:
    if not before:
        return ChangeKind.ADDED
    return ChangeKind.CHANGED if after else ChangeKind.REMOVED


def _values(
    values: Iterable[DatedValue], edition: Edition, wording: Wording
) -> Mapping[str, tuple[_Held, ...]]:
    """List what holds in an edition, by the part of a table; else by "".

    What holds for the whole edition bears no days.
    """
    listed: dict[str, list[_Held]] = {}
    for each in values:
        if _overlap(each, edition):
            for part, held in _parts(each, wording):
                known = listed.setdefault(part, [])
                goes_on = known and known[-1].text == held.text
                since = known.pop().since if goes_on else held.since
                known.append(evolve(held, since=since))
    return {
        part: tuple(_undated(each, edition) for each in known)
        for part, known in listed.items()
    }


def _undated(held: _Held, edition: Edition) -> _Held:
    """Leave out days that tell nothing, because they are those of the edition."""
    first, last = held.since or dt.date.min, held.until or dt.date.max
    is_whole = first <= edition.since and (edition.until or dt.date.max) <= last
    return evolve(held, since=None, until=None) if is_whole else held


def _parts(value: DatedValue, wording: Wording) -> Iterator[tuple[str, _Held]]:
    days = _Held(text="", since=value.since, until=value.until)
    said = value.value
    if isinstance(said, Mapping):
        for part, text in parts_in_words(said, value.unit, wording).items():
            yield part, evolve(days, text=text)
    else:
        names = said if isinstance(said, tuple) else ()
        yield "", evolve(days, text=value_in_words(value, wording), names=names)


def _overlap(value: DatedValue, edition: Edition) -> bool:
    first = max(value.since or dt.date.min, edition.since)
    return first <= min(value.until or dt.date.max, edition.until or dt.date.max)


def _told(values: Sequence[_Held], wording: Wording) -> str | None:
    told = (dated(each.text, each.since, each.until, wording) for each in values)
    return "; ".join(told) or None


def _short(
    before: Sequence[_Held], after: Sequence[_Held], wording: Wording, *, back: bool
) -> str:
    """Say of long lists only what leaves them and comes, and of patterns nothing more.

    Lists are compared one after another as time goes; what comes then leaves for who
    goes back.
    """
    if any(_PATTERN.search(each.text) for each in (*before, *after)):
        both = before and after
        return wording.say("editions.other_pattern" if both else "editions.pattern")
    chain = (*after, *before) if back else (*before, *after)
    if not (before and after and max(len(each.names) for each in chain) > _LONG):
        return ""
    steps = []
    for was, is_ in pairwise(chain):
        gone = [name for name in was.names if name not in is_.names]
        come = [name for name in is_.names if name not in was.names]
        said = [
            wording.say(f"editions.{key}", {"names": ", ".join(names)})
            for key, names in zip(
                ("leaving", "coming"),
                (come, gone) if back else (gone, come),
                strict=True,
            )
            if names
        ]
        if said:
            steps.append(dated(", ".join(said), is_.since, is_.until, wording))
    return "; ".join(steps)
