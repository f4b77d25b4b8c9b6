"""Where the paragraphs of a part stand, told before anything is changed in it."""

import re
from collections import Counter
from collections.abc import Mapping

from grantkit.forms.faults import Place
from grantkit.forms.package.wordml import Element, w
from grantkit.forms.spots import FENCE

_AROUND = 30
_LONGEST_TITLE = 120
NO_OUTLINE = 9
_TOKEN = re.compile(rf"{FENCE}\d+{FENCE}")
_GRID = (w("tbl"), w("tr"), w("tc"))


def outline_levels(styles: Element | None) -> Mapping[str, int]:
    """Read from `styles.xml` which paragraph styles are headings, and how deep."""
    levels = {}
    for style in () if styles is None else styles.iter(w("style")):
        name = style.find(w("name"))
        title = "" if name is None else name.get(w("val"), "").lower()
        if title.startswith("heading ") and title[8:].isdecimal():
            levels[style.get(w("styleId"), "")] = int(title[8:]) - 1
        elif title == "title":
            levels[style.get(w("styleId"), "")] = -1
    return levels


def survey(
    root: Element, part: str, levels: Mapping[str, int]
) -> Mapping[Element, Place]:
    """Find the place of every paragraph of a part."""
    numbers = _numbers(root)
    trail: list[tuple[int, str]] = []
    places = {}
    for order, paragraph in enumerate(root.iter(w("p")), 1):
        level = level_of(paragraph, levels)
        if level < NO_OUTLINE:
            trail = [entry for entry in trail if entry[0] < level]
            trail.append((level, _shortened(text_of(paragraph))))
        table, row, cell = (
            numbers.get(next(paragraph.iterancestors(tag), None)) for tag in _GRID
        )
        headings = tuple(text for _, text in trail if text)
        places[paragraph] = Place(
            part=part,
            headings=headings,
            table=table,
            row=row,
            cell=cell,
            order=order,
        )
    return places


def text_of(paragraph: Element) -> str:
    """Give the words of a paragraph."""
    return "".join(text.text or "" for text in paragraph.iter(w("t"))).strip()


def _shortened(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[:_LONGEST_TITLE]}…"


def words_around(text: str, start: int, end: int) -> str:
    """Cut out the words round a stretch of text; a filled control is an ellipsis."""
    before, within, after = map(as_read, (text[:start], text[start:end], text[end:]))
    left, right = before[-_AROUND:], after[:_AROUND]
    cut = " ".join(f"{left}{within}{right}".split())
    return f"{'…' if left != before else ''}{cut}{'…' if right != after else ''}"


def as_read(text: str) -> str:
    """Write a text as a person may read it, without the tokens that stand in it."""
    return _TOKEN.sub("…", text)


def is_heading(paragraph: Element, levels: Mapping[str, int]) -> bool:
    """Say whether a paragraph is a heading, or the title."""
    return level_of(paragraph, levels) < NO_OUTLINE


def level_of(paragraph: Element, levels: Mapping[str, int]) -> int:
    """Tell how deep a heading is, from 0; `NO_OUTLINE` for what is none."""
    own = paragraph.find(f"{w('pPr')}/{w('outlineLvl')}")
    text = "" if own is None else own.get(w("val"), "")
    if text.isdecimal():
        return int(text)
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return NO_OUTLINE if style is None else levels.get(style.get(w("val"), ""), 9)


def _numbers(root: Element) -> Mapping[Element | None, int]:
    """Number the tables of a part, the rows of each and the cells of each row."""
    counts: Counter[tuple[str, Element | None]] = Counter()
    numbers: dict[Element | None, int] = {}
    for tag, holder in zip(_GRID, (w("document"), *_GRID), strict=False):
        for element in root.iter(tag):
            outer = next(element.iterancestors(holder), None)
            counts[tag, outer] += 1
            numbers[element] = counts[tag, outer]
    return numbers
