"""What holds for every text and every number of elements."""

import re
import zipfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO

import docx
import pytest
from attrs import evolve
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form, fill_form
from grantkit.forms.package.parts import pack
from grantkit.forms.verifying import State, values_of
from grantkit.model.project import Project
from grantkit.model.workplan import Activity

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

said = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from('\n\t <&>"{}\u0304\u00a0\u00ad\u2011\u200d👩‍👧ā'),
    ),
    max_size=40,
).filter(lambda text: text.strip() and not ILLEGAL.search(text) and "\r" not in text)
said = said.map(lambda text: text.rstrip("\n"))  # what ends a text is not printed

Fill = Callable[..., bytes]
once_a_function = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def words_of(element: Element) -> str:
    """Read the text of a run, control, paragraph or cell back."""
    words = {f"{W}br": "\n", f"{W}tab": "\t"}
    runs = (item for run in element.iter(f"{W}r") for item in run)
    return "".join(words.get(str(item.tag), item.text or "") for item in runs)


def by_tag(document: Document, tag: str) -> Iterator[str]:
    """Read the text of each control with a tag, in headers as well."""
    header = document.sections[0].header._element
    for root in (document.element.body, header):
        for control in root.iter(f"{W}sdt"):
            if control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == tag:
                yield words_of(control.find(f"{W}sdtContent"))


def unpacked(data: bytes) -> dict[str, bytes]:
    """Give the parts of a file."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


@pytest.fixture
def filler(
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> Callable[[Document], Fill]:
    """Give a function that compiles a form and gives one that fills it."""

    def make(document: Document) -> Fill:
        form = compiled(document)
        return lambda **given: fill_form(form, values(**given), filling)

    return make


@pytest.fixture
def fill_slots(filler: Callable[[Document], Fill], slots: Document) -> Fill:
    """Give a function that fills slots of every kind with the number of a project."""
    return filler(slots)


@pytest.fixture
def fill_lists(
    filler: Callable[[Document], Fill], run_control: Callable[..., Element]
) -> Fill:
    """Give a function that fills a form with a row and a block that repeat."""
    document = docx.Document()
    document.add_table(1, 1).rows[0].cells[0].text = "x{{activities[].id}}"
    document.add_paragraph("{{activities[]}}")
    paragraph: Element = document.add_paragraph("y")._p
    paragraph.append(run_control("activities[].id"))
    document.add_paragraph("{{/activities[]}}")
    return filler(document)


@once_a_function
@given(text=said)
def test_any_text_arrives_as_it_is(text: str, fill_slots: Fill) -> None:
    """In a paragraph, a cell, a control or a header: every letter, space and break."""
    data = fill_slots(project=Project(number=text))

    filled = docx.Document(BytesIO(data))
    body, cells = filled.element.body, filled.tables[0].rows[0].cells
    lines = text.count("\n") + 1
    paragraphs = body.findall(f"{W}p")
    assert "\n".join(words_of(p) for p in paragraphs[:lines]) == text
    assert words_of(paragraphs[lines]) == f"a{text}z"
    assert "\n".join(words_of(p._p) for p in cells[0].paragraphs) == text
    assert words_of(cells[1]._tc) == f"a{text}z"
    assert words_of(filled.sections[0].header.paragraphs[0]._p) == f"a{text}z"


@once_a_function
@given(text=said)
def test_any_text_comes_back_by_its_tag(text: str, fill_slots: Fill) -> None:
    """A text of several lines comes back from one control, or from one a line."""
    data = fill_slots(project=Project(number=text))

    controls = list(by_tag(docx.Document(BytesIO(data)), "project.number"))
    lines = text.split("\n")
    assert controls == [*lines, text, *lines, text, text, text]


@once_a_function
@given(ids=st.lists(said, max_size=8))
def test_every_element_gets_its_row_and_block(ids: list[str], fill_lists: Fill) -> None:
    """N elements give N rows and N blocks, in order; each is found by its tag."""
    data = fill_lists(activities=tuple(Activity(id=text) for text in ids))

    filled = docx.Document(BytesIO(data))
    rows = [words_of(row._tr) for row in filled.tables[0].rows]
    blocks = [words_of(p) for p in filled.element.body.findall(f"{W}p")]
    assert rows == [f"x{text}" for text in ids or ["–"]]
    assert blocks == [f"y{text}" for text in ids]
    for number, text in enumerate(ids):
        assert list(by_tag(filled, f"activities[{number}].id")) == [text] * 2


@once_a_function
@given(ids=st.lists(said, max_size=8))
def test_no_bookmark_of_ours_is_like_another(ids: list[str], fill_lists: Fill) -> None:
    """Numbers and names differ, and each that begins also ends."""
    data = fill_lists(activities=tuple(Activity(id=text) for text in ids))

    body = docx.Document(BytesIO(data)).element.body
    starts = list(body.iter(f"{W}bookmarkStart"))
    ends = Counter(mark.get(f"{W}id") for mark in body.iter(f"{W}bookmarkEnd"))
    assert Counter(mark.get(f"{W}id") for mark in starts) == ends
    assert set(ends.values()) <= {1}
    assert len({mark.get(f"{W}name") for mark in starts}) == len(starts)
    assert len(starts) == max(1, len(ids)) + len(ids)


@once_a_function
@given(text=said)
def test_the_same_data_give_the_same_bytes(text: str, fill_slots: Fill) -> None:
    """Nothing of a file depends on when or how often it is made."""
    project = Project(number=text)

    first = fill_slots(project=project)

    assert fill_slots(project=evolve(project)) == first


@once_a_function
@given(text=said)
def test_any_text_is_read_as_it_was_written(text: str, fill_slots: Fill) -> None:
    """In a paragraph, within one, in a cell, a control or a header."""
    data = fill_slots(project=Project(number=text))

    assert [(v.state, v.text) for v in values_of(data, "en")] == [
        (State.UNCHANGED, text)
    ] * 6


@once_a_function
@given(text=said, data=st.data())
def test_a_changed_character_is_told_with_its_box(
    text: str, data: st.DataObject, fill_slots: Fill
) -> None:
    """Of six boxes that show the same value exactly the changed one is told."""
    parts = unpacked(fill_slots(project=Project(number=text)))
    part = data.draw(st.sampled_from(("word/document.xml", "word/header1.xml")))
    root = etree.fromstring(parts[part])
    controls = root.iter(f"{W}sdt")
    texts = [text for sdt in controls for text in sdt.iter(f"{W}t") if text.text]
    chosen = data.draw(st.sampled_from(texts))
    old = chosen.text or ""
    at = data.draw(st.integers(0, len(old) - 1))
    chosen.text = f"{old[:at]}{'x' if old[at] != 'x' else 'y'}{old[at + 1 :]}"
    start = next(chosen.iterancestors(f"{W}sdt")).getprevious()
    assert start is not None

    read = values_of(pack({**parts, part: etree.tostring(root)}), "en")

    changed = [value for value in read if value.state is State.CHANGED]
    name = start.get(f"{W}name", "").partition("p")[0]
    assert [f"_gk_{value.spot.number}" for value in changed] == [name]
    assert {value.state for value in read} == {State.CHANGED, State.UNCHANGED}
