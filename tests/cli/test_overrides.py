"""An organisation's own rules on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from openpyxl import load_workbook

Command = Callable[..., Any]

AS_OF = ("--as-of", "2026-01-20")
CHECKED = """\
Identification and period
  warning      VF101   project.yaml:9:8
    With the organisation's own number (10 months instead of 12 months; 24 months) \
the funder's rule
    would read: The project lasts 12 months; projects of the fund last no longer \
than 10.
    → Ask the board.
    Path: project.end
    The hint is in the words of the organisation (grantkit.toml:2).
    By the organisation's own number for longest_project (grantkit.toml:5). The board \
decided so.

Work plan and partners
  warning      ORG501  project.yaml:19:5
    Own rule of the organisation. The box “Result” is empty in entry 1.
    → Fill it in: `activities[].result`.
    Path: activities[0].result
    A box of the organisation's own (grantkit.toml:7). The board reads it.
"""


@pytest.mark.usefixtures("rules")
def test_findings_and_verdict_say_what_rests_on_own_rules(
    grantkit: Command, project: Path
) -> None:
    """Nobody takes them for the funder's."""
    ran = grantkit("check", project, *AS_OF, "--lang", "en")

    assert ran.code == 0
    assert CHECKED in ran.out
    assert ran.out.endswith(
        "Ready, with warnings. 0 errors, 2 warnings, 1 note; 0 checks not made.\n"
        "Own rules of the organisation apply too: grantkit.toml, 3 changes.\n"
    )


@pytest.mark.usefixtures("rules")
def test_every_format_tells_of_own_rules(grantkit: Command, project: Path) -> None:
    """HTML, JSON, SARIF and workflow commands."""
    html, plain, sarif, github = (
        grantkit("check", project, *AS_OF, "--lang", "lv", "--format", name).out
        for name in ("html", "json", "sarif", "github")
    )

    applied = "Piemēroti arī organizācijas pašas noteikumi: grantkit.toml, 3 izmaiņas."
    assert f"<p>{applied}</p>" in html
    assert "Organizācijas pašas pievienots lauks (grantkit.toml:7)." in html
    assert json.loads(plain)["overrides"]["count"] == 3
    results = json.loads(sarif)["runs"][0]["results"]
    told = {r["ruleId"]: r.get("properties", {}).get("overrides") for r in results}
    assert [o["name"] for o in told["ORG501"]] == ["ORG501"]
    assert told["GK904"] is None
    assert github.endswith(f"{applied}\n")
    assert "Organizācijas pašas pievienots lauks (grantkit.toml:7)." in github


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize(
    ("language", "label", "part"),
    [
        (
            "en",
            "Summary (own rule of the organisation)",
            "Boxes of the organisation&#x27;s own",
        ),
        (
            "lv",
            "Kopsavilkums (organizācijas pašas noteikums)",
            "Organizācijas pašas lauki",
        ),
    ],
)
def test_the_checklist_page_counts_own_boxes_and_limits(
    grantkit: Command, project: Path, language: str, label: str, part: str
) -> None:
    """Apart from those of the funder."""
    limit = (
        '\n[village_fund.boxes.ORG601]\npath = "report.narrative.lessons"\n'
        'label = { lv = "Kopsavilkums", en = "Summary" }\nlimit = 20\nwhy = "x"\n'
        'required = ["final"]\n'
    )
    with Path("grantkit.toml").open("a", encoding="utf-8") as rules:
        rules.write(limit)

    page = grantkit(
        "check", project, *AS_OF, "--lang", language, "--format", "html"
    ).out

    assert f">{label}</p>" in page
    assert f">{part}</p>" in page


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            "A box of the organisation's own (grantkit.toml:7). The board reads it.",
        ),
        (
            "lv",
            (
                "Organizācijas pašas pievienots lauks (grantkit.toml:7). The board "
                "reads it."
            ),
        ),
    ],
)
def test_a_draft_tells_the_reason_with_every_finding(
    grantkit: Command, project: Path, language: str, told: str
) -> None:
    """In its comments and in its table, with the name of the file."""
    grantkit("render", project, *AS_OF, "--draft", "--lang", language, "-o", "d.docx")

    with ZipFile("d.docx") as package:
        text = package.read("word/document.xml").decode()
    assert told.replace("'", "&#x27;") in text or told in text


@pytest.mark.usefixtures("rules")
def test_a_marked_workbook_tells_the_reason_with_every_finding(
    grantkit: Command, project: Path
) -> None:
    """At the cell, and in the list."""
    grantkit("convert", project, "project.xlsx", "--lang", "en")

    grantkit("check", "project.xlsx", *AS_OF, "--lang", "en", "--mark", "m.xlsx")

    told = (
        "Own rule of the organisation. The box “Result” is empty in entry 1.\n"
        "A box of the organisation's own (grantkit.toml:7). The board reads it."
    )
    book = load_workbook("m.xlsx")
    cells = [cell for page in book for row in page.iter_rows() for cell in row]
    assert [cell for cell in cells if cell.value == told]
    comments = [str(cell.comment.text) for cell in cells if cell.comment]
    assert any(told in comment for comment in comments)


