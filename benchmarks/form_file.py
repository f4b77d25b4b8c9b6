"""The form of the report as a Word file, in the dialect of an engine.

The layout is the same for all: title, three tables of single values, a block for each
activity, the table of indicators, the budget with its sums, a header with a picture
and a footer with page numbers.
"""

from collections.abc import Mapping, Sequence
from io import BytesIO
from pathlib import Path
from typing import Final

import docx
from content import Activity, BudgetRow, Indicator, names_of
from dialects import Dialect
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Cm
from docx.text.paragraph import Paragraph
from logo import logo
from lxml import etree

SINGLE_VALUES: Final[Sequence[tuple[str, Mapping[str, str]]]] = (
    (
        "Projekts",
        {
            "acronym": "Akronīms",
            "agreement": "Līguma numurs",
            "applicant": "Īstenotājs",
            "registration": "Reģistrācijas numurs",
            "programme": "Programma",
            "place": "Īstenošanas vieta",
            "starts_on": "Sākums",
            "ends_on": "Beigas",
            "months": "Ilgums mēnešos",
        },
    ),
    (
        "Pārskats",
        {
            "report_number": "Pārskata numurs",
            "period": "Pārskata periods",
            "submitted_on": "Iesniegts",
            "status": "Projekta stāvoklis",
            "is_final": "Noslēguma pārskats",
            "participants": "Dalībnieki",
            "volunteers": "Brīvprātīgie",
            "summary": "Kopsavilkums",
            "author_role": "Sagatavoja",
        },
    ),
    (
        "Finansējums",
        {
            "grant": "Piešķirtais finansējums",
            "own_funds": "Pašu finansējums",
            "all_funds": "Kopā",
            "advance": "Avanss",
            "second_payment": "Starpmaksājums",
            "spent": "Izlietots",
            "left": "Atlikums",
            "grant_share": "Piešķirtā daļa",
            "spent_share": "Izlietotā daļa",
        },
    ),
)
"""The title and these are the 28 single values."""

PARAGRAPHS: Final = ("description", "result", "deviation")
ACTIVITY_ROWS: Final[Mapping[str, str]] = {
    "dates": "Norises laiks",
    "status": "Stāvoklis",
    "place": "Vieta",
    "participants": "Dalībnieki",
    "cost": "Izmaksas",
    "evidence": "Pielikumi",
}
INDICATOR_HEADS: Final = (
    "Kods", "Rādītājs", "Vienība", "Sākumā", "Plānots", "Sasniegts", "Mērīts"
)  # fmt: skip
BUDGET_HEADS: Final = (
    "Kods", "Pozīcija", "Plānots", "Iepriekš", "Šajā periodā", "Kopā", "Daļa"
)  # fmt: skip
SUMS: Final = ("sum_planned", "sum_earlier", "sum_reported", "sum_to_date")


def save_form(file: Path, dialect: Dialect) -> None:
    """Write the form in a dialect."""
    document = empty_form()
    document.add_heading(dialect.value("title"), 0)
    for head, captions in SINGLE_VALUES:
        document.add_heading(head, 1)
        rows = [(words, dialect.value(name)) for name, words in captions.items()]
        add_table(document, rows)
    document.add_heading("Aktivitātes", 1)
    _add_block(document, dialect)
    document.add_heading("Rādītāji", 1)
    indicators = dialect.rows("indicators", names_of(Indicator))
    add_table(document, (INDICATOR_HEADS, *indicators))
    document.add_heading("Budžets", 1)
    budget = dialect.rows("budget", names_of(BudgetRow))
    sums = ("", "Kopā", *(dialect.value(name) for name in SUMS), "")
    add_table(document, (BUDGET_HEADS, *budget, sums))
    document.save(str(file))


def empty_form() -> Document:
    """Make a document that has nothing but its header and footer."""
    document = docx.Document()
    section = document.sections[0]
    picture = section.header.paragraphs[0].add_run()
    picture.add_picture(BytesIO(logo()), width=Cm(2))
    footer = section.footer.paragraphs[0]
    _add_field(footer, "PAGE")
    footer.add_run(" / ")
    _add_field(footer, "NUMPAGES")
    return document


def add_table(document: Document, rows: Sequence[Sequence[str]]) -> None:
    """Add a table with lines, and its text."""
    table = document.add_table(len(rows), len(rows[0]), "Table Grid")
    for row, texts in zip(table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text


def _add_block(document: Document, dialect: Dialect) -> None:
    of = "activities"
    if opening := dialect.opening(of):
        document.add_paragraph(opening)
    document.add_heading(dialect.inner(of, names_of(Activity)[0]), 2)
    for name in PARAGRAPHS:
        document.add_paragraph(dialect.inner(of, name))
    rows = [(words, dialect.inner(of, name)) for name, words in ACTIVITY_ROWS.items()]
    add_table(document, rows)
    document.add_paragraph()
    if closing := dialect.closing(of):
        document.add_paragraph(closing)


def _add_field(paragraph: Paragraph, code: str) -> None:
    inner = paragraph._p  # noqa: SLF001 -- python-docx has no fields
    etree.SubElement(inner, qn("w:fldSimple"), {qn("w:instr"): code})
