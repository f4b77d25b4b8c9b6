"""Charts say the same to the eye, to the ear and in their workbook."""

import subprocess
import sys
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from io import BytesIO
from pathlib import Path
from shutil import which

import docx
import openpyxl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.figures.achievement import IndicatorRow, indicator_rows
from grantkit.figures.exchange import Exchange
from grantkit.figures.spending import Spending, by_heading, spending_table
from grantkit.forms.charting.chart import Chart, Series
from grantkit.forms.charting.making import (
    MAX_CLUSTERS,
    MAX_NAME_CHARS,
    indicator_chart,
    spending_chart,
)
from grantkit.forms.charting.part import chart_part
from grantkit.forms.charting.placing import drawing, fitting_height, with_chart
from grantkit.forms.charting.workbook import workbook
from grantkit.forms.package.contents import content_type
from grantkit.forms.package.parts import CONTENT_TYPES, Package, pack, read_package
from grantkit.forms.package.relations import relations_of, target_of
from grantkit.forms.package.wordml import W, parse_xml
from grantkit.model.budget import BudgetLine
from grantkit.model.expenditure import ExpenditureItem
from grantkit.model.money import Money
from grantkit.model.report import Report
from grantkit.model.results import Indicator, IndicatorValue
from grantkit.model.text import Text

OOXML = Path(__file__).parents[3] / "shared" / "ooxml"
OFFICE = which("soffice")
DOCUMENT = "word/document.xml"
CHART_KIND = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}
LONG = "Latviešu valodas, Latvijas vēstures un kultūras apmācību dalībnieki"

numbers = st.none() | st.decimals(-(10**20), 10**20, allow_nan=False)
words = st.text(max_size=20)


@st.composite
def charts(draw: st.DrawFn) -> Chart:
    """Make charts with any names and numbers."""
    categories = draw(st.lists(words, min_size=1, max_size=4))
    size = len(categories)
    columns = st.lists(numbers, min_size=size, max_size=size)
    series = [
        Series(name=draw(words), numbers=draw(columns), labelled=draw(st.booleans()))
        for _ in range(draw(st.integers(1, 3)))
    ]
    return Chart(
        title=draw(words),
        categories=categories,
        series=tuple(series),
        number_format=draw(st.sampled_from(("0.0%", "[$-426]#,##0.00"))),
        alternative_text=draw(words),
        language=draw(st.sampled_from(("lv", "en"))),
    )


def a_chart(*given_numbers: str | None, names: Sequence[str] = ()) -> Chart:
    """Make a chart of one series."""
    known = [None if number is None else Decimal(number) for number in given_numbers]
    return Chart(
        title="Title",
        categories=names or [f"R{number}" for number in range(len(known))],
        series=(Series(name="Achieved", numbers=known),),
        number_format="0.0%",
        alternative_text="Words",
        language="en",
    )


def indicator(
    code: str, name: str, target: str | None, reached: str | None
) -> Indicator:
    """Make an indicator with a value in the only report."""
    return Indicator(
        id=code,
        name=Text.of(name),
        target=None if target is None else Decimal(target),
        values=()
        if reached is None
        else (IndicatorValue(report="final", value=Decimal(reached)),),
    )


def rows_of(*indicators: Indicator) -> tuple[IndicatorRow, ...]:
    """Compute the rows of the only report."""
    report = Report(id="final")
    return indicator_rows(indicators, (report,), report)


def spent(*headings: tuple[str, str, str, str]) -> Spending:
    """Compute spending from headings: code, title, budget, costs."""
    budget = tuple(
        BudgetLine(
            heading=code, title=Text.of(title), amount=Money(Decimal(planned), "EUR")
        )
        for code, title, planned, _ in headings
    )
    costs = tuple(
        ExpenditureItem(heading=code, amount=Money(Decimal(amount), "EUR"))
        for code, _, _, amount in headings
    )
    return spending_table(by_heading(budget, costs), None, Exchange("EUR"))


def tree(chart: Chart) -> Element:
    """Parse the part of a chart."""
    return parse_xml(chart_part(chart))


def found(chart: Chart, path: str) -> list[str]:
    """Find texts or attributes in the part of a chart."""
    result = tree(chart).xpath(path, namespaces=NAMESPACES)
    assert isinstance(result, list)
    return [str(one) for one in result]


