"""The group of commands: help, exit codes, and what never reaches a user."""

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.cli.main import COMMANDS
from grantkit.testing import PluginFolder

Command = Callable[..., Any]

ESCAPE = "\x1b"


@pytest.fixture
def outside(
    installed_fund: PluginFolder, tmp_path: Path
) -> Callable[..., subprocess.CompletedProcess[str]]:
    """Give a function that runs the command line in a process of its own."""

    def command(
        *arguments: object, **environment: str
    ) -> subprocess.CompletedProcess[str]:
        known = {**os.environ, "PYTHONPATH": str(installed_fund.path), "LC_ALL": "C"}
        return subprocess.run(  # noqa: S603 -- our own program
            [sys.executable, "-m", "grantkit", *map(str, arguments)],
            cwd=tmp_path,
            env={**known, **environment},
            capture_output=True,
            check=False,
            encoding="utf-8",
        )

    return command


def test_the_version_is_that_of_the_distribution(grantkit: Command) -> None:
    """One line, on standard output."""
    ran = grantkit("--version")

    assert (ran.code, ran.err) == (0, "")
    assert re.fullmatch(r"grantkit \d+\.\d+(\.\d+)?\n", ran.out)


@pytest.mark.parametrize("asked", ["-h", "--help"])
def test_help_lists_every_command(grantkit: Command, asked: str) -> None:
    """The commands stand in the order of the work, each with a sentence."""
    ran = grantkit(asked)

    assert ran.code == 0
    listed = re.findall(r"^  ([a-z]+)  +(.*)$", ran.out, re.MULTILINE)
    assert [(name, words) for name, words in listed if name in COMMANDS] == list(
        COMMANDS.items()
    )


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_the_help_of_every_command_has_an_example_that_is_understood(
    grantkit: Command, command: str
) -> None:
    """An example names a command and options that exist."""
    ran = grantkit(*([command] if command else []), "--help")

    assert ran.code == 0
    (example,) = re.findall(r"^  Example: grantkit (.*)$", ran.out, re.MULTILINE)
    words = shlex.split(example)
    assert words[0] == command or not command
    understood = grantkit(*words)
    assert "Usage:" not in understood.err
    assert understood.code in (0, 1, 2)


def test_without_a_command_the_help_is_shown(grantkit: Command) -> None:
    """Calling `grantkit` alone is a mistake of use that explains itself."""
    ran = grantkit()

    assert ran.code == 2
    assert "Usage: grantkit" in ran.out + ran.err


@pytest.mark.parametrize(
    ("arguments", "error"),
    [
        (("chek", "project.yaml"), "No such command 'chek'."),
        (("check", "project.yaml", "--repot", "x"), "No such option '--repot'."),
        (("check",), "Missing argument 'FILES...'."),
        (("explain", "a", "b", "c"), "Got unexpected extra argument (c)"),
        (("check", "a", "--lang", "de"), "'de' is not one of 'lv', 'en'."),
        (("check", "a", "--format", "xml"), "'xml' is not one of 'text', 'html'"),
    ],
)
def test_a_mistake_of_use_is_named(
    grantkit: Command, arguments: tuple[str, ...], error: str
) -> None:
    """Usage goes to standard error with code 2; nothing is done."""
    ran = grantkit(*arguments)

    assert (ran.code, ran.out) == (2, "")
    assert error in ran.err


