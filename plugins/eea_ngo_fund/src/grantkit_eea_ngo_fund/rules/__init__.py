"""The rules of the two funds, family by family, in order of their codes."""

from operator import attrgetter

from grantkit_eea_ngo_fund.rules import (
    annexes,
    budget,
    currency,
    expenditure,
    funding,
    grant,
    identification,
    indicators,
    indirect,
    narrative,
    organisation,
    partners,
    period,
    publicity,
    tax,
    terms,
    volunteers,
    workplan,
)

_FAMILIES = (
    identification,
    organisation,
    period,
    terms,
    expenditure,
    tax,
    currency,
    grant,
    funding,
    budget,
    indirect,
    indicators,
    partners,
    workplan,
    volunteers,
    narrative,
    publicity,
    annexes,
)

RULES = tuple(
    sorted(
        (rule for family in _FAMILIES for rule in family.RULES),
        key=attrgetter("code"),
    )
)
