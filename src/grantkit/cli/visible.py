"""Making control characters visible; apart from the terminal, which is slow to load."""

import unicodedata


def visible(text: str) -> str:
    """Replace control characters, save line ends, by a sign that shows.

    A value must never become a command to the terminal.
    """
    return "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(character) == "Cc" and character != "\n"
        else character
        for character in text
    )