def test_the_file_may_be_named(grantkit: Command, project: Path, rules: Path) -> None:
    """Wherever it stands, and whatever it is called."""
    other = rules.rename(Path("..") / "own.toml")

    alone = grantkit("check", project, *AS_OF, "--lang", "en")
    both = grantkit("check", project, *AS_OF, "--lang", "en", "--overrides", other)

    assert "Own rules" not in alone.out
    assert f"Own rules of the organisation apply too: {other}, 3 changes." in both.out


@pytest.mark.parametrize("command", ["check", "render", "confirm", "calendar"])
def test_a_file_that_may_not_stand_stops_the_work(
    grantkit: Command, project: Path, command: str
) -> None:
    """With exit code 2, and every fault with its line."""
    Path("grantkit.toml").write_text("[village_fund.parameters]\nx = 1\n", "utf-8")

    ran = grantkit(command, project, "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The file of own rules “grantkit.toml” cannot be applied; 1 place must be "
        "mended:\n"
        "grantkit.toml:2: [village_fund.parameters.x] The funder has no parameter “x”; "
        "those that can be changed: longest_project.\n"
        "Own rules may change words, add boxes and make numbers stricter; nothing "
        "else, and nothing milder.\n"
    )


def test_a_file_that_changes_nothing_leaves_reports_as_they_are(
    grantkit: Command, project: Path
) -> None:
    """The verdict names it; the sum of rules is that of the funder's alone."""
    grantkit("render", project, *AS_OF, "-o", "plain.docx")
    Path("grantkit.toml").touch()

    ran = grantkit("check", project, *AS_OF, "--lang", "en")
    verified = grantkit("verify", "plain.docx", project, "--format", "json")

    assert ran.out.endswith(
        "The organisation's file of own rules changes nothing for this funder: "
        "grantkit.toml, 0 changes.\n"
    )
    assert json.loads(verified.out)["same_rules"] is True


@pytest.mark.parametrize("command", ["check", "confirm", "calendar"])
def test_every_command_that_reads_own_rules_lets_them_be_named(
    grantkit: Command, project: Path, command: str
) -> None:
    """A file that may not stand there stops each of them."""
    Path("own.toml").write_text("[other]\n", "utf-8")

    ran = grantkit(command, project, "--lang", "en", "--overrides", "own.toml")

    assert ran.code == 2
    assert "own.toml:1: [other] No installed funder has the code “other”" in ran.err


@pytest.mark.parametrize(
    ("options", "english", "latvian"),
    [
        (
            ("--overrides", "a.toml", "--overrides", "b.toml"),
            "--overrides may be given once.",
            "--overrides drīkst norādīt tikai vienreiz.",
        ),
        (
            ("--overrides", ""),
            "--overrides names no file: name one, or leave the option out.",
            "--overrides nenosauc datni: nosauciet to vai nelietojiet šo opciju.",
        ),
    ],
)
def test_one_file_is_named_or_none(
    grantkit: Command,
    project: Path,
    options: tuple[str, ...],
    english: str,
    latvian: str,
) -> None:
    """Of two, one would hold and the other be passed over unsaid."""
    ran = [grantkit("check", project, *options, "--lang", to) for to in ("en", "lv")]

    assert [(each.code, each.out) for each in ran] == [(2, "")] * 2
    assert [each.err for each in ran] == [f"{english}\n", f"{latvian}\n"]


def test_above_the_project_the_file_is_named_without_folders_of_ones_own(
    grantkit: Command, project: Path, rules: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In every format a reader sees where it stands from here, and no more."""
    folder = Path("deep")
    folder.mkdir()
    project.rename(folder / project.name)
    monkeypatch.chdir(folder)

    ran = grantkit("check", project.name, *AS_OF, "--lang", "en", "--format", "json")

    assert json.loads(ran.out)["overrides"]["file"] == str(Path("..") / rules.name)
    assert str(Path.cwd().parent) not in ran.out


@pytest.mark.usefixtures("rules")
def test_funders_lists_own_rules(grantkit: Command) -> None:
    """Each with what it stands in place of, why, and where."""
    ran = grantkit("funders", "--lang", "en")

    assert ran.out.endswith("""\
    Own rules: grantkit.toml
        en.VF101.hint: “Ask the board.” instead of “Compare the dates with the \
agreement.”
        (grantkit.toml:2)
        longest_project: 10 months instead of 12 months; 24 months – The board decided \
so.
        (grantkit.toml:5)
        ORG501: box “Result” (`activities[].result`); required in: final report – The \
board reads
        it. (grantkit.toml:7)
""")


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "The organisation's file of own rules changes nothing for this "
                "funder: grantkit.toml, 0 changes."
            ),
        ),
        (
            "lv",
            (
                "Organizācijas pašas noteikumu datne šim finansētājam neko nemaina: "
                "grantkit.toml, 0 izmaiņu."
            ),
        ),
    ],
)
def test_funders_tells_of_a_file_that_changes_nothing(
    grantkit: Command, language: str, told: str
) -> None:
    """An empty list would leave open whether it was read."""
    Path("grantkit.toml").touch()

    ran = grantkit("funders", "--lang", language)

    assert (ran.code, " ".join(ran.out.split()).endswith(told)) == (0, True)
