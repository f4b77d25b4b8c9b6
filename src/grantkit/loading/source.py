"""From a file to its text: everything that can be wrong before YAML begins.

Users hand over the wrong file, or the right one from the wrong program. Each such case
is recognised here and named, so that nobody has to read about YAML for it.
"""

import re
from enum import StrEnum
from pathlib import Path

from grantkit.loading.refusal import refusal
from grantkit.model.characters import code_point
from grantkit.model.source import SourceLocation

MOST_MEGABYTES = 20
_MOST_BYTES = MOST_MEGABYTES * 1_000_000

_LINE_END = re.compile("\r\n|\r|\n")
_UNFIT = re.compile(
    "[^\t\n\r\x20-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd"
    "\U00010000-\U0010ffff]"
)
"""What YAML refuses, and the rare line ends that no editor counts as such."""


class WrongFile(StrEnum):
    """Kinds of file that are given by mistake."""

    WORD = "word"
    EXCEL = "excel"
    ZIP = "zip"
    OFFICE = "office"
    PDF = "pdf"
    RTF = "rtf"
    UTF16 = "utf16"


def read_text(file: Path, language: str) -> str:
    """Read a text file.

    Args:
        file: The file, as the user named it.
        language: Of the sentences about what is wrong.

    Raises:
        InputError: There is no such file, it cannot be read, or it is not a text in
            UTF-8 that YAML can hold.
    """
    content = _content(file, language)
    whole = SourceLocation(file=str(file))
    kind = _kind(content)
    if kind is not None:
        raise refusal("wrong_file", whole, language, kind=kind)
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = len(_LINE_END.findall(content[: error.start].decode("latin-1"))) + 1
        place = SourceLocation(file=str(file), line=line)
        raise refusal("not_utf8", place, language, position=error.start + 1) from error
    unfit = _UNFIT.search(text)
    if unfit is not None:
        place = place_in(text, unfit.start(), file)
        name = code_point(unfit[0])
        raise refusal("unfit_character", place, language, character=name)
    if not text.strip():
        raise refusal("file_empty", whole, language)
    return text


def place_in(text: str, position: int, file: Path) -> SourceLocation:
    """Find line and column of a position in a text."""
    ends = [match.end() for match in _LINE_END.finditer(text, 0, position)]
    start = ends[-1] if ends else 0
    return SourceLocation(
        file=str(file), line=len(ends) + 1, column=position - start + 1
    )


def _content(file: Path, language: str) -> bytes:
    """Read the bytes of a regular file of reasonable size, and of nothing else."""
    whole = SourceLocation(file=str(file))
    try:
        if file.is_dir():
            raise refusal("is_folder", whole, language)
        if file.exists() and not file.is_file():
            raise refusal("not_a_file", whole, language)
        with file.open("rb") as stream:
            # As much memory is taken as is asked for, however short the file is.
            content = stream.read(min(file.stat().st_size, _MOST_BYTES) + 1)
    except FileNotFoundError as error:
        raise refusal("file_missing", whole, language) from error
    except (OSError, ValueError) as error:
        raise refusal("file_unreadable", whole, language) from error
    if len(content) > _MOST_BYTES:
        raise refusal("file_too_large", whole, language, most=MOST_MEGABYTES)
    return content


def _kind(content: bytes) -> WrongFile | None:
    """Recognise a file that is not plain text by how it begins."""
    if content.startswith(b"PK\x03\x04"):
        if b"word/document" in content:
            return WrongFile.WORD
        return WrongFile.EXCEL if b"xl/workbook" in content else WrongFile.ZIP
    beginnings = {
        b"\xd0\xcf\x11\xe0": WrongFile.OFFICE,
        b"%PDF-": WrongFile.PDF,
        b"{\\rtf": WrongFile.RTF,
        b"\xff\xfe": WrongFile.UTF16,
        b"\xfe\xff": WrongFile.UTF16,
    }
    found = (kind for start, kind in beginnings.items() if content.startswith(start))
    return next(found, None)
