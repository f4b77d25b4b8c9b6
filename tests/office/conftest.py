"""LibreOffice where it is installed, programs that behave as it does on a bad day."""

import sys
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from grantkit.errors import OfficeError
from grantkit.office import find_office


@pytest.fixture(scope="session")
def office() -> Path:
    """Give LibreOffice's program; tests that need it are skipped without it."""
    try:
        return find_office("en")
    except OfficeError as error:
        pytest.skip(error.message)


@pytest.fixture
def program(tmp_path: Path) -> Callable[[str], Path]:
    """Give a function that makes a program in place of LibreOffice from shell lines.

    In it `$folder` is the folder of the work, and `$0.log` a file of its own.
    """
    if sys.platform == "win32":
        pytest.skip("the programs are shell scripts")

    def make(lines: str) -> Path:
        file = tmp_path / "soffice"
        file.write_text(f"#!/bin/sh\nfolder=$PWD\n{lines}\n", "utf-8")
        file.chmod(0o755)
        return file

    return make


@pytest.fixture
def word_file(tmp_path: Path) -> Callable[[str, str], Path]:
    """Give a function that makes a Word file with one heading."""

    def make(name: str, words: str) -> Path:
        document = docx.Document()
        document.add_heading(words, 1)
        document.core_properties.title = words
        file = tmp_path / name
        document.save(str(file))
        return file

    return make
