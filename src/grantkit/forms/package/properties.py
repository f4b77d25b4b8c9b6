"""The properties of a document: title, author and dates."""

import datetime as dt
import hashlib
from typing import Final

from lxml import etree

from grantkit.forms.package.contents import with_part, with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import relations_of, target_of, with_relation
from grantkit.forms.package.wordml import Element, parse_xml

_CP: Final = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
_DC: Final = "http://purl.org/dc/elements/1.1/"
_TERMS: Final = "http://purl.org/dc/terms/"
_XSI: Final = "http://www.w3.org/2001/XMLSchema-instance"
_NAMES: Final = {"cp": _CP, "dc": _DC, "dcterms": _TERMS, "xsi": _XSI}
SEALED_BY = "grantkit:"
_PART = "docProps/core.xml"
_CONTENT = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATION = (
    "http://schemas.openxmlformats.org/package/2006/relationships/metadata/"
    "core-properties"
)


def with_properties(
    package: Package, *, title: str, author: str, as_of: dt.date
) -> Package:
    """Tell what the document is, who wrote it and when; the rest stays as it was.

    The identifier holds the seal of all other parts, so that a file which somebody has
    worked on since can be told from one that nobody has touched.
    """
    part = core_part_of(package)
    if part is None:
        part = _PART
        package = with_relation(package, "", part, _RELATION, "gkCoreProperties")
        package = with_type(package, part, _CONTENT)
    data = package.parts.get(part)
    root = etree.Element(f"{{{_CP}}}coreProperties", nsmap=_NAMES)
    root = root if data is None else parse_xml(data)
    moment = f"{as_of.isoformat()}T00:00:00Z"
    _tell(root, f"{{{_DC}}}title", title)
    _tell(root, f"{{{_DC}}}creator", author)
    _tell(root, f"{{{_CP}}}lastModifiedBy", author)
    _tell(root, f"{{{_DC}}}identifier", f"{SEALED_BY}{seal_of(package, part)}")
    for name in ("created", "modified"):
        element = _tell(root, f"{{{_TERMS}}}{name}", moment)
        element.set(f"{{{_XSI}}}type", "dcterms:W3CDTF")
    return with_part(package, part, root)


def core_part_of(package: Package) -> str | None:
    """Find the part that holds the properties."""
    for relation in relations_of(package, ""):
        if relation.get("Type") == _RELATION:
            return target_of("", relation)
    return None


def identifier_of(package: Package) -> str:
    """Read the identifier of a document; empty where it has none."""
    part = core_part_of(package)
    if part is None or part not in package.parts:
        return ""
    return parse_xml(package.parts[part]).findtext(f"{{{_DC}}}identifier") or ""


def seal_of(package: Package, left_out: str | None) -> str:
    """Sum up the content of all parts but one, in hexadecimal digits."""
    digest = hashlib.sha256()
    for name, data in sorted(package.parts.items()):
        if name != left_out:
            digest.update(f"{name}\n{len(data)}\n".encode())
            digest.update(data)
    return digest.hexdigest()


def _tell(root: Element, name: str, words: str) -> Element:
    element = root.find(name)
    if element is None:
        element = etree.SubElement(root, name)
    element.text = words
    return element
