"""How much room there is at a place of a document: for text, or in a frame."""

from typing import Final

from grantkit.forms.package.wordml import WP, Element, w

EMU_PER_TWIP: Final = 635
"""English metric units, in which drawings are measured, in a twentieth of a point."""

_A4_AREA: Final = (9_026, 13_958)  # within margins of 2.54 cm
_COLUMN_GAP, _CELL_EDGE = 720, 108  # what Word takes where nothing is said
_SIDES: Final = (("left", "start"), ("right", "end"))


def text_area(element: Element) -> tuple[int, int]:
    """Measure, in twentieths of a point, how wide and high the text round it may be.

    The width is that of the column, or of the innermost cell.
    """
    section = _section_of(element)
    width, height = _A4_AREA if section is None else _area(section)
    cell = next(element.iterancestors(w("tc")), None)
    return (width if cell is None else _inside(cell) or width), height


def frame_of(holder: Element) -> tuple[int, int] | None:
    """Measure the first drawing, in English metric units; None where there is none."""
    extent = next(holder.iter(f"{{{WP}}}extent"), None)
    sides = () if extent is None else (extent.get("cx", ""), extent.get("cy", ""))
    if not sides or not all(side.isdecimal() for side in sides):
        return None
    return int(sides[0]), int(sides[1])


def _section_of(element: Element) -> Element | None:
    """Find the properties of a section; they stand at its end."""
    for outer in (element, *element.iterancestors()):
        own = outer.find(f"{w('pPr')}/{w('sectPr')}")
        if own is not None:
            return own
        for later in outer.itersiblings():
            found = next(later.iter(w("sectPr")), None)
            if found is not None:
                return found
    return None


def _area(section: Element) -> tuple[int, int]:
    size, margins = section.find(w("pgSz")), section.find(w("pgMar"))
    sides, ends = ("left", "right", "gutter"), ("top", "bottom")
    width = _number(size, "w") - sum(_number(margins, name) for name in sides)
    height = _number(size, "h") - sum(abs(_number(margins, name)) for name in ends)
    if width <= 0 or height <= 0:
        return _A4_AREA
    columns = section.find(w("cols"))
    count = max(_number(columns, "num", 1), 1)
    gaps = (count - 1) * _number(columns, "space", _COLUMN_GAP)
    return max((width - gaps) // count, 1), height


def _inside(cell: Element) -> int:
    """Measure a cell within its edges; 0 where its width is not told."""
    told = cell.find(f"{w('tcPr')}/{w('tcW')}")
    is_told = told is not None and told.get(w("type"), "dxa") == "dxa"
    width = _number(told, "w") if is_told else _grid_width(cell)
    return max(width - _edges(cell), 0)


def _grid_width(cell: Element) -> int:
    """Add up the columns of the table that a cell takes up."""
    before = sum(_span(earlier) for earlier in cell.itersiblings(preceding=True))
    table = next(cell.iterancestors(w("tbl")), None)
    columns = () if table is None else table.findall(f"{w('tblGrid')}/{w('gridCol')}")
    return sum(_number(each, "w") for each in columns[before : before + _span(cell)])


def _span(cell: Element) -> int:
    if cell.tag != w("tc"):
        return 0
    return _number(cell.find(f"{w('tcPr')}/{w('gridSpan')}"), "val", 1)


def _edges(cell: Element) -> int:
    table = next(cell.iterancestors(w("tbl")), None)
    own = cell.find(f"{w('tcPr')}/{w('tcMar')}")
    shared = None if table is None else table.find(f"{w('tblPr')}/{w('tblCellMar')}")
    return sum(_edge(own, names, _edge(shared, names, _CELL_EDGE)) for names in _SIDES)


def _edge(margins: Element | None, names: tuple[str, ...], otherwise: int) -> int:
    for name in names if margins is not None else ():
        told = None if margins is None else margins.find(w(name))
        if told is not None:
            return _number(told, "w")
    return otherwise


def _number(element: Element | None, name: str, otherwise: int = 0) -> int:
    """Read a whole number; what is none counts as not told."""
    told = "" if element is None else element.get(w(name), "")
    is_number = told.removeprefix("-").isdecimal()
    return int(told) if is_number else otherwise
