"""How sure a proposal is: labels of two languages, ties, other labels nearby."""

from collections.abc import Callable

import docx
import pytest

from grantkit.forms.tagging import Proposal, Standing, Tagging

Propose = Callable[..., Tagging]
Told = Callable[[Proposal], tuple[str, str]]
AddTable = Callable[..., None]


def test_a_label_in_two_languages_means_what_both_halves_mean(
    propose: Propose,
    told: Told,
    table: AddTable,
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


def test_what_ties_is_doubtful(propose: Propose, table: AddTable) -> None:
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


def test_what_the_form_binds_already_is_never_bound_again(
    propose_in: Propose, told: Told
) -> None:
    """A second place for the same box is left to somebody's judgement."""
    tagging = propose_in("{{project.title}}", "Projekta nosaukums: ........")

    assert [told(proposal) for proposal in tagging.proposals] == [
        ("doubtful", "project.title else –")
    ]
    assert tagging.bound_already == ("project.title",)
    assert "project.title" not in {b.path for b in tagging.without_place}
    assert "project.number" in {b.path for b in tagging.without_place}


def test_the_period_of_the_report_tells_no_value_from_another(
    propose: Propose, table: AddTable
) -> None:
    """Nearly everything on a report is about it, said or not."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Piešķirtais finansējums pārskata periodā", ""))
    table(document, ("Grant awarded in this reporting period", ""))

    assert [p.candidates[0].confidence for p in propose(document).proposals] == [
        100,
        100,
    ]


def test_a_label_does_not_mean_what_another_one_says(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """The signatory is somebody and no position; whose position is said elsewhere."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Signatory", ""), ("Position", ""))

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("unknown", ""),
        ("doubtful", "report.signatory.role else –"),
    ]


SUMMARIES = {
    "project.summary": ("Summary", "Project summary"),
    "report.narrative.summary": ("Summary", "Report summary"),
}
BOTH = ["project.summary else –", "report.narrative.summary else –"]


@pytest.mark.parametrize(
    ("others", "marks"),
    [
        ((), ""),
        (("1. Summary:",), ""),
        (("Project summary", "Report summary"), ""),
        ((), "{{project.summary}} {{report.narrative.summary}}"),
    ],
    ids=["alone", "twice", "both are elsewhere", "both are marked"],
)
def test_a_name_of_two_values_is_doubtful(
    propose: Propose, table: AddTable, others: tuple[str, ...], marks: str
) -> None:
    """Both are listed, as alike as each other."""
    document = docx.Document()
    document.add_paragraph(marks)
    table(document, *((label, "") for label in ("Summary", *others)))

    first = next(p for p in propose(document, SUMMARIES).proposals if p.blank.labels)

    assert first.standing is Standing.DOUBTFUL
    assert [candidate.mark for candidate in first.candidates[:2]] == BOTH
    assert len({candidate.confidence for candidate in first.candidates[:2]}) == 1


@pytest.mark.parametrize(
    ("others", "marks"),
    [(("Report summary",), ""), ((), "{{report.narrative.summary}}")],
    ids=["by another place", "by a mark"],
)
def test_a_name_of_two_values_means_the_one_that_is_not_elsewhere(
    propose: Propose, told: Told, table: AddTable, others: tuple[str, ...], marks: str
) -> None:
    """The form asks for the other one by more words, or shows it already."""
    document = docx.Document()
    document.add_paragraph(marks)
    document.add_heading("Vispārīgā informācija", 1)
    table(document, *((label, "") for label in ("Summary", *others)))

    first = next(p for p in propose(document, SUMMARIES).proposals if p.blank.labels)

    assert told(first) == ("bound", "project.summary else –")
