"""Reading a filled form back: what stands in its boxes, and was that written?"""

import re
import zipfile
from collections.abc import Callable, Mapping
from copy import deepcopy
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import evolve, frozen
from docx.document import Document
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.forms import Filling, Form, compile_form, fill_form
from grantkit.forms.package.parts import pack
from grantkit.forms.verifying import (
    Binding,
    ReadValue,
    State,
    examine_filled,
    values_of,
)
from grantkit.model.project import Location, Project
from grantkit.model.text import Text
from grantkit.model.workplan import Activity

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
MAIN, HEADER = "word/document.xml", "word/header1.xml"
MANIFEST = "customXml/grantkit.xml"
ILLEGAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")

Parse = Callable[[str], Element]
Values = Callable[..., Mapping[str, object]]
Change = Callable[[Element], object]
once_a_function = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])

said = st.text(
    st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from('\n\t <&>"{}\u0304\u00a0\u00ad\u2011\u200d👩‍👧ā'),
    ),
    max_size=40,
).filter(lambda text: text.strip() and not ILLEGAL.search(text) and "\r" not in text)
said = said.map(lambda text: text.rstrip("\n"))  # what ends a text is not printed


@frozen
class Paper:
    """A filled form, as bytes."""

    data: bytes

    def parts(self) -> dict[str, bytes]:
        """Unpack it."""
        with zipfile.ZipFile(BytesIO(self.data)) as archive:
            return {name: archive.read(name) for name in archive.namelist()}

    def changed(self, change: Change, part: str = MAIN) -> "Paper":
        """Give it with a part changed, as somebody would who works on it."""
        parts = self.parts()
        root = etree.fromstring(parts[part])
        change(root)
        return Paper(pack({**parts, part: etree.tostring(root)}))

    def read(self) -> tuple[ReadValue, ...]:
        """Read it back."""
        return values_of(self.data, "en")

    def differing(self) -> list[tuple[str, str, str | None, int]]:
        """List what is not as it was written, and what stands there more than once."""
        return [
            (value.path, value.state.value, value.text, value.copies)
            for value in self.read()
            if value.state is not State.UNCHANGED or value.copies
        ]


@pytest.fixture
def slots(
    compiled: Callable[[Document], Form], run_control: Callable[..., Element]
) -> Form:
    """Give a form that shows the same value in slots of every kind."""
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


@pytest.fixture
def paper(
    compiled: Callable[[Document], Form], values: Values, filling: Filling
) -> Paper:
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
    given = values(
        project=Project(number="7", summary=Text.of("Pirmā.\n\nTrešā.")),
        activities=(_activity("A", "Rīga", "Cēsis"), _activity("B", "Ogre")),
    )
    return Paper(fill_form(compiled(document), given, filling))


def _activity(name: str, *places: str) -> Activity:
    locations = tuple(Location(place=place) for place in places)
    return Activity(id=name, title=Text.of(f"Darbs {name}"), locations=locations)


def control(root: Element, path: str, number: int = 0) -> Element:
    """Find a control by its tag."""
    tags = [tag for tag in root.iter(f"{W}tag") if tag.get(f"{W}val") == path]
    return next(tags[number].iterancestors(f"{W}sdt"))


def without(*names: str) -> Change:
    """Make what takes out elements of some names."""

    def change(root: Element) -> None:
        for name in names:
            for element in tuple(root.iter(f"{W}{name}")):
                parent = element.getparent()
                assert parent is not None
                parent.remove(element)

    return change


def retyped(path: str, old: str, new: str) -> Change:
    """Make what types something else into a control."""

    def change(root: Element) -> None:
        for text in control(root, path).iter(f"{W}t"):
            text.text = (text.text or "").replace(old, new)

    return change


def row_of(root: Element, path: str) -> Element:
    """Find the row in which a control stands."""
    return next(control(root, path).iterancestors(f"{W}tr"))


def test_what_was_just_filled_is_as_written(paper: Paper) -> None:
    """Every value is found by its control, with its full path and its text."""
    read = {value.path: value for value in paper.read()}

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


@once_a_function
@given(text=said)
def test_any_text_is_read_as_it_was_written(
    text: str, slots: Form, values: Values, filling: Filling
) -> None:
    """In a paragraph, within one, in a cell, a control or a header."""
    data = fill_form(slots, values(project=Project(number=text)), filling)

    assert [(v.state, v.text) for v in values_of(data, "en")] == [
        (State.UNCHANGED, text)
    ] * 6


def test_lines_that_end_in_any_way_are_read_as_written(
    slots: Form, values: Values, filling: Filling
) -> None:
    """Word knows one line break; what a value ends its lines with makes no edit."""
    data = fill_form(slots, values(project=Project(number="a\r\nb\rc")), filling)

    assert {(v.state, v.text) for v in values_of(data, "en")} == {
        (State.UNCHANGED, "a\nb\nc")
    }


