"""A file is read with suspicion, and what is not asked for is copied as it is."""

import io
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest
from docx.document import Document

from grantkit.errors import FormError, InputError
from grantkit.forms import Filling, compile_form, fill_form
from grantkit.model.project import Project

Values = Callable[..., Mapping[str, object]]
Parts = dict[str, bytes]

TYPES = "[Content_Types].xml"
RELATIONS = "word/_rels/document.xml.rels"


@pytest.fixture
def parts() -> Parts:
    """Give the parts of a sound form."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}")
    data = io.BytesIO()
    document.save(data)
    with zipfile.ZipFile(data) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Parts) -> bytes:
    """Put parts into a file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def refusal(tmp_path: Path, data: bytes, roots: Mapping[str, object]) -> str:
    """Give the sentence with which a file is refused."""
    file = tmp_path / "form.docx"
    file.write_bytes(data)
    with pytest.raises(FormError) as caught:
        compile_form(file, roots)
    return caught.value.message


def test_a_file_that_is_not_there_is_an_input_error(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """The sentence names the file."""
    with pytest.raises(InputError) as caught:
        compile_form(tmp_path / "form.docx", roots)

    assert caught.value.message == f"There is no file {tmp_path / 'form.docx'}."


@pytest.mark.parametrize("data", [b"", b"text", b"PK\x03\x04 cut short"])
def test_what_is_no_zip_is_refused(
    tmp_path: Path, roots: Mapping[str, object], data: bytes
) -> None:
    """Empty, text, or cut off in a download."""
    assert refusal(tmp_path, data, roots) == (
        "form.docx is not a Word file (.docx), or it is damaged. Open it in Word and "
        "save it as a Word document."
    )


def test_a_folder_is_no_form(tmp_path: Path, roots: Mapping[str, object]) -> None:
    """Neither is a device, which might never end."""
    with pytest.raises(InputError) as caught:
        compile_form(tmp_path, roots)

    assert caught.value.message == (
        f"{tmp_path} is not an ordinary file. Give a Word document (.docx)."
    )


def test_a_form_without_marks_is_refused(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """Filling it would lose the whole report without a word."""
    docx.Document().save(str(tmp_path / "form.docx"))

    with pytest.raises(FormError) as caught:
        compile_form(tmp_path / "form.docx", roots)

    assert caught.value.message == (
        "form.docx holds no marks, so nothing would be filled in. Type marks such as "
        "{{project.title}} where values belong."
    )


def test_a_protected_or_old_file_is_refused(
    tmp_path: Path, roots: Mapping[str, object]
) -> None:
    """Both begin with the same four bytes."""
    assert refusal(tmp_path, b"\xd0\xcf\x11\xe0rest", roots) == (
        "form.docx is protected by a password, or is in the old .doc format. Save it "
        "without a password as a Word Document (.docx)."
    )


@pytest.mark.parametrize("keep", [[], [TYPES], [TYPES, "_rels/.rels"]])
def test_a_zip_without_a_document_is_refused(
    tmp_path: Path, roots: Mapping[str, object], parts: Parts, keep: list[str]
) -> None:
    """A zip of anything else, or one that lost its text."""
    data = zipped({name: parts[name] for name in keep})

    assert refusal(tmp_path, data, roots) == (
        "form.docx is a ZIP or Office file, but not a Word document or template "
        "(.docx, .dotx)."
    )


CHANGES: dict[str, tuple[str, bytes, bytes, str]] = {
    "workbook": (
        TYPES,
        b"wordprocessingml.document.main",
        b"spreadsheetml.sheet.main",
        (
            "form.docx is a ZIP or Office file, but not a Word document or template "
            "(.docx, .dotx)."
        ),
    ),
    "macros": (
        TYPES,
        b"vnd.openxmlformats-officedocument.wordprocessingml.document.main",
        b"vnd.ms-word.document.macroEnabled.main",
        (
            "form.docx holds macros, which neither a form nor a report may. "
            "Save it in Word as a Word Document (.docx)."
        ),
    ),
    "strict": (
        "word/document.xml",
        b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
        b"http://purl.oclc.org/ooxml/wordprocessingml/main",
        (
            "form.docx is in the Strict Open XML format. Save it in Word as a Word "
            "Document (.docx)."
        ),
    ),
    "entities": (
        "word/styles.xml",
        b"<w:styles ",
        b'<!DOCTYPE a [<!ENTITY b "c">]><w:styles ',
        (
            "form.docx: the part word/styles.xml cannot be read safely: it is "
            "damaged, declares a document type, or nests deeper than 256 levels."
        ),
    ),
    "depth": (
        "word/document.xml",
        b"<w:body>",
        b"<w:body>" + b"<w:x>" * 300 + b"</w:x>" * 300,
        (
            "form.docx: the part word/document.xml cannot be read safely: it is "
            "damaged, declares a document type, or nests deeper than 256 levels."
        ),
    ),
    "external": (
        RELATIONS,
        b"</Relationships>",
        (
            b'<Relationship Id="x" Type="http://schemas.openxmlformats.org/officeDocument/'
            b'2006/relationships/oleObject" Target="http://a.test/" '
            b'TargetMode="External"/></Relationships>'
        ),
        (
            "form.docx refers to something outside the file (oleObject). Only "
            "hyperlinks may; remove the link, or embed what it leads to."
        ),
    ),
}


@pytest.mark.parametrize(
    ("part", "old", "new", "sentence"), CHANGES.values(), ids=CHANGES.keys()
)
def test_an_unsafe_or_foreign_package_is_refused(  # noqa: PLR0913, PLR0917 -- fixtures
    tmp_path: Path,
    roots: Mapping[str, object],
    parts: Parts,
    part: str,
    old: bytes,
    new: bytes,
    sentence: str,
) -> None:
    """Each has a sentence of its own."""
    assert old in parts[part]
    parts[part] = parts[part].replace(old, new)

    assert refusal(tmp_path, zipped(parts), roots) == sentence


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        (
            "word/vbaProject.bin",
            "form.docx holds macros, which neither a form nor a report may.",
        ),
        ("../evil.xml", "form.docx holds a part with an unsafe name: ../evil.xml."),
        ("/evil.xml", "form.docx holds a part with an unsafe name: /evil.xml."),
        ("c:/evil.xml", "form.docx holds a part with an unsafe name: c:/evil.xml."),
        ("WORD/document.xml", "form.docx holds the part word/document.xml more than"),
    ],
)
def test_an_unsafe_part_is_refused(
    tmp_path: Path,
    roots: Mapping[str, object],
    parts: Parts,
    name: str,
    sentence: str,
) -> None:
    """Macros, names that lead out of a folder, and names that stand twice."""
    assert refusal(tmp_path, zipped({**parts, name: b"<a/>"}), roots).startswith(
        sentence
    )


