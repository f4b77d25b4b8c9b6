"""The form of a workbook: what its hidden cells say, and where they are.

The first row and the first column of every sheet are hidden. They tell which sheet it
is and what stands in which row and column, so that headings may be renamed, and rows
and columns moved, without anything being misread.
"""

import re
from typing import Final

WORKBOOK_VERSION: Final = 1
MARK: Final = "grantkit-workbook"

HEADING: Final = "#heading"
HELP: Final = "#help"
SUM: Final = "#sum"
VALUE: Final = "#value"
ROW: Final = "#row"
"""What the hidden cells say of rows and columns that hold no entry."""

PARENT: Final = "^"
"""Begins the name of a column that tells to which element a row belongs."""
LANGUAGE: Final = "@"
"""Stands between the name of a text and its language."""
NUMBER: Final = "#"
"""Begins the number of an element that has no name of its own: `#2`."""
CURRENCY: Final = "currency"
"""The line of the first sheet that says in which currency plain numbers are."""
LISTS: Final = "lists"
FINDINGS: Final = "findings"

LAST_ROW: Final = 20_000
"""Down to here drop-downs and sums reach."""
LONGEST_TEXT: Final = 32_767
"""Characters that one cell can hold."""
LONGEST_TITLE: Final = 31

_STAMP = re.compile(rf"{MARK}/(\d+) ([a-z_.]+)")


def stamp(sheet: str) -> str:
    """Write the hidden first cell of a sheet."""
    return f"{MARK}/{WORKBOOK_VERSION} {sheet}"


def read_stamp(text: str) -> tuple[int, str] | None:
    """Read the version and the name of a sheet from its hidden first cell."""
    match = _STAMP.fullmatch(text.strip())
    return (int(match[1]), match[2]) if match else None
