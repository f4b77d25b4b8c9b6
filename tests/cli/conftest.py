"""Running the command line within the process, with the Village Fund installed."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from attrs import frozen
from docx.document import Document

from grantkit.cli.main import run
from grantkit.testing import PluginFolder


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
