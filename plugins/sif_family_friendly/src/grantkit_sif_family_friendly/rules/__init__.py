"""The rules of the programme, family by family, in order of their codes."""

from operator import attrgetter

from grantkit_sif_family_friendly.rules import (
    budget,
    cash,
    domains,
    expenditure,
    identification,
    indicators,
    narrative,
    organisation,
    period,
    personal_data,
    places,
    publicity,
    signature,
    terms,
    volunteers,
    workplan,
)

_FAMILIES = (
    identification,
    domains,
    organisation,
    period,
    terms,
    expenditure,
    cash,
    budget,
    indicators,
    workplan,
    places,
    volunteers,
    publicity,
    narrative,
    signature,
    personal_data,
)

RULES = tuple(
    sorted(
        (rule for family in _FAMILIES for rule in family.RULES),
        key=attrgetter("code"),
    )
)
