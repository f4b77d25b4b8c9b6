"""A form with everything in it stays a sound Word file when it is filled."""

import datetime as dt
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from shutil import which
from typing import Any

import docx
import pytest
from docx.document import Document
from docx.table import Table
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form, fill_form
from grantkit.model.project import Location, Project
from grantkit.model.text import Text
from grantkit.model.workplan import Activity

CHECKER = Path(__file__).parents[3] / "shared" / "tools" / "check_docx.py"
OFFICE = which("soffice")

Kinds = Mapping[str, Any]
Parse = Callable[[str], Element]
RunControl = Callable[..., Element]
Values = Callable[..., Mapping[str, object]]
Png = Callable[[int, int], bytes]


@pytest.fixture
def rich(run_control: RunControl, xml: Parse, png: Png) -> Document:
    """Give a form with marks and controls of every kind, in all kinds of places."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "{{project.number}}"
    document.add_heading("{{project.title}}", 1)
    controls: Element = document.add_paragraph()._p
    box = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
    date = '<w:date><w:dateFormat w:val="dd.MM.yyyy."/></w:date>'
    controls.append(run_control("details.agreed", box))
    controls.append(run_control("project.start", date, number=8))
    _frame(document, png, xml)
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("{{activities[].title}}", style="List Number")
    table = document.add_table(2, 3, style="Table Grid")
    _type(table, 0, "Place", "Region", "")
    _type(table, 1, "{{activities[].locations[].place}}", "x", "{{activities[].id}}")
    table.rows[0].cells[1].merge(table.rows[0].cells[2])
    document.add_paragraph("{{/activities[]}}")
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.text = "{{?details.word}}"
    inner = cell.add_table(1, 1)
    inner.rows[0].cells[0].text = "{{details.members[].name}}"
    cell.add_paragraph("{{/?details.word}}")
    return document


def _type(table: Table, row: int, *texts: str) -> None:
    for cell, text in zip(table.rows[row].cells, texts, strict=True):
        cell.text = text


def _frame(document: Document, png: Png, xml: Parse) -> None:
    """Add a picture within a picture control."""
    document.add_picture(BytesIO(png(3, 3)))
    paragraph: Element = document.paragraphs[-1]._p
    control = xml(
        '<w:sdt><w:sdtPr><w:tag w:val="details.photo"/><w:picture/></w:sdtPr>'
        "<w:sdtContent/></w:sdt>"
    )
    control[1].append(paragraph[0])
    paragraph.append(control)


@pytest.fixture
def files(  # noqa: PLR0913, PLR0917 -- fixtures
    rich: Document,
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
    kinds: Kinds,
    png: Png,
    tmp_path: Path,
) -> tuple[Path, Path]:
    """Give the form filled with much and with next to nothing."""
    (tmp_path / "foto.png").write_bytes(png(4, 3))
    member = kinds["Member"](name="Anna\n& Co")
    photo = {"photo": "foto.png", "agreed": True}
    much = kinds["Details"](word="w", members=(member, member), **photo)
    little = kinds["Details"](**photo)
    project = Project(
        number="1", title=Text.of("Par\nģimenēm"), start=dt.date(2022, 1, 1)
    )
    location = Location(place="Rīga\tCentrs")
    activities = tuple(
        Activity(id=str(number), title=Text.of("T"), locations=(location,) * number)
        for number in range(3)
    )
    form = compiled(rich)
    found = []
    for name, details, shown in (("much", much, activities), ("little", little, ())):
        data = values(project=project, details=details, activities=shown)
        found.append(tmp_path / f"{name}.docx")
        found[-1].write_bytes(fill_form(form, data, filling))
    return found[0], found[1]


@pytest.mark.skipif(not CHECKER.exists(), reason="the checker of Word files is absent")
def test_a_filled_form_passes_the_checks_of_container_schema_and_sense(
    files: tuple[Path, Path],
) -> None:
    """With and without data, no element stands where it may not, no id stands twice."""
    command = [sys.executable, str(CHECKER), *map(str, files)]

    checked = subprocess.run(  # noqa: S603 -- our own checker on our own files
        command, capture_output=True, text=True, check=False
    )

    assert checked.stdout + checked.stderr == ""


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_a_filled_form_opens_in_an_office(
    files: tuple[Path, Path], tmp_path: Path
) -> None:
    """It becomes plain text in which all values stand."""
    profile = (tmp_path / "profile").as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "txt:Text (encoded):UTF8"]
    command += ["--outdir", str(tmp_path), str(files[0])]

    subprocess.run(command, capture_output=True, check=True, timeout=120)  # noqa: S603 -- a program found on the path, with our own files

    text = (tmp_path / "much.txt").read_text(encoding="utf-8")
    assert all(
        word in text for word in ("Par", "ģimenēm", "Rīga", "Anna", "01.01.2022.")
    )
    assert "{{" not in text


def test_a_long_table_is_filled_in_no_time(
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
    kinds: Kinds,
) -> None:
    """A thousand rows of seven cells take a small part of the two seconds allowed."""
    document = docx.Document()
    row = document.add_table(1, 7).rows[0]
    paths = ("name", "note else –", "role", "since|long", "active", "hours", "name")
    for cell, path in zip(row.cells, paths, strict=True):
        cell.text = f"{{{{details.members[].{path}}}}}"
    member = kinds["Member"](
        name="Anna",
        role=kinds["Role"].LEAD,
        since=dt.date(2022, 1, 1),
        active=True,
        hours=Decimal("1.5"),
    )
    data = values(details=kinds["Details"](members=(member,) * 1_000))
    form = compiled(document)
    begun = time.perf_counter()

    fill_form(form, data, filling)

    assert time.perf_counter() - begun < 2
