"""Drafts: what is wrong is said in the document, at its box and in a table."""

import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from attrs import evolve, frozen
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from grantkit.forms import Filling, Form, compile_form, fill_form
from grantkit.forms.drafting import draft_form, is_unaltered_draft, titles_of_boxes
from grantkit.forms.drafting.banner import with_banner
from grantkit.forms.package.manifest import manifest_of
from grantkit.forms.package.parts import read_package
from grantkit.forms.package.wordml import parse_xml, w
from grantkit.model.finding import BoxPlace, Certainty, Finding, Severity
from grantkit.model.project import Project
from grantkit.model.reference import Box
from grantkit.model.results import Indicator, IndicatorLevel, IndicatorValue
from grantkit.model.source import SourceLocation
from grantkit.model.text import Text

GAP = "FFC7CE"
FRAME = (
    '<w:sdt><w:sdtPr><w:alias w:val="Attēls"/><w:tag w:val="details.photo"/>'
    "<w:picture/></w:sdtPr><w:sdtContent><w:r><w:drawing><wp:inline>"
    '<wp:extent cx="2000" cy="1000"/><wp:docPr id="1" name="x" descr="Logo"/>'
    '<a:graphic><a:graphicData uri="x"><pic:pic><pic:blipFill><a:blip r:embed="rId9"/>'
    "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing>"
    "</w:r></w:sdtContent></w:sdt>"
)
BOX = BoxPlace(form="form.docx", label="Nosaukums", place="1. sadaļa")

Fill = Callable[..., "Draft"]
Kinds = Mapping[str, Any]
Parse = Callable[[str], Element]


@frozen(kw_only=True)
class Draft:
    """A draft, opened.

    Attributes:
        file: Where it was written.
        text: The tree of its main part.
        comments: What each says, by its number.
    """

    file: Path
    text: Element
    comments: Mapping[str, str]

    @property
    def places(self) -> list[tuple[str, str]]:
        """Each comment, after the words that it stands at."""
        return [
            (self._commented(number), words) for number, words in self.comments.items()
        ]

    @property
    def rows(self) -> list[list[str]]:
        """The cells of the table at the end, row by row."""
        table = [*self.text.iter(w("tbl"))][-1]
        return [
            [said(cell) for cell in row.iter(w("tc"))] for row in table.iter(w("tr"))
        ]

    def gaps(self, part: str = "word/document.xml") -> list[str]:
        """List what is coloured."""
        root = parse_xml(read_package(self.file, "en").parts[part])
        look = f"{w('rPr')}/{w('shd')}[@{w('fill')}='{GAP}']"
        return [said(run) for run in root.iter(w("r")) if run.find(look) is not None]

    def _commented(self, number: str) -> str:
        words, inside = "", False
        for element in self.text.iter():
            ours = element.get(w("id")) == number
            if element.tag == w("commentRangeStart") and ours:
                inside = True
            elif element.tag == w("commentRangeEnd") and ours:
                return words
            elif inside and element.tag == w("t"):
                words += element.text or ""
        return "nowhere"


def said(element: Element) -> str:
    """Give the words of an element, with its breaks and paragraphs as new lines."""
    lines = []
    for paragraph in [*element.iter(w("p"))] or [element]:
        texts = paragraph.iter(w("t"), w("br"))
        lines.append("".join("\n" if t.tag == w("br") else t.text or "" for t in texts))
    return "\n".join(lines)


def finding(path: str, box: BoxPlace | None = BOX, **told: Any) -> Finding:  # noqa: ANN401 -- any field of a finding
    """Make a finding about a path of the project file."""
    known: dict[str, Any] = {
        "code": "VF151",
        "severity": Severity.ERROR,
        "message": "Nav labi.",
        "hint": "Izlabojiet to.",
    }
    return Finding(path=path, box=box, **{**known, **told})


