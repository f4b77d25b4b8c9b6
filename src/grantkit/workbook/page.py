"""What all sheets of a workbook have alike: title, hidden cells, print, protection."""

from collections.abc import Iterable
from math import ceil
from typing import Final

from openpyxl.cell.cell import Cell
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.header_footer import HeaderFooterItem
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.model.limits import CountingPolicy
from grantkit.workbook import looks
from grantkit.workbook.cells import put_text
from grantkit.workbook.format import stamp
from grantkit.workbook.outline import Entry, Sheet
from grantkit.workbook.words import Asker, about, label, title_of

A4: Final = 9
TITLE_ROW: Final = 2
INTRO_ROW: Final = 3
_NEARLY_FULL: Final = "0.9"
_LINE_HEIGHT, _LINE_SPACE, _HIGHEST = 14.5, 3, 400
_FILLING: Final = 1.08
_UPRIGHT_WIDTH, _PAGE_WIDTH = 130, 200
_MARGIN: Final = 0.5
_RED, _AMBER = looks.fill("F4C7C3"), looks.fill("FCE8B2")


def cell_at(page: Worksheet, row: int, column: int) -> Cell:
    """Give a cell that can be written to."""
    cell = page.cell(row, column)
    assert isinstance(cell, Cell)  # noqa: S101 -- nothing is merged here
    return cell


def say(page: Worksheet, row: int, column: int, text: str) -> Cell:
    """Write words of ours into a cell."""
    cell = cell_at(page, row, column)
    put_text(cell, text)
    cell.alignment = looks.TOP
    cell.font = looks.PLAIN
    return cell


def link_to(page: Worksheet, row: int, column: int, sheet: str, cell: str) -> None:
    """Let a cell lead to another within the workbook."""
    place = cell_at(page, row, column)
    place.hyperlink = Hyperlink(
        ref=place.coordinate, location=f"{quote_sheetname(sheet)}!{cell}"
    )


def begin(page: Worksheet, sheet: Sheet, asker: Asker) -> None:
    """Write the hidden first cell, the title and what belongs on the sheet."""
    put_text(cell_at(page, 1, 1), stamp(sheet.key))
    title = say(page, TITLE_ROW, 2, title_of(sheet, asker.wording))
    title.font = looks.TITLE
    title.alignment = looks.ONE_LINE
    box = asker.box(sheet.names)
    words = [about(sheet, asker.wording)]
    if box is not None:
        asked = "book.asked_list" if asker.requires(box) else "book.known_list"
        values = {
            "label": box.label.in_language(asker.language),
            "place": box.place.in_language(asker.language),
        }
        words.append(asker.wording.say(asked, values))
    intro = say(page, INTRO_ROW, 2, " ".join(word for word in words if word))
    intro.font = looks.INTRO
    intro.alignment = looks.ONE_LINE
    page.row_dimensions[1].hidden = True
    page.column_dimensions["A"].hidden = True
    page.row_dimensions[TITLE_ROW].height = 30
    page.sheet_view.showGridLines = False


def finish(page: Worksheet, *, width: int, heads: str, title: str) -> None:
    """Set the sheet up for print on A4, and protect what nobody should type over.

    Args:
        page: The sheet.
        width: Of all columns, in characters; the more, the more pages.
        heads: Rows that are printed on every page, such as `5:6`.
        title: What the foot of a printed page says.
    """
    page.page_setup.paperSize = A4
    page.page_setup.orientation = "landscape" if width > _UPRIGHT_WIDTH else "portrait"
    page.page_setup.fitToWidth = ceil(width / _PAGE_WIDTH)
    page.page_setup.fitToHeight = 0
    page.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    page.print_title_rows = heads
    margins = page.page_margins
    margins.left = margins.right = margins.top = margins.bottom = _MARGIN
    foot = HeaderFooterItem()
    foot.left.text, foot.right.text = title.replace("&", "&&"), "&P / &N"
    page.oddFooter = foot
    protection = page.protection
    protection.sheet = True
    for allowed in (
        *("formatCells", "formatColumns", "formatRows", "insertColumns"),
        *("insertRows", "insertHyperlinks", "deleteRows", "deleteColumns"),
        *("sort", "autoFilter"),
    ):
        setattr(protection, allowed, False)


