"""Charts on a form: where the mark stands, in its width, or in a frame."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal
from io import BytesIO
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.enum.section import WD_SECTION
from docx.shared import Cm, Mm
from lxml.etree import _Element as Element
from openpyxl import load_workbook

from grantkit.app.opening import open_report
from grantkit.app.rendering import render
from grantkit.forms import Form, compile_form, fill_form
from grantkit.forms.filling.fill import Filling
from grantkit.forms.package.parts import Package, read_package
from grantkit.forms.package.relations import relations_of, target_of
from grantkit.forms.package.wordml import parse_xml
from grantkit.funders import discover
from grantkit.model.results import Indicator
from grantkit.model.text import Text

EXAMPLES = Path(__file__).parents[3] / "examples"
REPORTS = (
    ("mes_par_gimenem_un_berniem/project.yaml", "final", dt.date(2023, 9, 15)),
    ("lat_lit_sos_fga/project.yaml", "final", dt.date(2020, 3, 25)),
)
DOCUMENT = "word/document.xml"
INDICATORS, SPENDING = "{{figures.indicators|chart}}", "{{figures.spending|chart}}"
FRAME = (
    '<w:sdt><w:sdtPr><w:tag w:val="figures.indicators|chart"/><w:picture/></w:sdtPr>'
    '<w:sdtContent><w:r><w:drawing><wp:inline><wp:extent cx="2000000" cy="1000000"/>'
    '<wp:docPr id="4" name="x" descr="x"/></wp:inline></w:drawing></w:r>'
    "</w:sdtContent></w:sdt>"
)
REACHED = (Indicator(id="R1", name=Text.of("Dalībnieki"), target=Decimal(20)),)

Fill = Callable[..., Document]
Faults = Callable[[Document], list[str]]
Parse = Callable[[str], Element]


def a_form(*paragraphs: str) -> Document:
    """Make a form on A4 paper with margins of two centimetres."""
    document = docx.Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin = section.right_margin = Cm(2)
    section.top_margin = section.bottom_margin = Cm(2)
    for words in paragraphs:
        document.add_paragraph(words)
    return document


def sizes(document: Document) -> list[tuple[int, int]]:
    """List width and height of the drawings, in millimetres."""
    extents = document.element.body.iter("{*}extent")
    return [
        (round(int(e.get("cx")) / 36_000), round(int(e.get("cy")) / 36_000))
        for e in extents
    ]


def tags(element: Element) -> list[str]:
    """List the names of what stands in an element."""
    return [str(child.tag).rpartition("}")[2] for child in element]


def charts_of(package: Package) -> Iterator[tuple[Element, bytes]]:
    """Give the tree and the workbook of each chart, in the order of the text."""
    led = {r.get("Id"): target_of(DOCUMENT, r) for r in relations_of(package, DOCUMENT)}
    for chart in parse_xml(package.parts[DOCUMENT]).iter("{*}chart"):
        part = led[next(value for value in chart.attrib.values())]
        (inner,) = relations_of(package, part)
        yield parse_xml(package.parts[part]), package.parts[target_of(part, inner)]


@pytest.mark.parametrize(("file", "report", "day"), REPORTS)
def test_a_real_report_shows_both_charts_with_their_numbers(
    tmp_path: Path, file: str, report: str, day: dt.date
) -> None:
    """Chart and workbook agree, and the same report gives the same bytes."""
    form = tmp_path / "form.docx"
    a_form("{{project.number}}", INDICATORS, SPENDING).save(str(form))
    opened = open_report(EXAMPLES / file, discover(), as_of=day, report=report)

    filled = render(opened, form=form)

    assert filled == render(opened, form=form)
    (tmp_path / "filled.docx").write_bytes(filled)
    found = list(charts_of(read_package(tmp_path / "filled.docx", "en")))
    assert len(found) == 2
    for chart, workbook in found:
        sheet = load_workbook(BytesIO(workbook)).worksheets[0]
        shown = [float(v.text or "") for v in chart.findall(".//{*}numCache//{*}v")]
        columns = list(sheet.iter_cols(2, values_only=True))
        held = [number for _, *numbers in columns for number in numbers]
        assert shown == pytest.approx([n for n in held if n is not None])
    drawn = docx.Document(BytesIO(filled)).element.body.iter("{*}docPr")
    told = [(properties.get("id"), properties.get("descr")) for properties in drawn]
    assert [number for number, _ in told] == ["1", "2"]
    assert all(str(opened.figures.currency) in words for _, words in told[1:])


def test_a_chart_is_as_wide_as_the_text(fill: Fill) -> None:
    """The text of the section tells the width, the rows the height."""
    document = a_form(INDICATORS)
    section = document.add_section(WD_SECTION.NEW_PAGE)
    section.page_width, section.page_height = Mm(297), Mm(210)
    document.add_paragraph(INDICATORS)

    filled = fill(document, indicators=REACHED)

    assert sizes(filled) == [(170, 40), (257, 40)]


def test_a_chart_in_a_cell_keeps_to_the_cell(fill: Fill) -> None:
    """The edges of the cell, as Word has them, are left free."""
    document = a_form()
    table = document.add_table(1, 2)
    table.autofit = False
    for cell, width in zip(table.rows[0].cells, (Cm(4), Cm(13)), strict=True):
        cell.width = width
    table.rows[0].cells[1].text = INDICATORS

    filled = fill(document, indicators=REACHED)

    assert sizes(filled) == [(126, 40)]


def test_a_cell_that_tells_no_width_has_that_of_its_columns(fill: Fill) -> None:
    """Then the grid of the table counts, and what the table says of its edges."""
    document = a_form()
    table = document.add_table(1, 3)
    first, last = table.rows[0].cells[0], table.rows[0].cells[2]
    wide = first.merge(table.rows[0].cells[1])
    for cell in (wide, last):
        cell._tc.tcPr.remove(cell._tc.tcPr.find("{*}tcW"))
    for column, width in zip(table.columns, (Cm(4), Cm(5), Cm(8)), strict=True):
        column.width = width
    wide.text = INDICATORS

    filled = fill(document, indicators=REACHED)

    assert sizes(filled) == [(86, 40)]


def test_a_frame_gives_the_size_and_stays_round_the_chart(
    fill: Fill, xml: Parse
) -> None:
    """The control keeps its tag; Word lets one for pictures hold no chart."""
    document = a_form()
    paragraph: Element = document.add_paragraph("Diagramma:")._p
    paragraph.append(xml(FRAME))

    filled = fill(document, indicators=REACHED)

    (control,) = filled.element.body.iter("{*}sdt")
    assert tags(control[0]) == ["tag"]
    assert control[0][0].values() == ["figures.indicators|chart"]
    assert next(control.iter("{*}extent")).attrib == {"cx": "2000000", "cy": "1000000"}
    assert next(control.iter("{*}docPr")).get("id") == "1"


def test_a_frame_without_figures_leaves_the_words_beside_it(
    fill: Fill, xml: Parse
) -> None:
    """Only the control goes."""
    document = a_form()
    paragraph: Element = document.add_paragraph("Diagramma:")._p
    paragraph.append(xml(FRAME))

    filled = fill(document)

    assert [paragraph.text for paragraph in filled.paragraphs] == ["Diagramma:"]
    assert not list(filled.element.body.iter("{*}sdt"))


def test_without_figures_the_paragraph_goes(fill: Fill) -> None:
    """Nothing is drawn and nothing is said; a cell still ends in a paragraph."""
    document = a_form("Pirms", INDICATORS, SPENDING, "Pēc")
    document.add_table(1, 1).rows[0].cells[0].text = INDICATORS

    filled = fill(document)

    assert [paragraph.text for paragraph in filled.paragraphs] == ["Pirms", "Pēc"]
    (cell,) = filled.element.body.iter("{*}tc")
    assert tags(cell) == ["tcPr", "p"]
    names = [part.partname for part in filled.part.package.iter_parts()]
    assert not [name for name in names if "chart" in name]


def test_words_stand_for_a_chart_that_cannot_be_drawn(fill: Fill) -> None:
    """As everywhere, what follows “else” is printed."""
    words = "{{figures.indicators|chart else Rādītāju nav & nebūs.}}"

    filled = fill(a_form(words))

    assert [paragraph.text for paragraph in filled.paragraphs] == [
        "Rādītāju nav & nebūs."
    ]


def test_a_form_that_was_filled_before_takes_a_new_chart_beside_the_old(
    tmp_path: Path,
    compiled: Callable[[Document], Form],
    values: Callable[..., Mapping[str, object]],
    filling: Filling,
    roots: Mapping[str, object],
) -> None:
    """Each drawing leads to a part of its own."""
    first = fill_form(compiled(a_form(INDICATORS)), values(indicators=REACHED), filling)
    again = docx.Document(BytesIO(first))
    again.add_paragraph(INDICATORS)
    again.save(str(tmp_path / "again.docx"))
    form = compile_form(tmp_path / "again.docx", roots)
    later = Indicator(id="R2", target=Decimal(5))

    second = fill_form(form, values(indicators=(later,)), filling)

    (tmp_path / "twice.docx").write_bytes(second)
    charts = charts_of(read_package(tmp_path / "twice.docx", "en"))
    shown = [next(c.iterfind(".//{*}cat//{*}v")).text for c, _ in charts]
    assert shown == ["R1 Dalībnieki", "R2"]


@pytest.mark.parametrize(
    "path", ["figures.outputs", "figures.partners", "project.number", "details.tags"]
)
def test_what_cannot_be_drawn_is_a_fault(faults: Faults, path: str) -> None:
    """Two values can be, and the message names them."""
    mark = f"{{{{{path}|chart}}}}"

    [fault] = faults(a_form(mark))

    assert fault == (
        f"text, at “{mark}”: {mark}: the format “chart” fits only these values: "
        "figures.indicators, figures.spending."
    )


def test_a_chart_needs_its_paragraph_for_itself(faults: Faults) -> None:
    """Words beside it would hang in the air at its foot."""
    assert faults(a_form(f"Sk. {SPENDING}")) == [
        f"text, at “Sk. {SPENDING}”: {SPENDING} must stand alone in its paragraph."
    ]


def test_a_chart_does_not_repeat(faults: Faults) -> None:
    """It is about the whole report, and the same in every copy."""
    document = a_form("{{activities[]}}", SPENDING, "{{/activities[]}}")

    [fault] = faults(document)

    assert fault == (
        f"text, at “{SPENDING}”: {SPENDING} stands in a row or block that repeats. "
        "A chart of the whole report stands outside, once."
    )


def test_a_control_for_a_chart_holds_a_picture(
    faults: Faults, run_control: Callable[..., Element]
) -> None:
    """Nothing else tells how large the chart is to be."""
    document = a_form()
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(run_control("figures.spending|chart"))

    [fault] = faults(document)

    assert fault == (
        "text: {{figures.spending|chart}}: the control holds no picture that shows "
        "the size of the chart. Put any picture into it; or type the mark alone in a "
        "paragraph."
    )
