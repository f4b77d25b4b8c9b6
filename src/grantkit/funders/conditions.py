"""Where a declared check applies: conditions, read and made sure of."""

from enum import StrEnum

from grantkit.checks.declared import Condition
from grantkit.funders.operands import MisfitError, Terms, in_words
from grantkit.model.path import PathType, nearest
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
    if kinds == {int} and in_words(found.type) == "a number":
        return frozenset(accepted)
    if kinds != {str} or in_words(found.type) != "words" or found.type is Text:
        raise MisfitError(
            f"{path} holds {in_words(found.type)}, which is not compared with {raw!r}; "
            "write true or false for whether something stands there"
        )
    if isinstance(found.type, type) and issubclass(found.type, StrEnum):
        for word in accepted:
            if word not in set(found.type):
                close = nearest(str(word), found.type)
                near = f"; nearest: {str(close)!r}" if close else ""
                raise MisfitError(f"{path} is never {word!r}{near}")
    return frozenset(accepted)
