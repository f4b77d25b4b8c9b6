"""Whether a value ticks a box."""

from grantkit.forms.grammar import Mark
from grantkit.model.text import Text

YES_NO = ("yes", "no")
"""The words for an answer."""


def ticks(mark: Mark, value: object, language: str) -> bool | None:
    """Say whether a value ticks the box of a mark; None where there is no value.

    A check box that names no word is ticked for yes; of several values one is enough.

    Args:
        mark: Of the box.
        value: What stands at the path of the mark.
        language: Of the report.
    """
    if isinstance(value, tuple):
        answers = [ticks(mark, each, language) for each in value]
        return True in answers if answers else None
    word = _word_of(value, language)
    return None if word is None else word == (mark.word or YES_NO[0])


def _word_of(value: object, language: str) -> object:
    if isinstance(value, bool):
        return YES_NO[not value]
    said = value.said_in(language) if isinstance(value, Text) else value
    return None if isinstance(said, str) and not said.strip() else said
