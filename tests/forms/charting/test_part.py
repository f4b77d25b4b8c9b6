"""Charts say the same to the eye and in their workbook."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import openpyxl
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.charting.chart import Chart, Series
from grantkit.forms.charting.part import chart_part
from grantkit.forms.charting.workbook import workbook
from grantkit.forms.package.wordml import parse_xml

OOXML = Path(__file__).parents[4] / "shared" / "ooxml"

NAMESPACES = {
    "a": "http://schemas.openxmlformats.org/drawingml/2006/main",
    "c": "http://schemas.openxmlformats.org/drawingml/2006/chart",
}

Charts = Callable[..., Chart]

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


def tree(chart: Chart) -> Element:
    """Parse the part of a chart."""
    return parse_xml(chart_part(chart))


def found(chart: Chart, path: str) -> list[str]:
    """Find texts or attributes in the part of a chart."""
    result = tree(chart).xpath(path, namespaces=NAMESPACES)
    assert isinstance(result, list)
    return [str(one) for one in result]


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


def test_the_workbook_is_dated_by_no_clock(a_chart: Charts) -> None:
    """Its dates are those of its archive, the earliest that the format knows."""
    with zipfile.ZipFile(BytesIO(workbook(a_chart("1")))) as archive:
        dates = {entry.date_time for entry in archive.infolist()}
        properties = parse_xml(archive.read("docProps/core.xml"))

    assert dates == {(1980, 1, 1, 0, 0, 0)}
    told = [properties.findtext(f"{{*}}{name}") for name in ("created", "modified")]
    assert told == ["1980-01-01T00:00:00Z"] * 2


def test_cells_are_named_from_the_first_row_to_the_last(a_chart: Charts) -> None:
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


def test_a_name_is_never_a_formula_nor_markup(a_chart: Charts) -> None:
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


def test_what_is_missing_is_a_gap_and_zero_is_zero(a_chart: Charts) -> None:
    """A gap has no point in the cache and no number in its cell."""
    chart = a_chart("0", None, "0.50")

    sheet = openpyxl.load_workbook(BytesIO(workbook(chart)))["Sheet1"]

    assert found(chart, "//c:val//c:pt/@idx") == ["0", "2"]
    assert found(chart, "//c:val//c:v/text()") == ["0", "0.50"]
    assert found(chart, "//c:val//c:ptCount/@val") == ["3"]
    assert found(chart, "//c:dispBlanksAs/@val") == ["gap"]
    assert [sheet.cell(row, 2).value for row in (2, 3, 4)] == [0, None, 0.5]


def test_bars_begin_at_zero_unless_a_number_is_below(a_chart: Charts) -> None:
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
