"""Rules that hold for every funder: the project must agree with itself.

They are written with the same decorator as a funder's rules, and rest on arithmetic and
logic rather than on anyone's conditions.
"""

from grantkit.checking.core_rules import (
    annexes,
    budget,
    expenditure,
    indicators,
    narrative,
    period,
    references,
)
from grantkit.model.reference import Source

__all__ = ["CORE_RULES", "CORE_SOURCES"]

CORE_SOURCES = {
    source.id: source
    for source in (
        Source(id="consistency", title="grantkit: consistency of the project file"),
        Source(id="format", title="grantkit: format of the project file"),
        Source(id="plugin", title="grantkit: state of the installed plugins"),
        Source(
            id="gdpr",
            title="Regulation (EU) 2016/679 (General Data Protection Regulation)",
            url="https://eur-lex.europa.eu/eli/reg/2016/679/oj",
        ),
    )
}
"""What the core's findings rest on."""

CORE_RULES = (
    *period.RULES,
    *references.RULES,
    *expenditure.RULES,
    *budget.RULES,
    *indicators.RULES,
    *narrative.RULES,
    *annexes.RULES,
)
"""In order of their codes."""
