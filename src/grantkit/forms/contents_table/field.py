"""The field that makes a table of contents: where it stands and what it asks for."""

import re
from collections.abc import Iterator

from attrs import define, field, frozen
from lxml import etree

from grantkit.forms.contents_table.styles import NO_LEVEL, Styles
from grantkit.forms.package.wordml import Element, copied, w

_SWITCH = re.compile(
    r'\\(?P<letter>\w)(?:\s+(?:"(?P<quoted>[^"]*)"|(?P<bare>[^\\\s]+)))?'
)
_RANGE = re.compile(r"(\d)\s*-\s*(\d)")
_BUILT_IN = re.compile(r"heading (\d)")


@frozen(kw_only=True)
class Contents:
    r"""What a table of contents asks for, by the switches of its field.

    Attributes:
        instruction: The field's own words, such as `TOC \o "1-3" \h`.
        switches: Argument by letter; empty where a switch has none.
    """

    instruction: str
    switches: dict[str, str]

    @classmethod
    def read(cls, instruction: str) -> "Contents | None":
        """Take an instruction apart; None where it makes no table of the headings."""
        words = instruction.split()
        switches = {
            found["letter"].lower(): found["quoted"] or found["bare"] or ""
            for found in _SWITCH.finditer(instruction)
        }
        # Tables of figures, of marked entries, and of a part of the document.
        other = {"a", "b", "c", "f", "l"} & switches.keys()
        if not words or words[0].upper() != "TOC" or other:
            return None
        return cls(instruction=instruction, switches=switches)

    @property
    def has_pages(self) -> bool:
        """Whether entries are to have page numbers."""
        return "n" not in self.switches

    @property
    def has_links(self) -> bool:
        """Whether entries lead to their headings."""
        return "h" in self.switches

    def level_of(self, paragraph: Element, styles: Styles) -> int | None:
        """Say on which level, counted from 1, a paragraph is listed; None if not."""
        name = styles.name(paragraph)
        named = self._named.get(name)
        if named is not None:
            return named
        heading = _BUILT_IN.fullmatch(name)
        if heading and int(heading[1]) in self._headings:
            return int(heading[1])
        if "u" not in self.switches:
            return None
        outline = int(styles.told(paragraph, "pPr/outlineLvl") or NO_LEVEL) + 1
        return outline if outline in self._outline else None

    @property
    def _headings(self) -> range:
        asked = self.switches.get("o")
        bare = not {"o", "t", "u"} & self.switches.keys()
        return range(0) if asked is None and not bare else _range(asked or "")

    @property
    def _outline(self) -> range:
        return _range(self.switches.get("u") or self.switches.get("o") or "")

    @property
    def _named(self) -> dict[str, int]:
        """Levels of further styles: `Style,1,Other,2`, or with semicolons."""
        words = [word.strip() for word in re.split("[,;]", self.switches.get("t", ""))]
        pairs = zip(words[::2], words[1::2], strict=False)
        return {name.lower(): int(level) for name, level in pairs if level.isdigit()}


@frozen(kw_only=True)
class TocField:
    """A table of contents in the text.

    Attributes:
        contents: What it asks for.
        begin: The run in which its field begins.
        end: The run in which its field ends.
    """

    contents: Contents
    begin: Element
    end: Element

    @property
    def paragraphs(self) -> list[Element]:
        """What stands from the beginning to the end, paragraph by paragraph.

        Nothing, where the field is so entangled with the text that it is better left.
        """
        first, last = self.begin.getparent(), self.end.getparent()
        if first is None or last is None or {first.tag, last.tag} != {w("p")}:
            return []
        following = [first, *first.itersiblings()]
        return following[: following.index(last) + 1] if last in following else []

    @property
    def texts(self) -> list[Element]:
        """The texts of its entries, one after another."""
        runs = [run for one in self.paragraphs for run in one.iter(w("r"))]
        if not runs:
            return []
        own = runs[runs.index(self.begin) : runs.index(self.end)]
        return [text for run in own for text in run.iter(w("t"))]


@define
class _Open:
    begin: Element
    words: list[str] = field(factory=list)
    told: bool = False


def toc_fields(root: Element) -> list[TocField]:
    """Find the tables of contents of a part; simple fields become complex ones."""
    for simple in list(root.iter(w("fldSimple"))):
        if Contents.read(simple.get(w("instr"), "")):
            _unfold(simple)
    return list(_complex_fields(root))


def _complex_fields(root: Element) -> Iterator[TocField]:
    opened: list[_Open] = []
    for element in root.iter(w("fldChar"), w("instrText")):
        run = element.getparent()
        kind = element.get(w("fldCharType"))
        if run is None:
            continue
        if kind == "begin":
            opened.append(_Open(run))
        elif opened and kind == "end":
            done = opened.pop()
            contents = Contents.read("".join(done.words))
            if contents is not None:
                yield TocField(contents=contents, begin=done.begin, end=run)
        elif opened and kind == "separate":
            opened[-1].told = True
        elif opened and not opened[-1].told:
            opened[-1].words.append(element.text or "")


def _unfold(simple: Element) -> None:
    """Write a simple field as a complex one."""
    runs = [etree.Element(w("r")) for _ in range(4)]
    for run, kind in zip(runs, ("begin", "", "separate", "end"), strict=True):
        if kind:
            etree.SubElement(run, w("fldChar"), {w("fldCharType"): kind})
        else:
            etree.SubElement(run, w("instrText")).text = simple.get(w("instr"))
    for element in (*runs[:3], *(copied(child) for child in simple), runs[3]):
        simple.addprevious(element)
    parent = simple.getparent()
    if parent is not None:
        parent.remove(simple)


def _range(words: str) -> range:
    """Read `1-3`; every level where nothing is said."""
    found = _RANGE.search(words)
    return range(int(found[1]), int(found[2]) + 1) if found else range(1, NO_LEVEL + 1)
