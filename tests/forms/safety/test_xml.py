"""XML that would take memory or time, or read what is outside."""

import random
import time
from collections.abc import Callable

import pytest

Parts = dict[str, bytes]
Refusal = Callable[[Parts | bytes], str]
Filled = Callable[[Parts | bytes], Parts]

NOISE = random.Random(1)  # noqa: S311 -- what does not pack well, and nothing secret
TEXT = "word/document.xml"
SETTINGS = "word/settings.xml"
RELATIONS = "word/_rels/document.xml.rels"


def bad_xml(part: str) -> str:
    """Give the sentence about a part that is not safe to read."""
    return (
        f"form.docx: the part {part} cannot be read safely: it is damaged, declares a "
        "document type, or nests deeper than 256 levels."
    )


LAUGHS = b"".join(
    b'<!ENTITY l%d "%s">' % (n, b"&l%d;" % (n - 1) * 10) for n in range(1, 10)
)
DOCTYPE = b'<!DOCTYPE w [<!ENTITY l0 "ha">' + LAUGHS + b"]>"


@pytest.mark.parametrize("part", [TEXT, SETTINGS, "customXml/item1.xml", RELATIONS])
@pytest.mark.parametrize("coding", ["utf-8", "utf-16"])
def test_entities_are_never_expanded(
    parts: Parts, refusal: Refusal, part: str, coding: str
) -> None:
    """Wherever they are declared and in whatever letters, and at once."""
    evil = (DOCTYPE + b'<w a="&l9;">&l9;</w>').decode().encode(coding)
    begun = time.perf_counter()

    sentence = refusal({**parts, part: evil})

    assert sentence == bad_xml(part)
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize("outside", ["file:///etc/passwd", "http://a.test/x.dtd"])
def test_nothing_outside_is_read_into_a_text(
    parts: Parts, refusal: Refusal, outside: str
) -> None:
    """Neither a file of the user nor an address."""
    declared = f'<!DOCTYPE w SYSTEM "{outside}" [<!ENTITY x SYSTEM "{outside}">]>'
    evil = f"{declared}<w>&x;</w>".encode()

    assert refusal({**parts, TEXT: evil}) == bad_xml(TEXT)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "iso-8859-13"])
def test_a_text_in_other_letters_is_filled(
    parts: Parts, filled: Filled, coding: str
) -> None:
    """Word writes UTF-8, others write what they declare."""
    text = parts[TEXT].decode().partition("?>")[2].replace("{{", "Šā {{")
    told = "utf-8" if coding == "utf-8-sig" else coding
    other = f'<?xml version="1.0" encoding="{told}"?>{text}'.encode(coding)

    outcome = filled({**parts, TEXT: other})

    assert "Šā " in outcome[TEXT].decode()
    assert "Nr. 1 ā" in outcome[TEXT].decode()


@pytest.mark.parametrize("coding", ["x-unknown", "utf-16"])
def test_letters_that_are_not_those_declared_are_refused(
    parts: Parts, refusal: Refusal, coding: str
) -> None:
    """Nothing is guessed."""
    text = parts[TEXT].decode().partition("?>")[2]
    wrong = f'<?xml version="1.0" encoding="{coding}"?><!-- \u0101 -->{text}\x00'

    assert refusal({**parts, TEXT: wrong.encode()}) == bad_xml(TEXT)


def test_a_gigantic_attribute_is_refused(parts: Parts, refusal: Refusal) -> None:
    """More than ten million characters is no attribute."""
    noise = NOISE.randbytes(5_100_000).hex().encode()
    evil = parts[TEXT].replace(b"<w:body>", b'<w:body w:x="' + noise + b'">')

    assert refusal({**parts, TEXT: evil}) == bad_xml(TEXT)


@pytest.mark.parametrize("part", [TEXT, "word/glossary/settings.xml"])
def test_a_part_of_nothing_but_tags_is_refused_at_once(
    parts: Parts, refusal: Refusal, part: str
) -> None:
    """Its tree would take a hundred times its size in memory."""
    noise = NOISE.choices([b"<w:p/>", b"<w:r/>", b"<w:t/>"], k=3_000_001)
    begun = time.perf_counter()

    sentence = refusal({**parts, part: b"".join(noise)})

    assert sentence == (
        f"form.docx: the part {part} holds more than 3,000,000 tags and attributes, "
        "more than any report needs."
    )
    assert time.perf_counter() - begun < 10


@pytest.mark.parametrize(
    "mark", ["{{project.number}}", "{{nothing.at.all}}", "{{", "}}"]
)
def test_a_million_marks_are_refused_at_once(
    parts: Parts, refusal: Refusal, mark: str
) -> None:
    """Sound or faulty: nobody waits for them, and nobody is told of each."""
    evil = mark.encode() * 300_000
    changed = parts[TEXT].replace(b"{{project.number}}", evil)
    begun = time.perf_counter()

    sentence = refusal({**parts, TEXT: changed})

    assert sentence == (
        "form.docx holds more than 10,000 marks and bound controls, more than any "
        "report needs."
    )
    assert time.perf_counter() - begun < 10
