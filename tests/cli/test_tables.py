"""A project whose costs stand in a table beside it, on the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook

Command = Callable[..., Any]
AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
COSTS = """\
heading;document.kind;document.number;document.date;supplier;net;vat;gross;amount;paid_on;method
2;rēķins;017;20.06.2025.;SIA “Skatuve”;100,00;21,00;121,00;121,00;25.06.2025;bank
"""


@pytest.fixture
def apart(project: Path) -> Path:
    """Put the costs of the good project into a table beside it."""
    text = project.read_text("utf-8")
    head, rest = text.split("expenditure:\n")
    tail = rest[rest.index("\nfunding:") :]
    said = "expenditure: {from: costs.csv, currency: EUR}\n"
    file = project.with_name("apart.yaml")
    file.write_text(head + said + tail, "utf-8")
    file.with_name("costs.csv").write_text(COSTS, "utf-8")
    return file


def change(file: Path, was: str, becomes: str) -> None:
    """Write something else into the table."""
    assert was in COSTS
    file.with_name("costs.csv").write_text(COSTS.replace(was, becomes), "utf-8")


def test_a_table_is_checked_as_the_list_is(
    grantkit: Command, project: Path, apart: Path
) -> None:
    """The findings are the same, and so is what was not checked."""
    inside, beside = (
        json.loads(grantkit("check", file, *AS_OF, "--format", "json").out)
        for file in (project, apart)
    )

    assert beside["verdict"] == inside["verdict"]
    assert [f["message"] for f in beside["findings"]] == [
        f["message"] for f in inside["findings"]
    ]
    assert beside["not_checked"] == inside["not_checked"]


def test_every_format_names_the_row(grantkit: Command, apart: Path) -> None:
    """Text, JSON, SARIF, GitHub's and the page name the table and its line."""
    change(apart, "25.06.2025", "31.06.2025")

    ran = {
        name: grantkit("check", apart, *AS_OF, "--format", name).out
        for name in ("text", "json", "sarif", "github", "html")
    }

    assert "costs.csv:2:67\n" in ran["text"]
    found = json.loads(ran["json"])["findings"][0]
    assert found["path"] == "expenditure[0].paid_on"
    assert found["location"] == {"file": "costs.csv", "line": 2, "column": 67}
    place = json.loads(ran["sarif"])["runs"][0]["results"][0]["locations"][0]
    assert place["physicalLocation"] == {
        "artifactLocation": {"uri": "costs.csv"},
        "region": {"startLine": 2, "startColumn": 67},
    }
    assert "::error file=costs.csv,line=2,col=67,title=GK005::" in ran["github"]
    assert "costs.csv, line 2" in ran["html"]


def test_a_cell_of_a_workbook_beside_is_named(grantkit: Command, apart: Path) -> None:
    """By its file, sheet and cell."""
    grantkit("convert", apart, "all.xlsx", "--lang", "en")
    book = load_workbook("all.xlsx")
    book["Expenditure"]["K7"].value = "next week"
    book.save("all.xlsx")
    said = apart.read_text("utf-8").replace(
        "{from: costs.csv, currency: EUR}", "{from: all.xlsx, sheet: Expenditure}"
    )
    apart.write_text(said, "utf-8")

    ran = grantkit("check", apart, *AS_OF, "--format", "json")

    assert json.loads(ran.out)["findings"][0]["location"] == {
        "file": "all.xlsx",
        "sheet": "Expenditure",
        "cell": "K7",
    }
    page = grantkit("check", apart, *AS_OF, "--format", "html").out
    assert "all.xlsx, sheet “Expenditure”, cell K7" in page


def test_rows_go_along_when_a_project_is_converted(
    grantkit: Command, project: Path, apart: Path
) -> None:
    """Into a workbook, and from there into one whole project file."""
    for file, name in ((project, "inside"), (apart, "beside")):
        grantkit("convert", file, f"{name}.xlsx", "--lang", "en")
        grantkit("convert", f"{name}.xlsx", f"{name}.yaml", "--lang", "en")

    assert Path("beside.xlsx").read_bytes() == Path("inside.xlsx").read_bytes()
    assert Path("beside.yaml").read_bytes() == Path("inside.yaml").read_bytes()


def test_a_confirmation_sees_the_rows(
    grantkit: Command, project: Path, apart: Path
) -> None:
    """Its sum is that of the list in the file, and another when a row changes."""

    def summed(file: Path) -> str:
        text = file.read_text("utf-8").replace("kind: final", "kind: interim")
        file.write_text(text, "utf-8")
        given = ("--by", "village elder", "--on", "2026-01-12")
        out: str = grantkit("confirm", file, "fair_was_held", *given).out
        return out.rpartition("data: ")[2]

    inside, beside = summed(project), summed(apart)
    change(apart, "121,00;25", "120,00;25")

    assert inside == beside != ""
    assert summed(apart) not in ("", inside)


def test_a_rendered_report_knows_its_rows(grantkit: Command, apart: Path) -> None:
    """It is as rendered, until a row of the table is another."""
    grantkit("render", apart, "-o", "report.docx", *AS_OF)
    before = grantkit("verify", "report.docx", apart, "--lang", "en")
    change(apart, "121,00;25", "120,00;25")

    after = grantkit("verify", "report.docx", apart, "--lang", "en")

    assert (before.code, after.code) == (0, 1)


def test_a_figure_is_traced_to_the_row(grantkit: Command, apart: Path) -> None:
    """An explanation ends at the line of the table."""
    ran = grantkit(
        "explain", apart, "figures.spending.rows[1].execution", "--lang", "en"
    )

    assert "costs.csv:2" in ran.out
