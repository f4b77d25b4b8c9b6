"""Which values a form shows."""

from collections.abc import Callable
from typing import Any

import docx
from docx.document import Document

from grantkit.forms import Form, paths_of
from grantkit.forms.package.wordml import Element

CHECK_BOX = (
    '<w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml">'
    '<w14:checked w14:val="0"/></w14:checkbox>'
)


def test_values_are_listed_in_the_order_of_the_form(
    compiled: Callable[[Document], Form],
) -> None:
    """Rows, blocks and joined lists give their values; each path is listed once."""
    form = docx.Document()
    form.add_paragraph("{{project.number}} {{project.title else –}}")
    form.add_paragraph("{{details.members[]}}")
    form.add_paragraph("{{details.members[].note else –}}")
    form.add_paragraph("{{/details.members[]}}")
    cells = form.add_table(1, 2).rows[0].cells
    cells[0].text = "{{details.guests[].name else –}}"
    cells[1].text = "{{project.number}}"
    form.add_paragraph("{{details.tags[]|list else –}}")

    assert paths_of(compiled(form)) == (
        "project.number",
        "project.title",
        "details.members[].note",
        "details.guests[].name",
        "details.tags[]",
    )


def test_a_condition_shows_nothing_by_itself(
    compiled: Callable[[Document], Form],
) -> None:
    """What is kept may show values; the value that decides is not among them."""
    form = docx.Document()
    form.add_paragraph("{{?details.note}}")
    form.add_paragraph("{{project.number}}")
    form.add_paragraph("{{/?details.note}}")

    assert paths_of(compiled(form)) == ("project.number",)


def test_a_ticked_box_shows_its_value(
    compiled: Callable[[Document], Form], run_control: Callable[..., Element]
) -> None:
    """A check box says yes or no without writing it."""
    form: Any = docx.Document()
    form.add_paragraph()._p.append(run_control("details.agreed", CHECK_BOX, "☐"))

    assert paths_of(compiled(form)) == ("details.agreed",)
