"""What `grantkit check` refuses: one sentence, its cure, code 2 and no findings."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.funders import discover

Command = Callable[..., Any]
Rewrite = Callable[[Path, str, str], None]


@pytest.mark.parametrize(
    "day",
    ["yesterday", "2026-02-30", "20.01.26", ""],
    ids=["a word", "a day its month lacks", "a year of two digits", "nothing"],
)
def test_what_is_no_day_is_refused(grantkit: Command, project: Path, day: str) -> None:
    """A bad --as-of is a mistake of use, with the form that is expected."""
    ran = grantkit("check", project, "--as-of", day)

    told = f"--as-of: “{day}” is not a day; write it as 2023-09-15.\n"
    assert (ran.code, ran.out, ran.err) == (2, "", told)


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", "a.yaml", "--as-of", "vakar", "--lang", "lv"),
        ("check", "a.yaml", "--lang", "lv", "--as-of", "vakar"),
    ],
    ids=["after the day", "before the day"],
)
def test_a_day_is_refused_in_the_language_that_is_asked_for(
    grantkit: Command, arguments: tuple[str, ...]
) -> None:
    """Wherever that stands on the command line."""
    ran = grantkit(*arguments)

    told = "--as-of: “vakar” nav diena; rakstiet to šādi: 2023-09-15.\n"
    assert (ran.code, ran.out, ran.err) == (2, "", told)


REPORTS = """
  - id: interim
    kind: interim
    start: 01.01.2024.
    end: 30.06.2024.
"""


def test_one_of_several_reports_must_be_named(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """Which report is meant is never guessed."""
    rewrite(project, "reports:\n", f"reports:{REPORTS}")

    unnamed = grantkit("check", project, "--lang", "en")
    wrong = grantkit("check", project, "--lang", "lv", "--report", "last")
    named = grantkit("check", project, "--as-of", "2026-01-20", "--report", "final")

    assert (unnamed.code, unnamed.out) == (2, "")
    assert unnamed.err == (
        "The project file describes several reports: interim, final.\n"
        "Name one with --report.\n"
    )
    assert (wrong.code, wrong.out) == (2, "")
    assert wrong.err == (
        "Projekta datnē nav pārskata “last”; tajā aprakstīti: interim, final.\n"
        "Norādiet vienu no tiem ar --report.\n"
    )
    assert named.code == 0


@pytest.mark.parametrize(
    ("becomes", "told"),
    [
        (
            "funder: vilage_fund",
            (
                "No installed plugin answers to the funder “vilage_fund”.\n"
                "Did you mean “village_fund”? Installed: {installed}.\n"
            ),
        ),
        (
            "funder:",
            (
                "The project file does not say whose rules apply.\n"
                "Write `funder: CODE` near its top, or give --funder CODE. "
                "Installed: {installed}.\n"
            ),
        ),
    ],
    ids=["misspelt", "missing"],
)
def test_the_funder_must_be_known(
    grantkit: Command, project: Path, rewrite: Rewrite, becomes: str, told: str
) -> None:
    """A funder that is missing or misspelt ends the check with a guess at the cure."""
    rewrite(project, "funder: village_fund", becomes)

    ran = grantkit("check", project, "--lang", "en")

    installed = ", ".join(discover().funders)
    assert (ran.code, ran.out, ran.err) == (2, "", told.format(installed=installed))


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n"


@pytest.mark.parametrize(
    ("content", "sentence", "hint"),
    [
        (
            None,
            "file.yaml: there is no such file.",
            "Check the name and the folder.",
        ),
        (
            b"",
            "file.yaml: the file is empty.",
            "`grantkit new` writes a project file to begin with.",
        ),
        (
            "number: Ģ".encode("utf-16"),
            "file.yaml: this is a text in UTF-16, not a project file.",
            "A project file is plain text in YAML, saved as UTF-8.",
        ),
        (
            "number: Ģ".encode("cp1257"),
            "file.yaml:1: byte 9 of the file is not UTF-8 text.",
            (
                "Save the file as UTF-8: in Notepad choose “Save as”, then Encoding: "
                "UTF-8."
            ),
        ),
        (
            b'project: "open',
            "file.yaml:1:10: a quotation mark is opened and never closed.",
            "Close the quotation mark at the end of the text.",
        ),
        (
            b"x: " + b"[" * 100_000,
            "file.yaml:1:54: sections and lists are nested more than 50 deep.",
            "Check the brackets; no project needs that.",
        ),
        (
            BOMB.encode(),
            (
                "file.yaml:1:4: `&` and `*` at the start of a value have a special "
                "meaning in YAML that project files do without."
            ),
            "Put the text in quotes, or write the value out.",
        ),
        (
            b"just words",
            "file.yaml:1:1: the file does not begin with keys such as `funder:`.",
            "`grantkit new` writes a project file to begin with.",
        ),
        (
            b"grantkit: 1\nfunder: village_fund\n",
            "The project file describes no report.",
            "Add one under `reports:`, with `id`, `kind`, `start` and `end`.",
        ),
    ],
    ids=[
        "a file that is not there",
        "an empty file",
        "a text in UTF-16",
        "letters as Windows wrote them",
        "a quotation mark left open",
        "brackets without end",
        "aliases that multiply",
        "words without keys",
        "a project without reports",
    ],
)
def test_a_file_that_cannot_be_judged_gets_one_sentence(
    grantkit: Command, content: bytes | None, sentence: str, hint: str
) -> None:
    """It ends with code 2, a place where there is one, a cure and no traceback."""
    if content is not None:
        Path("file.yaml").write_bytes(content)

    ran = grantkit("check", "file.yaml", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == f"{sentence}\n{hint}\n"


def test_a_folder_is_no_project_file(grantkit: Command) -> None:
    """The sentence says what is there instead."""
    Path("folder").mkdir()

    ran = grantkit("check", "folder", "--lang", "lv")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "folder: tā ir mape, bet jānorāda projekta datne.\nNorādiet datni šajā mapē.\n"
    )
