"""What is wrong is listed in a table at the end."""

from collections.abc import Callable, Mapping
from io import BytesIO
from typing import Any

import docx
import pytest
from docx.document import Document

from grantkit.forms import Filling, Form
from grantkit.forms.drafting import draft_form
from grantkit.forms.package.wordml import w
from grantkit.model.finding import BoxPlace, Finding, Severity
from grantkit.model.project import Project
from grantkit.model.source import SourceLocation

BOX = BoxPlace(form="form.docx", label="Nosaukums", place="1. sadaļa")

Fill = Callable[..., Any]  # gives a `Draft`
Found = Callable[..., Finding]
Paper = Callable[..., Document]
Values = Callable[..., Mapping[str, object]]


@pytest.mark.parametrize(
    ("path", "box"),
    [
        ("project.number", None),
        ("agreement.grant", BOX),
        ("communication[2].by.jūlijs 2023", BOX),
        ("", None),
    ],
)
def test_what_has_no_box_on_the_form_stands_in_the_table_only(
    draft: Fill, form: Paper, finding: Found, path: str, box: BoxPlace | None
) -> None:
    """Nothing is lost: it has a row."""
    drafted = draft(
        form("Nr. {{project.number}}"),
        finding(path, box),
        project=Project(number="VF-7"),
    )

    assert drafted.places == []
    assert [row[0] for row in drafted.rows] == ["Kods", "VF151"]


def test_the_table_lists_every_finding(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """Box, line of the file without its folders, what was found, the cure."""
    location = SourceLocation(file="mani projekti/project.yaml", line=41, column=9)

    drafted = draft(
        form("Nr. {{project.number}}"),
        finding("project.number", location=location),
        finding("budget", None, code="GK301", severity=Severity.NOTE, hint=""),
        project=Project(number="VF-7"),
    )

    assert drafted.rows == [
        ["Kods", "Smagums", "Vieta", "Kas atrasts", "Kā izlabot"],
        [
            "VF151",
            "kļūda",
            "Nosaukums (1. sadaļa)\nproject.yaml:41:9",
            "Nav labi.",
            "Izlabojiet to.",
        ],
        ["GK301", "piezīme", "budget", "Nav labi.", "–"],
    ]
    title, about = drafted.paragraphs[1:3]
    assert title == "Pārbaudē atrastais"
    assert about == (
        "Šis ir melnraksts, nevis iesniedzams pārskats. Pārbaudē atrastas kļūdas: 1, "
        "brīdinājumi: 0, piezīmes: 1."
    )


def test_the_table_can_be_read_by_everyone(
    draft: Fill, form: Paper, finding: Found
) -> None:
    """It has a head that repeats, words for those who cannot see it, and a language."""
    drafted = draft(form("{{project.number else –}}"), finding("budget", None))

    [made] = drafted.text.iter(w("tbl"))
    assert made.find(f"{w('tr')}/{w('trPr')}/{w('tblHeader')}") is not None
    told = made.iter(w("tblCaption"), w("tblDescription"))
    caption, description = [each.get(w("val")) for each in told]
    assert caption == "Pārbaudē atrastais"
    assert description == (
        "Katrā rindā viens konstatējums: "
        "kods, smagums, vieta, kas atrasts un kā to izlabot."
    )
    assert {each.get(w("val")) for each in made.iter(w("lang"))} == {"lv"}


def test_a_report_in_order_has_no_table(draft: Fill, form: Paper) -> None:
    """It is said in a sentence, and the word stays above."""
    drafted = draft(form("{{project.number}}"), project=Project(number="VF-7"))

    assert not list(drafted.text.iter(w("tbl")))
    assert drafted.comments == {}


def test_a_place_without_a_box_goes_by_its_name_and_cell(
    form: Paper,
    finding: Found,
    compiled: Callable[[Document], Form],
    values: Values,
    filling: Filling,
) -> None:
    """Whoever fills a workbook has never seen a path; the whole project has no name."""
    cell = SourceLocation(file="projekts.xlsx", sheet="Apliecinājumi", cell="B7")
    found = finding("attestations", None, location=cell)
    whole = finding("", None)
    printed = compiled(form("{{project.number else –}}"))

    data = draft_form(printed, values(), filling, (found, whole), "Nosaukts: {}".format)

    (table,) = docx.Document(BytesIO(data)).tables
    assert [row.cells[2].text for row in table.rows[1:]] == [
        "Nosaukts: attestations\nprojekts.xlsx:Apliecinājumi!B7",
        "–",
    ]
