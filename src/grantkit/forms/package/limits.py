"""What the parts of a stranger's Word file may not hold, wherever they hold it."""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Final

from lxml import etree

from grantkit.forms.faults import refused
from grantkit.forms.package.wordml import Element, R, check_xml, parse_xml

MAX_MARKUP = 3_000_000
"""Tags and attributes of one part: three times as many as the largest known report."""

_XML: Final = (".xml", ".rels", ".vml")
_CONTENT_TYPES: Final = "[content_types].xml"
_MAY_LEAD_OUT: Final = (f"{R}/hyperlink", f"{R}/attachedTemplate")
_ADDRESS: Final = re.compile(r"[A-Za-z][\w+.-]*:|//|\\")


def refuse_unsafe(form: str, parts: Mapping[str, bytes], language: str) -> None:
    """Refuse parts that are not safe to work on, or to hand on.

    Raises:
        FormError: A part is no XML where it should be, has too much of it, declares
            what another part is twice, or leads out of the file.
    """
    for name, data in parts.items():
        ending = name.lower()
        if not ending.endswith(_XML):
            continue
        if data.count(b"<") + data.count(b"=") > MAX_MARKUP:
            raise refused(form, "overgrown", language, part=name, limit=MAX_MARKUP)
        try:
            check_xml(data)
        except etree.XMLSyntaxError as error:
            raise refused(form, "bad_xml", language, part=name) from error
        if ending.endswith(".rels"):
            _refuse_ways_out(form, parse_xml(data), language)
        elif ending == _CONTENT_TYPES:
            _refuse_told_twice(form, parse_xml(data), language)


def _refuse_ways_out(form: str, relations: Element, language: str) -> None:
    """Refuse what an office program would fetch from elsewhere.

    Hyperlinks are followed by people; the template a file was made from is dropped.
    """
    for relation in relations.iter("{*}Relationship"):
        if leads_out(relation):
            shown = relation.get("Type", "").rpartition("/")[2]
            raise refused(form, "external", language, kind=shown)


def leads_out(relation: Element) -> bool:
    """Say whether a relationship leads to something that may not be outside."""
    told = relation.get("TargetMode", "Internal") != "Internal"
    outside = told or _ADDRESS.match(relation.get("Target", "").lstrip())
    return bool(outside) and relation.get("Type", "") not in _MAY_LEAD_OUT


def _refuse_told_twice(form: str, types: Element, language: str) -> None:
    """Refuse two content types for the same part: each program might take another."""
    told = Counter(
        (item.get("PartName") or f".{item.get('Extension')}").lower()
        for item in types.iter("{*}Override", "{*}Default")
    )
    for name, count in told.items():
        if count > 1:
            raise refused(form, "told_twice", language, part=name)
