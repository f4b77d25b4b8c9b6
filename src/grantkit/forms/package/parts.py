"""A Word file as a package of parts: read with suspicion, written reproducibly."""

import hashlib
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping
from io import BytesIO
from pathlib import Path

from attrs import frozen
from lxml import etree

from grantkit.errors import FormError, InputError
from grantkit.forms.faults import form_wording, refused
from grantkit.forms.package.archive import Entry, archive, packed
from grantkit.forms.package.wordml import Element, parse_xml

CONTENT_TYPES = "[Content_Types].xml"
MAX_PARTS = 5_000
MAX_UNPACKED_BYTES = 200_000_000
MAX_RATIO = 200
_RATIO_MATTERS_BYTES = 10_000_000

_OLE = b"\xd0\xcf\x11\xe0"
PACKAGE_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"


@frozen(kw_only=True)
class Package:
    """The parts of a Word file.

    Attributes:
        name: File name, for messages.
        parts: Content by name, in the order of the file.
    """

    name: str
    parts: Mapping[str, bytes]


def read_package(file: Path, language: str) -> Package:
    """Read a file into memory.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is no Word file, or one that is not safe to work on.
    """
    data = _content(file, language)
    if data.startswith(_OLE):
        raise refused(file.name, "encrypted", language)
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            _refuse_unsafe(file.name, archive, language)
            parts = {name: archive.read(name) for name in _names(archive)}
    except (zipfile.BadZipFile, NotImplementedError, EOFError, ValueError) as error:
        raise refused(file.name, "not_zip", language) from error
    package = Package(name=file.name, parts=parts)
    _refuse_bad_xml(package, language)
    return package


def pack(parts: Mapping[str, bytes]) -> bytes:
    """Write parts as a file: the same parts always give the same bytes."""
    return archive(entries_of(parts))


def entries_of(parts: Mapping[str, bytes]) -> tuple[Entry, ...]:
    """Pack parts, the content types first."""
    names = (CONTENT_TYPES, *(name for name in parts if name != CONTENT_TYPES))
    return tuple(packed(name, [parts[name]]) for name in names if name in parts)


def digest_of(package: Package) -> str:
    """Sum up the names and contents of all parts, in hexadecimal digits."""
    digest = hashlib.sha256()
    for name, data in sorted(package.parts.items()):
        digest.update(f"{name}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def _content(file: Path, language: str) -> bytes:
    """Read the bytes of a regular file of reasonable size, and of nothing else."""
    try:
        if file.exists() and not file.is_file():
            raise _unusable(file, "not_ordinary", language)
        with file.open("rb") as stream:
            data = stream.read(MAX_UNPACKED_BYTES + 1)
    except FileNotFoundError as error:
        raise _unusable(file, "no_file", language) from error
    except OSError as error:
        reason = error.strerror or str(error)
        raise _unusable(file, "unreadable", language, reason=reason) from error
    if len(data) > MAX_UNPACKED_BYTES:
        raise _too_large(file.name, language)
    return data


def _unusable(file: Path, code: str, language: str, **values: str) -> InputError:
    wording = form_wording(language)
    return InputError(
        wording.say(f"form.{code}.message", {"form": str(file), **values})
    )


def _too_large(form: str, language: str) -> FormError:
    limit = MAX_UNPACKED_BYTES // 1_000_000
    return refused(form, "too_large", language, limit=limit)


def _names(archive: zipfile.ZipFile) -> Iterator[str]:
    return (name for name in archive.namelist() if not name.endswith("/"))


def _refuse_unsafe(form: str, archive: zipfile.ZipFile, language: str) -> None:
    entries = archive.infolist()
    unpacked = sum(entry.file_size for entry in entries)
    packed = sum(entry.compress_size for entry in entries)
    if len(entries) > MAX_PARTS:
        raise refused(form, "too_many_parts", language, limit=MAX_PARTS)
    swollen = unpacked > _RATIO_MATTERS_BYTES and unpacked > packed * MAX_RATIO
    if unpacked > MAX_UNPACKED_BYTES or swollen:
        raise _too_large(form, language)
    if any(entry.flag_bits & 1 for entry in entries):
        raise refused(form, "encrypted", language)
    for name, count in Counter(n.lower() for n in archive.namelist()).items():
        if count > 1:
            raise refused(form, "duplicate_part", language, part=name)
        if _unsafe(name):
            raise refused(form, "unsafe_part", language, part=name)


def _unsafe(name: str) -> bool:
    return (
        name.startswith("/") or "\\" in name or ":" in name or ".." in name.split("/")
    )


def _refuse_bad_xml(package: Package, language: str) -> None:
    for name, data in package.parts.items():
        if not name.endswith((".xml", ".rels", ".vml")):
            continue
        try:
            root = parse_xml(data)
        except etree.XMLSyntaxError as error:
            raise refused(package.name, "bad_xml", language, part=name) from error
        if name.endswith(".rels"):
            _refuse_external(package.name, root, language)


def _refuse_external(form: str, relations: Element, language: str) -> None:
    for relation in relations.iter(f"{{{PACKAGE_RELATIONS}}}Relationship"):
        external = relation.get("TargetMode") == "External"
        kind = relation.get("Type", "").rpartition("/")[2]
        if external and kind != "hyperlink":
            raise refused(form, "external", language, kind=kind)
