"""Rows below a header, and blocks: what they repeat for."""

from collections.abc import Callable

import docx

from grantkit.forms.tagging import Proposal, Tagging

Propose = Callable[..., Tagging]
Told = Callable[[Proposal], tuple[str, str]]
AddTable = Callable[..., None]


def test_rows_that_are_numbered_repeat_with_their_number(
    propose: Propose, told: Told, table: AddTable
) -> None:
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


def test_years_are_no_numbers_of_rows(propose: Propose, table: AddTable) -> None:
    """Rows that the funder has filled in are left alone."""
    document = docx.Document()
    header = ("Gads", "Attiecināmā summa")
    table(document, header, ("2024", ""), ("2025", ""))

    assert "2024" not in {
        proposal.blank.place.words for proposal in propose(document).proposals
    }
    assert not any(proposal.blank.counts for proposal in propose(document).proposals)


def test_a_row_below_a_header_repeats(
    propose: Propose, told: Told, table: AddTable
) -> None:
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


def test_a_list_where_nothing_repeats_is_doubtful(
    propose_in: Propose, told: Told
) -> None:
    """Texts would be joined with commas, which somebody has to accept."""
    found = propose_in("Piegādātājs: ........", "Attiecināmā summa: ........").proposals

    assert [told(proposal) for proposal in found] == [
        ("doubtful", "expenditure[].supplier|list else –"),
        ("unknown", ""),
    ]


def test_a_list_never_goes_into_a_lone_cell(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """Nor does the next best box, which the label means even less."""
    document = docx.Document()
    table(document, ("Piegādātājs", ""), ("Kopā attiecināmā summa", ""))
    table(document, ("Aktivitātes nosaukums", ""))

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("unknown", "")
    ] * 3


def test_a_block_binds_what_stands_in_it(propose: Propose, told: Told) -> None:
    """Within marks for each activity an activity's title needs no joining."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    document.add_paragraph("{{activities[]}}")
    document.add_paragraph("Aktivitātes nosaukums: ........")
    document.add_paragraph("{{/activities[]}}")

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("bound", "activities[].title else –")
    ]


def test_marks_of_a_row_say_what_it_repeats_for(
    propose: Propose, told: Told, table: AddTable
) -> None:
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


def test_in_a_block_for_a_figure_the_figure_is_shown(
    propose: Propose, table: AddTable
) -> None:
    """A value of the whole project does not belong to one element of the figure."""
    boxes = {
        "activities[].title": ("Aktivitātes nosaukums", "Activity title"),
        "report.activities[].status": ("Aktivitātes statuss", "Status"),
    }
    document = docx.Document()
    document.add_paragraph("{{figures.work_plan[]}}")
    document.add_paragraph("Aktivitātes")
    table(document, ("Aktivitāte", "Statuss"), ("", ""))
    document.add_paragraph("{{/figures.work_plan[]}}")

    found = propose(document, boxes).proposals

    assert [p.candidates[0].mark for p in found] == [
        "figures.work_plan[].activities[].activity.title else –",
        "figures.work_plan[].activities[].progress.status else –",
    ]
