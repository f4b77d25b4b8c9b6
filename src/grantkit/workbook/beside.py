"""Lists of a project that stand in tables beside its file: in workbooks, and in CSV."""

from collections.abc import Callable, Mapping
from pathlib import Path

from attrs import evolve

from grantkit.errors import InputError
from grantkit.model.project_file import FileState
from grantkit.model.source import SourceLocation
from grantkit.plugin import InstalledFunder
from grantkit.structuring import (
    CURRENCIES,
    CURRENCY,
    FROM,
    SHEET,
    Problem,
    Raw,
    ReadingError,
    Route,
    Tree,
    shown,
)
from grantkit.wording import core_wording
from grantkit.workbook.delimited import TableTextError
from grantkit.workbook.headings import Headings
from grantkit.workbook.layered import LayeredPositions
from grantkit.workbook.outline import Layout, Names, Sheet, outline
from grantkit.workbook.places import Places
from grantkit.workbook.rows import read_table
from grantkit.workbook.state import Notice, Reading, Section
from grantkit.workbook.table_file import TableFile, open_table
from grantkit.workbook.values import Values

LookFor = Callable[[str], tuple[FileState, Path]]
_BEGINNING = (1, 1)


def with_tables(
    tree: Tree, funder: InstalledFunder | None, language: str, look_for: LookFor
) -> Tree:
    """Put the rows of the tables that a project file names in the place of their names.

    Args:
        tree: The project file.
        funder: Its funder; None where its plugin cannot be used.
        language: Of the sentences about what is wrong.
        look_for: Says what is found at a path that the project names.
    """
    desk = _Desk(tree, funder, language, look_for)
    data = dict(tree.data)
    for sheet in desk.sheets.values():
        said = _said(tree.data, sheet.names)
        if said is not None and not sheet.parents and _may_stand_apart(sheet):
            reading = desk.begin()
            desk.read(sheet, said, reading)
            _put(data, sheet.names, reading.elements.get(sheet.names))
    return evolve(
        tree,
        data=data,
        positions=LayeredPositions(tree.positions, desk.tables),
        noticed=tuple(desk.notices),
    )


