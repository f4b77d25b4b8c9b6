"""What holds for every project: it goes into tables and comes back the same."""

import csv
import datetime as dt
from array import array
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from grantkit.demands.strategies import instances_of
from grantkit.loading import look_for, parse_yaml, structure_project, yaml_text
from grantkit.loading.tree import LinePositions, Places
from grantkit.model.finding import Severity
from grantkit.model.money import Money, Percent
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Raw, Tree, unstructured
from grantkit.testing import a_project
from grantkit.workbook.beside import with_tables
from grantkit.workbook.contents import Contents, Place
from grantkit.workbook.format import PARENT
from grantkit.workbook.headings import Headings
from grantkit.workbook.outline import Layout, Names, Sheet, outline
from grantkit.workbook.reading import read_workbook
from grantkit.workbook.words import Asker, spoken_titles
from grantkit.workbook.writing import write_workbook

FILE = Path("project.xlsx")
Say = Callable[[Sheet], dict[str, Raw]]
NOWHERE = LinePositions("any", Places({}, array("I"), {}))


def typed(plain: object) -> Raw:
    """Give plain values as texts, as a project file has them; blank names are none."""
    if isinstance(plain, dict):
        named = {str(key): typed(value) for key, value in plain.items()}
        return {key: value for key, value in named.items() if key.strip()}
    if isinstance(plain, list):
        return [typed(element) for element in plain]
    if isinstance(plain, bool):
        return str(plain).lower()
    if isinstance(plain, dt.date):
        return plain.isoformat()
    return str(plain)


def sayable(project: ProjectFile, fund: InstalledFunder) -> ProjectFile:
    """Give what a project file can say of a project."""
    tree = tree_of(project, FILE)
    return structure_project(tree, fund.funder.details, "en").project


def tree_of(project: ProjectFile, file: Path) -> Tree:
    """Give a project as a project file holds it."""
    raw = typed(unstructured(project))
    assert isinstance(raw, dict)
    return Tree(file=file, data={"grantkit": "1", **raw}, positions=NOWHERE)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(instances_of(ProjectFile))
def test_any_project_comes_back_from_a_workbook(
    fund: InstalledFunder, anything: ProjectFile
) -> None:
    """Every field, every element and every language is there again."""
    project = sayable(anything, fund)

    content = write_workbook(project, Asker(funder=fund, language="lv"))
    tree = read_workbook(FILE, "lv", lambda _: fund, content)

    again = structure_project(tree, fund.funder.details, "lv").project
    assert unstructured(again) == unstructured(project)


@settings(deadline=None, suppress_health_check=list(HealthCheck))
@given(instances_of(ProjectFile))
def test_any_project_comes_back_from_yaml(
    fund: InstalledFunder, anything: ProjectFile
) -> None:
    """What is written as YAML is read as it was."""
    project = sayable(anything, fund)

    tree = parse_yaml(yaml_text(project), Path("project.yaml"), "lv")

    again = structure_project(tree, fund.funder.details, "lv")
    assert unstructured(again.project) == unstructured(project)
    assert again.findings == ()


def test_a_value_that_stands_twice_is_written_twice(fund: InstalledFunder) -> None:
    """Even where one object is meant by both: a project file has no references."""
    project = a_project()

    tree = parse_yaml(yaml_text(project), Path("project.yaml"), "lv")

    assert project.project.start is project.reports[0].start
    again = structure_project(tree, fund.funder.details, "lv")
    assert unstructured(again.project) == unstructured(project)


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(instances_of(ProjectFile))
def test_the_same_project_gives_the_same_bytes(
    fund: InstalledFunder, anything: ProjectFile
) -> None:
    """Neither time nor chance gets into a workbook."""
    project = sayable(anything, fund)
    asker = Asker(funder=fund, language="en")

    assert write_workbook(project, asker) == write_workbook(project, asker)


# -- Lists in tables beside the project file -------------------------------------------


def lists_of(fund: InstalledFunder) -> list[Sheet]:
    """List what may stand in a table."""
    sheets = outline(fund.funder.details)
    above = {sheet.names for sheet in sheets if sheet.layout is Layout.UPRIGHT}
    return [
        sheet
        for sheet in sheets
        if sheet.layout is Layout.TABLE and not above.intersection(sheet.parents)
    ]


def apart(tree: Tree, sheets: Sequence[Sheet], say: Say) -> None:
    """Name a table in the place of every list."""
    for sheet in sheets:
        if not sheet.parents:
            section: Any = tree.data
            for name in sheet.names[:-1]:
                section = section.setdefault(name, {})
            section[sheet.names[-1]] = said(sheet, sheets, say)


