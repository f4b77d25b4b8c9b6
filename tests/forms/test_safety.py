"""Files that were made to harm: each is refused with a sentence, and at once."""

import copy
import io
import random
import re
import time
import tracemalloc
import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path

import docx
import pytest

from grantkit.errors import FormError
from grantkit.forms import Filling, compile_form, fill_form
from grantkit.model.project import Project

Values = Callable[..., Mapping[str, object]]
Parts = dict[str, bytes]
Refusal = Callable[[bytes], str]
Filled = Callable[[bytes], Parts]

NOISE = random.Random(1)  # noqa: S311 -- what does not pack well, and nothing secret
TYPES = "[Content_Types].xml"
TEXT = "word/document.xml"
SETTINGS = "word/settings.xml"
RELATIONS = "word/_rels/document.xml.rels"
KINDS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"

NOT_ZIP = (
    "form.docx is not a Word file (.docx), or it is damaged. Open it in Word and save "
    "it as a Word document."
)
TOO_LARGE = (
    "form.docx unpacks to more than is allowed: at most 200 million bytes, and no more "
    "than 200 times its packed size."
)


def bad_xml(part: str) -> str:
    """Give the sentence about a part that is not safe to read."""
    return (
        f"form.docx: the part {part} cannot be read safely: it is damaged, declares a "
        "document type, or nests deeper than 256 levels."
    )


@pytest.fixture
def parts() -> Parts:
    """Give the parts of a sound form."""
    document = docx.Document()
    document.add_paragraph("{{project.number}}")
    document.sections[0].header.paragraphs[0].text = "Galvene"
    data = io.BytesIO()
    document.save(data)
    return unzipped(data.getvalue())


@pytest.fixture
def refusal(tmp_path: Path, roots: Mapping[str, object]) -> Refusal:
    """Give a function that tells the sentence with which a file is refused."""
    file = tmp_path / "form.docx"

    def refuse(data: bytes) -> str:
        file.write_bytes(data)
        with pytest.raises(FormError) as caught:
            compile_form(file, roots)
        return caught.value.message

    return refuse


@pytest.fixture
def filled(
    tmp_path: Path, roots: Mapping[str, object], values: Values, filling: Filling
) -> Filled:
    """Give a function that fills a form and unpacks the outcome."""
    file = tmp_path / "form.docx"

    def fill(data: bytes) -> Parts:
        file.write_bytes(data)
        project = values(project=Project(number="Nr. 1 ā"))
        return unzipped(fill_form(compile_form(file, roots), project, filling))

    return fill


def unzipped(data: bytes) -> Parts:
    """Take the parts out of a file."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def zipped(parts: Parts, method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Put parts into a file."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return data.getvalue()


def relation(kind: str, target: str, mode: str = "External") -> bytes:
    """Write a relationship."""
    told = f' TargetMode="{mode}"' if mode else ""
    kind = kind if ":" in kind else KINDS + kind
    return f'<Relationship Id="x9" Type="{kind}" Target="{target}"{told}/>'.encode()


def related(parts: Parts, relationship: bytes) -> bytes:
    """Put a relationship of the text into a file."""
    end = b"</Relationships>"
    changed = parts[RELATIONS].replace(end, relationship + end)
    return zipped({**parts, RELATIONS: changed})


# The archive


def test_a_part_is_not_unpacked_beyond_the_size_that_was_told(
    parts: Parts, refusal: Refusal
) -> None:
    """The directory says a hundred bytes; a hundred million would come out."""
    size, told = ((n).to_bytes(4, "little") for n in (100_000_000, 100))
    data = zipped({**parts, "word/media/x.bin": bytes(100_000_000)})
    assert data.count(size) == 2
    tracemalloc.start()

    sentence = refusal(data.replace(size, told))

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert sentence == NOT_ZIP
    assert peak < 20_000_000


def test_parts_may_not_share_their_content(parts: Parts, refusal: Refusal) -> None:
    """A hundred entries that unpack the same bytes cost the sender those of one."""
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
        last = archive.infolist()[-1]
        for number in range(100):
            twin = copy.copy(last)
            twin.filename = f"word/media/{number}.bin"
            archive.filelist.append(twin)

    assert refusal(data.getvalue()) == NOT_ZIP


def test_a_swollen_part_is_weighed_against_the_file(
    parts: Parts, refusal: Refusal
) -> None:
    """Not against what the directory tells of its packed size."""
    bomb = {f"word/media/{number}.bin": bytes(9_000_000) for number in range(20)}

    assert refusal(zipped({**parts, **bomb})) == TOO_LARGE


def test_an_archive_within_is_left_packed(parts: Parts, filled: Filled) -> None:
    """What it would unpack to is nobody's business here."""
    bomb = zipped({f"{number}.bin": bytes(50_000_000) for number in range(3)})

    outcome = filled(zipped({**parts, "word/media/x.png": bomb}))

    assert outcome["word/media/x.png"] == bomb


