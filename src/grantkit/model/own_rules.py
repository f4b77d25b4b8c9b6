"""What an organisation's own file changes of a funder: sentences, numbers, boxes.

The funder's own rules stay as they are beside it: whatever rests on a change says so,
and nothing of the funder's becomes milder by one.
"""

from collections.abc import Mapping

from attrs import frozen

from grantkit.model.override import Override, OverrideKind
from grantkit.model.reference import Box, Parameters


@frozen(kw_only=True)
class OwnRules:
    """All that an organisation's own file changes of one funder.

    Attributes:
        file: The file, as people are told of it.
        changes: In the order of the file.
        parameters: Those of the funder, with the stricter ones in their place.
        boxes: Those that are added.
    """

    file: str
    changes: tuple[Override, ...]
    parameters: Parameters
    boxes: tuple[Box, ...] = ()

    def sentences(self, language: str) -> Mapping[str, str]:
        """Give the organisation's own sentences of a language, by their keys."""
        return {
            key: each.says
            for each in self.changes
            if each.kind is OverrideKind.WORDING
            for tongue, _, key in (each.name.partition("."),)
            if tongue == language
        }

    def of(self, kind: OverrideKind, names: frozenset[str]) -> tuple[Override, ...]:
        """List the changes of a kind that bear one of some names."""
        return tuple(
            each for each in self.changes if each.kind is kind and each.name in names
        )
