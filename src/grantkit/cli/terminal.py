"""Writing to a terminal or a pipe: colour where it shows, no escapes from values."""

import sys
import textwrap

from rich.console import Console
from rich.text import Text as Line

from grantkit.cli.visible import visible

PIPE_WIDTH = 100


def console_for(*, to_errors: bool = False) -> Console:
    """Make a console that wraps at the terminal's edge, or at a fixed width in a pipe.

    Rich leaves colours out where `NO_COLOR` is set or the output is no terminal.
    """
    stream = sys.stderr if to_errors else sys.stdout
    width = None if stream.isatty() else PIPE_WIDTH
    return Console(file=stream, width=width, highlight=False, markup=False, emoji=False)


def line(text: str, style: str = "") -> Line:
    """Make a line of a value's text, with control characters made visible."""
    return Line(visible(text), style=style)


def print_wrapped(
    console: Console, text: str, style: str = "", *, margin: str = "", first: str = ""
) -> None:
    """Print text wrapped at the console's edge, each line of it behind a margin.

    A no-break space never breaks, and a long word stays whole.

    Args:
        console: Where to print.
        text: One or several lines.
        style: Of the text.
        margin: What stands before each line.
        first: What stands before the first line instead.
    """
    for number, paragraph in enumerate(text.splitlines()):
        wrapped = textwrap.fill(
            paragraph,
            console.width,
            initial_indent=margin if number or not first else first,
            subsequent_indent=margin,
            break_long_words=False,
            break_on_hyphens=False,
        )
        console.print(line(wrapped, style), soft_wrap=True)
