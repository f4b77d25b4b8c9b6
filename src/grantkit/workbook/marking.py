"""A copy of a workbook that shows what is wrong with it, cell by cell."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from io import BytesIO
from typing import Final

from attrs import frozen
from openpyxl import Workbook, load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.model.finding import Finding, NotChecked, Severity
from grantkit.wording import Wording
from grantkit.workbook import looks
from grantkit.workbook.cells import put_text
from grantkit.workbook.format import FINDINGS, LONGEST_TITLE, read_stamp, stamp
from grantkit.workbook.page import cell_at, finish, fit_height, link_to, say
from grantkit.workbook.writing import saved

_FILLS: Final = {
    Severity.ERROR: looks.fill("F4C7C3"),
    Severity.WARNING: looks.fill("FCE8B2"),
    Severity.NOTE: looks.fill("D6E6F2"),
}
_COLUMNS: Final = ("place", "severity", "found", "cure", "box", "code")
_WIDTHS: Final = (24, 14, 62, 50, 36, 10)
_HEADING_ROW: Final = 5
_COMMENT_WIDTH, _LINE_HEIGHT, _LETTERS_IN_A_LINE = 420, 18, 62


@frozen(kw_only=True)
class Marks:
    """What is written into the copy.

    Attributes:
        verdict: In one sentence, with the numbers of findings.
        subject: Which report was judged, by whom and on which day.
        findings: In order.
        not_checked: What was not checked, and why.
    """

    verdict: str
    subject: str
    findings: Sequence[Finding]
    not_checked: Sequence[NotChecked]


def mark_workbook(content: bytes, marks: Marks, wording: Wording) -> bytes:
    """Mark what was found in a copy of a workbook.

    Each finding is a comment on its cell, which takes on a colour; a sheet before all
    others lists them all, with links. A finding without a cell is on that sheet only.

    Args:
        content: The workbook, which has been read before and so is safe to open.
        marks: What was found.
        wording: Of the language in which it is said.
    """
    book = load_workbook(BytesIO(content))
    for page in book.worksheets:
        if _is_list_of_findings(page):
            book.remove(page)
    for (title, place), found in _by_cell(marks.findings, book).items():
        _mark(book[title], place, found, wording)
    _list_all(book, marks, wording)
    return saved(book)


def _is_list_of_findings(page: Worksheet) -> bool:
    """Say whether a sheet was made by an earlier marking."""
    found = page.cell(1, 1).value
    known = read_stamp(found) if isinstance(found, str) else None
    return known is not None and known[1] == FINDINGS


def _by_cell(
    findings: Iterable[Finding], book: Workbook
) -> Mapping[tuple[str, str], list[Finding]]:
    grouped: dict[tuple[str, str], list[Finding]] = defaultdict(list)
    for finding in findings:
        place = finding.location
        if place is not None and place.sheet in book.sheetnames and place.cell:
            grouped[place.sheet, place.cell].append(finding)
    return grouped


def _mark(
    page: Worksheet, place: str, findings: Sequence[Finding], wording: Wording
) -> None:
    """Comment on a cell, and colour it by the gravest of its findings."""
    cell = page[place]
    if isinstance(cell, MergedCell):
        areas = (area for area in page.merged_cells.ranges if place in area)
        area = next(areas)
        cell = page.cell(area.min_row, area.min_col)
    words = "\n\n".join(_comment(finding, wording) for finding in findings)
    comment = Comment(words, "grantkit")
    lines = sum(len(line) // _LETTERS_IN_A_LINE + 1 for line in words.split("\n"))
    comment.width, comment.height = _COMMENT_WIDTH, _LINE_HEIGHT * (lines + 1)
    cell.comment = comment
    gravest = min((finding.severity for finding in findings), key=lambda s: s.weight)
    cell.fill = _FILLS[gravest]


def _comment(finding: Finding, wording: Wording) -> str:
    severity = wording.display.show(finding.severity)
    return f"{severity.upper()} {finding.code}\n{finding.message}\n→ {finding.hint}"


def _list_all(book: Workbook, marks: Marks, wording: Wording) -> None:
    """Write the sheet that lists all findings, before all others."""
    page = book.create_sheet(_free_title(book, wording.say("book.findings")), 0)
    put_text(cell_at(page, 1, 1), stamp(FINDINGS))
    page.row_dimensions[1].hidden = True
    page.column_dimensions["A"].hidden = True
    page.sheet_view.showGridLines = False
    title = say(page, 2, 2, marks.verdict)
    title.font, title.alignment = looks.TITLE, looks.ONE_LINE
    page.row_dimensions[2].height = 30
    subject = say(page, 3, 2, marks.subject)
    subject.font, subject.alignment = looks.INTRO, looks.ONE_LINE
    row = _HEADING_ROW
    if marks.findings:
        _headings(page, row, wording)
    for finding in marks.findings:
        row += 1
        _line(page, row, finding, book, wording)
    _unchecked(page, row + 2, marks, wording)
    page.freeze_panes = f"B{_HEADING_ROW + 1}"
    width = sum(_WIDTHS)
    finish(page, width=width, heads=f"{_HEADING_ROW}:{_HEADING_ROW}", title=page.title)
    page.protection.sheet = False
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is page


def _free_title(book: Workbook, wanted: str) -> str:
    taken = {title.casefold() for title in book.sheetnames}
    number = 1
    title = wanted
    while title.casefold() in taken:
        number += 1
        title = f"{wanted[: LONGEST_TITLE - 4]} {number}"
    return title


def _headings(page: Worksheet, row: int, wording: Wording) -> None:
    for column, (key, width) in enumerate(zip(_COLUMNS, _WIDTHS, strict=True), start=2):
        cell = say(page, row, column, wording.say(f"mark.{key}"))
        cell.fill, cell.font, cell.border = looks.NEEDED, looks.ON_DARK, looks.GRID
        page.column_dimensions[cell.column_letter].width = width
    page.row_dimensions[row].height = 20


def _line(
    page: Worksheet, row: int, finding: Finding, book: Workbook, wording: Wording
) -> None:
    """Write one finding, with a link to its cell where it has one."""
    place, box = finding.location, finding.box
    here = place is not None and place.sheet in book.sheetnames
    words = (
        f"{place.sheet}!{place.cell}" if here and place else wording.say("mark.whole"),
        wording.display.show(finding.severity),
        finding.message,
        finding.hint,
        f"{box.label} ({box.place})" if box is not None else "",
        finding.code,
    )
    for column, text in enumerate(words, start=2):
        cell = say(page, row, column, text)
        cell.border = looks.GRID
    page.cell(row, 3).fill = _FILLS[finding.severity]
    if here and place is not None and place.sheet is not None:
        link_to(page, row, 2, place.sheet, place.cell or "A1")
        page.cell(row, 2).font = looks.LINK
    fit_height(page, row, zip(words, _WIDTHS, strict=True))


def _unchecked(page: Worksheet, row: int, marks: Marks, wording: Wording) -> None:
    """List what was not checked, so that nobody takes silence for consent."""
    if not marks.not_checked:
        return
    say(page, row, 2, wording.say("terminal.not_checked")).font = looks.STRONG
    for number, item in enumerate(marks.not_checked, start=row + 1):
        say(page, number, 2, item.code)
        reason = say(page, number, 4, item.reason)
        reason.font = looks.INTRO
        fit_height(page, number, ((item.reason, _WIDTHS[2]),))
