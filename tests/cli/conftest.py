"""Running the command line within the process, with the Village Fund installed."""

import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import docx
import pytest
from attrs import frozen
from docx.document import Document

from grantkit.cli.main import run
from grantkit.testing import PluginFolder

OWN_RULES = """\
[village_fund.wording.en.VF101]
hint = "Ask the board."

[village_fund.parameters]
longest_project = { value = 10, why = "The board decided so." }

[village_fund.boxes.ORG501]
path = "activities[].result"
label = { lv = "Rezultāts", en = "Result" }
required = ["final"]
why = "The board reads it."
"""


@frozen
class Ran:
    """What came of a command.

    Attributes:
        code: Exit code.
        out: Standard output, with plain spaces.
        err: Standard error, with plain spaces.
    """

    code: int
    out: str
    err: str


@pytest.fixture
def grantkit(
    installed_fund: PluginFolder,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Callable[..., Ran]:
    """Give a function that runs a command in an empty folder, in English."""
    del installed_fund
    home = tmp_path / "Mani projekti ā"
    home.mkdir()
    monkeypatch.chdir(home)
    monkeypatch.setenv("LC_ALL", "en_GB.UTF-8")

    def command(*arguments: object) -> Ran:
        capsys.readouterr()
        code = run([str(argument) for argument in arguments])
        out, err = capsys.readouterr()
        return Ran(code, _plain(out), _plain(err))

    return command


def _plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


@pytest.fixture
def project(grantkit: Callable[..., Ran], village_file: Path) -> Path:
    """Give a copy of the good project file in the folder of the command."""
    del grantkit
    copy = Path("project.yaml")
    copy.write_bytes(village_file.read_bytes())
    return copy


@pytest.fixture
def rules(project: Path) -> Path:
    """Give a file of own rules beside the project: a hint, a number and a box."""
    del project
    file = Path("grantkit.toml")
    file.write_text(OWN_RULES, "utf-8")
    return file


@pytest.fixture
def report(grantkit: Callable[..., Ran], project: Path) -> Path:
    """Give a report rendered from the good project file."""
    file = Path("report.docx")
    assert grantkit("render", project, "-o", file, "--as-of", "2026-01-20").code == 0
    return file


@pytest.fixture
def rewrite() -> Callable[[Path, str, str], None]:
    """Give a function that puts other words into a text file that has the old ones."""

    def write(file: Path, was: str, becomes: str) -> None:
        text = file.read_text("utf-8")
        assert was in text
        file.write_text(text.replace(was, becomes), "utf-8")

    return write


@pytest.fixture
def edit() -> Callable[..., None]:
    """Give a function that changes a Word file, as somebody would who works on it."""

    def write(file: Path, old: str, new: str, part: str = "word/document.xml") -> None:
        with ZipFile(file) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        changed = re.sub(old, new, parts[part].decode())
        assert changed != parts[part].decode()
        with ZipFile(file, "w") as archive:
            for name, data in {**parts, part: changed.encode()}.items():
                archive.writestr(name, data)

    return write


@pytest.fixture
def blank(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes a form of labels, each beside an empty cell."""

    def write(*labels: str) -> Path:
        document = docx.Document()
        table = document.add_table(len(labels), 2)
        for row, label in zip(table.rows, labels, strict=True):
            row.cells[0].text = label
        return _saved(document, tmp_path)

    return write


@pytest.fixture
def blank_table(tmp_path: Path) -> Callable[..., Path]:
    """Give a function that writes a form of one table: its header, two blank rows."""

    def write(*columns: str) -> Path:
        document = docx.Document()
        cells = document.add_table(3, len(columns)).rows[0].cells
        for cell, words in zip(cells, columns, strict=True):
            cell.text = words
        return _saved(document, tmp_path)

    return write


def _saved(document: Document, folder: Path) -> Path:
    file = folder / "blank.docx"
    document.save(str(file))
    return file
