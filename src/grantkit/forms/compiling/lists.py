"""Numbered lists that begin anew in every copy of what repeats.

A form says so by letting its list start at some number, as Word does when it is told to
restart at 1. Where every copy holds one paragraph of a list, that would give all of
them the same number: such a list goes on. So it begins anew for the innermost repeat of
which a copy holds several.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator

from attrs import evolve, field, frozen

from grantkit.forms.compiling.nest import Nested, Node
from grantkit.forms.package.contents import numbering_part
from grantkit.forms.package.parts import Package
from grantkit.forms.package.wordml import Element, parse_xml, w
from grantkit.forms.spots import Group, ListSpot, Tokens

_REPEATS = (Group.BLOCK, Group.ROW)


@frozen(kw_only=True)
class NumberedLists:
    """The numbered lists of a form.

    Attributes:
        taken: Their numbers.
        restarting: Those that start at a number of their own.
    """

    taken: tuple[str, ...] = ()
    restarting: Collection[str] = field(default=())


def lists_of_form(package: Package) -> NumberedLists:
    """Read the lists of a form."""
    part = numbering_part(package)
    if part is None:
        return NumberedLists()
    root = parse_xml(package.parts[part])
    lists = {item.get(w("numId"), ""): item for item in root.findall(w("num"))}
    starts = f"{w('lvlOverride')}/{w('startOverride')}"
    return NumberedLists(
        taken=tuple(lists),
        restarting={
            number for number, item in lists.items() if item.find(starts) is not None
        },
    )


def list_spots(root: Element, tokens: Tokens) -> None:
    """Put a token for the number of the list that a paragraph is of."""
    for paragraph in root.iter(w("p")):
        told = paragraph.find(f"{w('pPr')}/{w('numPr')}")
        number = None if told is None else told.find(w("numId"))
        if told is None or number is None:
            continue
        level = told.find(w("ilvl"))
        is_outer = level is None or level.get(w("val"), "0") == "0"
        spot = ListSpot(original=number.get(w("val"), ""), is_outer=is_outer)
        number.set(w("val"), tokens.token(spot))


def begun_anew(
    nodes: Iterable[Node], level: int, restarting: Collection[str]
) -> tuple[Node, ...]:
    """Let lists begin anew in every copy of a repeat that holds several paragraphs.

    Args:
        nodes: What is repeated.
        level: How many repeats there are, this one and those around it.
        restarting: The lists that may begin anew.
    """
    nodes = tuple(nodes)
    counts = Counter(_paragraphs(nodes))
    several = {list_ for list_ in restarting if counts[list_] > 1}
    return tuple(_at_level(nodes, level, several)) if several else nodes


def _paragraphs(nodes: Iterable[Node]) -> Iterator[str]:
    """Give the list of each paragraph that counts; one that repeats counts twice."""
    for node in nodes:
        match node:
            case ListSpot(original=original, is_outer=True):
                yield original
            case Nested(start=start, inner=inner):
                for list_ in _paragraphs(inner):
                    yield from [list_] * (2 if start.group in _REPEATS else 1)
            case _:
                continue


def _at_level(
    nodes: Iterable[Node], level: int, lists: Collection[str]
) -> Iterator[Node]:
    for node in nodes:
        match node:
            case ListSpot(original=original) if original in lists:
                yield evolve(node, level=level)
            case Nested(inner=inner):
                yield evolve(node, inner=tuple(_at_level(inner, level, lists)))
            case _:
                yield node
