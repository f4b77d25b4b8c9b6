"""A chart in its place: the drawing in the text, and its parts in the package."""

from itertools import count
from typing import Final

from attrs import evolve

from grantkit.forms.charting.chart import Chart
from grantkit.forms.charting.part import WORKBOOK_RELATION, C, chart_part
from grantkit.forms.charting.workbook import workbook
from grantkit.forms.package.contents import with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import with_relation
from grantkit.forms.package.wordml import WP, A, R
from grantkit.forms.text import escaped

_MM = 36_000
_FRAME_EMU = 30 * _MM
_CLUSTER_EMU = 10 * _MM
"""Room for two bars with their labels, and for a name of two lines beside them."""

_OFFICE: Final = "application/vnd.openxmlformats-officedocument"
_CHART_KIND: Final = f"{_OFFICE}.drawingml.chart+xml"
_WORKBOOK_KIND: Final = f"{_OFFICE}.spreadsheetml.sheet"


def fitting_height(chart: Chart, page_emu: int) -> int:
    """Say how high a chart has to be; never higher than the text of a page."""
    return min(page_emu, _FRAME_EMU + _CLUSTER_EMU * len(chart.categories))


def drawing(
    chart: Chart, *, relation_id: str, drawing_id: int, width_emu: int, height_emu: int
) -> str:
    """Write the content of the run that shows a chart.

    Args:
        chart: What is shown.
        relation_id: Of the relationship that leads to its part.
        drawing_id: Which no other drawing of the document has.
        width_emu: Of the chart, as its height in English metric units.
        height_emu: See `fitting_height`.
    """
    name, words = escaped(chart.title), escaped(chart.alternative_text)
    return (
        f'<w:drawing><wp:inline xmlns:wp="{WP}" distT="0" distB="0" distL="0" '
        f'distR="0"><wp:extent cx="{width_emu}" cy="{height_emu}"/>'
        f'<wp:effectExtent l="0" t="0" r="0" b="0"/><wp:docPr id="{drawing_id}" '
        f'name="{name}" descr="{words}" title="{name}"/><wp:cNvGraphicFramePr/>'
        f'<a:graphic xmlns:a="{A}"><a:graphicData uri="{C}"><c:chart xmlns:c="{C}" '
        f'xmlns:r="{R}" r:id="{relation_id}"/></a:graphicData></a:graphic></wp:inline>'
        "</w:drawing>"
    )


def with_chart(package: Package, part: str, chart: Chart, relation: str) -> Package:
    """Add a chart that a part shows.

    Args:
        package: What it is added to.
        part: Which shows it.
        chart: Which is shown.
        relation: Id of the relationship that leads to it, as its drawing has it.
    """
    number = next(n for n in count(1) if package.parts.keys().isdisjoint(_names(n)))
    drawn, kept = _names(number)
    added = {drawn: chart_part(chart), kept: workbook(chart)}
    package = evolve(package, parts={**package.parts, **added})
    package = with_type(package, drawn, _CHART_KIND)
    package = with_type(package, kept, _WORKBOOK_KIND)
    package = with_relation(package, drawn, kept, f"{R}/package", WORKBOOK_RELATION)
    return with_relation(package, part, drawn, f"{R}/chart", relation)


def _names(number: int) -> tuple[str, str]:
    return (
        f"word/charts/grantkit{number}.xml",
        f"word/embeddings/grantkit{number}.xlsx",
    )