def test_a_draft_is_read_as_it_was_written(
    slots: Form, values: Values, filling: Filling
) -> None:
    """Its gaps, and the sign for what no Word file can hold."""
    draft = evolve(filling, gaps=True)
    given = [values(project=Project(number=number)) for number in ("a\x07b", None)]

    texts = [
        {(v.state, v.text) for v in values_of(fill_form(slots, each, draft), "en")}
        for each in given
    ]

    assert texts == [
        {(State.UNCHANGED, "a\N{REPLACEMENT CHARACTER}b")},
        {(State.UNCHANGED, "[project.number]")},
    ]


@once_a_function
@given(text=said, data=st.data())
def test_a_changed_character_is_told_with_its_box(
    text: str, data: st.DataObject, slots: Form, values: Values, filling: Filling
) -> None:
    """Of six boxes that show the same value exactly the changed one is told."""
    filled = fill_form(slots, values(project=Project(number=text)), filling)
    part = data.draw(st.sampled_from((MAIN, HEADER)))
    names: list[str] = []

    def change(root: Element) -> None:
        texts = [
            text
            for sdt in root.iter(f"{W}sdt")
            for text in sdt.iter(f"{W}t")
            if text.text
        ]
        chosen = data.draw(st.sampled_from(texts))
        old = chosen.text or ""
        at = data.draw(st.integers(0, len(old) - 1))
        chosen.text = f"{old[:at]}{'x' if old[at] != 'x' else 'y'}{old[at + 1 :]}"
        start = next(chosen.iterancestors(f"{W}sdt")).getprevious()
        assert start is not None
        names.append(start.get(f"{W}name", "").partition("p")[0])

    read = Paper(filled).changed(change, part).read()

    changed = [value for value in read if value.state is State.CHANGED]
    assert [f"_gk_{value.spot.number}" for value in changed] == names
    assert {value.state for value in read} == {State.CHANGED, State.UNCHANGED}


def test_without_tags_values_are_found_by_their_bookmarks(paper: Paper) -> None:
    """So LibreOffice 7.4 saves a file."""
    read = paper.changed(without("tag", "alias")).read()

    assert {(v.state, v.binding) for v in read} == {(State.UNCHANGED, Binding.BOOKMARK)}


def test_without_bookmarks_values_are_found_by_their_tags(
    slots: Form, paper: Paper, values: Values, filling: Filling
) -> None:
    """Several places that show the same value are told apart by their order."""
    bare = without("bookmarkStart", "bookmarkEnd")
    data = fill_form(slots, values(project=Project(number="a\nb")), filling)

    read = (*paper.changed(bare).read(), *Paper(data).changed(bare).read())

    assert {(v.state, v.binding) for v in read} == {(State.UNCHANGED, Binding.TAG)}


def test_what_nothing_binds_any_more_is_gone(paper: Paper) -> None:
    """Each value is named, though none is found."""
    bare = without("tag", "bookmarkStart", "bookmarkEnd")

    read = paper.changed(bare).read()

    assert {(v.state, v.text, v.place) for v in read} == {(State.GONE, None, None)}
    assert [v.path for v in read] == [v.path for v in paper.read()]


def test_a_deleted_row_is_gone(paper: Paper) -> None:
    """All its values are, and those of other rows are not."""

    def change(root: Element) -> None:
        row = row_of(root, "activities[0].id")
        table = row.getparent()
        assert table is not None
        table.remove(row)

    assert paper.changed(change).differing() == [
        ("activities[0].id", "gone", None, 0),
        ("activities[0].title", "gone", None, 0),
    ]