def clear_above(page: Worksheet, columns: int, rows: Iterable[int]) -> None:
    """Keep the look of whole columns out of the rows above their headings."""
    for row in rows:
        for column in range(2, columns + 1):
            cell = cell_at(page, row, column)
            cell.fill, cell.border = looks.BLANK, looks.NO_BORDER
            cell.protection = looks.CLOSED


def fit_height(page: Worksheet, row: int, texts: Iterable[tuple[str, int]]) -> None:
    """Make a row as high as its longest text needs, each in a column of some width."""
    lines = max((lines_of(text, width) for text, width in texts), default=1)
    if lines > 1:
        height = min(_LINE_HEIGHT * lines + _LINE_SPACE, _HIGHEST)
        page.row_dimensions[row].height = height


def lines_of(text: str, width: int) -> int:
    """Estimate in how many lines a text is broken in a column."""
    room = max(width * _FILLING, 1)
    return sum(max(ceil(len(line) / room), 1) for line in text.split("\n"))


def heading_words(sheet: Sheet, entry: Entry, asker: Asker, language: str) -> str:
    """Give the heading of a value, with a star where it must be filled."""
    words = label(sheet, entry, asker)
    if language:
        words = f"{words} ({language})"
    return f"{words} *" if is_needed(sheet, entry, asker) else words


def is_needed(sheet: Sheet, entry: Entry, asker: Asker) -> bool:
    """Say whether a value must be filled: for its box, or to make sense of the row."""
    box = asker.box((*sheet.names, *entry.path))
    return entry.required or (box is not None and asker.requires(box))


def is_asked(sheet: Sheet, entry: Entry, asker: Asker) -> bool:
    """Say whether the funder speaks of a value at all."""
    return entry.required or asker.is_asked((*sheet.names, *entry.path))


def help_words(sheet: Sheet, entry: Entry, asker: Asker) -> str:
    """Say where on the form a value stands, and how it is written."""
    wording = asker.wording
    box = asker.box((*sheet.names, *entry.path)) if entry.owners else None
    words: list[str] = []
    if box is not None:
        words.append(box.place.in_language(asker.language))
        if box.limit is not None:
            key = f"page.limit_{box.counting.unit}"
            words.append(wording.say(key, {"limit": box.limit}))
    key = f"book.shape.{entry.of.__name__}"
    if entry.many:
        key = "book.shape.references" if entry.is_reference else "book.shape.several"
    if wording.has(key):
        words.append(wording.say(key))
    return " · ".join(words)


def counter(cell: str, limit: int, counting: CountingPolicy) -> str:
    """Write the formula that counts the text of a cell against its limit."""
    return f'=IF({cell}="","",{length_formula(cell, counting)}&" / {limit}")'


def length_formula(cell: str, counting: CountingPolicy) -> str:
    """Count a text as the funder does, in the words of a spreadsheet."""
    breaks = f'LEN({cell})-LEN(SUBSTITUTE({cell},CHAR(10),""))'
    spaced = f'TRIM(SUBSTITUTE({cell},CHAR(10)," "))'
    bare = f'SUBSTITUTE(SUBSTITUTE({cell}," ",""),CHAR(10),"")'
    formulas = {
        CountingPolicy.CHARACTERS_CRLF: f"(LEN({cell})+{breaks})",
        CountingPolicy.CHARACTERS_WITHOUT_SPACES: f"LEN({bare})",
        CountingPolicy.WORDS: (f'(LEN({spaced})-LEN(SUBSTITUTE({spaced}," ",""))+1)'),
    }
    return formulas.get(counting, f"LEN({cell})")


def colour_counter(
    page: Worksheet, area: str, cell: str, limit: int, counting: CountingPolicy
) -> None:
    """Let counters turn red beyond the limit, and amber shortly before it."""
    length = length_formula(cell, counting)
    for bound, colour in ((f"{limit}", _RED), (f"{limit}*{_NEARLY_FULL}", _AMBER)):
        rule = Rule(
            type="expression",
            formula=[f"{length}>{bound}"],
            dxf=DifferentialStyle(fill=colour),
            stopIfTrue=True,
        )
        page.conditional_formatting.add(area, rule)


def letter(column: int) -> str:
    """Give the letter of a column."""
    return get_column_letter(column)
