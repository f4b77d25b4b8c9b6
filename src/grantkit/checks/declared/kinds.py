"""The kinds of checks on a single value.

Each takes the value and what it is compared with, and gives what its message prints, or
None where there is nothing to object. What is not known, or of another currency, is not
judged.
"""

import datetime as dt
import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import StrEnum
from typing import NewType

from grantkit.checks.folding import folded
from grantkit.checks.texts import missing_elements
from grantkit.model.exact import EXACT
from grantkit.model.money import Money, Percent, part_of
from grantkit.model.period import Period, days_after
from grantkit.model.text import Text

Told = Mapping[str, object] | None
"""What a message prints; None where there is nothing to object."""

Amount = Decimal | int | Money | Percent
Same = NewType("Same", object)
"""Something of the type of the value that is judged."""
Sum = NewType("Sum", Money)
"""The sum of all amounts at one path or several."""
Spellings = NewType("Spellings", Mapping[str, tuple[str, ...]])
"""Names, each with its accepted spellings."""


def present(value: object) -> Told:
    """Something must stand there; where yes or no is asked for, yes."""
    if value is None or value is False:
        return {}
    if isinstance(value, str):
        return None if value.strip() else {}
    empty = isinstance(value, Text | tuple) and not value
    return {} if empty else None


def absent(value: object) -> Told:
    """Nothing may stand there; where yes or no is asked for, not yes."""
    return {} if present(value) is None else None


def pattern(value: str, *, pattern: re.Pattern[str]) -> Told:
    """A text must be of a shape: the whole of it fits a regular expression.

    Args:
        value: The text; white space around it does not count.
        pattern: The expression.
    """
    return None if pattern.fullmatch(value.strip()) else {"pattern": pattern.pattern}


def one_of(value: str | StrEnum | Text, *, choices: tuple[str, ...]) -> Told:
    """A word must be on a list.

    Args:
        value: The word; case, spaces and quotation marks do not count.
        choices: The list.
    """
    return None if _listed(value, choices) else {"choices": ", ".join(choices)}


def none_of(value: str | StrEnum | Text, *, choices: tuple[str, ...]) -> Told:
    """A word must not be on a list.

    Args:
        value: The word; case, spaces and quotation marks do not count.
        choices: The list.
    """
    return {"choices": ", ".join(choices)} if _listed(value, choices) else None


def _listed(value: str | Text, choices: tuple[str, ...]) -> bool:
    return folded(str(value)) in {folded(choice) for choice in choices}


def equal(value: object, *, to: Same) -> Told:
    """A value must equal another.

    Args:
        value: The value; a text with versions equals a word that is one of them.
        to: The other.
    """
    foreign = isinstance(value, Money) and value.currency != getattr(to, "currency", "")
    same = value == to or _is_version(value, to) or _is_version(to, value)
    return None if foreign or same else {"to": to}


def _is_version(word: object, text: object) -> bool:
    return isinstance(text, Text) and word in dict(text.versions).values()


def at_most(value: Amount, *, limit: Same, share: Percent | None = None) -> Told:
    """A number, a percentage or an amount has an upper limit.

    Args:
        value: What is judged.
        limit: The most that it may be.
        share: The part of the limit that it may be, where that is not the whole.
    """
    most = _part(limit, share)
    return _beyond(most, share, limit) if _less(most, value) else None


def at_least(value: Amount, *, limit: Same, share: Percent | None = None) -> Told:
    """A number, a percentage or an amount has a lower limit.

    Args:
        value: What is judged.
        limit: The least that it may be.
        share: The part of the limit that it must be, where that is not the whole.
    """
    least = _part(limit, share)
    return _beyond(least, share, limit) if _less(value, least) else None


def _part(limit: object, share: Percent | None) -> object:
    if share is None:
        return limit
    if isinstance(limit, Money):
        # To the cent, as it is printed, and as figures and payments are.
        return part_of(limit, share).rounded()
    part = EXACT.divide(share.points, Decimal(100))
    if isinstance(limit, Percent):
        return Percent(EXACT.multiply(limit.points, part))
    return EXACT.multiply(Decimal(str(limit)), part)


def _less(one: object, other: object) -> bool:
    if isinstance(one, Money) and isinstance(other, Money):
        return one.currency == other.currency and one < other
    if isinstance(one, Percent) and isinstance(other, Percent):
        return one.points < other.points
    if isinstance(one, Decimal | int) and isinstance(other, Decimal | int):
        return one < other
    return False


def _beyond(
    bound: object, share: Percent | None, whole: object
) -> Mapping[str, object]:
    if share is None:
        return {"limit": bound}
    return {"limit": bound, "share": share, "whole": whole}


def date_window(
    value: dt.date,
    *,
    first: dt.date | None = None,
    last: dt.date | None = None,
    days: int | None = None,
) -> Told:
    """A day must lie between two days, or on the right side of one.

    Args:
        value: The day.
        first: The first that is right.
        last: The last that is right.
        days: How many calendar days after `last` are right as well.
    """
    if last is not None and days is not None:
        last = days_after(last, days)
    begin, end = first or dt.date.min, last or dt.date.max
    if begin <= value <= end:
        return None
    return {"first": first, "last": last, "period": Period(begin, end)}


def equal_sum(value: Money, *, parts: Sum) -> Told:
    """An amount must be the sum of others, to the cent.

    Args:
        value: The amount.
        parts: The others: a path such as `budget[].amount`, or a list of paths.
            Nothing is judged where one of the amounts is missing.
    """
    if value.currency != parts.currency or value == parts:
        return None
    return {"sum": parts}


def mentions(value: str | Text, *, parts: Spellings) -> Told:
    """A text must name certain things, each in one of its spellings.

    Args:
        value: The text; case, spaces and quotation marks do not count.
        parts: What it must name: spellings by the name that the message prints.
    """
    missing = missing_elements(str(value), parts)
    return {"missing": ", ".join(missing)} if missing else None


def count(value: int, *, least: int | None = None, most: int | None = None) -> Told:
    """A list must have enough elements, or not too many.

    Args:
        value: How many there are, of those to which the conditions apply.
        least: The fewest.
        most: The greatest number.
    """
    enough = least is None or value >= least
    if enough and (most is None or value <= most):
        return None
    return {"least": least, "most": most}


COUNT = "count"
"""The one kind that looks at all elements of a list together."""

EACH: Mapping[str, Callable[..., Told]] = {
    kind.__name__: kind
    for kind in (
        present,
        absent,
        one_of,
        none_of,
        pattern,
        mentions,
        at_most,
        at_least,
        equal,
        equal_sum,
        date_window,
        count,
    )
}
"""By their names in `checks.toml`."""
