"""LibreOffice opens a workbook and saves it: it is read as before."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Protocol

import pytest

from grantkit.loading import Loaded
from grantkit.structuring import unstructured


class Desk(Protocol):
    """What the fixture gives; see `conftest.py`."""

    file: Path

    def made(self) -> Path:
        """Write the workbook of a small good project."""

    def loaded(self, language: str = "en") -> Loaded:
        """Read the workbook."""


def saved_by_office(file: Path, folder: Path) -> Path:
    """Let LibreOffice open a workbook and save it."""
    office = shutil.which(os.environ.get("GRANTKIT_SOFFICE", "soffice"))
    if office is None:
        pytest.skip("LibreOffice is not installed")
    subprocess.run(  # noqa: S603 -- the program that the test is about
        [
            office,
            f"-env:UserInstallation={(folder / 'profile').as_uri()}",
            "--headless",
            "--convert-to",
            "xlsx",
            "--outdir",
            str(folder),
            str(file),
        ],
        check=False,
        capture_output=True,
        timeout=120,
    )
    saved = folder / file.name
    if not saved.exists():
        pytest.skip("this LibreOffice has no Calc")
    return saved


@pytest.mark.office
def test_what_libreoffice_saves_is_read_as_before(desk: Desk, tmp_path: Path) -> None:
    """Hidden names, formats, formulas and stamps live through it."""
    folder = tmp_path / "saved"
    folder.mkdir()
    desk.made()
    before = desk.loaded()

    shutil.copy(saved_by_office(desk.file, folder), desk.file)

    after = desk.loaded()
    assert after.findings == ()
    assert unstructured(after.project) == unstructured(before.project)
    assert after.positions.of("expenditure[0].amount") == before.positions.of(
        "expenditure[0].amount"
    )