def plain(text: str) -> str:
    """Let no-break spaces be read."""
    return text.replace("\N{NO-BREAK SPACE}", "~")


PROGRESS = rows_of(
    indicator("R1", "Bērni & jaunieši", "3", "4"),
    indicator("R2", "Stundas", "2500", "0"),
    indicator("R3", "Lekcijas", "2", None),
    indicator("R4", "Ziedotāji", None, "19"),
    indicator("R5", "Sūdzības", "0", "1"),
)


def test_progress_of_indicators_reads_well_in_latvian() -> None:
    """The alternative text tells each value, and what the chart leaves out."""
    chart = indicator_chart(PROGRESS, "lv")

    assert chart is not None
    assert plain(chart.alternative_text) == (
        "Rādītāju izpilde procentos no mērķa: R1 Bērni & jaunieši – sasniegts 4 no 3 "
        "(133,3~%); R2 Stundas – sasniegts 0 no 2~500 (0~%); R3 Lekcijas – mērķis 2, "
        "sasniegtais nav norādīts. Diagrammā nav 2 rādītāju, kam mērķis nav noteikts "
        "vai ir nulle: R4 Ziedotāji; R5 Sūdzības."
    )


def test_progress_of_indicators_reads_well_in_english() -> None:
    """One indicator left out is one indicator, not indicators."""
    chart = indicator_chart(PROGRESS[:4], "en")

    assert chart is not None
    assert chart.alternative_text == (
        "Indicators, per cent of target achieved: R1 Bērni & jaunieši – 4 of 3 "
        "achieved (133.3%); R2 Stundas – 0 of 2,500 achieved (0%); R3 Lekcijas – "
        "target 2, value not given. Not in the chart is 1 indicator with no target, "
        "or a target of zero: R4 Ziedotāji."
    )


def test_indicators_are_shown_as_shares_of_their_targets() -> None:
    """Unlike units stand together; what is not known is a gap, and zero is zero."""
    chart = indicator_chart(PROGRESS, "lv")

    assert chart is not None
    target, achieved = chart.series
    assert chart.categories == ("R1 Bērni & jaunieši", "R2 Stundas", "R3 Lekcijas")
    assert (target.name, achieved.name) == ("Mērķis", "Sasniegts")
    assert target.numbers == (Decimal(1),) * 3
    assert achieved.numbers == (Decimal("1.33333333333333"), Decimal(0), None)
    assert (target.labelled, achieved.labelled) == (False, True)
    assert chart.number_format == "[$-426]0.0 %"


SPENDING = spent(("1", "Personāls", "12000", "11950.50"), ("BL2", "“Ceļš”", "800", "0"))


def test_spending_reads_well_in_latvian() -> None:
    """The alternative text tells each heading, and the whole."""
    chart = spending_chart(SPENDING, "lv")

    assert chart is not None
    assert plain(chart.alternative_text) == (
        "Izlietotais budžets pa pozīcijām: 1. Personāls – plānots 12~000,00~EUR, "
        "izlietots 11~950,50~EUR; BL2 “Ceļš” – plānots 800,00~EUR, izlietots "
        "0,00~EUR. Kopā plānots 12~800,00~EUR, izlietots 11~950,50~EUR."
    )


def test_spending_reads_well_in_english() -> None:
    """The same figures, as English writes them."""
    chart = spending_chart(SPENDING, "en")

    assert chart is not None
    assert plain(chart.alternative_text) == (
        "Budget and spending by heading: 1. Personāls – budget EUR~12,000.00, spent "
        "EUR~11,950.50; BL2 “Ceļš” – budget EUR~800.00, spent EUR~0.00. Total budget "
        "EUR~12,800.00, spent EUR~11,950.50."
    )


def test_spending_stands_beside_its_budget() -> None:
    """The currency is told once a series, so that the workbook tells it too."""
    chart = spending_chart(SPENDING, "lv")

    assert chart is not None
    assert chart.categories == ("1. Personāls", "BL2 “Ceļš”")
    assert [(series.name, series.numbers) for series in chart.series] == [
        ("Plānots, EUR", (Decimal(12000), Decimal(800))),
        ("Izlietots, EUR", (Decimal("11950.50"), Decimal(0))),
    ]


