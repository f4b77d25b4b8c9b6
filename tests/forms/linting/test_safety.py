"""Macros, links to the outside, pending changes and protection."""

import zipfile
from collections.abc import Callable
from pathlib import Path

from docx.document import Document
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

Lint = Callable[..., list[str]]
MakeForm = Callable[..., Document]
Add = Callable[..., None]
Xml = Callable[[str], Element]


def test_pending_changes_are_counted(
    lint: Lint, xml: Xml, a_form: MakeForm, add: Add
) -> None:
    """The form may not be what the funder published."""
    document = a_form()
    for number in range(14):
        add(
            document.add_paragraph("More")._p,
            xml(f'<w:ins w:id="{number}"><w:r><w:t>!</w:t></w:r></w:ins>'),
        )

    assert lint(document) == [
        (
            "GF503 text, at “More!”: 14 pending tracked changes. Accept or reject "
            "them, so that the form is what the funder published."
        )
    ]


def test_protection_is_told(lint: Lint, xml: Xml, a_form: MakeForm) -> None:
    """Word would let nobody polish the filled form."""
    document = a_form()
    document.settings.element.append(
        xml('<w:documentProtection w:edit="forms" w:enforcement="1"/>')
    )

    assert lint(document) == [
        (
            "GF504 word/settings.xml: the form is protected (forms), so nobody could "
            "mend the filled one. Stop the protection in Word, under Review."
        )
    ]


def test_links_and_macros_do_not_hide_the_rest(
    tmp_path: Path, lint: Lint, xml: Xml, a_form: MakeForm, add: Add
) -> None:
    """What keeps a form from being read is one fault among the others."""
    document = a_form("{{projct.number}}")
    document.part.rels.get_or_add_ext_rel(
        "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image",
        "file:///far.png",
    )
    add(
        document.paragraphs[0]._p,
        xml('<w:r><w:pict><a:blip r:link="rIdFar"/></w:pict></w:r>'),
    )
    number = next(name for name, rel in document.part.rels.items() if rel.is_external)
    next(document.element.iter("{*}blip")).set(qn("r:link"), number)
    file = tmp_path / "form.docx"
    document.save(str(file))
    with zipfile.ZipFile(file, "a") as archive:
        archive.writestr("word/vbaProject.bin", b"macros")

    assert lint(file) == [
        (
            "GF101 text, at “{{projct.number}}”: {{projct.number}}: there is no "
            "“projct”; the nearest is “project”."
        ),
        (
            "GF502 text, at “{{projct.number}}”: form.docx refers to something "
            "outside the file (image). Only hyperlinks may; remove the link, or embed "
            "what it leads to."
        ),
        (
            "GF501 word/vbaProject.bin: form.docx holds macros, which neither a form "
            "nor a report may. Save it in Word as a Word Document (.docx)."
        ),
    ]
