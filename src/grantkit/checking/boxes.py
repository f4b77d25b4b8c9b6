"""Checks that come from the boxes of a form: filled, not too long, one of the choices.

A box is declared once, in `boxes.toml`; nothing here knows any funder.
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum

from attrs import evolve

from grantkit.checking.desk import Desk, Ground
from grantkit.checking.own_words import cite_box
from grantkit.checks.naming import entry_at
from grantkit.model.finding import Certainty, Finding
from grantkit.model.reference import Box
from grantkit.model.text import Text

MISSING = ("box.missing", "box.missing_hint")
NOT_A_CHOICE = ("box.not_a_choice", "box.not_a_choice_hint")
NOT_OUR_CHOICE = ("box.not_our_choice", "box.not_a_choice_hint")


def empty_boxes(desk: Desk, boxes: Iterable[Box]) -> Iterator[Finding]:
    """Find required boxes that this kind of report leaves empty."""
    for box in boxes:
        if desk.kind in box.required and desk.in_edition(box.editions):
            for path, value in desk.values(box.path):
                if is_missing(value):
                    yield _finding(desk, box, path, MISSING)


def misfilled_boxes(desk: Desk, boxes: Iterable[Box]) -> Iterator[Finding]:
    """Find boxes whose text is too long or not one of the accepted words."""
    for box in boxes:
        if box.limit is None and not box.choices:
            continue
        if not desk.in_edition(box.editions):
            continue
        for path, value in desk.values(box.path):
            if isinstance(value, str | Text) and not is_missing(value):
                yield from _misfilled(desk, box, path, value)


def is_missing(value: object) -> bool:
    """Say whether a value is absent or empty. Zero and *no* are values."""
    if isinstance(value, str):
        return not value.strip()
    if isinstance(value, tuple | Text):
        return not value
    return value is None


def _misfilled(desk: Desk, box: Box, path: str, value: str | Text) -> Iterator[Finding]:
    text = shown_text(desk, value)
    length = box.counting.length(text)
    if box.limit is not None and length > box.limit:
        over = length - box.limit
        key = f"box.too_long_{box.counting.unit}"
        yield _finding(
            desk,
            evolve(box, clause=box.limit_clause or box.clause),
            path,
            (key, f"{key}_hint"),
            length=length,
            limit=box.limit,
            over=over,
        )
    if box.choices and text not in box.choices:
        given, *choices = (
            _in_words(desk, value, word) for word in (text, *box.choices)
        )
        keys = NOT_OUR_CHOICE if box.certainty is Certainty.OWN else NOT_A_CHOICE
        listed = ", ".join(choices)
        yield _finding(desk, box, path, keys, given=given, choices=listed)


def _in_words(desk: Desk, value: str | Text, word: str) -> str:
    """Write a choice; where the core's own words stand, as people call it too."""
    label = word
    if isinstance(value, StrEnum):
        label = desk.wording.display.label(type(value).__name__, word)
    return str(word) if label == word else f"{label} ({word})"


def shown_text(desk: Desk, value: str | Text) -> str:
    """Give a text as the report prints it: in its own language."""
    if isinstance(value, str):
        return value
    return value.in_language(desk.view.report.language or "")


def _finding(
    desk: Desk, box: Box, path: str, sentences: tuple[str, str], **values: object
) -> Finding:
    place = desk.place_of(box)
    message, hint = sentences
    number, _ = entry_at(desk.view, path) or (None, None)
    ground = Ground(box.code, box.severity, cite_box(box, desk.funder, desk.wording))
    printed = {
        "label": place.label,
        "place": place.place,
        "number": number,
        **values,
    }
    listed = message if number is None else f"{message}_in_list"
    return desk.finding(ground, path, (listed, hint), printed)
