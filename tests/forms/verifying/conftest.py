"""A filled form, what somebody may do to it, and how it is read back."""

import zipfile
from collections.abc import Callable, Mapping
from io import BytesIO

import docx
import pytest
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form, fill_form
from grantkit.forms.package.parts import pack
from grantkit.forms.verifying import State, values_of
from grantkit.model.project import Location, Project
from grantkit.model.text import Text
from grantkit.model.workplan import Activity

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN = "word/document.xml"

Change = Callable[[Element], object]
Differing = tuple[str, str, str | None, int]


@pytest.fixture
def written(
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> Callable[..., bytes]:
    """Give a function that fills a form; all else of the filling may be told."""

    def make(document: Document, filling: Filling = filling, **given: object) -> bytes:
        return fill_form(compiled(document), values(**given), filling)

    return make


@pytest.fixture
def paper(written: Callable[..., bytes]) -> bytes:
    """Give a form of a text, a table and blocks, filled."""
    document = docx.Document()
    document.add_heading("1. Story", 1)
    document.add_paragraph("{{project.summary}}")
    document.add_paragraph("Number: {{project.number}}.")
    table = document.add_table(3, 2)
    for cell, text in zip(
        [cell for row in table.rows for cell in row.cells],
        ("Name", "Place", "{{activities[].id}}", "{{activities[].title}}", "End", "–"),
        strict=True,
    ):
        cell.text = text
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("In {{activities[].locations[].place|list}}")
    rows = document.add_table(1, 1)
    rows.rows[0].cells[0].text = "{{activities[].locations[].place}}"
    document.add_paragraph("{{/activities[]}}")
    return written(
        document,
        project=Project(number="7", summary=Text.of("Pirmā.\n\nTrešā.")),
        activities=(_activity("A", "Rīga", "Cēsis"), _activity("B", "Ogre")),
    )


def _activity(name: str, *places: str) -> Activity:
    locations = tuple(Location(place=place) for place in places)
    return Activity(id=name, title=Text.of(f"Darbs {name}"), locations=locations)


@pytest.fixture(scope="session")
def changed() -> Callable[[bytes, Change], bytes]:
    """Give a function that changes the text, as somebody would who works on it."""

    def make(data: bytes, change: Change) -> bytes:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            parts = {name: archive.read(name) for name in archive.namelist()}
        root = etree.fromstring(parts[MAIN])
        change(root)
        return pack({**parts, MAIN: etree.tostring(root)})

    return make


@pytest.fixture
def differing(
    paper: bytes, changed: Callable[[bytes, Change], bytes]
) -> Callable[[Change], list[Differing]]:
    """Give a function that changes the paper, and lists what is not as it was written.

    What stands there more than once is listed, too.
    """

    def find(change: Change) -> list[Differing]:
        return [
            (value.path, value.state.value, value.text, value.copies)
            for value in values_of(changed(paper, change), "en")
            if value.state is not State.UNCHANGED or value.copies
        ]

    return find


@pytest.fixture(scope="session")
def control() -> Callable[[Element, str], Element]:
    """Give a function that finds a control by its tag."""

    def find(root: Element, path: str) -> Element:
        tags = (tag for tag in root.iter(f"{W}tag") if tag.get(f"{W}val") == path)
        return next(next(tags).iterancestors(f"{W}sdt"))

    return find


@pytest.fixture(scope="session")
def stripped(changed: Callable[[bytes, Change], bytes]) -> Callable[..., bytes]:
    """Give a function that takes elements of some names out of the text."""

    def make(data: bytes, *names: str) -> bytes:
        tags = [f"{W}{name}" for name in names]
        return changed(data, lambda root: etree.strip_elements(root, *tags))

    return make
