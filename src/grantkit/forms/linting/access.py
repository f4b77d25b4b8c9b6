"""What readers with a screen reader, and Word's own proofing, need of a form."""

from collections.abc import Iterator

from grantkit.forms.compiling.places import NO_OUTLINE, level_of, text_of
from grantkit.forms.faults import FormFault, Place
from grantkit.forms.grammar import OPENING
from grantkit.forms.linting.reading import OFF, Found, Reading
from grantkit.forms.linting.repeats import rows_that_repeat
from grantkit.forms.package.wordml import WP, Element, w

_DECORATIVE = "{http://schemas.microsoft.com/office/drawing/2017/decorative}decorative"
_GRID_COLUMNS = 3
_HELD_ROW = f"{w('sdt')}/{w('sdtContent')}/{w('tr')}"
_STYLES = "word/styles.xml"


def pictures_without_words(reading: Reading) -> Iterator[Found]:
    """Find pictures that say nothing to those who cannot see them."""
    for story in reading.stories:
        for told in story.elements(f"{{{WP}}}docPr"):
            words = told.get("descr", "").strip() or told.get("title", "").strip()
            if not words and next(told.iter(_DECORATIVE), None) is None:
                name = told.get("name", "")
                yield story.found("no_alt_text", told, picture=name)


def no_language(reading: Reading) -> Iterator[Found]:
    """Say so if Word cannot know in which language to check the spelling."""
    styles = reading.styles
    told = [] if styles is None else _languages(styles)
    if not any(language.get(w("val")) for language in told):
        yield Found(fault=FormFault(code="no_language", place=Place(part=_STYLES)))


def _languages(styles: Element) -> list[Element]:
    """Find the language of the defaults, and that of the default paragraph style."""
    found = styles.findall(f"{w('docDefaults')}//{w('lang')}")
    for style in styles.iterfind(w("style")):
        is_default = style.get(w("default"), "0") not in OFF
        if is_default and style.get(w("type")) == "paragraph":
            found += style.iter(w("lang"))
    return found


def headings_skipped(reading: Reading) -> Iterator[Found]:
    """Find headings that are more than one level below the heading before."""
    for story in reading.stories:
        before = -1
        for paragraph in story.elements(w("p")):
            level = level_of(paragraph, story.levels)
            if not 0 <= level < NO_OUTLINE or not text_of(paragraph):
                continue
            if level > before + 1:
                yield story.found(
                    "heading_skipped",
                    paragraph,
                    variant="" if before >= 0 else "first",
                    heading=text_of(paragraph),
                    level=level + 1,
                    above=before + 1,
                )
            before = level


def tables_without_head(reading: Reading) -> Iterator[Found]:
    """Find tables whose first row is not repeated on every page as their head.

    A table of two columns is taken for labels and values, unless it has a row that
    repeats below one without marks; so is one whose first row has values beside labels.
    """
    for story in reading.stories:
        repeated = rows_that_repeat(story)
        for table in story.elements(w("tbl")):
            rows = [*table.iterfind(w("tr")), *table.iterfind(_HELD_ROW)]
            if len(rows) <= 1 or _is_head(rows[0]):
                continue
            first, *others = rows
            wide = len(first.findall(w("tc"))) >= _GRID_COLUMNS and not _is_pairs(first)
            plain = OPENING not in "".join(t.text or "" for t in first.iter(w("t")))
            if wide or (plain and any(row in repeated for row in others)):
                yield story.found("no_header_row", first)


def _is_pairs(row: Element) -> bool:
    """Say whether a row begins with a label and has a value beside it."""
    label, *others = [text_of(cell) for cell in row.iterfind(w("tc"))]
    values = [text for text in others if text.startswith(OPENING)]
    return bool(values) and OPENING not in label


def _is_head(row: Element) -> bool:
    head = row.find(f"{w('trPr')}/{w('tblHeader')}")
    return head is not None and head.get(w("val"), "1") not in OFF
