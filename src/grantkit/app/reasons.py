"""Findings for a document in which each has its message and its hint, and no more."""

from collections.abc import Iterable
from pathlib import PurePath

from attrs import evolve

from grantkit.checking import owed_in_words
from grantkit.model.finding import Finding
from grantkit.model.override import Override
from grantkit.wording import Wording


def with_reasons(findings: Iterable[Finding], wording: Wording) -> tuple[Finding, ...]:
    """Say in the message of each what it owes to an organisation's own file, and why.

    The file is named without the folders above: they are nobody else's business.
    """
    return tuple(
        evolve(
            finding, message="\n".join((finding.message, *_reasons(finding, wording)))
        )
        for finding in findings
    )


def _reasons(finding: Finding, wording: Wording) -> Iterable[str]:
    return (
        owed_in_words(_without_folders(each), wording) for each in finding.overrides
    )


def _without_folders(override: Override) -> Override:
    location = override.location
    bare = evolve(location, file=PurePath(location.file).name)
    return evolve(override, location=bare)
