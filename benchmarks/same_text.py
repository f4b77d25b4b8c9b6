"""Whether all engines wrote the same: the text of every paragraph, in order."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final
from zipfile import ZipFile

from lxml import etree

_W: Final = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


def paragraphs(file: Path) -> Sequence[str]:
    """List the text of every paragraph of the document."""
    texts = []
    with ZipFile(file) as package, package.open("word/document.xml") as part:
        for _, paragraph in etree.iterparse(part, tag=f"{_W}p"):
            texts.append("".join(each.text or "" for each in paragraph.iter(f"{_W}t")))
            paragraph.clear()
    return texts


def difference(expected: Sequence[str], found: Sequence[str]) -> str:
    """Say how a text differs from another; nothing where it does not."""
    if expected == found:
        return ""
    if list(filter(None, expected)) == list(filter(None, found)):
        return f"{len(found) - len(expected):+} empty paragraphs"
    for number, (mine, theirs) in enumerate(zip(expected, found, strict=False)):
        if mine != theirs:
            return f"paragraph {number} is {theirs!r}, not {mine!r}"
    return f"{len(found)} paragraphs, not {len(expected)}"
