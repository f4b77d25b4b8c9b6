"""Places found in a line or cell, and the words by which each can be known."""

import re
from collections.abc import Iterator, Sequence

from attrs import frozen

from grantkit.forms.package.wordml import Element, w
from grantkit.forms.tagging.answers import answer_in
from grantkit.forms.tagging.blank import BlankKind
from grantkit.forms.tagging.labels import ends_of, joined, parts_of, words_of
from grantkit.forms.tagging.stretches import (
    Stretch,
    is_line,
    plain_text,
    stretches_of,
    title_of,
    without_marks,
)
from grantkit.forms.tagging.tables import words_in

_SHORTEST_LABEL = 3
_DASHES = "–—-"
_COUNTED = re.compile(
    r"\s*(?:/\s*[\d ,.]+)?\s*(?:characters|words|zīm|rakstzīm|vārd|ženkl)"
)


@frozen(kw_only=True, eq=False)
class Found:
    """A stretch with the paragraph that it stands in.

    Attributes:
        paragraph: Where it stands.
        stretch: The place.
        own: The words before it in its line, if they can label it.
        option: The words behind a box to tick.
        question: The words before a box to tick that are not behind another one.
        prompt: The words in it: what it asks for, or the title of the control.
        aside: Whether it is a remark, such as a count of characters, and no place.
        faint: Whether it is a place only if a box fits.
        counts: Whether it takes the number of its row.
        goes_on: Whether the lines below only give it more room.
    """

    paragraph: Element
    stretch: Stretch
    own: str
    option: str = ""
    question: str = ""
    prompt: str = ""
    aside: bool = False
    faint: bool = False
    counts: bool = False
    goes_on: bool = False


def found_in(paragraph: Element) -> list[Found]:
    """Find the places in a line that has words or signs."""
    stretches = stretches_of(paragraph)
    return [_found(paragraph, stretches, at) for at in range(len(stretches))]


def _found(paragraph: Element, stretches: Sequence[Stretch], at: int) -> Found:
    text, stretch = plain_text(paragraph), stretches[at]
    start = stretches[at - 1].end if at else 0
    end = stretches[at + 1].start if at + 1 < len(stretches) else len(text)
    before, after = text[start : stretch.start], text[stretch.end : end]
    option = _said(after) if stretch.kind is BlankKind.CHECK_BOX else ""
    behind = at and stretches[at - 1].kind is BlankKind.CHECK_BOX
    return Found(
        paragraph=paragraph,
        stretch=stretch,
        own="" if answer_in(option) else _worded(option or _said(before)),
        option=option,
        question="" if behind or not option else _said(before),
        prompt=_prompt(text, stretch),
        aside=before.rstrip().endswith("(") or _COUNTED.match(after) is not None,
        faint=stretch.start == stretch.end and stretch.control is None,
    )


def _said(text: str) -> str:
    """Give the words of a stretch of text; empty where there is no letter."""
    words = " ".join(without_marks(text).split())
    return words if any(c.isalpha() for c in words) else ""


def _prompt(text: str, stretch: Stretch) -> str:
    if stretch.control is not None:
        return _worded(title_of(stretch.control))
    if stretch.kind is BlankKind.PROMPT:
        return _worded(text[stretch.start + 1 : stretch.end - 1])
    return ""


def leads_on(item: Found) -> bool:
    """Say whether a label only leads to a place below: a line, a frame, a box."""
    after = item.paragraph.getnext()
    if after is None or not item.faint or not item.own:
        return False
    return is_line(after) or _is_frame(after) or _begins_with_box(after)


def _is_frame(element: Element) -> bool:
    """Say whether an element is a table of a single empty cell."""
    cells = list(element.iter(w("tc"))) if element.tag == w("tbl") else []
    return len(cells) == 1 and not words_in(cells[0])


def _begins_with_box(element: Element) -> bool:
    """Say whether an element is a paragraph that begins with a box to tick."""
    first = next(iter(stretches_of(element)), None) if element.tag == w("p") else None
    if first is None or first.kind is not BlankKind.CHECK_BOX:
        return False
    return not plain_text(element)[: first.start].strip()


def is_continued(paragraph: Element) -> bool:
    """Say whether a line to write on only goes on from the one above it."""
    above = paragraph.getprevious()
    return is_line(paragraph) and above is not None and is_line(above)


def own_labels(item: Found, found: Sequence[Found]) -> tuple[str, ...]:
    """Read what stands in the line itself: in the place, before it."""
    is_later = item not in found[:1] and item.stretch.kind is not BlankKind.CHECK_BOX
    both = joined(found[0].own, item.own) if found and is_later and item.own else ""
    return item.prompt, item.own, both


def questions(found: Sequence[Found], label: str) -> Iterator[str]:
    """Tell what each place is asked for: a question goes for all boxes behind it."""
    for item in found:
        label = item.question or label
        yield label


def shared_labels(found: Sequence[Found], label: str) -> Iterator[tuple[str, ...]]:
    """Share the label of a cell or line out to the places in it."""
    bare = [item for item in found if not item.own and not item.prompt]
    if len(bare) == len(found) - 1 > 0 and found[0].own:
        label, bare = found[0].own, list(found)
    if _echoes(found, parts_of(label, len(found))):
        bare = list(found)
    parts, ends = parts_of(label, len(bare)), ends_of(label)
    if parts is None and len(bare) == len(ends) == len(found) and _spans(found):
        parts = ends
    shared = parts or ((label,),) * len(bare)
    by_item = dict(zip(bare, shared, strict=True))
    return (by_item.get(item, ()) for item in found)


def _echoes(found: Sequence[Found], parts: Sequence[tuple[str, ...]] | None) -> bool:
    """Say whether the words in the lines only say parts of the label once more."""
    return parts is not None and all(
        set(words_of(item.own)) <= set(words_of(readings[0]))
        for item, readings in zip(found, parts, strict=True)
    )


def _spans(found: Sequence[Found]) -> bool:
    """Say whether a dash stands between two places of one paragraph."""
    first, last = found[0], found[-1]
    if first.paragraph is not last.paragraph:
        return False
    between = plain_text(first.paragraph)[first.stretch.end : last.stretch.start]
    return between.strip() != "" and between.strip() in _DASHES


def _worded(words: str) -> str:
    """Give words that can label something; empty for a mere abbreviation."""
    return words if sum(c.isalpha() for c in words) >= _SHORTEST_LABEL else ""
