"""A new plugin, whatever its author calls it, and whatever the form says."""

import ast
import os
import sys
import tomllib
from pathlib import Path

import docx
import pytest

from grantkit.app.scaffolding import start_plugin
from grantkit.errors import InputError
from grantkit.funders import BrokenPlugin, Registry, discover
from grantkit.scaffold.blueprint import Blueprint
from grantkit.testing import PluginFolder


def blueprint(
    name: str = "town_fund", *, title: str | None = None, form: Path | None = None
) -> Blueprint:
    """Plan a plugin by what its author says."""
    return Blueprint.of(
        name, code=None, prefix=None, lv=None, en=title, version="1.0.0", form=form
    )


@pytest.mark.parametrize(
    "title", ['A """quoted""" fund', "C:\\users\\new", "“Town” “Fund”\u00a0Ltd"]
)
def test_any_title_of_one_line_is_written(tmp_path: Path, title: str) -> None:
    """It stands in the docstring of the package as the author gave it."""
    folder = tmp_path / "town_fund"

    start_plugin(blueprint(title=title), folder, Registry(), "en", form=None)

    package = folder / "src" / "grantkit_town_fund"
    module = ast.parse((package / "__init__.py").read_text(encoding="utf-8"))
    assert (ast.get_docstring(module) or "").startswith(f"{title}.\n")
    project = tomllib.loads((folder / "pyproject.toml").read_text(encoding="utf-8"))
    assert title in project["project"]["description"]


def test_whatever_a_label_holds_the_data_files_can_be_read(tmp_path: Path) -> None:
    """A control character that a Word file may hold has no place in them."""
    document, form = docx.Document(), tmp_path / "blank.docx"
    document.add_heading("Daļa \u007f", 1)
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "Projekta nosaukums\u007f"
    document.save(str(form))

    start_plugin(blueprint(form=form), tmp_path / "new", Registry(), "en", form=form)

    for file in (tmp_path / "new").rglob("*.toml"):
        tomllib.loads(file.read_text(encoding="utf-8"))


@pytest.mark.skipif(sys.platform != "linux", reason="names of files are text there")
def test_the_name_of_a_form_need_not_be_text(tmp_path: Path) -> None:
    """Its bytes are spelled out where they are no letters."""
    form = Path(os.fsdecode(os.fsencode(tmp_path) + b"/bl\xffank.docx"))
    docx.Document().save(str(tmp_path / "blank.docx"))
    (tmp_path / "blank.docx").rename(form)

    start_plugin(blueprint(form=form), tmp_path / "new", Registry(), "en", form=form)

    sources = tmp_path / "new" / "src" / "grantkit_town_fund" / "sources.toml"
    told = tomllib.loads(sources.read_text(encoding="utf-8"))
    assert told["blank_form"]["title"] == "bl\\udcffank.docx"


def test_names_of_installed_plugins_are_taken(
    installed_fund: PluginFolder, tmp_path: Path
) -> None:
    """All of them at once: another distribution of that name would replace it."""
    del installed_fund
    plan = Blueprint.of(
        "village_fund",
        code="hamlet_fund",
        prefix="VF",
        lv=None,
        en=None,
        version="1.0.0",
        form=None,
    )

    with pytest.raises(InputError) as caught:
        start_plugin(plan, tmp_path / "new", discover(), "en", form=None)

    assert caught.value.message == (
        "The name “village_fund” is taken by an installed plugin, "
        "grantkit-village-fund: give another.\n"
        "The prefix “VF” is taken by an installed plugin, grantkit-village-fund: give "
        "another with --prefix."
    )


def test_the_code_of_a_broken_plugin_is_taken_too(tmp_path: Path) -> None:
    """Once it is mended, both would claim it."""
    broken = BrokenPlugin(code="town_fund", distribution="other", version="1", flaws=())

    with pytest.raises(InputError, match=r"“town_fund” is taken .* other: "):
        start_plugin(
            blueprint(), tmp_path / "new", Registry(broken=(broken,)), "en", form=None
        )
