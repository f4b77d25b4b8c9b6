"""Content controls take values by their tags and stay what they are."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.model.project import Project
from grantkit.model.workplan import Activity

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"

Fill = Callable[..., Document]
Kinds = Mapping[str, Any]
Parse = Callable[[str], Element]
RunControl = Callable[..., Element]

CHECK_BOX = (
    '<w14:checkbox><w14:checked w14:val="0"/>'
    '<w14:checkedState w14:val="2612" w14:font="MS Gothic"/>'
    '<w14:uncheckedState w14:val="2610" w14:font="Segoe UI Symbol"/></w14:checkbox>'
)
DROP_DOWN = (
    '<w:dropDownList><w:listItem w:displayText="Pick one" w:value=""/>'
    '<w:listItem w:displayText="Leads" w:value="lead"/></w:dropDownList>'
)
COMBO = DROP_DOWN.replace("dropDownList", "comboBox")
DATE = (
    '<w:date w:fullDate="2001-01-01T00:00:00Z"><w:dateFormat w:val="dd.MM.yyyy."/>'
    '<w:lid w:val="lv-LV"/></w:date>'
)


def with_control(control: Element) -> Document:
    """Make a form with one control in a paragraph."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("a")._p
    paragraph.append(control)
    return document


def control_in(document: Document) -> Element:
    """Find the control of a document."""
    body: Element = document.element.body
    return next(body.iter(f"{W}sdt"))


def words_in(element: Element) -> str:
    """Join the words of an element."""
    return "".join(text.text or "" for text in element.iter(f"{W}t"))


def test_a_control_in_a_paragraph_keeps_title_path_and_look(
    fill: Fill, run_control: RunControl
) -> None:
    """Its prompt's state and its number go; Word gives new numbers by itself."""
    filled = fill(
        with_control(run_control("project.number")), project=Project(number="1\n2")
    )

    control = control_in(filled)
    assert [item.get(f"{W}val") for item in control[0]] == ["Title", "project.number"]
    assert [item.tag for item in control[1][0]] == [
        f"{W}{name}" for name in ("rPr", "t", "br", "t")
    ]
    assert control.find(f".//{W}b") is not None


def test_a_prompt_does_not_lend_its_grey_to_the_value(fill: Fill, xml: Parse) -> None:
    """The placeholder's style is dropped, and so are its state and data binding."""
    control = xml(
        '<w:sdt><w:sdtPr><w:tag w:val="project.number"/><w:showingPlcHdr/>'
        '<w:dataBinding w:xpath="/a" w:storeItemID="{1}"/></w:sdtPr><w:sdtContent><w:r>'
        '<w:rPr><w:rStyle w:val="PlaceholderText"/><w:i/></w:rPr><w:t>Click here</w:t>'
        "</w:r></w:sdtContent></w:sdt>"
    )

    filled = control_in(fill(with_control(control), project=Project(number="1")))

    assert [item.tag for item in filled[0]] == [f"{W}alias", f"{W}tag"]
    assert [item.tag for item in filled.iter(f"{W}rPr")][0:1] == [f"{W}rPr"]
    assert filled.find(f".//{W}rStyle") is None
    assert filled.find(f".//{W}i") is not None


@pytest.mark.parametrize(
    "text",
    [
        (
            "<w:sdt>PR<w:sdtContent><w:p><w:pPr><w:jc "
            "w:val='right'/></w:pPr><w:r><w:t>x</w:t></w:r></w:p><w:p/></w:sdtContent></w:sdt>"
        ),
        (
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:sdt>PR"
            "<w:sdtContent><w:tc><w:tcPr/><w:p/><w:p/></w:tc></w:sdtContent></w:sdt></w:tr>"
            "</w:tbl>"
        ),
        (
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:sdt>PR<w:sdtContent>"
            "<w:tr><w:tc><w:tcPr/><w:p/></w:tc></w:tr></w:sdtContent></w:sdt></w:tbl>"
        ),
    ],
    ids=["paragraphs", "cell", "row"],
)
def test_a_control_round_paragraphs_a_cell_or_a_row_moves_into_one_paragraph(
    fill: Fill, xml: Parse, text: str
) -> None:
    """There office programs leave it alone; lines become breaks, cells stay cells."""
    properties = '<w:sdtPr><w:tag w:val="project.number"/></w:sdtPr>'
    document = docx.Document()
    document.element.body.insert(0, xml(text.replace("PR", properties)))

    filled = fill(document, project=Project(number="1\n2"))

    body, control = filled.element.body, control_in(filled)
    assert words_in(control) == words_in(body) == "12"
    assert [item.get(f"{W}val") for item in control[0]] == ["project.number"] * 2
    assert [p.find(f"{W}sdt") for p in body.iter(f"{W}p")] == [control]
    assert len(list(body.iter(f"{W}tc"))) == len(list(body.iter(f"{W}tcPr")))