@pytest.fixture
def draft(
    tmp_path: Path,
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> Fill:
    """Give a function that drafts a form and opens the outcome."""

    def make(
        document: Document,
        *findings: Finding,
        language: str | None = None,
        **given: Any,  # noqa: ANN401 -- any root of a project
    ) -> Draft:
        spoken = evolve(filling, language=language)
        data = draft_form(compiled(document), values(**given), spoken, findings)
        file = tmp_path / "draft.docx"
        file.write_bytes(data)
        parts = read_package(file, "en").parts
        told = parse_xml(parts.get("word/comments.xml", b"<none/>"))
        return Draft(
            file=file,
            text=parse_xml(parts["word/document.xml"]),
            comments={
                one.get(w("id"), ""): said(one) for one in told.iter(w("comment"))
            },
        )

    return make


def form(*paragraphs: str) -> Document:
    """Make a form of some paragraphs."""
    document = docx.Document()
    for words in paragraphs:
        document.add_paragraph(words)
    return document


def table(*marks: str) -> Document:
    """Make a form with a row of marks."""
    document = form("Rādītāji")
    cells = document.add_table(1, len(marks)).rows[0].cells
    for cell, mark in zip(cells, marks, strict=True):
        cell.text = f"{{{{{mark} else –}}}}"
    return document


def headed(words: str, header: str) -> Document:
    """Make a form of one paragraph, with a header."""
    document = form(words)
    document.sections[0].header.paragraphs[0].text = header
    return document


def indicators() -> tuple[Indicator, ...]:
    """Make an outcome, then two outputs."""
    value = IndicatorValue(report="final", value=Decimal(7))
    return (
        Indicator(id="R1", name=Text.of("Maiņa"), level=IndicatorLevel.OUTCOME),
        Indicator(id="R2", name=Text.of("Kursi")),
        Indicator(id="R3", name=Text.of("Grāmatas"), values=(value,)),
    )


def test_a_finding_is_a_comment_at_its_box(draft: Fill) -> None:
    """It says code, severity, message and cure, in the language of the messages."""
    drafted = draft(
        form("Projekts", "Nr. {{project.number}}!"),
        finding("project.number"),
        project=Project(number="VF-7"),
    )

    assert drafted.places == [
        ("VF-7", "VF151, kļūda: Nav labi.\n→ Izlabojiet to."),
    ]


def test_comments_speak_the_language_of_the_messages(draft: Fill) -> None:
    """The banner stays in that of the report."""
    drafted = draft(
        form("Nr. {{project.number}}"),
        finding("project.number", severity=Severity.NOTE, hint=""),
        language="en",
        project=Project(number="VF-7"),
    )

    assert drafted.places == [("VF-7", "VF151, note: Nav labi.")]
    assert drafted.rows[0] == [
        "Code",
        "Severity",
        "Where",
        "What was found",
        "How to put it right",
    ]
    header = docx.Document(str(drafted.file)).sections[0].header
    assert header.paragraphs[0].text == "MELNRAKSTS"


def test_a_figure_shows_the_place_that_its_value_comes_from(draft: Fill) -> None:
    """Figures have an order of their own; a finding speaks of the project file."""
    drafted = draft(
        table("figures.outputs[].indicator.name", "figures.outputs[].this_report"),
        finding("indicators[1].name"),
        finding("indicators[2].values[0].value"),
        indicators=indicators(),
    )

    assert [words for words, _ in drafted.places] == ["Kursi", "7"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("indicators[2].unit", "R3"),
        ("indicators[2]", "R3"),
        ("indicators[7].name", "R1"),
        ("indicators", "R1"),
    ],
)
def test_what_is_not_printed_is_said_at_the_nearest_that_is(
    draft: Fill, path: str, words: str
) -> None:
    """A leaf gives way to its row, a list to its first; the box is told in words."""
    drafted = draft(
        table("indicators[].id", "indicators[].name"),
        finding(path),
        indicators=indicators(),
    )

    told = "VF151, kļūda: Nav labi.\n→ Izlabojiet to.\nVieta: Nosaukums (1. sadaļa)"
    assert drafted.places == [(words, told)]


def test_an_empty_list_is_said_in_the_row_that_stays(draft: Fill) -> None:
    """Its dashes are coloured, too."""
    drafted = draft(table("indicators[].id"), finding("indicators"))

    assert [words for words, _ in drafted.places] == ["–"]
    assert drafted.gaps()[:1] == ["–"]


def test_what_stands_in_a_header_is_said_at_the_first_paragraph(draft: Fill) -> None:
    """Word takes no comments in headers; the place is told in words."""
    drafted = draft(
        headed("Pārskats", "Nr. {{project.number}}"),
        finding("project.number"),
        project=Project(number="VF-7"),
    )

    told = "VF151, kļūda: Nav labi.\n→ Izlabojiet to.\nVieta: Nosaukums (1. sadaļa)"
    assert drafted.places == [("Pārskats", told)]


def test_a_block_that_was_left_out_is_said_at_the_first_paragraph(draft: Fill) -> None:
    """The form has the box, so the comment counts."""
    document = form(
        "Pārskats",
        "{{?project.number}}",
        "Nr. {{project.number}}",
        "{{/?project.number}}",
    )

    drafted = draft(document, finding("project.number"))

    assert [words for words, _ in drafted.places] == ["Pārskats"]


@pytest.mark.parametrize(
    ("path", "box"),
    [
        ("project.number", None),
        ("agreement.grant", BOX),
        ("communication[2].by.jūlijs 2023", BOX),
        ("", None),
    ],
)
def test_what_has_no_box_on_the_form_stands_in_the_table_only(
    draft: Fill, path: str, box: BoxPlace | None
) -> None:
    """Nothing is lost: it has a row."""
    drafted = draft(
        form("Nr. {{project.number}}"),
        finding(path, box),
        project=Project(number="VF-7"),
    )

    assert drafted.places == []
    assert [row[0] for row in drafted.rows] == ["Kods", "VF151"]


