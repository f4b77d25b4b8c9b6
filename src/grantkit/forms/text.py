"""Values as the text of a run: escaped, with tabs and line breaks as Word has them."""

import re

from grantkit.structuring import UNWRITABLE, code_point

_SPECIAL = re.compile(r"[&<>\"]")

BREAK = "<w:br/>"
TAB = "<w:tab/>"


def forbidden_in(text: str) -> str | None:
    """Name the first character that no Word file can hold; None where all may stand."""
    found = UNWRITABLE.search(text)
    return None if found is None else code_point(found.group())


def lines_of(text: str) -> list[str]:
    """Cut a text into lines, however they end."""
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def line_xml(line: str) -> str:
    """Write one line as the content of a run; spaces stay as they are."""
    if "\t" not in line:
        return f'<w:t xml:space="preserve">{escaped(line)}</w:t>'
    return TAB.join(line_xml(part) if part else "" for part in line.split("\t"))


def escaped(text: str) -> str:
    """Write text so that XML reads it back as it was, in an attribute too."""
    if _SPECIAL.search(text) is None:
        return text
    escapes = (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&quot;"))
    for character, entity in escapes:
        text = text.replace(character, entity)
    return text
