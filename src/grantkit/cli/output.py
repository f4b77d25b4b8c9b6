"""Writing a file whole or not at all."""

import os
import stat
import tempfile
from contextlib import suppress
from pathlib import Path

from grantkit.errors import InputError
from grantkit.wording import core_wording


def write_whole(content: bytes, target: Path, language: str, *, replace: bool) -> None:
    """Write a file under a temporary name beside the target, then give it its name.

    Whoever looks at the target sees the old file or the new one, never a part, even if
    the program is killed. A file that is there already stays, unless replaced.

    Raises:
        InputError: The target is there already or cannot be written.
    """
    if target.is_dir():
        raise _error("file_is_folder", target, language)
    if target.exists() and not replace:
        raise _error("file_exists", target, language)
    if not target.absolute().parent.is_dir():
        raise _error("no_folder", target, language)
    try:
        _write(content, target, replace=replace)
    except FileExistsError as error:
        raise _error("file_exists", target, language) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise _error("not_writable", target, language, reason=reason) from error


def _write(content: bytes, target: Path, *, replace: bool) -> None:
    folder = target.absolute().parent
    handle, name = tempfile.mkstemp(prefix=".grantkit-", suffix=".tmp", dir=folder)
    temporary = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.chmod(_mode(target))
        _rename(temporary, target, replace=replace)
    finally:
        with suppress(FileNotFoundError):
            temporary.unlink()


def _rename(temporary: Path, target: Path, *, replace: bool) -> None:
    """Give the file its name; without `replace` fail if the name is taken by then."""
    if replace:
        temporary.replace(target)
        return
    try:
        os.link(temporary, target)
    except FileExistsError:
        raise
    except OSError:  # a file system without hard links
        if target.exists():
            raise FileExistsError(target) from None
        temporary.replace(target)


def _mode(target: Path) -> int:
    """Keep the permissions of the file that is replaced, or take the usual ones."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask


def _error(key: str, target: Path, language: str, **values: object) -> InputError:
    wording = core_wording(language)
    told = {"file": str(target), **values}
    return InputError(
        wording.say(f"error.{key}.message", told),
        wording.say(f"error.{key}.hint", told),
    )
