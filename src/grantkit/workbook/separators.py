"""Which mark parts the cells of a table that is a text: told by its headings."""

import re
from collections.abc import Sequence
from itertools import islice
from typing import Final

from attrs import evolve

from grantkit.structuring import ReadingError
from grantkit.workbook.delimited import Delimited, TableTextError
from grantkit.workbook.grid import Row
from grantkit.workbook.headings import Headings, heading_row, heading_score
from grantkit.workbook.state import HEAD

_MARKS: Final = (";", ",", "\t")
_TOLD: Final = re.compile("sep=(.)")


def delimited(text: str, headings: Headings) -> Delimited:
    """Find what parts the cells of a table: that by which most headings are known.

    Args:
        text: With line feeds at the ends of its lines.
        headings: What its columns may be called.

    Raises:
        TableTextError: No row of headings is known, or two marks part it as well.
    """
    told = _TOLD.match(text)
    tables = [Delimited(text, mark) for mark in ((told[1],) if told else _MARKS)]
    scores = [
        max((heading_score(row, headings) for row in _head(table)), default=0)
        for table in tables
    ]
    best = max(scores)
    if best < headings.fewest:
        raise TableTextError(1, 1, no_headings(headings))
    if scores.count(best) > 1:
        raise TableTextError(1, 1, ReadingError("table_separator"))
    table = tables[scores.index(best)]
    head = _head(table)
    at = heading_row(head, headings)
    return evolve(table, head=0 if at is None else head[at].number)


def no_headings(headings: Headings) -> ReadingError:
    """Say that a table has no headings that are known, and name some that are."""
    examples = ", ".join(islice(headings.names.values(), 3))
    return ReadingError("table_headings", examples=examples)


def _head(table: Delimited) -> Sequence[Row]:
    """Read the first rows, up to a fault: maybe the mark is not the right one."""
    rows: list[Row] = []
    try:
        rows.extend(islice(table.rows(), HEAD))
    except TableTextError:
        return rows
    return rows
