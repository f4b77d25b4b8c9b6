"""The rules of the programme, family by family, in order of their codes."""

from operator import attrgetter

from grantkit_sif_family_friendly.rules import (
    budget,
    cash,
    domains,
    identification,
    places,
    publicity,
    signature,
    terms,
    workplan,
)

_FAMILIES = (
    identification,
    domains,
    terms,
    cash,
    budget,
    workplan,
    places,
    publicity,
    signature,
)

RULES = tuple(
    sorted(
        (rule for family in _FAMILIES for rule in family.RULES),
        key=attrgetter("code"),
    )
)
