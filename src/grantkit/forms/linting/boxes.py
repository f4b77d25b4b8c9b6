"""The boxes of the funder against what the form prints."""

import re
from collections.abc import Iterable, Iterator, Sequence

from attrs import evolve

from grantkit.forms.faults import FormFault, Place
from grantkit.forms.linting.expected import is_printed, leads_through, same_values
from grantkit.forms.linting.reading import Found, Reading, paragraph_of
from grantkit.forms.linting.written import Written
from grantkit.forms.package.wordml import Element
from grantkit.model.path import PathError, type_at
from grantkit.model.reference import Box
from grantkit.model.text import Text
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
    """Find boxes that a report must fill and the form nowhere prints, by section."""
    expected = reading.expected
    if expected is None:
        return
    printed = tuple(
        written.mark.path for _, written in reading.marks if not written.frames
    )
    sections: dict[tuple[Place, Text], list[Box]] = {}
    nearest: dict[Place, Element | None] = {}
    for box in expected.required:
        if not is_printed(box, printed):
            place, element = _section(reading, box)
            nearest.setdefault(place, element)
            sections.setdefault((place, box.place), []).append(box)
    for (place, _), boxes in sections.items():
        fault = _not_printed(reading, boxes, place)
        yield Found(fault=fault, element=nearest[place])


def values_never_checked(reading: Reading) -> Iterator[Found]:
    """Find values that no box and no rule ever looks at, section by section.

    What grantkit works out itself, and what the agreement says, is not the report's to
    get right; and what somebody attests, nobody else can look at.
    """
    expected = reading.expected
    if expected is None:
        return
    sections: dict[tuple[str, ...], list[Written]] = {}
    seen = set()
    for story, written in reading.marks:
        path = written.mark.path
        fresh = not written.frames and path not in seen and _is_given(path, reading)
        seen.add(path)
        if fresh and not expected.checks(path):
            section = (story.name, *written.place.headings)
            sections.setdefault(section, []).append(written)
    for members in sections.values():
        first = members[0]
        paths = tuple(written.mark.path for written in members)
        fault = FormFault(
            code="never_checked",
            place=first.place,
            values={
                "funder": expected.funder.funder.code,
                "count": len(paths),
                "paths": ", ".join(paths),
            },
            paths=paths,
        )
        yield Found(fault=fault, element=first.element)


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


def _section(reading: Reading, box: Box) -> tuple[Place, Element | None]:
    """Find the section of the form that a box belongs to, or else the text."""
    text, paragraph = reading.text, _near(reading, box)
    if paragraph is None:
        return Place(part=text.name), None
    return evolve(text.places[paragraph], table=None, row=None, cell=None), paragraph


def _not_printed(reading: Reading, boxes: Sequence[Box], place: Place) -> FormFault:
    first = boxes[0]
    values = {
        "box": first.code,
        "label": first.label,
        "path": first.path,
        "box_place": first.place,
        "editions": ", ".join(first.editions),
        "count": len(boxes),
        "boxes": _list_of(boxes),
    }
    one = ("group" * _is_group(first, reading), "editions" * bool(first.editions))
    return FormFault(
        code="box_not_printed",
        variant="_".join(filter(None, one)) if len(boxes) == 1 else "several",
        place=place,
        values=values,
        paths=tuple(box.path for box in boxes),
        boxes=tuple(box.code for box in boxes),
    )


def _list_of(boxes: Iterable[Box]) -> Text:
    """List boxes in each language: code, label and path, and the editions of some."""
    return Text(
        {
            language: "; ".join(
                f"{box.code} “{box.label.in_language(language)}” "
                f"({', '.join((box.path, *box.editions))})"
                for box in boxes
            )
            for language in LANGUAGES
        }
    )


def _is_group(box: Box, reading: Reading) -> bool:
    """Say whether a box is filled by fields, so that no mark can print all of it."""
    try:
        found = type_at(reading.roots, box.path)
    except PathError:
        return False
    return styles_of(found.type) is None


def _near(reading: Reading, box: Box) -> Element | None:
    """Find the section that a box belongs to: its place names it, or its neighbours.

    A header or footer is on every page, and so in no section.
    """
    text = reading.text
    for paragraph, place in text.places.items():
        if place.headings and _names(box, place.headings[-1]):
            return paragraph
    boxes = () if reading.expected is None else reading.expected.funder.boxes
    beside = {one.path for one in boxes if one.place == box.place}
    paragraphs = (
        paragraph_of(written.element)
        for written in text.marks
        if written.mark.path in beside
    )
    return next((each for each in paragraphs if each is not None), None)


def _names(box: Box, heading: str) -> bool:
    """Say whether a box gives a heading of the form as its place."""
    title = _NUMBER.sub("", heading).strip()
    places = (box.place.in_language(language) for language in LANGUAGES)
    return bool(title) and any(title in place for place in places)
