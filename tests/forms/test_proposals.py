"""Blank places of a form, and the boxes that are proposed for them."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms import form_roots
from grantkit.forms.tagging import (
    BlankKind,
    Proposal,
    Standing,
    Tagging,
    propose_bindings,
)
from grantkit.plugin import Box, Certainty, Severity, Text

Propose = Callable[[Document], Tagging]
Parse = Callable[[str], Element]

BOXES = {
    "project.title": ("Projekta nosaukums", "Title of the project"),
    "project.number": ("Projekta numurs", "Number of the project"),
    "project.start": ("Projekta laiks, no", "Project period, from"),
    "project.end": ("Projekta laiks, līdz", "Project period, until"),
    "agreement.grant": ("Piešķirtais finansējums", "Grant awarded"),
    "report.kind": ("Pārskata veids", "Kind of report"),
    "report.signatory.timestamp": ("Laika zīmogs", "Time stamp"),
    "report.signatory.role": ("Parakstītāja amats", "Position of the signatory"),
    "expenditure": ("Izmaksas", "Costs"),
    "expenditure[].supplier": ("Piegādātājs", "Supplier"),
    "expenditure[].document.number": ("Dokumenta numurs", "Number of the document"),
    "expenditure[].document.date": ("Dokumenta datums", "Date of the document"),
    "expenditure[].amount": ("Attiecināmā summa", "Eligible amount"),
    "activities[].title": ("Aktivitātes nosaukums", "Title of the activity"),
    "report.signatory.signed_on": ("Paraksta datums", "Day of signature"),
}


def box(code: str, path: str, label: tuple[str, str]) -> Box:
    """Give a box with its title in Latvian and English."""
    return Box(
        code=code,
        path=path,
        label=Text(dict(zip(("lv", "en"), label, strict=True))),
        place=Text.of("Vispārīgā informācija"),
        severity=Severity.ERROR,
        source="guide",
        certainty=Certainty.QUOTED,
    )


@pytest.fixture
def propose(tmp_path: Path) -> Propose:
    """Give a function that looks for the places of a form."""
    boxes = [
        box(f"VF{number}", path, label)
        for number, (path, label) in enumerate(BOXES.items(), 151)
    ]

    def look(document: Document) -> Tagging:
        file = tmp_path / "blank.docx"
        document.save(str(file))
        return propose_bindings(file, boxes, form_roots(None))

    return look


def told(proposal: Proposal) -> tuple[str, str]:
    """Give how sure a proposal is, and what it would write."""
    best = next(iter(proposal.candidates), None)
    return proposal.standing.value, "" if best is None else best.mark


def table(document: Document, *rows: tuple[str, ...]) -> None:
    """Add a table with some words in its cells."""
    made = document.add_table(len(rows), len(rows[0]))
    for row, words in zip(made.rows, rows, strict=True):
        for cell, text in zip(row.cells, words, strict=True):
            cell.text = text


def test_a_cell_beside_its_label_is_a_place(propose: Propose) -> None:
    """To the right of a label, or below it; numbering does not matter."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("1.1. Projekta nosaukums (latviski)", ""), ("Project number:", ""))
    table(document, ("Grant awarded",), ("",))

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "project.title else –"),
        ("bound", "project.number else –"),
        ("bound", "agreement.grant else –"),
    ]
    assert [proposal.candidates[0].confidence for proposal in found] == [100, 100, 100]
    assert {proposal.blank.kind for proposal in found} == {BlankKind.CELL}


def test_places_in_a_line_are_found(propose: Propose) -> None:
    """Dots, underscores, prompts, and the end of a line after a colon."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph("Projekta nosaukums: ........, Nr. (nav jāpilda)")
    document.add_paragraph("Number of the project ____")
    document.add_paragraph("[Piešķirtais finansējums, EUR]")
    document.add_paragraph("Parakstītāja amats:")

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "project.title else –"),
        ("bound", "project.number else –"),
        ("bound", "agreement.grant|amount else –"),
        ("bound", "report.signatory.role else –"),
    ]
    assert [(p.blank.start, p.blank.end) for p in found] == [
        (20, 28),
        (22, 26),
        (0, 30),
        (19, 19),
    ]


def test_the_place_to_sign_is_not_the_place_for_its_day(propose: Propose) -> None:
    """People sign by hand behind the word for it, whatever box has that word."""
    document = docx.Document()
    document.add_paragraph("Datums: ________ Paraksts: ________")

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("unknown", ""),
        ("unknown", ""),
    ]


@pytest.mark.parametrize(
    "label", ["Parakstītāja amats:", "1. Parakstītāja amats (īsi):"]
)
@pytest.mark.parametrize("lines", [1, 3])
def test_a_line_below_its_label_is_one_place(
    propose: Propose, label: str, lines: int
) -> None:
    """The label only leads there, and further lines give more room."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph(label)
    for _ in range(lines):
        document.add_paragraph("…………………………")
    document.add_paragraph("Cits teksts")

    (found,) = propose(document).proposals

    assert told(found) == ("bound", "report.signatory.role else –")
    assert found.blank.paragraph == 3