def test_without_figures_there_is_no_chart() -> None:
    """No target, no budget, nothing at all: nothing is drawn."""
    assert indicator_chart((), "lv") is None
    assert indicator_chart(PROGRESS[3:], "lv") is None
    assert spending_chart(spent(), "lv") is None
    assert spending_chart(spent(("1", "Personāls", "0", "5")), "lv") is None


def test_a_language_that_is_not_spoken_gets_english_words() -> None:
    """The part says so too, and so the spelling is checked as English."""
    chart = spending_chart(SPENDING, "lt")

    assert chart is not None
    assert chart.title == "Budget and spending by heading"
    assert found(chart, "//c:lang/@val") == ["en-GB"]


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        (LONG, f"R1 {LONG}"),
        (f"{LONG} un skolotāji", f"R1 {LONG} un…"),
        ("x" * 80, f"R1 {'x' * (MAX_NAME_CHARS - 4)}…"),
        ("Divas\nrindas", "R1 Divas rindas"),
        ("", "R1"),
    ],
)
def test_a_name_takes_one_line_and_is_cut_between_words(name: str, shown: str) -> None:
    """What is cut ends in an ellipsis; a word longer than the line is cut within."""
    chart = indicator_chart(rows_of(indicator("R1", name, "1", "1")), "lv")

    assert chart is not None
    assert chart.categories == (shown,)
    assert len(shown) <= MAX_NAME_CHARS


def test_a_chart_of_too_many_rows_shows_the_first_and_says_so() -> None:
    """Its names keep to one line; its description counts what it does not tell."""
    many = rows_of(*(indicator(f"R{n}", LONG, "1", "1") for n in range(45)))
    headings = spent(*((str(n), LONG, "10", "5") for n in range(31)))

    progress, spending = indicator_chart(many, "lv"), spending_chart(headings, "lv")

    assert progress is not None
    assert spending is not None
    assert len(progress.categories) == len(spending.categories) == MAX_CLUSTERS
    assert progress.title == "Rādītāju izpilde procentos no mērķa (pirmie 25 no 45)"
    assert spending.title == "Izlietotais budžets pa pozīcijām (pirmās 25 no 31)"
    assert progress.categories[24] == "R24 Latviešu valodas, Latvijas…"
    assert progress.alternative_text.endswith("; un vēl 5.")
    assert len(progress.alternative_text) < 2_200


@given(charts())
def test_what_is_drawn_is_what_the_workbook_holds(chart: Chart) -> None:
    """Each reference leads to cells with the very names and numbers of its cache."""
    sheet = openpyxl.load_workbook(BytesIO(workbook(chart)))["Sheet1"]

    for cached in tree(chart).iter("{*}strRef", "{*}numRef"):
        cells = sheet[cached.findtext("{*}f", "").partition("!")[2].replace("$", "")]
        flat = [cell for (cell,) in cells] if isinstance(cells, tuple) else [cells]
        points = {int(p.get("idx", "")): p for p in cached.iter("{*}pt")}
        assert [c.get("val") for c in cached.iter("{*}ptCount")] == [str(len(flat))]
        for number, cell in enumerate(flat):
            point = points.get(number)
            text = None if point is None else point.findtext("{*}v")
            assert _same(cell.value, text, cached)


def _same(value: object, text: str | None, cached: Element) -> bool:
    if cached.find("{*}strCache") is not None:
        return (value or "") == (text or "")
    if value is None or text is None:
        return value is text
    return float(str(value)) == float(text)


@given(charts())
def test_the_same_chart_gives_the_same_bytes(chart: Chart) -> None:
    """Neither the clock nor the order of anything shows in them."""
    again = evolve(chart)

    assert chart_part(chart) == chart_part(again)
    assert workbook(chart) == workbook(again)


def test_the_workbook_is_dated_by_no_clock() -> None:
    """Its dates are those of its archive, the earliest that the format knows."""
    with zipfile.ZipFile(BytesIO(workbook(a_chart("1")))) as archive:
        dates = {entry.date_time for entry in archive.infolist()}
        properties = parse_xml(archive.read("docProps/core.xml"))

    assert dates == {(1980, 1, 1, 0, 0, 0)}
    told = [properties.findtext(f"{{*}}{name}") for name in ("created", "modified")]
    assert told == ["1980-01-01T00:00:00Z"] * 2


