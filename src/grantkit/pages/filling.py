"""How far the report is filled, and how long its texts are."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from grantkit.checking import Filling, TextLength
from grantkit.pages.bars import bar
from grantkit.pages.html import Element, listed, tag
from grantkit.pages.section import place_words, said, section
from grantkit.wording import Wording

_MOST_TEXTS = 20
"""How many texts of one box are told; a page of ten thousand helps nobody."""
_MOST_SHOWN = 600
"""How much of a text that is too long is shown; more than that is another text."""


def filling_section(parts: Sequence[Filling], wording: Wording) -> Element | None:
    """Show for each part of the report how many of its boxes are filled."""
    if not parts:
        return None
    rows = (_filling(part, wording) for part in parts)
    return section("filling", wording, listed(rows, class_="rows"))


def length_section(texts: Iterable[TextLength], wording: Wording) -> Element | None:
    """Show for each text how much of its limit is used."""
    rows = [
        row
        for _, group in groupby(texts, lambda text: (text.box, text.limit))
        for row in _lengths(list(group), wording)
    ]
    if not rows:
        return None
    explained = tag("p", wording.say("checklist.lengths.explained"))
    return section("lengths", wording, explained, listed(rows, class_="rows"))


def _filling(part: Filling, wording: Wording) -> Element:
    values = {"filled": part.filled, "asked": part.asked}
    filled = wording.say("checklist.filling.row", values)
    name = wording.say(f"family.{part.family}")
    share = Decimal(part.filled) / part.asked * 100
    return tag(
        "div",
        tag("p", name, class_="name"),
        tag("p", filled),
        bar(f"{name}: {filled}", share),
    )


def _lengths(texts: list[TextLength], wording: Wording) -> Iterator[Element]:
    """Show the texts of one box: all that press against the limit, else the longest."""
    pressing = [text for text in texts if text.is_near or text.overrun]
    for text in pressing[:_MOST_TEXTS]:
        yield _length(text, wording)
    count = len(pressing) - _MOST_TEXTS
    if count > 0:
        further = wording.say("checklist.lengths.further", {"count": count})
        yield tag("p", *said(further))
    if not pressing:
        longest = max(texts, key=lambda text: text.used)
        yield _length(longest, wording, of=len(texts))


def _length(text: TextLength, wording: Wording, *, of: int = 1) -> Element:
    unit = text.counting.unit
    used = wording.say(
        f"checklist.lengths.used_{unit}", {"used": text.used, "limit": text.limit}
    )
    policy = wording.say(f"checklist.lengths.{text.counting.value}")
    place = place_words(text.location, wording)
    state = "over" if text.overrun else "near" if text.is_near else "within"
    longest = wording.say("checklist.lengths.longest", {"count": of})
    return tag(
        "div",
        tag("p", text.box.label, class_="name"),
        tag("p", used),
        tag("p", longest, class_="small") if of > 1 else None,
        bar(
            f"{text.box.label}: {used}",
            Decimal(text.used) / text.limit * 100,
            marked=True,
        ),
        *_warning(text, state, wording),
        tag("p", f"{policy} {place}" if place else policy, class_="small"),
        class_=state,
    )


def _warning(text: TextLength, state: str, wording: Wording) -> Iterable[Element]:
    unit = text.counting.unit
    if state == "near":
        values = {"left": text.limit - text.used}
        warning = wording.say(f"checklist.lengths.near_{unit}", values)
        yield tag("p", warning, class_="alert")
    elif state == "over":
        values = {"over": text.used - text.limit}
        warning = wording.say(f"checklist.lengths.over_{unit}", values)
        shown = text.overrun.strip()
        cut = shown if len(shown) <= _MOST_SHOWN else f"{shown[:_MOST_SHOWN]}…"
        yield tag("p", warning, class_="alert")
        yield tag("blockquote", tag("p", cut))
