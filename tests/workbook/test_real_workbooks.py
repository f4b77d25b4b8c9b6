"""How real workbooks go wrong: each way is told with its cell, or read as meant."""

import datetime as dt
from collections.abc import Callable
from typing import Protocol

import pytest
from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.loading import Loaded

Change = Callable[[Workbook], None]


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
    return lambda book: [act(book[sheet])] and None


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


WAYS: dict[str, tuple[Change, list[str]]] = {
    "a formula that was never calculated": (
        put("Budget", "F7", "=300+300"),
        [
            "GK020 Budget!F7 The cell holds a formula, but its result is not saved in the file."
        ],
    ),
    "a broken reference": (
        put("Budget", "F7", "#REF!"),
        ["GK020 Budget!F7 The cell holds the error #REF!."],
    ),
    "a division by nothing": (
        put("Budget", "F8", "#DIV/0!"),
        ["GK020 Budget!F8 The cell holds the error #DIV/0!."],
    ),
    "merged cells": (
        on("Budget", lambda page: page.merge_cells("B7:B8")),
        [
            "GK020 Budget!B8 The row has no value in the column “Code of the heading”, and makes no sense without it.",
            "GK021 Budget!B7 The cells B7:B8 are merged; only the first of them is read.",
        ],
    ),
    "a hidden row": (
        on("Budget", hide),
        ["GK022 Budget!B8 1 row with values is hidden; they count."],
    ),
    "a total typed below the table": (
        on("Budget", total_below),
        [
            "GK028 Budget!B9 This looks like a row of totals (“Total:”), so it is not read."
        ],
    ),
    "a column of one's own": (
        on("Budget", second_note),
        [
            "GK023 Budget!N5 The heading “My remarks” is not known, so what stands below it is not read."
        ],
    ),
    "a heading in other words": (
        heading("Budget", "F5", "Money approved"),
        [
            "GK023 Budget!F5 The heading “Money approved” stands where “Approved amount” was; it is read as “Approved amount”."
        ],
    ),
    "a heading of another column": (
        heading("Budget", "F5", "Amended amount"),
        [
            "GK023 Budget!F5 The heading “Amended amount” stands where “Approved amount” was, but names something else; this column is not read."
        ],
    ),
    "a new heading, nearly right": (
        heading("Budget", "F5", "Aproved amount", hidden=False),
        [
            "GK023 Budget!F5 The heading “Aproved amount” is not known, so what stands below it is not read."
        ],
    ),
    "the same heading twice": (
        heading("Budget", "I5", "Code of the heading", hidden=False),
        [
            "GK023 Budget!I5 “Code of the heading” stands on this sheet twice; the second place is not read."
        ],
    ),
    "a text for a date": (
        put("Expenditure", "J7", "next week"),
        ["GK005 Expenditure!J7 “next week” is not a date that can be read."],
    ),
    "a day that no calendar has": (
        put("Expenditure", "J7", "31.02.2025."),
        ["GK005 Expenditure!J7 There is no such day in the calendar: “31.02.2025.”."],
    ),
    "a date shown as a number": (
        put("Expenditure", "J7", 45828, "General"),
        [
            "GK025 Expenditure!J7 A date is expected here, but the cell holds the number 45828."
        ],
    ),
    "a date with a time": (
        put("Expenditure", "J7", dt.datetime(2025, 6, 20, 14, 30)),  # noqa: DTZ001 -- Excel knows no time zones
        ["GK025 Expenditure!J7 The date has a time, 14:30:00, which is not used."],
    ),
    "a date for an amount": (
        put("Budget", "F7", dt.date(2025, 6, 1), "dd.mm.yyyy"),
        [
            "GK025 Budget!F7 A number is expected here, but the cell holds the date 1 June 2025."
        ],
    ),
    "a percentage for an amount": (
        put("Budget", "F7", 0.15, "0%"),
        [
            "GK025 Budget!F7 A number is expected here, but the cell holds a percentage: 15%."
        ],
    ),
    "a heading that became a date": (
        put("Budget", "B7", dt.date(2025, 1, 1), "dd.mm.yyyy"),
        [
            "GK025 Budget!B7 A text is expected here, but Excel has turned what was typed into the date 1 January 2025."
        ],
    ),
    "an amount in words": (
        put("Budget", "F7", "six hundred"),
        ["GK006 Budget!F7 “six hundred” is not an amount of money that can be read."],
    ),
    "an amount that can be read in two ways": (
        put("Budget", "F7", "1,234"),
        ["GK006 Budget!F7 “1,234” can be read in two ways: as 1 234,00 or as 1,23."],
    ),
    "an amount in an unknown currency": (
        put("Budget", "F7", "600 DOGE"),
        ["GK006 Budget!F7 The currency “DOGE” is not known."],
    ),
    "more decimals than are shown": (
        put("Budget", "F7", 600.126, "0.00"),
        [
            "GK029 Budget!F7 The cell shows 600.13 but holds 600.126; what it holds is used."
        ],
    ),
    "zeros in the format only": (
        put("Expenditure", "B7", 17, "000"),
        [
            "GK025 Expenditure!B7 The cell shows “017” but holds 17: the leading zeros are in its format only."
        ],
    ),
    "a share without a percent sign": (
        on("Agreement", share),
        ["GK025 Agreement!D13 “0.15” can be read in two ways: as 15 % or as 0.15 %."],
    ),
    "yes or no for a text": (
        put("Budget", "B7", True),
        [
            "GK025 Budget!B7 The cell holds the logical value yes, but another value is expected here."
        ],
    ),  # noqa: FBT003 -- a cell
    "a word that is not in the list": (
        put("Activities", "K7", "finished"),
        [
            "GK026 Activities!K7 “finished” is not in the list: planned, ongoing, completed, cancelled."
        ],
    ),
    "a word that is nearly in the list": (
        put("Activities", "K7", "complete"),
        [
            "GK026 Activities!K7 “complete” is not in the list: planned, ongoing, completed, cancelled."
        ],
    ),
    "a blank after an id": (
        put("Activities", "B7", "A1 "),
        [
            "GK029 Activities!B7 The text “A1 ” begins or ends with a blank, which unseen makes it differ from others."
        ],
    ),
    "a row that belongs to nothing": (
        put("Annexes", "B7", "interim"),
        [
            "GK027 Annexes!B7 “interim” is not found on the sheet “Report”, so the row is not read."
        ],
    ),
    "a value of an unknown indicator": (
        put("Indicator values", "B7", "R9"),
        [
            "GK027 Indicator values!B7 “R9” is not found on the sheet “Indicators”, so the row is not read."
        ],
    ),
    "a text with and without language": (
        on("Project", title_again),
        [
            "GK030 Project!D21 The text “Fair” is given both with and without the code of a language; the one without is not read."
        ],
    ),
    "a renamed sheet": (
        with_title("Budget", "Budgets"),
        [
            "GK024 Budgets!A1 The sheet “Budgets” is not known and is not read.",
            "GK024 Start!B2 The workbook has no sheet “Budget”.",
        ],
    ),
    "a sheet of one's own": (
        lambda book: book.create_sheet("Notes").append(["x"]),
        ["GK024 Notes!A1 The sheet “Notes” is not known and is not read."],
    ),
    "a sheet that was deleted": (
        lambda book: book.remove(book["Funding"]),
        [
            "GK024 Start!B2 The workbook has no sheet “Funding”.",
            "GK027 Payments received!B7 “Ciema fonds” is not found on the sheet “Funding”, so the row is not read.",
        ],
    ),
    "a sheet that was copied": (
        lambda book: book.copy_worksheet(book["Budget"]) and None,
        [
            "GK024 Budget Copy!A1 The sheet “Budget Copy” is a copy of the sheet “Budget”; it is not read."
        ],
    ),
    "a sheet without headings": (
        on("Budget", lambda page: page.delete_rows(1, 6)),
        [
            "GK024 Budget!A1 The sheet “Budget” has no row of headings, so it is not read."
        ],
    ),
    "letters for a whole number": (
        put("Annexes", "G7", "two"),
        ["GK007 Annexes!G7 “two” is not a whole number."],
    ),
}


@pytest.mark.parametrize(("change", "expected"), WAYS.values(), ids=WAYS.keys())
def test_what_goes_wrong_is_told_with_its_cell(
    desk: Desk, change: Change, expected: list[str]
) -> None:
    """Each way has its own sentence, at the cell where it is mended."""
    assert desk.found(change) == expected
