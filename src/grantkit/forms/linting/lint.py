"""Judging a form: what compiling finds, and what the checks of this room find."""

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from attrs import frozen

from grantkit.forms.compiling.check import Roots
from grantkit.forms.compiling.compile import examine_form
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.linting.access import (
    headings_skipped,
    no_language,
    pictures_without_words,
    tables_without_head,
)
from grantkit.forms.linting.anchors import anchored
from grantkit.forms.linting.boxes import boxes_not_printed, values_never_checked
from grantkit.forms.linting.braces import stray_braces
from grantkit.forms.linting.controls import drop_downs, locked
from grantkit.forms.linting.expected import Expected
from grantkit.forms.linting.gaps import may_be_missing
from grantkit.forms.linting.looks import mixed_looks
from grantkit.forms.linting.opening import opened
from grantkit.forms.linting.reading import Found, Reading, paragraph_of, read_form
from grantkit.forms.linting.repeats import (
    fixed_heights,
    merged_rows,
    numbers_that_go_on,
)
from grantkit.forms.linting.safety import external, macros, protection, tracked_changes
from grantkit.forms.linting.styles import missing_styles
from grantkit.forms.linting.ticks import never_ticked
from grantkit.forms.linting.totals import joined_numbers
from grantkit.forms.linting.unfilled import never_filled
from grantkit.forms.package.wordml import Element

CHECKS: tuple[Callable[[Reading], Iterator[Found]], ...] = (
    mixed_looks,
    stray_braces,
    never_filled,
    may_be_missing,
    boxes_not_printed,
    values_never_checked,
    joined_numbers,
    never_ticked,
    drop_downs,
    locked,
    pictures_without_words,
    no_language,
    headings_skipped,
    tables_without_head,
    missing_styles,
    numbers_that_go_on,
    merged_rows,
    fixed_heights,
    macros,
    external,
    tracked_changes,
    protection,
)
"""What is looked at beside the faults that compiling finds."""

_DETAILS = "details"


@frozen(kw_only=True)
class Linted:
    """A form that has been judged.

    Attributes:
        reading: The form, as it was read.
        found: Its faults, family by family, in order of the form within each.
    """

    reading: Reading
    found: tuple[Found, ...]

    @property
    def faults(self) -> tuple[FormFault, ...]:
        """The faults without their elements."""
        return tuple(found.fault for found in self.found)


def lint_form(
    file: Path, roots: Roots, expected: Expected | None, language: str
) -> Linted:
    """Find everything that can be told to be wrong with a form before it is filled.

    Args:
        file: A Word document or template.
        roots: The type of each first name of a path.
        expected: What the funder expects; None where no funder is known.
        language: Of the messages of errors.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word form at all, or not safe to unpack.
    """
    with opened(file, language) as form:
        _, faults = examine_form(form.file, roots, language)
    reading = read_form(form, roots, expected)
    judged = tuple(_judged(faults, reading))
    found = [anchored(fault, reading) for fault in judged]
    found += [each for check in CHECKS for each in check(reading)]
    found += _notes(reading, len(faults) - len(judged))
    return Linted(reading=reading, found=tuple(_in_order(found, reading)))


def _judged(faults: Iterable[FormFault], reading: Reading) -> Iterator[FormFault]:
    """Leave out what is said of the funder's own fields where no funder is known."""
    for fault in faults:
        first = str(fault.values.get("path", "")).partition(".")[0].partition("[")[0]
        if first != _DETAILS or _DETAILS in reading.roots:
            yield fault


def _notes(reading: Reading, unjudged: int) -> Iterator[Found]:
    """Say what could not be told, and that a form prints nothing at all."""
    first = Place(part=reading.text.name)
    expected = reading.expected

    def note(code: str, **values: object) -> Found:
        return Found(fault=FormFault(code=code, place=first, values=values))

    if not any(story.marks for story in reading.stories):
        yield note("no_marks", form=reading.package.name)
    if unjudged:
        yield note("details_unjudged", count=unjudged)
    if expected is not None and expected.kind is None:
        yield note("kind_unknown", kinds=", ".join(expected.funder.forms) or "–")


def _in_order(found: Iterable[Found], reading: Reading) -> list[Found]:
    """Put faults in order: family, part, paragraph, code."""
    parts = {story.name: number for number, story in enumerate(reading.stories)}
    paragraphs: dict[Element | None, int] = {
        paragraph: number
        for story in reading.stories
        for number, paragraph in enumerate(story.places)
    }

    def order(each: Found) -> tuple[str, int, int, str]:
        fault = each.fault
        paragraph = None if each.element is None else paragraph_of(each.element)
        return (
            fault.number[:3],
            parts.get(fault.place.part, len(parts)),
            paragraphs.get(paragraph, -1),
            fault.number,
        )

    return sorted(found, key=order)
