"""What is missing or cannot be printed is seen in the text."""

from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms import Filling, compile_form
from grantkit.forms.drafting import draft_form, titles_of_boxes
from grantkit.forms.package.wordml import w
from grantkit.model.finding import Certainty, Finding, Severity
from grantkit.model.project import Project
from grantkit.model.reference import Box
from grantkit.model.text import Text

FRAME = (
    '<w:sdt><w:sdtPr><w:alias w:val="Attēls"/><w:tag w:val="details.photo"/>'
    "<w:picture/></w:sdtPr><w:sdtContent><w:r><w:drawing><wp:inline>"
    '<wp:extent cx="2000" cy="1000"/><wp:docPr id="1" name="x" descr="Logo"/>'
    '<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/>'
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</w:r></w:sdtContent></w:sdt>"
)

Fill = Callable[..., Any]  # gives a `Draft`
Found = Callable[..., Finding]
Paper = Callable[..., Document]
Kinds = Mapping[str, Any]
Parse = Callable[[str], Element]
Values = Callable[..., Mapping[str, object]]


def test_missing_values_are_seen_in_the_text_and_in_headers(
    draft: Fill, headed: Paper
) -> None:
    """They are coloured; what no finding says is a note of the form's own."""
    drafted = draft(headed("Nr. {{project.number}}", "{{project.acronym}}"))

    assert drafted.gaps() == ["[project.number]"]
    assert drafted.gaps("word/header1.xml") == ["[project.acronym]"]
    lacking = (
        "trūkst {0}. Norādiet to projektā vai ierakstiet veidlapā, ko drukāt bez tā: "
        "{{{{{0}}}}} ar “else” un vārdiem."
    )
    assert drafted.rows[1:] == [
        [
            "GF201",
            "kļūda",
            place,
            lacking.format(path),
            "–",
        ]
        for place, path in (
            ("teksts", "project.number"),
            ("lapas galvene", "project.acronym"),
        )
    ]
    assert [words for words, _ in drafted.places] == [
        "[project.number]",
        "Nr. [project.number]",
    ]


def test_words_of_the_form_for_what_is_missing_are_coloured_too(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """But only where a finding asks for the value."""
    drafted = draft(
        form("{{project.number else nav}}", "{{project.acronym else –}}"),
        finding("project.number"),
    )

    assert drafted.gaps() == ["nav"]


def test_a_finding_about_a_missing_value_is_said_once(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """That the form cannot print it either is no news."""
    drafted = draft(form("Nr. {{project.number}}"), finding("project.number"))

    assert [row[0] for row in drafted.rows[1:]] == ["VF151"]
    assert [words for words, _ in drafted.places] == ["[project.number]"]


def test_a_value_is_called_by_the_label_of_its_box(
    form: Paper,
    tmp_path: Path,
    roots: Mapping[str, object],
    values: Values,
    filling: Filling,
) -> None:
    """So is the figure that shows it."""
    box = Box(
        code="VF151",
        path="project.start",
        label=Text.of("Sākums"),
        place=Text.of("1."),
        severity=Severity.ERROR,
        source="x",
        certainty=Certainty.QUOTED,
    )
    titles = titles_of_boxes([box], "lv")
    form("No {{project.start}}").save(str(tmp_path / "form.docx"))
    compiled = compile_form(tmp_path / "form.docx", roots, "lv", titles)

    data = draft_form(compiled, values(), filling, ())

    assert titles == {"project.start": "Sākums", "project.period": "Sākums"}
    words = [node.text for node in docx.Document(BytesIO(data)).element.iter(w("t"))]
    assert "[Sākums]" in words


def test_a_forbidden_character_is_replaced_and_told(draft: Fill, form: Paper) -> None:
    """A final report is refused for it; a draft shows where it stands."""
    drafted = draft(form("Nr. {{project.number}}"), project=Project(number="VF\x07-7"))

    [(at, told)] = drafted.places
    assert at == "VF\ufffd-7"
    assert told.startswith("GF203, kļūda: ")
    assert "U+0007" in told


def test_a_text_in_another_language_is_a_gap(
    draft: Fill, form: Paper, kinds: Kinds
) -> None:
    """It is told that there is no translation."""
    note = Text({"en": "Fair"})

    drafted = draft(form("{{details.note}}"), details=kinds["Details"](note=note))

    assert drafted.gaps() == ["[details.note]"]
    assert [row[0] for row in drafted.rows[1:]] == ["GF202"]


def test_an_element_of_a_list_may_be_a_gap(
    draft: Fill, form: Paper, kinds: Kinds
) -> None:
    """Where elements are joined by commas nothing is left out in silence."""
    members = (kinds["Member"](name="Ilze"), kinds["Member"]())

    drafted = draft(
        form("{{details.members[].name|list}}"),
        details=kinds["Details"](members=members),
    )

    assert drafted.paragraphs[0] == "Ilze, [details.members[].name]"


def test_what_is_not_a_choice_is_shown_as_it_is(
    draft: Fill, kinds: Kinds, run_control: Callable[..., Element]
) -> None:
    """A drop-down takes it; the comment says that it does not offer it."""
    document = docx.Document()
    items = '<w:dropDownList><w:listItem w:value="A"/></w:dropDownList>'
    control: Element = run_control("details.word", items)
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(control)

    drafted = draft(document, details=kinds["Details"](word="B"))

    assert [words for words, _ in drafted.places] == ["B"]
    assert [row[0] for row in drafted.rows[1:]] == ["GF305"]


def test_words_stand_in_the_frame_of_a_picture_that_is_lacking(
    draft: Fill, kinds: Kinds, xml: Parse
) -> None:
    """The sample picture of the form does not stay behind."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(xml(FRAME))

    drafted = draft(document, details=kinds["Details"](photo="nav.png"))

    assert drafted.gaps() == ["[Attēls]"]
    assert not list(drafted.text.iter(w("drawing")))
    [(at, told)] = drafted.places
    assert at == "[Attēls]"
    assert told.startswith("GF312, kļūda: ")
