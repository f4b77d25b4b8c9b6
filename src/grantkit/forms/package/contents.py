"""What the parts of a Word file are: content types, the main part, the stories."""

from collections.abc import Collection, Iterator

from attrs import evolve
from lxml import etree

from grantkit.forms.faults import refused
from grantkit.forms.package.attached import without_template
from grantkit.forms.package.parts import CONTENT_TYPES, Package
from grantkit.forms.package.relations import relations_of, target_of
from grantkit.forms.package.wordml import (
    Element,
    W,
    parse_xml,
    to_bytes,
    w,
    written_xml,
)

_TYPES = "{http://schemas.openxmlformats.org/package/2006/content-types}"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml."
_DOCUMENT = f"{_WORD}document.main+xml"
_TEMPLATE = f"{_WORD}template.main+xml"
_STYLES = f"{_WORD}styles+xml"
_STORIES = (
    f"{_WORD}header+xml",
    f"{_WORD}footer+xml",
    f"{_WORD}footnotes+xml",
    f"{_WORD}endnotes+xml",
)


def as_document(package: Package, language: str) -> Package:
    """Make sure that a package is a Word document; a template becomes a document.

    Raises:
        FormError: It is something else, holds macros, or is in the strict format.
    """
    main = main_part(package)
    if CONTENT_TYPES not in package.parts or main is None:
        raise refused(package.name, "not_word", language)
    _refuse_unreadable(package, language)
    types = parse_xml(package.parts[CONTENT_TYPES])
    kind = content_type(types, main)
    if _has_macros(package, types, kind):
        raise refused(package.name, "macros", language)
    root = parse_xml(package.parts[main])
    if kind not in (_DOCUMENT, _TEMPLATE) or not str(root.tag).endswith("}document"):
        raise refused(package.name, "not_word", language)
    if root.tag != w("document") or root.nsmap.get("w") != W:
        raise refused(package.name, "strict_format", language)
    package = without_template(package)
    if kind == _DOCUMENT:
        return package
    for item in types.iter(f"{_TYPES}Override"):
        if item.get("ContentType") == _TEMPLATE:
            item.set("ContentType", _DOCUMENT)
    return with_part(package, CONTENT_TYPES, types)


def _refuse_unreadable(package: Package, language: str) -> None:
    """Refuse a package if a part that is worked on is no XML, whatever its name."""
    read = {*stories(package), *_own_parts(package, (_STYLES,))}
    read |= {
        target_of("", relation)
        for relation in relations_of(package, "")
        if relation.get("Type", "").endswith("/core-properties")
    }
    for part in (name for name in package.parts if name in read):
        try:
            parse_xml(package.parts[part])
        except etree.XMLSyntaxError as error:
            raise refused(package.name, "bad_xml", language, part=part) from error


def _has_macros(package: Package, types: Element, kind: str) -> bool:
    told = (item.get("ContentType", "").lower() for item in types)
    named = any(name.lower().endswith("vbaproject.bin") for name in package.parts)
    return (
        named or "macroenabled" in kind.lower() or any("vbaproject" in t for t in told)
    )


def main_part(package: Package) -> str | None:
    """Find the name of the part that holds the text."""
    for relation in relations_of(package, ""):
        if relation.get("Type", "").endswith("/officeDocument"):
            name = target_of("", relation)
            return name if name in package.parts else None
    return None


def stories(package: Package) -> Iterator[str]:
    """List the parts that are read as text, in which marks may stand.

    A package may hold whole other documents, and the texts of its building blocks;
    only what belongs to its own text is a story of it.
    """
    own = {main_part(package), *_own_parts(package, _STORIES)}
    return (part for part in package.parts if part in own)


def numbering_part(package: Package) -> str | None:
    """Find the name of the part with the lists."""
    types = parse_xml(package.parts[CONTENT_TYPES])
    kind = f"{_WORD}numbering+xml"
    return next((p for p in package.parts if content_type(types, p) == kind), None)


def styles(package: Package) -> Element | None:
    """Read the part with the styles."""
    for part in _own_parts(package, (_STYLES,)):
        return parse_xml(package.parts[part])
    return None


def _own_parts(package: Package, kinds: Collection[str]) -> Iterator[str]:
    """List the parts of some content types to which the text itself refers."""
    main = main_part(package) or ""
    types = parse_xml(package.parts[CONTENT_TYPES])
    for relation in relations_of(package, main):
        part = target_of(main, relation)
        if part in package.parts and content_type(types, part) in kinds:
            yield part


def content_type(types: Element, part: str) -> str:
    """Find the content type of a part; empty where none is told."""
    for item in types.iter(f"{_TYPES}Override"):
        if item.get("PartName", "").lower() == f"/{part}".lower():
            return item.get("ContentType", "")
    ending = part.rpartition(".")[2].lower()
    for item in types.iter(f"{_TYPES}Default"):
        if item.get("Extension", "").lower() == ending:
            return item.get("ContentType", "")
    return ""


def with_type(package: Package, part: str, kind: str) -> Package:
    """Tell the content type of a part that is new, even where one was told before."""
    types = parse_xml(package.parts[CONTENT_TYPES])
    if content_type(types, part) == kind:
        return package
    name = f"/{part}"
    for item in types.findall(f"{_TYPES}Override"):
        if item.get("PartName", "").lower() == name.lower():
            types.remove(item)
    told = {"PartName": name, "ContentType": kind}
    etree.SubElement(types, f"{_TYPES}Override", told)
    return with_part(package, CONTENT_TYPES, types)


def with_part(package: Package, part: str, root: Element) -> Package:
    """Put a tree in the place of a part, or add it."""
    data = to_bytes(written_xml(root))
    return evolve(package, parts={**package.parts, part: data})
