"""Controls that do not suit what they are bound to."""

from collections.abc import Callable

from docx.document import Document
from lxml.etree import _Element as Element

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
Add = Callable[..., None]
DROP_DOWN = (
    '<w:dropDownList><w:listItem w:displayText="vadītājs" w:value="lead"/>'
    "</w:dropDownList>"
)


def test_drop_downs_offer_every_choice(
    lint: Lint,
    run_control: Callable[..., Element],
    a_form: MakeForm,
    add: Add,
) -> None:
    """A choice that is not offered could not be printed; a date is none at all."""
    document = a_form()
    paragraph = document.add_paragraph("Role: ")
    add(paragraph._p, run_control("details.role else –", DROP_DOWN))
    add(paragraph._p, run_control("details.day else –", DROP_DOWN))
    add(paragraph._p, run_control("details.word else –", DROP_DOWN))

    assert lint(document) == [
        (
            "GF306 text: {{details.day else –}} is not a choice, so it does not fit a "
            "drop-down. Use a text control."
        ),
        (
            "GF307 text: {{details.role else –}}: the drop-down does not offer guest, "
            "so a report with that value could not be printed. Add them as values of "
            "its list."
        ),
    ]


def test_a_locked_control_is_told(
    lint: Lint,
    run_control: Callable[..., Element],
    a_form: MakeForm,
    add: Add,
) -> None:
    """Whoever polishes the filled form could not."""
    document = a_form()
    lock = '<w:lock w:val="sdtContentLocked"/>'
    add(document.add_paragraph()._p, run_control("project.title else –", lock))

    assert lint(document) == [
        (
            "GF308 text: {{project.title else –}}: the content of the control is "
            "locked, so nobody can mend it in the filled form. Unlock the content in "
            "the properties of the control."
        )
    ]
