"""Files that are no workbook of grantkit: each is named, with what to do."""

import io
import tracemalloc
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from openpyxl import Workbook, load_workbook

from grantkit.errors import InputError
from grantkit.loading import Loaded
from grantkit.workbook.reading import read_workbook


class Desk(Protocol):
    """What the fixture gives; see `conftest.py`."""

    file: Path

    def made(self) -> Path:
        """Write the workbook of a small good project."""

    def changed(self, change: Callable[[Workbook], None]) -> Path:
        """Change the workbook as a person would, and save it."""

    def loaded(self, language: str = "en") -> Loaded:
        """Read the workbook."""


def refusal(file: Path) -> str:
    """Read a workbook that is refused, and give the sentence."""
    with pytest.raises(InputError) as raised:
        read_workbook(file, "en", lambda _: None)
    return str(raised.value).split("\n", maxsplit=1)[0].removeprefix(f"{file}: ")


def archive(**parts: bytes) -> bytes:
    """Pack an archive."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in parts.items():
            file.writestr(name, content)
    return packed.getvalue()


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
WRONG: dict[str, tuple[bytes, str]] = {
    "older Excel": (
        OLE + b"Workbook",
        "it is a file of the older Excel format (.xls).",
    ),
    "a password": (
        OLE + "EncryptedPackage".encode("utf-16-le"),
        "the workbook is protected with a password.",
    ),
    "OpenDocument": (
        archive(mimetype=b"application/vnd.oasis.opendocument.spreadsheet"),
        "it is an OpenDocument spreadsheet (.ods).",
    ),
    "a binary workbook": (
        archive(**{"xl/workbook.bin": b"x"}),
        "it is a workbook of the binary format (.xlsb).",
    ),
    "macros": (
        archive(
            **{
                "xl/workbook.xml": b"<workbook/>",
                "[Content_Types].xml": b"<x t='application/macroEnabled.main'/>",
            }
        ),
        "the workbook holds macros; such files are not opened.",
    ),
    "a Word file": (
        archive(**{"word/document.xml": b"<x/>"}),
        "it is no Excel workbook, or is damaged.",
    ),
    "no archive at all": (b"Heading;Amount", "it is no Excel workbook, or is damaged."),
    "an empty file": (b"", "it is no Excel workbook, or is damaged."),
    "a bomb": (
        archive(**{"xl/workbook.xml": b" " * 210_000_000}),
        "the workbook unpacks to more than 200 MB; larger ones are not opened.",
    ),
    "entities": (
        archive(
            **{
                "xl/workbook.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>",
                "[Content_Types].xml": b"<x/>",
            }
        ),
        "it is no Excel workbook, or is damaged.",
    ),
}


@pytest.mark.parametrize(("content", "sentence"), WRONG.values(), ids=WRONG.keys())
def test_a_wrong_file_is_named(tmp_path: Path, content: bytes, sentence: str) -> None:
    """Whoever gives the wrong file is told what it is."""
    file = tmp_path / "project.xlsx"
    file.write_bytes(content)

    assert refusal(file) == sentence


def test_a_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    """A misspelt name gives a sentence."""
    assert refusal(tmp_path / "no.xlsx") == "there is no such file."


def test_any_other_workbook_is_refused(tmp_path: Path) -> None:
    """A workbook of one's own is not guessed at."""
    file = tmp_path / "project.xlsx"
    book = Workbook()
    book.worksheets[0].append(["Datums", "Summa"])
    book.save(file)

    assert refusal(file) == (
        "the workbook was not made by grantkit, and its sheets cannot be recognised."
    )


@pytest.mark.parametrize(
    ("version", "sentence"),
    [
        (2, "the workbook is of version 2; this grantkit knows versions up to 1."),
        (0, "the workbook is of version 0, but this grantkit reads version 1."),
    ],
)
def test_another_version_is_refused(desk: Desk, version: int, sentence: str) -> None:
    """A newer workbook wants a newer program, an older one a new workbook."""

    def change(book: Workbook) -> None:
        book["Budget"]["A1"] = f"grantkit-workbook/{version} budget"

    assert refusal(desk.changed(change)) == sentence


def test_any_cut_file_is_refused_by_a_sentence(desk: Desk) -> None:
    """A file whose transfer broke off is damaged, not a bug."""
    content = desk.made().read_bytes()
    for length in range(0, len(content) - 1, len(content) // 40):
        desk.file.write_bytes(content[:length])

        assert refusal(desk.file) == "it is no Excel workbook, or is damaged."


def test_values_never_become_formulas(desk: Desk) -> None:
    """A text that begins as a formula does stays the text it is."""
    texts = ["=HYPERLINK(1)", "+1", "-1", "@x"]

    def change(book: Workbook) -> None:
        for row, text in enumerate(texts, start=7):
            cell = book["Partners"][f"B{row}"]
            cell.value, cell.data_type = text, "s"

    desk.changed(change)

    kinds = {
        load_workbook(desk.file)["Partners"][f"B{n}"].data_type for n in range(7, 11)
    }
    assert kinds == {"s"}


def test_a_small_workbook_takes_little_memory(desk: Desk) -> None:
    """What is taken depends on the file, not on how large a file may be."""
    size = desk.made().stat().st_size
    desk.loaded()  # so that caches and imports do not count
    tracemalloc.start()

    desk.loaded()

    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert size < 200_000
    assert peak < 5_000_000
