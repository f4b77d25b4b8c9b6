"""What a report may lack, and the form has no words for."""

from collections.abc import Callable

import pytest
from docx.document import Document

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]


def test_what_may_be_missing_needs_words(lint: Lint, a_form: MakeForm) -> None:
    """A value that the classes allow to be missing is told, with both cures."""
    assert lint(a_form("Nr. {{project.number}}")) == [
        (
            "GF211 text, at “Nr. {{project.number}}”: {{project.number}} may be "
            "missing, and the form could not be filled then. Say what to print "
            "without it, with “else” and words, or keep it between "
            "{{?project.number}} and {{/?project.number}}."
        )
    ]


def test_a_step_on_the_way_may_be_missing(lint: Lint, a_form: MakeForm) -> None:
    """Where the organisation itself may be missing, that is what is said."""
    (fault,) = lint(a_form("{{lead_partner.name}}"))

    assert fault.startswith(
        "GF211 text, at “{{lead_partner.name}}”: {{lead_partner.name}}: lead_partner "
        "may be missing, and the form could not be filled then."
    )


@pytest.mark.parametrize(
    "texts",
    [
        ("{{project.number else –}}",),
        ("{{?project.number}}", "Nr. {{project.number}}", "{{/?project.number}}"),
        ("{{?project.acronym}}", "{{activities[].id}}"),
        ("{{?details.count}}", "{{details.count}}", "{{/?details.count}}"),
        (
            "{{?details.members}}",
            "{{details.members[].name|list else –}}",
            "{{/?details.members}}",
        ),
        ("{{as_of}}",),
    ],
)
def test_words_or_a_condition_are_enough(
    lint: Lint, texts: tuple[str, ...], a_form: MakeForm
) -> None:
    """Nothing is missing where the form provides for it."""
    assert [fault for fault in lint(a_form(*texts)) if "GF211" in fault] == []


def test_a_joined_list_may_be_empty(lint: Lint, a_form: MakeForm) -> None:
    """A list without elements leaves nothing to join."""
    (fault,) = lint(a_form("{{activities[].id|list}}"))

    assert "activities may be missing" in fault
