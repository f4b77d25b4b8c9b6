"""What it costs to read and check a large project: as a workbook, and as YAML.

A project of 10,000 costs and 1,000 indicators is written in both ways, read, and
checked, each in a process of its own, the best of several runs. A workbook is read by
openpyxl in its read-only mode, too.

Memory is told in two ratios. Of a workbook the file is an archive that shrinks rows
which look alike to a fifteenth, and what is parsed is the XML in it; so the budget is
set against the XML, and the ratio to the archive only says how well it was packed.

    python benchmarks/workbook.py [ROWS]
"""

import datetime as dt
import json
import subprocess
import sys
import tempfile
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypedDict

from attrs import evolve
from openpyxl import load_workbook

from grantkit.app.judging import judge
from grantkit.app.opening import open_report, read_tree
from grantkit.app.starting import asker_of
from grantkit.funders import discover
from grantkit.loading import yaml_text
from grantkit.model.expenditure import ExpenditureItem, SupportingDocument
from grantkit.model.money import Money
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import ReportKind
from grantkit.model.text import Text
from grantkit.testing import a_project
from grantkit.workbook.writing import write_workbook

ROWS = 10_000
ROWS_OF_AN_INDICATOR = 10
RUNS = 3
FUNDER = "sif_family_friendly"


def make(folder: Path, rows: int) -> tuple[Path, Path]:
    """Write a project of many costs and indicators in both ways, as a user would."""
    project = large_project(rows)
    workbook, text = folder / "project.xlsx", folder / "project.yaml"
    asker = asker_of(discover().funders[FUNDER], "lv", ReportKind.FINAL, None)
    workbook.write_bytes(write_workbook(project, asker))
    text.write_text(yaml_text(project), encoding="utf-8")
    return workbook, text


class Result(TypedDict):
    """What was measured: the best time, and the peak of memory."""

    seconds: float
    bytes: int


def large_project(rows: int) -> ProjectFile:
    """Make a project of many costs, and a tenth as many indicators."""
    document = SupportingDocument(
        kind="rēķins", number="R-1", date=dt.date(2025, 6, 20), names_project=True
    )
    one = ExpenditureItem(
        heading="2",
        description=Text.of("Skatuves noma"),
        supplier="SIA Piegādātājs",
        supplier_registration_number="40003000000",
        net=Money(Decimal("100.00"), "EUR"),
        vat=Money(Decimal("21.00"), "EUR"),
        gross=Money(Decimal("121.00"), "EUR"),
        amount=Money(Decimal("0.01"), "EUR"),
        paid_on=dt.date(2025, 6, 25),
        payment_reference="MU-1",
        activity="A1",
    )
    costs = tuple(
        evolve(one, document=evolve(document, number=f"R-{number}"))
        for number in range(rows)
    )
    small = a_project(funder=FUNDER)
    indicators = tuple(
        evolve(small.indicators[0], id=f"R{number}")
        for number in range(rows // ROWS_OF_AN_INDICATOR)
    )
    return evolve(small, expenditure=costs, indicators=indicators)


def plainly(file: Path) -> None:
    """Read every cell with openpyxl, as fast as it can."""
    book = load_workbook(file, read_only=True, data_only=True)
    for sheet in book.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass


def tree(file: Path) -> None:
    """Read the file into plain values with their places."""
    read_tree(file, discover(), "lv", "lv")


def whole(file: Path) -> None:
    """Read the file and make a project of it."""
    open_report(file, discover(), as_of=dt.date(2026, 1, 20), language="lv")


def checked(file: Path) -> None:
    """Read the file and judge its report."""
    judge(open_report(file, discover(), as_of=dt.date(2026, 1, 20), language="lv"))


def out(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


PLAINLY = "openpyxl, read only"
PARSED = "grantkit, values and places"
PROJECT = "grantkit, project"
CHECKED = "grantkit, project and check"
WORK: dict[str, Callable[[Path], None]] = {
    PLAINLY: plainly,
    PARSED: tree,
    PROJECT: whole,
    CHECKED: checked,
}


def measure(name: str, file: Path) -> None:
    """Measure one kind of work in this process, and print it as JSON."""
    WORK[name](file)  # imports and caches
    times = []
    for _ in range(RUNS):
        start = time.perf_counter()
        WORK[name](file)
        times.append(time.perf_counter() - start)
    tracemalloc.start()
    WORK[name](file)
    peak = tracemalloc.get_traced_memory()[1]
    out(json.dumps({"seconds": min(times), "bytes": peak}))


def measured(name: str, file: Path) -> Result:
    """Measure one kind of work in a process of its own."""
    command = [sys.executable, __file__, "--measure", name, str(file)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    found: Result = json.loads(done.stdout)
    return found


def show(file: Path, works: Sequence[str], parsed: int) -> None:
    """Print time and memory of each kind of work on a file, as ratios.

    Args:
        file: The project.
        works: Names of the kinds of work.
        parsed: How many bytes a parser has to read of it.
    """
    size = file.stat().st_size
    out(f"{file.suffix[1:]}: {size / 1e6:.1f} MB, to be parsed {parsed / 1e6:.1f} MB")
    results = {name: measured(name, file) for name in works}
    base = results[works[0]]["seconds"]
    for name, result in results.items():
        seconds, memory = result["seconds"], result["bytes"]
        out(
            f"  {name:28} {seconds:6.2f} s, {seconds / base:4.2f} x the first; "
            f"{memory / 1e6:5.1f} MB peak, {memory / parsed:4.1f} x what is parsed, "
            f"{memory / size:5.1f} x the file"
        )
    took = results[CHECKED]["seconds"] - results[PROJECT]["seconds"]
    ratio = took / results[PARSED]["seconds"]
    out(f"  checking takes {ratio:.2f} x the time of parsing; the budget is 1")
    memory = results[CHECKED]["bytes"]
    out(f"  memory is {memory / parsed:.1f} x what is parsed; the budget is 10")


def main(rows: int) -> None:
    """Measure a project as a workbook and as YAML."""
    with tempfile.TemporaryDirectory() as folder:
        workbook, text = make(Path(folder), rows)
        with zipfile.ZipFile(workbook) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        out(f"{rows} costs, {rows // ROWS_OF_AN_INDICATOR} indicators")
        show(workbook, tuple(WORK), unpacked)
        show(text, (PARSED, PROJECT, CHECKED), text.stat().st_size)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
