"""Boxes side by side of which one is ticked."""

from collections.abc import Callable

import docx
import pytest

from grantkit.forms.tagging import Proposal, Standing, Tagging

Propose = Callable[..., Tagging]
Told = Callable[[Proposal], tuple[str, str]]
AddTable = Callable[..., None]


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
    propose_in: Propose,
    rows: list[str],
    expected: list[str],
    told: Told,
) -> None:
    """Whose words stand beside the boxes is known even without a question."""
    found = propose_in(*rows).proposals

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
def test_a_choice_of_something_else_is_not_bound(
    propose_in: Propose, words: str
) -> None:
    """The question asks for another thing, or a box stands beside another word."""
    assert not propose_in(words).of(Standing.BOUND)


def test_yes_and_no_are_known_by_their_question(
    propose: Propose, told: Told, table: AddTable
) -> None:
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


def test_boxes_and_a_line_for_one_value_are_doubtful(propose_in: Propose) -> None:
    """Whoever asks twice means two things, and only people can tell which is which."""
    line, boxes = "Pārskata veids: ________", "Pārskata veids: ☐ starpposma ☐ noslēguma"

    found = propose_in(line, boxes).proposals

    assert {proposal.standing for proposal in found} == {Standing.DOUBTFUL}


def test_yes_and_no_may_be_said_in_two_languages(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """With or without blanks round the stroke between them."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Laika zīmogs", "☐ Jā/Yes ☐ Nē / No"))

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("bound", "report.signatory.timestamp|is yes else –"),
        ("bound", "report.signatory.timestamp|is no else –"),
    ]


STATUS = {
    "activities[].title": ("Aktivitāte", "Activity"),
    "activities[].status": ("Statuss", "Status"),
    "activities[].result": ("Rezultāts", "Result"),
    "events[].title": ("Pasākums", "Event"),
    "events[].participants": ("Dalībnieki", "Participants"),
    "indicators[].name": ("Rādītājs", "Indicator"),
    "indicators[].unit": ("Mērvienība", "Unit"),
    "figures.indicators[].achievement": ("Izpilde, %", "Achievement, %"),
}


@pytest.mark.parametrize(
    ("columns", "options", "marks"),
    [
        (
            ("Aktivitāte", "Rezultāts", "Statuss"),
            "☐ īstenota ☐ notiek",
            ["activities[].status|is completed", "activities[].status|is ongoing"],
        ),
        (("Pasākums", "Dalībnieki", "Statuss"), "☐ īstenota ☐ notiek", ["", ""]),
        (
            ("Nr.", "Rādītājs", "Mērvienība"),
            "☐ personas ☐ stundas",
            [
                "figures.indicators[].indicator.unit|is persons",
                "figures.indicators[].indicator.unit|is hours",
            ],
        ),
    ],
    ids=["its own list", "another list", "a figure"],
)
def test_the_other_columns_say_what_a_row_with_boxes_is_about(
    propose: Propose,
    table: AddTable,
    columns: tuple[str, ...],
    options: str,
    marks: list[str],
) -> None:
    """One row cannot repeat for two lists, and could not be filled."""
    document = docx.Document()
    table(document, columns, ("1." if "Nr." in columns else "", "", options))

    found = propose(document, STATUS).proposals[-2:]

    assert [
        p.candidates[0].mark.removesuffix(" else –") if p.candidates else ""
        for p in found
    ] == marks