@pytest.mark.parametrize(
    ("agreed", "state", "glyph"), [(True, "1", "☒"), (False, "0", "☐")]
)
def test_a_check_box_is_ticked_for_yes(  # noqa: PLR0913, PLR0917 -- fixtures
    fill: Fill,
    run_control: RunControl,
    kinds: Kinds,
    agreed: bool,  # noqa: FBT001 -- a parameter of the test
    state: str,
    glyph: str,
) -> None:
    """State, glyph and font are those of the form."""
    document = with_control(run_control("details.agreed", CHECK_BOX))

    filled = control_in(fill(document, details=kinds["Details"](agreed=agreed)))

    assert [e.get(f"{W14}val") for e in filled.iter(f"{W14}checked")] == [state]
    assert words_in(filled) == glyph
    fonts = {"1": "MS Gothic", "0": "Segoe UI Symbol"}
    assert next(filled.iter(f"{W}rFonts")).get(f"{W}ascii") == fonts[state]


@pytest.mark.parametrize(
    "code", ["", "x", "-1", "0", "D800", "110000", "FDD0", "\u0665"]
)
def test_the_sign_of_a_check_box_must_be_one(
    faults: Callable[[Document], list[str]], run_control: RunControl, code: str
) -> None:
    """A code that stands for no character of a Word file is a fault."""
    properties = CHECK_BOX.replace("2612", code)
    document = with_control(run_control("details.agreed", properties))

    assert faults(document) == [
        (
            "text: {{details.agreed}}: a sign of the check box is a character that "
            "does not exist. Choose both signs anew in the properties of the control."
        )
    ]


def test_a_box_not_answered_is_not_an_unticked_box(
    fill: Fill, run_control: RunControl, kinds: Kinds
) -> None:
    """Whether yes or no must be known, or the form must say that it need not."""
    document = with_control(run_control("details.agreed", CHECK_BOX))
    lenient = with_control(run_control("details.agreed else nav", CHECK_BOX))

    with pytest.raises(FormError, match=r"trūkst details\.agreed"):
        fill(document, details=kinds["Details"]())
    assert words_in(control_in(fill(lenient, details=kinds["Details"]()))) == "☐"


@pytest.mark.parametrize("properties", [DROP_DOWN, COMBO], ids=["closed", "open"])
def test_a_drop_down_shows_the_words_of_the_form(
    fill: Fill, run_control: RunControl, kinds: Kinds, properties: str
) -> None:
    """The item is found by its stored value."""
    document = with_control(run_control("details.role", properties))
    details = kinds["Details"](role=kinds["Role"].LEAD)

    assert words_in(control_in(fill(document, details=details))) == "Leads"


def test_only_an_open_drop_down_takes_other_words(
    fill: Fill, run_control: RunControl, kinds: Kinds
) -> None:
    """A closed list that lacks the value is a fault; an open one shows the label."""
    details = kinds["Details"](role=kinds["Role"].GUEST)
    open_list = with_control(run_control("details.role", COMBO))
    closed = with_control(run_control("details.role", DROP_DOWN))

    assert words_in(control_in(fill(open_list, details=details))) == "viesis"
    with pytest.raises(FormError, match="nolaižamajā sarakstā nav “viesis”"):
        fill(closed, details=details)


