"""Marks where nothing fills them, and braces that would be printed."""

from collections.abc import Callable, Mapping
from pathlib import Path

from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.forms.linting import lint_form
from grantkit.plugin import Severity

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
Add = Callable[..., None]
Xml = Callable[[str], Element]
MakePicture = Callable[[str], Element]


def test_marks_outside_the_text_are_told(
    lint: Lint, xml: Xml, a_form: MakeForm, a_picture: MakePicture, add: Add
) -> None:
    """Field codes, deleted text, descriptions of pictures, titles of controls."""
    document = a_form()
    paragraph = document.add_paragraph("Here")
    mark = "{{project.title}}"
    title = f'<w:sdtPr><w:alias w:val="{mark}"/></w:sdtPr>'
    add(
        paragraph._p,
        xml(f"<w:r><w:instrText> TITLE {mark} </w:instrText></w:r>"),
        xml(f'<w:del w:id="1"><w:r><w:delText>{mark}</w:delText></w:r></w:del>'),
        a_picture(mark),
        xml(f"<w:sdt>{title}<w:sdtContent/></w:sdt>"),
    )

    faults = [fault for fault in lint(document) if "GF118" in fault]

    assert faults == [
        f"GF118 text, at “Here”: {mark} stands in {where}"
        for where in (
            "the code of a field, where it is never filled. Type it into the text.",
            (
                "text that is marked as deleted, so it is never filled. Accept or "
                "reject the change."
            ),
            (
                "the alternative text of a picture, where it is never filled. Describe "
                "the picture there in words."
            ),
            (
                "the title of a control, where it is never filled. Write it into the "
                "tag, without braces."
            ),
        )
    ]


def test_a_brace_too_many_is_noted(lint: Lint, a_form: MakeForm) -> None:
    """It would be printed behind the value; two are a fault of their own."""
    form = a_form("Nr. {{project.number else –}}}, {{project.title else –}}")

    assert lint(form) == [
        (
            "GF121 text, at “Nr. {{project.number else –}}}, {{project.title else "
            "–}}”: a third brace stands behind {{project.number else –}}, and would be "
            "printed. Delete it."
        )
    ]


def test_a_brace_too_many_is_noted_in_latvian_too(
    tmp_path: Path,
    roots: Mapping[str, object],
    a_form: MakeForm,
) -> None:
    """It is a note: the form can be filled."""
    file = tmp_path / "form.docx"
    a_form("Nr. {{project.number else –}}}").save(str(file))

    (fault,) = lint_form(file, roots, None, "lv").faults

    assert (fault.number, fault.severity) == ("GF121", Severity.NOTE)
    assert fault.sentence("lv") == (
        "aiz {{project.number else –}} ir trešā figūriekava, un tā tiktu izdrukāta. "
        "Izdzēsiet to."
    )
