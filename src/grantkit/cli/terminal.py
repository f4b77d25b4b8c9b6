"""Writing to a terminal or a pipe: colour where it shows, no escapes from values."""

import sys
import unicodedata

from rich.console import Console
from rich.padding import Padding
from rich.text import Text as Line

PIPE_WIDTH = 100


def console_for(*, to_errors: bool = False) -> Console:
    """Make a console that wraps at the terminal's edge, or at a fixed width in a pipe.

    Rich leaves colours out where `NO_COLOR` is set or the output is no terminal.
    """
    stream = sys.stderr if to_errors else sys.stdout
    width = None if stream.isatty() else PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False)


def line(text: str, style: str = "") -> Line:
    """Make a line of a value's text, with control characters made visible.

    A value must never become a command to the terminal.
    """
    shown = "".join(
        "\N{REPLACEMENT CHARACTER}"
        if unicodedata.category(character) == "Cc" and character != "\n"
        else character
        for character in text
    )
    return Line(shown, style=style)


def indented(text: str, style: str = "", by: int = 4) -> Padding:
    """Set a text in from the margin, on every line of it."""
    return Padding(line(text, style), (0, 0, 0, by), expand=False)