def test_a_bug_is_told_without_a_traceback(
    grantkit: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Our own mistakes end with code 3 and ask for a report."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError("nothing\x1b to share")

    monkeypatch.setattr(grantkit_check(), "judge", broken)

    ran = grantkit("check", project)

    assert (ran.code, ran.out) == (3, "")
    assert ran.err == (
        "grantkit itself broke down: ZeroDivisionError: nothing\ufffd to share.\n"
        "Please report it, with the command and, if you may, the file. Set "
        "`GRANTKIT_TRACEBACK=1` to see where.\n"
    )


def test_a_traceback_is_shown_to_who_asks_for_it(
    grantkit: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`GRANTKIT_TRACEBACK` lets a bug through to Python."""

    def broken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(grantkit_check(), "judge", broken)
    monkeypatch.setenv("GRANTKIT_TRACEBACK", "1")

    with pytest.raises(ZeroDivisionError):
        grantkit("check", project)


def test_an_interruption_ends_quietly(
    grantkit: Command, project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ctrl-C gives the code that shells expect, and no traceback."""

    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(grantkit_check(), "judge", interrupted)

    ran = grantkit("check", project)

    assert ran.code == 130
    assert "Traceback" not in ran.err


def grantkit_check() -> object:
    """Give the module of the command, which bears the name of its function."""
    return sys.modules["grantkit.cli.check"]


@pytest.mark.parametrize("output", ["text", "json"])
def test_a_reader_that_goes_away_is_no_verdict(
    installed_fund: PluginFolder, village_file: Path, output: str
) -> None:
    """A broken pipe ends quietly, with a code that is none of the verdicts."""
    arguments = ["check", str(village_file), "--format", output]
    process = subprocess.Popen(  # noqa: S603 -- our own program
        [sys.executable, "-m", "grantkit", *arguments],
        env={**os.environ, "PYTHONPATH": str(installed_fund.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert process.stdout is not None
    process.stdout.close()

    _, err = process.communicate()

    assert (process.returncode, err) == (141, b"")


def test_a_pipe_gets_plain_utf8_whatever_the_system_says(
    outside: Callable[..., subprocess.CompletedProcess[str]], village_file: Path
) -> None:
    """No escape codes, and every letter of every language."""
    ran = outside("check", village_file, PYTHONIOENCODING="ascii", FORCE_COLOR="")

    assert ran.returncode == 0
    assert ESCAPE not in ran.stdout
    assert "Ciema svētki" in ran.stdout
    assert "oficiālā veidlapa" in ran.stdout


@pytest.mark.parametrize(
    ("environment", "coloured"),
    [({"FORCE_COLOR": "1"}, True), ({"FORCE_COLOR": "1", "NO_COLOR": "1"}, False)],
)
def test_no_color_is_honoured(
    outside: Callable[..., subprocess.CompletedProcess[str]],
    village_file: Path,
    environment: dict[str, str],
    *,
    coloured: bool,
) -> None:
    """Colours can be had, and NO_COLOR has the last word about them."""
    ran = outside("check", village_file, TERM="xterm-256color", **environment)

    assert bool(re.search(r"\x1b\[[\d;]*3\d", ran.stdout)) is coloured


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("--version",), 0),
        (("check", "no-such-file.yaml"), 2),
        (("check", "--nonsense"), 2),
    ],
)
def test_the_exit_code_is_that_of_the_process(
    outside: Callable[..., subprocess.CompletedProcess[str]],
    arguments: tuple[str, ...],
    code: int,
) -> None:
    """What `run` gives is what a shell sees, and no traceback goes with it."""
    ran = outside(*arguments)

    assert ran.returncode == code
    assert "Traceback" not in ran.stderr


def loaded_by(*arguments: str, path: str = "") -> set[str]:
    """Give the names of all modules that a command loads."""
    program = (
        "import sys\n"
        "from grantkit.cli.main import run\n"
        f"run({list(arguments)!r})\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    ran = subprocess.run(  # noqa: S603 -- our own program
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONPATH": path},
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    return {name.partition(".")[0] for name in ran.stderr.split()} | set(
        ran.stderr.split()
    )


HEAVY = {
    "babel",
    "cattrs",
    "docx",
    "lxml",
    "openpyxl",
    "pluggy",
    "rich",
    "yaml",
    "zipfile",
}


@pytest.mark.parametrize("asked", ["--version", "--help"])
def test_version_and_help_load_nothing_heavy(asked: str) -> None:
    """They need click and no more; every room of the program stays shut."""
    loaded = loaded_by(asked)

    assert loaded.isdisjoint(HEAVY - {"zipfile"})
    rooms = ("model", "plugin", "checking", "forms", "funders", "loading", "wording")
    assert loaded.isdisjoint({f"grantkit.{room}" for room in rooms})


def test_a_check_does_not_load_word(
    installed_fund: PluginFolder, village_file: Path
) -> None:
    """Only rendering needs the room that knows Word."""
    loaded = loaded_by("check", str(village_file), path=str(installed_fund.path))

    assert loaded.isdisjoint({"docx", "lxml", "grantkit.forms"})
    assert "yaml" in loaded
