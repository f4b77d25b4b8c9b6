"""Greatest lengths that a form itself states, beside the place for a text."""

import re

from attrs import frozen

from grantkit.model.limits import CountingPolicy

_LENGTH = re.compile(
    r"(?P<least>\b(?:vismaz|ne mazāk (?:kā|par)|at least|min\.?|minimum(?: of)?"
    r"|not? (?:less|fewer) than)\W+)?"
    r"(?P<number>\d{1,3}(?:[ .,\u00a0\u202f]\d{3})+|\d+)\s*"
    r"(?:(?P<words>vārd(?:i|iem|u|us|am)|words?)"
    r"|(?:rakst)?zīm(?:e|es|ei|ēm|ju)|(?:rakst)?zīm\.|simbol(?:s|i|iem|u|us)"
    r"|char(?:acter)?s?|signs?)(?!\w)"
    r"(?=(?P<rest>[^.;]*))",
    re.IGNORECASE,
)
_NO_SPACES = re.compile(
    r"\b(?:bez|without|excluding|excl\.?)\s+(?:atstarp|spac)", re.IGNORECASE
)


@frozen
class StatedLength:
    """What a form says of the length of a text.

    Attributes:
        limit: The greatest length, included.
        counting: What is counted.
    """

    limit: int
    counting: CountingPolicy


def stated_length(words: str) -> StatedLength | None:
    """Read the greatest length from the words beside a place.

    `(līdz 1200 zīmēm)` and `max. 1,000 words` state one; `at least 300 characters` does
    not. Of several the greatest counts: `1000–1500 zīmes`.
    """
    found = [each for each in _LENGTH.finditer(words) if not each["least"]]
    return max(map(_length, found), key=lambda each: each.limit, default=None)


def _length(found: re.Match[str]) -> StatedLength:
    limit = int(re.sub(r"\D", "", found["number"]))
    if found["words"]:
        return StatedLength(limit, CountingPolicy.WORDS)
    if _NO_SPACES.search(found["rest"]):
        return StatedLength(limit, CountingPolicy.CHARACTERS_WITHOUT_SPACES)
    return StatedLength(limit, CountingPolicy.CHARACTERS)
