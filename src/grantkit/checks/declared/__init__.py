"""Checks that a plugin declares in its data: the closed set of kinds, and how they run.

A kind is a function. One in `EACH` judges a single value; one in `SHARED` is a check of
`grantkit.checks`, judges a whole report and yields its own remarks. The keyword
arguments of the function are the keys of the table in `checks.toml`.
"""

from grantkit.checks.declared.declaring import Declared, declared_rule
from grantkit.checks.declared.kinds import COUNT, EACH, Same, Spellings, Sum
from grantkit.checks.declared.operands import (
    Asked,
    Operand,
    from_path,
    from_value,
    in_its_currency,
    literal,
    names_at,
    reader_of,
    spellings,
    sum_at,
)
from grantkit.checks.declared.shared import NEEDS, READS, SHARED, DeadlineName
from grantkit.checks.declared.spots import FIGURES, Condition, Look, lists_in

__all__ = [
    "COUNT",
    "EACH",
    "FIGURES",
    "NEEDS",
    "READS",
    "SHARED",
    "Asked",
    "Condition",
    "DeadlineName",
    "Declared",
    "Look",
    "Operand",
    "Same",
    "Spellings",
    "Sum",
    "declared_rule",
    "from_path",
    "from_value",
    "in_its_currency",
    "lists_in",
    "literal",
    "names_at",
    "reader_of",
    "spellings",
    "sum_at",
]
