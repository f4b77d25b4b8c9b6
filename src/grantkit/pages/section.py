"""What every section of a page has: a heading, sentences, places to mend."""

from pathlib import PurePath

from grantkit.model.source import SourceLocation
from grantkit.pages.html import Child, Element, tag
from grantkit.wording import Wording


def section(name: str, wording: Wording, *children: Child) -> Element:
    """Make a section.

    Args:
        name: Of the section, in links and in the wording files.
        wording: Of the page.
        children: What stands below the heading.
    """
    heading = tag("h2", wording.say(f"checklist.{name}.title"), id=f"{name}-title")
    labelled = f"{name}-title"
    return tag("section", heading, *children, id=name, aria_labelledby=labelled)


def said(sentence: str) -> tuple[Child, ...]:
    """Give a sentence with what stands between its backticks as code."""
    pieces = sentence.split("`")
    return tuple(
        tag("code", piece) if number % 2 else piece
        for number, piece in enumerate(pieces)
    )


def place_words(location: SourceLocation | None, wording: Wording) -> str | None:
    """Say where a value stands, as people find it: a line, or a cell of a sheet."""
    if location is None:
        return None
    values = {
        "file": PurePath(location.file).name,
        "line": str(location.line),
        "sheet": location.sheet,
        "cell": location.cell,
    }
    if location.sheet is not None:
        key = "cell" if location.cell else "sheet"
        return wording.say(f"checklist.place.{key}", values)
    key = "file" if location.line is None else "line"
    return wording.say(f"checklist.place.{key}", values)
