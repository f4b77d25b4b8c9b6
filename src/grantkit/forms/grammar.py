"""The closed grammar of marks: what may stand between `{{` and `}}`, or in a tag.

A mark is a path, at most one format, and words for a missing value; or it opens or
closes a block. The format `is` has a word behind it: the one that ticks a box. There
are no expressions and no calls, and nothing here ever runs.
"""

import re
from enum import StrEnum

from attrs import evolve, frozen

from grantkit.model.path import PathError, Step, parse_path

OPENING, CLOSING = "{{", "}}"

LIST = "list"
"""The format that joins the elements of a list with commas."""

CHART = "chart"
"""The format that draws figures instead of writing them."""

IS = "is"
"""The format that ticks a box where the value is a word."""

_MARK = re.compile(
    r"(?P<sign>/\?|\?|/)?\s*(?P<path>[^\s|?/]+)"
    rf"(?:\s*\|\s*(?:{IS}\s+(?P<word>[^\s|][^|]*?)|(?P<style>\w+)))?"
    r"(?:\s+else\s+(?P<words>\S.*))?",
    re.DOTALL,
)


class Sign(StrEnum):
    """What a mark does, by the sign before its path."""

    VALUE = ""
    CLOSE = "/"
    CONDITION = "?"
    END_CONDITION = "/?"


@frozen(kw_only=True)
class Mark:
    """One mark, taken apart.

    Attributes:
        text: As the author wrote it, without braces.
        sign: What it does.
        path: Where its value stands.
        style: The format asked for; empty for the usual one.
        word: That ticks the box of the format `is`.
        words: Printed where the value is missing; None where a missing value is a
            fault.
    """

    text: str
    sign: Sign
    path: str
    style: str = ""
    word: str = ""
    words: str | None = None

    @property
    def format(self) -> str:
        """The format with its word."""
        return f"{self.style} {self.word}".rstrip()

    @property
    def steps(self) -> tuple[Step, ...]:
        """The steps of the path."""
        return parse_path(self.path)

    @property
    def may_open(self) -> bool:
        """Whether it could open a block: a bare list, `activities[]`."""
        bare = not self.style and self.words is None
        return self.sign is Sign.VALUE and bare and self.path.endswith("[]")

    @property
    def whole(self) -> "Mark":
        """The list itself, where the mark names its elements."""
        return evolve(self, path=self.path.removesuffix("[]"))

    @property
    def shown(self) -> str:
        """The mark as it stands on the form."""
        return f"{OPENING}{self.text}{CLOSING}"


def parse_mark(text: str) -> Mark | None:
    """Take a mark apart; None where it does not follow the grammar."""
    match = _MARK.fullmatch(text.strip())
    if match is None:
        return None
    sign, path, word, style, words = match.groups()
    plain = style is None and word is None and words is None
    try:
        parse_path(path)
    except PathError:
        return None
    if sign and not plain:
        return None
    return Mark(
        text=text.strip(),
        sign=Sign(sign or ""),
        path=path,
        style=IS if word else style or "",
        word=" ".join((word or "").split()),
        words=None if words is None else words.strip(),
    )


def lists_of(path: str) -> tuple[str, ...]:
    """List the beginnings of a path that end in `[]`, shortest first."""
    steps = parse_path(path)
    return tuple(
        ".".join(str(step) for step in steps[: count + 1])
        for count, step in enumerate(steps)
        if step.many and step.index is None
    )


def within(path: str, prefix: str) -> bool:
    """Say whether a path goes on from the elements of a list."""
    return path == prefix or path.startswith(f"{prefix}.")
