"""What lint says of a form as a whole."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from docx.document import Document
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.forms.linting import lint_form

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
Add = Callable[..., None]
Xml = Callable[[str], Element]


def test_a_good_form_has_no_faults(lint: Lint, a_form: MakeForm) -> None:
    """Nothing is said of a form with nothing wrong."""
    assert lint(a_form()) == []


def test_a_form_without_marks_is_told(lint: Lint, a_form: MakeForm) -> None:
    """Nothing would be filled in."""
    assert lint(a_form("Number:")) == [
        (
            "GF115 text: form.docx holds no marks, so nothing would be filled in. Type "
            "marks such as {{project.title}} where values belong."
        )
    ]


def test_what_is_no_form_at_all_is_refused(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """There is nothing to lint in another kind of file."""
    file = tmp_path / "form.docx"
    file.write_text("words", encoding="utf-8")

    with pytest.raises(FormError, match="is not a Word file"):
        lint_form(file, roots, None, "en")


def test_a_comment_in_the_xml_is_no_element(lint: Lint, a_form: MakeForm) -> None:
    """Comments and instructions of XML pass by unseen."""
    document = a_form()
    document.element.body.insert(0, etree.Comment("made by hand"))

    assert lint(document) == []


TEXT_BOX = (
    "<w:r><mc:AlternateContent>"
    '<mc:Choice Requires="wps"><w:drawing><wps:txbx>{0}</wps:txbx></w:drawing>'
    "</mc:Choice><mc:Fallback><w:pict><v:textbox>{0}</v:textbox></w:pict>"
    "</mc:Fallback></mc:AlternateContent></w:r>"
)


def test_what_stands_in_a_text_box_is_told_once(
    lint: Lint, a_form: MakeForm, add: Add, xml: Xml
) -> None:
    """Word writes it twice, the second time for older programs."""
    document = a_form()
    words = (
        '<w:txbxContent><w:p><w:pPr><w:pStyle w:val="Gone"/></w:pPr><w:ins w:id="1">'
        "<w:r><w:t>{{project.title}}</w:t></w:r></w:ins></w:p></w:txbxContent>"
    )
    add(document.add_paragraph()._p, xml(TEXT_BOX.format(words)))

    found = [fault.partition(", at")[0] for fault in lint(document)]

    assert found == ["GF211 text", "GF405 text", "GF503 text"]
    assert any("is used 1 time," in fault for fault in lint(document))
    assert any("1 pending tracked change." in fault for fault in lint(document))


def test_a_link_of_older_programs_has_its_place_too(
    lint: Lint, a_form: MakeForm, add: Add, xml: Xml
) -> None:
    """What they alone read may lead out of the file as well, or be a control."""
    document = a_form()
    number = document.part.rels.get_or_add_ext_rel(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        "file:///far.png",
    )
    control = (
        '<w:sdt><w:sdtPr><w:tag w:val="project.title else –"/></w:sdtPr>'
        "<w:sdtContent><w:r><w:t>…</w:t></w:r></w:sdtContent></w:sdt>"
    )
    piece = (
        "<w:r><mc:AlternateContent><mc:Fallback><w:pict>"
        f'<v:shape r:id="{number}"/><v:textbox><w:txbxContent><w:p>{control}</w:p>'
        "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>"
    )
    add(document.add_paragraph("Here")._p, xml(piece))

    assert [fault.partition(":")[0] for fault in lint(document)] == [
        "GF502 text, at “Here…”"
    ]
