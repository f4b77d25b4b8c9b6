"""Building by python-docx as its introduction shows: `add_row().cells`."""

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path

import docx
from content import BudgetRow, Indicator, names_of
from docx.document import Document
from form_file import (
    ACTIVITY_ROWS,
    BUDGET_HEADS,
    INDICATOR_HEADS,
    PARAGRAPHS,
    SINGLE_VALUES,
    SUMS,
    add_table,
    empty_form,
)

from engines import Fill, Ready, Strings, read_strings

__all__ = ["prepare", "read"]

read = read_strings


def prepare(_: Path, data: Ready) -> Fill:
    """Keep a form in memory that has header and footer alone."""
    saved = BytesIO()
    empty_form().save(saved)
    form = saved.getvalue()
    return lambda: _built(docx.Document(BytesIO(form)), data)


def _built(document: Document, data: Ready) -> bytes:
    single = data["single"]
    document.add_heading(single["title"], 0)
    for head, captions in SINGLE_VALUES:
        document.add_heading(head, 1)
        add_table(document, [(words, single[key]) for key, words in captions.items()])
    document.add_heading("Aktivitātes", 1)
    for activity in data["activities"]:
        _add_activity(document, activity)
    document.add_heading("Rādītāji", 1)
    names = names_of(Indicator)
    _add_rows(document, INDICATOR_HEADS, names, data["indicators"])
    document.add_heading("Budžets", 1)
    names = names_of(BudgetRow)
    sums = dict(
        zip(names, ("", "Kopā", *(single[key] for key in SUMS), ""), strict=True)
    )
    _add_rows(document, BUDGET_HEADS, names, [*data["budget"], sums])
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _add_activity(document: Document, activity: Strings) -> None:
    document.add_heading(activity["title"], 2)
    for name in PARAGRAPHS:
        document.add_paragraph(activity[name])
    rows = [(words, activity[name]) for name, words in ACTIVITY_ROWS.items()]
    add_table(document, rows)
    document.add_paragraph()


def _add_rows(
    document: Document,
    heads: Sequence[str],
    names: Sequence[str],
    items: Sequence[Strings],
) -> None:
    table = document.add_table(1, len(heads), "Table Grid")
    for cell, head in zip(table.rows[0].cells, heads, strict=True):
        cell.text = head
    for item in items:
        cells = table.add_row().cells
        for cell, name in zip(cells, names, strict=True):
            cell.text = item[name]
