"""Putting values into cells, so that Excel shows them and never interprets them."""

import datetime as dt
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Final

from openpyxl.cell.cell import Cell

from grantkit.model.money import Money, Percent
from grantkit.model.text import Text
from grantkit.wording import Wording
from grantkit.workbook.choices import choices_of, code_words
from grantkit.workbook.escapes import escaped
from grantkit.workbook.looks import money_format
from grantkit.workbook.outline import Entry

_HUNDRED: Final = Decimal(100)


def put_text(cell: Cell, text: str) -> None:
    """Write a text that stays one, whatever it begins with."""
    cell.value = escaped(text)
    cell.data_type = "s"
    if text.startswith(("=", "+", "-", "@", "'")):
        # So that it stays a text when somebody edits the cell.
        cell.quotePrefix = True


def put(cell: Cell, value: object, entry: Entry, wording: Wording) -> None:
    """Write a value of the project in the form that its cell is read in."""
    match value:
        case None:
            return
        case tuple():
            put_text(
                cell,
                joined(
                    [str(_shown(each, entry, wording)) for each in value],
                    by_comma=entry.is_reference,
                ),
            )
        case Money():
            cell.value = value.amount
            cell.number_format = money_format(value.currency)
        case Percent():
            cell.value = value.points / _HUNDRED
        case bool():
            put_text(cell, _shown(value, entry, wording))
        case Decimal() | int() | dt.date():
            cell.value = value
        case _:
            put_text(cell, _shown(value, entry, wording))


def joined(words: Sequence[str], *, by_comma: bool) -> str:
    """Write several texts into one cell, so that they can be told apart again.

    Line breaks part them where a text itself holds what would part it from the next,
    or begins or ends with a blank.
    """
    marks = ";,\n" if by_comma else ";\n"
    if any(mark in word for word in words for mark in marks) or any(
        word != word.strip() for word in words
    ):
        return "".join(f"{word}\n" for word in words)
    return (", " if by_comma else "; ").join(words)


def _shown(value: object, entry: Entry, wording: Wording) -> str:
    """Give the word for a choice, and any other text as it stands."""
    raw = str(value).lower() if isinstance(value, bool) else str(value)
    choices: Mapping[str, str] = choices_of(entry.of, wording)
    if entry.is_code:
        choices = code_words((raw,), wording)
    by_value = {meaning: word for word, meaning in choices.items()}
    return by_value.get(raw, raw)


def is_text(of: type) -> bool:
    """Say whether the cells of a type hold free text."""
    return of in (str, Text)
