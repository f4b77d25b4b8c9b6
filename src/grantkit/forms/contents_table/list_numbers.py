"""The numbers that Word puts before paragraphs of a list, headings among them.

They stand nowhere in the text: Word counts the paragraphs anew each time it shows them.
"""

import re
from collections.abc import Mapping
from typing import Final

from attrs import define, field, frozen

from grantkit.forms.contents_table.styles import Styles, value
from grantkit.forms.package.contents import main_part
from grantkit.forms.package.parts import Package
from grantkit.forms.package.relations import relations_of, target_of
from grantkit.forms.package.wordml import Element, parse_xml, w

_ROMAN: Final = (
    *((1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc")),
    *((50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i")),
)
_LETTERS: Final = "abcdefghijklmnopqrstuvwxyz"
_WORDLESS: Final = ("bullet", "none")


@frozen(kw_only=True)
class _Lists:
    """The lists of a form: each use of one by its number, and the kinds of list."""

    uses: Mapping[str, Element]
    kinds: Mapping[str, Element]

    def kind(self, use: str) -> str:
        found = self.uses.get(use)
        return "" if found is None else value(found, "abstractNumId") or ""

    def level(self, kind: str, depth: int) -> Element | None:
        levels = self.kinds[kind].iter(w("lvl")) if kind in self.kinds else ()
        return next((lvl for lvl in levels if lvl.get(w("ilvl")) == str(depth)), None)

    def depth(self, kind: str, style: str) -> int | None:
        """Find the level of a list that a style is tied to."""
        levels = self.kinds[kind].iter(w("lvl")) if kind in self.kinds else ()
        for level in levels:
            if value(level, "pStyle") == style:
                return int(level.get(w("ilvl"), 0))
        return None

    def start(self, use: str, kind: str, depth: int) -> int:
        """Say where a level begins to count."""
        level = self.level(kind, depth)
        for override in self.uses[use].iter(w("lvlOverride")):
            if override.get(w("ilvl")) == str(depth):
                own = value(override, "startOverride")
                if own is not None:
                    return int(own)
        return 1 if level is None else int(value(level, "start") or 1)


@define
class _Count:
    """How far each level of a kind of list has come."""

    reached: dict[int, int] = field(factory=dict)

    def step(self, depth: int, start: int) -> None:
        self.reached[depth] = self.reached.get(depth, start - 1) + 1
        self.reached = {at: n for at, n in self.reached.items() if at <= depth}


def list_numbers(
    root: Element, package: Package, styles: Styles
) -> Mapping[Element, str]:
    """Count the numbered paragraphs of a part, and write the number of each."""
    lists = _lists(package)
    counts: dict[str, _Count] = {}
    numbers = {}
    for paragraph in root.iter(w("p")):
        use = styles.told(paragraph, "pPr/numPr/numId")
        kind = lists.kind(use or "")
        if use is None or not kind:
            continue
        depth = _depth(paragraph, kind, lists, styles)
        count = counts.setdefault(kind, _Count())
        count.step(depth, lists.start(use, kind, depth))
        numbers[paragraph] = _written(lists, use, kind, depth, count)
    return numbers


def _depth(paragraph: Element, kind: str, lists: _Lists, styles: Styles) -> int:
    own = value(paragraph, "pPr/numPr/ilvl")
    if own is not None:
        return int(own)
    for style in styles.lineage(paragraph):
        tied = lists.depth(kind, style.get(w("styleId"), ""))
        if tied is not None:
            return tied
    return int(styles.told(paragraph, "pPr/numPr/ilvl") or 0)


def _written(lists: _Lists, use: str, kind: str, depth: int, count: _Count) -> str:
    level = lists.level(kind, depth)
    if level is None or value(level, "numFmt") in _WORDLESS:
        return ""

    def number(found: re.Match[str]) -> str:
        at = int(found[1]) - 1
        counted = count.reached.get(at, lists.start(use, kind, at))
        shape = lists.level(kind, at)
        return _in_shape(counted, "" if shape is None else value(shape, "numFmt"))

    return re.sub(r"%(\d)", number, value(level, "lvlText") or "")


def _in_shape(number: int, shape: str | None) -> str:
    match shape:
        case "upperRoman":
            return _roman(number).upper()
        case "lowerRoman":
            return _roman(number)
        case "upperLetter":
            return _letter(number).upper()
        case "lowerLetter":
            return _letter(number)
        case "decimalZero":
            return f"{number:02}"
        case _:
            return str(number)


def _roman(number: int) -> str:
    words = ""
    for size, sign in _ROMAN:
        count, number = divmod(number, size)
        words += sign * count
    return words


def _letter(number: int) -> str:
    """Count as Word does: after z come aa, bb and cc."""
    times, place = divmod(max(number, 1) - 1, len(_LETTERS))
    return _LETTERS[place] * (times + 1)


def _lists(package: Package) -> _Lists:
    main = main_part(package) or ""
    for relation in relations_of(package, main):
        data = package.parts.get(target_of(main, relation))
        if relation.get("Type", "").endswith("/numbering") and data is not None:
            root = parse_xml(data)
            return _Lists(
                uses={e.get(w("numId"), ""): e for e in root.iter(w("num"))},
                kinds={
                    e.get(w("abstractNumId"), ""): e
                    for e in root.iter(w("abstractNum"))
                },
            )
    return _Lists(uses={}, kinds={})
