"""What people call a place of the project file: in words, and where to write it."""

from grantkit.model.path import PathError, members, unwrapped
from grantkit.model.project_file import ProjectFile, names_of
from grantkit.model.source import SourceLocation
from grantkit.plugin import InstalledFunder
from grantkit.wording import Wording


def to_fill(
    path: str,
    place: SourceLocation | None,
    funder: InstalledFunder | None,
    wording: Wording,
) -> str:
    """Name a place that is to be filled: its label, then its cell or else its key.

    Args:
        path: Of the project file.
        place: Where it stands there.
        funder: Whose form and fields the words are taken from.
        wording: Of the reader.
    """
    label = label_of(path, funder, wording)
    where = f"`{path}`"
    if place is not None and place.sheet is not None:
        where = f"{place.sheet}!{place.cell}"
    return f"“{label}” ({where})" if label else where


def label_of(path: str, funder: InstalledFunder | None, wording: Wording) -> str:
    """Give what a box of the form, or else the wording, calls a place; or nothing.

    A finding may point at a key that somebody made up, which leads nowhere.
    """
    try:
        names = names_of(path)
    except PathError:
        return ""
    for box in () if funder is None else funder.boxes:
        if names_of(box.path) == names:
            return box.label.in_language(wording.language)
    owner = _owner(names, None if funder is None else funder.funder.details)
    keys = (f"field.{owner}.{names[-1]}", f"schema.{owner}.{names[-1]}")
    known = (*keys, f"sheet.{'_'.join(names)}")
    return next((wording.say(key) for key in known if wording.has(key)), "")


def _owner(names: tuple[str, ...], details: type | None) -> str:
    """Name the class that has the field to which some names lead; empty if none has."""
    known = {**members(ProjectFile), "details": details}
    owner = ProjectFile.__name__
    for name in names[:-1]:
        of = unwrapped(known.get(name)).type
        owner = of.__name__ if isinstance(of, type) else ""
        known = dict(members(of))
    return owner
