"""Deadlines and confirmations of a plugin: read, or refused with file and table."""

from decimal import Decimal
from pathlib import Path

import pytest

from grantkit.errors import BrokenPluginError
from grantkit.funders.data_file import DataFile
from grantkit.funders.duties import confirmations_in, deadlines_in
from grantkit.plugin import Certainty, DatedValue, InstalledFunder

CONFIRMATION = """
[VF790]
attestation = "fair_was_held"
text = "The fair took place."
by = "village elder"
source = "agreement"
certainty = "quoted"
"""
DEADLINE = """
[final_report]
title = "Final report"
start = "project.end"
start_title = "the last day"
days = "30"
source = "agreement"
certainty = "quoted"
"""


def read(folder: Path, name: str, text: str) -> DataFile:
    """Read a data file with some text."""
    (folder / name).write_text(text, "utf-8")
    return DataFile.read(folder, name)


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("quoted", "comparator", "comparator cannot carry a confirmation"),
        ("quoted", "unknown", "unknown cannot carry a confirmation"),
        ('"agreement"', '"law"', "sources.toml has no 'law'"),
        (
            'by = "village elder"',
            'by = "elder"\nreports = ["yearly"]',
            "reports: 'yearly' is no kind of report",
        ),
        (
            'by = "village elder"',
            'by = "elder"\nneeds = ["project.pages"]',
            "path: project has no field 'pages'; nearest: 'page'",
        ),
    ],
)
def test_a_bad_confirmation_is_refused(
    fund: InstalledFunder, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    """With its file and table."""
    file = read(tmp_path, "confirmations.toml", CONFIRMATION.replace(old, new))

    with pytest.raises(BrokenPluginError) as caught:
        confirmations_in(file, fund.funder, fund.sources)

    assert caught.value.message == f"confirmations.toml: [VF790] {fault}"


def test_two_confirmations_need_two_names(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """A project file could not tell them apart."""
    twice = CONFIRMATION + CONFIRMATION.replace("VF790", "VF791")
    file = read(tmp_path, "confirmations.toml", twice)

    with pytest.raises(BrokenPluginError) as caught:
        confirmations_in(file, fund.funder, fund.sources)

    assert caught.value.message == (
        "confirmations.toml: [VF791] 'fair_was_held' stands there twice"
    )


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "project.end",
            "project.ends",
            "path: project has no field 'ends'; nearest: 'end'",
        ),
        ('days = "30"', 'days = "a_term"', "parameters.toml has no 'a_term'"),
        (
            'days = "30"',
            'days = "30"\ncounted = "weekly"',
            "'weekly' is no way to count days",
        ),
        ('"agreement"', '"law"', "sources.toml has no 'law'"),
    ],
)
def test_a_bad_deadline_is_refused(
    fund: InstalledFunder, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    """With its file and table."""
    file = read(tmp_path, "deadlines.toml", DEADLINE.replace(old, new))

    with pytest.raises(BrokenPluginError) as caught:
        deadlines_in(file, fund.funder, fund.sources, fund.parameters.values)

    assert caught.value.message == f"deadlines.toml: [final_report] {fault}"


def test_a_deadline_is_counted_in_days_or_months(
    fund: InstalledFunder, tmp_path: Path
) -> None:
    """A parameter of another unit says nothing about time."""
    rate = DatedValue(
        value=Decimal(8), unit="EUR", source="guide", certainty=Certainty.QUOTED
    )
    text = DEADLINE.replace('days = "30"', 'days = "rate"')
    file = read(tmp_path, "deadlines.toml", text)

    with pytest.raises(BrokenPluginError) as caught:
        deadlines_in(file, fund.funder, fund.sources, {"rate": (rate,)})

    assert caught.value.message == (
        "deadlines.toml: [final_report] 'rate' counts EUR, not days or months"
    )
