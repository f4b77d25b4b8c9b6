"""From a cell to the text that the converter reads: by type, and never in silence.

Excel keeps a number and a format where a person sees a date, an amount or a share. What
a cell shows is what its owner means; where that is not what it holds, it is said.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Context, Decimal
from enum import StrEnum
from functools import cache
from typing import Final

from attrs import define, field

from grantkit.model.money import CENT, Money, Percent
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.structuring import Raw, ReadingError, shown
from grantkit.wording import Wording
from grantkit.workbook.choices import choices_of, codes_of, meanings_of
from grantkit.workbook.grid import Cell
from grantkit.workbook.outline import Entry
from grantkit.workbook.package import DAY_0, Format

_EXACT: Final = 15
"""Digits that Excel keeps of a number; beyond them stands what its arithmetic left."""

_FARTHEST: Final = 30
_EXACTLY: Final = Context(prec=_EXACT)

_PLAIN = re.compile(r"-?[0-9]+(?:\.[0-9]+)?")
_BARE_AMOUNT = re.compile(r"[-\N{MINUS SIGN}]?[0-9][0-9.,\s]*")
_AMBIGUOUS = re.compile(r"-?[1-9][0-9]{0,2}\.[0-9]{3}")
_SHORTENED = re.compile(r"[0-9][.,][0-9]+E\+[0-9]+")
_COMMAS, _MARKS = re.compile(r"[,;]"), re.compile(";")
_HUNDRED: Final = Decimal(100)
_SECONDS: Final = 86_400


@define
class Values:
    """Reads the cells of a workbook.

    Attributes:
        funder: Whose words are understood; None where its plugin cannot be used.
        wording: Words of messages.
        currency: Of amounts that name none; empty where nobody has said it.
        formats: Formats that cells refer to by number.
        epoch: Day 0 of dates.
        without_currency: How many amounts were left out for want of a currency.
        codes: The funder's codes, by every word that is understood for them.
        noted: Gives a remark on a value that was read all the same a way out.
    """

    funder: InstalledFunder | None
    wording: Wording
    currency: str
    formats: Sequence[Format] = ()
    epoch: dt.datetime = DAY_0
    without_currency: int = 0
    noted: list[ReadingError] = field(factory=list)
    codes: Mapping[str, str] = field(init=False)
    _meanings: dict[type, Mapping[str, str]] = field(factory=dict)

    @codes.default
    def _codes(self) -> Mapping[str, str]:
        return codes_of(self.funder)

    def read(self, cell: Cell, entry: Entry) -> Raw:
        """Give the raw value of a cell; None where it is blank.

        Remarks on a value that was read all the same are added to `noted`.

        Raises:
            ReadingError: It cannot be read.
        """
        if cell.kind == "f":
            raise ReadingError("formula_without_value")
        if cell.kind == "e":
            raise ReadingError("cell_error", found=shown(cell.text))
        if cell.kind == "s" and not cell.text.strip():
            return None
        if entry.many and cell.kind == "s":
            return self._several(cell, entry)
        value = _reader(entry.of)(self, cell, entry)
        return [value] if entry.many else value

    def format_of(self, cell: Cell) -> Format:
        """Give the format of a cell."""
        formats = self.formats
        return formats[cell.style] if cell.style < len(formats) else Format()

    def in_currency(self, number: Raw, own: str = "") -> Raw:
        """Give an amount with its own currency, or that of the table if it has none."""
        currency = own or self.currency
        if not currency:
            self.without_currency += 1
            return None
        return f"{number} {currency}"

    def meanings(self, of: type) -> Mapping[str, str]:
        """List the words that are understood for a type."""
        if of not in self._meanings:
            self._meanings[of] = meanings_of(of, self.funder)
        return self._meanings[of]

    def _several(self, cell: Cell, entry: Entry) -> Raw:
        """Take the values of one cell apart, as `cells.joined` put them together."""
        if "\n" in cell.text:
            words = cell.text.split("\n")
        else:
            marks = _COMMAS if entry.is_reference else _MARKS
            words = [word.strip() for word in marks.split(cell.text)]
        read = _reader(entry.of)
        return [
            read(self, Cell("s", word, cell.style), entry)
            for word in words
            if word.strip()
        ]


def number_text(text: str) -> str:
    """Write a number of a cell in plain digits, as exactly as Excel keeps it.

    Raises:
        ReadingError: It is no number; a damaged file says so.
    """
    if len(text) > _EXACT or not _PLAIN.fullmatch(text):
        try:
            number = _EXACTLY.create_decimal(text).normalize()
        except ArithmeticError:
            number = Decimal("NaN")
        if not number.is_finite() or abs(number.adjusted()) > _FARTHEST:
            raise ReadingError("cell_error", found=shown(text))
        text = f"{number:f}"
    # 1.234 might be read as thousands; 1.2340 cannot.
    return f"{text}0" if _AMBIGUOUS.fullmatch(text) else text


def _number(values: Values, cell: Cell, entry: Entry) -> Raw:
    """Read a number or a whole number."""
    del entry
    if cell.kind == "s":
        return cell.text
    _refuse_answer(values, cell)
    form = values.format_of(cell)
    _refuse_date(values, cell, form)
    if form.is_percent:
        raise ReadingError("percent_for_number", found=_share(cell.text))
    return number_text(cell.text)


def _money(values: Values, cell: Cell, entry: Entry) -> Raw:
    """Read an amount; where it names no currency, that of its format or the book."""
    if cell.kind == "s":
        text = cell.text.strip()
        return values.in_currency(text) if _BARE_AMOUNT.fullmatch(text) else text
    number = _number(values, cell, entry)
    form = values.format_of(cell)
    _note_hidden_decimals(values, str(number), form)
    return values.in_currency(number, form.currency)


def _note_hidden_decimals(values: Values, number: str, form: Format) -> None:
    if form.decimals is None or len(number) > _FARTHEST:
        return
    stored = Decimal(number)
    if stored == stored.quantize(CENT):
        return
    seen = round(stored, form.decimals)
    if seen != stored:
        values.noted.append(ReadingError("more_than_shown", found=seen, stored=stored))


def _percent(values: Values, cell: Cell, entry: Entry) -> Raw:
    """Read a share: in hundredths where the cell shows a percent sign."""
    del entry
    if cell.kind == "s":
        return cell.text
    _refuse_answer(values, cell)
    form = values.format_of(cell)
    _refuse_date(values, cell, form)
    number = Decimal(number_text(cell.text))
    if form.is_percent:
        return _plain(number * _HUNDRED)
    if 0 < abs(number) < 1:
        raise ReadingError(
            "ambiguous_share", found=number, share=(number * _HUNDRED).normalize()
        )
    return _plain(number)


def _date(values: Values, cell: Cell, entry: Entry) -> Raw:
    """Read a date; a number is one where its cell shows a date."""
    del entry
    if cell.kind == "s":
        return cell.text
    if cell.kind == "d":
        return _day(values, cell.text[:10], cell.text[11:19])
    _refuse_answer(values, cell)
    if not values.format_of(cell).is_date:
        found = number_text(cell.text)
        raise ReadingError("number_for_date", found=found)
    moment = _moment(values, cell)
    if moment is None:
        raise ReadingError("number_for_date", found=shown(cell.text))
    return _day(values, moment.date().isoformat(), moment.time().isoformat("seconds"))


def _day(values: Values, day: str, time: str) -> str:
    if time.strip("0:Z"):
        values.noted.append(ReadingError("time_left_out", found=time))
    return day


def _moment(values: Values, cell: Cell) -> dt.datetime | None:
    """Turn Excel's count of days into a moment; None where no calendar has it."""
    try:
        # To the second: a fraction of a day is never exact.
        seconds = round(Decimal(cell.text) * _SECONDS)
        return values.epoch + dt.timedelta(seconds=seconds)
    except (ArithmeticError, ValueError):
        return None


