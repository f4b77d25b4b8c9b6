"""Which files are workbooks; apart, so that nothing heavy is loaded to find out."""

from pathlib import Path
from typing import Final

SUFFIXES: Final = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods")
"""Endings of files that are meant as workbooks, if not all of them can be read."""
TEXT_SUFFIXES: Final = (".csv", ".tsv", ".txt")
"""Endings of tables that are texts."""


def is_workbook(file: Path) -> bool:
    """Say whether a file is meant as a workbook, by its name."""
    return file.suffix.lower() in SUFFIXES


def is_text_table(file: Path) -> bool:
    """Say whether a file is meant as a table in a text, by its name."""
    return file.suffix.lower() in TEXT_SUFFIXES
