"""How forms write the words of an answer beside the boxes for them."""

import re
from collections.abc import Mapping
from typing import Final

ANSWERS: Final[Mapping[str, tuple[str, ...]]] = {
    "yes": ("jā", "yes", "taip"),
    "no": ("nē", "no", "ne"),
}
"""In Latvian, English and Lithuanian, by the word that ticks the box."""

_WORD = re.compile(r"\w+")


def answer_in(words: str) -> str:
    """Tell which answer words begin with: `yes`, `no`, or empty for neither."""
    first = _WORD.search(words.casefold())
    said = "" if first is None else first.group()
    return next((answer for answer, known in ANSWERS.items() if said in known), "")
