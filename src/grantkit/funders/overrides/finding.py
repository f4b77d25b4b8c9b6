"""Finding the file of own rules: beside the project, or else above it."""

import os
from pathlib import Path

NAME = "grantkit.toml"


def find_own_file(folder: Path) -> Path | None:
    """Find the file in a folder, or else in the nearest folder above.

    The search ends with the user's own folder, or the top of the disk. A folder of that
    name, or a link that leads nowhere, is found too: reading it says what is wrong. The
    file is named as the project is: from the current folder, unless that is not.
    """
    here, home = folder.resolve(), _home()
    for above in (here, *here.parents):
        if os.path.lexists(above / NAME):
            if above == here:
                return folder / NAME
            return above / NAME if folder.is_absolute() else _from_here(above / NAME)
        if above == home:
            break
    return None


def _from_here(file: Path) -> Path:
    """Name a file from the current folder; folders above it are nobody's business."""
    try:
        return Path(os.path.relpath(file, Path.cwd()))
    except ValueError:  # another drive of Windows
        return file


def _home() -> Path | None:
    try:
        return Path.home().resolve()
    except RuntimeError:  # nobody's folder is known, as in some containers
        return None
