"""Writing a file whole or not at all."""

import os
from contextlib import suppress
from pathlib import Path
from uuid import uuid4

from grantkit.app.refusing import input_error


def save(
    content: bytes,
    target: Path,
    language: str,
    *,
    replace: bool,
    endings: tuple[str, ...] = (),
) -> None:
    """Write a file under a temporary name beside its target, then give it its name.

    Whoever looks sees the old file or the new one and never a part, even if the program
    is killed.

    Args:
        content: What the file is to hold.
        target: Where it goes; a link is followed.
        language: Of the messages.
        replace: Whether a file that is there already may go.
        endings: In one of which its name must end; none where any will do.

    Raises:
        InputError: The target is there already, has the name of another kind of file,
            or cannot be written.
    """
    place = Path(os.path.realpath(target))
    try:
        _refuse_wrong_target(target, place, language, endings)
        _write(content, place, replace=replace)
    except FileExistsError as error:
        raise input_error("file_exists", language, file=str(target)) from error
    except (FileNotFoundError, NotADirectoryError) as error:
        raise input_error("no_folder", language, file=str(target)) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise input_error(
            "not_writable", language, file=str(target), reason=reason
        ) from error


def keep_form(form: Path | None, target: Path, language: str) -> None:
    """Make sure that a form is not written over: there may be no other copy of it.

    Raises:
        InputError: The target is the form itself, by whatever name.
    """
    if form is None or not form.exists() or not target.exists():
        return
    if target.samefile(form):
        raise input_error("form_is_target", language, file=str(target))


def _refuse_wrong_target(
    target: Path, place: Path, language: str, endings: tuple[str, ...]
) -> None:
    if place.is_dir():
        raise input_error("file_is_folder", language, file=str(target))
    if endings and target.suffix.lower() not in endings:
        known = ", ".join(endings)
        raise input_error("wrong_ending", language, file=str(target), endings=known)
    if place.exists() and not place.is_file():
        raise input_error("not_a_file", language, file=str(target))


def _write(content: bytes, target: Path, *, replace: bool) -> None:
    if target.exists() and not replace:
        raise FileExistsError(target)
    temporary = target.with_name(f".{uuid4().hex}.part")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        _rename(temporary, target, replace=replace)
    finally:
        temporary.unlink(missing_ok=True)


def _rename(temporary: Path, target: Path, *, replace: bool) -> None:
    """Give the file its name; without `replace` never over one that came meanwhile."""
    if not replace:
        with suppress(OSError):
            os.link(temporary, target)
            return
        # There is a file of that name by now, or the disk knows no hard links.
        if target.exists():
            raise FileExistsError(target)
    temporary.replace(target)
