"""The boxes of the funder against what the form prints."""

import re
from collections.abc import Iterator

from attrs import evolve

from grantkit.forms.faults import FormFault, Place
from grantkit.forms.linting.expected import is_printed, leads_through, same_values
from grantkit.forms.linting.reading import Found, Reading, Story, paragraph_of
from grantkit.forms.linting.written import Written
from grantkit.forms.package.wordml import Element
from grantkit.model.path import PathError, type_at
from grantkit.model.reference import Box
from grantkit.wording import LANGUAGES, styles_of

_NUMBER = re.compile(r"^[\d.\s]+")
_FACTS = (
    "agreement",
    "attestations",
    "project.call",
    "project.programme",
    "report.kind",
)


def boxes_not_printed(reading: Reading) -> Iterator[Found]:
    """Find boxes that a report must fill and for which the form has no place."""
    expected = reading.expected
    if expected is None:
        return
    printed = tuple(
        written.mark.path for _, written in reading.marks if not written.frames
    )
    for box in expected.required:
        if not is_printed(box, printed):
            yield _not_printed(reading, box)


def values_never_checked(reading: Reading) -> Iterator[Found]:
    """Find values that no box and no rule ever looks at, section by section.

    What grantkit works out itself, and what the agreement says, is not the report's to
    get right; and what somebody attests, nobody else can look at.
    """
    expected = reading.expected
    if expected is None:
        return
    sections: dict[tuple[str, ...], list[tuple[Story, Written]]] = {}
    seen = set()
    for story, written in reading.marks:
        path = written.mark.path
        fresh = not written.frames and path not in seen and _is_given(path, reading)
        seen.add(path)
        if fresh and not expected.checks(path):
            section = (story.name, *written.place.headings)
            sections.setdefault(section, []).append((story, written))
    for members in sections.values():
        story, first = members[0]
        yield story.found(
            "never_checked",
            first.element,
            at=first.place,
            funder=expected.funder.funder.code,
            count=len(members),
            paths=", ".join(written.mark.path for _, written in members),
        )


def _is_given(path: str, reading: Reading) -> bool:
    """Say whether a value comes from the project file, so that it may be wrong."""
    try:
        type_at(reading.roots, path)
    except PathError:
        return False
    values = same_values(path)
    if any(leads_through(fact, same) for fact in _FACTS for same in values):
        return False
    return any(not same.startswith("figures.") for same in values)


def _not_printed(reading: Reading, box: Box) -> Found:
    near = _near(reading, box)
    place = Place(part=reading.stories[0].name)
    if near is not None:
        story, paragraph = near
        place = evolve(story.places[paragraph], table=None, row=None, cell=None)
    values = {
        "box": box.code,
        "label": box.label,
        "path": box.path,
        "box_place": box.place,
        "editions": ", ".join(box.editions),
    }
    variants = ("group" * _is_group(box, reading), "editions" * bool(box.editions))
    fault = FormFault(
        code="box_not_printed",
        variant="_".join(filter(None, variants)),
        place=place,
        values=values,
    )
    return Found(fault=fault, element=None if near is None else near[1])


def _is_group(box: Box, reading: Reading) -> bool:
    """Say whether a box is filled by fields, so that no mark can print all of it."""
    try:
        found = type_at(reading.roots, box.path)
    except PathError:
        return False
    return styles_of(found.type) is None


def _near(reading: Reading, box: Box) -> tuple[Story, Element] | None:
    """Find the section that a box belongs to: its place names it, or its neighbours."""
    for story in reading.stories:
        for paragraph, place in story.places.items():
            if place.headings and _names(box, place.headings[-1]):
                return story, paragraph
    boxes = () if reading.expected is None else reading.expected.funder.boxes
    beside = {one.path for one in boxes if one.place == box.place}
    for story, written in reading.marks:
        nearest = paragraph_of(written.element)
        if written.mark.path in beside and nearest is not None:
            return story, nearest
    return None


def _names(box: Box, heading: str) -> bool:
    """Say whether a box gives a heading of the form as its place."""
    title = _NUMBER.sub("", heading).strip()
    places = (box.place.in_language(language) for language in LANGUAGES)
    return bool(title) and any(title in place for place in places)
