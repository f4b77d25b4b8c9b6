"""A mark that was mistyped is told where it stands."""

from collections.abc import Callable
from copy import deepcopy
from random import Random
from typing import Any

import pytest
from attrs import frozen
from lxml import etree
from lxml.etree import _Element as Element

from grantkit.forms.linting.expected import leads_through
from grantkit.forms.package.wordml import w
from grantkit.plugin import InstalledFunder
from grantkit.wording import styles_of

Typed = Callable[..., Element]
Told = Callable[[Element], set[str]]
PathOf = Callable[[str], str]


@frozen(kw_only=True)
class Slip:
    """A way to mistype a mark, and how lint may find it.

    Attributes:
        change: What becomes of a mark and its path.
        codes: Of the faults that tell it.
        holds: What the mark must hold.
        lacks: What it must not hold.
    """

    change: Callable[[str, str], str]
    codes: set[str]
    holds: str = ""
    lacks: tuple[str, ...] = ()

    def fits(self, mark: str) -> bool:
        """Say whether a mark can be mistyped so."""
        return self.holds in mark and not any(each in mark for each in self.lacks)


def doubled(mark: str, path: str) -> str:
    """Type a letter of the last name twice."""
    name = path.rpartition(".")[2]
    return mark.replace(name, f"{name[:2]}{name[1:]}", 1)


SLIPS = {
    "a letter of a name is typed twice": Slip(change=doubled, codes={"GF101"}),
    "the first name is that of nothing": Slip(
        change=lambda mark, _: mark.replace("{{", "{{grantee.", 1), codes={"GF101"}
    ),
    "a name follows a value that has no fields": Slip(
        change=lambda mark, path: mark.replace(path, f"{path}.name", 1),
        codes={"GF101"},
        lacks=("|list",),
    ),
    "a dot became a space": Slip(
        change=lambda mark, _: mark.replace(".", " ", 1),
        codes={"GF103"},
        holds=".",
        lacks=(" else ", "|"),
    ),
    "an opening brace is lost": Slip(
        change=lambda mark, _: mark.replace("{{", "{", 1), codes={"GF102"}
    ),
    "a closing brace is lost": Slip(
        change=lambda mark, _: mark.replace("}}", "}", 1), codes={"GF102"}
    ),
    "a list on the way is used as one thing": Slip(
        change=lambda mark, _: mark.replace("[].", ".", 1),
        codes={"GF107"},
        holds="[].",
    ),
    "a value is used as a list": Slip(
        change=lambda mark, path: mark.replace(path, f"{path}[]", 1),
        codes={"GF108"},
        lacks=("|list",),
    ),
    "a value that is no list is joined": Slip(
        change=lambda mark, path: mark.replace(path, f"{path}|list", 1),
        codes={"GF107", "GF108"},
        lacks=("[]", "|"),
    ),
    "a whole organisation stands for a value": Slip(
        change=lambda _mark, _path: "{{lead_partner else –}}",
        codes={"GF109"},
        lacks=("[]",),
    ),
    "a total became the amounts themselves": Slip(
        change=lambda _mark, _path: "{{expenditure[].amount|list else –}}",
        codes={"GF215"},
        holds="figures.",
        lacks=("[]",),
    ),
}


@pytest.mark.parametrize("slip", SLIPS.values(), ids=SLIPS)
def test_a_mark_that_was_mistyped_is_told(
    typed: Typed, told: Told, path_of: PathOf, slip: Slip
) -> None:
    """In its cell or under its heading, by its own code."""
    text = typed(slip.fits)
    mark = text.text or ""

    text.text = slip.change(mark, path_of(mark))

    assert text.text != mark
    assert told(text) & slip.codes


def test_a_format_of_another_type_is_told(
    typed: Typed, told: Told, type_of: Callable[[str], Any], chance: Random
) -> None:
    """Whichever of them it is."""
    text = typed(lambda mark: "|" not in mark)
    mark = text.text or ""
    fitting = styles_of(type_of(mark)) or ()
    formats = ("long", "amount", "plain", "label", "genitive")
    style = chance.choice([name for name in formats if name not in fitting])
    end = " else " if " else " in mark else "}}"

    text.text = mark.replace(end, f"|{style}{end}", 1)

    assert "GF111" in told(text)


def test_words_for_nothing_that_are_lost_are_told(
    typed: Typed, told: Told, path_of: PathOf, funder: InstalledFunder
) -> None:
    """Where no box sees to it that there is a value."""
    boxes = [box.path for box in funder.boxes if box.required]
    text = typed(
        lambda mark: (
            " else " in mark
            and not mark.startswith("{{figures")
            and not any(leads_through(path_of(mark), path) for path in boxes)
        )
    )

    text.text = f"{(text.text or '').partition(' else ')[0]}}}}}"

    assert "GF211" in told(text)


def test_a_mark_of_mixed_looks_is_told(
    typed: Typed, told: Told, chance: Random
) -> None:
    """A piece of it is set in bold or slanted type, or in another colour."""
    text = typed()
    run = text.getparent()
    assert run is not None
    twin = deepcopy(run)
    words = text.text or ""
    text.text, next(twin.iter(w("t"))).text = words[:5], words[5:]
    look = twin.find(w("rPr"))
    look = etree.SubElement(twin, w("rPr")) if look is None else look
    twin.insert(0, look)
    name, value = chance.choice((("b", "1"), ("i", "1"), ("color", "AA0000")))
    for known in look.findall(w(name)):
        look.remove(known)
    own = run.find(f"{w('rPr')}/{w(name)}")

    etree.SubElement(look, w(name), {w("val"): value if own is None else "0"})
    run.addnext(twin)

    assert "GF117" in told(text)


def test_a_mark_in_the_code_of_a_field_is_told(typed: Typed, told: Told) -> None:
    """Nothing is filled in there."""
    text = typed()
    field = etree.Element(w("fldSimple"), {w("instr"): ' TITLE "{{project.title}}" '})

    next(text.iterancestors(w("p"))).append(field)

    assert "GF118" in told(text)