def test_a_line_in_the_cell_of_its_label_is_one_place(propose: Propose) -> None:
    """As outside of tables."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Parakstītāja amats:",))
    for words in ("____________", "____________"):
        document.tables[0].rows[0].cells[0].add_paragraph(words)

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("bound", "report.signatory.role else –")
    ]


def test_an_empty_frame_below_its_label_is_one_place(propose: Propose) -> None:
    """The end of the line above it is none."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph("Parakstītāja amats:")
    table(document, ("",))

    (found,) = propose(document).proposals

    assert told(found) == ("bound", "report.signatory.role else –")
    assert found.blank.place.table == 1


def test_a_label_in_two_languages_means_what_both_halves_mean(
    propose: Propose,
) -> None:
    """Two values beside each other are no translation."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(
        document,
        ("Projekta nosaukums / Title of the project", ""),
        ("Laika zīmogs / Projekta numurs", ""),
    )

    first, second = propose(document).proposals

    assert told(first) == ("bound", "project.title else –")
    assert second.standing is not Standing.BOUND


def test_rows_that_are_numbered_repeat_with_their_number(propose: Propose) -> None:
    """The figure of the list counts them; columns that are numbered are a header."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    header = ("Nr.", "Piegādātājs", "Attiecināmā summa, EUR")
    numbers = tuple((f"{n}.", "", "") for n in (1, 2, 3))
    table(document, header, ("1", "2", "3"), *numbers, ("Kopā", "", ""))

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "figures.register.rows[].number"),
        ("bound", "figures.register.rows[].item.supplier else –"),
        ("bound", "figures.register.rows[].amount|amount else –"),
        ("unknown", ""),
        ("bound", "figures.register.amount|amount"),
    ]
    assert {proposal.blank.row for proposal in found[:3]} == {(1, 3)}


def test_years_are_no_numbers_of_rows(propose: Propose) -> None:
    """Rows that the funder has filled in are left alone."""
    document = docx.Document()
    header = ("Gads", "Attiecināmā summa")
    table(document, header, ("2024", ""), ("2025", ""))

    assert "2024" not in {
        proposal.blank.place.words for proposal in propose(document).proposals
    }
    assert not any(proposal.blank.counts for proposal in propose(document).proposals)


def test_two_places_with_a_dash_are_a_stretch_of_days(propose: Propose) -> None:
    """One label serves both: the first day and the last."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Projekta laiks", "........ – ........"))

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "project.start else –"),
        ("bound", "project.end else –"),
    ]


def test_a_row_below_a_header_repeats(propose: Propose) -> None:
    """All columns belong to one list; one column may hold two places.

    An empty cell below `Nr.` may wait for a number of the funder's.
    """
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    header = (
        "Nr.",
        "Piegādātājs",
        "Dokumenta numurs, datums",
        "Attiecināmā summa, EUR",
    )
    table(document, header, ("", "", "....", ""), ("", "", "", ""))
    document.tables[0].rows[1].cells[2].add_paragraph("....")

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("doubtful", "figures.register.rows[].number"),
        ("bound", "figures.register.rows[].item.supplier else –"),
        ("bound", "figures.register.rows[].item.document.number else –"),
        ("bound", "figures.register.rows[].item.document.date else –"),
        ("bound", "figures.register.rows[].amount|amount else –"),
    ]
    assert {proposal.blank.row for proposal in found} == {(1, 2)}


def test_a_list_where_nothing_repeats_is_doubtful(propose: Propose) -> None:
    """Texts would be joined with commas, which somebody has to accept."""
    document = docx.Document()
    document.add_paragraph("Piegādātājs: ........")
    document.add_paragraph("Attiecināmā summa: ........")

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("doubtful", "expenditure[].supplier|list else –"),
        ("unknown", ""),
    ]


def test_a_list_never_goes_into_a_lone_cell(propose: Propose) -> None:
    """Nor does the next best box, which the label means even less."""
    document = docx.Document()
    table(document, ("Piegādātājs", ""), ("Kopā attiecināmā summa", ""))
    table(document, ("Aktivitātes nosaukums", ""))

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("unknown", "")
    ] * 3


@pytest.mark.parametrize(
    "label", ["Kopā", "Kopējā summa", "Total", "Iš viso", "Pavisam"]
)
@pytest.mark.parametrize("header", [True, False])
def test_below_a_column_that_repeats_stands_its_sum(
    propose: Propose,
    label: str,
    header: bool,  # noqa: FBT001 -- a parameter of the test
) -> None:
    """As sure as the column, whether that is blank or typed; or nothing."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    typed = ("{{expenditure[].supplier}}", "", "{{expenditure[].amount|amount}}")
    table(
        document,
        ("Piegādātājs", "Dokumenta numurs", "Attiecināmā summa, EUR"),
        ("", "", "") if header else typed,
        (label, "", ""),
    )

    found = propose(document).proposals[-2:]

    assert [told(proposal) for proposal in found] == [
        ("unknown", ""),
        ("bound", "figures.register.amount|amount"),
    ]


