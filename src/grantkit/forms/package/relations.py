"""The relationships of a part: read, and one more added."""

import posixpath
from collections.abc import Iterator
from typing import Final

from attrs import evolve
from lxml import etree

from grantkit.forms.package.parts import CONTENT_TYPES, PACKAGE_RELATIONS, Package
from grantkit.forms.package.wordml import Element, parse_xml, to_bytes, written_xml

_RELATIONSHIP: Final = f"{{{PACKAGE_RELATIONS}}}Relationship"
_TYPES: Final = "http://schemas.openxmlformats.org/package/2006/content-types"
_KIND: Final = "application/vnd.openxmlformats-package.relationships+xml"
_NO_RELATIONS: Final = f'<Relationships xmlns="{PACKAGE_RELATIONS}"/>'.encode()


def relations_name(part: str) -> str:
    """Give the name of the part that holds another part's relationships."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def relations_of(package: Package, part: str) -> Iterator[Element]:
    """List the relationships of a part; those of the package for an empty name."""
    data = package.parts.get(relations_name(part))
    if data is not None:
        yield from parse_xml(data).iter(_RELATIONSHIP)


def target_of(part: str, relation: Element) -> str:
    """Find the name of the part that a relationship leads to."""
    target = relation.get("Target", "")
    folder = posixpath.dirname(part)
    return posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")


def with_relation(
    package: Package, part: str, target: str, kind: str, number: str
) -> Package:
    """Add a relationship from one part to another, or lead one of that number there."""
    name = relations_name(part)
    root = parse_xml(package.parts.get(name, _NO_RELATIONS))
    relation = next((item for item in root if item.get("Id") == number), None)
    if relation is None:
        relation = etree.SubElement(root, _RELATIONSHIP, {"Id": number})
    relation.set("Type", kind)
    relation.set("Target", f"/{target}")
    parts = {**package.parts, name: to_bytes(written_xml(root))}
    if name not in package.parts:
        parts[CONTENT_TYPES] = _with_kind(parts[CONTENT_TYPES])
    return evolve(package, parts=parts)


def _with_kind(types: bytes) -> bytes:
    """Tell what relationships are; a file may have told so of each part of them."""
    root = parse_xml(types)
    endings = (item.get("Extension", "").lower() for item in root)
    if "rels" in endings:
        return types
    told = {"Extension": "rels", "ContentType": _KIND}
    root.insert(0, root.makeelement(f"{{{_TYPES}}}Default", told))
    return to_bytes(written_xml(root))
