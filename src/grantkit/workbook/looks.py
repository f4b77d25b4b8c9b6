"""How a workbook looks: colours, widths and the formats of cells."""

import datetime as dt
from decimal import Decimal
from typing import Final

from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side

from grantkit.model.money import Money, Percent
from grantkit.model.text import Text
from grantkit.workbook.outline import Entry

_DARK, _MIDDLE, _LIGHT = "1F3A4D", "4F7A94", "E9EEF1"
_PALE_YELLOW, _WHITE, _GREY = "FFF6D6", "FFFFFF", "5C6B73"

TITLE: Final = Font(name="Calibri", size=18, bold=True, color=_DARK)
INTRO: Final = Font(name="Calibri", size=11, color=_GREY)
PLAIN: Final = Font(name="Calibri", size=11)
SMALL: Final = Font(name="Calibri", size=9, color=_GREY)
STRONG: Final = Font(name="Calibri", size=11, bold=True, color=_DARK)
LINK: Final = Font(name="Calibri", size=11, color="0B5394", underline="single")
ON_DARK: Final = Font(name="Calibri", size=11, bold=True, color=_WHITE)

_THIN = Side(style="thin", color="B8C4CB")
GRID: Final = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
NO_BORDER: Final = Border()
OPEN, CLOSED = Protection(locked=False), Protection(locked=True)
TOP: Final = Alignment(vertical="top", wrap_text=True)
TOP_RIGHT: Final = Alignment(vertical="top", horizontal="right", wrap_text=True)
AMOUNT: Final = Alignment(vertical="top", horizontal="right", indent=1)
CENTRED: Final = Alignment(vertical="center", wrap_text=True)
ONE_LINE: Final = Alignment(vertical="center")
TOP_LEFT: Final = Alignment(vertical="top", horizontal="left", wrap_text=True)

DATE_FORMAT: Final = r"dd\.mm\.yyyy\."
PERCENT_FORMAT: Final = "0.00%"
TEXT_FORMAT: Final = "@"
GENERAL: Final = "General"

_DATE_WIDTH, _AMOUNT_WIDTH, _NUMBER_WIDTH, _ANSWER_WIDTH = 13, 17, 13, 12
_WORD_WIDTH, _LIST_WIDTH, _TEXT_WIDTH = 20, 22, 38


def fill(colour: str) -> PatternFill:
    """Make a plain fill."""
    return PatternFill("solid", start_color=colour, end_color=colour)


ASKED: Final = fill(_MIDDLE)
NEEDED: Final = fill(_DARK)
SPARE: Final = fill(_LIGHT)
TO_FILL: Final = fill(_PALE_YELLOW)
BLANK: Final = fill(_WHITE)


def heading_look(*, needed: bool, asked: bool) -> tuple[PatternFill, Font]:
    """Choose fill and font of a heading: the darker, the more it matters."""
    if needed:
        return NEEDED, ON_DARK
    return (ASKED, ON_DARK) if asked else (SPARE, STRONG)


def money_format(currency: str) -> str:
    """Write the format of amounts in a currency, which each cell then shows."""
    return rf'#,##0.00\ "{currency}"'


def number_format(of: type, currency: str) -> str:
    """Choose the format of cells that hold values of a type."""
    if of is Money:
        return money_format(currency)
    formats = {dt.date: DATE_FORMAT, Percent: PERCENT_FORMAT}
    plain = GENERAL if of in (Decimal, int) else TEXT_FORMAT
    return formats.get(of, plain)


def alignment(entry: Entry | None) -> Alignment:
    """Choose where values stand in a column, so that no two columns touch."""
    sides = {dt.date: TOP_LEFT, Money: AMOUNT}
    return TOP if entry is None else sides.get(entry.of, TOP)


def width(entry: Entry) -> int:
    """Choose the width of a column, in characters."""
    if entry.many:
        return _LIST_WIDTH
    widths = {
        dt.date: _DATE_WIDTH,
        Money: _AMOUNT_WIDTH,
        Percent: _NUMBER_WIDTH,
        Decimal: _NUMBER_WIDTH,
        int: _NUMBER_WIDTH,
        bool: _ANSWER_WIDTH,
        Text: _TEXT_WIDTH,
    }
    return widths.get(entry.of, _WORD_WIDTH)
