"""Characters that need a name, or may not be written."""

import re
import unicodedata

UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and so no Word file."""


def code_point(character: str) -> str:
    """Name a character as Unicode does: `U+0007`."""
    return f"U+{ord(character):04X}"


def is_invisible(character: str) -> bool:
    """Say whether a character only tells programs how to set text, and shows nothing.

    Among them are the zero-width ones, the soft hyphen, the mark of the byte order and
    those that turn the direction of the text.
    """
    return unicodedata.category(character) == "Cf"


def without_invisible(text: str) -> str:
    """Leave out what nobody sees."""
    return "".join(each for each in text if not is_invisible(each))


def with_code_points(text: str) -> str:
    """Write what nobody sees by its code point: `number<U+200B>`."""
    return "".join(
        f"<{code_point(each)}>" if is_invisible(each) else each for each in text
    )
