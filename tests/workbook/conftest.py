"""A workbook of the Village Fund, as a project lead would have filled it."""

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import Workbook, load_workbook

from grantkit.loading import Loaded, structure_project
from grantkit.model.finding import Finding
from grantkit.plugin import InstalledFunder
from grantkit.testing import a_project
from grantkit.workbook.reading import read_workbook
from grantkit.workbook.words import Asker
from grantkit.workbook.writing import write_workbook

Change = Callable[[Workbook], object]


class Desk:
    """Where workbooks are made, changed by hand and read."""

    def __init__(self, file: Path, fund: InstalledFunder, content: bytes) -> None:
        """Work on a file, with a funder and the workbook of a small good project."""
        self.file = file
        self.fund = fund
        self.content = content

    def made(self) -> Path:
        """Write the workbook of a small good project."""
        self.file.write_bytes(self.content)
        return self.file

    def changed(self, change: Change) -> Path:
        """Change the workbook as a person would, and save it."""
        book = load_workbook(self.made())
        change(book)
        book.save(self.file)
        return self.file

    def loaded(self, language: str = "en") -> Loaded:
        """Read the workbook."""
        tree = read_workbook(self.file, language, lambda _: self.fund)
        return structure_project(tree, self.fund.funder.details, language)

    def found(self, change: Change) -> list[str]:
        """Change the workbook and tell what is found: code, place and message."""
        self.changed(change)
        return [told(finding) for finding in self.loaded().findings]


def told(finding: Finding) -> str:
    """Write a finding with its cell."""
    place = finding.location
    assert place is not None
    message = finding.message.replace("\N{NO-BREAK SPACE}", " ")
    return f"{finding.code} {place.sheet}!{place.cell} {message}"


@pytest.fixture(scope="session")
def content(fund: InstalledFunder) -> bytes:
    """Give the workbook of a small good project."""
    asker = Asker(funder=fund, language="en", kind="final")
    return write_workbook(a_project(), asker)


@pytest.fixture
def desk(tmp_path: Path, fund: InstalledFunder, content: bytes) -> Desk:
    """Give a desk in an empty folder."""
    return Desk(tmp_path / "project.xlsx", fund, content)
