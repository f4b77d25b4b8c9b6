"""The commands that the documentation shows do what it shows.

A page is read as a session: `console` blocks hold commands and their output, a `yaml`
block with a title is a file that the reader writes, a `diff` block with a title is a
change to it, a `text` block with a title stands in that file. A `typed` block with a
title is what somebody types into a workbook (`Sheet!B7 → value | value in the next
column`) or a Word file (`was → becomes`). In the output `…` stands for anything: alone
on its line for any lines, elsewhere for any words.
"""

import os
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest
from attrs import define
from openpyxl import load_workbook

ROOT = Path(__file__).parents[2]
BLOCK = re.compile(
    r'^```(?P<kind>\w+)(?: title="(?P<title>[^"]+)")?\n(?P<body>.*?)^```$',
    re.DOTALL | re.MULTILINE,
)
PAGES = sorted(
    file
    for file in (ROOT / "docs").rglob("*.md")
    if "```console" in file.read_text(encoding="utf-8")
)


@define
class Session:
    """A reader at a terminal, in a copy of the examples.

    Attributes:
        folder: Where the reader is.
        code: The exit code of the last command.
    """

    folder: Path
    code: int = 0

    def run(self, command: str) -> str:
        """Run a command as it is typed, and give what it prints."""
        if command == "echo $?":
            return f"{self.code}\n"
        name, *arguments = shlex.split(command)
        if name == "cd":
            self.folder /= arguments[0]
            return ""
        assert name == "grantkit", f"no test can run {command!r}"
        paths = os.pathsep.join(str(Path(path).absolute()) for path in sys.path)
        done = subprocess.run(  # noqa: S603 -- our own program, on our own examples
            [sys.executable, "-m", "grantkit", *arguments],
            cwd=self.folder,
            env={**os.environ, "PYTHONPATH": paths, "PYTHONUTF8": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            check=False,
        )
        self.code = done.returncode
        return done.stdout.decode()

    def take(self, block: re.Match[str]) -> None:
        """Do what a block of a page says."""
        kind, title, body = block["kind"], block["title"], block["body"]
        if kind == "console":
            for command, shown in commands(body):
                printed = self.run(command)
                assert matches(shown, printed), f"$ {command}\n{printed}"
        elif title and kind == "yaml":
            (self.folder / title).write_text(body, encoding="utf-8")
        elif title and kind == "diff":
            file = self.folder / title
            file.write_text(changed(file.read_text("utf-8"), body), encoding="utf-8")
        elif title and kind == "text":
            assert body in (self.folder / title).read_text("utf-8")
        elif title and kind == "typed":
            pairs = [line.split(" → ") for line in body.splitlines()]
            type_into = WRITERS[Path(title).suffix]
            type_into(self.folder / title, dict(pairs))


def commands(body: str) -> list[tuple[str, str]]:
    """Take a console block apart: each command with the output shown under it."""
    pieces = re.split(r"^\$ (.+)\n", body, flags=re.MULTILINE)[1:]
    return list(zip(pieces[::2], pieces[1::2], strict=True))


def matches(shown: str, printed: str) -> bool:
    """Say whether a command printed what is shown; where nothing is, anything goes."""
    pattern = "".join(
        r"(?:.*\n)*?"
        if line == "…"
        else ".*".join(map(re.escape, line.split("…"))) + r"\n"
        for line in shown.splitlines()
    )
    lines = (line.rstrip() for line in printed.replace("\u00a0", " ").splitlines())
    text = "".join(f"{line}\n" for line in lines)
    return not shown or bool(re.fullmatch(pattern, text))


def changed(text: str, diff: str) -> str:
    """Put the new lines of a change in place of the old ones, found exactly once."""
    sides = {
        sign: "".join(
            f"{line[1:]}\n" for line in diff.splitlines() if line[:1] in (sign, " ")
        )
        for sign in "-+"
    }
    assert text.count(sides["-"]) == 1
    return text.replace(sides["-"], sides["+"])


def type_into_workbook(file: Path, typed: Mapping[str, str]) -> None:
    """Type values into cells, as Excel would take them."""
    book = load_workbook(file)
    for place, values in typed.items():
        sheet, cell = place.rsplit("!", 1)
        for number, value in enumerate(values.split(" | ")):
            book[sheet][cell].offset(0, number).value = value
    book.save(file)


def type_into_document(file: Path, typed: Mapping[str, str]) -> None:
    """Type other words in place of some that stand in a Word file exactly once."""
    with ZipFile(file) as archive:
        parts = {entry: archive.read(entry) for entry in archive.infolist()}
    with ZipFile(file, "w") as archive:
        for entry, content in parts.items():
            text = content
            if entry.filename == "word/document.xml":
                for was, becomes in typed.items():
                    assert text.count(was.encode()) == 1
                    text = text.replace(was.encode(), becomes.encode())
            archive.writestr(entry, text)


WRITERS = {".xlsx": type_into_workbook, ".docx": type_into_document}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.stem)
def test_a_page_shows_what_its_commands_print(page: Path, tmp_path: Path) -> None:
    """Every command shown prints the output shown, in the order of the page."""
    for folder in ("examples", "docs/examples"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    text = page.read_text(encoding="utf-8")
    session = Session(folder=tmp_path)

    for block in BLOCK.finditer(text):
        session.take(block)


def test_the_tutorial_is_among_the_pages_that_are_run() -> None:
    """The pages are found by their console blocks, so the tutorial must be found."""
    assert "first-report" in [page.stem for page in PAGES]


@pytest.mark.parametrize(
    ("shown", "printed", "expected"),
    [
        ("a\n…\nc\n", "a\nb\nb\nc\n", True),
        ("a\n…\nc\n", "a\nc\n", True),
        ("1 error, …\n", "1 error, 2 notes\n", True),
        ("1 error, …\n", "2 errors, 2 notes\n", False),
        ("a\n", "a\nb\n", False),
        ("(a.b)\n", "(axb)\n", False),
        ("2 480,00\n", "2\u00a0480,00  \n", True),
    ],
)
def test_an_ellipsis_stands_for_anything_and_the_rest_for_itself(
    shown: str, printed: str, *, expected: bool
) -> None:
    """Only `…` is a wildcard; no-break spaces and blanks at line ends do not count."""
    assert matches(shown, printed) is expected
