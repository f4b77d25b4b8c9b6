"""The part of a Word file that draws a chart, in DrawingML.

The order of elements is that of ECMA-376; Word calls a file corrupt that departs from
it. Every number and name stands here a second time, so that the chart is drawn without
opening its workbook.
"""

import re
from collections.abc import Iterable
from typing import Final

from grantkit.forms.charting.chart import Chart, Series
from grantkit.forms.charting.workbook import heading_at, names_at, numbers_at
from grantkit.forms.package.wordml import A, R, to_bytes
from grantkit.forms.text import escaped

C: Final = "http://schemas.openxmlformats.org/drawingml/2006/chart"
WORKBOOK_RELATION = "rId1"

_COUNTRIES: Final = {"en": "en-GB", "lv": "lv-LV"}
_NAMES_AXIS, _NUMBERS_AXIS = 1001, 1002

_INK, _LINES = "404040", "E4E4E4"
_COLOURS: Final = (("D0D0D0", "7F7F7F"), ("1F4E79", "1F4E79"))
"""Fill and outline of the series: light and dark, so that they differ in grey too."""

_LABEL_SIZE, _TITLE_SIZE = 800, 1100  # in hundredths of a point
_GAP = 50  # between clusters, in hundredths of a bar


def chart_part(chart: Chart) -> bytes:
    """Write a chart."""
    bars = "".join(
        _series(chart, number, series) for number, series in enumerate(chart.series)
    )
    return to_bytes(
        f'<c:chartSpace xmlns:c="{C}" xmlns:a="{A}" xmlns:r="{R}">'
        f'<c:date1904 val="0"/><c:lang val="{_language(chart)}"/>'
        f'<c:roundedCorners val="0"/><c:chart>{_title(chart)}'
        '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/><c:barChart>'
        '<c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        f'{bars}<c:gapWidth val="{_GAP}"/><c:overlap val="0"/>'
        f'<c:axId val="{_NAMES_AXIS}"/><c:axId val="{_NUMBERS_AXIS}"/></c:barChart>'
        f"{_names_axis()}{_numbers_axis(chart)}</c:plotArea>"
        '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
        f"{_look(_LABEL_SIZE)}"
        f'<c:externalData r:id="{WORKBOOK_RELATION}"><c:autoUpdate val="0"/>'
        "</c:externalData></c:chartSpace>"
    )


def _language(chart: Chart) -> str:
    return _COUNTRIES.get(chart.language, escaped(chart.language))


def _title(chart: Chart) -> str:
    look = f'lang="{_language(chart)}" sz="{_TITLE_SIZE}" b="1"'
    return (
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p>"
        f"<a:pPr>{_letters(_TITLE_SIZE, bold=True)}</a:pPr>"
        f"<a:r><a:rPr {look}/><a:t>{escaped(chart.title)}</a:t></a:r></a:p>"
        '</c:rich></c:tx><c:overlay val="0"/></c:title>'
    )


def _series(chart: Chart, number: int, series: Series) -> str:
    fill, outline = _COLOURS[number % len(_COLOURS)]
    name = f'<c:ptCount val="1"/>{_points([series.name])}'
    names = f'<c:ptCount val="{len(chart.categories)}"/>{_points(chart.categories)}'
    shown = (None if n is None else format(n, "f") for n in series.numbers)
    return (
        f'<c:ser><c:idx val="{number}"/><c:order val="{number}"/>'
        f"<c:tx>{_strings(heading_at(number), name)}</c:tx>"
        f'<c:spPr>{_solid(fill)}<a:ln w="6350">{_solid(outline)}</a:ln></c:spPr>'
        f'<c:invertIfNegative val="0"/>{_labels(chart, series)}'
        f"<c:cat>{_strings(names_at(chart), names)}</c:cat>"
        f"<c:val><c:numRef><c:f>{numbers_at(chart, number)}</c:f><c:numCache>"
        f"<c:formatCode>{escaped(chart.number_format)}</c:formatCode>"
        f'<c:ptCount val="{len(series.numbers)}"/>{_points(shown)}'
        "</c:numCache></c:numRef></c:val></c:ser>"
    )


def _strings(cells: str, cached: str) -> str:
    return f"<c:strRef><c:f>{cells}</c:f><c:strCache>{cached}</c:strCache></c:strRef>"


def _points(values: Iterable[str | None]) -> str:
    """Write what is known; what is left out stays empty and is no zero."""
    return "".join(
        f'<c:pt idx="{number}"><c:v>{escaped(value)}</c:v></c:pt>'
        for number, value in enumerate(values)
        if value is not None
    )


def _labels(chart: Chart, series: Series) -> str:
    shown = int(series.labelled)
    return (
        f'<c:dLbls><c:numFmt formatCode="{escaped(chart.number_format)}" '
        f'sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_look(_LABEL_SIZE)}<c:dLblPos val="outEnd"/><c:showLegendKey val="0"/>'
        f'<c:showVal val="{shown}"/><c:showCatName val="0"/><c:showSerName val="0"/>'
        '<c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>'
    )


def _names_axis() -> str:
    """Write the axis of names: the first on top, beside the bars even below zero."""
    return (
        f'<c:catAx><c:axId val="{_NAMES_AXIS}"/>'
        '<c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        '<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="low"/>'
        f'<c:spPr><a:ln w="6350">{_solid(_INK)}</a:ln></c:spPr>'
        f'{_look(_LABEL_SIZE)}<c:crossAx val="{_NUMBERS_AXIS}"/>'
        '<c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/>'
        '<c:lblOffset val="100"/><c:tickLblSkip val="1"/><c:noMultiLvlLbl val="1"/>'
        "</c:catAx>"
    )


def _numbers_axis(chart: Chart) -> str:
    """Write the axis of numbers: from zero unless one is below, without decimals."""
    least = "" if any(n < 0 for n in chart.numbers) else '<c:min val="0"/>'
    ticks = escaped(re.sub(r"\.0+", "", chart.number_format))
    return (
        f'<c:valAx><c:axId val="{_NUMBERS_AXIS}"/>'
        f'<c:scaling><c:orientation val="minMax"/>{least}</c:scaling>'
        '<c:delete val="0"/><c:axPos val="b"/><c:majorGridlines><c:spPr>'
        f'<a:ln w="6350">{_solid(_LINES)}</a:ln></c:spPr></c:majorGridlines>'
        f'<c:numFmt formatCode="{ticks}" sourceLinked="0"/>'
        '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'
        '<c:tickLblPos val="nextTo"/><c:spPr><a:ln><a:noFill/></a:ln></c:spPr>'
        f'{_look(_LABEL_SIZE)}<c:crossAx val="{_NAMES_AXIS}"/>'
        '<c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>'
    )


def _look(size: int) -> str:
    return (
        '<c:txPr><a:bodyPr rot="0" vert="horz"/><a:lstStyle/>'
        f"<a:p><a:pPr>{_letters(size)}</a:pPr>"
        '<a:endParaRPr lang="en-GB"/></a:p></c:txPr>'
    )


def _letters(size: int, *, bold: bool = False) -> str:
    """Ask for letters in the font of the document's own text."""
    return (
        f'<a:defRPr sz="{size}" b="{int(bold)}">{_solid(_INK)}'
        '<a:latin typeface="+mn-lt"/></a:defRPr>'
    )


def _solid(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour}"/></a:solidFill>'
