"""`grantkit check`: findings and verdict, for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.funders import discover
from grantkit.testing import PluginFolder

Command = Callable[..., Any]

AS_OF = ("--as-of", "2026-01-20")


def change(file: Path, was: str, becomes: str) -> None:
    """Write something else into a project file."""
    text = file.read_text(encoding="utf-8")
    assert was in text
    file.write_text(text.replace(was, becomes), encoding="utf-8")


def test_a_good_report_is_ready(grantkit: Command, project: Path) -> None:
    """The verdict stands last; what rests on nothing known is a note."""
    ran = grantkit("check", project, *AS_OF, "--lang", "en")

    assert ran.code == 0
    assert ran.err == ""
    assert ran.out == (
        "project.yaml\n"
        "VF-2025-7 Village fair\n"
        "Final report “final”, 1 January 2025 – 31 December 2025\n"
        "Checked as of 20 January 2026 by the rules of village_fund "
        "(grantkit-village-fund 1.0, edition\n"
        "second).\n"
        "\n"
        "Plugins and the program\n"
        "  note         GK904   project.yaml:1:1\n"
        "    The form is a reconstruction: the funder's official form is not public.\n"
        "    → Compare it with the form that came with your agreement, or give that "
        "with --form.\n"
        "    Source: grantkit: state of the installed plugins (follows from documents "
        "or arithmetic)\n"
        "\n"
        "Ready. 0 errors, 0 warnings, 1 note; 0 checks not made.\n"
    )


def test_findings_are_told_in_the_language_of_the_report(
    grantkit: Command, project: Path
) -> None:
    """Without --lang a Latvian report is judged in Latvian, with all four anchors."""
    change(project, "number: VF-2025-7", "number:")
    change(project, "households: 80", "open_to_all: jā")

    ran = grantkit("check", project, *AS_OF)

    assert ran.code == 1
    assert ran.out.splitlines()[4:12] == [
        "",
        "Identifikācija un periods",
        "  kļūda        VF151   project.yaml:6:10",
        "    Lauks “Līguma numurs” nav aizpildīts.",
        "    → Aizpildiet to: 1. sadaļa.",
        "    Vieta: project.number",
        "    Lauks: Līguma numurs (1. sadaļa)",
        "    Avots: Guide for Grantees, 2.1 (citēts no dokumenta)",
    ]
    assert ran.out.splitlines()[-4:] == [
        "Nav pārbaudīts (1)",
        "  VF401   Nav zināms mājsaimniecību skaits: norādiet `details.households`.",
        "",
        "Nav gatavs. 1 kļūda, 0 brīdinājumu, 1 piezīme; neveiktas pārbaudes: 1.",
    ]


def test_what_waits_for_a_cause_is_counted(grantkit: Command, project: Path) -> None:
    """A finding says how many further checks wait for it, and which."""
    change(project, "grant: 900,00 EUR", "grant: daudz")

    ran = grantkit("check", project, *AS_OF, "--lang", "en")

    assert ran.code == 1
    assert (
        "    Until this is mended, 3 further checks wait: VF351, GK302, VF301.\n"
        in ran.out
    )


def test_json_goes_to_standard_output_whole(grantkit: Command, project: Path) -> None:
    """Programs get one JSON document and nothing else, in the language asked for."""
    ran = grantkit("check", project, *AS_OF, "--format", "json", "--lang", "lv")

    result = json.loads(ran.out)
    assert ran.code == 0
    assert ran.err == ""
    assert result["verdict"] == "ready"
    assert result["as_of"] == "2026-01-20"
    assert [finding["message"] for finding in result["findings"]] == [
        "Veidlapa ir rekonstruēta: finansētāja oficiālā veidlapa nav publiska."
    ]
    assert result["findings"][0]["location"] == {
        "file": "project.yaml",
        "line": 1,
        "column": 1,
    }


def test_the_day_of_the_check_is_that_of_the_user(
    grantkit: Command, project: Path
) -> None:
    """--as-of decides what is late; rules never read a clock."""
    change(project, "    submitted_on: 20.01.2026.\n", "")

    on_time = grantkit("check", project, "--as-of", "2026-01-30")
    late = grantkit("check", project, "--as-of", "2026-01-31", "--lang", "en")

    assert (on_time.code, late.code) == (0, 1)
    assert (
        "    The final report was handed in on 31 January 2026, but was due by 30 "
        "January 2026.\n"
    ) in late.out


def test_the_headline_names_only_what_is_known(
    grantkit: Command, project: Path
) -> None:
    """A report without kind and period is still called by its id."""
    text = project.read_text("utf-8")
    bare = text[: text.index("reports:")] + "reports: [{id: final}]\n"
    project.write_text(bare, "utf-8")

    latvian = grantkit("check", project, "--lang", "lv", "--as-of", "2026-01-20")
    english = grantkit("check", project, "--lang", "en", "--as-of", "2026-01-20")

    assert latvian.out.splitlines()[2] == "Pārskats “final”"
    assert english.out.splitlines()[2] == "Report “final”"


def test_a_day_is_written_as_in_the_project_file(
    grantkit: Command, project: Path
) -> None:
    """--as-of takes both ways of writing a date."""
    latvian = grantkit("check", project, "--as-of", "20.01.2026.")

    assert latvian.out == grantkit("check", project, "--as-of", "2026-01-20").out
    assert "Pārbaudīts 20.01.2026." in latvian.out


@pytest.mark.parametrize("day", ["yesterday", "2026-02-30", "20.01.26", ""])
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


def test_one_of_several_reports_must_be_named(grantkit: Command, project: Path) -> None:
    """Which report is meant is never guessed."""
    change(project, "reports:\n", f"reports:{REPORTS}")

    unnamed = grantkit("check", project, "--lang", "en")
    wrong = grantkit("check", project, "--lang", "lv", "--report", "last")
    named = grantkit("check", project, *AS_OF, "--report", "final")

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
    ("was", "becomes", "lines"),
    [
        (
            "funder: village_fund",
            "funder: vilage_fund",
            [
                "No installed plugin answers to the funder “vilage_fund”.",
                "Did you mean “village_fund”? Installed: {installed}.",
            ],
        ),
        (
            "funder: village_fund",
            "funder:",
            [
                "The project file does not say whose rules apply.",
                (
                    "Write `funder: CODE` near its top, or give --funder CODE. "
                    "Installed: {installed}."
                ),
            ],
        ),
    ],
)
def test_the_funder_must_be_known(
    grantkit: Command, project: Path, was: str, becomes: str, lines: list[str]
) -> None:
    """A funder that is missing or misspelt ends the check with a guess at the cure."""
    change(project, was, becomes)

    ran = grantkit("check", project, "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    installed = ", ".join(discover().funders)
    assert ran.err == "".join(f"{line}\n" for line in lines).format(installed=installed)


def test_another_funder_may_judge(grantkit: Command, project: Path) -> None:
    """--funder takes the place of the funder in the file."""
    change(project, "funder: village_fund", "funder: xyz")

    ran = grantkit("check", project, *AS_OF, "--funder", "village_fund")

    assert ran.code == 0


def test_a_project_without_reports_has_nothing_to_judge(
    grantkit: Command,
) -> None:
    """The sentence says what to add."""
    Path("empty.yaml").write_text("grantkit: 1\nfunder: village_fund\n", "utf-8")

    ran = grantkit("check", "empty.yaml", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The project file describes no report.\n"
        "Add one under `reports:`, with `id`, `kind`, `start` and `end`.\n"
    )


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
    ],
    ids=[
        "missing",
        "empty",
        "utf-16",
        "windows",
        "not yaml",
        "brackets",
        "aliases",
        "words",
    ],
)
def test_a_file_that_cannot_be_read_gets_one_sentence(
    grantkit: Command, content: bytes | None, sentence: str, hint: str
) -> None:
    """Unreadable input ends with code 2, a place, a cure and no traceback."""
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


@pytest.mark.parametrize(
    "text",
    [
        'funder: "\\e[31mred"\n',
        'funder: village_fund\nreports: [{id: "\\e[31mred"}, {id: b}]\n',
        (
            'funder: village_fund\nproject: {number: "\\e[31mred\\x9b1m"}\n'
            "reports: [{id: final}]\n"
        ),
        'funder: village_fund\n"\\e[31mred": 1\nreports: [{id: final}]\n',
        (
            'funder: village_fund\nproject: {number: "\\x9b31m", title: "\\x9b31m"}\n'
            "reports: [{id: final, kind: interim}]\n"
        ),
    ],
    ids=["funder", "report", "value", "key", "c1"],
)
@pytest.mark.parametrize("output", ["text", "json"])
def test_no_value_becomes_a_command_to_the_terminal(
    grantkit: Command, text: str, output: str
) -> None:
    """Control characters of the file reach neither output nor errors."""
    Path("file.yaml").write_text(f"grantkit: 1\n{text}", "utf-8")

    ran = grantkit("check", "file.yaml", "--format", output)

    assert ran.code in (1, 2)
    for character in (ran.out + ran.err).replace("\n", ""):
        assert character.isprintable(), ascii(character)


def test_a_name_of_a_file_becomes_no_command_either(grantkit: Command) -> None:
    """The escape of a file's name is made visible wherever the name is printed."""
    text = "grantkit: 1\nfunder: village_fund\nreports: [{id: final, kind: final}]\n"
    name = "\x1b[31mred.yaml"
    Path(name).write_text(text, "utf-8")

    runs = [
        grantkit("check", name),
        grantkit("check", f"no-{name}"),
        grantkit("new", "village_fund", f"new-{name}"),
        grantkit("check", name, "--report", "\x1b[31m"),
        grantkit("explain", "\x1b[31m"),
    ]

    assert all("\x1b" not in ran.out + ran.err for ran in runs)