@pytest.mark.parametrize("named", [False, True], ids=["Word", "LibreOffice"])
def test_a_copied_row_is_told(paper: Paper, *, named: bool) -> None:
    """Word copies the tags and no bookmark; LibreOffice gives bookmarks new names."""

    def change(root: Element) -> None:
        row = row_of(root, "activities[1].id")
        copy = deepcopy(row)
        for mark in tuple(copy.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd")):
            mark.set(f"{W}id", f"9{mark.get(f'{W}id')}")
            if not named:
                parent = mark.getparent()
                assert parent is not None
                parent.remove(mark)
            elif mark.get(f"{W}name"):
                mark.set(f"{W}name", f"{mark.get(f'{W}name')}_Copy_1")
        row.addnext(copy)

    assert paper.changed(change).differing() == [
        ("activities[1].id", "unchanged", "B", 1),
        ("activities[1].title", "unchanged", "Darbs B", 1),
    ]


def test_an_added_row_is_told_with_its_place(paper: Paper, tmp_path: Path) -> None:
    """A new row looks like those written above it, and nothing in it is bound."""

    def change(root: Element) -> None:
        row = row_of(root, "activities[1].id")
        new = deepcopy(row)
        without("sdt", "bookmarkStart", "bookmarkEnd")(new)
        for cell in new.iter(f"{W}p"):
            run = etree.SubElement(cell, f"{W}r")
            etree.SubElement(run, f"{W}t").text = "C"
        row.addnext(new)
        end = new.getnext()
        assert end is not None
        for width in end.iter(f"{W}tcW"):
            width.set(f"{W}w", "1")

    file = tmp_path / "changed.docx"
    file.write_bytes(paper.changed(change).data)
    filled = examine_filled(file, "en")

    places = [(place.table, place.row) for place in filled.reading.added_rows]
    assert places == [(1, 4)]
    assert paper.changed(change).differing() == []


def test_rows_of_the_form_are_no_added_ones(paper: Paper, tmp_path: Path) -> None:
    """A file that nobody has touched has none, whatever its rows look like."""
    file = tmp_path / "report.docx"
    file.write_bytes(paper.data)

    filled = examine_filled(file, "en")

    assert filled.is_sealed
    assert filled.reading.added_rows == ()


def test_a_text_box_is_read_once(
    compiled: Callable[[Document], Form], values: Values, filling: Filling, xml: Parse
) -> None:
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
    data = values(project=Project(number="7"))

    read = Paper(fill_form(compiled(document), data, filling)).read()

    assert [(value.text, value.state) for value in read] == [
        ("7", State.UNCHANGED),
        ("7", State.UNCHANGED),
    ]


def test_words_typed_beside_a_lonely_value_count(paper: Paper) -> None:
    """A value that had its paragraph to itself is the whole paragraph."""

    def change(root: Element) -> None:
        run = etree.Element(f"{W}r")
        etree.SubElement(run, f"{W}t").text = "1"
        paragraph = next(control(root, "activities[0].id").iterancestors(f"{W}p"))
        paragraph.append(run)

    assert paper.changed(change).differing() == [
        ("activities[0].id", "changed", "A1", 0)
    ]


def test_a_paragraph_put_between_others_counts(paper: Paper) -> None:
    """Nothing binds it, but it stands within a text."""

    def change(root: Element) -> None:
        first = next(control(root, "project.summary").iterancestors(f"{W}p"))
        new = etree.Element(f"{W}p")
        run = etree.SubElement(new, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "Jauna."
        first.addnext(new)

    assert paper.changed(change).differing() == [
        ("project.summary", "changed", "Pirmā.\nJauna.\n\nTrešā.", 0)
    ]


def test_a_value_made_into_two_paragraphs_is_read_whole(paper: Paper) -> None:
    """Word puts the control round both paragraphs."""

    def change(root: Element) -> None:
        outer = control(root, "project.number")
        paragraph = next(outer.iterancestors(f"{W}p"))
        paragraph.addprevious(outer)
        content = outer.find(f"{W}sdtContent")
        assert content is not None
        [run] = content
        content.append(paragraph)
        paragraph.clear()
        paragraph.append(run)
        second = etree.SubElement(content, f"{W}p")
        second.append(deepcopy(run))

    assert paper.changed(change).differing() == [
        ("project.number", "changed", "7\n7", 0)
    ]


def test_tracked_changes_count_as_accepted(paper: Paper, tmp_path: Path) -> None:
    """What is inserted is read, what is deleted is not; their number is told."""

    def change(root: Element) -> None:
        content = control(root, "project.number").find(f"{W}sdtContent")
        assert content is not None
        deleted = etree.SubElement(content, f"{W}del")
        deleted.append(content[0])
        for text in tuple(deleted.iter(f"{W}t")):
            text.tag = f"{W}delText"
        moved = etree.SubElement(content, f"{W}moveFrom")
        run = etree.SubElement(moved, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "elsewhere"
        inserted = etree.SubElement(content, f"{W}ins")
        run = etree.SubElement(inserted, f"{W}r")
        etree.SubElement(run, f"{W}t").text = "8"

    file = tmp_path / "tracked.docx"
    file.write_bytes(paper.changed(change).data)

    assert paper.changed(change).differing() == [("project.number", "changed", "8", 0)]
    assert examine_filled(file, "en").reading.changes == 3


def test_signs_that_programs_write_in_place_of_characters_are_read() -> None:
    """Hyphens that do not break, soft hyphens, line ends and symbols."""
    from grantkit.forms.verifying.stretches import text_of_paragraphs  # noqa: PLC0415 -- the only use of what is inside

    paragraph = etree.fromstring(
        f'<w:p xmlns:w="{W[1:-1]}"><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs>'
        "</w:pPr><w:r><w:t>a</w:t><w:noBreakHyphen/><w:t>b</w:t><w:softHyphen/>"
        '<w:cr/><w:tab/><w:sym w:char="2612"/><w:sym w:char="?"/></w:r></w:p>'
    )

    assert text_of_paragraphs([paragraph]) == "a\u2011b\u00ad\n\t☒"


def test_controls_of_every_kind_are_read(
    compiled: Callable[[Document], Form],
    run_control: Callable[..., Element],
    values: Values,
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
    given = values(
        details=details, project=Project(start=filling.as_of, number="unused")
    )

    data = fill_form(compiled(document), given, filling)

    assert [(v.path, v.text, v.state.value) for v in values_of(data, "en")] == [
        ("details.agreed", "☒", "unchanged"),
        ("details.role", "Vada", "unchanged"),
        ("project.start", "15.09.2023.", "unchanged"),
        ("details.word", "nothing", "unchanged"),
    ]


def test_a_plain_text_control_takes_more_than_that_from_then_on(
    compiled: Callable[[Document], Form],
    run_control: Callable[..., Element],
    values: Values,
    filling: Filling,
) -> None:
    """LibreOffice 7.4 moves line breaks out of plain-text controls."""
    document = docx.Document()
    place: Element = document.add_paragraph()._p
    place.append(run_control("project.number", '<w:text w:multiLine="1"/>'))
    given = values(project=Project(number="a\nb"))

    paper = Paper(fill_form(compiled(document), given, filling))

    [outer] = etree.fromstring(paper.parts()[MAIN]).iter(f"{W}sdt")
    assert [*outer.iter(f"{W}text")] == []
    assert [value.text for value in paper.read()] == ["a\nb"]


def test_the_row_that_is_left_for_an_empty_list_is_read(
    compiled: Callable[[Document], Form], values: Values, filling: Filling
) -> None:
    """With its tags alone as well as with its bookmarks."""
    document = docx.Document()
    document.add_table(1, 1).rows[0].cells[0].text = "{{activities[].id}}"
    paper = Paper(fill_form(compiled(document), values(), filling))

    for lost in (("bookmarkStart", "bookmarkEnd"), ("tag",)):
        [value] = paper.changed(without(*lost)).read()
        assert (value.path, value.text, value.state) == (
            "activities[0].id",
            "–",
            State.UNCHANGED,
        )


def test_values_bear_the_titles_that_the_form_was_compiled_with(
    tmp_path: Path, roots: Mapping[str, object], values: Values, filling: Filling
) -> None:
    """They are told even where an office program has dropped them from the controls."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}")
    file = tmp_path / "form.docx"
    document.save(str(file))
    form = compile_form(file, roots, titles={"project.number": "Līguma “numurs”"})
    data = fill_form(form, values(project=Project(number="7")), filling)

    [value] = Paper(data).changed(without("alias")).read()

    assert value.title == "Līguma “numurs”"


def test_facts_come_back(
    slots: Form, values: Values, filling: Filling, tmp_path: Path
) -> None:
    """Whatever a file tells of itself is read as it was told."""
    told = evolve(filling, facts={"source": 'mans "projekts" & citi.yaml'})
    file = tmp_path / "filled.docx"
    file.write_bytes(fill_form(slots, values(project=Project(number="7")), told))

    filled = examine_filled(file, "en")

    assert filled.is_sealed
    assert filled.facts == {"form": slots.digest, **told.facts}


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
    paper: Paper, tmp_path: Path, old: bytes, new: bytes, *, is_sealed: bool
) -> None:
    """The same data under another name give the same file."""
    file = tmp_path / "report.docx"
    parts = paper.parts()
    assert old in parts[MANIFEST]
    file.write_bytes(pack({**parts, MANIFEST: parts[MANIFEST].replace(old, new, 1)}))

    assert examine_filled(file, "en").is_sealed == is_sealed


def test_a_file_without_its_record_is_refused(paper: Paper, tmp_path: Path) -> None:
    """The properties still tell that it was ours."""
    file = tmp_path / "report.docx"
    parts = paper.parts()
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
    paper: Paper, tmp_path: Path, old: bytes, new: bytes
) -> None:
    """Nothing is guessed, and nothing breaks down."""
    file = tmp_path / "report.docx"
    parts = paper.parts()
    file.write_bytes(pack({**parts, MANIFEST: parts[MANIFEST].replace(old, new)}))

    with pytest.raises(FormError) as caught:
        examine_filled(file, "en")

    assert caught.value.message == (
        "report.docx: the record of what was written is damaged, so nothing can be "
        "compared. Render the report again."
    )
