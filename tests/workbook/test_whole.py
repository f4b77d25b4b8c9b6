"""The way of a project lead: new, fill, check, render, convert, mark."""

import datetime as dt
import shutil
import zipfile
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

import pytest
from openpyxl import load_workbook
from openpyxl.cell.cell import Cell
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.app.converting import convert
from grantkit.app.judging import judge
from grantkit.app.opening import open_report
from grantkit.app.rendering import render
from grantkit.app.starting import new_workbook
from grantkit.checking import CheckResult
from grantkit.errors import InputError
from grantkit.funders import Registry, discover

AS_OF = dt.date(2023, 9, 15)
FUNDER = "sif_family_friendly"
MANIFEST = "customXml/grantkit.xml"


@pytest.fixture(scope="module")
def registry() -> Registry:
    """Give the installed funders."""
    registry = discover()
    if FUNDER not in registry.funders:
        pytest.skip(f"{FUNDER} is not installed")
    return registry


@pytest.fixture(scope="module")
def folder(
    tmp_path_factory: pytest.TempPathFactory, example: Path, registry: Registry
) -> Path:
    """Give a folder with the example as YAML, and as a workbook filled by hand."""
    folder = tmp_path_factory.mktemp("Projekts ā")
    shutil.copytree(example, folder, dirs_exist_ok=True)
    template = folder / "project.xlsx"
    template.write_bytes(new_workbook(FUNDER, registry, "lv", "final"))
    filled, _ = convert(
        folder / "project.yaml",
        folder / "filled.xlsx",
        registry,
        language="lv",
        fallback="lv",
    )
    (folder / "filled.xlsx").write_bytes(filled)
    fill_by_hand(template, load_workbook(folder / "filled.xlsx"))
    return folder


def fill_by_hand(template: Path, source: Workbook) -> None:
    """Type the values of another workbook into the cells that a person would find.

    A person finds a cell by its sheet and headings; values are typed in afresh, and a
    column or row for a second language is added as the first sheet explains.
    """
    book = load_workbook(template)
    for page in source.worksheets:
        stamp = page["A1"].value
        target = next(p for p in book.worksheets if p["A1"].value == stamp)
        if stamp is None or stamp.endswith(" lists"):
            continue
        for row, column, value, heading in typed(page):
            if isinstance(row, str):
                type_in_line(target, row, column, value, heading)
            else:
                type_in_table(target, row, column, value, heading)
    book.save(template)


def typed(page: Worksheet) -> Iterator[tuple[int | str, str, object, str]]:
    """List what has been typed into a sheet, with the headings it stands under."""
    upright = page["A4"].value == "#heading" or page["A1"].value.endswith(" start")
    for row in page.iter_rows(min_row=5 if upright else 7):
        for cell in row[1:]:
            if cell.value is None or cell.protection.locked:
                continue
            if upright:
                heading = str(page.cell(cell.row, 2).value)
                yield heading, cell.column_letter, cell.value, heading
            else:
                heading = str(page.cell(5, cell.column).value)
                yield cell.row, heading, cell.value, heading


def type_in_line(
    page: Worksheet, heading: str, column: str, value: object, words: str
) -> None:
    """Type a value into the line of a heading, or into a new line."""
    for row in range(5, page.max_row + 1):
        if page.cell(row, 2).value == heading:
            page[f"{column}{row}"].value = value
            return
    last = page.max_row + 1
    page.cell(last, 2).value = words
    page[f"{column}{last}"].value = value


def type_in_table(
    page: Worksheet, row: int, heading: str, value: object, words: str
) -> None:
    """Type a value under a heading, or under a new one."""
    headings = [cell.value for cell in page[5]]
    if heading in headings:
        column = headings.index(heading) + 1
    else:
        column = len(headings) + 1
        page.cell(5, column).value = words
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)
    cell.value = value  # type: ignore[assignment]  # it came out of another cell
    style = page.column_dimensions[cell.column_letter]
    if not isinstance(value, str):
        cell.number_format = style.number_format


def checked(file: Path, registry: Registry) -> CheckResult:
    """Check a project file."""
    return judge(open_report(file, registry, as_of=AS_OF, language="lv"))


def test_a_workbook_filled_by_hand_checks_as_the_yaml_file_does(
    folder: Path, registry: Registry
) -> None:
    """There are no errors, and the same things to say, at cells instead of lines."""
    by_hand = checked(folder / "project.xlsx", registry)
    yaml = checked(folder / "project.yaml", registry)

    assert by_hand.verdict == yaml.verdict
    assert [f.message for f in by_hand.findings] == [f.message for f in yaml.findings]
    assert [n.code for n in by_hand.not_checked] == [n.code for n in yaml.not_checked]


def test_a_workbook_filled_by_hand_gives_the_same_report(
    folder: Path, registry: Registry
) -> None:
    """Byte for byte, but for the one place that names the project file."""
    by_hand, yaml = (
        rendered(folder / name, registry) for name in ("project.xlsx", "project.yaml")
    )

    assert list(by_hand) == list(yaml)
    assert by_hand == yaml


def rendered(file: Path, registry: Registry) -> dict[str, bytes]:
    """Render a report and give its parts, without the name of the project file."""
    opened = open_report(file, registry, as_of=AS_OF, language="lv")
    with zipfile.ZipFile(BytesIO(render(opened))) as archive:
        parts = {part: archive.read(part) for part in archive.namelist()}
    source = f'source="{file.name}"'.encode()
    assert parts[MANIFEST].count(source) == 1
    return {**parts, MANIFEST: parts[MANIFEST].replace(source, b"")}


def test_a_project_that_cannot_be_read_is_not_converted(
    folder: Path, registry: Registry, tmp_path: Path
) -> None:
    """What would not arrive is named first."""
    broken = tmp_path / "project.yaml"
    text = (folder / "project.yaml").read_text(encoding="utf-8")
    broken.write_text(text.replace("start: 01.10.2022.", "start: rīt", 1), "utf-8")

    with pytest.raises(InputError) as raised:
        convert(broken, tmp_path / "x.xlsx", registry, language="en", fallback="en")

    assert str(raised.value).startswith(
        f"1 place in the file “{broken}” cannot be read, so it is not converted. "
        f"The first: {broken}:"
    )
