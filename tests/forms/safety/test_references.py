"""What a file refers to, within and outside."""

from collections.abc import Callable

import pytest

Parts = dict[str, bytes]
Refusal = Callable[[Parts | bytes], str]
Filled = Callable[[Parts | bytes], Parts]
Zipped = Callable[..., bytes]

TYPES = "[Content_Types].xml"
TEXT = "word/document.xml"
SETTINGS = "word/settings.xml"
RELATIONS = "word/_rels/document.xml.rels"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"


def bad_xml(part: str) -> str:
    """Give the sentence about a part that is not safe to read."""
    return (
        f"form.docx: the part {part} cannot be read safely: it is damaged, declares a "
        "document type, or nests deeper than 256 levels."
    )


def relation(kind: str, target: str, mode: str = "External") -> bytes:
    """Write a relationship."""
    told = f' TargetMode="{mode}"' if mode else ""
    kind = kind if ":" in kind else KINDS + kind
    return f'<Relationship Id="x9" Type="{kind}" Target="{target}"{told}/>'.encode()


def related(parts: Parts, relationship: bytes) -> Parts:
    """Give the text one more relationship."""
    end = b"</Relationships>"
    changed = parts[RELATIONS].replace(end, relationship + end)
    return {**parts, RELATIONS: changed}


@pytest.mark.parametrize(
    "kind",
    ["image", "oleObject", "subDocument", "mailMergeSource", "frame", "aFChunk"],
)
def test_what_would_be_fetched_from_elsewhere_is_refused(
    parts: Parts, refusal: Refusal, kind: str
) -> None:
    """The sentence names its kind."""
    assert refusal(related(parts, relation(kind, "http://a.test/x"))) == (
        f"form.docx refers to something outside the file ({kind}). Only hyperlinks "
        "may; remove the link, or embed what it leads to."
    )


@pytest.mark.parametrize(
    ("target", "mode"),
    [
        ("http://a.test/x", ""),
        (" file:///C:/x", "Internal"),
        ("//host/share/x", ""),
        ("\\\\host\\share", ""),
        ("media/x.png", "external"),
    ],
)
def test_an_address_is_seen_however_it_is_told(
    parts: Parts, refusal: Refusal, target: str, mode: str
) -> None:
    """With the word `External`, without it, or with another."""
    assert refusal(related(parts, relation("image", target, mode))).startswith(
        "form.docx refers to something outside the file (image)."
    )


def test_a_hyperlink_by_name_only_is_none(parts: Parts, refusal: Refusal) -> None:
    """The kind is known by the whole of its name."""
    evil = relation("http://a.test/hyperlink", "http://a.test/x")

    assert refusal(related(parts, evil)).startswith("form.docx refers to something")


def test_relationships_in_capitals_are_read_too(parts: Parts, refusal: Refusal) -> None:
    """Word does not tell `.RELS` from `.rels`."""
    name = "word/_rels/settings.xml.RELS"
    head = b'<Relationships xmlns="x">'
    evil = head + relation("image", "http://a.test/x") + b"</Relationships>"

    assert refusal({**parts, name: evil}).startswith(
        "form.docx refers to something outside the file (image)."
    )


def test_a_hyperlink_stays(parts: Parts, filled: Filled) -> None:
    """It is followed by people, one at a time."""
    link = relation("hyperlink", "https://a.test/x")

    assert link in filled(related(parts, link))[RELATIONS]


def test_the_template_of_a_form_is_forgotten(parts: Parts, filled: Filled) -> None:
    """Word would fetch it with its macros, and its path names a user's folder."""
    name = "word/_rels/settings.xml.rels"
    target = relation("attachedTemplate", "file:///C:/Forms/Report.dotm")
    space = "http://schemas.openxmlformats.org/package/2006/relationships"
    relations = b'<Relationships xmlns="%s">%s</Relationships>' % (
        space.encode(),
        target,
    )
    used = f'<w:attachedTemplate xmlns:r="{KINDS.rstrip("/")}" r:id="x9"/>'.encode()
    settings = parts[SETTINGS].replace(b"<w:zoom", used + b"<w:zoom", 1)
    assert used in settings

    outcome = filled({**parts, name: relations, SETTINGS: settings})

    assert b"Template" not in outcome[name]
    assert b"attachedTemplate" not in outcome[SETTINGS]
    assert b"<w:zoom" in outcome[SETTINGS]


def test_relationships_in_a_circle_are_not_followed(
    parts: Parts, filled: Filled
) -> None:
    """The text refers to a header, and that to the text."""
    header = next(name for name in parts if name.startswith("word/header"))
    name = f"word/_rels/{header.removeprefix('word/')}.rels"
    circle = parts["_rels/.rels"].replace(b"word/document.xml", b"document.xml")

    outcome = filled({**parts, name: circle})

    assert "Nr. 1 ā" in outcome[TEXT].decode()


def test_a_form_whose_text_is_not_there_is_refused(
    parts: Parts, refusal: Refusal
) -> None:
    """What would be filled is told by a relationship, and by nothing else."""
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/", b"word/none/")

    assert refusal(parts) == (
        "form.docx is a ZIP or Office file, but not a Word document or template "
        "(.docx, .dotx)."
    )


@pytest.mark.parametrize("part", ["word/document.xml", "docProps/core.xml"])
def test_a_picture_is_no_text_and_no_properties(
    parts: Parts, refusal: Refusal, part: str
) -> None:
    """What is worked on must be XML, whatever the name of its part."""
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        part.encode(), b"docProps/thumbnail.jpeg"
    )

    assert refusal(parts) == bad_xml("docProps/thumbnail.jpeg")


@pytest.mark.parametrize(
    "target", ["\ufdd0", "", "..", "docProps/none.xml", "word/document.xml", "CORE.xml"]
)
def test_properties_are_those_that_are_there(
    parts: Parts, filled: Filled, target: str
) -> None:
    """A relationship that leads to none makes way for one to a part of our own."""
    name = "_rels/.rels"
    parts[name] = parts[name].replace(b"docProps/core.xml", target.encode())

    outcome = filled(parts)

    kind = b"metadata/core-properties"
    assert sorted(outcome) == sorted(outcome.keys() | parts.keys())
    assert len(outcome.keys() - parts.keys()) == 3
    assert "Pārskats" in outcome["docProps/core.xml"].decode()
    assert (outcome[name].count(kind), outcome[name].count(b"/docProps/core.xml")) == (
        1,
        1,
    )


def test_a_part_that_only_bears_the_name_of_the_properties_goes(
    parts: Parts, filled: Filled
) -> None:
    """Its content would be no properties to Word."""
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(
        b"metadata/core-properties", b"metadata/other"
    )
    parts["docProps/core.xml"] = b"<other/>"

    outcome = filled(parts)

    assert b"<other" not in outcome["docProps/core.xml"]
    assert "Pārskats" in outcome["docProps/core.xml"].decode()


def test_a_whole_document_within_is_not_read(
    zipped: Zipped, parts: Parts, filled: Filled
) -> None:
    """Word merges it in when it opens the form; what it says is its own."""
    other = zipped(parts)
    kind = b'<Default Extension="docx" ContentType="application/vnd.openxml'
    kind += b'formats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    types = parts[TYPES].replace(b"</Types>", kind)

    outcome = filled({**parts, "word/other.docx": other, TYPES: types})

    assert outcome["word/other.docx"] == other
