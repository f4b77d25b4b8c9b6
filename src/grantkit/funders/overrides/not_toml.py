"""Why a file is not TOML, in the words of whoever reads the message."""

import re
import tomllib

from grantkit.funders.lines import TOO_DEEP, refused_at

_QUOTES = re.compile("[“”„‟‘’«»]")
_COMMA = re.compile(r"=\s*-?\d+,\d")
_UNIT = re.compile(r"=\s*-?\d[\d_.]*\s+[^\s#\d]")

_REASONS = (
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
    ("Unclosed", "open_bracket"),
    ("Expected ']", "open_bracket"),
    ("Expected '='", "no_equals"),
)
"""How the reader's sentences begin, and what we call it."""


def line_and_reason(error: tomllib.TOMLDecodeError, text: str) -> tuple[int, str]:
    """Tell in which line a file stops being TOML, and the key of the sentence why."""
    line, said = refused_at(error, text)
    written = text.split("\n")[line - 1]
    if _QUOTES.search(written.partition('"')[0]):
        return line, "curly_quotes"
    for begins, key in _REASONS:
        if said.startswith(begins):
            return line, key
    if _COMMA.search(written):
        return line, "comma"
    return line, "unit" if _UNIT.search(written) else "other"
