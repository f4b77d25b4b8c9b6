"""Where a declared check applies: conditions, read and made sure of."""

from enum import StrEnum

from grantkit.checks.declared import Condition
from grantkit.funders.flaws import as_written
from grantkit.funders.operands import MisfitError, Sort, Terms, is_number, sort_of
from grantkit.model.path import PathType
from grantkit.model.text import Text


def condition(terms: Terms, path: str, raw: object) -> Condition:
    """Read one condition of a check.

    Args:
        terms: What the check may name.
        path: What is looked at.
        raw: `true` or `false` for whether anything stands there; or the words or the
            number of which one must.

    Raises:
        MisfitError: The path leads nowhere, or never holds such a thing.
    """
    look, found = terms.look(path, alone=False)
    if isinstance(raw, bool):
        return Condition(look, frozenset(), raw)
    return Condition(look, _accepted(path, found, raw))


def _accepted(path: str, found: PathType, raw: object) -> frozenset[object]:
    """Read the words or the number of a condition."""
    accepted = raw if isinstance(raw, list) else [raw]
    kinds = {type(one) for one in accepted}
    sort = sort_of(found.type)
    if accepted and all(map(is_number, accepted)) and sort is Sort.NUMBER:
        return frozenset(accepted)
    if kinds != {str} or sort is not Sort.WORDS or found.type is Text:
        raise MisfitError("not_a_condition", path=path, holds=sort, raw=as_written(raw))
    if isinstance(found.type, type) and issubclass(found.type, StrEnum):
        for word in accepted:
            if word not in set(found.type):
                raise MisfitError("never", known=found.type, path=path, found=word)
    return frozenset(accepted)
