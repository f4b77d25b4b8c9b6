"""Which place of a sheet holds which value: by its hidden name, or by its heading."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import field, frozen

from grantkit.model.text import ANY_LANGUAGE, Text
from grantkit.plugin import InstalledFunder
from grantkit.structuring import ReadingError, shown
from grantkit.wording import LANGUAGES
from grantkit.workbook.format import HEADING, LANGUAGE, MARK, PARENT, VALUE
from grantkit.workbook.grid import Cell, Row
from grantkit.workbook.outline import Entry, Names, Sheet
from grantkit.workbook.words import Asker, label, own_label, thing

_LANGUAGE = re.compile(r"(?P<words>.+?)\s*\((?P<language>[a-z]{2})\)")
_FEWEST_HEADINGS = 2


@frozen(kw_only=True)
class Found:
    """A place that was recognised.

    Attributes:
        at: Number of its column, or of its row.
        key: What it holds, as hidden cells say it.
        entry: The value; None where it names what the row belongs to.
        language: Of a text.
        heading: What it is called here.
    """

    at: int
    key: str
    entry: Entry | None
    language: str = ANY_LANGUAGE
    heading: str = ""


@frozen(kw_only=True)
class Headings:
    """What the places of a sheet may be called.

    Attributes:
        sheet: Which sheet.
        keys: The keys that each heading stands for, by the heading without star, in
            small letters.
        names: The usual heading of each key.
        passed_over: Headings that hold nothing to be read.
    """

    sheet: Sheet
    keys: Mapping[str, frozenset[str]]
    names: Mapping[str, str]
    passed_over: frozenset[str] = field(default=frozenset())

    @classmethod
    def of(
        cls,
        sheet: Sheet,
        sheets: Mapping[Names, Sheet],
        funder: InstalledFunder | None,
        language: str,
    ) -> "Headings":
        """List what the places of a sheet may be called, in any language."""
        keys: dict[str, set[str]] = defaultdict(set)
        names: dict[str, str] = {}
        for spoken in (*LANGUAGES, language):
            asker = Asker(funder=funder, language=spoken)
            for key, words in _spoken(sheet, sheets, asker):
                keys[_plain(words)].add(key)
                names[key] = words
        counters = (
            Asker(funder=funder, language=spoken).wording.say("book.counter")
            for spoken in LANGUAGES
        )
        return cls(
            sheet=sheet,
            keys={words: frozenset(found) for words, found in keys.items()},
            names=names,
            passed_over=frozenset(map(_plain, counters)),
        )

    @property
    def fewest(self) -> int:
        """How many of them a row of headings has at least."""
        return min(_FEWEST_HEADINGS, len(self.names))

    def meant_by(self, heading: str) -> frozenset[str]:
        """Give the keys that a heading stands for; none where it is not known."""
        words = _plain(heading)
        found = self.keys.get(words)
        if found is None and (match := _LANGUAGE.fullmatch(words)):
            bare = self.keys.get(match["words"], frozenset())
            found = frozenset(f"{key}{LANGUAGE}{match['language']}" for key in bare)
        return found or frozenset()

    def found(self, at: int, key: str, heading: str) -> Found | None:
        """Say what a key stands for; None where it is not of this sheet."""
        if key.startswith(PARENT):
            known = {PARENT + ".".join(names) for names in self.sheet.parents}
            return (
                Found(at=at, key=key, entry=None, heading=heading)
                if key in known
                else None
            )
        path, _, language = key.partition(LANGUAGE)
        for entry in self.sheet.entries:
            if path == (entry.key or "text") and (not language or entry.of is Text):
                return Found(
                    at=at, key=key, entry=entry, language=language, heading=heading
                )
        return None


def recognised(
    headings: Headings, at: int, key: str, heading: str
) -> tuple[Found | None, ReadingError | None]:
    """Recognise a place, and say what is odd about it.

    Args:
        headings: What the places of the sheet may be called.
        at: Number of the column or row.
        key: What its hidden cell says; empty where it has none.
        heading: What it is called.
    """
    meant = headings.meant_by(heading)
    by_key = headings.found(at, key, heading) if key else None
    if by_key is None:
        return _by_heading(headings, at, meant, heading)
    was = headings.names.get(key.partition(LANGUAGE)[0], key)
    if not heading or key in meant or key.partition(LANGUAGE)[0] in meant:
        return by_key, None
    found = shown(heading)
    if meant:
        return None, ReadingError("heading_of_another", found=found, was=was)
    return by_key, ReadingError("renamed_heading", found=found, was=was)


def _by_heading(
    headings: Headings, at: int, meant: frozenset[str], heading: str
) -> tuple[Found | None, ReadingError | None]:
    if len(meant) == 1:
        return headings.found(at, next(iter(meant)), heading), None
    if not heading or _plain(heading) in headings.passed_over:
        return None, None
    known = tuple(headings.names.values())
    return None, ReadingError("unknown_column", known=known, found=shown(heading))


def heading_row(rows: Sequence[Row], headings: Headings) -> int | None:
    """Find the row of the headings: the marked one, or the one that looks most so."""
    for position, row in enumerate(rows):
        if any(cell.text == HEADING for cell in row.cells.values()):
            return position
    scores = [heading_score(row, headings) for row in rows]
    best = max(scores, default=0)
    return scores.index(best) if best >= headings.fewest else None


def heading_score(row: Row, headings: Headings) -> int:
    """Count the known headings in a row."""
    return sum(bool(headings.meant_by(cell.text)) for cell in row.cells.values())


def hidden_row(rows: Sequence[Row]) -> Mapping[int, Cell]:
    """Find the row that names the columns; it begins with the mark of grantkit."""
    for row in rows:
        first = row.cells.get(min(row.cells))
        if first is not None and first.text.startswith(f"{MARK}/"):
            return row.cells
        if any(cell.text == VALUE for cell in row.cells.values()):
            return row.cells
    return {}


def heading_text(cell: Cell | None) -> str:
    """Give the words of a heading, without its star."""
    return (
        "" if cell is None else " ".join(cell.text.split()).removesuffix("*").rstrip()
    )


def _spoken(
    sheet: Sheet, sheets: Mapping[Names, Sheet], asker: Asker
) -> Iterator[tuple[str, str]]:
    for names in sheet.parents:
        yield PARENT + ".".join(names), thing(sheets[names], asker.wording)
    for entry in sheet.entries:
        key = entry.key or "text"
        yield key, key
        yield key, own_label(sheet, entry, asker.wording)
        for box in asker.boxes_at((*sheet.names, *entry.path)):
            yield key, box.label.in_language(asker.language)
        yield key, label(sheet, entry, asker)


def _plain(heading: str) -> str:
    return " ".join(heading.split()).removesuffix("*").rstrip().casefold()
