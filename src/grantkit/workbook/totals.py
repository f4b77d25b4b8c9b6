"""Rows that are no elements: blank ones, and sums that somebody made below a table."""

from collections.abc import Callable
from typing import Final

from grantkit.model.money import Money
from grantkit.workbook.grid import Row
from grantkit.workbook.state import Table

_TOTALS: Final = frozenset(
    ("kopā", "kopsumma", "summa kopā", "pavisam", "pavisam kopā", "total", "sum")
)


def has_words(row: Row, wanted: set[int]) -> bool:
    """Say whether a row has anything in the columns that are read."""
    return any(
        column in wanted and (cell.kind != "s" or cell.text.strip())
        for column, cell in row.cells.items()
    )


def first_word(row: Row, wanted: set[int]) -> str:
    """Give the first value of a row, if it is a text."""
    for column, cell in sorted(row.cells.items()):
        if column in wanted:
            return cell.text if cell.kind == "s" else ""
    return ""


def is_total_in(table: Table) -> Callable[[Row], bool]:
    """Make what says whether a row looks like a sum that somebody has made."""
    money = {
        place.at for place in table.columns if place.entry and place.entry.of is Money
    }
    others = {place.at for place in (*table.columns, *table.parents) if place} - money
    return lambda row: _is_total(row, money, others)


def _is_total(row: Row, money: set[int], others: set[int]) -> bool:
    words = [
        cell.text
        for column, cell in row.cells.items()
        if column in others and cell.kind == "s" and cell.text.strip()
    ]
    if len(words) != 1 or words[0].strip(" :").casefold() not in _TOTALS:
        return False
    return any(column in money for column in row.cells)
