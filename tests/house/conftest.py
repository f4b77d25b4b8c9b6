"""What the tests of the house look at: its root, its files, its plugins."""

import shutil
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def root() -> Path:
    """Give the root of the repository."""
    return ROOT


@pytest.fixture(scope="session")
def plugins() -> list[Path]:
    """List the folders of the plugins."""
    return sorted(file.parent for file in ROOT.glob("plugins/*/pyproject.toml"))


@pytest.fixture(scope="session")
def sources(plugins: list[Path]) -> list[Path]:
    """List the modules of the core and of the plugins, their tests left out."""
    folders = [ROOT / "src", *(plugin / "src" for plugin in plugins)]
    return [file for folder in folders for file in sorted(folder.rglob("*.py"))]


@pytest.fixture(scope="session")
def kept() -> list[Path]:
    """List the files that the repository keeps, or would keep when added."""
    git = shutil.which("git")
    if git is None or not (ROOT / ".git").exists():
        pytest.skip("only a checkout says which files are kept, and git reads it")
    listed = subprocess.run(  # noqa: S603 -- our own command
        [git, "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    files = (ROOT / name for name in listed.stdout.split("\0") if name)
    return sorted(file for file in set(files) if file.exists())


@pytest.fixture(scope="session")
def texts(kept: list[Path]) -> dict[str, bytes]:
    """Give the content of the kept files that are no pictures, archives or forms."""
    contents = {file.relative_to(ROOT).as_posix(): file.read_bytes() for file in kept}
    return {name: held for name, held in contents.items() if b"\0" not in held}
