"""Characters that need a name, or may not be written."""

import re

UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold, and so no Word file."""


def code_point(character: str) -> str:
    """Name a character as Unicode does: `U+0007`."""
    return f"U+{ord(character):04X}"
