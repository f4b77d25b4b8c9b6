"""A PDF depends on the report alone, and is known again."""

import datetime as dt
from pathlib import Path

from grantkit.office.settling import is_unaltered_pdf, settled

AS_OF = dt.date(2023, 9, 15)


def pdf(
    moment: str = "20261122062913", number: str = "1", words: str = "text"
) -> bytes:
    """Write the places of a PDF in which LibreOffice tells the moment."""
    stamp = f"{moment[:4]}-{moment[4:6]}-{moment[6:8]}T06:29:13"
    return (
        f"%PDF-1.7\n{words}\n<xmp:CreateDate>{stamp}Z</xmp:CreateDate>\n"
        f"/CreationDate(D:{moment}Z')>>\n"
        f"/ID [ <{number * 32}>\n<{number * 32}> ]\n/DocChecksum /{number * 32}\n"
        "startxref\n9\n%%EOF\n"
    ).encode()


def test_the_moment_does_not_show() -> None:
    """Two files made at different moments are the same, and none has moved."""
    one, two = pdf(), pdf("20250101000000", "A")

    assert settled(one, AS_OF) == settled(two, AS_OF)
    assert len(settled(one, AS_OF)) == len(one)
    assert b"/CreationDate(D:20230915000000Z')" in settled(one, AS_OF)
    assert b"<xmp:CreateDate>2023-09-15T00:00:00Z<" in settled(one, AS_OF)


def test_the_content_shows() -> None:
    """Another text or another day gives another identifier."""
    known = {
        settled(pdf(), AS_OF)[-90:],
        settled(pdf(words="other"), AS_OF)[-90:],
        settled(pdf(), dt.date(2023, 9, 16))[-90:],
    }

    assert len(known) == 3


def test_a_pdf_of_ours_is_known(tmp_path: Path) -> None:
    """Nobody has changed a byte of it."""
    file = tmp_path / "report.pdf"
    file.write_bytes(settled(pdf(), AS_OF))

    assert is_unaltered_pdf(file)


def test_a_changed_pdf_is_known(tmp_path: Path) -> None:
    """One byte is enough."""
    file = tmp_path / "report.pdf"
    file.write_bytes(settled(pdf(), AS_OF).replace(b"text", b"test"))

    assert not is_unaltered_pdf(file)


def test_a_pdf_of_others_is_known(tmp_path: Path) -> None:
    """Neither a file of another program, nor none at all, is ours."""
    file = tmp_path / "report.pdf"
    file.write_bytes(pdf())

    assert not is_unaltered_pdf(file)
    assert not is_unaltered_pdf(tmp_path / "no.pdf")
    file.write_bytes(b"%PDF-1.7 %%EOF")
    assert not is_unaltered_pdf(file)
