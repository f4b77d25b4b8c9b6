"""Runs of grantkit as its users start it, in a process of its own: `python -m` this.

Several follow one another, so that the program is loaded once. Each has a folder, named
by its number, for all that it writes and prints.
"""

import json
import runpy
import sys
from contextlib import chdir, redirect_stderr, redirect_stdout, suppress
from pathlib import Path

_PRINTED = "printed.txt"


def run(arguments: list[str], folder: Path) -> None:
    """Run grantkit once, within a folder."""
    folder.mkdir()
    sys.argv[1:] = arguments
    with (
        (folder / _PRINTED).open("w", encoding="utf-8") as printed,
        chdir(folder),
        redirect_stdout(printed),
        redirect_stderr(printed),
        suppress(SystemExit),
    ):
        runpy.run_module("grantkit", run_name="__main__")


if __name__ == "__main__":
    for number, each in enumerate(json.loads(sys.argv[1])):
        run(each, Path(str(number)))
