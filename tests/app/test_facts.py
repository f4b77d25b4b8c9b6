"""What a filled form tells of itself."""

from pathlib import Path

import pytest
from attrs import evolve

from grantkit.app.facts import facts_of, sum_of_data, sum_of_rules
from grantkit.app.opening import OpenedReport, open_report
from grantkit.app.rendering import render
from grantkit.funders import Registry
from grantkit.model.finding import Severity
from grantkit.plugin import InstalledFunder
from grantkit.testing import AS_OF


def opened(file: Path, fund: InstalledFunder) -> OpenedReport:
    """Open the only report of a project file."""
    return open_report(file, Registry(funders={"village_fund": fund}), as_of=AS_OF)


def rewritten(file: Path, folder: Path, old: str, new: str) -> Path:
    """Give a copy of a project file with something in it replaced."""
    text = file.read_text("utf-8")
    assert old in text
    copy = folder / "copy.yaml"
    copy.write_text(text.replace(old, new), "utf-8")
    return copy


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("  start: 01.01.2025.\n  end", "  start: 2025-01-01\n  end"),
        ("grant: 900,00 EUR", "grant: 900.00 EUR"),
        (
            "title: {lv: Ciema svētki, en: Village fair}",
            "title:\n    en: Village fair\n    lv: Ciema svētki",
        ),
        ("  status: completed\n", "  status: completed\n    description:\n"),
        ("target: 100", "target: 100.0"),
    ],
)
def test_how_data_are_written_changes_no_sum(
    fund: InstalledFunder, village_file: Path, tmp_path: Path, old: str, new: str
) -> None:
    """Dates, amounts, order, blanks and the name of the file are all the same."""
    other = rewritten(village_file, tmp_path, old, new)

    sums = [sum_of_data(opened(file, fund).view) for file in (village_file, other)]

    assert sums[0] == sums[1]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("target: 100", "target: 101"),
        ("title: Svētki laukumā", "title: Svētki parkā"),
        ("grant: 900,00 EUR", "grant: 900,01 EUR"),
    ],
)
def test_what_data_mean_changes_the_sum(
    fund: InstalledFunder, village_file: Path, tmp_path: Path, old: str, new: str
) -> None:
    """Each value counts, whether this report prints it or not."""
    other = rewritten(village_file, tmp_path, old, new)

    sums = [sum_of_data(opened(file, fund).view) for file in (village_file, other)]

    assert sums[0] != sums[1]


def test_what_changes_a_verdict_changes_the_sum_of_rules(fund: InstalledFunder) -> None:
    """A box that must be filled, its weight, the version; not what it is called."""
    first, *others = fund.boxes
    sums = [
        sum_of_rules(evolve(fund, **change))
        for change in (
            {},
            {"boxes": (evolve(first, label=first.place), *others)},
            {"boxes": (evolve(first, required=()), *others)},
            {"boxes": (evolve(first, severity=Severity.NOTE), *others)},
            {"version": "1.1"},
            {"editions": ()},
        )
    ]

    assert sums[0] == sums[1]
    assert len(set(sums)) == 5


def test_the_same_report_tells_the_same(
    fund: InstalledFunder, village_file: Path
) -> None:
    """To the byte: nothing of the moment or of the machine gets into a file."""
    reports = [opened(village_file, fund) for _ in range(2)]

    assert facts_of(reports[0], fund) == facts_of(reports[1], fund)
    assert render(reports[0]) == render(reports[1])


def test_what_no_word_file_can_hold_gets_another_sign(
    fund: InstalledFunder, village_file: Path
) -> None:
    """Names of files may hold anything."""
    report = evolve(opened(village_file, fund), file=Path("odd\x07\udcff.yaml"))

    assert facts_of(report, fund)["source"] == "odd��.yaml"