def test_too_many_parts_are_refused_before_the_directory_is_read(
    parts: Parts, refusal: Refusal
) -> None:
    """Even the list of them could fill the memory."""
    many = {f"word/media/{number}.bin": b"" for number in range(5_000)}

    assert refusal(zipped({**parts, **many})) == (
        "form.docx holds more than 5,000 parts."
    )


@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_ways_of_packing_that_word_does_not_know_are_refused(
    parts: Parts, refusal: Refusal, method: int
) -> None:
    """Some of them take gigabytes of memory because the file says so."""
    assert refusal(zipped(parts, method)) == NOT_ZIP


def test_bytes_that_do_not_unpack_are_damage(parts: Parts, refusal: Refusal) -> None:
    """A single bit is enough, wherever it falls."""
    data = bytearray(zipped({TEXT: NOISE.randbytes(9_000), **parts}))
    data[4_000:4_010] = bytes(10)

    assert refusal(bytes(data)) == NOT_ZIP


def test_an_encrypted_part_is_refused(parts: Parts, refusal: Refusal) -> None:
    """Its sentence says to take the password off."""
    entry = b"PK\x01\x02\x14\x03\x14\x00"
    data = zipped(parts)
    assert entry + b"\0\0" in data

    assert refusal(data.replace(entry + b"\0\0", entry + b"\1\0")) == (
        "form.docx is protected by a password, or is in the old .doc format. Save it "
        "without a password as a Word Document (.docx)."
    )


# The names of its parts


@pytest.mark.parametrize(
    "name",
    [
        "word/../../x.xml",
        "word/./x.xml",
        "word//x.xml",
        "word\\x.xml",
        "//host/share/x.xml",
        "C:x.xml",
        "word/document.xml:stream",
        "word/x.xml.",
        "word/x.xml ",
        "word/... /x.xml",
        "word/x\n.xml",
        "word/x\u202elmx.exe",
    ],
)
def test_a_name_that_leads_elsewhere_is_refused(
    parts: Parts, refusal: Refusal, name: str
) -> None:
    """Up, out, to another drive, into a stream, or past what Windows cuts off."""
    assert refusal(zipped({**parts, name: b"<a/>"})) == (
        f"form.docx holds a part with an unsafe name: {name.lower()}."
    )


def test_an_encoded_name_is_judged_by_what_it_means(
    parts: Parts, refusal: Refusal
) -> None:
    """Percent signs hide no step upwards."""
    assert refusal(zipped({**parts, "word/%2E%2e/x.xml": b"<a/>"})) == (
        "form.docx holds a part with an unsafe name: word/../x.xml."
    )


@pytest.mark.parametrize("name", ["word/Document.XML", "word%2Fdoc%75ment.xml"])
def test_one_name_written_in_two_ways_is_refused(
    parts: Parts, refusal: Refusal, name: str
) -> None:
    """Word would read one of the two, and we the other."""
    assert refusal(zipped({**parts, name: b"<a/>"})) == (
        "form.docx holds the part word/document.xml more than once."
    )


# XML

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

    sentence = refusal(zipped({**parts, part: evil}))

    assert sentence == bad_xml(part)
    assert time.perf_counter() - begun < 2


@pytest.mark.parametrize("outside", ["file:///etc/passwd", "http://a.test/x.dtd"])
def test_nothing_outside_is_read_into_a_text(
    parts: Parts, refusal: Refusal, outside: str
) -> None:
    """Neither a file of the user nor an address."""
    declared = f'<!DOCTYPE w SYSTEM "{outside}" [<!ENTITY x SYSTEM "{outside}">]>'
    evil = f"{declared}<w>&x;</w>".encode()

    assert refusal(zipped({**parts, TEXT: evil})) == bad_xml(TEXT)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "iso-8859-13"])
def test_a_text_in_other_letters_is_filled(
    parts: Parts, filled: Filled, coding: str
) -> None:
    """Word writes UTF-8, others write what they declare."""
    text = parts[TEXT].decode().partition("?>")[2].replace("{{", "Šā {{")
    told = "utf-8" if coding == "utf-8-sig" else coding
    other = f'<?xml version="1.0" encoding="{told}"?>{text}'.encode(coding)

    outcome = filled(zipped({**parts, TEXT: other}))

    assert "Šā " in outcome[TEXT].decode()
    assert "Nr. 1 ā" in outcome[TEXT].decode()


@pytest.mark.parametrize("coding", ["x-unknown", "utf-16"])
def test_letters_that_are_not_those_declared_are_refused(
    parts: Parts, refusal: Refusal, coding: str
) -> None:
    """Nothing is guessed."""
    text = parts[TEXT].decode().partition("?>")[2]
    wrong = f'<?xml version="1.0" encoding="{coding}"?><!-- \u0101 -->{text}\x00'

    assert refusal(zipped({**parts, TEXT: wrong.encode()})) == bad_xml(TEXT)


