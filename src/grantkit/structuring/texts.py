"""Text: brought to one form, kept to the letter, and refused where Word would choke."""

import re
import unicodedata

_LONGEST_SHOWN = 60

UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and so no Word file."""


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


def code_point(character: str) -> str:
    """Name a character as Unicode does: `U+0007`."""
    return f"U+{ord(character):04X}"
