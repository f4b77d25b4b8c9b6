"""Bringing texts to one form before they are compared.

People copy a sentence with other quotation marks, dashes and spaces; that is no
difference.
"""

import unicodedata

_QUOTES = dict.fromkeys("„“”‟«»″", '"')
_DASHES = dict.fromkeys("–—‐‑−", "-")  # noqa: RUF001 -- the very characters that look alike
_ALIKE = str.maketrans(_QUOTES | _DASHES)


def folded(text: str) -> str:
    """Level out case, white space, quotation marks, dashes and the full stop."""
    plain = unicodedata.normalize("NFC", text).translate(_ALIKE).casefold()
    return " ".join(plain.split()).removesuffix(".")
