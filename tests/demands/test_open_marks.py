"""Marks that an author has left, wherever they stand in the folder of a plugin."""

from collections.abc import Callable
from pathlib import Path

import pytest

from grantkit.demands.open_marks import open_marks
from grantkit.demands.plugin import Plugin
from grantkit.plugin import InstalledFunder


@pytest.fixture
def marks(fund: InstalledFunder, tmp_path: Path) -> Callable[[], list[tuple[str, str]]]:
    """Give a function that lists the marks in a folder: file and what is said."""

    def found() -> list[tuple[str, str]]:
        plugin = Plugin(
            installed=fund, package=tmp_path / "src", folder=tmp_path, examples=()
        )
        marks = open_marks(plugin, with_sources=True)
        return [(each.file, str(each.values["task"])) for each in marks]

    return found


def test_proposals_and_tasks_are_found(
    marks: Callable[[], list[tuple[str, str]]], tmp_path: Path
) -> None:
    """In comments, and in lists of the README."""
    (tmp_path / "src").mkdir()
    (tmp_path / "src" / "boxes.toml").write_text("# PROPOSED: a box\n[VF151]\n")
    (tmp_path / "README.md").write_text("- [ ] ask the fund\n- [x] done\n")

    assert marks() == [
        ("README.md", "ask the fund"),
        ("src/boxes.toml", "a box"),
    ]


@pytest.mark.parametrize(
    "folder", ["venv/lib", ".venv/lib", "build/lib", "dist", "src/__pycache__"]
)
def test_what_others_wrote_is_passed_over(
    marks: Callable[[], list[tuple[str, str]]], tmp_path: Path, folder: str
) -> None:
    """Environments, and copies that tools have made."""
    (tmp_path / folder).mkdir(parents=True)
    (tmp_path / folder / "some.py").write_text("# OPEN: not theirs\n")

    assert marks() == []


def test_whatever_stands_in_the_folder_can_be_looked_through(
    marks: Callable[[], list[tuple[str, str]]], tmp_path: Path
) -> None:
    """A folder with a dot in its name, and a text in another encoding."""
    (tmp_path / "notes.md").mkdir()
    (tmp_path / "old.md").write_bytes("ā\n- [ ] ask\n".encode("cp1257"))

    assert marks() == [("old.md", "ask")]
