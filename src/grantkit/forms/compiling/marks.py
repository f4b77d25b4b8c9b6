"""Typed marks: found in the text of a paragraph, and each put into a run of its own.

Word splits what was typed into runs at will: after a spelling check, at a bookmark, at
every later edit. So marks are looked for in the joined text, and the first run that
holds a piece of a mark gets all of it.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping

from attrs import frozen
from lxml import etree

from grantkit.forms.grammar import CLOSING, OPENING
from grantkit.forms.package.wordml import SPACE, Element, drop, run_of, w


@frozen(kw_only=True)
class Typed:
    """A mark in the text of a paragraph.

    Attributes:
        text: What stands between the braces.
        start: Where the mark begins in the text of the paragraph.
        end: Where it ends.
    """

    text: str
    start: int
    end: int


@frozen(kw_only=True)
class Loose:
    """Braces that do not pair.

    Attributes:
        braces: The opening or the closing ones.
        start: Where they stand in the text of the paragraph.
    """

    braces: str
    start: int


def own_text(paragraph: Element) -> str:
    """Give the text of a paragraph, without that of text boxes that hang in it."""
    return "".join(text.text or "" for text in own_texts(paragraph))


def find_marks(text: str) -> Iterator[Typed | Loose]:
    """Find the marks of a text, and braces that do not pair."""
    at = 0
    while True:
        start, end = text.find(OPENING, at), text.find(CLOSING, at)
        if start < 0 and end < 0:
            return
        if start < 0 or 0 <= end < start:
            yield Loose(braces=CLOSING, start=end)
            at = end + len(CLOSING)
        elif end < 0 or OPENING in text[start + len(OPENING) : end]:
            yield Loose(braces=OPENING, start=start)
            at = start + len(OPENING)
        else:
            at = end + len(CLOSING)
            yield Typed(text=text[start + len(OPENING) : end], start=start, end=at)


def isolate(paragraph: Element, marks: tuple[Typed, ...]) -> Mapping[int, Element]:
    """Give each mark a run of its own, in the look of its first letter.

    Returns:
        The emptied run of each mark, by the start of the mark.
    """
    runs: dict[int, Element] = {}
    starts, ends = [mark.start for mark in marks], [mark.end for mark in marks]
    offset = 0
    for text in tuple(own_texts(paragraph)):
        end = offset + len(text.text or "")
        touched = marks[bisect_right(ends, offset) : bisect_left(starts, end)]
        if touched:
            _cut(_alone_in_run(text), touched, offset, runs)
        offset = end
    return runs


def own_texts(paragraph: Element) -> Iterator[Element]:
    """Find the texts of a paragraph, without those of text boxes that hang in it."""
    for run in paragraph.iter(w("r")):
        if next(run.iterancestors(w("p"))) is paragraph:
            yield from run.iterchildren(w("t"))


def _alone_in_run(text: Element) -> Element:
    """Split the run of a text so that nothing else stands in it."""
    run = text.getparent()
    if run is None:
        return text
    look = run.find(w("rPr"))
    for earlier in [item for item in run if item is not look]:
        if earlier is text:
            break
        part = run_of(look)
        part.append(earlier)
        run.addprevious(part)
    for later in reversed([*text.itersiblings()]):
        part = run_of(look)
        part.append(later)
        run.addnext(part)
    return text


def _cut(
    text: Element, marks: tuple[Typed, ...], offset: int, runs: dict[int, Element]
) -> None:
    """Cut the run of a text into plain pieces and marks."""
    run = text.getparent()
    if run is None:
        return
    look, words = run.find(w("rPr")), text.text or ""
    at = 0
    for mark in marks:
        start, end = max(mark.start - offset, 0), min(mark.end - offset, len(words))
        _add_plain(run, look, words[at:start])
        if mark.start not in runs:
            runs[mark.start] = run_of(look)
            run.addprevious(runs[mark.start])
        at = end
    _add_plain(run, look, words[at:])
    drop(run)


def _add_plain(run: Element, look: Element | None, words: str) -> None:
    if words:
        plain = run_of(look)
        text = etree.SubElement(plain, w("t"), {SPACE: "preserve"})
        text.text = words
        run.addprevious(plain)
