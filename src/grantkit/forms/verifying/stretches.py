"""The stretches of a text that are bound to values: by a control, or by a bookmark.

One walk through a part finds them all. LibreOffice 7.4 drops the tags of controls and
keeps bookmarks, but puts them into the controls, where we have them round them. Tracked
changes that are pending count as if they were accepted.
"""

from collections.abc import Callable, Mapping

from attrs import define, field
from lxml import etree

from grantkit.forms.compiling.binding import BOOKMARK, FALLBACK
from grantkit.forms.compiling.controls import PROPERTIES
from grantkit.forms.package.wordml import Element, w

_PASSED_OVER = frozenset(
    (*map(w, ("pPr", "rPr", "sdtPr", "del", "moveFrom")), FALLBACK)
)
_SIGNS: Mapping[str, str] = {
    w("br"): "\n",
    w("cr"): "\n",
    w("tab"): "\t",
    w("ptab"): "\t",
    w("noBreakHyphen"): "\N{NON-BREAKING HYPHEN}",
    w("softHyphen"): "\N{SOFT HYPHEN}",
}
_CHANGES = tuple(map(w, ("ins", "del", "moveFrom", "moveTo")))


@define(kw_only=True, eq=False)
class Stretch:
    """A stretch of the text that is bound to a value.

    Attributes:
        part: In which it stands.
        tag: Of its control; None where a bookmark alone is left.
        name: Of its bookmark; None where a control alone is left.
        text: What it says.
        paragraphs: Those that it stands in.
        breaks: How many paragraphs have ended in it since it last said something.
    """

    part: str
    tag: str | None = None
    name: str | None = None
    text: str = ""
    paragraphs: list[Element] = field(factory=list)
    breaks: int = 0

    def say(self, words: str, paragraph: Element | None = None) -> None:
        """Go on with some words, which stand in a paragraph."""
        self.text += "\n" * self.breaks + words
        self.breaks = 0
        if paragraph is not None and paragraph not in self.paragraphs[-1:]:
            self.paragraphs.append(paragraph)


@define(kw_only=True)
class _Walk:
    """A walk through a part.

    Attributes:
        part: Its name.
        is_ours: Whether a tag is that of a value.
        found: The stretches so far.
        controls: Those that the walk is in, by element.
        marks: Those of bookmarks that the walk is in, by the bookmark's number.
        paragraphs: Those that the walk is in.
    """

    part: str
    is_ours: Callable[[str], bool]
    found: list[Stretch] = field(factory=list)
    controls: dict[Element, Stretch] = field(factory=dict)
    marks: dict[str, Stretch] = field(factory=dict)
    paragraphs: list[Element] = field(factory=list)

    def enter(self, element: Element) -> None:
        """Take note of an element that begins."""
        if element.tag == w("p"):
            self.paragraphs.append(element)
            for stretch in self._open():
                stretch.paragraphs = stretch.paragraphs or [element]
        elif element.tag == w("sdt"):
            self._enter_control(element)
        elif element.tag == w("bookmarkStart"):
            self._enter_mark(element)
        elif element.tag == w("bookmarkEnd"):
            self.marks.pop(element.get(w("id"), ""), None)
        elif words := words_of(element):
            for stretch in self._open():
                stretch.say(words, next(reversed(self.paragraphs), None))

    def leave(self, element: Element) -> None:
        """Take note of an element that ends."""
        if element.tag == w("p"):
            self.paragraphs.pop()
            for stretch in () if _runs_on(element) else self._open():
                stretch.breaks += 1
        elif element in self.controls:
            control = self.controls.pop(element)
            control.text += "\n" * (control.breaks - 1)

    def _open(self) -> list[Stretch]:
        return [*self.controls.values(), *self.marks.values()]

    def _enter_control(self, element: Element) -> None:
        tag = element.find(f"{PROPERTIES}/{w('tag')}")
        path = "" if tag is None else tag.get(w("val"), "")
        if not self.is_ours(path):
            return
        if self.marks:
            _, stretch = self.marks.popitem()
            stretch.tag = path
        else:
            stretch = self._found(tag=path)
        self.controls[element] = stretch

    def _enter_mark(self, element: Element) -> None:
        name, number = element.get(w("name"), ""), element.get(w("id"), "")
        if not name.startswith(BOOKMARK) or number in self.marks:
            return
        inner = next(reversed(self.controls.values()), None)
        if inner is not None and inner.name is None:
            inner.name = name
            return
        self.marks[number] = self._found(name=name)

    def _found(self, tag: str | None = None, name: str | None = None) -> Stretch:
        here = self.paragraphs[-1:]
        stretch = Stretch(part=self.part, tag=tag, name=name, paragraphs=here)
        self.found.append(stretch)
        return stretch


def stretches_of(
    part: str, root: Element, is_ours: Callable[[str], bool]
) -> list[Stretch]:
    """Find the stretches of a part that are bound to values, in order of the text.

    Args:
        part: Its name.
        root: Its tree.
        is_ours: Whether a tag is that of a value.
    """
    walk = _Walk(part=part, is_ours=is_ours)
    _go(root, walk.enter, walk.leave)
    astray = set(walk.marks.values())
    return [stretch for stretch in walk.found if stretch not in astray]


def text_of_paragraphs(paragraphs: list[Element]) -> str:
    """Give what some paragraphs say, as lines."""
    text = Stretch(part="")

    def enter(element: Element) -> None:
        text.say(words_of(element))

    for number, paragraph in enumerate(paragraphs):
        text.breaks += bool(number) and not _runs_on(paragraphs[number - 1])
        _go(paragraph, enter, _ignore)
    return text.text + "\n" * text.breaks


def words_of(element: Element) -> str:
    """Give what an element of a run says."""
    parent = element.getparent()
    if parent is None or parent.tag != w("r"):
        return ""
    if element.tag == w("t"):
        return element.text or ""
    if element.tag == w("sym"):
        return _symbol(element.get(w("char"), ""))
    return _SIGNS.get(str(element.tag), "")


def changes_in(root: Element) -> int:
    """Count the tracked changes of a part that nobody has accepted or rejected."""
    return sum(1 for _ in root.iter(*_CHANGES))


def _go(
    root: Element,
    enter: Callable[[Element], None],
    leave: Callable[[Element], None],
) -> None:
    walk = etree.iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "end":
            leave(element)
        elif element.tag in _PASSED_OVER and element is not root:
            walk.skip_subtree()
        else:
            enter(element)


def _ignore(element: Element) -> None:
    del element


def _runs_on(paragraph: Element) -> bool:
    """Say whether the end of a paragraph is deleted by a pending change."""
    return paragraph.find(f"{w('pPr')}/{w('rPr')}/{w('del')}") is not None


def _symbol(code: str) -> str:
    try:
        return chr(int(code, 16))
    except (OverflowError, ValueError):
        return ""