def _answer(values: Values, cell: Cell, entry: Entry) -> Raw:
    """Read yes or no."""
    if cell.kind == "b":
        return "true" if cell.text == "1" else "false"
    return _choice(values, cell, entry) if cell.kind == "s" else cell.text


def _choice(values: Values, cell: Cell, entry: Entry) -> Raw:
    """Read one of the words of an enum, in any language."""
    text = cell.text if cell.kind == "s" else number_text(cell.text)
    meaning = values.meanings(entry.of).get(" ".join(text.split()).casefold())
    if meaning is None:
        words = tuple(choices_of(entry.of, values.wording))
        raise ReadingError(
            "not_in_list", known=words, found=shown(text), choices=", ".join(words)
        )
    return meaning


def _text(values: Values, cell: Cell, entry: Entry) -> Raw:
    """Read a text; a number stands for its digits, the word for a code for the code."""
    if cell.kind == "s":
        word = " ".join(cell.text.split()).casefold()
        if entry.is_code and word in values.codes:
            return values.codes[word]
        if entry.of is str and _SHORTENED.fullmatch(cell.text):
            raise ReadingError("digits_lost", found=shown(cell.text))
        if entry.of is str and cell.text != cell.text.strip():
            values.noted.append(ReadingError("blanks_around", found=shown(cell.text)))
        return cell.text
    _refuse_answer(values, cell)
    form = values.format_of(cell)
    if form.is_date or cell.kind == "d":
        moment = _moment(values, cell)
        found = cell.text if moment is None else moment.date()
        raise ReadingError("date_for_text", found=found)
    if form.is_percent:
        raise ReadingError("percent_for_number", found=_share(cell.text))
    number = number_text(cell.text)
    if form.zeros > len(number):
        raise ReadingError(
            "zeros_not_stored", found=number.zfill(form.zeros), stored=number
        )
    return number.removesuffix("0") if _AMBIGUOUS.fullmatch(number[:-1]) else number


def _refuse_answer(values: Values, cell: Cell) -> None:
    if cell.kind == "b":
        word = values.wording.display.show(cell.text == "1")
        raise ReadingError("answer_for_value", found=word)


def _refuse_date(values: Values, cell: Cell, form: Format) -> None:
    if form.is_date or cell.kind == "d":
        moment = _moment(values, cell)
        found = cell.text if moment is None else moment.date()
        raise ReadingError("date_for_number", found=found)


def _share(text: str) -> Percent:
    return Percent((Decimal(number_text(text)) * _HUNDRED).normalize())


def _plain(number: Decimal) -> str:
    return number_text(format(number, "f"))


Reader = Callable[[Values, Cell, Entry], Raw]

_READERS: Final[Mapping[type, Reader]] = {
    bool: _answer,
    dt.date: _date,
    Decimal: _number,
    int: _number,
    Money: _money,
    Percent: _percent,
    str: _text,
    Text: _text,
}


@cache
def _reader(of: type) -> Reader:
    return _choice if issubclass(of, StrEnum) else _READERS[of]
