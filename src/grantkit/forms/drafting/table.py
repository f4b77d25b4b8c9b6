"""The table at the end of a draft: everything that was found, one row each."""

from collections.abc import Iterable, Sequence

from lxml import etree

from grantkit.forms.drafting.notes import Note
from grantkit.forms.package.wordml import Element, W, parse_xml, w
from grantkit.forms.text import escaped, run_text_xml, text_xml, writable
from grantkit.model.finding import Severity
from grantkit.wording import Wording

_SHARES = {"code": 10, "severity": 12, "where": 25, "found": 28, "cure": 25}
"""The columns, and how many hundredths of the width each takes."""

_PAGE = (11906, 1134, 1134)
_EDGES = ("top", "left", "bottom", "right", "insideH", "insideV")
_LOOKS = {
    Severity.ERROR: '<w:b/><w:color w:val="C00000"/>',
    Severity.WARNING: "<w:b/>",
    Severity.NOTE: "",
}


def add_table(text: Element, notes: Sequence[Note], wording: Wording) -> None:
    """Put a table of notes behind all else in a text, on a page of its own.

    Args:
        text: The tree of the main part; it is changed.
        notes: One for each row.
        wording: In whose language it speaks.
    """
    body = text.find(w("body"))
    if body is None:
        return
    blocks = [_heading(wording.say("draft.title"), wording), _summary(notes, wording)]
    if notes:
        blocks += [_table(notes, _width(body), wording), _paragraph("", wording)]
    last = body.find(w("sectPr"))
    for block in map(_parsed, blocks):
        if last is None:
            body.append(block)
        else:
            last.addprevious(block)


def _parsed(xml: str) -> Element:
    [element] = parse_xml(f'<r xmlns:w="{W}">{xml}</r>'.encode())
    etree.cleanup_namespaces(element)
    return element


def _width(body: Element) -> int:
    """Give the width of the text of the last section, in twentieths of a point."""
    size = body.find(f"{w('sectPr')}/{w('pgSz')}")
    margins = body.find(f"{w('sectPr')}/{w('pgMar')}")
    if size is None or margins is None:
        page, left, right = _PAGE
    else:
        page = int(size.get(w("w"), _PAGE[0]))
        left, right = (
            int(margins.get(w(side), _PAGE[1])) for side in ("left", "right")
        )
    return max(page - left - right, 100 * len(_SHARES))


def _heading(words: str, wording: Wording) -> str:
    look = '<w:b/><w:color w:val="C00000"/><w:sz w:val="28"/><w:szCs w:val="28"/>'
    return _paragraph(
        words,
        wording,
        look,
        "<w:keepNext/><w:pageBreakBefore/>",
        '<w:outlineLvl w:val="0"/>',
    )


def _summary(notes: Iterable[Note], wording: Wording) -> str:
    found = [note.severity for note in notes]
    counts = {f"{each.value}s": found.count(each) for each in Severity}
    return _paragraph(wording.say("draft.about", counts), wording)


def _table(notes: Sequence[Note], width: int, wording: Wording) -> str:
    widths = [width * share // 100 for share in _SHARES.values()]
    edges = "".join(
        f'<w:{edge} w:val="single" w:sz="4" w:space="0" w:color="808080"/>'
        for edge in _EDGES
    )
    grid = "".join(f'<w:gridCol w:w="{each}"/>' for each in widths)
    head = [wording.say(f"draft.column.{name}") for name in _SHARES]
    rows = [_row(head, widths, wording, head=True)]
    rows += [
        _row(_cells(note, wording), widths, wording, note.severity) for note in notes
    ]
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblLook w:val="0620"/>'
        f'<w:tblCaption w:val="{escaped(wording.say("draft.title"))}"/>'
        f'<w:tblDescription w:val="{escaped(wording.say("draft.description"))}"/>'
        f"</w:tblPr><w:tblGrid>{grid}</w:tblGrid>{''.join(rows)}</w:tbl>"
    )


def _cells(note: Note, wording: Wording) -> Sequence[str]:
    label = wording.display.label("Severity", note.severity.value)
    return [note.code, label, note.place or "–", note.message, note.hint or "–"]


def _row(
    cells: Sequence[str],
    widths: Sequence[int],
    wording: Wording,
    severity: Severity = Severity.NOTE,
    *,
    head: bool = False,
) -> str:
    looks = dict.fromkeys(range(len(cells)), "<w:b/>" if head else "")
    if not head:
        looks[1] = _LOOKS[severity]
    fill = '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' if head else ""
    written = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{fill}</w:tcPr>'
        f"{_small(cell, wording, looks[at])}</w:tc>"
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    )
    first = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{first}</w:trPr>{written}</w:tr>"


def _small(words: str, wording: Wording, look: str) -> str:
    return _paragraph(words, wording, f'{look}<w:sz w:val="18"/><w:szCs w:val="18"/>')


def _paragraph(
    words: str, wording: Wording, look: str = "", before: str = "", after: str = ""
) -> str:
    """Write a paragraph whose language is told, so that Word checks its spelling."""
    language = f'<w:lang w:val="{escaped(wording.language)}"/>'
    inner = run_text_xml(text_xml(writable(words)).decode())
    return (
        f'<w:p><w:pPr>{before}<w:spacing w:before="40" w:after="40"/>'
        f'<w:ind w:left="0" w:right="0" w:firstLine="0"/><w:jc w:val="left"/>{after}'
        f"</w:pPr><w:r><w:rPr>{look}{language}</w:rPr>{inner}</w:r></w:p>"
    )
