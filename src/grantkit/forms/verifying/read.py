"""Reading a filled form back: every value that was written, and what became of it."""

from collections.abc import Mapping, Sequence
from enum import StrEnum
from zlib import crc32

from attrs import frozen

from grantkit.forms.compiling.places import outline_levels, survey
from grantkit.forms.faults import Place
from grantkit.forms.package.contents import stories, styles
from grantkit.forms.package.manifest import Manifest
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import Element, parse_xml, w
from grantkit.forms.verifying.matching import Match, is_one_of, matched
from grantkit.forms.verifying.record import Spot, recorded
from grantkit.forms.verifying.rows import added_rows
from grantkit.forms.verifying.stretches import Stretch, changes_in, stretches_of


class State(StrEnum):
    """What became of a value since it was written.

    `gone` is one that cannot be read: somebody has deleted it, or the program that
    saved the file has dropped what bound it.
    """

    UNCHANGED = "unchanged"
    CHANGED = "changed"
    GONE = "gone"


class Binding(StrEnum):
    """What a value was found by."""

    TAG = "tag"
    BOOKMARK = "bookmark"


@frozen(kw_only=True)
class ReadValue:
    """A value that was written into a form, as it is now.

    Attributes:
        spot: Its place on the form, and the element it belongs to.
        path: In full, counted from 0.
        title: What people call it; empty where only the path is known.
        state: What became of it.
        text: What it says now; None where it is gone.
        place: Where it stands; None where it is gone.
        binding: What it was found by; None where it is gone.
        copies: How many times more it stands in the document, in a copied row or text.
    """

    spot: Spot
    path: str
    title: str
    state: State
    text: str | None
    place: Place | None
    binding: Binding | None
    copies: int = 0


@frozen(kw_only=True)
class Reading:
    """What was read back.

    Attributes:
        values: All that was written, in order of writing.
        added_rows: Where somebody has added a row to a table.
        changes: How many tracked changes are pending; they count as accepted.
    """

    values: tuple[ReadValue, ...]
    added_rows: tuple[Place, ...]
    changes: int


def read_back(package: Package, manifest: Manifest) -> Reading:
    """Find every value that was written into a form.

    Raises:
        ValueError: The manifest is damaged.
    """
    records = tuple(recorded(manifest))
    is_ours = is_one_of(records)
    levels = outline_levels(styles(package))
    places: dict[Element, Place] = {}
    stretches: list[Stretch] = []
    changes = 0
    for part in stories(package):
        root = parse_xml(package.parts[part])
        stretches += stretches_of(part, root, is_ours)
        places.update(survey(root, part, levels))
        changes += changes_in(root)
    matches = matched(records, stretches)
    rows = (next(row.iter(w("p"))) for row in added_rows(matches))
    return Reading(
        values=tuple(_value(match, places) for match in matches),
        added_rows=tuple(places[paragraph] for paragraph in rows),
        changes=changes,
    )


def _value(match: Match, places: Mapping[Element, Place]) -> ReadValue:
    record, text = match.recorded, match.text
    return ReadValue(
        spot=record.spot,
        path=record.path,
        title=record.title,
        state=_state(match, text),
        text=text,
        place=_place(match.stretches, places),
        binding=_binding(match.stretches),
        copies=len(match.copies),
    )


def _state(match: Match, text: str | None) -> State:
    if text is None:
        return State.GONE
    same = crc32(text.encode()) == match.recorded.sum
    return State.UNCHANGED if same else State.CHANGED


def _place(
    stretches: Sequence[Stretch], places: Mapping[Element, Place]
) -> Place | None:
    """Tell where the first of some stretches stands."""
    for stretch in stretches:
        for paragraph in stretch.paragraphs:
            return places[paragraph]
        return Place(part=stretch.part)
    return None


def _binding(stretches: Sequence[Stretch]) -> Binding | None:
    if not stretches:
        return None
    tagged = all(stretch.tag is not None for stretch in stretches)
    return Binding.TAG if tagged else Binding.BOOKMARK
