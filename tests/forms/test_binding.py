"""Every value that is written can be found again, by its tag or by its bookmark."""

from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import frozen
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form, compile_form, fill_form
from grantkit.forms.package.manifest import manifest_of
from grantkit.forms.package.parts import Package, read_package
from grantkit.model.project import Location, Project
from grantkit.model.workplan import Activity

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BOX = (
    '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>'
    "{0}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>{0}"
    "</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
).format(
    "<w:txbxContent><w:p><w:r><w:t>{{project.number}}</w:t></w:r></w:p></w:txbxContent>"
)
TITLES = {
    "project.number": "Number & year",
    "activities[].id": "Code",
    "activities[].locations[].place": "Place",
}

Parse = Callable[[str], Element]
Fill = Callable[..., Document]
Values = Callable[..., Mapping[str, object]]
RunControl = Callable[..., Element]
Kinds = Mapping[str, Any]


@frozen
class Shown:
    """A value as a filled form shows it."""

    tag: str
    title: str
    text: str
    bookmark: str


def shown_in(root: Element) -> Iterator[Shown]:
    """Read the controls of a part, each with the bookmark that stands round it."""
    for control in root.iter(f"{W}sdt"):
        start, end = control.getprevious(), control.getnext()
        assert start is not None
        assert end is not None
        assert (start.tag, end.tag) == (f"{W}bookmarkStart", f"{W}bookmarkEnd")
        assert start.get(f"{W}id") == end.get(f"{W}id")
        title, tag = (item.get(f"{W}val", "") for item in control[0][:2])
        words = "".join(text.text or "" for text in control.iter(f"{W}t"))
        yield Shown(tag, title, words, start.get(f"{W}name", ""))


def stories_of(file: Path) -> list[Element]:
    """Parse the text, headers and footers of a file."""
    package = read_package(file, "en")
    names = ("document", "header", "footer")
    return [
        etree.fromstring(data)
        for part, data in package.parts.items()
        if part.removeprefix("word/").startswith(names) and part.endswith(".xml")
    ]


@pytest.fixture
def everywhere(xml: Parse) -> Document:
    """Give a form with marks in a header, a text box, a nested table and a block."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "Nr. {{project.number}}"
    document.element.body.insert(0, xml(BOX))
    document.add_paragraph("{{project.number}}")
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("{{activities[].id}}: {{activities[].id}}")
    cell = document.add_table(1, 1).rows[0].cells[0]
    nested = cell.add_table(1, 2)
    nested.rows[0].cells[0].text = "{{activities[].locations[].place}}"
    nested.rows[0].cells[1].text = "{{activities[].id}}"
    document.add_paragraph("{{/activities[]}}")
    return document


@pytest.fixture
def filled(
    everywhere: Document,
    tmp_path: Path,
    roots: Mapping[str, object],
    values: Values,
    filling: Filling,
) -> Path:
    """Give that form filled with two activities, the first with two places."""
    form, file = tmp_path / "form.docx", tmp_path / "filled.docx"
    everywhere.save(str(form))
    places = (Location(place="Rīga"), Location(place="Cēsis"))
    activities = (Activity(id="A1", locations=places), Activity(id="A2"))
    data = values(project=Project(number="1\n2"), activities=activities)
    compiled = compile_form(form, roots, titles=TITLES)
    file.write_bytes(fill_form(compiled, data, filling))
    return file


def test_every_value_has_a_control_with_its_full_path_and_title(filled: Path) -> None:
    """In the text, in both forms of a text box, in nested tables and in headers."""
    found = Counter(
        (shown.tag, shown.title, shown.text)
        for story in stories_of(filled)
        for shown in shown_in(story)
    )

    assert found == {
        ("project.number", "Number & year", "1"): 3,
        ("project.number", "Number & year", "2"): 3,
        ("project.number", "Number & year", "12"): 1,
        ("activities[0].id", "Code", "A1"): 4,
        ("activities[1].id", "Code", "A2"): 3,
        ("activities[0].locations[0].place", "Place", "Rīga"): 1,
        ("activities[0].locations[1].place", "Place", "Cēsis"): 1,
        ("activities[1].locations[].place", "Place", "–"): 1,
    }


def test_bookmarks_are_unique_over_all_parts(filled: Path) -> None:
    """No number and no name stands twice, and each that begins also ends."""
    stories = stories_of(filled)

    starts = [m for story in stories for m in story.iter(f"{W}bookmarkStart")]
    ends = [m for story in stories for m in story.iter(f"{W}bookmarkEnd")]
    numbers = Counter(mark.get(f"{W}id") for mark in starts)
    names = Counter(mark.get(f"{W}name", "") for mark in starts)
    assert set(numbers.values()) == set(names.values()) == {1}
    assert Counter(mark.get(f"{W}id") for mark in ends) == numbers
    assert all(len(name) <= 40 for name in names)


def test_a_bookmark_names_its_place_element_and_line(filled: Path) -> None:
    """So a value is found even where an office program has dropped all tags."""
    manifest = manifest_of(read_package(filled, "en"))
    assert manifest is not None
    paths = {place.number: place.path for place in manifest.places}

    found = {
        shown.bookmark: shown.tag
        for story in stories_of(filled)
        for shown in shown_in(story)
    }

    for name, tag in found.items():
        number, *indexes = name.removeprefix("_gk_").partition("p")[0].split("_")
        path = paths[int(number)]
        for index in indexes:
            path = path.replace("[]", f"[{index}]", 1)
        assert path in (tag, tag.replace("[]", "[0]"))
    assert {name.partition("p")[2] for name in found} == {"", "2"}


def test_a_value_within_text_of_someone_else_gets_no_control_of_its_own(
    fill: Fill, xml: Parse
) -> None:
    """A plain-text control may hold no other; the bookmark alone tells the place."""
    document = docx.Document()
    document.element.body.insert(
        0,
        xml(
            '<w:p><w:sdt><w:sdtPr><w:tag w:val="own"/><w:text/></w:sdtPr><w:sdtContent>'
            "<w:r><w:t>Nr. {{project.number}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        ),
    )

    body = fill(document, project=Project(number="12")).element.body

    [control] = body.iter(f"{W}sdt")
    assert "".join(text.text or "" for text in control.iter(f"{W}t")) == "Nr. 12"
    assert control.find(f"{W}sdtPr/{W}tag").get(f"{W}val") == "own"
    assert len(list(control.iter(f"{W}bookmarkStart"))) == 1


def test_a_rich_control_of_someone_else_may_hold_ours(fill: Fill, xml: Parse) -> None:
    """It takes any content."""
    document = docx.Document()
    document.element.body.insert(
        0,
        xml(
            '<w:p><w:sdt><w:sdtPr><w:tag w:val="own"/></w:sdtPr><w:sdtContent>'
            "<w:r><w:t>Nr. {{project.number}}</w:t></w:r></w:sdtContent></w:sdt></w:p>"
        ),
    )

    body = fill(document, project=Project(number="12")).element.body

    tags = [tag.get(f"{W}val") for tag in body.iter(f"{W}tag")]
    assert tags == ["own", "project.number"]


def test_the_title_that_a_form_gives_stays_where_no_other_is_known(
    fill: Fill, run_control: RunControl
) -> None:
    """A typed mark without a title bears its path."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("{{project.acronym}}")._p
    paragraph.append(run_control("project.number"))

    body = fill(document, project=Project(number="1", acronym="B")).element.body

    titles = [title.get(f"{W}val") for title in body.iter(f"{W}alias")]
    assert titles == ["project.acronym", "Title"]