@pytest.mark.parametrize("frame", [("", ""), ("{{partners[]}}", "{{/partners[]}}")])
def test_a_sum_of_some_is_not_that_of_all(
    propose: Propose, frame: tuple[str, str]
) -> None:
    """Below two rows that repeat, or within a block, no figure is known."""
    document = docx.Document()
    document.add_paragraph(frame[0])
    header = ("Piegādātājs", "Attiecināmā summa")
    more = (("Kopā A", ""), ("", "")) if frame[0] == "" else ()
    table(document, header, ("", ""), *more, ("Kopā", ""))
    document.add_paragraph(frame[1])

    assert told(propose(document).proposals[-1]) == ("unknown", "")


def test_a_column_in_doubt_has_a_doubtful_sum(propose: Propose) -> None:
    """Whoever accepts the one accepts the other."""
    document = docx.Document()
    header = ("Piegādātājs", "Eligible amount of costs")
    table(document, header, ("", ""), ("Kopā", ""))

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("bound", "figures.register.rows[].item.supplier else –"),
        ("doubtful", "figures.register.rows[].amount else –"),
        ("doubtful", "figures.register.amount"),
    ]


def test_a_total_beside_its_label_is_a_value_of_its_own(propose: Propose) -> None:
    """Only below a row that repeats a label of totals means the column."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Kopā piešķirtais finansējums", ""), ("Projekta numurs", ""))

    assert [p.candidates[0].box.path for p in propose(document).proposals] == [
        "agreement.grant",
        "project.number",
    ]


def test_a_block_binds_what_stands_in_it(propose: Propose) -> None:
    """Within marks for each activity an activity's title needs no joining."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("Aktivitātes nosaukums: ........")
    document.add_paragraph("{{/activities[]}}")

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("bound", "activities[].title else –")
    ]


def test_empty_controls_are_places(
    propose: Propose, run_control: Callable[..., Element]
) -> None:
    """The title of a control is its label; a box to tick takes only a yes or no."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    control = run_control("", "<w:showingPlcHdr/>", "Click here", 8)
    control[0][0].set(control[0][0].keys()[0], "Projekta nosaukums")
    paragraph: Element = document.add_paragraph("x ")._p
    paragraph.append(control)
    document.add_paragraph("☐ Laika zīmogs  ☐ Projekta numurs")
    document.add_paragraph("Time stamp: ☐ yes ☐ no")

    found = propose(document).proposals

    assert [(p.blank.kind.value, *told(p)) for p in found] == [
        ("control", "bound", "project.title else –"),
        ("check_box", "doubtful", "report.signatory.timestamp else –"),
        ("check_box", "unknown", ""),
        ("check_box", "doubtful", "report.signatory.timestamp|is yes else –"),
        ("check_box", "doubtful", "report.signatory.timestamp|is no else –"),
    ]
    assert found[0].blank.control == 1


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        (["Pārskata veids: ☐ starpposma ☐ noslēguma"], ["interim", "final"]),
        (["☐ Final report □ Interim report"], ["final", "interim"]),
        (["Pārskats", "[ ] noslēguma [ ] starpposma"], ["final", "interim"]),
        (["Pārskata veids:", "☐ starpposma", "☐ noslēguma"], ["interim", "final"]),
    ],
)
def test_each_box_of_a_choice_gets_its_word(
    propose: Propose, rows: list[str], expected: list[str]
) -> None:
    """Whose words stand beside the boxes is known even without a question."""
    document = docx.Document()
    for row in rows:
        document.add_paragraph(row)

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", f"report.kind|is {word} else –") for word in expected
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Nākamā gada darbs: ☐ starpposma ☐ noslēguma",
        "Pārskata veids: ☐ starpposma ☐ cits",
        "Pārskata veids: ☐ pārskats ☐ pārskats",
    ],
)
def test_a_choice_of_something_else_is_not_bound(propose: Propose, words: str) -> None:
    """The question asks for another thing, or a box stands beside another word."""
    document = docx.Document()
    document.add_paragraph(words)

    assert not propose(document).of(Standing.BOUND)


def test_yes_and_no_are_known_by_their_question(propose: Propose) -> None:
    """It stands before them, above them, or in the cell beside them."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Laika zīmogs", "☐ Jā\n☐ Nē"), ("Vai bija cits?", "□ Nē □ Jā"))

    found = propose(document).proposals

    assert [told(proposal) for proposal in found] == [
        ("bound", "report.signatory.timestamp|is yes else –"),
        ("bound", "report.signatory.timestamp|is no else –"),
        ("unknown", ""),
        ("unknown", ""),
    ]
    assert {p.blank.place.words for p in found[2:]} == {"Vai bija cits?"}


