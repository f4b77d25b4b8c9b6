"""The template that a document was made from: forgotten.

Word would fetch it with its macros, wherever it lies; and where it lies is, as a rule,
the folder of a person, with their name. A form needs none: its styles are its own.
"""

import posixpath
from typing import Final

from attrs import evolve

from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import R, parse_xml, to_bytes, w, written_xml

_ATTACHED: Final = f"{R}/attachedTemplate"


def without_template(package: Package) -> Package:
    """Take out every reference to a template; other parts stay as they are."""
    changed = {}
    for name in package.parts:
        if not name.lower().endswith(".rels"):
            continue
        if relations := _shortened(package.parts[name]):
            source = _source_of(name)
            settings = _shortened(package.parts.get(source, b"<none/>"))
            changed[name] = relations
            changed |= {source: settings} if settings else {}
    return evolve(package, parts={**package.parts, **changed})


def _source_of(relations: str) -> str:
    """Give the name of the part whose relationships a part holds."""
    folder, name = posixpath.split(relations)
    return posixpath.join(posixpath.dirname(folder), name[: -len(".rels")])


def _shortened(data: bytes) -> bytes | None:
    """Write a part without what refers to a template; None where nothing does."""
    root = parse_xml(data)
    found = [
        item
        for item in root
        if item.tag == w("attachedTemplate") or item.get("Type") == _ATTACHED
    ]
    for item in found:
        root.remove(item)
    return to_bytes(written_xml(root)) if found else None
