"""A Word file as a package of parts: read with suspicion, written reproducibly."""

import os
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

from attrs import field, frozen

from grantkit.errors import InputError
from grantkit.forms.faults import form_wording
from grantkit.forms.package.archive import (
    Entry,
    archive,
    packed,
    sum_of,
    thorough_deflater,
)
from grantkit.forms.package.limits import refuse_unsafe
from grantkit.forms.package.unpacking import MAX_UNPACKED_BYTES, too_large, unpack

CONTENT_TYPES = "[Content_Types].xml"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@frozen(kw_only=True)
class Package:
    """The parts of a Word file.

    Attributes:
        name: File name, for messages.
        parts: Content by name, in the order of the file.
    """

    name: str
    parts: Mapping[str, bytes] = field(repr=False)


def read_package(file: Path, language: str) -> Package:
    """Read a file into memory.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is no Word file, or one that is not safe to work on.
    """
    data = _content(file, language)
    parts = unpack(file.name, data, language)
    refuse_unsafe(file.name, parts, language)
    return Package(name=file.name, parts=parts)


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Write parts as a file: the same parts always give the same bytes."""
    return archive(entries_of(parts))


def entries_of(parts: Mapping[str, bytes]) -> tuple[Entry, ...]:
    """Pack parts, the content types first."""
    names = (CONTENT_TYPES, *(name for name in parts if name != CONTENT_TYPES))
    return tuple(
        packed(name, [parts[name]], thorough_deflater)
        for name in names
        if name in parts
    )


def digest_of(package: Package) -> str:
    """Sum up the names and contents of all parts, in hexadecimal digits."""
    parts = package.parts.items()
    return sum_of((name, len(data), crc32(data)) for name, data in parts)


def _content(file: Path, language: str) -> bytes:
    """Read the bytes of a regular file of reasonable size, and of nothing else."""
    try:
        if file.exists() and not file.is_file():
            raise _unusable(file, "not_ordinary", language)
        with file.open("rb") as stream:
            size = os.fstat(stream.fileno()).st_size
            if size > MAX_UNPACKED_BYTES:
                raise too_large(file.name, language)
            return stream.read(size)
    except FileNotFoundError as error:
        raise _unusable(file, "no_file", language) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise _unusable(file, "unreadable", language, reason=reason) from error


def _unusable(file: Path, code: str, language: str, **values: str) -> InputError:
    wording = form_wording(language)
    return InputError(
        wording.say(f"form.{code}.message", {"form": str(file), **values})
    )