def test_a_project_of_a_broken_funder_is_not_ready(
    grantkit: Command,
    plugin_folder: PluginFolder,
    project: Path,
) -> None:
    """Nothing is judged, the one finding says why, and the exit code is 3."""
    plugin_folder.add(
        "grantkit_broken",
        code="broken",
        changes={"__init__.py": "import nothing_here\n"},
    )
    change(project, "funder: village_fund", "funder: broken")

    ran = grantkit("check", project, *AS_OF, "--format", "json", "--lang", "en")
    latvian = grantkit("check", project, *AS_OF, "--lang", "lv")

    result = json.loads(ran.out)
    assert (ran.code, latvian.code) == (3, 3)
    assert result["verdict"] == "not_ready"
    assert result["funder"] == {
        "code": "broken",
        "distribution": "grantkit-broken",
        "version": "1.0",
        "edition": None,
    }
    assert result["not_checked"] == []
    (finding,) = result["findings"]
    assert (finding["code"], finding["severity"]) == ("GK901", "error")
    assert finding["message"] == (
        "The plugin of the funder cannot be used: __init__.py:1: ModuleNotFoundError: "
        "No module named 'nothing_here'"
    )
    assert finding["location"] == {"file": "project.yaml", "line": 3, "column": 9}
    assert "    Finansētāja spraudnis nav lietojams: __init__.py:1: " in latvian.out


def test_a_rule_that_breaks_down_makes_the_exit_code_3(
    grantkit: Command, plugin_folder: PluginFolder, project: Path
) -> None:
    """The findings of the other rules are there all the same."""
    rules = plugin_folder.path / "grantkit_village_fund" / "rules"
    period = rules / "period.py"
    change(period, "period = view.project.period", "raise ValueError('no calendar')")
    change(project, "paid_on: 25.06.2025.", "paid_on: 25.06.2026.")

    ran = grantkit("check", project, *AS_OF, "--format", "json", "--lang", "en")

    result = json.loads(ran.out)
    assert ran.code == 3
    assert result["verdict"] == "not_ready"
    told = {finding["code"]: finding["message"] for finding in result["findings"]}
    assert "GK205" in told
    assert told["GK902"] == (
        "Rule VF101 of grantkit-village-fund 1.0 broke down: ValueError: no calendar"
    )
