"""Texts as the files of a workbook spell them.

`_x0041_` in a workbook means the letter A. So a text that really reads `_x0041_` has
its underscore spelt out.
"""

import re

_SPELT = re.compile("_x([0-9A-Fa-f]{4})_")
_LIKE_ONE = re.compile("_(?=x[0-9A-Fa-f]{4}_)")


def escaped(text: str) -> str:
    """Spell a text for a workbook."""
    return _LIKE_ONE.sub("_x005F_", text) if "_x" in text else text


def unescaped(text: str) -> str:
    """Read a text as a workbook spells it."""
    if "_x" not in text:
        return text
    return _SPELT.sub(lambda match: chr(int(match[1], 16)), text)
