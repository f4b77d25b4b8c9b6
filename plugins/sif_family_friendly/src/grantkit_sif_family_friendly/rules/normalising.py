"""Bringing texts to one form before they are compared.

Publicity copies a sentence with other quotation marks, dashes and spaces; that is no
difference.
"""

import re
import unicodedata

_QUOTES = dict.fromkeys("„“”‟«»″", '"')
_DASHES = dict.fromkeys("–—‐‑−", "-")  # noqa: RUF001 -- the very characters that look alike
_ALIKE = str.maketrans(_QUOTES | _DASHES)


def folded(text: str) -> str:
    """Level out case, white space, quotation marks, dashes and the full stop."""
    plain = unicodedata.normalize("NFC", text).translate(_ALIKE).casefold()
    return " ".join(plain.split()).removesuffix(".")


def words_before_numbers(words: tuple[str, ...]) -> re.Pattern[str]:
    """Find any of these words where a number follows."""
    listed = "|".join(re.escape(word) for word in _longest_first(words))
    return re.compile(rf"\b(?:{listed})\s+\d[\d\s]*", re.IGNORECASE)


def words_not_after(
    words: tuple[str, ...], endings: tuple[str, ...], before: tuple[str, ...]
) -> re.Pattern[str]:
    """Find these words and endings, unless one of the words `before` precedes them."""
    whole = "|".join(re.escape(word) for word in _longest_first(words))
    ended = "|".join(re.escape(ending) for ending in endings)
    spared = "".join(rf"(?<!\b{re.escape(word)}\s)" for word in before)
    return re.compile(
        rf"\b{spared}(?:(?:{whole})|\w{{3,}}(?:{ended}))\b", re.IGNORECASE
    )


def _longest_first(words: tuple[str, ...]) -> list[str]:
    return sorted(words, key=len, reverse=True)
