"""The boxes of a funder as something that a place can be matched with."""

import re
from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Final

from attrs import evolve, frozen

from grantkit.forms.compiling.check import words_of as words_to_tick
from grantkit.forms.grammar import LIST, lists_of, within
from grantkit.forms.linting.expected import same_figures
from grantkit.forms.tagging.blank import Blank, BlankKind
from grantkit.forms.tagging.labels import Words, words_of
from grantkit.model.path import PathError, PathType, type_at
from grantkit.model.reference import Box
from grantkit.model.text import Text
from grantkit.wording import styles_of

_NOTHING = "–"
_NAMES = ("].title", "].name")
_NAME_WORDS = frozenset(words_of("nosaukums title name pavadinimas"))
_AMOUNT = "amount"
NUMBERS: Final = {
    "activities[]": "activities[].id",
    "budget[]": "figures.spending.rows[].number",
    "deliverables[]": "deliverables[].id",
    "expenditure[]": "figures.register.rows[].number",
    "funding[]": "figures.funding.rows[].number",
    "indicators[]": "figures.indicators[].number",
    "partners[]": "figures.partnership.rows[].number",
    "project.target_groups[]": "figures.reach.rows[].number",
    "report.annexes[]": "report.annexes[].id",
    "volunteers[]": "figures.volunteering.rows[].number",
}
"""What numbers the elements of a list, in the list itself or in its figure."""

ROWS: Final = {name: lists_of(path)[-1] for name, path in NUMBERS.items()}
"""Whose elements bear these numbers."""

_SHOWN = {rows: name for name, rows in ROWS.items()}
_CURRENCY = re.compile(r"\bEURO?\b|€")


@frozen(kw_only=True)
class Title:
    """A box that shows one value, with the words of its title.

    Attributes:
        box: The box.
        type: Of its value.
        readings: Its title in each language, as words.
        places: Where it stands, in each language, as words.
        short: The same without the word for a name: an `Activity` is its title.
        figures: The figures that show its value, each with its type.
        around: The lists for which the blocks round the place repeat.
    """

    box: Box
    type: PathType
    readings: tuple[Words, ...]
    places: tuple[Words, ...]
    short: tuple[Words, ...] = ()
    figures: tuple[tuple[str, PathType], ...] = ()
    around: tuple[str, ...] = ()

    @property
    def path(self) -> str:
        """The path of the box."""
        return self.box.path

    @property
    def is_usual(self) -> bool:
        """Whether it is of no funder, but one of the many names that forms have."""
        return not self.box.source

    @property
    def lists(self) -> tuple[str, ...]:
        """The lists on the way to its value, outermost first."""
        return lists_of(self.box.path)

    @property
    def home(self) -> str:
        """The outermost list within the blocks round the place; empty for none.

        The rows of a figure belong to the list that they show.
        """
        outer = next(iter(self.lists), "")
        found = next((name for name in self.lists if name not in self.around), outer)
        return _SHOWN.get(found, found)

    @property
    def is_in_block(self) -> bool:
        """Whether it belongs to what a block round the place repeats for."""
        return not set(self.lists).isdisjoint(self.around)

    def seen_from(self, blank: Blank) -> "Title":
        """Take the box as what a place can show of it.

        In a block that repeats for a figure, the figure of the same value stands for
        the value, for it alone belongs to the element that the block shows.
        """
        shown = next(filter(None, map(self.shown_by, blank.lists)), self)
        return evolve(shown, around=blank.lists) if blank.lists else self

    def shown_by(self, rows: str) -> "Title | None":
        """Take the box as what the elements of a list show of it; None for nothing."""
        if within(self.path, rows):
            return self
        found = [(path, of) for path, of in self.figures if within(path, rows)]
        if not found:
            return None
        # What a row of a figure has of its own is converted and summed up.
        path, of = min(found, key=lambda pair: pair[0].count("."))
        return evolve(self, box=evolve(self.box, path=path), type=of)

    @property
    def needs_figure(self) -> bool:
        """Whether a row of its list shows it only as a row of the list's figure."""
        rows = ROWS.get(self.home, self.home)
        is_deeper = len(self.lists) > 1 or rows in self.lists
        return rows != self.home and is_deeper and self.shown_by(rows) is not None

    def fits(self, blank: Blank) -> bool:
        """Say whether a place may be for the value: boxes are ticked for yes or no."""
        return blank.kind is not BlankKind.CHECK_BOX or self.type.type is bool

    def may_stand(self, blank: Blank, repeating: str) -> bool:
        """Say whether the value can be read in a place, and not only be written.

        Where nothing repeats for its list its values would be joined with commas: text
        may be, in a line, but in a cell people look for one value, and never numbers.
        """
        if not self._suits(blank.kind):
            return False
        if self.home in ("", repeating) or self.is_in_block:
            return True
        return blank.place.table is None and self.type.type in (str, Text)

    def _suits(self, kind: BlankKind) -> bool:
        """Say whether a control takes the value: a day, or a word out of a list."""
        if kind is BlankKind.DATE:
            return self.type.type is date
        return kind is not BlankKind.CHOICE or words_to_tick(self.type.type) is not None

    def mark(self, blank: Blank, repeating: str) -> str:
        """Write the tag that shows the value in a place.

        A list for which nothing repeats there is joined, an amount under a heading that
        names the currency goes without it, and a dash stands for what is missing.

        Args:
            blank: The place.
            repeating: The list for which its row will repeat; empty for none.
        """
        bound = {*blank.lists, repeating}
        style = ""
        if self.type.many or not set(self.lists) <= bound:
            style = LIST
        elif _AMOUNT in (styles_of(self.type.type) or ()) and any(
            _CURRENCY.search(label) for label in blank.labels
        ):
            style = _AMOUNT
        shown = f"{self.path}|{style}" if style else self.path
        return (
            f"{shown} else {_NOTHING}" if self.type.optional or style == LIST else shown
        )


def titles_of(boxes: Iterable[Box], roots: Mapping[str, object]) -> Iterator[Title]:
    """List the boxes whose value can be written; of a path only the first title.

    A box for a whole list or group of fields has no value of its own.
    """
    seen = set()
    for box in boxes:
        found = _type_of(box.path, roots)
        readings = tuple(
            words_of(words) for _, label in box.label.versions for words in _read(label)
        )
        if found is None or styles_of(found.type) is None:
            continue
        if (box.path, readings) in seen:
            continue
        seen.add((box.path, readings))
        places = tuple(words_of(words) for _, words in box.place.versions)
        yield Title(
            box=box,
            type=found,
            readings=readings,
            places=places,
            short=tuple(_without_name(box, readings)),
            figures=tuple(_figures_of(box.path, roots)),
        )


def _without_name(box: Box, readings: Iterable[Words]) -> Iterator[Words]:
    """Read the title of a name as people head its column: by what is named."""
    if box.path.endswith(_NAMES):
        for words in readings:
            left = tuple(word for word in words if word not in _NAME_WORDS)
            if left and left != words:
                yield left


def _figures_of(
    path: str, roots: Mapping[str, object]
) -> Iterator[tuple[str, PathType]]:
    for same in same_figures(path):
        found = _type_of(same, roots)
        if found is not None and same != path and styles_of(found.type) is not None:
            yield same, found


def _type_of(path: str, roots: Mapping[str, object]) -> PathType | None:
    try:
        return type_at(roots, path)
    except PathError:
        return None


def _read(label: str) -> Iterator[str]:
    """Read a title as a whole, and without a longer remark after a comma."""
    yield label
    head, _, remark = label.partition(", ")
    if len(words_of(remark)) > 1:
        yield head
