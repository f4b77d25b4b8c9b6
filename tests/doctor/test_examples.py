"""The good reports that the test of a plugin's contract names."""

from pathlib import Path

import pytest

from grantkit.doctor.examples import examples_of

HEAD = """\
from datetime import date
from pathlib import Path

import pytest

from grantkit.testing import Example, FunderContract

GOOD = Example(file=Path("project.yaml"), report="final", as_of=date(2026, 1, 20))


class TestFunder(FunderContract):
    code = "village_fund"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give the folder of a plugin with an empty folder of tests."""
    (tmp_path / "tests").mkdir()
    return tmp_path


def write(folder: Path, text: str) -> None:
    """Write the test of the contract."""
    (folder / "tests" / "test_contract.py").write_text(text, encoding="utf-8")


def test_the_examples_of_a_funder_are_found(folder: Path) -> None:
    """Those of its code, each once, whatever other names lead to the class."""
    write(folder, f"{HEAD}    examples = (GOOD,)\n\n\nAGAIN = TestFunder\n")

    (found,) = examples_of(folder, "village_fund").known

    assert (found.file.name, found.report) == ("project.yaml", "final")
    assert examples_of(folder, "town_fund").known == ()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("import gone", "ModuleNotFoundError: No module named 'gone'"),
        ("raise SystemExit(3)", "SystemExit: 3"),
        ("import pytest\npytest.skip('no', allow_module_level=True)", "Skipped: no"),
        (
            f"{HEAD}    examples = (GOOD)\n",
            "TypeError: 'Example' object is not iterable",
        ),
        (
            f"{HEAD}    examples = ('project.yaml',)\n",
            "TypeError: 'project.yaml' is no `Example`",
        ),
    ],
    ids=["import", "exit", "skip", "no comma", "no example"],
)
def test_what_keeps_them_from_being_read_is_told(
    folder: Path, text: str, reason: str
) -> None:
    """An author's code may do anything when it is run."""
    write(folder, text)

    found = examples_of(folder, "village_fund")

    assert (found.known, found.reason) == ((), reason)
