"""`grantkit check` with several funders: one project, what all of them miss first."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.testing import PluginFolder

Command = Callable[..., Any]

TOWN = {
    "__init__.py": (
        "from grantkit.plugin import Funder, Text, hookimpl\n"
        "@hookimpl\n"
        "def grantkit_funders():\n"
        "    name = Text.of('Town Fund')\n"
        "    return (Funder(code='town', package=__name__, prefix='TF', name=name,\n"
        "                   languages=('en',)),)\n"
    ),
    "sources.toml": '[act]\ntitle = "Town Act"\n',
    "boxes.toml": (
        "[TF151]\n"
        'path = "project.number"\n'
        'label = { lv = "Numurs", en = "Number" }\n'
        'place = { lv = "1. lapa", en = "Page 1" }\n'
        'required = ["final"]\n'
        'source = "act"\n'
        'certainty = "inferred"\n'
    ),
}
BOTH = ("--funder", "village_fund", "--funder", "town", "--as-of", "2026-01-20")


@pytest.fixture
def without_number(plugin_folder: PluginFolder, project: Path) -> Path:
    """Give a project without its number, and a second funder to miss it."""
    plugin_folder.add("grantkit_town", code="town", changes=TOWN)
    text = project.read_text("utf-8").split("\ndetails:")[0]
    project.write_text(text.replace("number: VF-2025-7", "number:"), "utf-8")
    return project


def test_what_every_funder_misses_is_told_first(
    grantkit: Command, without_number: Path
) -> None:
    """A shared gap is told once, with the codes of the others; errors decide."""
    ran = grantkit("check", without_number, *BOTH, "--lang", "en")

    assert (ran.code, ran.err) == (1, "")
    assert ran.out.startswith(
        "Shared by all funders (village_fund, town): 1 place\n"
        "  error        VF151   project.yaml:6:10\n"
        "    The box “Agreement number” is empty.\n"
    )
    assert "    For the same place also: TF151\n" in ran.out
    assert ran.out.count("is empty") == 1
    assert ran.out.count("\nNot ready. ") == 1
    assert ran.out.count("\nReady, with warnings. ") == 1


def test_programs_get_every_check_whole(
    grantkit: Command, without_number: Path
) -> None:
    """The comparison names the shared places; each check stands as it would alone."""
    ran = grantkit("check", without_number, *BOTH, "--format", "json")

    result = json.loads(ran.out)
    assert ran.code == 1
    assert list(result) == ["format", "shared", "checks"]
    assert result["format"] == "grantkit-compare/1"
    assert result["shared"] == [{"path": "project.number", "codes": ["VF151", "TF151"]}]
    assert [check["verdict"] for check in result["checks"]] == [
        "not_ready",
        "ready_with_warnings",
    ]
