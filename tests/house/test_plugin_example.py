"""The plugin in the docstring of the plugin API works as it stands."""

import json
import os
import re
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import docx
import pytest

import grantkit.plugin
from grantkit.testing import PluginFolder

PACKAGE = "grantkit_village_fund"
FORM = "forms/final.docx"

_FILE = re.compile(r"# ([\w/]+\.(?:py|toml|docx))")

PROJECT = """\
grantkit: 1
funder: village_fund
agreement: {grant: 100.00 EUR}
budget:
  - {heading: "1", amount: 100.00 EUR}
funding:
  - {source: Ciema fonds, kind: grant, amount: 100.00 EUR}
expenditure:
  - {heading: "1", amount: 120.00 EUR, paid_on: 01.04.2026.}
reports:
  - {id: final, kind: final, start: 01.03.2026., end: 31.08.2026., language: lv}
"""


def example_files() -> dict[str, str]:
    """Take the example apart into its files."""
    text = (grantkit.plugin.__doc__ or "").partition("::\n")[2]
    files: dict[str, str] = {}
    name = ""
    for line in text.splitlines():
        if line and not line.startswith("    "):
            break
        shown = line.removeprefix("    ")
        if found := _FILE.match(shown):
            name = found[1].removeprefix(f"{PACKAGE}/")
            files[name] = ""
        elif name:
            files[name] += f"{shown}\n"
    return files


def runs(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run grantkit with the plugins of a folder."""
    path = os.pathsep.join([str(folder), *filter(None, sys.path)])
    return subprocess.run(  # noqa: S603 -- our own command
        [sys.executable, "-m", "grantkit", *arguments],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path, "PYTHONUTF8": "1"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Put the example into a folder as if installed, with a project beside it."""
    files = example_files()
    project = tomllib.loads(files.pop("pyproject.toml"))["project"]
    ((code, package),) = project["entry-points"]["grantkit"].items()
    files.pop(FORM)
    files["wording/lv.toml"] = files["wording/en.toml"]
    PluginFolder(tmp_path).add(
        package, code=code, version=project["version"], changes=files
    )
    form = docx.Document()
    form.add_paragraph("Līguma numurs: {{project.number}}")
    (tmp_path / package / "forms").mkdir()
    form.save(str(tmp_path / package / FORM))
    (tmp_path / "project.yaml").write_text(PROJECT, encoding="utf-8")
    return tmp_path


def test_the_example_is_complete() -> None:
    """It shows every file that a plugin needs."""
    assert list(example_files()) == [
        "pyproject.toml",
        "__init__.py",
        "funder.py",
        "sources.toml",
        "boxes.toml",
        "wording/en.toml",
        FORM,
    ]


def test_the_example_is_found(folder: Path) -> None:
    """The plugin is listed with its distribution and version."""
    run = runs(folder, "funders")

    assert run.returncode == 0, run.stderr
    assert "grantkit-village-fund 26.1" in run.stdout


def test_the_example_finds_what_it_looks_for(folder: Path) -> None:
    """Its box and its rule judge a project, in the words of the example."""
    run = runs(folder, "check", "project.yaml", "--format", "json", "--lang", "en")

    assert run.returncode == 1, run.stderr
    found = {item["code"]: item for item in json.loads(run.stdout)["findings"]}
    assert found["VF301"]["message"] == (
        "EUR\u00a0120.00 was spent, but the grant is EUR\u00a0100.00."
    )
    assert found["VF301"]["source"]["document"] == "Guide for Grantees"
    assert found["VF151"]["path"] == "project.number"


def test_the_example_fills_its_form(folder: Path) -> None:
    """Once the project is in order, its number stands in the form."""
    mended = PROJECT.replace("120.00", "100.00") + "project: {number: CF-7}\n"
    (folder / "project.yaml").write_text(mended, encoding="utf-8")

    run = runs(folder, "render", "project.yaml", "--output", "report.docx")

    assert run.returncode == 0, run.stdout + run.stderr
    with zipfile.ZipFile(folder / "report.docx") as package:
        assert "CF-7" in package.read("word/document.xml").decode("utf-8")
