"""A control that was spoiled is told where it stands."""

from collections.abc import Callable
from random import Random
from typing import Any

from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.package.wordml import W14, w

Tagged = Callable[..., Element]
Told = Callable[..., set[str]]
PathOf = Callable[[str], str]


def test_a_misspelt_tag_is_told(tagged: Tagged, told: Told, path_of: PathOf) -> None:
    """As a mark is."""
    tag = tagged()
    mark = tag.get(w("val"), "")

    tag.set(w("val"), mark.replace(path_of(mark), f"{path_of(mark)}s", 1))

    assert "GF101" in told(tag)


def test_a_control_made_for_something_else_is_told(
    tagged: Tagged, told: Told, type_of: Callable[[str], Any], chance: Random
) -> None:
    """By what it is made for."""
    tag = tagged(lambda mark: type_of(mark).__name__ == "Text")
    name, code = chance.choice(
        (
            (f"{{{W14}}}checkbox", "GF301"),
            (w("date"), "GF302"),
            (w("picture"), "GF304"),
            (w("dropDownList"), "GF306"),
        )
    )
    properties = tag.getparent()
    assert properties is not None
    for text in properties.findall(w("text")):
        properties.remove(text)

    etree.SubElement(properties, name)

    assert code in told(tag)


def test_a_locked_control_is_told(tagged: Tagged, told: Told) -> None:
    """Nothing could be filled into it."""
    tag = tagged()

    tag.addnext(etree.Element(w("lock"), {w("val"): "contentLocked"}))

    assert "GF308" in told(tag)


def test_a_required_box_without_its_control_is_told(
    tagged: Tagged,
    told: Told,
    path_of: PathOf,
    required: set[str],
    parts: dict[str, bytes],
) -> None:
    """Under the heading where it stood, if no other place shows its value."""
    whole = b"".join(parts.values()).decode("utf-8")

    def stands_once(mark: str) -> bool:
        path = path_of(mark)
        return (
            path in required
            and not path.endswith((".start", ".end"))
            and not path.startswith("lead_partner")
            and whole.count(f'w:val="{path}') == whole.count(f"{{{{{path}") == 1
        )

    tag = tagged(stands_once)
    control = next(tag.iterancestors(w("sdt")))
    for text in control.iter(w("t")):
        text.text = "…" if "{{" in (text.text or "") else text.text
    properties = tag.getparent()
    assert properties is not None

    properties.remove(tag)

    assert "GF212" in told(control, in_cell=False)
