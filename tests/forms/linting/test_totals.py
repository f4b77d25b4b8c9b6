"""Numbers joined instead of added."""

from collections.abc import Callable

import pytest
from docx.document import Document

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
AddTable = Callable[..., None]


@pytest.mark.parametrize(
    ("path", "total"),
    [
        ("expenditure[].amount", "figures.register.amount"),
        ("budget[].amount", "figures.spending.total.approved"),
        (
            "figures.spending.rows[].total_reported",
            "figures.spending.total.total_reported",
        ),
    ],
)
def test_amounts_are_added_not_joined(
    lint: Lint,
    path: str,
    total: str,
    a_form: MakeForm,
    a_table: AddTable,
) -> None:
    """Joined with commas they read as one number; the sum is named where one is."""
    form = a_form("{{project.number else –}}")
    mark, elements = f"{{{{{path}|list else –}}}}", path.rpartition(".")[0]
    a_table(form, ("Kas", "Cik"), ("Kopā", mark))

    assert lint(form) == [
        (
            f"GF215 text, table 1, row 2, cell 2, at “{mark}”: {mark} writes the "
            f"numbers of {elements} one after another, with commas between, and adds "
            f"nothing up. Their sum is {{{{{total}}}}}."
        )
    ]


def test_quantities_without_a_known_sum_are_not_joined_either(
    lint: Lint, a_form: MakeForm
) -> None:
    """Then a row that repeats is the cure; words may be joined."""
    form = a_form(
        "{{indicators[].target|list else –}}", "{{partners[].name|list else –}}"
    )

    assert lint(form) == [
        (
            "GF215 text, at “{{indicators[].target|list else –}}”: "
            "{{indicators[].target|list else –}} writes the numbers of indicators[] "
            "one after another, with commas between, and adds nothing up. Let a row "
            "repeat for them, or put a figure that is their sum here."
        )
    ]
