"""One run of LibreOffice: a profile of its own, a time limit, and nothing left behind.

What its users have learnt the hard way:

- With the profile of an office that is open it hands over the work and leaves at once.
- It may give 0 and no file, so only the file tells whether it worked.
- `soffice` is the first of three processes. Ending it alone leaves the others at work.
- `soffice.bin` leaves a new profile with 81 and wants to be started again; `soffice`
  does so by itself.
"""

import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from contextlib import suppress
from pathlib import Path

_AGAIN = 81


class HungError(Exception):
    """The office did not finish in time, and was ended."""


def run_office(
    office: Path, arguments: Sequence[str], folder: Path, seconds: int
) -> int:
    """Run LibreOffice to its end and give its exit code.

    Args:
        office: Its program.
        arguments: What it is to do.
        folder: Holds its profile and all that it writes while it runs.
        seconds: How long it may take.

    Raises:
        HungError: It took longer.
        OSError: It cannot be started.
    """
    profile = (folder / "profile").as_uri()
    command = [
        str(office),
        f"-env:UserInstallation={profile}",
        *("--headless", "--norestore", "--nologo", "--nolockcheck", "--nodefault"),
        *arguments,
    ]
    code = _run(command, folder, seconds)
    return _run(command, folder, seconds) if code == _AGAIN else code


def _run(command: Sequence[str], folder: Path, seconds: int) -> int:
    process = subprocess.Popen(  # noqa: S603 -- a program the user has installed
        command,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        cwd=folder,
        env=_environment(folder),
        start_new_session=True,
    )
    try:
        return process.wait(seconds)
    except subprocess.TimeoutExpired as error:
        raise HungError from error
    finally:
        _end(process)


def _environment(folder: Path) -> Mapping[str, str]:
    """Let its temporary files go where they are thrown away, and its clock be UTC."""
    places = dict.fromkeys(("TMPDIR", "TMP", "TEMP"), str(folder))
    return {**os.environ, **places, "TZ": "UTC"}


def _end(process: subprocess.Popen[bytes]) -> None:
    """End whatever the process has started and is still at work, itself included."""
    if sys.platform == "win32":
        if process.poll() is None:
            taskkill = Path(os.environ["SYSTEMROOT"], "System32", "taskkill.exe")
            tree = ("/F", "/T", "/PID", str(process.pid))
            subprocess.run([taskkill, *tree], capture_output=True, check=False)  # noqa: S603 -- Windows' own
    else:
        # All of them have left where all went well.
        with suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
    process.wait()
