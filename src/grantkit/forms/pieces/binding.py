"""What ties a written value to its place in the data: its path and a key."""

from collections.abc import Sequence

from attrs import frozen

from grantkit.forms.pieces.batch import Batch
from grantkit.forms.pieces.job import Bound, Column, Job
from grantkit.forms.pieces.reach import Reach
from grantkit.forms.spots import Number
from grantkit.forms.text import escaped


@frozen(kw_only=True)
class TrailPiece:
    """The full path of the element that a value belongs to."""

    bound: Bound

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the path of each."""
        return [self.bound.reach.trails(job, batch)]


@frozen(kw_only=True)
class KeyPiece:
    """What makes the name of a bookmark differ from copy to copy."""

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the key of each."""
        del job
        return [batch.keys]


@frozen(kw_only=True)
class PairPiece:
    """A number that the start and the end of a bookmark share.

    Attributes:
        place: The number of the place on the form.
        own: What the only copy of the place has; None where there may be several.
    """

    place: int
    own: bytes | None

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the numbers: new ones first, then the same again."""
        if self.own is not None and len(batch) == 1:
            return [[self.own]]
        known = job.given.pop(self.place, None)
        if known is not None:
            return [known]
        numbers = job.numbers.take(Number.BOOKMARK, len(batch))
        written = list(map(b"%d".__mod__, numbers))
        job.given[self.place] = written
        return [written]


@frozen(kw_only=True)
class NumberPiece:
    """A number or name of the form that every copy has to have for itself."""

    kind: Number
    original: str

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the number of each copy."""
        own = (self.kind, self.original)
        if own not in job.given:
            copies = job.numbers.copies(self.kind, self.original, len(batch))
            job.given[own] = [escaped(copy).encode() for copy in copies]
        return [job.given[own]]


@frozen(kw_only=True)
class ListPiece:
    """The number of a list that begins anew for each element of a repeat.

    Attributes:
        original: The list, as the form has it.
        reach: How to get to the element.
    """

    original: str
    reach: Reach

    def columns(self, job: Job, batch: Batch) -> Sequence[Column]:
        """Write the number of the list for each."""
        trails = self.reach.trails(job, batch)
        return [[job.numbers.list_of(self.original, t).encode() for t in trails]]
