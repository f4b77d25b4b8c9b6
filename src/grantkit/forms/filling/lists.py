"""Numbered lists that begin anew in every copy of a repeated stretch."""

from collections.abc import Mapping
from copy import deepcopy

from grantkit.forms.package.contents import numbering_part, with_part
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import parse_xml, w


def with_lists(package: Package, lists: Mapping[str, str]) -> Package:
    """Add numbered lists that copy others.

    Args:
        package: The parts.
        lists: The number of the list that each new one copies, by its own number.
    """
    part = numbering_part(package) if lists else None
    if part is None:
        return package
    root = parse_xml(package.parts[part])
    own = {num.get(w("numId")): num for num in root.iter(w("num"))}
    last = root.findall(w("num"))[-1]
    for number, original in lists.items():
        copy = deepcopy(own[original])
        copy.attrib.clear()
        copy.set(w("numId"), number)
        last.addnext(copy)
        last = copy
    return with_part(package, part, root)