def test_a_gigantic_attribute_is_refused(parts: Parts, refusal: Refusal) -> None:
    """More than ten million characters is no attribute."""
    noise = NOISE.randbytes(5_100_000).hex().encode()
    evil = parts[TEXT].replace(b"<w:body>", b'<w:body w:x="' + noise + b'">')

    assert refusal(zipped({**parts, TEXT: evil})) == bad_xml(TEXT)


@pytest.mark.parametrize("part", [TEXT, "word/glossary/settings.xml"])
def test_a_part_of_nothing_but_tags_is_refused_at_once(
    parts: Parts, refusal: Refusal, part: str
) -> None:
    """Its tree would take a hundred times its size in memory."""
    noise = NOISE.choices([b"<w:p/>", b"<w:r/>", b"<w:t/>"], k=3_000_001)
    begun = time.perf_counter()

    sentence = refusal(zipped({**parts, part: b"".join(noise)}))

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

    sentence = refusal(zipped({**parts, TEXT: changed}))

    assert sentence == (
        "form.docx holds more than 10,000 marks and bound controls, more than any "
        "report needs."
    )
    assert time.perf_counter() - begun < 10


# What it refers to


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

    assert refusal(zipped({**parts, name: evil})).startswith(
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

    outcome = filled(zipped({**parts, name: relations, SETTINGS: settings}))

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

    outcome = filled(zipped({**parts, name: circle}))

    assert "Nr. 1 ā" in outcome[TEXT].decode()


def test_a_form_whose_text_is_not_there_is_refused(
    parts: Parts, refusal: Refusal
) -> None:
    """What would be filled is told by a relationship, and by nothing else."""
    parts["_rels/.rels"] = parts["_rels/.rels"].replace(b"word/", b"word/none/")

    assert refusal(zipped(parts)) == (
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

    assert refusal(zipped(parts)) == bad_xml("docProps/thumbnail.jpeg")


@pytest.mark.parametrize(
    "target", ["\ufdd0", "", "..", "docProps/none.xml", "word/document.xml", "CORE.xml"]
)
def test_properties_are_those_that_are_there(
    parts: Parts, filled: Filled, target: str
) -> None:
    """A relationship that leads to none makes way for one to a part of our own."""
    name = "_rels/.rels"
    parts[name] = parts[name].replace(b"docProps/core.xml", target.encode())

    outcome = filled(zipped(parts))

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

    outcome = filled(zipped(parts))

    assert b"<other" not in outcome["docProps/core.xml"]
    assert "Pārskats" in outcome["docProps/core.xml"].decode()


def test_a_whole_document_within_is_not_read(parts: Parts, filled: Filled) -> None:
    """Word merges it in when it opens the form; what it says is its own."""
    other = zipped(parts)
    kind = b'<Default Extension="docx" ContentType="application/vnd.openxml'
    kind += b'formats-officedocument.wordprocessingml.document.main+xml"/></Types>'
    types = parts[TYPES].replace(b"</Types>", kind)

    outcome = filled(zipped({**parts, "word/other.docx": other, TYPES: types}))

    assert outcome["word/other.docx"] == other


# What it says of its parts


def test_two_content_types_for_one_part_are_refused(
    parts: Parts, refusal: Refusal
) -> None:
    """We would believe one, and Word perhaps the other."""
    twin = b'<Override PartName="/WORD/document.xml" ContentType="x"/></Types>'
    types = parts[TYPES].replace(b"</Types>", twin)

    assert refusal(zipped({**parts, TYPES: types})) == (
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

    outcome = filled(zipped({**parts, TYPES: types.encode()}))

    added = {name for name in outcome if name.endswith(".rels")} - parts.keys()
    assert not added or ending.encode() in outcome[TYPES]


def test_macros_are_known_by_their_content_type(parts: Parts, refusal: Refusal) -> None:
    """Their part may have any name."""
    kind = b"application/vnd.ms-office.vbaProject"
    told = b'<Override PartName="/word/x.bin" ContentType="%s"/></Types>' % kind
    types = parts[TYPES].replace(b"</Types>", told)

    assert refusal(zipped({**parts, TYPES: types, "word/x.bin": b""})) == (
        "form.docx holds macros, which neither a form nor a report may. "
        "Save it in Word as a Word Document (.docx)."
    )


def test_a_part_that_is_missing_hinders_nothing(parts: Parts, filled: Filled) -> None:
    """A header that was lost is not read; the rest is filled."""
    for name in [name for name in parts if name.startswith("word/header")]:
        del parts[name]

    assert "Nr. 1 ā" in filled(zipped(parts))[TEXT].decode()


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

    assert refusal(zipped({**parts, TEXT: text})).endswith(
        "blocks stand within blocks more than 50 deep."
    )
