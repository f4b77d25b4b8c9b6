"""What is proposed for the blank places of a form, as values."""

from enum import StrEnum
from typing import Final

from attrs import frozen

from grantkit.forms.tagging.blank import Blank
from grantkit.model.reference import Box

WORTH_ACCEPTING: Final = 60
"""From this confidence on, in percent, a doubtful box may be accepted unseen."""


class Standing(StrEnum):
    """How sure a proposal is.

    `bound`: sure enough to be written. `doubtful`: written only where somebody accepts
    it. `unknown`: no box comes near.
    """

    BOUND = "bound"
    DOUBTFUL = "doubtful"
    UNKNOWN = "unknown"


@frozen(kw_only=True)
class Candidate:
    """A box that may belong in a place.

    Attributes:
        box: Of the funder.
        mark: What would be written as the tag.
        confidence: From 0 to 100, in percent.
    """

    box: Box
    mark: str
    confidence: int


@frozen(kw_only=True)
class Proposal:
    """A blank place and the boxes that may belong there.

    Attributes:
        blank: The place.
        candidates: The likeliest first.
        standing: How sure it is.
    """

    blank: Blank
    candidates: tuple[Candidate, ...] = ()
    standing: Standing = Standing.UNKNOWN

    @property
    def is_acceptable(self) -> bool:
        """Whether somebody who accepts the doubtful gets it: it is not far-fetched."""
        doubtful = self.standing is Standing.DOUBTFUL
        return doubtful and self.candidates[0].confidence >= WORTH_ACCEPTING


@frozen(kw_only=True)
class Tagging:
    """What came of looking for places on a form.

    Attributes:
        proposals: One for each blank place, in the order of the form.
        bound_already: The paths that the form had bound before.
        without_place: The boxes that neither stand on the form nor found a place.
    """

    proposals: tuple[Proposal, ...]
    bound_already: tuple[str, ...]
    without_place: tuple[Box, ...]

    def of(self, standing: Standing) -> tuple[Proposal, ...]:
        """List the proposals of one standing."""
        return tuple(p for p in self.proposals if p.standing is standing)