def test_the_table_lists_every_finding(draft: Fill) -> None:
    """Box, line of the file without its folders, what was found, the cure."""
    location = SourceLocation(file="mani projekti/project.yaml", line=41, column=9)

    drafted = draft(
        form("Nr. {{project.number}}"),
        finding("project.number", location=location),
        finding("budget", None, code="GK301", severity=Severity.NOTE, hint=""),
        project=Project(number="VF-7"),
    )

    assert drafted.rows == [
        ["Kods", "Smagums", "Vieta", "Kas atrasts", "Kā izlabot"],
        [
            "VF151",
            "kļūda",
            "Nosaukums (1. sadaļa)\nproject.yaml:41:9",
            "Nav labi.",
            "Izlabojiet to.",
        ],
        ["GK301", "piezīme", "budget", "Nav labi.", "–"],
    ]
    title, about = [said(each) for each in drafted.text.iter(w("p"))][1:3]
    assert title == "Pārbaudē atrastais"
    assert about == (
        "Šis ir melnraksts, nevis iesniedzams pārskats. Pārbaudē atrastas kļūdas: 1, "
        "brīdinājumi: 0, piezīmes: 1."
    )


def test_the_table_can_be_read_by_everyone(draft: Fill) -> None:
    """It has a head that repeats, words for those who cannot see it, and a language."""
    drafted = draft(form("{{project.number else –}}"), finding("budget", None))

    [made] = drafted.text.iter(w("tbl"))
    assert made.find(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}") is not None
    told = made.iter(w("tblCaption"), w("tblDescription"))
    caption, description = [each.get(w("val")) for each in told]
    assert caption == "Pārbaudē atrastais"
    assert description == (
        "Katrā rindā viens konstatējums: "
        "kods, smagums, vieta, kas atrasts un kā to izlabot."
    )
    assert {each.get(w("val")) for each in made.iter(w("lang"))} == {"lv"}


def test_a_report_in_order_has_no_table(draft: Fill) -> None:
    """It is said in a sentence, and the word stays above."""
    drafted = draft(form("{{project.number}}"), project=Project(number="VF-7"))

    assert not list(drafted.text.iter(w("tbl")))
    assert drafted.comments == {}


def test_missing_values_are_seen_in_the_text_and_in_headers(draft: Fill) -> None:
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


def test_words_of_the_form_for_what_is_missing_are_coloured_too(draft: Fill) -> None:
    """But only where a finding asks for the value."""
    drafted = draft(
        form("{{project.number else nav}}", "{{project.acronym else –}}"),
        finding("project.number"),
    )

    assert drafted.gaps() == ["nav"]


def test_a_finding_about_a_missing_value_is_said_once(draft: Fill) -> None:
    """That the form cannot print it either is no news."""
    drafted = draft(form("Nr. {{project.number}}"), finding("project.number"))

    assert [row[0] for row in drafted.rows[1:]] == ["VF151"]
    assert [words for words, _ in drafted.places] == ["[project.number]"]


