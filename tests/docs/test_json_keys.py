"""Every key that `--format json` prints is told of on the page of the formats."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

from grantkit.cli.main import grantkit as program

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PROJECT = ROOT / "examples" / "mes_par_gimenem_un_berniem" / "with_mistakes.yaml"
DAY = ("--as-of", "2023-09-15")
COMMANDS = {
    "check": ("check", PROJECT, *DAY),
    "compare": (
        *("check", PROJECT, *DAY),
        *("--funder", "sif_family_friendly", "--funder", "eea_ngo_fund"),
    ),
    "lint": ("form", "lint", DOCS / "examples" / "typed.docx"),
    "verify": ("verify", "report.docx"),
    "calendar": ("calendar", PROJECT, *DAY),
    "figure": ("explain", PROJECT, "figures.funding.spent"),
    "editions": ("funders", "--diff", "gdp_2022_2", "gdp_2023"),
    "plugin": ("plugin", "check", ROOT / "plugins" / "sif_family_friendly"),
}
LANGUAGES = {"lv", "en"}
"""A text in both languages is told of as one key."""


def keys_of(value: object) -> Iterator[str]:
    """Walk through the keys of an object and of all that is in it."""
    if isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from keys_of(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from keys_of(inner)


def told_of(name: str) -> str:
    """Read what the pages say of a format, and of what its section refers to."""
    page = (DOCS / "exit-codes-and-json.md").read_text(encoding="utf-8")
    heading = f"\n## The format `grantkit-{name}/1`\n"
    told = page.partition(heading)[2].partition("\n## ")[0]
    if name != "check" and "grantkit-check/1" in told:
        told += told_of("check")
    if "(verify.md#what-a-report-tells-of-itself)" in told:
        told += (DOCS / "verify.md").read_text(encoding="utf-8")
    return told


@pytest.mark.parametrize("name", COMMANDS)
def test_every_key_of_a_format_is_told_of(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In its own section, or where that section refers to."""
    monkeypatch.chdir(tmp_path)
    good = PROJECT.with_name("project.yaml")
    if name == "verify":
        CliRunner().invoke(program, ["render", str(good), "-o", "report.docx", *DAY])
    arguments = [*map(str, COMMANDS[name]), "--format", "json"]

    printed = json.loads(CliRunner().invoke(program, arguments).stdout)

    told = told_of(name)
    keys = sorted(set(keys_of(printed)) - LANGUAGES)
    assert printed["format"] == f"grantkit-{name}/1"
    assert [key for key in keys if not re.search(rf"[`\".]{key}[`\"]", told)] == []
