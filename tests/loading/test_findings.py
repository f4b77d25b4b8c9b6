"""Every finding of the first reading: its place and its exact words."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from grantkit.loading import read_yaml, structure_project

CASES = tomllib.loads(
    Path(__file__).with_name("findings.toml").read_text(encoding="utf-8")
)["case"]
HEAD = "grantkit: 1\nfunder: x\n"


@pytest.mark.parametrize("language", ["lv", "en"])
@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_fault_is_found_alone_and_told_in_these_words(
    case: dict[str, Any], language: str, tmp_path: Path
) -> None:
    """One fault gives one finding: its code, path, place, message and hint."""
    file = tmp_path / "project.yaml"
    head = "" if "bare" in case else HEAD
    file.write_text(head + case["text"], encoding="utf-8")

    loaded = structure_project(read_yaml(file, language), None, language)

    (finding,) = loaded.findings
    location = str(finding.location).removeprefix(str(file))
    assert finding.code == case["code"]
    assert finding.path + location == case["place"]
    assert [finding.message, finding.hint] == case[language]