def test_a_value_is_called_by_the_label_of_its_box(
    tmp_path: Path,
    roots: Mapping[str, object],
    values: Callable[..., Mapping[str, object]],
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


def test_a_place_without_a_box_goes_by_its_name_and_cell(
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> None:
    """Whoever fills a workbook has never seen a path; the whole project has no name."""
    cell = SourceLocation(file="projekts.xlsx", sheet="Apliecinājumi", cell="B7")
    found = finding("attestations", None, location=cell)
    whole = finding("", None)
    printed = compiled(form("{{project.number else –}}"))

    data = draft_form(printed, values(), filling, (found, whole), "Nosaukts: {}".format)

    (table,) = docx.Document(BytesIO(data)).tables
    assert [row.cells[2].text for row in table.rows[1:]] == [
        "Nosaukts: attestations\nprojekts.xlsx:Apliecinājumi!B7",
        "–",
    ]


def test_a_forbidden_character_is_replaced_and_told(draft: Fill) -> None:
    """A final report is refused for it; a draft shows where it stands."""
    drafted = draft(form("Nr. {{project.number}}"), project=Project(number="VF\x07-7"))

    [(at, told)] = drafted.places
    assert at == "VF\ufffd-7"
    assert told.startswith("GF203, kļūda: ")
    assert "U+0007" in told


def test_a_text_in_another_language_is_a_gap(draft: Fill, kinds: Kinds) -> None:
    """It is told that there is no translation."""
    note = Text({"en": "Fair"})

    drafted = draft(form("{{details.note}}"), details=kinds["Details"](note=note))

    assert drafted.gaps() == ["[details.note]"]
    assert [row[0] for row in drafted.rows[1:]] == ["GF202"]


def test_an_element_of_a_list_may_be_a_gap(draft: Fill, kinds: Kinds) -> None:
    """Where elements are joined by commas nothing is left out in silence."""
    members = (kinds["Member"](name="Ilze"), kinds["Member"]())

    drafted = draft(
        form("{{details.members[].name|list}}"),
        details=kinds["Details"](members=members),
    )

    assert said(next(drafted.text.iter(w("p")))) == "Ilze, [details.members[].name]"


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


def test_every_section_says_that_it_is_a_draft(draft: Fill) -> None:
    """Also those with headers of their own, and first and even pages."""
    document = headed("{{project.number else –}}", "Fonds")
    first = document.sections[0]
    first.different_first_page_header_footer = True
    first.first_page_header.paragraphs[0].text = "Vāks"
    second = document.add_section(WD_SECTION.NEW_PAGE)
    second.header.is_linked_to_previous = False
    second.header.paragraphs[0].text = "Pielikumi"
    document.add_section(WD_SECTION.NEW_PAGE)

    drafted = docx.Document(str(draft(document).file))

    told = [
        [paragraph.text for paragraph in header.paragraphs]
        for section in drafted.sections
        for header in (
            section.header,
            section.first_page_header,
            section.even_page_header,
        )
    ]
    assert told == [
        ["MELNRAKSTS", "Fonds"],
        ["MELNRAKSTS", "Vāks"],
        ["MELNRAKSTS"],
        *[["MELNRAKSTS", "Pielikumi"], ["MELNRAKSTS", "Vāks"], ["MELNRAKSTS"]] * 2,
    ]


@pytest.mark.parametrize(
    ("before", "after"), [("708", "378"), ("300", "284"), ("200", "200"), ("x", "x")]
)
def test_the_text_of_a_draft_stays_where_that_of_the_report_is(
    draft: Fill, before: str, after: str
) -> None:
    """Headers begin higher by the word, as far as printers can print."""
    document = headed("{{project.number else –}}", "Fonds")
    margins = next(document.element.body.iter(qn("w:pgMar")))
    margins.set(qn("w:header"), before)

    drafted = docx.Document(str(draft(document).file))

    found = next(drafted.element.body.iter(qn("w:pgMar")))
    assert found.get(qn("w:header")) == after


def test_the_word_stands_above_once(draft: Fill) -> None:
    """However often it is put there."""
    drafted = draft(headed("{{project.number else –}}", "Fonds"))
    package = read_package(drafted.file, "en")

    again = with_banner(package, drafted.text, "MELNRAKSTS", "lv")

    assert again.parts == package.parts


def test_a_draft_never_passes_as_a_final_report(
    draft: Fill,
    tmp_path: Path,
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> None:
    """Its manifest says what it is; a final report has no such fact."""
    made = form("{{project.number else –}}")
    final = tmp_path / "final.docx"
    final.write_bytes(fill_form(compiled(made), values(), filling))

    drafted = draft(made)

    states = [
        None if told is None else told.facts.get("state")
        for told in (manifest_of(read_package(f, "en")) for f in (drafted.file, final))
    ]
    assert states == ["draft", None]
    assert is_unaltered_draft(drafted.file)
    assert not is_unaltered_draft(final)
    assert not is_unaltered_draft(tmp_path / "none.docx")


def test_a_draft_that_somebody_changed_is_no_longer_ours(draft: Fill) -> None:
    """So it is not replaced without being asked for."""
    drafted = draft(form("{{project.number else –}}"))
    document = docx.Document(str(drafted.file))
    document.add_paragraph("Mans")
    document.save(str(drafted.file))

    assert not is_unaltered_draft(drafted.file)


def test_the_same_report_gives_the_same_draft(draft: Fill) -> None:
    """Comments bear the day of the document, and nothing tells the hour."""
    made = form("Nr. {{project.number}}")
    [first, second] = [
        draft(made, finding("project.number")).file.read_bytes() for _ in range(2)
    ]

    assert first == second
    with zipfile.ZipFile(BytesIO(first)) as archive:
        comments = archive.read("word/comments.xml").decode()
    assert 'w:author="grantkit" w:date="2023-09-15T00:00:00Z"' in comments


def test_properties_are_no_reason_to_refuse_a_draft(
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
) -> None:
    """What no property can hold is replaced."""
    spoilt = evolve(filling, title="A\x07B")

    data = draft_form(compiled(form("{{project.number else –}}")), values(), spoilt, ())

    assert docx.Document(BytesIO(data)).core_properties.title == "A\ufffdB"
