"""An archive that a stranger made, unpacked with suspicion.

What its directory promises is not believed: no part is unpacked beyond the size that
was told, and what was told for all of them together is judged before the first.
"""

import struct
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from io import BytesIO
from urllib.parse import unquote

from grantkit.errors import FormError
from grantkit.forms.faults import refused

MAX_PARTS = 5_000
MAX_UNPACKED_BYTES = 200_000_000
MAX_RATIO = 200
_RATIO_MATTERS_BYTES = 10_000_000

_OLE = b"\xd0\xcf\x11\xe0"
_DIRECTORY_ENTRY = b"PK\x01\x02"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_ENCRYPTED = 0x1
_DAMAGED = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    NotImplementedError,
    EOFError,
    OSError,
    ValueError,
)


def unpack(form: str, data: bytes, language: str) -> dict[str, bytes]:
    """Unpack a Word file: the content of its parts by name, in the order of the file.

    Raises:
        FormError: It is no archive, a damaged one, or one that is not safe to unpack.
    """
    if data.startswith(_OLE):
        raise refused(form, "encrypted", language)
    if data.count(_DIRECTORY_ENTRY) > MAX_PARTS:
        raise refused(form, "too_many_parts", language, limit=MAX_PARTS)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            _refuse_entries(form, entries, len(data), language)
            return {
                entry.filename: _content(archive, entry)
                for entry in entries
                if not entry.is_dir()
            }
    except _DAMAGED as error:
        raise refused(form, "not_zip", language) from error


def too_large(form: str, language: str) -> FormError:
    """Make the error about a file that unpacks to more than is allowed."""
    limit = MAX_UNPACKED_BYTES // 1_000_000
    return refused(form, "too_large", language, limit=limit)


def _refuse_entries(
    form: str, entries: Sequence[zipfile.ZipInfo], packed: int, language: str
) -> None:
    unpacked = sum(entry.file_size for entry in entries)
    swollen = unpacked > _RATIO_MATTERS_BYTES and unpacked > packed * MAX_RATIO
    if unpacked > MAX_UNPACKED_BYTES or swollen:
        raise too_large(form, language)
    if any(entry.flag_bits & _ENCRYPTED for entry in entries):
        raise refused(form, "encrypted", language)
    _refuse_names(form, (entry.filename for entry in entries), language)
    if any(entry.compress_type not in _METHODS for entry in entries):
        raise zipfile.BadZipFile("a part is packed in a way that no Word file is")
    if sum(entry.compress_size for entry in entries) > packed:
        raise zipfile.BadZipFile("parts overlap")


def _refuse_names(form: str, names: Iterable[str], language: str) -> None:
    """Refuse names that another program might take for those of other files.

    Two names are the same part if they differ in case, or in how they are encoded.
    """
    for name, count in Counter(unquote(name).lower() for name in names).items():
        if _is_unsafe(name):
            raise refused(form, "unsafe_part", language, part=name)
        if count > 1:
            raise refused(form, "duplicate_part", language, part=name)


def _is_unsafe(name: str) -> bool:
    """Tell names that lead out of a folder, onto another drive or into a stream.

    Windows forgets a full stop or space at the end of a name.
    """
    steps = name.removesuffix("/").split("/")
    odd = any(character in "\\:" or not character.isprintable() for character in name)
    return odd or any(not step.rstrip(". ") or step[-1] in ". " for step in steps)


def _content(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> bytes:
    with archive.open(entry) as stream:
        data = stream.read(entry.file_size)
    if len(data) != entry.file_size:
        raise zipfile.BadZipFile("a part is shorter than was told")
    return data