def test_boxes_and_a_line_for_one_value_are_doubtful(propose: Propose) -> None:
    """Whoever asks twice means two things, and only people can tell which is which."""
    document = docx.Document()
    document.add_paragraph("Pārskata veids: ________")
    document.add_paragraph("Pārskata veids: ☐ starpposma ☐ noslēguma")

    found = propose(document).proposals

    assert {proposal.standing for proposal in found} == {Standing.DOUBTFUL}


def test_what_ties_is_doubtful(propose: Propose) -> None:
    """Two places for one box, or two boxes for one place."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Projekta nosaukums", ""), ("Title of the project", ""))
    table(document, ("Projekta laiks", ""))

    found = propose(document).proposals

    assert {proposal.standing for proposal in found} == {Standing.DOUBTFUL}
    assert {c.box.path for c in found[2].candidates[:2]} == {
        "project.start",
        "project.end",
    }


def test_what_the_form_binds_already_is_never_bound_again(propose: Propose) -> None:
    """A second place for the same box is left to somebody's judgement."""
    document = docx.Document()
    document.add_paragraph("{{project.title}}")
    document.add_paragraph("Projekta nosaukums: ........")

    tagging = propose(document)

    assert [told(proposal) for proposal in tagging.proposals] == [
        ("doubtful", "project.title else –")
    ]
    assert tagging.bound_already == ("project.title",)
    assert "project.title" not in {b.path for b in tagging.without_place}
    assert "project.number" in {b.path for b in tagging.without_place}


@pytest.mark.parametrize(
    "text",
    [
        "Kopsavilkums (........ zīmes)",
        "un citi...",
        "a < b > c",
        "[1]",
        "– punkts",
        "{{activities[]}}",
        "",
    ],
)
def test_ordinary_text_is_no_place(text: str, propose: Propose) -> None:
    """Three dots, a footnote, a bullet, a remark on length, an empty line."""
    document = docx.Document()
    document.add_paragraph(text)

    found = propose(document).proposals

    assert [proposal for proposal in found if proposal.candidates] == []


def test_marks_of_a_row_say_what_it_repeats_for(propose: Propose) -> None:
    """Beside a mark over another list nothing fits."""
    document = docx.Document()
    table(
        document,
        ("Aktivitātes nosaukums", "Piegādātājs", "Attiecināmā summa"),
        ("{{activities[].title}}", "", ""),
    )

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("unknown", ""),
        ("unknown", ""),
    ]


def test_in_a_block_for_a_figure_the_figure_is_shown(tmp_path: Path) -> None:
    """A value of the whole project does not belong to one element of the figure."""
    boxes = [
        box("VF551", "activities[].title", ("Aktivitātes nosaukums", "Activity title")),
        box("VF552", "report.activities[].status", ("Aktivitātes statuss", "Status")),
    ]
    document = docx.Document()
    document.add_paragraph("{{figures.work_plan[]}}")
    document.add_paragraph("Aktivitātes")
    table(document, ("Aktivitāte", "Statuss"), ("", ""))
    document.add_paragraph("{{/figures.work_plan[]}}")
    file = tmp_path / "blank.docx"
    document.save(str(file))

    found = propose_bindings(file, boxes, form_roots(None)).proposals

    assert [p.candidates[0].mark for p in found] == [
        "figures.work_plan[].activities[].activity.title else –",
        "figures.work_plan[].activities[].progress.status else –",
    ]


def test_the_period_of_the_report_tells_no_value_from_another(propose: Propose) -> None:
    """Nearly everything on a report is about it, said or not."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Piešķirtais finansējums pārskata periodā", ""))
    table(document, ("Grant awarded in this reporting period", ""))

    assert [p.candidates[0].confidence for p in propose(document).proposals] == [
        100,
        100,
    ]


def test_a_label_does_not_mean_what_another_one_says(propose: Propose) -> None:
    """The signatory is somebody and no position; whose position is said elsewhere."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Signatory", ""), ("Position", ""))

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("unknown", ""),
        ("doubtful", "report.signatory.role else –"),
    ]
