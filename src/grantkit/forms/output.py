"""A file written whole or not at all."""

import os
from pathlib import Path
from uuid import uuid4

from grantkit.errors import InputError
from grantkit.forms.faults import form_wording


def write_file(
    target: Path, data: bytes, *, replace: bool, language: str = "en"
) -> None:
    """Write a file under a temporary name and then give it its own.

    Whenever the program is killed, the old file or the new one is there, never half.

    Args:
        target: Where the file goes; its folder exists.
        data: What it holds.
        replace: Whether a file that is there already makes way.
        language: Of the messages.

    Raises:
        InputError: The file exists and may not be replaced, or cannot be written.
    """
    if target.is_dir():
        raise _refused("folder", target, language)
    if target.exists() and not replace:
        raise _refused("exists", target, language)
    try:
        _write_beside(target, data)
    except FileNotFoundError as error:
        raise _refused("no_folder", target, language) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise _refused("unwritable", target, language, reason) from error


def _write_beside(target: Path, data: bytes) -> None:
    temporary = target.with_name(f".{uuid4().hex}.part")
    try:
        with temporary.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(target)
    finally:
        temporary.unlink(missing_ok=True)


def _refused(code: str, target: Path, language: str, reason: str = "") -> InputError:
    values = {"file": str(target), "folder": str(target.parent), "reason": reason}
    return InputError(form_wording(language).say(f"output.{code}.message", values))
