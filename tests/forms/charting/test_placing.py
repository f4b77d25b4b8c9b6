"""Charts on a form: their drawing, their part and their workbook."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from shutil import which

import docx
import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from grantkit.figures.spending import Spending
from grantkit.forms.charting.chart import Chart
from grantkit.forms.charting.making import spending_chart
from grantkit.forms.charting.part import chart_part
from grantkit.forms.charting.placing import drawing, fitting_height, with_chart
from grantkit.forms.charting.workbook import workbook
from grantkit.forms.package.contents import content_type
from grantkit.forms.package.parts import CONTENT_TYPES, Package, pack, read_package
from grantkit.forms.package.relations import relations_of, target_of
from grantkit.forms.package.wordml import W, parse_xml

OFFICE = which("soffice")
DOCUMENT = "word/document.xml"
CHART_KIND = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"
WORKBOOK_KIND = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

Charts = Callable[..., Chart]

words = st.text(max_size=20)


@given(words, words)
def test_the_drawing_says_what_the_chart_says(
    a_chart: Charts, title: str, told: str
) -> None:
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


def test_a_chart_grows_with_its_rows_up_to_a_page(a_chart: Charts) -> None:
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


def test_a_package_takes_in_charts_beside_one_another(
    a_chart: Charts, package: Package
) -> None:
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


def test_a_workbook_that_stands_there_already_is_left_alone(
    a_chart: Charts, package: Package
) -> None:
    """Another office may have saved an earlier chart under a name of its own."""
    kept = "word/embeddings/grantkit1.xlsx"
    package = evolve(package, parts={**package.parts, kept: b"earlier"})

    package = with_chart(package, DOCUMENT, a_chart("1"), "rIdA")

    assert "word/charts/grantkit2.xml" in package.parts
    assert package.parts[kept] == b"earlier"


@pytest.mark.office
@pytest.mark.skipif(OFFICE is None, reason="LibreOffice is not installed")
def test_chart_and_workbook_outlive_another_office(
    package: Package, spending: Spending, tmp_path: Path
) -> None:
    """Saved by LibreOffice, the chart is still a chart and has its workbook."""
    chart = spending_chart(spending, "lv")
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
