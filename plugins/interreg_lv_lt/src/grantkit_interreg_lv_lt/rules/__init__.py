"""The rules of the programme, family by family, in order of their codes."""

from operator import attrgetter

from grantkit_interreg_lv_lt.rules import (
    annexes,
    certificates,
    chains,
    changes,
    conditions,
    contents,
    deadlines,
    edition,
    forecast,
    indicators,
    investments,
    limits,
    lines,
    methods,
    naming,
    narrative,
    numbering,
    numbers,
    objectives,
    partnership,
    payments,
    period,
    progress,
    publicity,
    purchases,
    shares,
)

_FAMILIES = (
    numbers,
    naming,
    period,
    deadlines,
    edition,
    contents,
    objectives,
    payments,
    lines,
    purchases,
    shares,
    methods,
    changes,
    forecast,
    indicators,
    chains,
    partnership,
    numbering,
    progress,
    narrative,
    limits,
    publicity,
    investments,
    certificates,
    annexes,
    conditions,
)

RULES = tuple(
    sorted(
        (rule for family in _FAMILIES for rule in family.RULES),
        key=attrgetter("code"),
    )
)
