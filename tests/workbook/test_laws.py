"""What holds for every project: it goes into a workbook and comes back the same."""

import datetime as dt
from array import array
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from grantkit.loading import parse_yaml, structure_project, yaml_text
from grantkit.loading.tree import LinePositions, Places
from grantkit.model.project_file import ProjectFile
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Raw, Tree, unstructured
from grantkit.testing.strategies import instances_of
from grantkit.workbook.reading import read_workbook
from grantkit.workbook.words import Asker
from grantkit.workbook.writing import write_workbook

FILE = Path("project.xlsx")
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
    raw = typed(unstructured(project))
    assert isinstance(raw, dict)
    tree = Tree(file=FILE, data=raw, positions=NOWHERE)
    return structure_project(tree, fund.funder.details, "en").project


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


@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(instances_of(ProjectFile))
def test_the_same_project_gives_the_same_bytes(
    fund: InstalledFunder, anything: ProjectFile
) -> None:
    """Neither time nor chance gets into a workbook."""
    project = sayable(anything, fund)
    asker = Asker(funder=fund, language="en")

    assert write_workbook(project, asker) == write_workbook(project, asker)
