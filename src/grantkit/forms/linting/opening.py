"""Opening forms that could not be filled, so that the rest of them is judged too."""

import zipfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from attrs import evolve, frozen
from lxml import etree

from grantkit.forms.faults import RefusedFormError
from grantkit.forms.package.contents import as_document, with_part
from grantkit.forms.package.limits import leads_out
from grantkit.forms.package.parts import CONTENT_TYPES, Package, pack, read_package
from grantkit.forms.package.wordml import Element, parse_xml

_MACROS = ("vbaproject.bin", "vbadata.xml", "vbaproject.bin.rels", "vbadata.xml.rels")
_MACRO_KIND = "application/vnd.ms-word."
_PLAIN_KIND = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_KINDS = {
    f"{_MACRO_KIND}document.macroEnabled.main+xml": f"{_PLAIN_KIND}document.main+xml",
    f"{_MACRO_KIND}template.macroEnabledTemplate.main+xml": (
        f"{_PLAIN_KIND}template.main+xml"
    ),
}


@frozen(kw_only=True)
class Opened:
    """A form that has been opened to be judged.

    Attributes:
        package: Its parts, macros apart.
        file: What can be compiled: the form, or for a while a copy without macros and
            without links to the outside.
        macros: The parts that were left out.
    """

    package: Package
    file: Path
    macros: tuple[str, ...]


@contextmanager
def opened(file: Path, language: str) -> Iterator[Opened]:
    """Open a form, even one whose macros or links would keep it from being filled.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word form at all, or not safe to unpack.
    """
    package, inside = _read(file, language)
    harmless = _without_macros(inside)
    if harmless is package:
        yield Opened(package=as_document(package, language), file=file, macros=())
        return
    macros = tuple(name for name in inside.parts if name not in harmless.parts)
    with TemporaryDirectory() as folder:
        copy = Path(folder, file.name)
        copy.write_bytes(pack(harmless.parts))
        read_package(copy, language)
        yield Opened(
            package=as_document(_without_macros(package), language),
            file=copy,
            macros=macros or (() if harmless is inside else (CONTENT_TYPES,)),
        )


def _read(file: Path, language: str) -> tuple[Package, Package]:
    """Read a file as it is, and without what leads out of it."""
    try:
        package = read_package(file, language)
    except RefusedFormError as refusal:
        if refusal.code != "external":
            raise
        with zipfile.ZipFile(file) as archive:
            names = (name for name in archive.namelist() if not name.endswith("/"))
            parts = {name: archive.read(name) for name in names}
        package = Package(name=file.name, parts=parts)
        try:
            return package, _without_relations(package, leads_out)
        except etree.XMLSyntaxError:
            raise refusal from None
    return package, package


def _without_macros(package: Package) -> Package:
    """Take macros out, and whatever speaks of them."""
    parts = package.parts
    kept = {n: data for n, data in parts.items() if not n.lower().endswith(_MACROS)}
    if CONTENT_TYPES not in kept:
        return package
    types = parse_xml(kept[CONTENT_TYPES])
    gone = [
        i for i in types if i.get("PartName", "/")[1:] in parts.keys() - kept.keys()
    ]
    mended = [i for i in types if i.get("ContentType") in _KINDS]
    for item in gone:
        types.remove(item)
    for item in mended:
        item.set("ContentType", _KINDS[item.get("ContentType", "")])
    if not (gone or mended or len(kept) < len(parts)):
        return package
    plain = with_part(evolve(package, parts=kept), CONTENT_TYPES, types)
    return _without_relations(plain, lambda one: "vba" in one.get("Type", "").lower())


def _without_relations(
    package: Package, unwanted: Callable[[Element], bool]
) -> Package:
    for name, data in package.parts.items():
        root = parse_xml(data) if name.endswith(".rels") else None
        gone = [] if root is None else [one for one in root if unwanted(one)]
        if root is not None and gone:
            for one in gone:
                root.remove(one)
            package = with_part(package, name, root)
    return package
