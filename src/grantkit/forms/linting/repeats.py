"""What goes wrong when a stretch of the form is written many times, or grows."""

from collections.abc import Iterator

from grantkit.forms.compiling.places import is_heading
from grantkit.forms.grammar import LIST, Sign, lists_of
from grantkit.forms.linting.reading import Found, Reading, Story
from grantkit.forms.linting.written import around
from grantkit.forms.package.contents import numbering_part
from grantkit.forms.package.wordml import Element, parse_xml, w

_UNNUMBERED = ("bullet", "none")
_NUMBER = f"{w('pPr')}/{w('numPr')}/{w('numId')}"


def numbers_that_go_on(reading: Reading) -> Iterator[Found]:
    """Find numbered lists in a block: they go on from one element to the next."""
    numbered = _numbered_lists(reading)
    styles = _styles_with_numbers(reading)
    for story in reading.stories if numbered else ():
        seen = set()
        for paragraph in story.elements(w("p")):
            own = paragraph.find(_NUMBER)
            style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
            number = styles.get("" if style is None else style.get(w("val"), ""))
            number = number if own is None else own.get(w("val"))
            blocks = [m for m in around(paragraph, story.blocks) if m.may_open]
            if (
                number not in numbered
                or not blocks
                or is_heading(paragraph, story.levels)
            ):
                continue
            if (number, blocks[0].path) not in seen:
                yield story.found("numbered_repeat", paragraph, list=blocks[0].path)
            seen.add((number, blocks[0].path))


def merged_rows(reading: Reading) -> Iterator[Found]:
    """Find rows that repeat and are merged with the row above or below."""
    for story in reading.stories:
        for row in rows_that_repeat(story):
            if row.find(f"{w('tc')}/{w('tcPr')}/{w('vMerge')}") is not None:
                yield story.found("merged_repeat", row)


def fixed_heights(reading: Reading) -> Iterator[Found]:
    """Find rows of a fixed height: a long value would be cut off."""
    for story in reading.stories:
        filled = {
            row: None
            for written in story.marks
            for row in written.element.iterancestors(w("tr"))
        }
        for row in filled:
            height = row.find(f"{w('trPr')}/{w('trHeight')}")
            if height is not None and height.get(w("hRule")) == "exact":
                yield story.found("fixed_height", row)


def rows_that_repeat(story: Story) -> dict[Element, None]:
    """List the rows with a mark for whose list no block around repeats."""
    rows: dict[Element, None] = {}
    for written in story.marks:
        blocks = {mark.path for mark in written.around if mark.sign is Sign.VALUE}
        lists = () if written.mark.style == LIST else lists_of(written.mark.path)
        row = next(written.element.iterancestors(w("tr")), None)
        if row is not None and not blocks.issuperset(lists):
            rows[row] = None
    return rows


def _numbered_lists(reading: Reading) -> set[str | None]:
    """Read which lists count, instead of showing bullets, and do not begin anew."""
    part = numbering_part(reading.package)
    if part is None:
        return set()
    root = parse_xml(reading.package.parts[part])
    formats = {
        each.get(w("abstractNumId")): each.find(f"{w('lvl')}/{w('numFmt')}")
        for each in root.iter(w("abstractNum"))
    }
    counting = {
        number
        for number, of in formats.items()
        if of is not None and of.get(w("val")) not in _UNNUMBERED
    }
    return {
        each.get(w("numId"))
        for each in root.iter(w("num"))
        if each.find(f"{w('lvlOverride')}/{w('startOverride')}") is None
        for kind in each.iter(w("abstractNumId"))
        if kind.get(w("val")) in counting
    }


def _styles_with_numbers(reading: Reading) -> dict[str, str | None]:
    known = () if reading.styles is None else reading.styles.iter(w("style"))
    numbers = {style.get(w("styleId"), ""): style.find(_NUMBER) for style in known}
    return {
        name: number.get(w("val"))
        for name, number in numbers.items()
        if number is not None
    }
