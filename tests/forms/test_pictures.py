"""Pictures are taken in from the project's folder, and from nowhere else."""

import struct
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import _Element as Element

from grantkit.errors import FormError
from grantkit.forms.pieces.orientation import orientation_of

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
FRAME = (
    '<w:sdt><w:sdtPr><w:tag w:val="{}"/><w:picture/></w:sdtPr><w:sdtContent><w:r>'
    '<w:drawing><wp:inline><wp:extent cx="2000" cy="1000"/><wp:docPr id="1" name="x" '
    'descr="The logo"/><a:graphic><a:graphicData uri="'
    'http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
    '<pic:cNvPr id="0" name="x"/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>'
    '<a:blip r:embed="rId99"/><a:srcRect l="10"/><a:stretch><a:fillRect/></a:stretch>'
    '</pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="2000" cy="1000"/>'
    '</a:xfrm><a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData>'
    "</a:graphic></wp:inline></w:drawing></w:r></w:sdtContent></w:sdt>"
)

Fill = Callable[..., Document]
Kinds = Mapping[str, Any]
Parse = Callable[[str], Element]
Png = Callable[[int, int], bytes]


def photo(width: int, height: int, noted: int, order: str) -> bytes:
    """Make the beginning of a photo, which tells its size and how it is to be shown."""
    sign = {"<": b"II*\0", ">": b"MM\0*"}[order]
    entry = struct.pack(f"{order}HHIHH", 0x0112, 3, 1, noted, 0)
    notes = b"Exif\0\0" + sign + struct.pack(f"{order}IH", 8, 1) + entry + bytes(4)
    frame = struct.pack(">BHHB", 8, height, width, 1) + b"\x01\x11\0"
    usual = b"JFIF\0\1\1" + struct.pack(">BHHH", 0, 1, 1, 0)
    segments = [(0xE1, notes)] if noted else [(0xE0, usual)]
    return b"".join(
        [
            b"\xff\xd8",
            *(
                struct.pack(">BBH", 0xFF, kind, len(content) + 2) + content
                for kind, content in [*segments, (0xC0, frame), (0xDA, b"\0")]
            ),
            b"\xff\xd9",
        ]
    )


def with_frame(xml: Parse, tag: str = "details.photo") -> Document:
    """Make a form with a picture control."""
    document = docx.Document()
    paragraph: Element = document.add_paragraph()._p
    paragraph.append(xml(FRAME.format(tag)))
    return document


def sizes(document: Document) -> set[tuple[str | None, str | None]]:
    """List the sizes of the pictures."""
    extents = document.element.body.iter("{*}extent", "{*}ext")
    return {(extent.get("cx"), extent.get("cy")) for extent in extents}


@pytest.mark.parametrize(
    "size", ["", "x", "-1", "0", "1.5", "\u0665", "99999999999999999999"]
)
def test_a_frame_of_no_size_is_a_fault(
    faults: Callable[[Document], list[str]], xml: Parse, size: str
) -> None:
    """What the form says of the size need not be a number that Word can draw."""
    form = with_frame(xml)
    next(form.element.body.iter("{*}extent")).set("cx", size)

    assert faults(form) == [
        (
            "text: {{details.photo}}: the picture control holds no picture that shows "
            "the size. Put any picture into it."
        )
    ]


@pytest.mark.parametrize(
    ("width", "height", "size"),
    [(4, 2, ("2000", "1000")), (2, 2, ("1000", "1000")), (8, 1, ("2000", "250"))],
)
def test_a_picture_fits_the_frame_and_keeps_its_proportions(  # noqa: PLR0913, PLR0917 -- fixtures
    fill: Fill,
    xml: Parse,
    kinds: Kinds,
    png: Png,
    tmp_path: Path,
    width: int,
    height: int,
    size: tuple[str, str],
) -> None:
    """It is embedded, uncropped, with the alternative text of the form."""
    (tmp_path / "foto.png").write_bytes(png(width, height))

    filled = fill(with_frame(xml), details=kinds["Details"](photo="foto.png"))

    blip = next(filled.element.body.iter("{*}blip"))
    number = next(value for name, value in blip.attrib.items() if "embed" in name)
    assert filled.part.related_parts[number].blob == png(width, height)
    assert sizes(filled) == {size}
    assert next(filled.element.body.iter("{*}docPr")).get("descr") == "The logo"
    assert not list(filled.element.body.iter("{*}srcRect"))


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(
    ("noted", "turn", "mirror", "size"),
    [
        (0, "0", "0", ("2000", "1000")),
        (1, "0", "0", ("2000", "1000")),
        (2, "0", "1", ("2000", "1000")),
        (3, "10800000", "0", ("2000", "1000")),
        (4, "10800000", "1", ("2000", "1000")),
        (5, "16200000", "1", ("1000", "500")),
        (6, "5400000", "0", ("1000", "500")),
        (7, "5400000", "1", ("1000", "500")),
        (8, "16200000", "0", ("1000", "500")),
        (9, "0", "0", ("2000", "1000")),
    ],
)
def test_a_photo_is_turned_as_its_camera_was_held(  # noqa: PLR0913, PLR0917 -- fixtures
    fill: Fill,
    xml: Parse,
    kinds: Kinds,
    tmp_path: Path,
    order: str,
    noted: int,
    turn: str,
    mirror: str,
    size: tuple[str, str],
) -> None:
    """The file stays as it is; its frame turns, and fits the room when it has turned.

    Sizes are those before the turn, as office programs have them.
    """
    (tmp_path / "foto.jpg").write_bytes(photo(4, 2, noted, order))

    filled = fill(with_frame(xml), details=kinds["Details"](photo="foto.jpg"))

    frame = next(filled.element.body.iter("{*}xfrm"))
    assert (frame.get("rot"), frame.get("flipH")) == (turn, mirror)
    assert sizes(filled) == {size}


