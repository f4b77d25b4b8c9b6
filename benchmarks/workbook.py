"""What it costs to read and check a workbook: ratios to openpyxl's plain reading.

A workbook of 10,000 costs is written, read by openpyxl in its read-only mode and by
grantkit, and checked; each in a process of its own, the best of several runs.

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
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from attrs import evolve
from openpyxl import load_workbook

from grantkit.app.judging import judge
from grantkit.app.opening import open_report
from grantkit.app.starting import asker_of
from grantkit.funders import discover
from grantkit.model.expenditure import ExpenditureItem, SupportingDocument
from grantkit.model.money import Money
from grantkit.model.report import ReportKind
from grantkit.testing import a_project
from grantkit.workbook.reading import read_workbook
from grantkit.workbook.writing import write_workbook

ROWS = 10_000
RUNS = 3
FUNDER = "sif_family_friendly"


def make(file: Path, rows: int) -> None:
    """Write a workbook of many costs, as `grantkit convert` does."""
    document = SupportingDocument(
        kind="rēķins", number="R-1", date=dt.date(2025, 6, 20), names_project=True
    )
    one = ExpenditureItem(
        heading="2",
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
    project = evolve(a_project(funder=FUNDER), expenditure=costs)
    funder = discover().funders[FUNDER]
    asker = asker_of(funder, "lv", ReportKind.FINAL, None)
    file.write_bytes(write_workbook(project, asker))


def plainly(file: Path) -> None:
    """Read every cell with openpyxl, as fast as it can."""
    book = load_workbook(file, read_only=True, data_only=True)
    for sheet in book.worksheets:
        for _ in sheet.iter_rows(values_only=True):
            pass


def tree(file: Path) -> None:
    """Read the workbook into plain values with their places."""
    read_workbook(file, "lv", discover().funders.get)


def whole(file: Path) -> None:
    """Read the workbook and make a project of it."""
    open_report(file, discover(), as_of=dt.date(2026, 1, 20), language="lv")


def checked(file: Path) -> None:
    """Read the workbook and judge its report."""
    judge(open_report(file, discover(), as_of=dt.date(2026, 1, 20), language="lv"))


def out(line: str) -> None:
    """Print a line."""
    sys.stdout.write(f"{line}\n")


WORK: dict[str, Callable[[Path], None]] = {
    "openpyxl, read only": plainly,
    "grantkit, values and cells": tree,
    "grantkit, project": whole,
    "grantkit, project and check": checked,
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


def main(rows: int) -> None:
    """Print time and memory of each, as ratios."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "project.xlsx"
        make(file, rows)
        packed = file.stat().st_size
        with zipfile.ZipFile(file) as archive:
            unpacked = sum(entry.file_size for entry in archive.infolist())
        out(f"{rows} costs: {packed / 1e6:.1f} MB, unpacked {unpacked / 1e6:.1f} MB")
        base = None
        for name in WORK:
            command = [sys.executable, __file__, "--measure", name, str(file)]
            done = subprocess.run(command, check=True, capture_output=True, text=True)
            result = json.loads(done.stdout)
            base = base or result
            out(
                f"{name:30} {result['seconds']:6.2f} s "
                f"{result['seconds'] / base['seconds']:5.2f} x openpyxl  "
                f"{result['bytes'] / 1e6:6.1f} MB peak, "
                f"{result['bytes'] / packed:5.1f} x packed, "
                f"{result['bytes'] / unpacked:4.1f} x unpacked"
            )


if __name__ == "__main__":
    if sys.argv[1:2] == ["--measure"]:
        measure(sys.argv[2], Path(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else ROWS)
