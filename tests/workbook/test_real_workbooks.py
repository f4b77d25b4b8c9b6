"""How real workbooks go wrong: each way is told with its cell, or read as meant."""

import datetime as dt
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.loading import Loaded

Change = Callable[[Workbook], object]


class Desk(Protocol):
    """What the fixture gives; see `conftest.py`."""

    def found(self, change: Change) -> list[str]:
        """Change the workbook and tell what is found."""

    def loaded(self, language: str = "en") -> Loaded:
        """Read the workbook."""


def put(sheet: str, cell: str, value: object, format_: str | None = None) -> Change:
    """Type a value into a cell, and maybe change its format."""

    def change(book: Workbook) -> None:
        typed = book[sheet][cell]
        typed.value = value
        if isinstance(value, str) and value.startswith("#"):
            typed.data_type = "e"
        if format_ is not None:
            typed.number_format = format_

    return change


def on(sheet: str, act: Callable[[Worksheet], object]) -> Change:
    """Do something to a sheet."""

    def change(book: Workbook) -> None:
        act(book[sheet])

    return change


def with_title(sheet: str, title: str) -> Change:
    """Rename a sheet and forget what its hidden cell says."""

    def change(book: Workbook) -> None:
        book[sheet]["A1"].value = None
        book[sheet].title = title

    return change


def total_below(page: Worksheet) -> None:
    """Make a row of totals below a table, as people do."""
    page["C9"], page["F9"] = "Total:", 1000


def heading(sheet: str, cell: str, words: str, *, hidden: bool = True) -> Change:
    """Change a heading, with or without its hidden name."""

    def change(book: Workbook) -> None:
        book[sheet][cell].value = words
        if not hidden:
            book[sheet].cell(1, book[sheet][cell].column).value = None

    return change


def second_note(page: Worksheet) -> None:
    """Add a column of one's own."""
    page["N5"], page["N7"] = "My remarks", "ask Anna"


def title_again(page: Worksheet) -> None:
    """Give the title once more, without the code of a language."""
    page["B21"], page["D21"] = "Title of the project", "Fair"


def share(page: Worksheet) -> None:
    """Type a share as a plain number."""
    row = next(cell.row for cell in page["A"] if cell.value == "advance")
    page[f"D{row}"].value = 0.15
    page[f"D{row}"].number_format = "General"


def hide(page: Worksheet) -> None:
    """Hide a row with values."""
    page.row_dimensions[8].hidden = True


HALF_PAST_TWO = dt.datetime(2025, 6, 20, 14, 30)  # noqa: DTZ001 -- Excel knows no zones

WAYS: dict[str, Change] = {
    "a formula that was never calculated": put("Budget", "F7", "=300+300"),
    "a broken reference": put("Budget", "F7", "#REF!"),
    "a division by nothing": put("Budget", "F8", "#DIV/0!"),
    "merged cells": on("Budget", lambda page: page.merge_cells("B7:B8")),
    "a hidden row": on("Budget", hide),
    "a total typed below the table": on("Budget", total_below),
    "a column of one's own": on("Budget", second_note),
    "a heading in other words": heading("Budget", "F5", "Money approved"),
    "a heading of another column": heading("Budget", "F5", "Amended amount"),
    "a new heading, nearly right": heading(
        "Budget", "F5", "Aproved amount", hidden=False
    ),
    "the same heading twice": heading(
        "Budget", "I5", "Code of the heading", hidden=False
    ),
    "a text for a date": put("Expenditure", "K7", "next week"),
    "a day that no calendar has": put("Expenditure", "K7", "31.02.2025."),
    "a date shown as a number": put("Expenditure", "K7", 45828, "General"),
    "a date with a time": put("Expenditure", "K7", HALF_PAST_TWO),
    "a date for an amount": put("Budget", "F7", dt.date(2025, 6, 1), "dd.mm.yyyy"),
    "a percentage for an amount": put("Budget", "F7", 0.15, "0%"),
    "a heading that became a date": put(
        "Budget", "B7", dt.date(2025, 1, 1), "dd.mm.yyyy"
    ),
    "an amount in words": put("Budget", "F7", "six hundred"),
    "an amount that can be read in two ways": put("Budget", "F7", "1,234"),
    "an amount in an unknown currency": put("Budget", "F7", "600 DOGE"),
    "more decimals than are shown": put("Budget", "F7", 600.126, "0.00"),
    "zeros in the format only": put("Expenditure", "B7", 17, "000"),
    "a share without a percent sign": on("Agreement", share),
    "yes or no for a text": put("Budget", "B7", value=True),
    "a word that is not in the list": put("Activities", "K7", "finished"),
    "a word that is nearly in the list": put("Activities", "K7", "complete"),
    "a blank after an id": put("Activities", "B7", "A1 "),
    "a row that belongs to nothing": put("Annexes", "B7", "interim"),
    "a value of an unknown indicator": put("Indicator values", "B7", "R9"),
    "a text with and without language": on("Project", title_again),
    "a renamed sheet": with_title("Budget", "Budgets"),
    "a sheet of one's own": lambda book: book.create_sheet("Notes").append(["x"]),
    "a sheet that was deleted": lambda book: book.remove(book["Funding"]),
    "a sheet that was copied": lambda book: book.copy_worksheet(book["Budget"]),
    "a sheet without headings": on("Budget", lambda page: page.delete_rows(1, 6)),
    "letters for a whole number": put("Annexes", "G7", "two"),
}
EXPECTED: dict[str, list[str]] = tomllib.loads(
    Path(__file__).with_name("ways.toml").read_text(encoding="utf-8")
)


@pytest.mark.parametrize("way", WAYS)
def test_what_goes_wrong_is_told_with_its_cell(desk: Desk, way: str) -> None:
    """Each way has its own sentence, at the cell where it is mended."""
    assert desk.found(WAYS[way]) == EXPECTED[way]
