"""The manifest: a part of ours in which a filled form tells what it was made from."""

import re
from collections.abc import Iterable, Mapping
from typing import Final

from attrs import evolve, frozen

from grantkit.forms.package.contents import main_part, with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import with_relation
from grantkit.forms.package.wordml import XML_HEAD, Element, R, parse_xml
from grantkit.forms.text import escaped

NAMESPACE: Final = "urn:grantkit:manifest:1"
MANIFEST: Final = "customXml/grantkit.xml"
STATE: Final = "state"
"""The fact by which a draft is told from a final report."""

_ABOUT: Final = "customXml/grantkitProps.xml"
_ABOUT_TYPE: Final = (
    "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
)
_IDENTITY: Final = "{6F0B2E44-5A0C-5E0B-9C4B-6772616E746B}"
_SOURCE: Final = re.compile(rb' source="[^"]*"')
_ALONE: Final = ' alone="1"'
_TWIN: Final = ' twin="1"'
_ABOUT_XML: Final = (
    '<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n'
    f'<ds:datastoreItem ds:itemID="{_IDENTITY}" xmlns:ds="http://schemas.'
    'openxmlformats.org/officeDocument/2006/customXml"><ds:schemaRefs>'
    f'<ds:schemaRef ds:uri="{NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>'
)


@frozen(kw_only=True)
class Shown:
    """A place of a form, and what it shows.

    Attributes:
        number: Of the place.
        path: Of the value, with empty brackets.
        title: What people call the value; empty where only the path is known.
        lists: Those that the place repeats for, outermost first.
        is_alone: Whether it has its paragraphs to itself.
        is_twin: Whether it stands once more only for older programs.
    """

    number: int
    path: str
    title: str = ""
    lists: tuple[str, ...] = ()
    is_alone: bool = False
    is_twin: bool = False


@frozen(kw_only=True)
class Written:
    """What some places of the form show for some elements of one list.

    Attributes:
        places: Their numbers on the form.
        outer: The key of the element round the list, such as `_3`.
        first: Number of the first of the elements, counted from 0.
        sums: The CRC-32 of each text, four bytes each, least byte first, in Base64:
            those of the first place, then those of the next.
    """

    places: tuple[int, ...]
    outer: str
    first: int
    sums: str


@frozen(kw_only=True)
class Manifest:
    """What a filled form tells of itself.

    Attributes:
        facts: Single words by name: program, form, data, language and so on.
        places: What the form shows where.
        written: What was written there.
    """

    facts: Mapping[str, str]
    places: tuple[Shown, ...]
    written: tuple[Written, ...]


def with_manifest(package: Package) -> Package:
    """Make room for a manifest; it is empty yet."""
    main = main_part(package) or ""
    package = evolve(
        package,
        parts={**package.parts, MANIFEST: b"", _ABOUT: _ABOUT_XML.encode()},
    )
    package = with_type(package, MANIFEST, "application/xml")
    package = with_type(package, _ABOUT, _ABOUT_TYPE)
    package = with_relation(package, main, MANIFEST, f"{R}/customXml", "gkManifest")
    kind = f"{R}/customXmlProps"
    return with_relation(package, MANIFEST, _ABOUT, kind, "gkManifestProps")


def manifest_xml(facts: Mapping[str, str], written: Iterable[Written]) -> str:
    """Write what follows in a manifest after its opening.

    Args:
        facts: Single words by name.
        written: What was written into the places of the form.
    """
    told = "".join(f' {name}="{escaped(words)}"' for name, words in facts.items())
    texts = "".join(
        f'<text places="{" ".join(map(str, text.places))}" outer="{text.outer}"'
        f' first="{text.first}">'
        f"{text.sums}</text>\n"
        for text in written
    )
    return f"<facts{told}/>\n{texts}</manifest>"


def opening_xml(places: Iterable[Shown]) -> str:
    """Write how a manifest begins: which places of the form show what."""
    shown = "".join(
        f'<place number="{place.number}" path="{escaped(place.path)}"'
        f' title="{escaped(place.title)}" lists="{" ".join(place.lists)}"'
        f"{_ALONE if place.is_alone else ''}{_TWIN if place.is_twin else ''}/>\n"
        for place in places
    )
    return f'{XML_HEAD}<manifest xmlns="{NAMESPACE}">\n{shown}'


def without_source(data: bytes) -> bytes:
    """Leave out the name of the project file, in which equal reports may differ."""
    return _SOURCE.sub(b"", data, count=1)


def manifest_of(package: Package) -> Manifest | None:
    """Read the manifest of a document; office programs give it other names."""
    for name, data in package.parts.items():
        if name.startswith("customXml/") and NAMESPACE.encode() in data:
            root = parse_xml(data)
            if root.tag == f"{{{NAMESPACE}}}manifest":
                return _read(root)
    return None


def _read(root: Element) -> Manifest:
    facts = root.find(f"{{{NAMESPACE}}}facts")
    return Manifest(
        facts={} if facts is None else {str(k): str(v) for k, v in facts.items()},
        places=tuple(
            Shown(
                number=int(item.get("number", "0")),
                path=item.get("path", ""),
                title=item.get("title", ""),
                lists=tuple(item.get("lists", "").split()),
                is_alone=item.get("alone") is not None,
                is_twin=item.get("twin") is not None,
            )
            for item in root.iter(f"{{{NAMESPACE}}}place")
        ),
        written=tuple(
            Written(
                places=tuple(map(int, item.get("places", "").split())),
                outer=item.get("outer", ""),
                first=int(item.get("first", "0")),
                sums=item.text or "",
            )
            for item in root.iter(f"{{{NAMESPACE}}}text")
        ),
    )
