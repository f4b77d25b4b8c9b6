"""How long a text is, by the counting policy of the funder that limits it."""

import unicodedata
from bisect import bisect_right
from enum import StrEnum


class CountingPolicy(StrEnum):
    """What "2000 characters" means to a funder.

    `characters`: Unicode characters, a line break counts as one. `characters_crlf`: a
    line break counts as two, as in Word on Windows. `characters_without_spaces`: white
    space does not count. `utf16`: UTF-16 units, as web forms count. `words`: runs of
    anything but white space.
    """

    CHARACTERS = "characters"
    CHARACTERS_CRLF = "characters_crlf"
    CHARACTERS_WITHOUT_SPACES = "characters_without_spaces"
    UTF16 = "utf16"
    WORDS = "words"

    @property
    def unit(self) -> str:
        """What is counted, by its name in the wording files."""
        named = (CountingPolicy.CHARACTERS_WITHOUT_SPACES, CountingPolicy.WORDS)
        return self.value if self in named else "characters"

    def length(self, text: str) -> int:
        """Count a text as it is printed: in Unicode form NFC, up to its last line."""
        normal = unicodedata.normalize("NFC", text).rstrip("\r\n")
        match self:
            case CountingPolicy.CHARACTERS:
                return len(normal)
            case CountingPolicy.CHARACTERS_CRLF:
                return len(normal) + normal.count("\n")
            case CountingPolicy.CHARACTERS_WITHOUT_SPACES:
                return sum(not character.isspace() for character in normal)
            case CountingPolicy.UTF16:
                return len(normal.encode("utf-16-le")) // 2
            case CountingPolicy.WORDS:
                return len(normal.split())

    def overrun(self, text: str, limit: int) -> str:
        """Give what of a text lies beyond a limit; empty where it keeps within."""
        normal = unicodedata.normalize("NFC", text)
        ends = range(len(normal) + 1)
        within = bisect_right(ends, limit, key=lambda end: self.length(normal[:end]))
        return normal[within - 1 :]
