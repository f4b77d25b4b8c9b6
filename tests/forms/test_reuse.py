"""A compiled form serves many fillings: in turn, at once, and in other processes."""

import os
import pickle
import subprocess
import sys
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from hashlib import sha256
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.document import Document

from grantkit.forms import Filling, Form, fill_form
from grantkit.model.project import Location, Project
from grantkit.model.workplan import Activity

Kinds = Mapping[str, Any]
Values = Callable[..., Mapping[str, object]]

FILL_TWICE = """
import datetime as dt, hashlib, sys
from pathlib import Path
from grantkit.forms import Filling, compile_form, fill_form, form_roots, form_values
from grantkit.figures import figures_of
from grantkit.model.project_file import ProjectFile
from grantkit.model.report import Report
from grantkit.model.workplan import Activity
from grantkit.plugin import ReportView
from grantkit.wording import Display

day, report = dt.date(2023, 9, 15), Report(id="final")
activities = tuple(Activity(id=str(n)) for n in range(300))
project = ProjectFile(funder="f", reports=(report,), activities=activities)
view = ReportView.of(project, None, report=report, as_of=day, files={})
filling = Filling(
    display=Display(language="lv", labels={}), title="T", author="A", as_of=day
)
data = fill_form(
    compile_form(Path(sys.argv[1]), form_roots(None)),
    form_values(view, figures_of(view)),
    filling,
)
print(hashlib.sha256(data).hexdigest())
"""


@pytest.fixture
def form() -> Document:
    """Give a form with a header, a block, rows in rows, and a numbered list."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Nr. {{project.number else –}}"
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("{{activities[].id}}", style="List Number")
    table = document.add_table(1, 1)
    table.rows[0].cells[0].text = "{{activities[].locations[].place}}"
    document.add_paragraph("{{/activities[]}}")
    return document


def data_of(values: Values, count: int) -> Mapping[str, object]:
    """Make data with some activities, each in two places."""
    places = (Location(place="Rīga"), Location(place="Cēsis & Āraiši"))
    activities = tuple(Activity(id=f"{n}", locations=places) for n in range(count))
    return values(project=Project(number=str(count)), activities=activities)


def test_a_form_survives_pickling(
    form: Document,
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
) -> None:
    """So it can be compiled once and sent to other processes."""
    original = compiled(form)

    copy = pickle.loads(pickle.dumps(original))  # noqa: S301 -- our own, made just now

    data = data_of(values, 3)
    assert fill_form(copy, data, filling) == fill_form(original, data, filling)


def test_threads_may_fill_one_form_at_once(
    form: Document,
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
) -> None:
    """No filling sees anything of another."""
    ready = compiled(form)
    many = [data_of(values, count) for count in (0, 1, 40, 200)] * 4
    alone = [fill_form(ready, data, filling) for data in many]

    with ThreadPoolExecutor(max_workers=8) as pool:
        together = list(pool.map(lambda data: fill_form(ready, data, filling), many))

    assert together == alone


def test_a_filling_leaves_the_form_as_it_was(
    form: Document,
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
) -> None:
    """Not a byte of it differs afterwards."""
    ready = compiled(form)
    before = sha256(pickle.dumps(ready)).digest()

    fill_form(ready, data_of(values, 200), filling)

    assert sha256(pickle.dumps(ready)).digest() == before


def test_the_same_bytes_come_out_of_every_process(
    form: Document, tmp_path: Path
) -> None:
    """Whatever order Python happens to give to what has none."""
    file = tmp_path / "form.docx"
    form.save(str(file))
    command = [sys.executable, "-c", FILL_TWICE, str(file)]

    sums = {
        subprocess.run(  # noqa: S603 -- ourselves, with our own file
            command,
            env={
                **os.environ,
                "PYTHONHASHSEED": seed,
                "PYTHONPATH": os.pathsep.join(sys.path),
            },
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "4242")
    }

    assert len(sums) == 1


def test_a_long_table_is_never_held_as_a_whole(
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
    kinds: Kinds,
) -> None:
    """Memory grows by less than the XML that is written."""
    document = docx.Document()
    row = document.add_table(1, 5).rows[0]
    for cell, field in zip(
        row.cells, ("name", "role", "hours", "active", "name"), strict=True
    ):
        cell.text = f"{{{{details.members[].{field}}}}}"
    role = kinds["Role"].LEAD
    members = tuple(
        kinds["Member"](name=f"Anna {n}", role=role, hours=Decimal(n), active=True)
        for n in range(5_000)
    )
    ready, data = compiled(document), values(details=kinds["Details"](members=members))
    fill_form(ready, data, filling)

    tracemalloc.start()
    filled = fill_form(ready, data, filling)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    with zipfile.ZipFile(BytesIO(filled)) as archive:
        written = archive.getinfo("word/document.xml").file_size
    assert written > 5_000_000
    assert peak < written / 2
