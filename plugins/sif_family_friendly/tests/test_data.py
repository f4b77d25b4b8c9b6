"""The data files agree with one another, beyond what the contract asks."""

import datetime as dt
import re
from itertools import pairwise
from pathlib import Path

import pytest

from grantkit.plugin import InstalledFunder

REGIONS = ("riga", "vidzeme", "kurzeme", "zemgale", "latgale")


def test_every_parameter_is_used(sif: InstalledFunder) -> None:
    """No value is kept that no rule and no declared check reads."""
    folder = Path(__file__).parents[1] / "src" / "grantkit_sif_family_friendly"
    readers = (*folder.glob("rules/*.py"), folder / "checks.toml")
    code = "".join(file.read_text(encoding="utf-8") for file in readers)
    regions = sif.parameters.values["planning_regions"][0].table
    read = set(re.findall(r'"(\w+)"', code)) | set(regions.values())

    assert set(sif.parameters.values) <= read


@pytest.mark.parametrize(
    ("day", "count"),
    [
        (dt.date(2021, 6, 30), 0),
        (dt.date(2021, 7, 1), 43),
        (dt.date(2025, 6, 30), 43),
        (dt.date(2025, 7, 1), 42),
    ],
)
def test_latvia_has_43_municipalities_and_42_since_2025(
    sif: InstalledFunder, day: dt.date, count: int
) -> None:
    """The five regional lists together are the country."""
    lists = (sif.parameters.on(day, f"municipalities_of_{name}") for name in REGIONS)
    names = [name for value in lists if value is not None for name in value.names]

    assert len(names) == len(set(names)) == count


def test_editions_follow_one_another_without_gaps(sif: InstalledFunder) -> None:
    """Every day since 2021 belongs to exactly one edition."""
    for earlier, later in pairwise(sif.editions):
        assert earlier.until is not None
        assert later.since - earlier.until == dt.timedelta(days=1)
    assert sif.editions[-1].until is None
