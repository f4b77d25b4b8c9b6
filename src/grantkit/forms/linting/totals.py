"""Figures that are the sum of a column, and numbers joined instead of added."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Final

from grantkit.forms.compiling.check import Roots
from grantkit.forms.grammar import LIST, lists_of
from grantkit.forms.linting.expected import same_figures
from grantkit.forms.linting.reading import Found, Reading
from grantkit.model.money import Money, Percent
from grantkit.model.path import PathError, PathType, type_at

TOTALS: Final = (
    ("figures.register.rows[]", "figures.register"),
    ("figures.spending.rows[]", "figures.spending.total"),
    ("figures.categories.rows[]", "figures.categories.total"),
    ("figures.partners.rows[]", "figures.partners.total"),
    ("figures.costs.rows[]", "figures.costs.total"),
)
"""The rows of figures, and where the sums of their amounts are."""

_NUMBERS = (Decimal, Money, Percent)


def joined_numbers(reading: Reading) -> Iterator[Found]:
    """Find amounts and quantities joined with commas: that reads as one number."""
    for story, written in reading.marks:
        mark = written.mark
        if mark.style != LIST or _type_of(mark.path, reading.roots) not in _NUMBERS:
            continue
        total = total_of(mark.path, reading.roots)
        yield story.found(
            "joined_numbers",
            written.element,
            at=written.place,
            variant="total" if total else "",
            mark=mark.shown,
            list=next(iter(lists_of(mark.path)), mark.path),
            total=total,
        )


def total_of(path: str, roots: Roots) -> str | None:
    """Find the figure that is the sum of all amounts at a path, if there is one."""
    for rows, total in TOTALS:
        for same in same_figures(path):
            inner = same.removeprefix(f"{rows}.")
            whole = f"{total}.{inner}"
            if (
                same != inner
                and _type_of(same, roots) is _type_of(whole, roots) is Money
            ):
                return whole
    return None


def is_share(path: str, roots: Roots) -> bool:
    """Say whether a figure is a share, which no sum is."""
    return _type_of(path, roots) is Percent


def _type_of(path: str, roots: Roots) -> object:
    try:
        found: PathType = type_at(roots, path)
    except PathError:
        return None
    return found.type
