"""What one edition of a funder has, or says in another way, than the other."""

import datetime as dt
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from attrs import frozen

from grantkit.checking import Page
from grantkit.model.reference import Box, DatedValue, Edition
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, measured


class ChangeKind(StrEnum):
    """What became of a thing."""

    REMOVED = "removed"
    ADDED = "added"
    CHANGED = "changed"


@frozen(kw_only=True)
class Change:
    """One thing that is not in both editions as it is in the other.

    Attributes:
        kind: What became of it.
        name: Its code, or its name in a data file; of a box that has another code by
            now, the new one.
        title: In words.
        before: What the older edition says, where that can be said in a line.
        after: What the newer edition says.
        paths: Places of the project that it fills or reads.
    """

    kind: ChangeKind
    name: str
    title: str = ""
    before: str | None = None
    after: str | None = None
    paths: tuple[str, ...] = ()

    def as_json(self) -> dict[str, Any]:
        """Give the change for programs."""
        return {
            "change": self.kind.value,
            "name": self.name,
            "title": self.title or None,
            "before": self.before,
            "after": self.after,
        }


def _is_in(editions: tuple[str, ...], edition: Edition) -> bool:
    return not editions or edition.code in editions


def _kind(editions: tuple[str, ...], old: Edition, new: Edition) -> ChangeKind | None:
    """Say what becomes of what belongs to some editions; None where nothing does."""
    before, after = _is_in(editions, old), _is_in(editions, new)
    if before == after:
        return None
    return ChangeKind.REMOVED if before else ChangeKind.ADDED


def rule_changes(
    funder: InstalledFunder, old: Edition, new: Edition, told: Mapping[str, Page]
) -> Iterator[Change]:
    """Find rules that belong to one of the editions only."""
    for rule in funder.funder.rules:
        kind = _kind(rule.editions, old, new)
        if kind is not None:
            page = told[rule.code]
            title = page.title or next((text for _, text in page.parts), "")
            yield Change(kind=kind, name=rule.code, title=title)


def box_changes(
    funder: InstalledFunder, old: Edition, new: Edition, wording: Wording
) -> Iterator[Change]:
    """Compare boxes; two that the same place fills are one box that has changed."""
    moved = [(box, _kind(box.editions, old, new)) for box in funder.boxes]
    gone = {box.path: box for box, kind in moved if kind is ChangeKind.REMOVED}
    come = {box.path: box for box, kind in moved if kind is ChangeKind.ADDED}
    for box, kind in moved:
        title = box.label.in_language(wording.language)
        if kind is None or (kind is ChangeKind.REMOVED and box.path in come):
            continue
        before = gone.get(box.path) if kind is ChangeKind.ADDED else None
        paths = (box.path,)
        if before is None:
            yield Change(kind=kind, name=box.code, title=title, paths=paths)
            continue
        was, is_ = (_box_words(each, wording) for each in (before, box))
        differing = [n for n, words in enumerate(was) if words != is_[n]]
        if differing:
            yield Change(
                kind=ChangeKind.CHANGED,
                name=box.code,
                title=title,
                before=_joined(before.code, (was[n] for n in differing)),
                after=_joined(box.code, (is_[n] for n in differing)),
                paths=paths,
            )


def _box_words(box: Box, wording: Wording) -> tuple[str, ...]:
    """Say what a box asks for, always in the same order."""
    language = wording.language
    show = wording.display.label
    kinds = ", ".join(show("ReportKind", kind) for kind in box.required)
    limit = f"page.limit_{box.counting.unit}"
    return (
        box.label.in_language(language),
        box.place.in_language(language),
        f"{wording.say('page.required')}: {kinds}" if kinds else "",
        wording.say(limit, {"limit": box.limit}) if box.limit else "",
        ", ".join(box.choices),
        show("Severity", box.severity.value),
    )


def _joined(code: str, words: Iterable[str]) -> str:
    return "; ".join((code, *filter(None, words)))


def parameter_changes(
    funder: InstalledFunder, old: Edition, new: Edition, wording: Wording
) -> Iterator[Change]:
    """Compare the values that hold on any day of each edition, name by name."""
    for name, values in funder.parameters.values.items():
        before, after = (_values(values, of, wording) for of in (old, new))
        for part in dict.fromkeys((*before, *after)):
            was, is_ = before.get(part), after.get(part)
            if was != is_:
                yield Change(
                    kind=_between(was, is_),
                    name=f"{name}[{part}]" if part else name,
                    before=was,
                    after=is_,
                )


def _between(before: str | None, after: str | None) -> ChangeKind:
    if before is None:
        return ChangeKind.ADDED
    return ChangeKind.REMOVED if after is None else ChangeKind.CHANGED


def _values(
    values: Iterable[DatedValue], edition: Edition, wording: Wording
) -> Mapping[str, str]:
    """Write the values that hold in an edition, by the part of a table; else by ""."""
    written: dict[str, dict[str, None]] = {}
    for each in values:
        if _overlap(each, edition):
            for part, text in _parts(each, wording):
                written.setdefault(part, {})[text] = None
    return {part: "; ".join(texts) for part, texts in written.items()}


def _parts(value: DatedValue, wording: Wording) -> Iterator[tuple[str, str]]:
    if isinstance(value.value, Mapping):
        yield from value.value.items()
    elif isinstance(value.value, tuple):
        yield "", ", ".join(value.value)
    elif isinstance(value.value, str):
        yield "", value.value
    else:
        yield "", measured(value.number, value.unit, wording)


def _overlap(value: DatedValue, edition: Edition) -> bool:
    first = max(value.since or dt.date.min, edition.since)
    return first <= min(value.until or dt.date.max, edition.until or dt.date.max)


def deadline_changes(
    funder: InstalledFunder, old: Edition, new: Edition, wording: Wording
) -> Iterator[Change]:
    """Find deadlines that belong to one of the editions only."""
    for name, each in funder.parameters.deadlines.items():
        kind = _kind(each.editions, old, new)
        if kind is not None:
            title = each.title.in_language(wording.language)
            yield Change(kind=kind, name=name, title=title)


def confirmation_changes(
    funder: InstalledFunder, old: Edition, new: Edition, wording: Wording
) -> Iterator[Change]:
    """Find what has to be confirmed in one of the editions only."""
    for each in funder.confirmations:
        kind = _kind(each.editions, old, new)
        if kind is not None:
            title = each.text.in_language(wording.language)
            yield Change(kind=kind, name=each.code, title=title)
