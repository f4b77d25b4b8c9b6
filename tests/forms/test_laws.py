"""What holds for every text and every number of elements."""

import re
from collections import Counter
from collections.abc import Callable, Mapping
from io import BytesIO

import docx
import pytest
from attrs import evolve
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form, fill_form
from grantkit.model.project import Project
from grantkit.model.workplan import Activity

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

said = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from('\n\t <&>"{}\u0304\u00a0\u00ad\u200d👩‍👧ā'),
    ),
    max_size=40,
).filter(lambda text: text.strip() and not ILLEGAL.search(text) and "\r" not in text)

Values = Callable[..., Mapping[str, object]]
once_a_function = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


def words_of(element: Element) -> str:
    """Read the text of a run, paragraph or cell back."""
    words = {f"{W}br": "\n", f"{W}tab": "\t"}
    runs = (item for run in element.iter(f"{W}r") for item in run)
    return "".join(words.get(str(item.tag), item.text or "") for item in runs)


@pytest.fixture
def slots(
    compiled: Callable[[Document], Form], run_control: Callable[..., Element]
) -> Form:
    """Give a form with a slot of every kind that takes text."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}")
    document.add_paragraph("a{{project.number}}z")
    table = document.add_table(1, 2)
    table.rows[0].cells[0].text = "{{project.number}}"
    table.rows[0].cells[1].text = "a{{project.number}}z"
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(run_control("project.number"))
    document.sections[0].header.paragraphs[0].text = "a{{project.number}}z"
    return compiled(document)


@once_a_function
@given(text=said)
def test_any_text_arrives_as_it_is(
    text: str, slots: Form, values: Values, filling: Filling
) -> None:
    """In a paragraph, a cell, a control or a header: every letter, space and break."""
    data = fill_form(slots, values(project=Project(number=text)), filling)

    filled = docx.Document(BytesIO(data))
    body, cells = filled.element.body, filled.tables[0].rows[0].cells
    lines = text.count("\n") + 1
    paragraphs = body.findall(f"{W}p")
    assert "\n".join(words_of(p) for p in paragraphs[:lines]) == text
    assert words_of(paragraphs[lines]) == f"a{text}z"
    assert "\n".join(words_of(p._p) for p in cells[0].paragraphs) == text
    assert words_of(cells[1]._tc) == f"a{text}z"
    assert words_of(next(body.iter(f"{W}sdt"))) == text
    assert words_of(filled.sections[0].header.paragraphs[0]._p) == f"a{text}z"


@once_a_function
@given(ids=st.lists(said, max_size=8))
def test_every_element_gets_its_row_and_block(
    ids: list[str],
    compiled: Callable[[Document], Form],
    run_control: Callable[..., Element],
    values: Values,
    filling: Filling,
) -> None:
    """N elements give N rows and N blocks, in order; numbers stay unique."""
    document = docx.Document()
    document.add_table(1, 1).rows[0].cells[0].text = "x{{activities[].id}}"
    document.add_paragraph("{{activities[]}}")
    paragraph: Element = document.add_paragraph("y")._p
    paragraph.append(run_control("activities[].id"))
    document.add_paragraph("{{/activities[]}}")
    activities = tuple(Activity(id=text) for text in ids)

    data = fill_form(compiled(document), values(activities=activities), filling)

    filled = docx.Document(BytesIO(data))
    rows = [words_of(row._tr) for row in filled.tables[0].rows]
    blocks = [words_of(p) for p in filled.element.body.findall(f"{W}p")]
    numbers = Counter(e.get(f"{W}val") for e in filled.element.body.iter(f"{W}id"))
    assert rows == [f"x{text}" for text in ids or ["–"]]
    assert blocks == [f"y{text}" for text in ids]
    assert not [number for number, count in numbers.items() if count > 1]


@once_a_function
@given(text=said)
def test_the_same_data_give_the_same_bytes(
    text: str, slots: Form, values: Values, filling: Filling
) -> None:
    """Nothing of a file depends on when or how often it is made."""
    project = Project(number=text)

    first = fill_form(slots, values(project=project), filling)

    assert fill_form(slots, values(project=evolve(project)), filling) == first
