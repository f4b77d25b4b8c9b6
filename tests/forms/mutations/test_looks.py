"""A form that not everyone could read is told."""

from collections.abc import Callable
from itertools import pairwise
from random import Random

import pytest
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.package.wordml import A, W, w

STYLES = "word/styles.xml"
WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"

Typed = Callable[..., Element]
Told = Callable[..., set[str]]


def style_of(paragraph: Element) -> str:
    """Give the style of a paragraph."""
    style = paragraph.find(f"{w('pPr')}/{w('pStyle')}")
    return "" if style is None else style.get(w("val"), "")


@pytest.mark.parametrize(
    ("words", "code"),
    [("", "GF401"), ("{{project.title}}", "GF118")],
    ids=["no words", "a mark"],
)
def test_a_picture_that_says_nothing_is_told(
    typed: Typed, told: Told, words: str, code: str
) -> None:
    """It has no alternative text, or one that nobody fills."""
    text = typed()
    picture = etree.fromstring(
        f'<w:r xmlns:w="{W}" xmlns:wp="{WP}" xmlns:a="{A}"><w:drawing><wp:inline>'
        f'<wp:extent cx="1" cy="1"/><wp:docPr id="77" name="Logo" descr="{words}"/>'
        '<a:graphic><a:graphicData uri="x"/></a:graphic></wp:inline></w:drawing></w:r>'
    )

    next(text.iterancestors(w("p"))).append(picture)

    assert code in told(text)


def test_a_table_without_its_header_row_is_told(
    told: Told, root: Element, chance: Random
) -> None:
    """In the row that was one."""
    heads = [
        head
        for head in root.iter(w("tblHeader"))
        if len(list(next(head.iterancestors(w("tr"))).iter(w("tc")))) > 1
    ]
    head = chance.choice(heads)
    row = next(head.iterancestors(w("tr")))
    look = head.getparent()
    assert look is not None

    look.remove(head)

    assert "GF404" in told(next(row.iter(w("p"))))


def test_a_row_of_fixed_height_is_told(typed: Typed, told: Told) -> None:
    """It would cut off a value."""
    text = typed(lambda mark: mark.startswith("{{figures.register.rows[]."))
    row = next(text.iterancestors(w("tr")))
    look = row.find(w("trPr"))
    look = etree.Element(w("trPr")) if look is None else look
    row.insert(0, look)

    etree.SubElement(look, w("trHeight"), {w("val"): "300", w("hRule"): "exact"})

    assert "GF408" in told(next(row.iter(w("p"))))


def test_a_level_of_headings_that_is_skipped_is_told(
    told: Told, root: Element, chance: Random
) -> None:
    """At the heading that is two levels deeper."""
    headings = [p for p in root.iter(w("p")) if style_of(p).startswith("Heading")]
    chosen = chance.choice(
        [
            second
            for first, second in pairwise(headings)
            if (style_of(first), style_of(second)) == ("Heading1", "Heading2")
        ]
    )

    next(chosen.iter(w("pStyle"))).set(w("val"), "Heading3")

    assert "GF403" in told(chosen)


def test_a_style_that_is_lost_is_told(
    told: Told, root: Element, parts: dict[str, bytes], chance: Random
) -> None:
    """Where it is first used; headings are no headings any more."""
    name = style_of(chance.choice([p for p in root.iter(w("p")) if style_of(p)]))
    styles = etree.fromstring(parts[STYLES])
    for style in styles.findall(w("style")):
        if style.get(w("styleId")) == name:
            styles.remove(style)

    parts[STYLES] = etree.tostring(styles)

    first = next(p for p in root.iter(w("p")) if style_of(p) == name)
    is_heading = name.startswith(("Heading", "Title"))
    assert "GF405" in told(None if is_heading else first)


def test_a_form_without_its_language_is_told(
    told: Told, parts: dict[str, bytes]
) -> None:
    """Nobody could read it aloud."""
    styles = etree.fromstring(parts[STYLES])
    for language in list(styles.iter(w("lang"))):
        look = language.getparent()
        assert look is not None
        look.remove(language)

    parts[STYLES] = etree.tostring(styles)

    assert "GF402" in told(part=STYLES)
