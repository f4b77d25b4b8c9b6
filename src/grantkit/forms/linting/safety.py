"""Macros, links to the outside, pending changes and protection."""

from collections.abc import Iterator

from grantkit.forms.faults import FormFault, Place
from grantkit.forms.linting.reading import OFF, Found, Reading
from grantkit.forms.package.limits import leads_out
from grantkit.forms.package.relations import relations_name, relations_of
from grantkit.forms.package.wordml import Element, R, parse_xml, w

_SETTINGS = "word/settings.xml"
_CHANGES = tuple(
    w(name)
    for name in (
        "ins",
        "del",
        "moveFrom",
        "moveTo",
        "cellIns",
        "cellDel",
        "cellMerge",
        "pPrChange",
        "rPrChange",
        "sectPrChange",
        "tblPrChange",
        "tblGridChange",
        "trPrChange",
        "tcPrChange",
        "numberingChange",
    )
)


def macros(reading: Reading) -> Iterator[Found]:
    """Find macros; no form may hold any."""
    if reading.macros:
        place = Place(part=reading.macros[0])
        values = {"form": reading.package.name}
        yield Found(fault=FormFault(code="macros", place=place, values=values))


def external(reading: Reading) -> Iterator[Found]:
    """Find what leads out of the file; only hyperlinks may."""
    stories = {story.name: story for story in reading.stories}
    for part in ("", *reading.package.parts):
        for relation in relations_of(reading.package, part):
            if not leads_out(relation):
                continue
            kind = relation.get("Type", "").rpartition("/")[2]
            form = reading.package.name
            story = stories.get(part)
            user = None if story is None else _user(story.root, relation)
            if story is not None and user is not None:
                yield story.found("external", user, form=form, kind=kind)
            else:
                values = {"form": form, "kind": kind}
                place = Place(part=part or relations_name(part))
                yield Found(
                    fault=FormFault(code="external", place=place, values=values)
                )


def _user(root: Element, relation: Element) -> Element | None:
    """Find the element that makes use of a relationship."""
    number = relation.get("Id")
    for element in root.iter():
        for name, value in element.attrib.items():
            if value == number and str(name).startswith(f"{{{R}}}"):
                return element
    return None


def tracked_changes(reading: Reading) -> Iterator[Found]:
    """Count the changes that nobody has accepted or rejected yet."""
    for story in reading.stories:
        changes = list(story.elements(*_CHANGES))
        if changes:
            yield story.found("tracked_changes", changes[0], count=len(changes))


def protection(reading: Reading) -> Iterator[Found]:
    """Say so if Word would not let anybody work on the filled form."""
    data = reading.package.parts.get(_SETTINGS)
    for told in () if data is None else parse_xml(data).iter(w("documentProtection")):
        enforced = told.get(w("enforcement"), "0") not in OFF
        edit = told.get(w("edit"), "none")
        if enforced and edit != "none":
            fault = FormFault(
                code="protected", place=Place(part=_SETTINGS), values={"edit": edit}
            )
            yield Found(fault=fault)
