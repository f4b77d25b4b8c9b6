"""Which files are workbooks; apart, so that nothing heavy is loaded to find out."""

from pathlib import Path
from typing import Final

SUFFIXES: Final = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xlsb", ".xls", ".ods")
"""Endings of files that are meant as workbooks, if not all of them can be read."""


def is_workbook(file: Path) -> bool:
    """Say whether a file is meant as a workbook, by its name."""
    return file.suffix.lower() in SUFFIXES
