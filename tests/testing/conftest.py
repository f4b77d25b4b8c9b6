"""Copies of the Village Fund with faults planted in them.

A fault is planted by edits: a file as the package of the fund finds it, words that
stand in it, and words that take their place.
"""

import shutil
from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from grantkit.demands.plugin import Plugin, load_plugin
from grantkit.doctor import plugins_at
from grantkit.doctor.diagnosis import PluginFinding
from grantkit.doctor.patient import Patient
from grantkit.testing import AS_OF, Example, PluginFolder
from grantkit.testing.refusing import refuse
from grantkit.wording import core_wording

Edit = tuple[str, str, str]
Copy = Callable[..., Path]


@pytest.fixture
def copy_with(
    plugin_folder: PluginFolder, fund_package: Path, tmp_path: Path, village_file: Path
) -> Copy:
    """Give a function that offers a copy of the fund after some edits."""

    def copy(*edits: Edit) -> Path:
        home = tmp_path / "fund"
        shutil.copytree(fund_package.parents[1], home)
        shutil.copytree(village_file.parent, tmp_path / "cases" / "village")
        package = home / "src" / fund_package.name
        for name, old, new in edits:
            _edit(package / name, old, new)
        plugin_folder.add(fund_package.name, code="village_fund", copy_of=package)
        return home

    return copy


@pytest.fixture
def fund_with(copy_with: Copy, village_file: Path) -> Callable[..., Plugin]:
    """Give a function that loads such a copy as the contract does."""

    def load(*edits: Edit, code: str = "village_fund") -> Plugin:
        example = Example(file=village_file, report="final", as_of=AS_OF)
        found = load_plugin(code, copy_with(*edits), (example,))
        refuse(() if isinstance(found, Plugin) else found)
        assert isinstance(found, Plugin)
        return found

    return load


@pytest.fixture
def patient_with(copy_with: Copy) -> Callable[..., Patient]:
    """Give a function that shows such a copy to the doctor."""

    def show(*edits: Edit) -> Patient:
        (patient,) = plugins_at(copy_with(*edits), "en")
        return patient

    return show


@pytest.fixture(scope="session")
def told() -> Callable[[PluginFinding], str]:
    """Give a function that tells a finding in English, and below it in Latvian."""
    lv = core_wording("lv")

    def tell(found: PluginFinding) -> str:
        fault = found.shortcoming
        return f"{fault}\n{fault.what(lv)}\n  → {fault.cure(lv)}"

    return tell


def _edit(file: Path, old: str, new: str) -> None:
    """Put other words into a file or form, in which they must be found."""
    if file.suffix == ".docx":
        form = docx.Document(str(file))
        (paragraph,) = (one for one in form.paragraphs if old in one.text)
        paragraph.runs[0].text = paragraph.text.replace(old, new)
        form.save(str(file))
        return
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
