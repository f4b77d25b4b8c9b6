"""The files that a project names: which of them are there."""

import unicodedata
from collections.abc import Mapping
from pathlib import Path, PureWindowsPath

from grantkit.model.project_file import FileState, ProjectFile


def files_of(project: ProjectFile, folder: Path) -> Mapping[str, FileState]:
    """Look for the file of every annex.

    Args:
        project: The project.
        folder: The folder of the project file; files outside it are not looked for.

    Returns:
        By the path as the project gives it, what was found there.
    """
    named = (annex.file for report in project.reports for annex in report.annexes)
    return {file: look_for(file, folder)[0] for file in named if file is not None}


def look_for(file: str, folder: Path) -> tuple[FileState, Path]:
    """Look for a file that a project names.

    Args:
        file: Its path as the project gives it.
        folder: The folder of the project file; files outside it are not looked for.

    Returns:
        What was found there, and its path.
    """
    # A project travels between Windows and other systems: a path is taken apart by the
    # rules of Windows everywhere, so that the verdict is everywhere the same.
    path = PureWindowsPath(file)
    if path.drive or path.root or ".." in path.parts:
        return FileState.OUTSIDE, folder / file
    try:
        found = _found(path.parts, folder)
        if found is None:
            return FileState.ABSENT, folder / file
        if not found.resolve().is_relative_to(folder.resolve()):
            return FileState.OUTSIDE, found
        return FileState.PRESENT if found.is_file() else FileState.ABSENT, found
    except (OSError, ValueError):
        # A name that this system cannot have, or a folder that it does not open.
        return FileState.ABSENT, folder / file


def _found(parts: tuple[str, ...], folder: Path) -> Path | None:
    """Go down from the folder; names are alike when their Unicode form NFC is."""
    here = folder
    for part in parts:
        # The letters of a name may be stored taken apart, as macOS does.
        if (here / part).exists():
            here = here / part
            continue
        alike = (entry for entry in here.iterdir() if _nfc(entry.name) == _nfc(part))
        entry = next(alike, None)
        if entry is None:
            return None
        here = entry
    return here


def _nfc(name: str) -> str:
    return unicodedata.normalize("NFC", name)