def test_cells_are_named_from_the_first_row_to_the_last() -> None:
    """Names stand in column A, series beside them, headings on top."""
    chart = a_chart("1", "2", "3")
    chart = evolve(chart, series=(*chart.series, *chart.series))

    assert found(chart, "//c:f/text()") == [
        "Sheet1!$B$1",
        "Sheet1!$A$2:$A$4",
        "Sheet1!$B$2:$B$4",
        "Sheet1!$C$1",
        "Sheet1!$A$2:$A$4",
        "Sheet1!$C$2:$C$4",
    ]


def test_a_name_is_never_a_formula_nor_markup() -> None:
    """Signs that mean something to Excel or XML arrive as they were written."""
    names = ('=1+1 & "q" <x>', "#N/A", "bell\x07", "two\r\nlines")
    chart = a_chart("1", "1", "1", "1", names=names)

    sheet = openpyxl.load_workbook(BytesIO(workbook(chart)))["Sheet1"]

    shown = ['=1+1 & "q" <x>', "#N/A", "bell\N{REPLACEMENT CHARACTER}", "two lines"]
    assert found(chart, "//c:cat//c:v/text()") == shown
    cells = [sheet.cell(row, 1) for row in range(2, 6)]
    assert [(cell.value, cell.data_type) for cell in cells] == [
        (name, "s") for name in shown
    ]


def test_what_is_missing_is_a_gap_and_zero_is_zero() -> None:
    """A gap has no point in the cache and no number in its cell."""
    chart = a_chart("0", None, "0.50")

    sheet = openpyxl.load_workbook(BytesIO(workbook(chart)))["Sheet1"]

    assert found(chart, "//c:val//c:pt/@idx") == ["0", "2"]
    assert found(chart, "//c:val//c:v/text()") == ["0", "0.50"]
    assert found(chart, "//c:val//c:ptCount/@val") == ["3"]
    assert found(chart, "//c:dispBlanksAs/@val") == ["gap"]
    assert [sheet.cell(row, 2).value for row in (2, 3, 4)] == [0, None, 0.5]


def test_bars_begin_at_zero_unless_a_number_is_below() -> None:
    """A cut axis would make small differences look large."""
    assert found(a_chart("0.98", "0.99"), "//c:valAx//c:min/@val") == ["0"]
    assert found(a_chart("0.98", "-1"), "//c:valAx//c:min/@val") == []
    assert found(a_chart("1"), "//c:valAx/c:numFmt/@formatCode") == ["0%"]


@pytest.mark.skipif(not OOXML.exists(), reason="the schemas of ECMA-376 are absent")
@given(charts())
def test_a_chart_is_valid_by_the_standard(chart: Chart) -> None:
    """Word calls a file corrupt in which one element stands in the wrong place."""
    schema = etree.XMLSchema(etree.parse(OOXML / "dml-chart.xsd"))

    schema.assertValid(tree(chart))


@given(words, words)
def test_the_drawing_says_what_the_chart_says(title: str, told: str) -> None:
    """Its title and alternative text arrive as they are, with any signs in them."""
    chart = evolve(a_chart("1"), title=title, alternative_text=told)

    xml = drawing(chart, relation_id="rel", drawing_id=7, width_emu=9, height_emu=8)

    inline = parse_xml(f'<w:r xmlns:w="{W}">{xml}</w:r>'.encode())[0][0]
    properties = inline.find("{*}docPr")
    assert properties is not None
    assert dict(properties.attrib) == {
        "id": "7",
        "name": chart.title,
        "descr": chart.alternative_text,
        "title": chart.title,
    }
    size = inline.find("{*}extent")
    assert size is not None
    assert dict(size.attrib) == {"cx": "9", "cy": "8"}


def test_a_chart_grows_with_its_rows_up_to_a_page() -> None:
    """Each row has room for its bars and for a name of two lines."""
    few, more, many = (a_chart(*["1"] * size) for size in (2, 3, 30))
    page = 240 * 36_000

    assert fitting_height(few, page) == 50 * 36_000
    assert fitting_height(more, page) == 60 * 36_000
    assert fitting_height(many, page) == page


