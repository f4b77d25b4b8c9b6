"""Bookmarks and numbers where rows and blocks repeat."""

from collections import Counter
from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from docx.table import Table
from lxml.etree import _Element as Element

from grantkit.model.project import Project
from grantkit.model.workplan import Activity

Fill = Callable[..., Document]
Texts = Callable[[Document], list[str]]
Cells = Callable[[Table], list[list[str]]]
AddTable = Callable[..., None]
Parse = Callable[[str], Element]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def test_numbers_and_names_stay_unique_in_copies(fill: Fill, xml: Parse) -> None:
    """Bookmarks, controls and drawings of copies get numbers of their own."""
    document = docx.Document()
    document.add_paragraph("{{activities[]}}")
    body = document.element.body
    body.insert(
        1,
        xml(
            '<w:sdt><w:sdtPr><w:tag w:val="own"/><w:id w:val="1"/></w:sdtPr>'
            '<w:sdtContent><w:p w14:paraId="1"><w:bookmarkStart w:id="1" '
            'w:name="spot"/><w:r><w:drawing><wp:inline><wp:docPr id="1" name="x"/>'
            '</wp:inline></w:drawing></w:r><w:bookmarkEnd w:id="1"/><w:r><w:t>'
            "{{activities[].id}}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    document.add_paragraph("{{/activities[]}}")
    activities = tuple(Activity(id=str(number)) for number in range(5))

    filled = fill(document, activities=activities).element.body

    marks = list(filled.iter(f"{W}bookmarkStart"))
    ends = [mark.get(f"{W}id") for mark in filled.iter(f"{W}bookmarkEnd")]
    names = [mark.get(f"{W}name") for mark in marks]
    assert [mark.get(f"{W}id") for mark in marks] == ends
    for numbers in (
        ends,
        names,
        [item.get("id") for item in filled.iter("{*}docPr")],
        [i.get(f"{W}val") for p in filled.iter(f"{W}sdtPr") for i in p.iter(f"{W}id")],
    ):
        assert set(Counter(numbers).values()) == {1}
        assert len(numbers) == 5
    assert names[:2] == ["spot", "spot_1"]
    assert not [
        name for p in filled.iter(f"{W}p") for name in p.attrib if "para" in name
    ]


def test_copies_take_no_name_or_number_of_a_part_without_marks(
    fill: Fill, xml: Parse
) -> None:
    """A header that nothing is filled into has some as well."""
    document = docx.Document()
    drawing = (
        '<w:r><w:drawing><wp:inline><wp:docPr id="{}"/></wp:inline></w:drawing></w:r>'
    )
    for text in ("{{activities[]}}", "No. {{activities[].id}}", "{{/activities[]}}"):
        document.add_paragraph(text)
    paragraph: Element = document.paragraphs[1]._p
    header: Element = document.sections[0].header.paragraphs[0]._p
    for number, (place, name) in enumerate([(paragraph, "spot"), (header, "spot_1")]):
        place.append(xml(f'<w:bookmarkStart w:id="{number}" w:name="{name}"/>'))
        place.append(xml(drawing.format(number + 1)))
        place.append(xml(f'<w:bookmarkEnd w:id="{number}"/>'))

    filled = fill(document, activities=(Activity(id="1"), Activity(id="2")))

    parts: list[Element] = [
        filled.element.body,
        filled.sections[0].header._element,
    ]
    names = [m.get(f"{W}name") for p in parts for m in p.iter(f"{W}bookmarkStart")]
    numbers = [item.get("id") for part in parts for item in part.iter("{*}docPr")]
    assert names == ["spot", "spot_2", "spot_1"]
    assert numbers == ["1", "3", "2"]


def test_a_bookmark_that_only_begins_in_a_row_is_moved_out(
    fill: Fill, cells: Cells, table: AddTable, xml: Parse
) -> None:
    """Half a bookmark is not repeated."""
    document = docx.Document()
    table(document, ("{{activities[].id}}",))
    paragraph = document.tables[0].rows[0].cells[0].paragraphs[0]._p
    paragraph.insert(0, xml('<w:bookmarkStart w:id="3" w:name="half"/>'))
    document.element.body.insert(1, xml('<w:bookmarkEnd w:id="3"/>'))

    filled = fill(document, activities=(Activity(id="1"), Activity(id="2")))

    assert len(list(filled.element.body.iter(f"{W}bookmarkStart"))) == 1
    assert cells(filled.tables[0]) == [["1"], ["2"]]


def test_a_bookmark_round_a_mark_is_not_repeated_with_its_lines(
    fill: Fill, texts: Texts, xml: Parse
) -> None:
    """It goes on to span them all, also at the edges of a block."""
    document = docx.Document()
    for text in ("{{?project.number}}", "{{project.number}}", "{{/?project.number}}"):
        paragraph: Element = document.add_paragraph(text)._p
        number = str(len(document.paragraphs))
        paragraph.insert(
            0, xml(f'<w:bookmarkStart w:id="{number}" w:name="b{number}"/>')
        )
        paragraph.append(xml(f'<w:bookmarkEnd w:id="{number}"/>'))

    filled = fill(document, project=Project(number="1\n2"))

    body: Element = filled.element.body
    kinds = ("bookmarkStart", "p", "bookmarkEnd")
    order = [
        str(e.tag).rpartition("}")[2] for e in body if not str(e.tag).endswith("Pr")
    ]
    assert texts(filled) == ["1", "2"]
    assert [name for name in order if name in kinds] == [
        "bookmarkStart",
        "bookmarkEnd",
        "bookmarkStart",
        "p",
        "p",
        "bookmarkEnd",
        "bookmarkStart",
        "bookmarkEnd",
    ]


NAME = "{{activities[].id}}"
PLAIN = "No. {{activities[].id}}"
OPEN, CLOSE = "{{activities[]}}", "{{/activities[]}}"


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize(
    "paragraphs",
    [
        ("before", OPEN, "<" + NAME, CLOSE, ">after"),
        ("<before", OPEN, NAME + ">", CLOSE, "after"),
        ("before", OPEN, "<" + PLAIN, CLOSE, ">after"),
        ("<before", OPEN, PLAIN + ">", CLOSE, "after"),
        ("<before", OPEN, PLAIN, NAME + ">", CLOSE, "after"),
        ("before", "<" + OPEN, NAME, CLOSE + ">", "after"),
        ("before", "<" + OPEN, NAME + ">", CLOSE, "after"),
        ("before", OPEN, "<" + NAME, CLOSE + ">", "after"),
        ("<{{project.number}}", OPEN, NAME + ">", CLOSE, "after"),
        ("<{{project.number}}>", OPEN, NAME, CLOSE, "after"),
        ("before", OPEN, "<" + NAME, CLOSE, ">{{project.number}}"),
    ],
)
def test_a_bookmark_that_crosses_a_block_stays_whole(
    fill: Fill, xml: Parse, paragraphs: tuple[str, ...], count: int
) -> None:
    """It begins once and ends once, however many copies there are, and after it began.

    Angle brackets show where the form has it begin and end.
    """
    document = docx.Document()
    for text in paragraphs:
        paragraph: Element = document.add_paragraph(text.strip("<>"))._p
        if text.startswith("<"):
            paragraph.insert(0, xml('<w:bookmarkStart w:id="3" w:name="spot"/>'))
        if text.startswith(">"):
            paragraph.insert(0, xml('<w:bookmarkEnd w:id="3"/>'))
        if text.endswith(">"):
            paragraph.append(xml('<w:bookmarkEnd w:id="3"/>'))
    activities = tuple(Activity(id=f"{n}\n–") for n in range(count))

    filled = fill(document, project=Project(number="1\n2"), activities=activities)

    marks = list(filled.element.body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"))
    assert [mark.tag for mark in marks] == [f"{W}bookmarkStart", f"{W}bookmarkEnd"]
    assert [mark.get(f"{W}id") for mark in marks] == ["3", "3"]


@pytest.mark.parametrize("count", [0, 1, 3])
@pytest.mark.parametrize(
    ("paragraphs", "left"),
    [
        (("<{{project.number}}>",), [2, 2, 2]),
        (("<before", "{{project.number}}>"), [3, 3, 3]),
        (("<before", OPEN, NAME + ">", CLOSE), [1, 3, 7]),
        (("<before", OPEN, PLAIN, CLOSE + ">"), [1, 2, 4]),
        ((OPEN, "<" + NAME, CLOSE + ">"), [1, 2, 6]),
        (("before", "<" + OPEN, NAME, CLOSE + ">"), [1, 3, 7]),
        (("<before", OPEN, "", CLOSE + ">"), [1, 2, 4]),
    ],
)
def test_a_bookmark_ends_within_the_last_paragraph_of_a_cell(
    fill: Fill, xml: Parse, paragraphs: tuple[str, ...], left: list[int], count: int
) -> None:
    """A cell ends in a paragraph, and none is added to it that the form has not."""
    document = docx.Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    for number, text in enumerate(paragraphs):
        shown = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        shown.text = text.strip("<>")
        paragraph: Element = shown._p
        if text.startswith("<"):
            paragraph.insert(0, xml('<w:bookmarkStart w:id="3" w:name="spot"/>'))
        if text.endswith(">"):
            paragraph.append(xml('<w:bookmarkEnd w:id="3"/>'))
    activities = tuple(Activity(id=f"{n}\n–") for n in range(count))

    filled = fill(document, project=Project(number="1\n2"), activities=activities)

    body: Element = filled.element.body
    (outcome,) = body.iter(f"{W}tc")
    marks = list(body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"))
    assert outcome[-1].tag == f"{W}p"
    assert len(list(outcome.iter(f"{W}p"))) == left[min(count, 2)]
    assert [mark.tag for mark in marks] == [f"{W}bookmarkStart", f"{W}bookmarkEnd"]


def test_a_control_that_repeats_is_left_by_bookmarks_that_cross_it(
    fill: Fill, xml: Parse
) -> None:
    """They stay once, even where nothing but them stands at its edges."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("{{project.number}}")._p
    paragraph.insert(0, xml('<w:bookmarkStart w:id="1" w:name="first"/>'))
    paragraph.append(xml('<w:bookmarkEnd w:id="1"/>'))
    body: Element = document.element.body
    body.insert(
        1,
        xml(
            '<w:sdt><w:sdtPr><w:tag w:val="activities[]"/></w:sdtPr><w:sdtContent>'
            '<w:bookmarkStart w:id="2" w:name="second"/><w:p><w:r><w:t>No. '
            "{{activities[].id}}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
        ),
    )
    after: Element = document.add_paragraph("after")._p
    after.append(xml('<w:bookmarkEnd w:id="2"/>'))

    filled = fill(
        document,
        project=Project(number="1"),
        activities=(Activity(id="1"), Activity(id="2")),
    )

    marks = list(filled.element.body.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"))
    assert [mark.get(f"{W}id") for mark in marks] == ["1", "1", "2", "2"]
