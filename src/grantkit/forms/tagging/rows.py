"""Rows under a header: all their places belong to one list, or to none."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from attrs import frozen

from grantkit.forms.tagging.blank import Blank
from grantkit.forms.tagging.labels import is_numbering
from grantkit.forms.tagging.titles import Title

Scores = Sequence[tuple[float, Title]]

_VOTES_FROM = 0.5
_POWER = 4
"""A column that fits well outweighs several that fit half."""

_VOTES_NEEDED = 2
_CLEAR = 1.3


@frozen(kw_only=True)
class Row:
    """What a row that would repeat is about.

    Attributes:
        home: The list for which it repeats; empty where its places stand alone.
        is_sure: Whether more than one of its columns says so, and none gainsays it.
    """

    home: str
    is_sure: bool


_Ballot = Mapping[str, float]


def rows_of(
    blanks: Sequence[Blank], scores: Sequence[Scores]
) -> Mapping[tuple[str, tuple[int, int] | None], Row]:
    """Let the columns of each row vote for its list; rows without a vote are left out.

    Args:
        blanks: The blank places of a form.
        scores: For each, how well the boxes fit it, from 0 to 1.
    """
    ballots: dict[tuple[str, tuple[int, int] | None], list[_Ballot]] = defaultdict(list)
    numbered = set()
    for blank, found in zip(blanks, scores, strict=True):
        row = (blank.place.part, blank.row)
        if blank.row is not None:
            ballots[row].append(dict(_votes(found)))
        if any(is_numbering(label) for label in blank.labels):
            numbered.add(row)
    counted = {row: _count(votes, row in numbered) for row, votes in ballots.items()}
    return {row: decided for row, decided in counted.items() if decided is not None}


def _votes(found: Scores) -> Iterator[tuple[str, float]]:
    """Give the best score of each list in one column."""
    for score, title in sorted(found, key=lambda pair: pair[0]):
        if score >= _VOTES_FROM:
            yield title.home, score


def _count(ballots: Sequence[_Ballot], numbered: bool) -> Row | None:  # noqa: FBT001
    """Count the votes; a row with a column of numbers repeats for some list."""
    tally: dict[str, float] = defaultdict(float)
    for ballot in ballots:
        for home, score in ballot.items():
            if home or not numbered:
                tally[home] += score**_POWER
    if not tally:
        return None
    ranked = sorted(tally, key=lambda name: (-tally[name], name))
    home = ranked[0]
    backers = sum(home in ballot for ballot in ballots)
    clear = all(tally[home] >= _CLEAR * tally[other] for other in ranked[1:])
    return Row(home=home, is_sure=clear and backers >= min(_VOTES_NEEDED, len(ballots)))