def test_a_zip_bomb_is_refused(
    tmp_path: Path, roots: Mapping[str, object], parts: Parts
) -> None:
    """A part that unpacks to a thousand times its size is not unpacked."""
    parts["word/media/x.png"] = bytes(30_000_000)

    assert refusal(tmp_path, zipped(parts), roots) == (
        "form.docx unpacks to more than is allowed: at most 200 million bytes, and no "
        "more than 200 times its packed size."
    )


def test_a_template_becomes_a_document(  # noqa: PLR0913, PLR0917 -- fixtures
    tmp_path: Path,
    roots: Mapping[str, object],
    parts: Parts,
    values: Values,
    filling: Filling,
    flat: Callable[[Document], Document],
) -> None:
    """A .dotx would open as a new, unsaved file."""
    parts[TYPES] = parts[TYPES].replace(b"document.main+xml", b"template.main+xml")
    file = tmp_path / "form.dotx"
    file.write_bytes(zipped(parts))

    data = fill_form(
        compile_form(file, roots), values(project=Project(number="1")), filling
    )

    assert flat(docx.Document(io.BytesIO(data))).paragraphs[0].text == "1"


def test_parts_without_marks_are_copied_as_they_are(
    tmp_path: Path,
    roots: Mapping[str, object],
    parts: Parts,
    values: Values,
    filling: Filling,
) -> None:
    """Only the text, the properties and what tells of the manifest differ."""
    file = tmp_path / "form.docx"
    file.write_bytes(zipped(parts))

    data = fill_form(
        compile_form(file, roots), values(project=Project(number="1")), filling
    )

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        filled = {name: archive.read(name) for name in archive.namelist()}
        assert {entry.date_time for entry in archive.infolist()} == {
            (1980, 1, 1, 0, 0, 0)
        }
        assert archive.namelist()[0] == TYPES
    changed = {name for name in parts if filled[name] != parts[name]}
    assert changed == {"word/document.xml", "docProps/core.xml", TYPES, RELATIONS}
    assert filled.keys() - parts.keys() == {
        "customXml/grantkit.xml",
        "customXml/grantkitProps.xml",
        "customXml/_rels/grantkit.xml.rels",
    }


def test_properties_tell_title_author_and_day(
    fill: Callable[..., Document],
) -> None:
    """The dates are those of the report, not of the form or the clock."""
    form = docx.Document()
    form.add_paragraph("{{project.number else –}}")

    properties = fill(form).core_properties

    assert (properties.title, properties.author) == ("Pārskats", "Biedrība")
    assert properties.last_modified_by == "Biedrība"
    assert str(properties.created) == str(properties.modified)
    assert str(properties.modified).startswith("2023-09-15 00:00:00")


def test_properties_are_added_where_a_form_has_none(
    tmp_path: Path,
    roots: Mapping[str, object],
    parts: Parts,
    values: Values,
    filling: Filling,
) -> None:
    """With their relationship and content type."""
    kind = b"application/vnd.openxmlformats-package.core-properties+xml"
    assert kind in parts[TYPES]
    del parts["docProps/core.xml"]
    parts[TYPES] = parts[TYPES].replace(
        b'<Override PartName="/docProps/core.xml" ContentType="' + kind + b'"/>', b""
    )
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"metadata/core-properties", b"metadata/other"
    )
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"docProps/core.xml", b"docProps/app.xml"
    )
    file = tmp_path / "form.docx"
    file.write_bytes(zipped(parts))

    data = fill_form(
        compile_form(file, roots), values(project=Project(number="1")), filling
    )

    assert docx.Document(io.BytesIO(data)).core_properties.title == "Pārskats"
