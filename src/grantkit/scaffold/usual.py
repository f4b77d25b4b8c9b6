"""What forms usually ask for: boxes to propose where no funder has any yet."""

import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from grantkit.model.finding import Certainty, Severity
from grantkit.model.reference import Box
from grantkit.model.text import Text

_FAMILIES = {
    "agreement": 3,
    "expenditure": 2,
    "budget": 3,
    "funding": 3,
    "indicators": 4,
    "activities": 5,
    "events": 5,
    "partners": 5,
    "report.narrative": 6,
    "communication": 6,
    "report.annexes": 7,
    "report.signatory": 7,
}
"""The family of codes by the beginning of a path; 1 for all else."""


@cache
def usual_boxes() -> tuple[Box, ...]:
    """List the usual boxes; one with several names stands there once for each.

    The paths are in the order of the file. The first of a path bears the label by
    which a new plugin calls the box.
    """
    return tuple(_boxes())


def _boxes() -> Iterator[Box]:
    text = (files(__package__) / "usual_boxes.toml").read_text(encoding="utf-8")
    for number, (path, table) in enumerate(tomllib.loads(text).items()):
        labels = (Text(table["label"]), *(Text.of(words) for words in table["also"]))
        for label in labels:
            yield Box(
                code=f"{number:03}",
                path=path,
                label=label,
                place=Text.of(""),
                severity=Severity.WARNING,
                source="",
                certainty=Certainty.INFERRED,
            )


def family_of(path: str) -> int:
    """Tell to which family of codes a path belongs."""
    return next(
        (family for start, family in _FAMILIES.items() if path.startswith(start)), 1
    )
