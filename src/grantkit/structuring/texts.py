"""Text: brought to one form, kept to the letter, and refused where Word would choke."""

import unicodedata

from grantkit.model.characters import code_point

_LONGEST_SHOWN = 60


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