def said(sheet: Sheet, sheets: Sequence[Sheet], say: Say) -> Raw:
    """Say where the table of a list is, and those of the lists within its rows."""
    inner = {
        below.names[-1]: said(below, sheets, say)
        for below in sheets
        if below.parents[-1:] == (sheet.names,)
    }
    return {**say(sheet), **inner}


def assert_is_same(tree: Tree, project: ProjectFile, fund: InstalledFunder) -> None:
    """Read the tables, and compare the project with what it was."""
    find = partial(look_for, folder=tree.file.parent)
    whole = with_tables(tree, fund, "en", find)

    loaded = structure_project(whole, fund.funder.details, "en")

    assert [f for f in loaded.findings if f.severity is Severity.ERROR] == []
    assert unstructured(loaded.project) == unstructured(project)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Give a folder for the tables of every example."""
    return tmp_path_factory.mktemp("Tabulas ā")


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(instances_of(ProjectFile))
def test_lists_in_a_workbook_are_read_as_in_the_file(
    folder: Path, fund: InstalledFunder, anything: ProjectFile
) -> None:
    """Each on a sheet, and the lists within its rows on sheets of their own."""
    project = sayable(anything, fund)
    asker = Asker(funder=fund, language="en")
    (folder / "all.xlsx").write_bytes(write_workbook(project, asker))
    sheets = lists_of(fund)
    titles = spoken_titles(sheets, asker)
    tree = tree_of(project, folder / "project.yaml")

    apart(tree, sheets, lambda s: {"from": "all.xlsx", "sheet": titles[s.key]})

    assert_is_same(tree, project, fund)


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(instances_of(ProjectFile), st.sampled_from(";,\t"))
def test_lists_in_csv_are_read_as_in_the_file(
    folder: Path, fund: InstalledFunder, anything: ProjectFile, mark: str
) -> None:
    """Whatever parts their columns, and whatever stands in their cells."""
    project = sayable(anything, fund)
    sheets = lists_of(fund)
    kept = {
        sheet.names for sheet in sheets if write_csv(sheet, project, fund, folder, mark)
    }
    tree = tree_of(project, folder / "project.yaml")

    apart(
        tree,
        [sheet for sheet in sheets if kept >= {sheet.names, *family(sheet, sheets)}],
        lambda sheet: {"from": f"{sheet.key}.csv"},
    )

    assert_is_same(tree, project, fund)


def family(sheet: Sheet, sheets: Sequence[Sheet]) -> set[Names]:
    """Give all lists that stand in the outermost list of a sheet."""
    outermost = sheet.parents[0] if sheet.parents else sheet.names
    return {each.names for each in sheets if outermost in (*each.parents, each.names)}


def write_csv(
    sheet: Sheet,
    project: ProjectFile,
    fund: InstalledFunder,
    folder: Path,
    mark: str,
) -> bool:
    """Write a list as CSV; a row without any value cannot be written, which is told."""
    sheets = {each.names: each for each in outline(fund.funder.details)}
    contents = Contents(project, list(sheets.values()))
    elements = contents.elements(sheet)
    places = contents.places(sheet, elements)
    names: Mapping[str, str] = Headings.of(sheet, sheets, fund, "lv").names
    parents = [names[PARENT + ".".join(parent)] for parent in sheet.parents]
    rows = [
        [*element.parents, *(cell(place.value_in(element.value)) for place in places)]
        for element in elements
    ]
    with (folder / f"{sheet.key}.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=mark, quoting=csv.QUOTE_ALL)
        writer.writerow([*parents, *(heading(place, names) for place in places)])
        writer.writerows(rows)
    return all(any(row[len(parents) :]) for row in rows)


def heading(place: Place, names: Mapping[str, str]) -> str:
    """Give the heading of a column."""
    words = names[place.entry.key or "text"]
    return f"{words} ({place.language})" if place.language else words


def cell(value: object) -> str:
    """Write a value as a person would, who has one cell for it."""
    if isinstance(value, tuple):
        return "".join(f"{each}\n" for each in value)
    if isinstance(value, Money):
        return f"{value.amount:f} {value.currency}"
    if isinstance(value, Percent):
        return f"{value.points:f} %"
    if isinstance(value, Decimal):
        return f"{value:f}"
    return "" if value is None else str(typed(value))
