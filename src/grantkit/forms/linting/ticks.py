"""Boxes that are ticked for a word that the value may never be."""

from collections.abc import Iterator

from grantkit.forms.compiling.check import words_of
from grantkit.forms.grammar import IS
from grantkit.forms.linting.expected import Expected, same_values
from grantkit.forms.linting.reading import Found, Reading
from grantkit.model.path import PathError, nearest, type_at


def never_ticked(reading: Reading) -> Iterator[Found]:
    """Find words of a text that no box of the funder takes."""
    expected = reading.expected
    for story, written in reading.marks if expected is not None else ():
        mark = written.mark
        if expected is None or mark.style != IS or not _is_text(mark.path, reading):
            continue
        words = _words(mark.path, expected)
        if mark.word in words:
            continue
        near = nearest(mark.word, words)
        yield story.found(
            "never_ticked",
            written.element,
            variant="near" if near else "" if words else "any",
            at=written.place,
            mark=mark.shown,
            path=mark.path,
            word=mark.word,
            near=near,
            known=", ".join(words),
        )


def _is_text(path: str, reading: Reading) -> bool:
    """Say whether the type of a value leaves its words open."""
    try:
        return words_of(type_at(reading.roots, path).type) == ()
    except PathError:
        return False


def _words(path: str, expected: Expected) -> tuple[str, ...]:
    """List the words that the boxes for a value take, in any edition."""
    boxes = (box for box in expected.funder.boxes if box.path in same_values(path))
    return tuple(dict.fromkeys(word for box in boxes for word in box.choices))
