"""What can be known of a mark without data: whether it leads somewhere, and fits."""

import datetime as dt
from collections.abc import Mapping, Sequence
from enum import StrEnum

from attrs import field, frozen

from grantkit.forms.charting.making import CHARTED
from grantkit.forms.grammar import CHART, IS, LIST, Mark, lists_of
from grantkit.forms.pieces.ticks import YES_NO
from grantkit.forms.spots import Aspect, Group
from grantkit.model.path import PathError, PathType, members, nearest, type_at
from grantkit.model.text import Text
from grantkit.wording import styles_of

Roots = Mapping[str, object]
Lists = tuple[str, ...]
"""The lists that the repeats around go through, outermost first."""


@frozen
class Problem:
    """What is wrong with a mark; a fault without its place."""

    code: str
    variant: str = ""
    values: Mapping[str, object] = field(factory=dict)


def check_value(mark: Mark, bound: Lists, roots: Roots) -> Problem | None:
    """Judge a mark that stands for a value."""
    found = _type_of(mark.path, roots)
    if isinstance(found, Problem):
        return found
    if mark.style == CHART:
        return _check_chart(mark.path, bound)
    if mark.style == IS:
        return _check_word(mark.word, found.type) or _unbound(mark.path, bound)
    styles = styles_of(found.type)
    if styles is None:
        return _check_group_style(mark)
    unbound = _unbound(mark.path, bound)
    many = found.many or unbound is not None
    if mark.style == LIST:
        return None if many else Problem("not_a_list", "joined")
    wrong = _check_style(mark.style, (*styles, *([LIST] if many else [])))
    return wrong or (Problem("list_as_value") if found.many else unbound)


def _check_group_style(mark: Mark) -> Problem:
    """Say why a mark cannot print a group of fields."""
    if mark.style and mark.path in CHARTED:
        return _check_style(mark.style, (CHART,)) or Problem("group_as_value")
    return Problem("not_closed" if mark.may_open else "group_as_value")


def _check_chart(path: str, bound: Lists) -> Problem | None:
    if path not in CHARTED:
        values = {"style": CHART, "known": ", ".join(CHARTED)}
        return Problem("unknown_style", "chart", values)
    return Problem("repeated_chart") if bound else None


def _check_style(style: str, styles: Sequence[str]) -> Problem | None:
    if not style or style in styles:
        return None
    known = [name for name in styles if name]
    near = nearest(style.casefold(), known)
    variant = "near" if near else "" if known else "none"
    values = {"style": style, "near": near, "known": ", ".join(known)}
    return Problem("unknown_style", variant, values)


def _check_word(word: str, of: object) -> Problem | None:
    """Judge the word that ticks a box; those of a text are for its boxes to tell."""
    words = words_of(of)
    if words is None:
        return Problem("not_yes_no", "is")
    if word in words or (word and not words):
        return None
    near = nearest(word.casefold(), words)
    values = {"word": word, "near": near, "known": ", ".join(words)}
    return Problem("unknown_word", "near" if near else "" if words else "any", values)


def words_of(of: object) -> tuple[str, ...] | None:
    """List the words of a type that may tick a box; none for one that may be any."""
    if of in (str, Text):
        return ()
    if isinstance(of, type) and issubclass(of, StrEnum):
        return tuple(of)
    return YES_NO if of is bool else None


def _unbound(path: str, bound: Lists) -> Problem | None:
    """Find a list of a path for which nothing repeats."""
    for name in lists_of(path):
        if name not in bound:
            return Problem("unbound_list", values={"list": name})
    return None


def check_repeat(path: str, bound: Lists, roots: Roots) -> Problem | None:
    """Judge the list of a block or row."""
    found = _type_of(path, roots)
    if isinstance(found, Problem):
        return found
    if path in bound:
        return Problem("repeated_twice")
    return _unbound(path, (*bound, path))


def check_group(group: Group, mark: Mark, bound: Lists, roots: Roots) -> Problem | None:
    """Judge the value on which it depends whether something is kept."""
    found = _type_of(mark.path, roots)
    if isinstance(found, Problem):
        return found
    if group is Group.CHART or mark.style == IS:
        return check_value(mark, bound, roots)
    if group in (Group.TRUE, Group.UNTRUE) and found.type is not bool:
        return Problem("not_yes_no", "choice" if words_of(found.type) else "")
    return _unbound(mark.path, bound)


def check_aspect(aspect: Aspect, mark: Mark, roots: Roots) -> Problem | None:
    """Judge a value that a date or picture control takes."""
    found = _type_of(mark.path, roots)
    if isinstance(found, Problem):
        return found
    if aspect is Aspect.DAY:
        return None if found.type is dt.date else Problem("not_a_date")
    return None if found.type is str else Problem("not_a_file")


def _type_of(path: str, roots: Roots) -> PathType | Problem:
    try:
        return type_at(roots, path)
    except PathError:
        return _misstep(path, roots)


def _misstep(path: str, roots: Roots) -> Problem:
    """Find the step at which a path goes wrong, and why."""
    known, trail = roots, ""
    for part in path.split("."):
        name = part.partition("[")[0]
        here = f"{trail}.{name}" if trail else name
        if name not in known:
            return _unknown(name, trail, known, roots)
        if part != name and not type_at(roots, here).many:
            return Problem("not_a_list", values={"name": here})
        trail = f"{trail}.{part}" if trail else part
        found = type_at(roots, trail)
        known = {} if found.many else members(found.type)
    raise AssertionError(f"{path} leads somewhere after all")


def _unknown(name: str, trail: str, known: Roots, roots: Roots) -> Problem:
    values = {"name": name, "trail": trail}
    if trail and type_at(roots, trail).many:
        return Problem("list_as_value", "inside", values)
    if not known:
        return Problem("unknown_path", "after_value", values)
    near = nearest(name, known)
    if near is None:
        return Problem("unknown_path", "", values)
    return Problem("unknown_path", "near", {**values, "near": near})
