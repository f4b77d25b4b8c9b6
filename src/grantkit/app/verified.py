"""What came of verifying a filled form: a verdict, and every box that differs."""

from collections import Counter
from collections.abc import Mapping
from enum import StrEnum
from pathlib import Path
from typing import Any

from attrs import asdict, frozen

from grantkit.checking import own_rules_json
from grantkit.forms import Place
from grantkit.forms.verifying import Binding, Filled, Spot
from grantkit.model.own_rules import OwnRules

FORMAT = "grantkit-verify/1"
_STATE, _DRAFT = "state", "draft"


class Authenticity(StrEnum):
    """What became of a filled form since it was rendered.

    `as_rendered`: not a byte is different. `saved_again`: another program has saved it,
    and every box says what was written. `edited`: some boxes say something else, stand
    there twice or have new rows beside them. `bindings_lost`: no box is known to say
    something else, but some cannot be read.
    """

    AS_RENDERED = "as_rendered"
    SAVED_AGAIN = "saved_again"
    EDITED = "edited"
    BINDINGS_LOST = "bindings_lost"


class Difference(StrEnum):
    """In what a box differs.

    `edited`: from what was written there. `lost`: it cannot be read. `copied`: it
    stands there more than once. `other_data`: it says what was written, but the project
    file says something else by now. `absent`: the project file has more by now.
    """

    EDITED = "edited"
    LOST = "lost"
    COPIED = "copied"
    OTHER_DATA = "other_data"
    ABSENT = "absent"


@frozen(kw_only=True)
class DifferentBox:
    """A box that is not as it should be.

    Attributes:
        difference: In what.
        spot: Which value; one may differ in two ways.
        path: Of its value, counted from 0.
        title: What people call it; empty where only the path is known.
        place: Where it stands; None where it is not in the file.
        expected: What a rendering of the project would say; None where that is not
            known.
        found: What it says; None where it is not in the file.
    """

    difference: Difference
    spot: Spot
    path: str
    title: str
    place: Place | None
    expected: str | None
    found: str | None


@frozen(kw_only=True)
class Origin:
    """What a filled form was made from, held against what is there now.

    Attributes:
        same_data: Whether the project file still means the same; None where none is
            given.
        same_form: Whether the form is still the same; None likewise.
        same_rules: Whether program, plugin and rules are still the same; None where the
            funder is not installed.
        same_overrides: Whether, of the rules, the organisation's own are; None
            likewise.
    """

    same_data: bool | None
    same_form: bool | None
    same_rules: bool | None
    same_overrides: bool | None


@frozen(kw_only=True)
class Verified:
    """What came of verifying a filled form.

    Attributes:
        file: The Word file.
        filled: What was read from it.
        origin: What it was made from.
        boxes: Those that differ, in the order of the form.
        own_rules: Those that stand beside the project now, if any do.
        language: Of the messages.
    """

    file: Path
    filled: Filled
    origin: Origin
    boxes: tuple[DifferentBox, ...]
    own_rules: OwnRules | None = None
    language: str

    @property
    def facts(self) -> Mapping[str, str]:
        """What the file tells of itself."""
        return self.filled.facts

    @property
    def authenticity(self) -> Authenticity:
        """What became of the file since it was rendered."""
        if self.filled.is_sealed:
            return Authenticity.AS_RENDERED
        found = {box.difference for box in self.boxes}
        if found & {Difference.EDITED, Difference.COPIED} or self.added_rows:
            return Authenticity.EDITED
        if Difference.LOST in found:
            return Authenticity.BINDINGS_LOST
        return Authenticity.SAVED_AGAIN

    @property
    def added_rows(self) -> tuple[Place, ...]:
        """Where somebody has added rows."""
        return self.filled.reading.added_rows

    @property
    def is_draft(self) -> bool:
        """Whether it was rendered in spite of errors."""
        return self.facts.get(_STATE) == _DRAFT

    @property
    def holds(self) -> bool:
        """Whether it says what was rendered, and what the project says, if given."""
        unknown = self.origin.same_data is False and not self.origin.same_form
        return not self.boxes and not self.added_rows and not unknown

    @property
    def changed(self) -> int:
        """How many of the values that were written differ."""
        return len({box.spot for box in self.boxes} - self._absent)

    @property
    def absent(self) -> int:
        """How many values would be there if it were rendered now."""
        return len(self._absent)

    @property
    def _absent(self) -> set[Spot]:
        return {b.spot for b in self.boxes if b.difference is Difference.ABSENT}

    @property
    def kept(self) -> Mapping[str, int]:
        """How many values were found by what."""
        counts = Counter(value.binding for value in self.filled.reading.values)
        return {
            "by_tag": counts[Binding.TAG],
            "by_bookmark": counts[Binding.BOOKMARK],
            "lost": counts[None],
        }

    def as_json(self) -> dict[str, Any]:
        """Give the result in the format `grantkit-verify/1`, ready to be dumped."""
        return {
            "format": FORMAT,
            "file": self.file.name,
            "verdict": self.authenticity.value,
            "holds": self.holds,
            "draft": self.is_draft,
            "made": dict(self.facts),
            **asdict(self.origin),
            "overrides": self.own_rules and own_rules_json(self.own_rules),
            "boxes": [_box_json(box) for box in self.boxes],
            "added_rows": [_place_json(place) for place in self.added_rows],
            "tracked_changes": self.filled.reading.changes,
            "values": self.kept,
        }


def _box_json(box: DifferentBox) -> dict[str, Any]:
    return {
        "difference": box.difference.value,
        "path": box.path,
        "title": box.title,
        "place": None if box.place is None else _place_json(box.place),
        "expected": box.expected,
        "found": box.found,
    }


def _place_json(place: Place) -> dict[str, Any]:
    return {
        "part": place.part,
        "headings": list(place.headings),
        "table": place.table,
        "row": place.row,
        "cell": place.cell,
    }
