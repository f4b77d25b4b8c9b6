"""A block or a row that repeats wrongly is told where it begins."""

from collections.abc import Callable
from copy import deepcopy
from random import Random

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.package.wordml import w

Typed = Callable[..., Element]
Told = Callable[[Element], set[str]]
Frames = Callable[[str], list[Element]]


@pytest.fixture
def frames(root: Element) -> Frames:
    """Give a function that lists the texts that begin or end a block in the body."""

    def find(sign: str) -> list[Element]:
        return [
            text
            for text in root.iter(w("t"))
            if (text.text or "").startswith("{{" + sign)
            and next(text.iterancestors(w("tc")), None) is None
        ]

    return find


def paragraph_of(element: Element) -> Element:
    """Give the paragraph in which an element stands."""
    return next(element.iterancestors(w("p")))


def opening_of(closing: Element, root: Element) -> Element:
    """Find the mark that a closing one belongs to."""
    wanted = (closing.text or "").replace("{{/", "{{", 1)
    return next(text for text in root.iter(w("t")) if text.text == wanted)


def drop(element: Element) -> None:
    """Take an element out."""
    parent = element.getparent()
    assert parent is not None
    parent.remove(element)


def test_a_mark_of_another_list_is_told(
    typed: Typed, told: Told, root: Element
) -> None:
    """Where its row begins, if the row itself repeats."""
    blocks = {text.text for text in root.iter(w("t"))}
    text = typed(
        lambda mark: (
            "[]." in mark
            and "|list" not in mark
            and "volunteer" not in mark
            and f"{mark.partition('[]')[0]}[]}}}}" not in blocks
        )
    )
    row = next(text.iterancestors(w("tr")), None)

    text.text = "{{volunteers[].hours else –}}"

    texts = [text] if row is None else row.iter(w("t"))
    first = next(each for each in texts if "{{" in (each.text or ""))
    assert told(first) & {"GF110", "GF112"}


def test_a_mark_of_a_row_elsewhere_is_told(
    typed: Typed, told: Told, root: Element
) -> None:
    """Here, at the end of the text."""
    text = typed(lambda mark: "[]." in mark and "|list" not in mark)
    paragraph = deepcopy(paragraph_of(text))
    for style in tuple(paragraph.iter(w("pStyle"))):
        drop(style)

    root[0].insert(len(root[0]) - 1, paragraph)

    assert "GF110" in told(paragraph)


def test_a_block_without_its_end_is_told(
    frames: Frames, told: Told, root: Element, chance: Random
) -> None:
    """Where it begins."""
    closing = chance.choice(frames("/"))
    opening = opening_of(closing, root)

    drop(paragraph_of(closing))

    assert "GF105" in told(opening)


def test_a_block_without_its_start_is_told(
    frames: Frames, told: Told, root: Element, chance: Random
) -> None:
    """Where it ends."""
    closing = chance.choice(frames("/"))

    drop(paragraph_of(opening_of(closing, root)))

    assert "GF104" in told(closing)


def test_the_end_of_a_block_in_a_table_is_told(
    frames: Frames, told: Told, root: Element, chance: Random
) -> None:
    """In the cell that it slipped into."""
    closing = paragraph_of(chance.choice(frames("/")))

    chance.choice(list(root.iter(w("tc")))).append(closing)

    assert "GF104" in told(closing)


def test_words_beside_a_condition_are_told(
    frames: Frames, told: Told, chance: Random
) -> None:
    """Its mark stands alone."""
    text = chance.choice(frames("?"))

    text.text = f"Ja ir: {text.text}"

    assert "GF106" in told(text)


def test_a_block_within_one_of_the_same_list_is_told(
    frames: Frames, told: Told, chance: Random
) -> None:
    """At its own mark."""
    marks = [text for text in frames("") if (text.text or "").endswith("[]}}")]
    opening = chance.choice([t for t in marks if (t.text or "")[2] not in "?/"])
    first = paragraph_of(opening)
    inner, closing = deepcopy(first), deepcopy(first)
    words = next(closing.iter(w("t")))
    words.text = (words.text or "").replace("{{", "{{/")

    first.addnext(closing)
    first.addnext(inner)

    assert "GF113" in told(inner)


def test_a_row_that_is_merged_with_the_one_above_is_told(
    typed: Typed, told: Told
) -> None:
    """If it repeats."""
    text = typed(lambda mark: mark.startswith("{{figures.register.rows[]."))
    look = next(text.iterancestors(w("tc"))).find(w("tcPr"))
    assert look is not None

    etree.SubElement(look, w("vMerge"))

    row = next(text.iterancestors(w("tr")))
    assert "GF407" in told(next(row.iter(w("p"))))