@pytest.fixture
def package(tmp_path: Path) -> Package:
    """Give an empty Word file."""
    docx.Document().save(str(tmp_path / "form.docx"))
    return read_package(tmp_path / "form.docx", "en")


def test_a_package_takes_in_charts_beside_one_another(package: Package) -> None:
    """Each has a part and a workbook of its own, with relationships and types."""
    package = with_chart(package, DOCUMENT, a_chart("1"), "rIdA")
    package = with_chart(package, DOCUMENT, a_chart("2"), "rIdB")

    types = parse_xml(package.parts[CONTENT_TYPES])
    led = {r.get("Id"): target_of(DOCUMENT, r) for r in relations_of(package, DOCUMENT)}
    for number, relation in ((1, "rIdA"), (2, "rIdB")):
        part = f"word/charts/grantkit{number}.xml"
        (inner,) = relations_of(package, part)
        kept = target_of(part, inner)
        assert led[relation] == part
        assert kept == f"word/embeddings/grantkit{number}.xlsx"
        assert content_type(types, part) == CHART_KIND
        assert content_type(types, kept) == WORKBOOK_KIND
        assert package.parts[part] == chart_part(a_chart(str(number)))
        assert package.parts[kept] == workbook(a_chart(str(number)))
        (outer,) = parse_xml(package.parts[part]).iter("{*}externalData")
        assert inner.get("Id") in outer.attrib.values()


def test_a_workbook_that_stands_there_already_is_left_alone(package: Package) -> None:
    """Another office may have saved an earlier chart under a name of its own."""
    kept = "word/embeddings/grantkit1.xlsx"
    package = evolve(package, parts={**package.parts, kept: b"earlier"})

    package = with_chart(package, DOCUMENT, a_chart("1"), "rIdA")

    assert "word/charts/grantkit2.xml" in package.parts
    assert package.parts[kept] == b"earlier"


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_chart_and_workbook_outlive_another_office(
    package: Package, tmp_path: Path
) -> None:
    """Saved by LibreOffice, the chart is still a chart and has its workbook."""
    chart = spending_chart(SPENDING, "lv")
    assert chart is not None
    package = with_chart(package, DOCUMENT, chart, "rIdA")
    size = {"width_emu": 5_940_000, "height_emu": 1_800_000}
    xml = drawing(chart, relation_id="rIdA", drawing_id=1, **size)
    paragraph = f"<w:p><w:r>{xml}</w:r></w:p><w:sectPr"
    text = package.parts[DOCUMENT].decode().replace("<w:sectPr", paragraph, 1)
    parts = {**package.parts, DOCUMENT: text.encode()}
    (tmp_path / "chart.docx").write_bytes(pack(parts))
    profile = (tmp_path / "profile").as_uri()
    command = [str(OFFICE), f"-env:UserInstallation={profile}", "--headless"]
    command += ["--convert-to", "docx", "--outdir", str(tmp_path / "saved")]
    command += [str(tmp_path / "chart.docx")]

    subprocess.run(command, capture_output=True, check=True, timeout=120)  # noqa: S603 -- a program found on the path, with our own file

    saved = read_package(tmp_path / "saved" / "chart.docx", "en")
    (drawn,) = (name for name in saved.parts if name.startswith("word/charts/chart"))
    shown = [v.text for v in parse_xml(saved.parts[drawn]).iter("{*}v")]
    (kept,) = (name for name in saved.parts if name.endswith(".xlsx"))
    assert "1. Personāls" in shown
    assert "11950.5" in shown
    assert saved.parts[kept] == workbook(chart)


def test_the_room_is_entered_without_the_library_for_workbooks() -> None:
    """Who draws no chart does not wait for it to load."""
    program = (
        "import sys, grantkit.forms.charting.placing, grantkit.forms.charting.making\n"
        "sys.exit('openpyxl' in sys.modules)"
    )

    ran = subprocess.run([sys.executable, "-c", program], check=False)  # noqa: S603 -- our own program

    assert ran.returncode == 0
