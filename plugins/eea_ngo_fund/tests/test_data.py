"""The data files agree with one another, beyond what the contract asks."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

from grantkit.plugin import InstalledFunder

README = Path(__file__).parents[1] / "README.md"


def test_the_readme_says_how_grave_and_how_certain_a_rule_is(
    eea: InstalledFunder,
) -> None:
    """Its row gives edition, severity and certainty."""
    rows = (line.split(" | ") for line in README.read_text("utf-8").splitlines())
    told = [
        (code, *cells[2:5])
        for cells in rows
        if len(cells) > 1
        for code in cells[1].split(", ")
    ]

    for rule in eea.funder.rules:
        edition = rule.editions[0] if rule.editions else "both"
        row = (rule.code, edition, rule.severity.value, rule.certainty.value)
        assert row in told


def test_every_parameter_is_used(eea: InstalledFunder) -> None:
    """No value is kept that no rule and no declared check reads."""
    folder = Path(__file__).parents[1] / "src" / "grantkit_eea_ngo_fund"
    readers = (*folder.glob("rules/*.py"), folder / "checks.toml")
    code = "".join(file.read_text(encoding="utf-8") for file in readers)
    read = set(re.findall(r'"(\w+)"', code))

    assert set(eea.parameters.values) <= read


def test_editions_follow_one_another(eea: InstalledFunder) -> None:
    """No day belongs to two editions."""
    for earlier, later in pairwise(eea.editions):
        assert (earlier.until or dt.date.max) < later.since
