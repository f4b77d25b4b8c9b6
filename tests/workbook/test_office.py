"""LibreOffice opens a workbook and saves it: it is read as before."""

import datetime as dt
import os
import shutil
import subprocess
from pathlib import Path
from typing import Protocol

import pytest

from grantkit.app.converting import convert
from grantkit.app.judging import judge
from grantkit.app.opening import open_report
from grantkit.checking import CheckResult
from grantkit.funders import Registry, discover
from grantkit.loading import Loaded
from grantkit.structuring import unstructured

EXAMPLES = Path(__file__).parents[2] / "examples"
FILLED = {
    "eea_ngo_fund": ("mes_kopa_dzivojam/project.yaml", dt.date(2016, 5, 10)),
    "interreg_lv_lt": ("lat_lit_sos_fga/project.yaml", dt.date(2020, 1, 15)),
    "sif_family_friendly": (
        "mes_par_gimenem_un_berniem/project.yaml",
        dt.date(2023, 9, 15),
    ),
}
"""A good report to each funder, and a day on which it is looked at."""


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


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Give the installed funders."""
    return discover()


def checked(file: Path, registry: Registry, as_of: dt.date) -> CheckResult:
    """Check a project file, whichever of its reports comes first."""
    return judge(
        open_report(file, registry, as_of=as_of, language="lv", any_report=True)
    )


@pytest.mark.office
@pytest.mark.parametrize("funder", FILLED)
def test_a_filled_workbook_checks_the_same_after_libreoffice(
    funder: str, registry: Registry, tmp_path: Path
) -> None:
    """Verdict, findings and cells are those of the workbook that grantkit wrote."""
    if funder not in registry.funders:
        pytest.skip(f"{funder} is not installed")
    name, as_of = FILLED[funder]
    example = tmp_path / "example"
    shutil.copytree((EXAMPLES / name).parent, example)
    source, filled = example / Path(name).name, example / "filled.xlsx"
    content, _ = convert(source, filled, registry, language="lv", fallback="lv")
    filled.write_bytes(content)
    before = checked(filled, registry, as_of)

    shutil.copy(saved_by_office(filled, tmp_path), filled)

    after = checked(filled, registry, as_of)
    assert filled.read_bytes() != content
    assert after == before
