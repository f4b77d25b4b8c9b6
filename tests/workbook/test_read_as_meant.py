"""What people type in their own way is read as they mean it, with nothing to say."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from typing import Protocol

import pytest
from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from grantkit.loading import Loaded
from grantkit.model.money import Money
from grantkit.model.path import values_at
from grantkit.model.text import Text

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
        book[sheet][cell].value = value
        if format_ is not None:
            book[sheet][cell].number_format = format_

    return change


def eur(amount: str) -> Money:
    """Give an amount in euro."""
    return Money(Decimal(amount), "EUR")


def equals_sign(book: Workbook) -> None:
    """Type a text that begins as a formula does."""
    cell = book["Budget"]["C7"]
    cell.value = "=1"
    cell.data_type = "s"


DAY = dt.date(2025, 6, 20)
MEANT: dict[str, tuple[Change, str, object]] = {
    "a date typed as a text": (
        put("Expenditure", "K7", "20.06.2025.", "@"),
        "expenditure[0].document.date",
        DAY,
    ),
    "a date in another format": (
        put("Expenditure", "K7", DAY, "yyyy/mm/dd"),
        "expenditure[0].document.date",
        DAY,
    ),
    "an amount with a space and a comma": (
        put("Budget", "F7", "19 851,44"),
        "budget[0].amount",
        eur("19851.44"),
    ),
    "an amount with a no-break space and its currency": (
        put("Budget", "F7", "19\N{NO-BREAK SPACE}851,44 EUR"),
        "budget[0].amount",
        eur("19851.44"),
    ),
    "an amount in the currency of its format": (
        put("Budget", "F7", 12.5, '#,##0.00\\ "NOK"'),
        "budget[0].amount",
        Money(Decimal("12.5"), "NOK"),
    ),
    "an amount with the sign of the euro": (
        put("Budget", "F7", 12.5, "[$€-426]\\ #,##0.00"),
        "budget[0].amount",
        eur("12.5"),
    ),
    "an amount that arithmetic left crooked": (
        put("Budget", "F7", 0.1 + 0.2),
        "budget[0].amount",
        eur("0.3"),
    ),
    "an amount in the currency of the workbook": (
        put("Start", "D22", "NOK"),
        "indicators[0].target",
        Decimal(100),
    ),
    "a number typed as a text": (
        put("Indicators", "I7", "1 300", "@"),
        "indicators[0].target",
        Decimal(1300),
    ),
    "an id typed as a number": (put("Budget", "B7", 1), "budget[0].heading", "1"),
    "a logical value for yes": (
        put("Expenditure", "L7", False),  # noqa: FBT003 -- a cell
        "expenditure[0].document.names_project",
        False,
    ),
    "yes in Latvian": (
        put("Expenditure", "L7", "jā"),
        "expenditure[0].document.names_project",
        True,
    ),
    "a choice in Latvian, in capitals": (
        put("Activities", "K7", "Īstenota"),
        "activities[0].status",
        "completed",
    ),
    "a choice by its code": (
        put("Activities", "K7", "completed"),
        "activities[0].status",
        "completed",
    ),
    "a share in its format": (
        put("Agreement", "D13", 0.125, "0.00%"),
        "agreement.advance.points",
        Decimal("12.5"),
    ),
    "ids with commas and semicolons": (
        put("Activities", "N7", "P1; P2, P3"),
        "activities[0].evidence",
        ("P1", "P2", "P3"),
    ),
    "a text that begins with an equals sign": (
        equals_sign,
        "budget[0].title",
        Text.of("=1"),
    ),
    "blanks in an empty cell": (put("Budget", "I7", "  "), "budget[0].note", None),
    "a blank row between others": (
        lambda book: book["Budget"].insert_rows(8),
        "budget[1].amount",
        eur("400"),
    ),
    "a moved column": (
        lambda book: book["Budget"].move_range("F1:F8", cols=8),
        "budget[0].amount",
        eur("600"),
    ),
    "a renamed sheet": (
        lambda book: setattr(book["Budget"], "title", "Tāme 2025"),
        "budget[0].amount",
        eur("600"),
    ),
    "sheets in another order": (
        lambda book: book.move_sheet("Budget", -5),
        "budget[0].amount",
        eur("600"),
    ),
    "hidden names that are gone": (
        lambda book: book["Budget"].delete_rows(1),
        "budget[0].amount",
        eur("600"),
    ),
}


@pytest.mark.parametrize(("change", "path", "meant"), MEANT.values(), ids=MEANT.keys())
def test_what_is_meant_is_read(
    desk: Desk, change: Change, path: str, meant: object
) -> None:
    """The value is the one that was meant, and there is nothing to say about it."""
    findings = desk.found(change)

    ((_, value),) = values_at(desk.loaded().project, path)
    assert (findings, value) == ([], meant)


def test_dates_count_from_1904_where_the_workbook_does(desk: Desk) -> None:
    """Old Excel for Mac counts days from 1904; the dates stay the same days."""

    def change(book: Workbook) -> None:
        book.epoch = CALENDAR_MAC_1904

    findings = desk.found(change)

    assert findings == []
    assert desk.loaded().project.project.start == dt.date(2025, 1, 1)


def test_a_text_in_a_second_language_needs_only_a_heading(desk: Desk) -> None:
    """A column with the same heading and a code of a language is found."""

    def change(book: Workbook) -> None:
        book["Budget"]["N5"], book["Budget"]["N7"] = (
            "Title of the heading (lv)",
            "Algas",
        )
        book["Budget"]["C7"].value = None
        book["Budget"]["C8"].value = None

    findings = desk.found(change)

    assert findings == []
    assert desk.loaded().project.budget[0].title == Text({"lv": "Algas"})


def test_a_second_report_is_a_second_pair_of_columns(desk: Desk) -> None:
    """Copied beside the first, the columns hold another report."""

    def change(book: Workbook) -> None:
        page = book["Report"]
        page["F1"], page["F5"] = "#value", "interim"

    findings = desk.found(change)

    assert findings == []
    assert [report.id for report in desk.loaded().project.reports] == [
        "final",
        "interim",
    ]
