"""Rows that somebody has added to a table in which a row was written for each element.

Office programs make a new row in the look of the one beside it, and bind nothing in it.
Of a table with one written row alone it cannot be told whether the next was added.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from grantkit.forms.package.wordml import Element, w
from grantkit.forms.verifying.matching import Match
from grantkit.forms.verifying.stretches import text_of_paragraphs

_LOOK = tuple(map(w, ("tcW", "gridSpan", "shd")))
_FEWEST = 2


def added_rows(matches: Iterable[Match]) -> Iterator[Element]:
    """Find rows that nobody wrote: in the look of written ones, below one of them."""
    written: dict[Element, set[int]] = defaultdict(set)
    for match in matches:
        for stretch in match.stretches:
            row = next(_rows_round(stretch.paragraphs), None)
            if row is not None:
                spot = match.recorded.spot
                written[row] |= {spot.number} if spot.key else set()
    repeated = _repeated(written)
    for row in repeated:
        for other in row.itersiblings(w("tr")):
            if other in written or _look(other) != _look(row):
                break
            if text_of_paragraphs([*other.iter(w("p"))]).strip():
                yield other


def _rows_round(paragraphs: Iterable[Element]) -> Iterator[Element]:
    for paragraph in paragraphs:
        yield from paragraph.iterancestors(w("tr"))


def _repeated(written: dict[Element, set[int]]) -> Iterator[Element]:
    """Give the rows of which a table has several that show the same places."""
    tables: dict[tuple[Element | None, frozenset[int]], list[Element]]
    tables = defaultdict(list)
    for row, numbers in written.items():
        if numbers:
            tables[row.getparent(), frozenset(numbers)].append(row)
    for rows in tables.values():
        if len(rows) >= _FEWEST:
            yield from rows


def _look(row: Element) -> list[list[str | None]]:
    """Tell what the cells of a row look like."""
    return [
        [item.get(w("w")) or item.get(w("fill")) or item.get(w("val"))]
        for item in row.iter(*_LOOK)
    ]
