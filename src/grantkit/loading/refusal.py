"""Sentences about what cannot be read, and the findings that carry them."""

from grantkit.errors import InputError
from grantkit.model.finding import Finding, Severity
from grantkit.model.source import SourceLocation
from grantkit.structuring import NOTES, WARNINGS, Problem, listed
from grantkit.wording import core_wording

_MOST_KEYS = 12
"""How many keys are listed where none is near."""


def refusal(
    key: str, location: SourceLocation, language: str, **values: object
) -> InputError:
    """Make the error that ends the reading of a file.

    Args:
        key: Name of the sentence: a table under `[reading]` in the wording files.
        location: The place in the file, or the file alone.
        language: Of the sentence.
        values: What the sentence prints.
    """
    wording = core_wording(language)
    message = wording.say(f"reading.{key}.message", values)
    hint = wording.say(f"reading.{key}.hint", values)
    return InputError(f"{location}: {message}", hint)


def finding_of(problem: Problem, location: SourceLocation, language: str) -> Finding:
    """Say a problem of the user's data in a language."""
    wording = core_wording(language)
    nearest, known = problem.nearest, listed(problem.known, _MOST_KEYS)
    values = {"known": known, **problem.values, "nearest": nearest}
    hint = f"reading.{problem.key}.hint"
    if nearest is not None and wording.has(f"{hint}_nearest"):
        hint = f"{hint}_nearest"
    return Finding(
        code=problem.code,
        severity=_severity(problem.key),
        message=wording.say(f"reading.{problem.key}.message", values),
        hint=wording.say(hint, values),
        path=problem.path,
        location=location,
    )


def _severity(key: str) -> Severity:
    if key in NOTES:
        return Severity.NOTE
    return Severity.WARNING if key in WARNINGS else Severity.ERROR
