"""Rows of totals: below a column that repeats stands its sum, or nothing."""

from collections.abc import Callable

import docx
import pytest

from grantkit.forms.tagging import Proposal, Tagging

Propose = Callable[..., Tagging]
Told = Callable[[Proposal], tuple[str, str]]
AddTable = Callable[..., None]


@pytest.mark.parametrize(
    "label", ["Kopā", "Kopējā summa", "Total", "Iš viso", "Pavisam"]
)
@pytest.mark.parametrize("header", [True, False])
def test_below_a_column_that_repeats_stands_its_sum(
    propose: Propose,
    label: str,
    header: bool,  # noqa: FBT001 -- a parameter of the test
    told: Told,
    table: AddTable,
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
    propose: Propose,
    frame: tuple[str, str],
    told: Told,
    table: AddTable,
) -> None:
    """Below two rows that repeat, or within a block, no figure is known."""
    document = docx.Document()
    document.add_paragraph(frame[0])
    header = ("Piegādātājs", "Attiecināmā summa")
    more = (("Kopā A", ""), ("", "")) if frame[0] == "" else ()
    table(document, header, ("", ""), *more, ("Kopā", ""))
    document.add_paragraph(frame[1])

    assert told(propose(document).proposals[-1]) == ("unknown", "")


def test_a_column_in_doubt_has_a_doubtful_sum(
    propose: Propose, told: Told, table: AddTable
) -> None:
    """Whoever accepts the one accepts the other."""
    document = docx.Document()
    header = ("Piegādātājs", "Eligible amount of costs")
    table(document, header, ("", ""), ("Kopā", ""))

    assert [told(proposal) for proposal in propose(document).proposals] == [
        ("bound", "figures.register.rows[].item.supplier else –"),
        ("doubtful", "figures.register.rows[].amount else –"),
        ("doubtful", "figures.register.amount"),
    ]


def test_a_total_beside_its_label_is_a_value_of_its_own(
    propose: Propose, table: AddTable
) -> None:
    """Only below a row that repeats a label of totals means the column."""
    document = docx.Document()
    document.add_heading("Vispārīgā informācija", 1)
    table(document, ("Kopā piešķirtais finansējums", ""), ("Projekta numurs", ""))

    assert [p.candidates[0].box.path for p in propose(document).proposals] == [
        "agreement.grant",
        "project.number",
    ]
