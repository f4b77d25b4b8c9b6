"""How forms write the words of an answer beside the boxes for them."""

from collections.abc import Mapping
from typing import Final

ANSWERS: Final[Mapping[str, tuple[str, ...]]] = {
    "yes": ("jā", "yes", "taip"),
    "no": ("nē", "no", "ne"),
}
"""In Latvian, English and Lithuanian, by the word that ticks the box."""


def answer_in(words: str) -> str:
    """Tell which answer words begin with: `yes`, `no`, or empty for neither."""
    first = next(iter(words.casefold().split()), "").strip(",;.:/")
    return next((answer for answer, said in ANSWERS.items() if first in said), "")
