"""Marks with a brace too many: the value is filled in, and the brace is printed."""

from collections.abc import Iterator

from grantkit.forms.linting.reading import Found, Reading


def stray_braces(reading: Reading) -> Iterator[Found]:
    """Find marks behind which one more brace stands."""
    for story, written in reading.marks:
        if written.stray:
            yield story.found(
                "stray_brace",
                written.element,
                at=written.place,
                mark=written.mark.shown,
            )
