"""Which of the files that a project names are there."""

import unicodedata
from pathlib import Path

import pytest

from grantkit.loading import files_of
from grantkit.model.project_file import FileState, ProjectFile
from grantkit.model.report import Annex, Report


def state(folder: Path, file: str) -> FileState:
    """Look for the file of one annex."""
    report = Report(id="final", annexes=(Annex(id="P1", file=file), Annex(id="P2")))
    found = files_of(ProjectFile(funder="x", reports=(report,)), folder)
    assert list(found) == [file]
    return found[file]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Give a project's folder with one annex in it, and a file beside it."""
    (tmp_path / "secret.txt").write_text("x", encoding="utf-8")
    project = tmp_path / "mans projekts"
    (project / "pielikumi").mkdir(parents=True)
    (project / "pielikumi" / "plakāts.pdf").write_text("x", encoding="utf-8")
    return project


@pytest.mark.parametrize(
    "file",
    [
        "pielikumi/plakāts.pdf",
        "./pielikumi/plakāts.pdf",
        "pielikumi\\plakāts.pdf",
        unicodedata.normalize("NFD", "pielikumi/plakāts.pdf"),
    ],
)
def test_a_file_that_is_there_is_found(folder: Path, file: str) -> None:
    """Slashes of either kind and letters of either form lead to it."""
    assert state(folder, file) is FileState.PRESENT


def test_a_file_stored_with_letters_taken_apart_is_found(folder: Path) -> None:
    """A file that came from macOS has the same name."""
    apart = unicodedata.normalize("NFD", "mājaslapa.png")
    (folder / apart).write_text("x", encoding="utf-8")

    assert state(folder, "mājaslapa.png") is FileState.PRESENT


@pytest.mark.parametrize(
    "file", ["nav.pdf", "pielikumi", "", "nav/plakāts.pdf", "a" * 5000, "a\0b"]
)
def test_what_is_no_file_is_absent(folder: Path, file: str) -> None:
    """A folder, no name at all and an impossible name are no annexes."""
    assert state(folder, file) is FileState.ABSENT


@pytest.mark.parametrize(
    "file",
    [
        "../secret.txt",
        "pielikumi/../../secret.txt",
        "..\\secret.txt",
        "/etc/passwd",
        "C:\\secret.txt",
        "C:secret.txt",
        "\\\\server\\share\\secret.txt",
    ],
)
def test_a_path_out_of_the_folder_is_not_followed(folder: Path, file: str) -> None:
    """Whether such a file exists is never told."""
    assert state(folder, file) is FileState.OUTSIDE


def test_a_link_out_of_the_folder_is_not_followed(folder: Path) -> None:
    """A symbolic link counts by where it leads."""
    (folder / "link.txt").symlink_to(folder.parent / "secret.txt")

    assert state(folder, "link.txt") is FileState.OUTSIDE
