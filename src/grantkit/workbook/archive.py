"""The archive of a workbook that a stranger made, unpacked with suspicion.

What its directory promises is not believed: no part is unpacked beyond the size that
was told, and what was told for all of them together is judged before the first.
"""

import struct
import zipfile
import zlib
from io import BytesIO
from pathlib import Path
from typing import IO, Final

from attrs import frozen

from grantkit.workbook.refusing import refused

MAX_UNPACKED_MEGABYTES: Final = 200
_MAX_BYTES: Final = MAX_UNPACKED_MEGABYTES * 1_000_000
_MAX_PACKED: Final = 50_000_000
_MAX_RATIO: Final = 200
_RATIO_MATTERS: Final = 20_000_000
_BEGINNING: Final = 1000
_OLE: Final = b"\xd0\xcf\x11\xe0"
_ENCRYPTED_PART: Final = "EncryptedPackage".encode("utf-16-le")
_ENCRYPTED: Final = 0x1
_METHODS: Final = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
DAMAGED: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    KeyError,
    OSError,
    ValueError,
)
"""What is raised by what reads an archive that is not as it should be."""
_CONTENT_TYPES: Final = "[Content_Types].xml"
_BOOK: Final = "xl/workbook.xml"


@frozen
class Archive:
    """An archive whose directory has been judged.

    Attributes:
        file: As the user named it.
        language: Of messages.
        content: Its bytes.
        names: Of its parts.
    """

    file: str
    language: str
    content: bytes
    names: frozenset[str]

    def read(self, name: str) -> bytes:
        """Unpack a part.

        Raises:
            InputError: It is not there, or is damaged.
        """
        try:
            with self.stream(name) as stream:
                return stream.read()
        except DAMAGED as error:
            raise refused(self.file, "not_a_workbook", self.language) from error

    def stream(self, name: str) -> IO[bytes]:
        """Open a part, to be unpacked as it is read, and no further than its size.

        Raises:
            InputError: It is not there, or is damaged; what is damaged further on
                raises one of `DAMAGED` when it is read.
        """
        try:
            with zipfile.ZipFile(BytesIO(self.content)) as archive:
                stream = archive.open(name)
            assert isinstance(stream, zipfile.ZipExtFile)  # noqa: S101 -- for mypy
            if b"<!DOCTYPE" in stream.peek(_BEGINNING)[:_BEGINNING]:
                raise zipfile.BadZipFile(name)
        except DAMAGED as error:
            raise refused(self.file, "not_a_workbook", self.language) from error
        return stream


def open_archive(file: Path, language: str, content: bytes | None = None) -> Archive:
    """Open the archive of a workbook.

    Args:
        file: As the user named it.
        language: Of messages.
        content: Its bytes, where it has not been written yet.

    Raises:
        InputError: It cannot be read, is no workbook, or is not safe to unpack.
    """
    if content is None:
        content = content_of(file, language, _MAX_PACKED)
    if len(content) > _MAX_PACKED:
        raise refused(str(file), "too_large", language, most=MAX_UNPACKED_MEGABYTES)
    if content.startswith(_OLE):
        key = "encrypted" if _ENCRYPTED_PART in content else "xls"
        raise refused(str(file), key, language)
    try:
        with zipfile.ZipFile(BytesIO(content)) as archive:
            _judge(archive, str(file), len(content), language)
            names = frozenset(archive.namelist())
    except DAMAGED as error:
        raise refused(str(file), "not_a_workbook", language) from error
    found = Archive(str(file), language, content, names)
    _refuse_other_kinds(found)
    return found


def content_of(file: Path, language: str, most: int) -> bytes:
    """Read a file, and of one that is too long one byte more than may be.

    Raises:
        InputError: It cannot be read.
    """
    try:
        with file.open("rb") as stream:
            # As much memory is taken as is asked for, however short the file is.
            return stream.read(min(file.stat().st_size, most) + 1)
    except FileNotFoundError as error:
        raise refused(str(file), "missing", language) from error
    except (OSError, ValueError) as error:
        raise refused(str(file), "unreadable", language) from error


def _judge(archive: zipfile.ZipFile, file: str, packed: int, language: str) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    swollen = unpacked > _RATIO_MATTERS and unpacked > packed * _MAX_RATIO
    if unpacked > _MAX_BYTES or swollen:
        raise refused(file, "too_large", language, most=MAX_UNPACKED_MEGABYTES)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise refused(file, "encrypted", language)
    names = [entry.filename for entry in entries]
    if len(set(names)) < len(names):
        raise zipfile.BadZipFile("a part stands twice")
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise zipfile.BadZipFile("a part is packed in a way that no workbook is")
    if sum(entry.compress_size for entry in entries) > packed:
        raise zipfile.BadZipFile("parts overlap")


def _refuse_other_kinds(archive: Archive) -> None:
    """Refuse files that look like workbooks and are something else."""
    kind = archive.read("mimetype") if "mimetype" in archive.names else b""
    if b"opendocument.spreadsheet" in kind:
        raise refused(archive.file, "ods", archive.language)
    if "xl/workbook.bin" in archive.names:
        raise refused(archive.file, "xlsb", archive.language)
    if _BOOK not in archive.names or _CONTENT_TYPES not in archive.names:
        raise refused(archive.file, "not_a_workbook", archive.language)
    if b"macroEnabled" in archive.read(_CONTENT_TYPES):
        raise refused(archive.file, "macros", archive.language)
