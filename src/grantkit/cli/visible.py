"""Making control characters visible; apart from the terminal, which is slow to load."""

import unicodedata

_TURNING = frozenset({"LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI"})
"""Unicode's classes of characters that turn the direction of the text behind them."""


def visible(text: str) -> str:
    """Replace control characters, save line ends, by a sign that shows.

    A value must never become a command to the terminal, nor turn the order of what is
    printed behind it.
    """
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if (unicodedata.category(character) == "Cc" and character != "\n")
        or unicodedata.bidirectional(character) in _TURNING
        else character
        for character in text
    )
