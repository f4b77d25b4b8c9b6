"""Rules that hold for every funder: the project must agree with itself.

They are written with the same decorator as a funder's rules, and rest on arithmetic and
logic rather than on anyone's conditions.
"""

from collections.abc import Mapping

from grantkit.checking.core_rules import (
    annexes,
    budget,
    expenditure,
    identification,
    indicators,
    narrative,
    period,
    references,
)
from grantkit.model.finding import Certainty, Citation, Severity
from grantkit.model.reference import Source
from grantkit.wording import Wording

__all__ = [
    "CORE_RULES",
    "FIRST_RULES",
    "REPLACEABLE",
    "core_citation",
    "core_sources",
]

_ADDRESSES = {
    "consistency": "",
    "format": "",
    "plugin": "",
    "gdpr": "https://eur-lex.europa.eu/eli/reg/2016/679/oj",
}


def core_sources(wording: Wording) -> Mapping[str, Source]:
    """Give what the core's findings rest on, titled in the language of the reader."""
    return {
        name: Source(id=name, title=wording.say(f"source.{name}"), url=url)
        for name, url in _ADDRESSES.items()
    }


def core_citation(name: str, wording: Wording) -> Citation:
    """Cite one of the core's own sources."""
    return core_sources(wording)[name].cite("", Certainty.DERIVED)


CORE_RULES = (
    *period.RULES,
    *references.RULES,
    *identification.RULES,
    *expenditure.RULES,
    *budget.RULES,
    *indicators.RULES,
    *narrative.RULES,
    *annexes.RULES,
)
"""In order of their codes."""

FIRST_RULES = identification.RULES
"""Those of them that come before the boxes: what they miss leaves boxes empty."""

REPLACEABLE = frozenset(
    rule.code for rule in CORE_RULES if rule.severity is not Severity.ERROR
)
"""What a funder's rule may ask in its own way; no funder lifts what adds up or not."""
