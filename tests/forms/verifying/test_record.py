"""The record of what was written: what it tells, and what damages it."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path

import docx
import pytest
from attrs import evolve
from docx.document import Document

from grantkit.errors import FormError
from grantkit.forms import Filling, Form, fill_form
from grantkit.forms.package.parts import pack
from grantkit.forms.verifying import examine_filled
from grantkit.model.project import Project

MANIFEST = "customXml/grantkit.xml"

Parts = dict[str, bytes]
Values = Callable[..., Mapping[str, object]]


@pytest.fixture
def parts(paper: bytes) -> Parts:
    """Give the parts of a filled form."""
    with zipfile.ZipFile(BytesIO(paper)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_facts_come_back(
    compiled: Callable[[Document], Form],
    slots: Document,
    values: Values,
    filling: Filling,
    tmp_path: Path,
) -> None:
    """Whatever a file tells of itself is read as it was told."""
    form = compiled(slots)
    told = evolve(filling, facts={"source": 'mans "projekts" & citi.yaml'})
    file = tmp_path / "filled.docx"
    file.write_bytes(fill_form(form, values(project=Project(number="7")), told))

    filled = examine_filled(file, "en")

    assert filled.is_sealed
    assert filled.facts == {"form": form.digest, **told.facts}


def test_a_file_of_somebody_else_is_refused(tmp_path: Path) -> None:
    """There is nothing to compare it with."""
    file = tmp_path / "theirs.docx"
    docx.Document().save(str(file))

    with pytest.raises(FormError) as caught:
        examine_filled(file, "en")

    assert caught.value.message == "theirs.docx was not made by grantkit."


@pytest.mark.parametrize(
    ("old", "new", "is_sealed"),
    [
        (b"<facts", b'<facts source="project.xlsx"', True),
        (b'form="', b'form="f', False),
        (b'first="0"', b'first="1"', False),
    ],
)
def test_the_seal_holds_the_record_but_for_the_name_of_the_project_file(
    parts: Parts, tmp_path: Path, old: bytes, new: bytes, *, is_sealed: bool
) -> None:
    """The same data under another name give the same file."""
    file = tmp_path / "report.docx"
    assert old in parts[MANIFEST]
    file.write_bytes(pack({**parts, MANIFEST: parts[MANIFEST].replace(old, new, 1)}))

    assert examine_filled(file, "en").is_sealed == is_sealed


def test_a_file_without_its_record_is_refused(parts: Parts, tmp_path: Path) -> None:
    """The properties still tell that it was ours."""
    file = tmp_path / "report.docx"
    del parts[MANIFEST]
    file.write_bytes(pack(parts))

    with pytest.raises(FormError) as caught:
        examine_filled(file, "en")

    assert caught.value.message == (
        "report.docx was made by grantkit, but a program that saved it has dropped the "
        "record of what was written, so nothing can be compared. Render the report "
        "again."
    )


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'number="', b'number="x'),
        (b'places="', b'places="99'),
        (b'path="', b'path="['),
        (b'first="', b'first="-1'),
        (b'"0">', b'"0">*'),
    ],
)
def test_a_damaged_record_is_refused(
    parts: Parts, tmp_path: Path, old: bytes, new: bytes
) -> None:
    """Nothing is guessed, and nothing breaks down."""
    file = tmp_path / "report.docx"
    file.write_bytes(pack({**parts, MANIFEST: parts[MANIFEST].replace(old, new)}))

    with pytest.raises(FormError) as caught:
        examine_filled(file, "en")

    assert caught.value.message == (
        "report.docx: the record of what was written is damaged, so nothing can be "
        "compared. Render the report again."
    )
