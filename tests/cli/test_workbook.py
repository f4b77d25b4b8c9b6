"""Workbooks on the command line: made, checked, marked and converted."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

Command = Callable[..., Any]


def test_a_new_workbook_lacks_what_a_new_yaml_file_lacks(grantkit: Command) -> None:
    """Both ask for the same boxes; the workbook names cells."""
    made = grantkit("new", "village_fund", "start.xlsx", "--lang", "en")
    grantkit("new", "village_fund", "start.yaml", "--lang", "en")

    found = [
        json.loads(grantkit("check", name, "--format", "json").out)["findings"]
        for name in ("start.xlsx", "start.yaml")
    ]

    assert (made.code, made.out) == (0, "Written: start.xlsx\n")
    assert found[0][0]["location"] == {
        "file": "start.xlsx",
        "sheet": "Project",
        "cell": "D5",
    }
    missing = {finding["code"] for finding in found[1]}
    # A starter file shows one cost; a table begins without any.
    assert {finding["code"] for finding in found[0]} == missing - {"VF251"}


def test_a_workbook_is_made_for_a_kind_of_report(grantkit: Command) -> None:
    """The report of the kind that is asked for stands in it."""
    grantkit(
        "new", "village_fund", "a.xlsx", "--report-kind", "interim", "--lang", "en"
    )

    page = load_workbook("a.xlsx")["Report"]
    assert "interim" in [page.cell(row, 4).value for row in range(5, 10)]


def test_a_project_goes_there_and_back(grantkit: Command, project: Path) -> None:
    """A converted project is judged as before, and converts to the same again."""
    assert grantkit("convert", project, "there.xlsx", "--lang", "en").code == 0
    assert grantkit("convert", "there.xlsx", "back.yaml", "--lang", "en").code == 0
    assert grantkit("convert", "back.yaml", "again.xlsx", "--lang", "en").code == 0

    assert Path("there.xlsx").read_bytes() == Path("again.xlsx").read_bytes()
    before = grantkit("check", project, "--format", "json")
    after = grantkit("check", "there.xlsx", "--format", "json")
    assert json.loads(before.out)["verdict"] == json.loads(after.out)["verdict"]


@pytest.mark.parametrize(
    ("target", "language", "told"),
    [
        (
            "project.yaml",
            "en",
            "“project.yaml” would stay a YAML file; name a workbook (.xlsx).",
        ),
        (
            "other.YML",
            "lv",
            "“project.yaml” paliktu YAML datne; nosauciet darbgrāmatu (.xlsx).",
        ),
    ],
)
def test_a_yaml_file_becomes_no_yaml_file(
    grantkit: Command, project: Path, target: str, language: str, told: str
) -> None:
    """Its comments would be gone, and nothing gained."""
    before = project.read_bytes()

    ran = grantkit("convert", project, target, "--force", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", f"{told}\n")
    assert project.read_bytes() == before
    assert not Path("other.YML").exists()


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "“mine.xlsx” would stay a workbook; name a YAML file (.yaml)."),
        ("lv", "“mine.xlsx” paliktu darbgrāmata; nosauciet YAML datni (.yaml)."),
    ],
)
def test_a_workbook_becomes_no_workbook(
    grantkit: Command, project: Path, language: str, told: str
) -> None:
    """What its people have written outside of the tables would be gone."""
    grantkit("convert", project, "mine.xlsx", "--lang", "en")
    before = Path("mine.xlsx").read_bytes()

    ran = grantkit("convert", "mine.xlsx", "mine.xlsx", "--force", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", f"{told}\n")
    assert Path("mine.xlsx").read_bytes() == before


def test_a_file_of_neither_kind_is_told_by_its_ending(
    grantkit: Command, project: Path
) -> None:
    """Not that it is of the kind of the source."""
    ran = grantkit("convert", project, "project.txt", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "The name “project.txt” does not end in .yaml, .yml, .xlsx.\n"
        "Choose a name that does.\n"
    )


def test_a_file_that_is_there_is_kept(grantkit: Command, project: Path) -> None:
    """Nothing is replaced unasked."""
    Path("there.xlsx").write_bytes(b"mine")

    refused = grantkit("convert", project, "there.xlsx", "--lang", "en")

    assert refused.code == 2
    assert Path("there.xlsx").read_bytes() == b"mine"


@pytest.mark.parametrize(
    ("language", "verdict"), [("en", "Ready. 0 errors"), ("lv", "Gatavs. 0 kļūdu")]
)
def test_a_workbook_is_spoken_of_in_its_own_language(
    grantkit: Command, project: Path, language: str, verdict: str
) -> None:
    """Whatever the language of the report, which is the funder's choice."""
    other = {"en": "lv", "lv": "en"}[language]
    text = project.read_text("utf-8")
    project.write_text(text.replace("language: lv", f"language: {other}"), "utf-8")
    grantkit("convert", project, "mine.xlsx", "--lang", language)

    spoken = grantkit("check", "mine.xlsx", "--as-of", "2026-01-20")
    asked = grantkit("check", "mine.xlsx", "--as-of", "2026-01-20", "--lang", language)
    changed = grantkit("check", "mine.xlsx", "--lang", other)

    assert spoken.out == asked.out
    assert verdict in spoken.out
    assert verdict not in changed.out


def test_a_workbook_whose_sheets_are_all_renamed_speaks_as_its_report(
    grantkit: Command, project: Path
) -> None:
    """Nothing else tells which language its people read."""
    grantkit("convert", project, "mine.xlsx", "--lang", "en")
    book = load_workbook("mine.xlsx")
    for number, page in enumerate(book.worksheets):
        page.title = f"S{number}"
    book.save("mine.xlsx")

    ran = grantkit("check", "mine.xlsx", "--as-of", "2026-01-20")

    assert "Gatavs" in ran.out


def test_marking_leaves_the_workbook_as_it_is(grantkit: Command, project: Path) -> None:
    """The copy is marked, the original keeps its bytes."""
    grantkit("convert", project, "mine.xlsx", "--lang", "en")
    before = Path("mine.xlsx").read_bytes()

    done = grantkit("check", "mine.xlsx", "--mark", "marked.xlsx", "--lang", "en")

    assert done.out.endswith("Written: marked.xlsx\n")
    assert Path("mine.xlsx").read_bytes() == before
    assert load_workbook("marked.xlsx").sheetnames[0] == "Check"


def test_only_workbooks_are_marked(grantkit: Command, project: Path) -> None:
    """A YAML file has no cells."""
    refused = grantkit("check", project, "--mark", "marked.xlsx", "--lang", "en")

    assert refused.code == 2
    assert refused.err == (
        "“project.yaml” is no workbook, so nothing can be marked in it.\n"
        "Name an .xlsx file; `grantkit convert` makes a workbook of a YAML file.\n"
    )
