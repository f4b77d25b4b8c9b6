"""What one edition of a funder has, or says in another way, than the other."""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Any

from attrs import frozen

from grantkit.checking import Page
from grantkit.model.reference import Box, Edition
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording


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
        short: What differs between the two, where both are too long to be compared.
        paths: Places of the project that it fills or reads.
    """

    kind: ChangeKind
    name: str
    title: str = ""
    before: str | None = None
    after: str | None = None
    short: str = ""
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


def is_in(editions: tuple[str, ...], edition: Edition) -> bool:
    """Say whether what belongs to some editions, or to all, belongs to one."""
    return not editions or edition.code in editions


def _kind(editions: tuple[str, ...], old: Edition, new: Edition) -> ChangeKind | None:
    """Say what becomes of what belongs to some editions; None where nothing does."""
    before, after = is_in(editions, old), is_in(editions, new)
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
            yield Change(kind=kind, name=rule.code, title=told[rule.code].title)


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
