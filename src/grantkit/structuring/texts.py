"""Text: brought to one form, kept to the letter, and made fit for messages."""

import unicodedata
from collections.abc import Iterable

from grantkit.model.characters import code_point

_LONGEST_SHOWN, _MOST_LISTED = 60, 24


def normal(text: str) -> str:
    """Bring a text to Unicode form NFC, with lines that end in a line feed."""
    if text.isascii() and "\r" not in text:
        return text
    lines = text.replace("\r\n", "\n").replace("\r", "\n")
    return unicodedata.normalize("NFC", lines)


def shown(text: str) -> str:
    """Make a text fit to be quoted in a message: short, and nothing invisible in it."""
    cut = text if len(text) <= _LONGEST_SHOWN else f"{text[:_LONGEST_SHOWN]}…"
    return "".join(
        character
        if character.isprintable() or unicodedata.category(character) == "Zs"
        else f"<{code_point(character)}>"
        for character in cut
    )


def listed(words: Iterable[str], most: int = _MOST_LISTED) -> str:
    """Make words fit to be listed in a message: nobody reads thousands of them."""
    told = tuple(words)
    more = ("…",) if len(told) > most else ()
    return ", ".join((*told[:most], *more)) or "–"
