"""Where LibreOffice is installed."""

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from grantkit.office.refusing import office_error

VARIABLE = "GRANTKIT_SOFFICE"
"""Names LibreOffice's program where it is none of those looked for."""

# On Windows `soffice.com` is the one made for terminals: it waits for the work to end.
_NAMES = ("soffice", "libreoffice")
_WINDOWS = r"LibreOffice\program\soffice.com"
_MAC = "Applications/LibreOffice.app/Contents/MacOS/soffice"
_LINUX = ("usr/lib/libreoffice/program", "usr/lib64/libreoffice/program")


def find_office(language: str) -> Path:
    """Find LibreOffice's program: where the user says, on the path, or as usual.

    Args:
        language: Of the message.

    Raises:
        OfficeError: It is not there.
    """
    named = os.environ.get(VARIABLE)
    if named:
        return _named(named, language)
    for name in _NAMES:
        found = shutil.which(name)
        if found:
            return _waiting(Path(found))
    for place in _usual_places():
        if place.is_file():
            return place
    raise office_error("absent", language, variable=VARIABLE)


def _named(named: str, language: str) -> Path:
    """Take the user at their word, and look nowhere else if it does not hold."""
    found = shutil.which(named)
    if found is None:
        raise office_error("not_there", language, variable=VARIABLE, file=named)
    return Path(found)


def _waiting(program: Path) -> Path:
    twin = program.with_suffix(".com")
    return twin if program.suffix.lower() == ".exe" and twin.is_file() else program


def _usual_places() -> Iterator[Path]:
    for variable in ("PROGRAMFILES", "PROGRAMFILES(X86)", "PROGRAMW6432"):
        if programs := os.environ.get(variable):
            yield Path(programs, _WINDOWS)
    for root in (Path("/"), Path.home()):
        yield root / _MAC
    for folder in _LINUX:
        yield Path("/", folder, "soffice")
    yield from sorted(Path("/opt").glob("libreoffice*/program/soffice"), reverse=True)
