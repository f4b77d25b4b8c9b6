"""Deadlines and confirmations of a plugin: read, or refused with file and table."""

from decimal import Decimal
from pathlib import Path

import pytest
from attrs import evolve

from grantkit.funders.beside import Beside
from grantkit.funders.data_file import DataFile
from grantkit.funders.duties import confirmations_in, deadlines_in
from grantkit.plugin import Certainty, DatedValue
from grantkit.wording import core_wording

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
    return DataFile.read(folder, name, [])


def told(file: DataFile) -> list[str]:
    """List what is wrong in a file, in English."""
    return [flaw.told(core_wording("en")) for flaw in file.flaws]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "quoted",
            "comparator",
            "7: [VF790] certainty: What is only “comparator” is not asked of anyone.",
        ),
        (
            "quoted",
            "unknown",
            "7: [VF790] certainty: What is only “unknown” is not asked of anyone.",
        ),
        (
            '"agreement"',
            '"law"',
            "6: [VF790] source: `sources.toml` has no document “law”.",
        ),
        (
            'by = "village elder"',
            'by = "elder"\nreports = ["yearly"]',
            "6: [VF790] reports: “yearly” is no kind of report.",
        ),
        (
            'by = "village elder"',
            'by = "elder"\nneeds = ["project.pages"]',
            "6: [VF790] needs: `project` has no field “pages”. Did you mean “page”?",
        ),
    ],
)
def test_a_bad_confirmation_is_refused(
    beside: Beside, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    """With its file and table."""
    file = read(tmp_path, "confirmations.toml", CONFIRMATION.replace(old, new))

    confirmations_in(file, beside)

    assert told(file) == [f"confirmations.toml:{fault}"]


def test_two_confirmations_need_two_names(beside: Beside, tmp_path: Path) -> None:
    """A project file could not tell them apart."""
    twice = CONFIRMATION + CONFIRMATION.replace("VF790", "VF791")
    file = read(tmp_path, "confirmations.toml", twice)

    confirmations_in(file, beside)

    assert told(file) == [
        (
            "confirmations.toml:10: [VF791] attestation: “fair_was_held” is the name "
            "of [VF790] already."
        )
    ]


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        (
            "project.end",
            "project.ends",
            (
                "4: [final_report] start: `project` has no field “ends”. "
                "Did you mean “end”?"
            ),
        ),
        (
            'days = "30"',
            'days = "a_term"',
            "6: [final_report] days: `parameters.toml` has no parameter “a_term”.",
        ),
        (
            'days = "30"',
            'days = "30"\ncounted = "weekly"',
            "7: [final_report] counted: “weekly” is no way to count days.",
        ),
        (
            '"agreement"',
            '"law"',
            "7: [final_report] source: `sources.toml` has no document “law”.",
        ),
        (
            "project.end",
            "project.number",
            (
                "4: [final_report] start: `project.number` holds words, but a day is "
                "expected."
            ),
        ),
        (
            'days = "30"',
            'days = "30"\nhanded_in = "report.annexes"',
            (
                "7: [final_report] handed_in: `report.annexes` holds a section, but a "
                "day is expected."
            ),
        ),
        (
            'days = "30"',
            'days = "agreement.grant_rate"',
            (
                "6: [final_report] days: `agreement.grant_rate` holds a percentage, "
                "but a whole number is expected."
            ),
        ),
        (
            'days = "30"',
            'days = "²"',
            "6: [final_report] days: `parameters.toml` has no parameter “²”.",
        ),
        (
            'days = "30"',
            'days = "123456"',
            "6: [final_report] days: The term “123456” has more than 5 digits.",
        ),
        (
            'days = "30"',
            'days = "30"\ncounted = "project.title"',
            "7: [final_report] counted: “project.title” is no way to count days.",
        ),
        (
            'days = "30"',
            'days = "30"\ncountry = "Latvia"',
            (
                "7: [final_report] country: The public holidays of “Latvia” are not "
                "known."
            ),
        ),
    ],
)
def test_a_bad_deadline_is_refused(
    beside: Beside, tmp_path: Path, old: str, new: str, fault: str
) -> None:
    """With its file and table."""
    file = read(tmp_path, "deadlines.toml", DEADLINE.replace(old, new))

    deadlines_in(file, beside)

    assert told(file) == [f"deadlines.toml:{fault}"]


def test_a_day_that_the_plugin_finds_may_stand_at_any_path(
    beside: Beside, tmp_path: Path
) -> None:
    """The path is then a name for it, and no day need stand there."""
    text = DEADLINE.replace("project.end", "report.certificates")
    file = read(tmp_path, "deadlines.toml", text)

    deadlines_in(file, evolve(beside, days=("report.certificates",)))

    assert told(file) == []


def test_a_deadline_is_counted_in_days_or_months(
    beside: Beside, tmp_path: Path
) -> None:
    """A parameter of another unit says nothing about time."""
    rate = DatedValue(
        value=Decimal(8), unit="EUR", source="guide", certainty=Certainty.QUOTED
    )
    text = DEADLINE.replace('days = "30"', 'days = "rate"')
    file = read(tmp_path, "deadlines.toml", text)
    parameters = DataFile("parameters.toml", {"rate": [rate]})

    deadlines_in(file, evolve(beside, parameters=parameters, values={"rate": (rate,)}))

    assert told(file) == [
        (
            "deadlines.toml:6: [final_report] days: The parameter “rate” has the unit "
            "“EUR”, which counts no time."
        )
    ]
