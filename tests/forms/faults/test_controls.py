"""Controls that do not fit, and those that are meant as marks."""

from collections.abc import Callable

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

Faults = Callable[[Document], list[str]]
Parse = Callable[[str], Element]
RunControl = Callable[..., Element]

DROP_DOWN = (
    '<w:dropDownList><w:listItem w:displayText="a" w:value="a"/></w:dropDownList>'
)


@pytest.mark.parametrize(
    ("tag", "properties", "message"),
    [
        (
            "project.number",
            "<w14:checkbox/>",
            "{{project.number}} is not a yes or no, so it does not fit a check box.",
        ),
        (
            "project.number",
            "<w:date/>",
            "{{project.number}} is not a date, so it does not fit a date control.",
        ),
        (
            "project.number",
            "<w:picture/>",
            (
                "{{project.number}}: the picture control holds no picture that shows "
                "the size. Put any picture into it."
            ),
        ),
        (
            "project.nmber",
            DROP_DOWN,
            "{{project.nmber}}: there is no “nmber”; the nearest is “number”.",
        ),
        ("projct", "", "{{projct}}: there is no “projct”; the nearest is “project”."),
        (
            "/activities[]",
            "",
            (
                "{{/activities[]}} closes a block that is not open here. A block opens "
                "and closes in the same text, cell or text box, each mark alone in its "
                "paragraph."
            ),
        ),
    ],
)
def test_a_control_that_does_not_fit_is_explained(
    faults: Faults, run_control: RunControl, tag: str, properties: str, message: str
) -> None:
    """By its tag, as a mark is."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(run_control(tag, properties))

    assert faults(document) == [f"text: {message}"]


@pytest.mark.parametrize("tag", ["activities[]", "?project.number"])
def test_a_control_round_cells_cannot_repeat_or_drop_them(
    faults: Faults, xml: Parse, tag: str
) -> None:
    """The row would get more or fewer cells than its table has columns."""
    document = docx.Document()
    table = (
        "<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid><w:tr><w:sdt><w:sdtPr>"
        f'<w:tag w:val="{tag}"/></w:sdtPr><w:sdtContent><w:tc><w:tcPr/><w:p><w:r><w:t>'
        "{{activities[].id}}</w:t></w:r></w:p></w:tc></w:sdtContent></w:sdt></w:tr>"
        "</w:tbl>"
    )
    document.element.body.insert(0, xml(table))

    assert faults(document)[0] == (
        f"text, table 1, row 1, cell 1: {{{{{tag}}}}}: a control round cells cannot "
        "repeat, keep or drop them, for the columns would no longer fit. Put the "
        "control round whole rows, or round what the cell holds."
    )


@pytest.mark.parametrize(
    "tag", ["{{project.number}}", "project.number else", "project.a b"]
)
def test_a_tag_that_is_meant_as_a_mark_is_not_passed_over(
    faults: Faults, run_control: RunControl, tag: str
) -> None:
    """It would leave the form's prompt standing in the report."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(run_control(tag))

    assert faults(document)[0].startswith(f"text: {tag} is not a mark.")


def test_words_beside_a_control_are_told_as_they_are_read(
    faults: Faults, run_control: RunControl
) -> None:
    """What stands in for a filled control inside the program is nobody else's."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph("From ")._p
    paragraph.append(run_control("report.start", ""))
    document.paragraphs[0].add_run(" until {{report.end")

    (fault,) = faults(document)

    assert fault.startswith("text, at “From … until {{report.end”: ")
