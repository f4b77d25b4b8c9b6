"""The line of a file at which something stands, by its name."""

import re
from pathlib import Path

_HEADER = re.compile(r"^\s*\[+\s*([^\]]+?)\s*\]+")
_KEY = re.compile(r"^\s*([\w\"'.-]+)\s*=")


def line_of(file: Path, name: str) -> int | None:
    """Find the line at which a name stands; None where the file does not hold it.

    In a TOML file it is the line of the key, or of its table where the key is missing.
    """
    if not name or not file.is_file():
        return None
    try:
        text = file.read_text(encoding="utf-8")
    except UnicodeDecodeError:  # a form, a workbook, or another encoding
        return None
    if file.suffix == ".toml":
        return _line_in_toml(text, name)
    shown = (f'"{name}"', name)
    return next((line for each in shown if (line := _line_with(text, each))), None)


def _line_with(text: str, words: str) -> int | None:
    before, found, _ = text.partition(words)
    return before.count("\n") + 1 if found else None


def _line_in_toml(text: str, name: str) -> int | None:
    """Find the key or table whose name is the longest beginning of a name."""
    table, longest, line = "", "", None
    for number, content in enumerate(text.splitlines(), start=1):
        if header := _HEADER.match(content):
            here = table = header[1].strip("\"'")
        elif key := _KEY.match(content):
            here = f"{table}.{key[1]}" if table else key[1]
        else:
            continue
        if f"{name}.".startswith(f"{here}.") and len(here) > len(longest):
            longest, line = here, number
    return line
