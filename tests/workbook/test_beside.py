"""Lists in tables beside the project file: read as if they stood in it, or told why."""

import tomllib
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import Workbook

from grantkit.loading import Loaded, look_for, parse_yaml, structure_project
from grantkit.plugin import InstalledFunder
from grantkit.structuring import unstructured
from grantkit.workbook.beside import with_tables

HEAD = "grantkit: 1\nfunder: village_fund\n"
CASES: list[dict[str, Any]] = tomllib.loads(
    Path(__file__).with_name("beside.toml").read_text(encoding="utf-8")
)["case"]


def opened(
    folder: Path, said: str, fund: InstalledFunder, language: str = "en"
) -> Loaded:
    """Read a project file with what it says of its tables."""
    tree = parse_yaml(HEAD + said, folder / "project.yaml", language)
    whole = with_tables(tree, fund, language, partial(look_for, folder=folder))
    return structure_project(whole, fund.funder.details, language)


def workbook(file: Path, sheets: Mapping[str, list[list[object]]]) -> None:
    """Save a workbook of someone's own, with rows of headings and values."""
    book = Workbook()
    for title, rows in sheets.items():
        page = book.create_sheet(title)
        for row in rows:
            page.append(row)
    book.remove(book.worksheets[0])
    book.save(file)


def put_files(folder: Path, case: Mapping[str, Any]) -> None:
    """Put the tables of a case into a folder."""
    for name, text in case.get("texts", {}).items():
        (folder / name).write_bytes(text.encode(case.get("encoding", "utf-8")))
    for name, sheets in case.get("workbooks", {}).items():
        workbook(folder / name, sheets)


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_what_goes_wrong_is_told_with_its_place(
    case: dict[str, Any], language: str, fund: InstalledFunder, tmp_path: Path
) -> None:
    """Each way has its own sentence and cure, at the line or cell to mend."""
    put_files(tmp_path, case)

    found = [
        f"{f.code} {str(f.location).replace(f'{tmp_path}/', '')} "
        f"{f.path}: {f.message} {f.hint}".replace(f"{tmp_path}/", "").replace(
            "\N{NO-BREAK SPACE}", " "
        )
        for f in opened(tmp_path, case["said"], fund, language).findings
    ]

    assert found == case[language]


MEANT: dict[str, str] = {
    "semicolons": "heading;amount;paid_on\n2;1 234,56;25.06.2025\n",
    "commas": 'heading,amount,paid_on\n2,"1 234,56",2025-06-25\n',
    "tabs": "heading\tamount\tpaid_on\n2\t1234.56\t25.06.2025.\n",
    "a mark that the first line tells": (
        "sep=|\nheading|amount|paid_on\n2|1234,56|25.06.2025\n"
    ),
    "the mark of UTF-8 and the line ends of Windows": (
        "\ufeffheading;amount;paid_on\r\n2;1234,56;25.06.2025\r\n"
    ),
    "a title above and blank rows between": (
        "Costs, May\n;;\nheading;amount;paid_on\n\n;;\n2;1234,56;25.06.2025\n\n"
    ),
    "headings of the form, in Latvian and English": (
        "Budžeta pozīcija *;Charged to the project;Maksājuma datums\n"
        "2;1234,56;25.06.2025\n"
    ),
    "no-break spaces and a currency": (
        "heading;amount;paid_on\n2;1\u00a0234,56\u00a0EUR;25.06.2025\n"
    ),
    "every cell in quotation marks": (
        '"heading";"amount";"paid_on"\n"2";"1234,56";"25.06.2025"\n'
    ),
}


@pytest.mark.parametrize("way", MEANT)
def test_what_accountants_export_is_read_as_meant(
    way: str, fund: InstalledFunder, tmp_path: Path
) -> None:
    """Marks, encodings and headings vary; the cost is the same, with nothing to say."""
    (tmp_path / "costs.csv").write_bytes(MEANT[way].encode())

    loaded = opened(tmp_path, "expenditure: {from: costs.csv, currency: EUR}", fund)

    assert loaded.findings == ()
    assert plain(loaded) == [
        {"heading": "2", "amount": "1234.56 EUR", "paid_on": "2025-06-25"}
    ]


def plain(loaded: Loaded) -> list[dict[str, str]]:
    """Write the costs of a project as texts."""
    costs = [unstructured(cost) for cost in loaded.project.expenditure]
    assert all(isinstance(cost, dict) for cost in costs)
    return [
        {name: str(value) for name, value in cost.items()}
        for cost in costs
        if isinstance(cost, dict)
    ]