@given(st.data())
def test_damaged_notes_of_a_camera_are_no_notes(data: st.DataObject) -> None:
    """Whatever stands there, and wherever it is cut off."""
    whole = photo(4, 2, 6, "<")
    at = data.draw(st.integers(0, len(whole)))
    put = data.draw(st.binary(max_size=8))

    orientation_of(whole[:at])
    orientation_of(whole[:at] + put + whole[at + len(put) :])


def test_a_picture_that_stands_in_many_places_is_taken_in_once(
    fill: Fill, xml: Parse, kinds: Kinds, png: Png, tmp_path: Path
) -> None:
    """Rows that show the same file share one part."""
    (tmp_path / "foto.png").write_bytes(png(2, 2))
    document = docx.Document()
    cell = document.add_table(1, 1).rows[0].cells[0]
    cell.paragraphs[0]._p.append(xml(FRAME.format("details.members[].photo")))
    members = (kinds["Member"](photo="foto.png"),) * 3

    filled = fill(document, details=kinds["Details"](members=members))

    assert len(list(filled.element.body.iter("{*}blip"))) == 3
    with ZipFile(tmp_path / "filled.docx") as archive:
        assert [n for n in archive.namelist() if "media" in n] == [
            "word/media/gkPicture1_document.png"
        ]


def test_a_missing_picture_takes_the_other_words(
    fill: Fill, xml: Parse, kinds: Kinds
) -> None:
    """The form's own sample picture does not stay behind."""
    document = with_frame(xml, "details.photo else nav foto")

    filled = fill(document, details=kinds["Details"]())

    assert filled.paragraphs[0]._p.xpath("string()") == "nav foto"
    assert not list(filled.element.body.iter("{*}drawing"))


@pytest.mark.parametrize(
    ("photo", "code", "reason"),
    [
        ("../foto.png", "GF311", "attēls ../foto.png nav projekta mapē."),
        ("/etc/hosts", "GF311", "attēls /etc/hosts nav projekta mapē."),
        ("C:\\foto.png", "GF311", "attēls C:\\foto.png nav projekta mapē."),
        ("a\\..\\..\\b.png", "GF311", "attēls a\\..\\..\\b.png nav projekta mapē."),
        ("link.png", "GF311", "attēls link.png nav projekta mapē."),
        ("absent.png", "GF312", "nav nolasāma attēla absent.png."),
        (".", "GF312", "nav nolasāma attēla .."),
        ("text.png", "GF314", "text.png nav PNG vai JPEG attēls."),
        ("gif.gif", "GF314", "gif.gif nav PNG vai JPEG attēls."),
        ("cut.png", "GF314", "cut.png nav PNG vai JPEG attēls."),
    ],
)
def test_a_picture_that_cannot_be_taken_in_is_a_fault(  # noqa: PLR0913, PLR0917 -- fixtures
    fill: Fill,
    xml: Parse,
    kinds: Kinds,
    png: Png,
    tmp_path: Path,
    tmp_path_factory: pytest.TempPathFactory,
    photo: str,
    code: str,
    reason: str,
) -> None:
    """Outside the folder, absent, damaged or of another kind: each has its sentence."""
    outside = tmp_path_factory.mktemp("outside") / "foto.png"
    outside.write_bytes(png(1, 1))
    (tmp_path / "link.png").symlink_to(outside)
    (tmp_path / "text.png").write_text("no picture", encoding="utf-8")
    (tmp_path / "gif.gif").write_bytes(b"GIF89a\x01\0\x01\0\0\0\0;")
    (tmp_path / "cut.png").write_bytes(png(1, 1)[:20])

    with pytest.raises(FormError) as caught:
        fill(with_frame(xml), details=kinds["Details"](photo=photo))

    assert caught.value.message.splitlines()[1:] == [
        f"  {code}  teksts: details.photo: {reason}"
    ]