class _Desk:
    """Where the tables of one project file are read."""

    def __init__(
        self,
        tree: Tree,
        funder: InstalledFunder | None,
        language: str,
        look_for: LookFor,
    ) -> None:
        self._positions = tree.positions
        self._file = str(tree.file)
        self._funder = funder
        self._language = language
        self._look_for = look_for
        details = None if funder is None else funder.funder.details
        self.sheets = {sheet.names: sheet for sheet in outline(details)}
        self.tables: dict[Names, Places] = {}
        self.notices: list[Notice] = list(tree.noticed)

    def begin(self) -> Reading:
        """Begin with a list; the lists within its rows are read along with it."""
        return Reading(
            values=self._values(""),
            places=Places(file=self._file, first=""),
            sheets=self.sheets,
            notices=self.notices,
        )

    def read(self, sheet: Sheet, said: Section, reading: Reading) -> None:
        """Read the table of a list, then those of the lists within its rows."""
        inner = {
            below.names[-1]: below
            for below in self.sheets.values()
            if below.parents[-1:] == (sheet.names,) and _may_stand_apart(below)
        }
        known = (FROM, SHEET, CURRENCY, *inner)
        for name in (name for name in said if name not in known):
            odd = ReadingError("unknown_key", known=known, found=shown(name))
            self._note((*sheet.names, name), odd)
        if not self._was_read(sheet, said, reading):
            reading.elements.pop(sheet.names, None)
            return
        for name, below in inner.items():
            section = said.get(name)
            if isinstance(section, dict):
                self.read(below, section, reading)
            elif section is not None:
                self._note(below.names, ReadingError("table_expected"))

    def _was_read(self, sheet: Sheet, said: Section, reading: Reading) -> bool:
        """Read the table of a list, or note why it cannot be read."""
        try:
            self._fill_in(sheet, said, reading)
        except ReadingError as error:
            self._note(sheet.names, error)
        except InputError as error:
            reason, cure = error.message, error.hint
            odd = ReadingError("table_unreadable", reason=reason, cure=cure)
            self._note(sheet.names, odd)
        except TableTextError as error:
            file = self.tables[sheet.names].file
            place = SourceLocation(file=file, line=error.line, column=error.column)
            self._note(sheet.names, error.reason, place)
        else:
            return True
        return False

    def _fill_in(self, sheet: Sheet, said: Section, reading: Reading) -> None:
        """Read the table of a list.

        Raises:
            ReadingError: What the project file says of it cannot be followed.
            InputError: The table cannot be read.
            TableTextError: The text is no table.
        """
        values = self._values(_currency(said))
        headings = Headings.of(sheet, self.sheets, self._funder, self._language)
        file = self._found(_text(said, FROM))
        places = Places(file=str(file), first=file.name, top=_BEGINNING)
        self.tables[sheet.names] = places
        table = open_table(file, _text(said, SHEET), headings, self._language)
        places.text = table.text
        places.sheets[sheet.names] = table.opened.title
        values = evolve(values, formats=table.formats, epoch=table.epoch)
        own = evolve(reading, values=values, places=places)
        read_table(table.opened, sheet, headings, own)
        self._note_left_out(sheet, table, values.without_currency)

    def _note_left_out(self, sheet: Sheet, table: TableFile, amounts: int) -> None:
        """Note the rows and amounts of a table that were not read."""
        odd_rows = {} if table.text is None else table.text.odd
        for line, (found, expected) in odd_rows.items():
            odd = ReadingError("table_row", found=found, expected=expected)
            place = self.tables[sheet.names].cell("", line, 1)
            self._note(sheet.names, odd, place)
        if amounts:
            self._note(sheet.names, ReadingError("table_currency", count=amounts))

    def _found(self, name: str | None) -> Path:
        """Find a file that the project names.

        Raises:
            ReadingError: There is none, or it is not named.
        """
        if name is None:
            raise ReadingError("table_from")
        state, file = self._look_for(name)
        if state is FileState.OUTSIDE:
            raise ReadingError("table_outside", at=(FROM,), found=shown(name))
        if state is FileState.ABSENT:
            raise ReadingError("table_missing", at=(FROM,), found=shown(name))
        return file

    def _values(self, currency: str) -> Values:
        wording = (
            self._funder.wordings[self._language]
            if self._funder
            else core_wording(self._language)
        )
        return Values(funder=self._funder, wording=wording, currency=currency)

    def _note(
        self, route: Route, error: ReadingError, place: SourceLocation | None = None
    ) -> None:
        problem = Problem(
            route=route, key=error.key, values=error.values, known=error.known
        )
        at = place or self._positions.at((*route, *error.at))
        self.notices.append((at, problem))


def _may_stand_apart(sheet: Sheet) -> bool:
    """Say whether a sheet is a list of sections, each of which fits into a row."""
    return sheet.many and sheet.layout is Layout.TABLE


def _said(data: Mapping[str, Raw], names: Names) -> Section | None:
    """Give what a project file says of a list in place of the list."""
    found: Raw = dict(data)
    for name in names:
        found = found.get(name) if isinstance(found, dict) else None
    return found if isinstance(found, dict) and FROM in found else None


def _put(data: Section, names: Names, rows: list[Raw] | None) -> None:
    """Put the rows of a table in the place of its name."""
    *above, last = names
    for name in above:
        inner = data[name]
        assert isinstance(inner, dict)  # noqa: S101 -- `_said` went the same way
        data[name] = data = dict(inner)
    data[last] = rows


def _text(said: Section, key: str) -> str | None:
    """Give a single value of the section; None where it is not there.

    Raises:
        ReadingError: It is a list or a section.
    """
    value = said.get(key)
    if isinstance(value, dict | list):
        raise ReadingError("not_a_value", at=(key,))
    return value


def _currency(said: Section) -> str:
    """Give the currency of amounts that name none; empty where nobody has said it.

    Raises:
        ReadingError: It is none that is known.
    """
    currency = _text(said, CURRENCY) or ""
    if currency and currency not in CURRENCIES:
        found = shown(currency)
        raise ReadingError(
            "unknown_currency", at=(CURRENCY,), known=CURRENCIES, found=found
        )
    return currency
