"""Telling Word to bring its fields up to date when it opens the document."""

from typing import Final

from lxml import etree

from grantkit.forms.package.contents import main_part, with_part, with_type
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import relations_of, target_of, with_relation
from grantkit.forms.package.wordml import Element, R, W, parse_xml, w

_PART: Final = "word/settings.xml"
_KIND: Final = (
    "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
)
# What the schema puts behind the setting; other namespaces come last of all.
_LATER: Final = (
    *("hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids"),
    *("attachedSchema", "themeFontLang", "clrSchemeMapping", "forceUpgrade"),
    *("doNotIncludeSubdocsInStats", "doNotAutoCompressPictures", "captions"),
    *("readModeInkLockDown", "smartTagType", "shapeDefaults", "doNotEmbedSmartTags"),
    *("decimalSymbol", "listSeparator"),
)


def with_update_of_fields(package: Package, *, wanted: bool) -> Package:
    """Tell Word to ask its user whether to update all fields, or not to."""
    part = _settings_of(package)
    if part is None and not wanted:
        return package
    if part is None:
        part = _PART
        main = main_part(package) or ""
        package = with_relation(package, main, part, f"{R}/settings", "gkSettings")
        package = with_type(package, part, _KIND)
    data = package.parts.get(part)
    root = etree.Element(w("settings"), nsmap={"w": W})
    root = root if data is None else parse_xml(data)
    for element in root.findall(w("updateFields")):
        root.remove(element)
    if wanted:
        element = etree.Element(w("updateFields"), {w("val"): "true"})
        root.insert(_place(root), element)
    return with_part(package, part, root)


def _settings_of(package: Package) -> str | None:
    main = main_part(package) or ""
    for relation in relations_of(package, main):
        name = target_of(main, relation)
        if relation.get("Type") == f"{R}/settings" and name in package.parts:
            return name
    return None


def _place(root: Element) -> int:
    later = {w(name) for name in _LATER}
    for place, child in enumerate(root):
        if child.tag in later or not str(child.tag).startswith(f"{{{W}}}"):
            return place
    return len(root)
