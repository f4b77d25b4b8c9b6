"""A real funder, and its example read into a tree that tests can cut at."""

import datetime as dt
from collections.abc import Callable, Iterator
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, frozen

from grantkit.checking import CheckResult, Inputs, check_report
from grantkit.figures import figures_of
from grantkit.funders import discover
from grantkit.loading import Tree, files_of, read_yaml, structure_project
from grantkit.model.path import parse_path
from grantkit.plugin import InstalledFunder, ReportView

AS_OF = dt.date(2023, 9, 15)


@frozen
class Example:
    """A project file and its funder.

    Attributes:
        tree: The file as it was read.
        funder: Who judges it.
        folder: Where its annexes stand.
    """

    tree: Tree
    funder: InstalledFunder
    folder: Path

    def judged(self, tree: Tree, language: str = "lv") -> CheckResult:
        """Judge another version of the file."""
        loaded = structure_project(tree, self.funder.funder.details, language)
        project = loaded.project
        view: ReportView[Any] = ReportView.of(
            project,
            project.details,
            report=project.reports[0],
            as_of=AS_OF,
            files=files_of(project, self.folder),
        )
        inputs = Inputs(
            file_findings=loaded.findings,
            locate=loaded.positions.of,
            edition=project.edition,
            language=language,
        )
        return check_report(view, figures_of(view), self.funder, inputs)

    def without(self, path: str) -> Tree:
        """Cut a key out, in the first element where a list stands on the way."""
        data: Any = deepcopy(dict(self.tree.data))
        *way, last = _steps(path)
        inner = data
        for step in way:
            inner = inner[step]
        del inner[last]
        return evolve(self.tree, data=data)


def _steps(path: str) -> Iterator[str | int]:
    for step in parse_path(path):
        match step.name:
            case "report":
                yield from ("reports", 0)
            case "lead_partner":
                yield from ("partners", 0)
            case name:
                yield name
        if step.many:
            yield step.index or 0


@pytest.fixture(scope="session")
def sif() -> InstalledFunder:
    """Give the funder of the example."""
    return discover().funders["sif_family_friendly"]


@pytest.fixture(scope="session")
def good(sif: InstalledFunder, example: Path) -> Example:
    """Give the example."""
    tree = read_yaml(example / "project.yaml", "lv")
    return Example(tree, sif, example)


Judge = Callable[..., CheckResult]
