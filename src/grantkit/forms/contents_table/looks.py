"""How the entries of a table of contents look: as the form's own do."""

from collections.abc import Mapping

from attrs import frozen
from lxml import etree

from grantkit.forms.contents_table.field import TocField
from grantkit.forms.contents_table.styles import NO_LEVEL, Styles
from grantkit.forms.package.measures import text_area
from grantkit.forms.package.wordml import Element, copied, drop, w

_BEFORE_TABS = (
    *("pStyle", "keepNext", "keepLines", "pageBreakBefore", "framePr"),
    *("widowControl", "numPr", "suppressLineNumbers", "pBdr", "shd"),
)


@frozen(kw_only=True)
class Look:
    """The look of the entries of one level.

    Attributes:
        paragraph: Properties of the paragraph.
        words: Of the run with the heading; None for the plain look.
        number: Of the runs with the page number.
    """

    paragraph: Element
    words: Element | None = None
    number: Element | None = None


def looks_of(table: TocField, styles: Styles) -> Mapping[int, Look]:
    """Find the look of each level: of an entry that the form has, or of the style."""
    samples = {
        styles.name(paragraph): paragraph
        for paragraph in reversed(table.paragraphs)
        if next(paragraph.iter(w("t")), None) is not None
    }
    width, _ = text_area(table.begin)
    return {
        level: _look(samples.get(f"toc {level}"), level, styles, width)
        for level in range(1, NO_LEVEL + 1)
    }


def _look(sample: Element | None, level: int, styles: Styles, width: int) -> Look:
    paragraph = etree.Element(w("p"))
    properties = None if sample is None else sample.find(w("pPr"))
    if properties is not None:
        paragraph.append(copied(properties))
    else:
        own = etree.SubElement(paragraph, w("pPr"))
        if (style := styles.id_of(f"toc {level}")) is not None:
            etree.SubElement(own, w("pStyle"), {w("val"): style})
        else:
            indent = str(220 * (level - 1))
            etree.SubElement(own, w("ind"), {w("left"): indent})
    if not _reaches_right(paragraph, styles):
        _add_tab(paragraph, width)
    mine = paragraph[0]
    for section in mine.findall(w("sectPr")):
        drop(section)
    runs = [] if sample is None else [t.getparent() for t in sample.iter(w("t"))]
    faces = [None if run is None else run.find(w("rPr")) for run in runs]
    first, *others = faces or [None]
    return Look(paragraph=mine, words=first, number=others[-1] if others else None)


def _reaches_right(paragraph: Element, styles: Styles) -> bool:
    """Say whether a tab leads to the right edge, as page numbers need it."""
    holders = (paragraph, *styles.lineage(paragraph))
    return any(
        tab.get(w("val")) in ("right", "end")
        for holder in holders
        for tab in holder.iterfind(f"{w('pPr')}/{w('tabs')}/{w('tab')}")
    )


def _add_tab(paragraph: Element, width: int) -> None:
    properties = paragraph[0]
    tabs = properties.find(w("tabs"))
    if tabs is None:
        tabs = etree.Element(w("tabs"))
        names = {w(name) for name in _BEFORE_TABS}
        place = sum(child.tag in names for child in properties)
        properties.insert(place, tabs)
    told = {w("val"): "right", w("leader"): "dot", w("pos"): str(width)}
    etree.SubElement(tabs, w("tab"), told)
