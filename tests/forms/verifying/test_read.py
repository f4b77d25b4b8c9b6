"""What was written is read back as it was written."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from attrs import evolve
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms import Filling, compile_form, fill_form
from grantkit.forms.verifying import Binding, State, values_of
from grantkit.model.project import Project

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

Parse = Callable[[str], Element]
Values = Callable[..., Mapping[str, object]]
Stripped = Callable[..., bytes]
Written = Callable[..., bytes]


def test_what_was_just_filled_is_as_written(paper: bytes) -> None:
    """Every value is found by its control, with its full path and its text."""
    read = {value.path: value for value in values_of(paper, "en")}

    assert {path: value.text for path, value in read.items()} == {
        "project.summary": "Pirmā.\n\nTrešā.",
        "project.number": "7",
        "activities[0].id": "A",
        "activities[0].title": "Darbs A",
        "activities[1].id": "B",
        "activities[1].title": "Darbs B",
        "activities[0].locations[].place": "Rīga, Cēsis",
        "activities[1].locations[].place": "Ogre",
        "activities[0].locations[0].place": "Rīga",
        "activities[0].locations[1].place": "Cēsis",
        "activities[1].locations[0].place": "Ogre",
    }
    assert {value.state for value in read.values()} == {State.UNCHANGED}
    assert {value.binding for value in read.values()} == {Binding.TAG}
    place = read["activities[1].title"].place
    assert place is not None
    assert (place.headings, place.table, place.row, place.cell) == (
        ("1. Story",),
        1,
        3,
        2,
    )


def test_lines_that_end_in_any_way_are_read_as_written(
    written: Written, slots: Document
) -> None:
    """Word knows one line break; what a value ends its lines with makes no edit."""
    data = written(slots, project=Project(number="a\r\nb\rc"))

    assert {(v.state, v.text) for v in values_of(data, "en")} == {
        (State.UNCHANGED, "a\nb\nc")
    }


def test_a_draft_is_read_as_it_was_written(
    written: Written, slots: Document, filling: Filling
) -> None:
    """Its gaps, and the sign for what no Word file can hold."""
    draft = evolve(filling, gaps=True)
    filled = [
        written(slots, draft, project=Project(number=number))
        for number in ("a\x07b", None)
    ]

    texts = [{(v.state, v.text) for v in values_of(data, "en")} for data in filled]

    assert texts == [
        {(State.UNCHANGED, "a\N{REPLACEMENT CHARACTER}b")},
        {(State.UNCHANGED, "[project.number]")},
    ]


def test_a_text_box_is_read_once(written: Written, xml: Parse) -> None:
    """What stands in it once more is for programs that do not know its kind."""
    box = (
        "<w:txbxContent><w:p><w:r><w:t>{{project.number}}</w:t></w:r></w:p>"
        "<w:p><w:r><w:t>a{{project.number}}z</w:t></w:r></w:p></w:txbxContent>"
    )
    document = docx.Document()
    document.element.body.insert(
        0,
        xml(
            '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing>'
            f"<wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict>"
            f"<v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
            "</mc:AlternateContent></w:r></w:p>"
        ),
    )
    data = written(document, project=Project(number="7"))

    read = values_of(data, "en")

    assert [(value.text, value.state) for value in read] == [
        ("7", State.UNCHANGED),
        ("7", State.UNCHANGED),
    ]


def test_controls_of_every_kind_are_read(
    written: Written,
    run_control: Callable[..., Element],
    filling: Filling,
    kinds: Mapping[str, Any],
) -> None:
    """A ticked box is its glyph, a drop-down its words, a date as it is shown."""
    document = docx.Document()
    place: Element = document.add_paragraph()._p
    items = '<w:listItem w:displayText="Vada" w:value="lead"/>'
    place.append(run_control("details.agreed", "<w14:checkbox/>"))
    place.append(
        run_control(
            "details.role", f"<w:dropDownList>{items}</w:dropDownList>", number=8
        )
    )
    place.append(run_control("project.start", "<w:date/>", number=9))
    document.add_paragraph("{{details.word else nothing}}")
    details = kinds["Details"](agreed=True, role=kinds["Role"].LEAD)
    project = Project(start=filling.as_of, number="unused")

    data = written(document, details=details, project=project)

    assert [(v.path, v.text, v.state.value) for v in values_of(data, "en")] == [
        ("details.agreed", "☒", "unchanged"),
        ("details.role", "Vada", "unchanged"),
        ("project.start", "15.09.2023.", "unchanged"),
        ("details.word", "nothing", "unchanged"),
    ]


def test_a_plain_text_control_takes_more_than_that_from_then_on(
    written: Written, run_control: Callable[..., Element]
) -> None:
    """LibreOffice 7.4 moves line breaks out of plain-text controls."""
    document = docx.Document()
    place: Element = document.add_paragraph()._p
    place.append(run_control("project.number", '<w:text w:multiLine="1"/>'))

    data = written(document, project=Project(number="a\nb"))

    [outer] = docx.Document(BytesIO(data)).element.iter(f"{W}sdt")
    assert [*outer.iter(f"{W}text")] == []
    assert [value.text for value in values_of(data, "en")] == ["a\nb"]


def test_values_bear_the_titles_that_the_form_was_compiled_with(
    stripped: Stripped,
    tmp_path: Path,
    roots: Mapping[str, object],
    values: Values,
    filling: Filling,
) -> None:
    """They are told even where an office program has dropped them from the controls."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}")
    file = tmp_path / "form.docx"
    document.save(str(file))
    form = compile_form(file, roots, titles={"project.number": "Līguma “numurs”"})
    data = fill_form(form, values(project=Project(number="7")), filling)

    [value] = values_of(stripped(data, "alias"), "en")

    assert value.title == "Līguma “numurs”"
