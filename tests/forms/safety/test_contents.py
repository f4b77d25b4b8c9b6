"""What a file says of its parts."""

import re
from collections.abc import Callable, Mapping

Parts = dict[str, bytes]
Refusal = Callable[[Parts | bytes], str]
Filled = Callable[[Parts | bytes], Parts]

TYPES = "[Content_Types].xml"
TEXT = "word/document.xml"


def test_two_content_types_for_one_part_are_refused(
    parts: Parts, refusal: Refusal
) -> None:
    """We would believe one, and Word perhaps the other."""
    twin = b'<Override PartName="/WORD/document.xml" ContentType="x"/></Types>'
    types = parts[TYPES].replace(b"</Types>", twin)

    assert refusal({**parts, TYPES: types}) == (
        "form.docx tells twice what /word/document.xml is. Open it in Word and save it "
        "as a Word Document (.docx)."
    )


def test_relationships_that_are_added_are_told_of(parts: Parts, filled: Filled) -> None:
    """A file may say of each part of relationships what it is, and of no other."""
    types, ending = parts[TYPES].decode(), 'Extension="rels" ContentType='
    kind = types.partition(ending)[2].split('"')[1]
    told = "".join(
        f'<Override PartName="/{name}" ContentType="{kind}"/>'
        for name in parts
        if name.endswith(".rels")
    )
    types = re.sub(r'<Default Extension="rels"[^>]*>', "", types)
    types = types.replace("</Types>", f"{told}</Types>")

    outcome = filled({**parts, TYPES: types.encode()})

    added = {name for name in outcome if name.endswith(".rels")} - parts.keys()
    assert not added or ending.encode() in outcome[TYPES]


def test_macros_are_known_by_their_content_type(parts: Parts, refusal: Refusal) -> None:
    """Their part may have any name."""
    kind = b"application/vnd.ms-office.vbaProject"
    told = b'<Override PartName="/word/x.bin" ContentType="%s"/></Types>' % kind
    types = parts[TYPES].replace(b"</Types>", told)

    assert refusal({**parts, TYPES: types, "word/x.bin": b""}) == (
        "form.docx holds macros, which neither a form nor a report may. "
        "Save it in Word as a Word Document (.docx)."
    )


def test_a_part_that_is_missing_hinders_nothing(parts: Parts, filled: Filled) -> None:
    """A header that was lost is not read; the rest is filled."""
    for name in [name for name in parts if name.startswith("word/header")]:
        del parts[name]

    assert "Nr. 1 ā" in filled(parts)[TEXT].decode()


def test_blocks_within_blocks_have_a_floor(
    parts: Parts, refusal: Refusal, roots: Mapping[str, object]
) -> None:
    """Fifty of them are more than any form has."""
    assert "details" in roots
    opened, closed = (
        b"".join(
            b"<w:p><w:r><w:t>{{%s?details.word}}</w:t></w:r></w:p>" % sign
            for _ in range(60)
        )
        for sign in (b"", b"/")
    )
    text = parts[TEXT].replace(b"<w:body>", b"<w:body>" + opened + closed)

    assert refusal({**parts, TEXT: text}).endswith(
        "blocks stand within blocks more than 50 deep."
    )
