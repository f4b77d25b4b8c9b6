"""Filling by python-docx and deep copies of the rows that repeat.

The fastest way known to write with python-docx: the form is the one of grantkit, and
a mark is replaced where it stands alone in its run, as all marks of this form do.
"""

import re
from collections.abc import Sequence
from copy import deepcopy
from io import BytesIO
from itertools import takewhile
from pathlib import Path
from typing import Final

import docx
from docx.oxml.ns import qn
from lxml.etree import _Element as Element

from engines import Fill, Ready, Strings, read_strings

__all__ = ["prepare", "read"]

read = read_strings

_MARK: Final = re.compile(r"\{\{(?:heading\.|\w+\[\]\.)(\w+)\}\}")
_ROW, _TEXT = qn("w:tr"), qn("w:t")


def prepare(folder: Path, data: Ready) -> Fill:
    """Keep the form in memory."""
    form = (folder / "grantkit.docx").read_bytes()
    return lambda: _filled(form, data)


def _filled(form: bytes, data: Ready) -> bytes:
    document = docx.Document(BytesIO(form))
    body = document.element.body
    _repeat(_block(body), data["activities"])
    for name, items in (("indicators", data["indicators"]), ("budget", data["budget"])):
        _repeat([_row(body, f"{{{{{name}[].")], items)
    _write(body, data["single"])
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _block(body: Element) -> Sequence[Element]:
    """Find what stands between the marks of the block, and take these away."""
    opening = _holder(body, "{{activities[]}}")
    closing = _holder(body, "{{/activities[]}}")
    block = tuple(takewhile(lambda each: each is not closing, opening.itersiblings()))
    for mark in (opening, closing):
        body.remove(mark)
    return block


def _holder(body: Element, text: str) -> Element:
    return next(each for each in body if "".join(each.itertext(_TEXT)) == text)


def _row(body: Element, beginning: str) -> Element:
    rows = body.iter(_ROW)
    return next(
        row for row in rows if "".join(row.itertext(_TEXT)).startswith(beginning)
    )


def _repeat(block: Sequence[Element], items: Sequence[Strings]) -> None:
    """Put a filled copy for each further item before the block; it shows the last."""
    *others, last = items
    for item in others:
        for each in block:
            copy = deepcopy(each)
            _write(copy, item)
            block[0].addprevious(copy)
    for each in block:
        _write(each, last)


def _write(root: Element, values: Strings) -> None:
    for text in root.iter(_TEXT):
        mark = _MARK.fullmatch(text.text or "")
        if mark is not None:
            text.text = values[mark[1]]
