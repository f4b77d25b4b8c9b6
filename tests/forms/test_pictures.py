"""Pictures are taken in from the project's folder, and from nowhere else."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import docx
import pytest
from docx.document import Document
from lxml.etree import _Element as Element

from grantkit.errors import FormError

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
