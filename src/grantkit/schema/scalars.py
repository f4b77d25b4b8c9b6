"""Single values as patterns: what the reader reads, and nothing that it refuses.

Patterns are written so that JavaScript, in which editors work, and Python understand
them alike. A plain YAML parser gives numbers and answers their own types, so these are
let in wherever the text that was typed would have been.
"""

import re
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from grantkit.model.money import Money, Percent
from grantkit.model.text import Text
from grantkit.structuring import CURRENCIES, LANGUAGES, SPELLINGS, YES_OR_NO

Schema = dict[str, Any]

_SPACE = r"[ \u00a0\u202f\u2009\u2007]"
_SIGN = rf"[-\u2212]?{_SPACE}*"
_END = r"(?![0-9.,])"
_AMBIGUOUS = rf"(?!{_SIGN}[1-9][0-9]{{0,2}}[.,][0-9]{{3}}(?!{_SPACE}*[0-9.,]))"
_NOT_TOO_LONG = "(?=(?:[^0-9]*[0-9]){1,15}[^0-9]*$)"
_WHOLE = (
    rf"(?:[1-9][0-9]{{0,2}}(?:{_SPACE}[0-9]{{3}})+"
    rf"|[1-9][0-9]{{0,2}}(?:(?:\.[0-9]{{3}})+(?=,)|(?:\.[0-9]{{3}}){{2,}}{_END})"
    rf"|[1-9][0-9]{{0,2}}(?:(?:,[0-9]{{3}})+(?=\.)|(?:,[0-9]{{3}}){{2,}}{_END})"
    r"|[0-9]+)"
)
_NUMBER = rf"{_AMBIGUOUS}{_SIGN}{_WHOLE}(?:[.,][0-9]+)?"
_INTEGER = rf"{_AMBIGUOUS}{_SIGN}{_WHOLE}(?:[.,]0+)?"

_YEAR = "(?:19[0-9]{2}|20[0-9]{2}|2100)"
_LEAP = "(?:19(?:0[48]|[2468][048]|[13579][26])|20(?:[02468][048]|[13579][26]))"
_DATE = "|".join(
    (
        rf"{_YEAR}-(?:0[13578]|1[02])-(?:0[1-9]|[12][0-9]|3[01])",
        rf"{_YEAR}-(?:0[469]|11)-(?:0[1-9]|[12][0-9]|30)",
        rf"{_YEAR}-02-(?:0[1-9]|1[0-9]|2[0-8])",
        rf"{_LEAP}-02-29",
        rf"(?:0?[1-9]|[12][0-9]|3[01])\.\s*(?:0?[13578]|1[02])\.\s*{_YEAR}\.?",
        rf"(?:0?[1-9]|[12][0-9]|30)\.\s*(?:0?[469]|11)\.\s*{_YEAR}\.?",
        rf"(?:0?[1-9]|1[0-9]|2[0-8])\.\s*0?2\.\s*{_YEAR}\.?",
        rf"29\.\s*0?2\.\s*{_LEAP}\.?",
    )
)
_WRITABLE = r"^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]*$"


def any_case(word: str) -> str:
    """Make a pattern of a word in which capitals do not matter."""
    pairs = ((re.escape(sign), sign.lower(), sign.upper()) for sign in word)
    return "".join(
        f"[{low}{high}]" if low != high and len(high) == 1 else plain
        for plain, low, high in pairs
    )


def _typed(pattern: str, *types: str) -> Schema:
    return {"type": ["string", "null", *types], "pattern": rf"^\s*(?:{pattern})\s*$"}


def _money() -> Schema:
    words = sorted({*CURRENCIES, *SPELLINGS}, key=str.casefold)
    word = f"(?:{'|'.join(dict.fromkeys(map(any_case, words)))})"
    either = rf"{word}{_SPACE}*{_NUMBER}|{_NUMBER}{_SPACE}*{word}"
    written = _typed(either)
    return {**written, "pattern": f"{_NOT_TOO_LONG}{written['pattern']}"}


def _number(pattern: str, *types: str, sign: str = "") -> Schema:
    written = _typed(f"{pattern}{sign}", *types)
    return {**written, "pattern": f"{_NOT_TOO_LONG}{written['pattern']}"}


def _answer() -> Schema:
    words = "|".join(map(any_case, YES_OR_NO))
    choices = [{"const": word} for word in YES_OR_NO]
    return {"anyOf": [*choices, _typed(words, "boolean")]}


_LINE: Schema = {"type": ["string", "number", "boolean", "null"], "pattern": _WRITABLE}
_VERSIONS: Schema = {
    "type": "object",
    "properties": {language: {"$ref": "#/$defs/line"} for language in LANGUAGES},
    "additionalProperties": False,
}

DEFINITIONS: Mapping[str, Schema] = {
    "line": _LINE,
    "text": {"anyOf": [{"$ref": "#/$defs/line"}, _VERSIONS]},
    "date": _typed(_DATE),
    "money": _money(),
    "number": _number(_NUMBER, "number"),
    "whole_number": _number(_INTEGER, "integer"),
    "percent": _number(_NUMBER, "number", sign=r"\s*%?"),
    "yes_or_no": _answer(),
    "currency": {"enum": [*CURRENCIES, None]},
}
"""Each may be null, which stands for a key without a value."""

NAMES: Mapping[type, str] = {
    str: "line",
    Text: "text",
    date: "date",
    Money: "money",
    Decimal: "number",
    int: "whole_number",
    Percent: "percent",
    bool: "yes_or_no",
}
"""The definition of each type of the model."""
