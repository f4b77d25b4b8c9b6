"""What is wrong is said in a comment at its box."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import docx
import pytest
from docx.document import Document

from grantkit.model.finding import Finding, Severity
from grantkit.model.project import Project
from grantkit.model.results import Indicator, IndicatorLevel, IndicatorValue
from grantkit.model.text import Text

INDICATORS = (
    Indicator(id="R1", name=Text.of("Maiņa"), level=IndicatorLevel.OUTCOME),
    Indicator(id="R2", name=Text.of("Kursi")),
    Indicator(
        id="R3",
        name=Text.of("Grāmatas"),
        values=(IndicatorValue(report="final", value=Decimal(7)),),
    ),
)


Fill = Callable[..., Any]  # gives a `Draft`
Found = Callable[..., Finding]
Paper = Callable[..., Document]


def table(*marks: str) -> Document:
    """Make a form with a row of marks."""
    document = docx.Document()
    document.add_paragraph("Rādītāji")
    cells = document.add_table(1, len(marks)).rows[0].cells
    for cell, mark in zip(cells, marks, strict=True):
        cell.text = f"{{{{{mark} else –}}}}"
    return document


def test_a_finding_is_a_comment_at_its_box(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """It says code, severity, message and cure, in the language of the messages."""
    drafted = draft(
        form("Projekts", "Nr. {{project.number}}!"),
        finding("project.number"),
        project=Project(number="VF-7"),
    )

    assert drafted.places == [
        ("VF-7", "VF151, kļūda: Nav labi.\n→ Izlabojiet to."),
    ]


def test_comments_speak_the_language_of_the_messages(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """The banner stays in that of the report."""
    drafted = draft(
        form("Nr. {{project.number}}"),
        finding("project.number", severity=Severity.NOTE, hint=""),
        language="en",
        project=Project(number="VF-7"),
    )

    assert drafted.places == [("VF-7", "VF151, note: Nav labi.")]
    assert drafted.rows[0] == [
        "Code",
        "Severity",
        "Where",
        "What was found",
        "How to put it right",
    ]
    header = docx.Document(str(drafted.file)).sections[0].header
    assert header.paragraphs[0].text == "MELNRAKSTS"


def test_a_figure_shows_the_place_that_its_value_comes_from(
    draft: Fill, finding: Found
) -> None:
    """Figures have an order of their own; a finding speaks of the project file."""
    drafted = draft(
        table("figures.outputs[].indicator.name", "figures.outputs[].this_report"),
        finding("indicators[1].name"),
        finding("indicators[2].values[0].value"),
        indicators=INDICATORS,
    )

    assert [words for words, _ in drafted.places] == ["Kursi", "7"]


@pytest.mark.parametrize(
    ("path", "words"),
    [
        ("indicators[2].unit", "R3"),
        ("indicators[2]", "R3"),
        ("indicators[7].name", "R1"),
        ("indicators", "R1"),
    ],
)
def test_what_is_not_printed_is_said_at_the_nearest_that_is(
    draft: Fill, finding: Found, path: str, words: str
) -> None:
    """A leaf gives way to its row, a list to its first; the box is told in words."""
    drafted = draft(
        table("indicators[].id", "indicators[].name"),
        finding(path),
        indicators=INDICATORS,
    )

    told = "VF151, kļūda: Nav labi.\n→ Izlabojiet to.\nVieta: Nosaukums (1. sadaļa)"
    assert drafted.places == [(words, told)]


def test_an_empty_list_is_said_in_the_row_that_stays(
    draft: Fill, finding: Found
) -> None:
    """Its dashes are coloured, too."""
    drafted = draft(table("indicators[].id"), finding("indicators"))

    assert [words for words, _ in drafted.places] == ["–"]
    assert drafted.gaps()[:1] == ["–"]


def test_what_stands_in_a_header_is_said_at_the_first_paragraph(
    draft: Fill, headed: Paper, finding: Found
) -> None:
    """Word takes no comments in headers; the place is told in words."""
    drafted = draft(
        headed("Pārskats", "Nr. {{project.number}}"),
        finding("project.number"),
        project=Project(number="VF-7"),
    )

    told = "VF151, kļūda: Nav labi.\n→ Izlabojiet to.\nVieta: Nosaukums (1. sadaļa)"
    assert drafted.places == [("Pārskats", told)]


def test_a_block_that_was_left_out_is_said_at_the_first_paragraph(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """The form has the box, so the comment counts."""
    document = form(
        "Pārskats",
        "{{?project.number}}",
        "Nr. {{project.number}}",
        "{{/?project.number}}",
    )

    drafted = draft(document, finding("project.number"))

    assert [words for words, _ in drafted.places] == ["Pārskats"]