def test_a_date_control_knows_its_day(fill: Fill, run_control: RunControl) -> None:
    """The day stands in the control, its words in the language of the report."""
    document = with_control(run_control("project.start", DATE))

    filled = control_in(fill(document, project=Project(start=dt.date(2022, 10, 1))))

    dates = list(filled.iter(f"{W}date"))
    assert [date.get(f"{W}fullDate") for date in dates] == ["2022-10-01T00:00:00Z"]
    assert words_in(filled) == "01.10.2022."
    assert len(dates[0]) == 2


def test_a_date_control_without_day_shows_the_other_words(
    fill: Fill, run_control: RunControl
) -> None:
    """No day of the form's own stays behind."""
    filled = fill(with_control(run_control("project.start else nav", DATE)))

    dates = list(control_in(filled).iter(f"{W}date"))
    assert [date.get(f"{W}fullDate") for date in dates] == [None]
    assert words_in(control_in(filled)) == "nav"


def test_a_control_keeps_its_path_where_its_day_is_missing(
    fill: Fill, run_control: RunControl
) -> None:
    """Only the day goes."""
    filled = fill(with_control(run_control("project.start else nav", DATE)))

    properties = control_in(filled)[0]
    assert [item.get(f"{W}val") for item in properties[:2]] == [
        "Title",
        "project.start",
    ]


def test_controls_of_others_are_left_alone(fill: Fill, run_control: RunControl) -> None:
    """A tag that resembles no path belongs to someone else."""
    form = with_control(run_control("goog_rdk_0", words="own words"))
    form.add_paragraph("{{project.number else –}}")

    filled = fill(form)

    assert words_in(control_in(filled)) == "own words"


def test_a_block_control_repeats_what_it_holds(fill: Fill, xml: Parse) -> None:
    """The control itself goes; those of the values stay."""
    document = docx.Document()
    block = (
        '<w:sdt><w:sdtPr><w:tag w:val="activities[]"/></w:sdtPr><w:sdtContent><w:p>'
        "<w:r><w:t>{{activities[].id}}</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, xml(block))
    activities = (Activity(id="1"), Activity(id="2"))

    filled = fill(document, activities=activities).element.body

    assert [words_in(paragraph) for paragraph in filled.iter(f"{W}p")] == ["1", "2"]
    assert [tag.get(f"{W}val") for tag in filled.iter(f"{W}tag")] == [
        "activities[0].id",
        "activities[1].id",
    ]
    assert not list(fill(document).element.body.iter(f"{W}sdt", f"{W}p"))


def test_a_control_round_rows_repeats_them(fill: Fill, xml: Parse) -> None:
    """Its rows go together; one copy stays for an empty list."""
    row = "<w:tr><w:tc><w:p><w:r><w:t>{}</w:t></w:r></w:p></w:tc></w:tr>"
    document = docx.Document()
    document.element.body.insert(
        0,
        xml(
            "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:sdt><w:sdtPr>"
            '<w:tag w:val="activities[]"/></w:sdtPr><w:sdtContent>'
            + row.format("{{activities[].id}}")
            + row.format("{{activities[].title else –}}")
            + "</w:sdtContent></w:sdt></w:tbl>"
        ),
    )
    activities = (Activity(id="1"), Activity(id="2"))

    filled = fill(document, activities=activities)

    assert [words_in(row) for row in filled.element.body.iter(f"{W}tr")] == [
        "1",
        "–",
        "2",
        "–",
    ]
    assert words_in(fill(document).element.body) == "––"


def test_a_condition_may_be_a_control(fill: Fill, xml: Parse) -> None:
    """What it holds stays or goes; the control itself goes in any case."""
    document = docx.Document()
    text = (
        '<w:sdt><w:sdtPr><w:tag w:val="?project.number"/></w:sdtPr><w:sdtContent><w:p>'
        "<w:r><w:t>kept</w:t></w:r></w:p></w:sdtContent></w:sdt>"
    )
    document.element.body.insert(0, xml(text))

    kept = fill(document, project=Project(number="1")).element.body
    assert words_in(kept) == "kept"
    assert not list(kept.iter(f"{W}sdt"))
    assert words_in(fill(document).element.body) == ""
