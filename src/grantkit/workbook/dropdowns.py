"""Lists to choose from: words of the model, words of a box, and ids of other sheets."""

from collections.abc import Mapping, Sequence
from typing import Final

from openpyxl import Workbook
from openpyxl.utils import get_column_letter, quote_sheetname
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from grantkit.workbook.cells import put_text
from grantkit.workbook.choices import choices_of, code_words
from grantkit.workbook.format import LISTS, LONGEST_TITLE, stamp
from grantkit.workbook.outline import Entry, Names, Sheet
from grantkit.workbook.words import Asker

_FIRST_ROW: Final = 2
_HEADINGS: Final[Names] = ("budget", "heading")
_CONFIRMED: Final[Names] = ("attestations", "code")


class Dropdowns:
    """Makes the lists to choose from, on a hidden sheet of their own."""

    def __init__(self, book: Workbook, asker: Asker, titles: Mapping[str, str]) -> None:
        """Begin with no list; `titles` are those of the sheets, by their keys."""
        self._asker = asker
        self._titles = titles
        title = asker.wording.say("book.lists")[:LONGEST_TITLE]
        self._page: Worksheet = book.create_sheet(title)
        self._lists: dict[tuple[str, ...], str] = {}
        self._made: dict[tuple[int, str], DataValidation] = {}
        self._ids: dict[Names, str] = {}

    def identities(self, names: Names, area: str) -> None:
        """Note where the ids of a list stand: `$B$7:$B$20000`."""
        self._ids[names] = area

    def entry(self, page: Worksheet, area: str, sheet: Sheet, entry: Entry) -> None:
        """Let cells choose from the words of their type, box or other sheet."""
        if entry.many:
            return
        names = (*sheet.names, *entry.path)
        words = list(choices_of(entry.of, self._asker.wording))
        box = self._asker.box(names)
        if not words and box is not None and box.choices:
            words = list(box.choices)
            if entry.is_code:
                words = list(code_words(words, self._asker.wording))
        if words:
            self._choose(page, area, self._list(words), strict=True)
        elif known := self._known(names):
            self._choose(page, area, self._list(known), strict=False)
        elif entry.refers_to:
            self._refer(page, area, entry.refers_to[:-1], entry.refers_to)

    def words(self, page: Worksheet, area: str, words: Sequence[str]) -> None:
        """Let cells choose from words."""
        self._choose(page, area, self._list(words), strict=True)

    def parent(self, page: Worksheet, area: str, sheet: Sheet) -> None:
        """Let cells name an element of another sheet."""
        if sheet.identity is not None:
            names = (*sheet.names, *sheet.identity.path)
            self._refer(page, area, sheet.names, names)

    def finish(self) -> None:
        """Put the sheet of the lists last, hidden."""
        put_text(self._page.cell(1, 1), stamp(LISTS))  # type: ignore[arg-type]  # nothing is merged here
        book = self._page.parent
        assert isinstance(book, Workbook)  # noqa: S101 -- for mypy
        book.move_sheet(self._page, len(book.sheetnames))
        self._page.sheet_state = "hidden"

    def _known(self, names: Names) -> list[str]:
        """List what the funder knows for a place that takes other words as well."""
        funder = self._asker.funder
        if funder is None:
            return []
        if names == _CONFIRMED:
            codes = (each.attestation for each in funder.confirmations)
            return list(code_words(dict.fromkeys(codes), self._asker.wording))
        return list(funder.headings) if names == _HEADINGS else []

    def _refer(self, page: Worksheet, area: str, sheet: Names, names: Names) -> None:
        place = self._ids.get(names)
        if place is not None:
            title = quote_sheetname(self._titles[".".join(sheet)])
            self._choose(page, area, f"{title}!{place}", strict=False)

    def _list(self, words: Sequence[str]) -> str:
        """Give the cells in which words stand one below the other."""
        key = tuple(words)
        if key not in self._lists:
            column = len(self._lists) + 2
            for row, word in enumerate(words, start=_FIRST_ROW):
                put_text(self._page.cell(row, column), word)  # type: ignore[arg-type]  # the same
            letter = get_column_letter(column)
            last = _FIRST_ROW + len(words) - 1
            title = quote_sheetname(self._page.title)
            self._lists[key] = f"{title}!${letter}${_FIRST_ROW}:${letter}${last}"
        return self._lists[key]

    def _choose(self, page: Worksheet, area: str, source: str, *, strict: bool) -> None:
        key = (id(page), source)
        if key not in self._made:
            wording = self._asker.wording
            validation = DataValidation(
                type="list",
                formula1=source,
                allow_blank=True,
                showErrorMessage=True,
                errorStyle="stop" if strict else "warning",
                errorTitle=wording.say("book.not_listed_title"),
                error=wording.say("book.not_listed"),
            )
            page.add_data_validation(validation)
            self._made[key] = validation
        self._made[key].add(area)