@pytest.fixture
def refilled(
    filled: Path,
    roots: Mapping[str, object],
    values: Values,
    filling: Filling,
) -> Callable[..., Package]:
    """Give a function that fills the filled form again."""

    def make(**given: object) -> Package:
        form = compile_form(filled, roots, titles=TITLES)
        file = filled.with_name("again.docx")
        file.write_bytes(fill_form(form, values(**given), filling))
        return read_package(file, "en")

    return make


def test_a_filled_form_may_be_filled_again(
    refilled: Callable[..., Package], filled: Path
) -> None:
    """Its values change, its rows stay, and nothing of the first time is left over."""
    places = (Location(place="Liepāja"), Location(place="Kuldīga"))
    activities = (Activity(id="B1", locations=places), Activity(id="B2"))

    package = refilled(project=Project(number="9"), activities=activities)

    stories = stories_of(filled.with_name("again.docx"))
    found = Counter((s.tag, s.text) for story in stories for s in shown_in(story))
    assert found == {
        ("project.number", "9"): 4,
        ("activities[0].id", "B1"): 4,
        ("activities[1].id", "B2"): 3,
        ("activities[0].locations[0].place", "Liepāja"): 1,
        ("activities[0].locations[1].place", "Kuldīga"): 1,
        ("activities[1].locations[].place", "–"): 1,
    }
    starts = [m for story in stories for m in story.iter(f"{W}bookmarkStart")]
    assert len({mark.get(f"{W}name") for mark in starts}) == len(starts) == 14
    manifests = [part for part in package.parts if "grantkit" in part.lower()]
    assert sorted(manifests) == [
        "customXml/_rels/grantkit.xml.rels",
        "customXml/grantkit.xml",
        "customXml/grantkitProps.xml",
    ]
    relations = package.parts["word/_rels/document.xml.rels"]
    assert relations.count(b"grantkit.xml") == 1


def test_what_fills_a_form_twice_is_the_same_as_once(
    refilled: Callable[..., Package],
) -> None:
    """The same data leave the values as they were."""
    places = (Location(place="Rīga"), Location(place="Cēsis"))
    activities = (Activity(id="A1", locations=places), Activity(id="A2"))

    package = refilled(project=Project(number="1\n2"), activities=activities)

    root = etree.fromstring(package.parts["word/document.xml"])
    words = [shown.text for shown in shown_in(root) if shown.tag == "project.number"]
    assert words == ["12", "12", "12"]


def test_a_check_box_and_a_date_bear_path_and_title(
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
    kinds: Kinds,
    run_control: RunControl,
) -> None:
    """Controls of every kind are found as those of text are."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph()._p
    box = '<w14:checkbox><w14:checked w14:val="0"/></w14:checkbox>'
    paragraph.append(run_control("details.agreed", box))
    paragraph.append(run_control("details.day else nav", "<w:date/>"))
    data = values(details=kinds["Details"](agreed=True))

    body = docx.Document(BytesIO(fill_form(compiled(document), data, filling)))

    assert list(shown_in(body.element.body)) == [
        Shown("details.agreed", "Title", "☒", "_gk_1"),
        Shown("details.day", "Title", "nav", "_gk_2"),
    ]
