"""The properties of a document: title, author, dates, and the seal of its content."""

import datetime as dt
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Final

from attrs import frozen
from lxml import etree

from grantkit.forms.package.contents import with_part, with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import (
    relations_name,
    relations_of,
    target_of,
    with_relation,
)
from grantkit.forms.package.wordml import Element, parse_xml, written_xml
from grantkit.forms.spots import FENCE
from grantkit.forms.text import escaped

_CP: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_ROOT: Final = f"{{{_CP}}}coreProperties"
_NAMES: Final = {"cp": _CP, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
SEALED_BY = "grantkit:"
_PART = "docProps/core.xml"
_CONTENT = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    "core-properties"
)


class Property(StrEnum):
    """What a filling tells about its document."""

    TITLE = "title"
    AUTHOR = "author"
    LANGUAGE = "language"
    MOMENT = "moment"
    SEAL = "seal"


_PLACES: Final = {
    f"{{{_DC}}}title": Property.TITLE,
    f"{{{_DC}}}creator": Property.AUTHOR,
    f"{{{_CP}}}lastModifiedBy": Property.AUTHOR,
    f"{{{_DC}}}language": Property.LANGUAGE,
    f"{{{_DC}}}identifier": Property.SEAL,
    f"{{{_TERMS}}}created": Property.MOMENT,
    f"{{{_TERMS}}}modified": Property.MOMENT,
}


@frozen(kw_only=True)
class Properties:
    """The part with the properties of a form, open where a filling has its say.

    Attributes:
        part: Its name.
        pieces: Its text, and what stands between.
    """

    part: str
    pieces: tuple[str | Property, ...]

    def filled(self, told: Mapping[Property, str]) -> str:
        """Write the part; the rest of it stays as the form has it."""
        return "".join(
            escaped(told[piece]) if isinstance(piece, Property) else piece
            for piece in self.pieces
        )


def moment_of(day: dt.date) -> str:
    """Write a day as the properties have it: its hour is midnight UTC."""
    return f"{day.isoformat()}T00:00:00Z"


def open_properties(package: Package) -> tuple[Package, Properties]:
    """Find the part with the properties, or add one, and open it."""
    part = core_part_of(package)
    if part is None:
        part = _PART
        package = _leading_to(package, part)
        package = with_type(package, part, _CONTENT)
    root = _root(package, part)
    root = etree.Element(_ROOT, nsmap=_NAMES) if root is None else root
    for name, place in _PLACES.items():
        element = _only(root, name)
        element.text = f"{FENCE}{place}{FENCE}"
        if place is Property.MOMENT:
            element.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    pieces = tuple(_apart(written_xml(root)))
    return with_part(package, part, root), Properties(part=part, pieces=pieces)


def core_part_of(package: Package) -> str | None:
    """Find the part that holds the properties: a relationship may lead to none."""
    for relation in relations_of(package, ""):
        part = target_of("", relation)
        if relation.get("Type") == _RELATION and _root(package, part) is not None:
            return part
    return None


def _root(package: Package, part: str) -> Element | None:
    """Read a part with properties; None where it is something else, or not there."""
    try:
        root = parse_xml(package.parts.get(part, b""))
    except etree.XMLSyntaxError:
        return None
    return root if root.tag == _ROOT else None


def _leading_to(package: Package, part: str) -> Package:
    """Let one relationship lead to the properties, and none to where there are none."""
    name = relations_name("")
    root = parse_xml(package.parts[name])
    present = root.findall(f"*[@Type='{_RELATION}']")
    if [target_of("", relation) for relation in present] == [part]:
        return package
    for relation in present:
        root.remove(relation)
    package = with_part(package, name, root)
    return with_relation(package, "", part, _RELATION, "gkCoreProperties")


def identifier_of(package: Package) -> str:
    """Read the identifier of a document; empty where it has none."""
    part = core_part_of(package)
    if part is None:
        return ""
    return parse_xml(package.parts[part]).findtext(f"{{{_DC}}}identifier") or ""


def with_identifier(package: Package, identifier: str) -> Package:
    """Give a document that has properties another identifier."""
    part = core_part_of(package)
    if part is None:
        return package
    root = parse_xml(package.parts[part])
    _only(root, f"{{{_DC}}}identifier").text = identifier
    return with_part(package, part, root)


def _only(root: Element, name: str) -> Element:
    element = root.find(name)
    return etree.SubElement(root, name) if element is None else element


def _apart(xml: str) -> Iterator[str | Property]:
    for number, piece in enumerate(xml.split(FENCE)):
        yield Property(piece) if number % 2 else piece
