"""What a sheet and its places are called, and what is asked of them.

The words are those of the funder's boxes; a place that no box asks for is named by the
wording files, field by field.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from attrs import frozen

from grantkit.model.project_file import names_of
from grantkit.model.reference import Box
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording, core_wording
from grantkit.workbook.outline import Entry, Names, Sheet

ALWAYS_IN_USE: Final[tuple[Names, ...]] = (
    ("activities",),
    ("budget",),
    ("expenditure",),
    ("funding",),
    ("reports",),
    ("reports", "annexes"),
    ("indicators",),
    ("indicators", "values"),
    ("project", "target_groups", "values"),
    ("attestations",),
)
"""Sheets that every report needs, though some boxes speak of their sums only."""


@frozen(kw_only=True)
class Asker:
    """Who asks for what: a funder, for one kind of report, in one language.

    Attributes:
        funder: The funder; None where its plugin cannot be used.
        kind: The kind of report; None for any.
        edition: Code of the funder's edition; None where it makes no difference.
        language: Of labels and help.
        needs: Paths that rules beside the funder's own speak of.
    """

    funder: InstalledFunder | None
    language: str
    needs: tuple[str, ...] = ()
    kind: str | None = None
    edition: str | None = None

    @property
    def wording(self) -> Wording:
        """The words of the funder, over those of the core."""
        if self.funder is None:
            return core_wording(self.language)
        return self.funder.wordings[self.language]

    @property
    def details(self) -> type | None:
        """The class of the funder's own fields."""
        return None if self.funder is None else self.funder.funder.details

    def box(self, names: Names) -> Box | None:
        """Find the box of a place: the one that must be filled, where there are two."""
        boxes = self.boxes_at(names)
        asked = (box for box in boxes if self.requires(box))
        return next(asked, boxes[0] if boxes else None)

    def boxes_at(self, names: Names) -> list[Box]:
        """List the boxes of a place."""
        return [box for box in self._boxes() if names_of(box.path) == names]

    def requires(self, box: Box) -> bool:
        """Say whether a box must be filled."""
        return bool(box.required) if self.kind is None else self.kind in box.required

    def is_asked(self, names: Names) -> bool:
        """Say whether a box or a rule speaks of a place, or of something within it."""
        return any(named[: len(names)] == names for named in self._asked())

    def _boxes(self) -> Iterator[Box]:
        for box in () if self.funder is None else self.funder.boxes:
            if not box.editions or self.edition is None or self.edition in box.editions:
                yield box

    def _asked(self) -> Iterator[Names]:
        yield from (names_of(need) for need in self.needs)
        yield from (names_of(box.path) for box in self._boxes())
        for rule in () if self.funder is None else self.funder.funder.rules:
            yield from (names_of(need) for need in rule.needs)


def title_of(sheet: Sheet, wording: Wording) -> str:
    """Give the title of a sheet."""
    key = f"sheet.{'_'.join(sheet.names)}"
    return wording.say(key) if wording.has(key) else _spelt_out(sheet.names[-1])


def about(sheet: Sheet, wording: Wording) -> str:
    """Say what belongs on a sheet; empty where its title says it all."""
    key = f"sheet_help.{'_'.join(sheet.names)}"
    return wording.say(key) if wording.has(key) else ""


def thing(sheet: Sheet, wording: Wording) -> str:
    """Name one element of a list, as the heading of a column that refers to it."""
    key = f"thing.{sheet.of.__name__}" if sheet.of else ""
    return wording.say(key) if wording.has(key) else title_of(sheet, wording)


def label(sheet: Sheet, entry: Entry, asker: Asker) -> str:
    """Give the heading of a value: that of its box, or else its own."""
    box = asker.box((*sheet.names, *entry.path)) if entry.path else None
    if box is not None:
        return box.label.in_language(asker.language)
    return own_label(sheet, entry, asker.wording)


def own_label(sheet: Sheet, entry: Entry, wording: Wording) -> str:
    """Give the heading of a value by the wording files alone."""
    if not entry.owners:
        key = f"column.{entry.key or 'text'}"
        return wording.say(key) if wording.has(key) else title_of(sheet, wording)
    spoken = [
        _field(owner, name, wording)
        for owner, name in zip(entry.owners, entry.path, strict=True)
    ]
    words = [word for word in spoken[:-1] if word]
    last = spoken[-1] or _spelt_out(entry.path[-1])
    return ": ".join([*words, _lower_first(last) if words else last])


def _field(owner: type, name: str, wording: Wording) -> str:
    key = f"field.{owner.__name__}.{name}"
    return wording.say(key) if wording.has(key) else ""


def _spelt_out(name: str) -> str:
    """Make a heading of a field that nobody has given words to yet."""
    return name.replace("_", " ").capitalize()


def _lower_first(words: str) -> str:
    return words if words[:2].isupper() else words[:1].lower() + words[1:]


def spoken_titles(sheets: Iterable[Sheet], asker: Asker) -> dict[str, str]:
    """Give the title of each sheet by its key; Excel takes 31 characters of each."""
    return {sheet.key: title_of(sheet, asker.wording)[:31] for sheet in sheets}
