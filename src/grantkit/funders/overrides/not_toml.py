"""Why a file is not TOML, in the words of whoever reads the message."""

import re
import tomllib

from attrs import frozen

from grantkit.funders.lines import TOO_DEEP, refused_at
from grantkit.structuring import shown

_COLUMN = re.compile(r"column (\d+)")
_TEXT = re.compile(r'"(?:\\.|[^"\\])*"|\'[^\']*\'')
_WORD = re.compile(r'[\w.-]+|"[^"]*"|.')

_SENTENCES = (
    (TOO_DEEP, "too_deep"),
    ("Cannot declare", "twice"),
    ("Cannot overwrite", "twice"),
    ("Cannot mutate", "twice"),
    ("Cannot redefine", "twice"),
    ("Duplicate inline", "twice"),
    ("Unterminated string", "open_quote"),
    ("Illegal character", "open_quote"),
    ('Expected "\'"', "open_quote"),
    ("Unescaped", "escape"),
)
"""How the reader's sentences begin that tell the cause, and what we call it."""

_QUOTES = re.compile("[“”„‟‘’«»]")
_COMMA = re.compile(r"=\s*[-+]?\d[\d.\s]*,\d")
_VALUE = re.compile(r"=\s*([^={,]*)$")
_REST = re.compile(r"[^,}\]]*")
_VALUES = (
    ("day", re.compile(r"\d{1,4}[.-]\d{1,2}[.-]\d{1,4}\.?")),
    ("blank_in_number", re.compile(r"[-+]?\d+(\s+\d+)+(\.\d+)?")),
    ("zero", re.compile(r"[-+]?0\d[\d.]*")),
    ("unit", re.compile(r"[-+]?\d[\d_.]*\s*[^\s\d=\".]+\.?")),
)
"""How people write values, and what we call it."""

_NAME = ("Expected '='", "Expected ']", "Invalid initial", "Invalid statement")
_NAMES = re.compile(r"[\w-]+(\s+[\w-]+)*\s*[=\].]")
_IN_NAMES = re.compile(r"[A-Za-z0-9_\-=:,.\[\]{}\"'#]")


@frozen
class Slip:
    """What is amiss in a file that is not TOML.

    Attributes:
        line: Where.
        reason: The key of the sentence that says what.
        found: What stands there.
    """

    line: int
    reason: str
    found: str


def slip_in(text: str, error: tomllib.TOMLDecodeError) -> Slip:
    """Tell in which line a file stops being TOML, and why.

    The reader says at which character it stopped, and what it looked for there; what
    people meant to write is seen from what stands round that character.
    """
    line, said = refused_at(error, text)
    written = text.split("\n")[line - 1]
    plain = _TEXT.sub(lambda found: '"' * len(found[0]), written)
    column = _COLUMN.search(str(error))
    at = int(column[1]) - 1 if column else len(written)
    begins = (key for begin, key in _SENTENCES if said.startswith(begin))
    curly = "curly_quotes" if _QUOTES.search(plain.partition("#")[0]) else None
    reason = curly or next(begins, None) or _reason(said, plain, at)
    word = _WORD.match(written, at)
    return Slip(line, reason, shown(word[0]) if word else "")


def _reason(said: str, line: str, at: int) -> str:
    """Find the cause round the place where the reader stopped."""
    before, after = line[:at], line[at:].partition("#")[0]
    if _COMMA.search(line):
        return "comma"
    if meant := _value_like(before, after):
        return meant
    if not after.strip():
        return _unended(said, before)
    if said.startswith("Unclosed"):
        return "missing_comma"
    if said.startswith(_NAME):
        return _of_name(said, before, after)
    return _behind(before, after) if said.startswith("Expected newline") else "other"


def _value_like(before: str, after: str) -> str | None:
    value, rest = _VALUE.search(before), _REST.match(after)
    if value is None or rest is None:
        return None
    meant = f"{value[1]}{rest[0]}".strip()
    return next((key for key, like in _VALUES if like.fullmatch(meant)), None)


def _unended(said: str, before: str) -> str:
    if before.count("{") > before.count("}"):
        return "open_brace"
    if said.startswith(("Unclosed", "Expected ']")):
        return "open_bracket"
    return "no_equals" if said.startswith("Expected '='") else "other"


def _of_name(said: str, before: str, after: str) -> str:
    if after.startswith("}") and before.rstrip().endswith(","):
        return "last_comma"
    if after[0].isspace() or (before[-1:].isspace() and _NAMES.match(after)):
        return "blank_in_name"
    if not _IN_NAMES.match(after):
        return "name_character"
    return "no_name" if said.startswith("Invalid") else "no_equals"


def _behind(before: str, after: str) -> str:
    if before.lstrip().startswith("["):
        return "after_table"
    return "one_a_line" if _NAMES.match(after) else "other"
