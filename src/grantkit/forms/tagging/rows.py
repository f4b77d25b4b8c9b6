"""Rows under a header: all their places belong to one list, or to none."""

from collections import defaultdict
from collections.abc import Container, Iterator, Mapping, Sequence

from attrs import evolve, frozen

from grantkit.forms.tagging.blank import Blank
from grantkit.forms.tagging.labels import is_numbering
from grantkit.forms.tagging.titles import NUMBERS, ROWS, Title

Scores = Sequence[tuple[float, Title]]

_VOTES_FROM = 0.5
_POWER = 4
"""A column that fits well outweighs several that fit half."""

_VOTES_NEEDED = 2
_CLEAR = 1.3
_COSTS = "expenditure[]"


@frozen(kw_only=True)
class Row:
    """What a row that would repeat is about.

    Attributes:
        home: The list for which it repeats; empty where its places stand alone.
        is_sure: Whether more than one of its columns says so, and none gainsays it.
        rows: Those of the figure that shows the list, where a column needs it.
    """

    home: str
    is_sure: bool
    rows: str = ""

    @property
    def repeats_for(self) -> str:
        """The list over which its marks go: that of the figure, or its own."""
        return self.rows or self.home

    @property
    def number(self) -> str:
        """The path of the number of its elements; empty where they have none."""
        return NUMBERS.get(self.home, "")


Rows = Mapping[tuple[str, tuple[int, int] | None], Row]
"""By the part, and by the numbers of table and row."""

_Ballot = Mapping[str, float]


def rows_of(
    blanks: Sequence[Blank],
    scores: Sequence[Scores],
    summed: Container[tuple[str, int]] = (),
) -> Rows:
    """Let the columns of each row vote for its list; rows without a vote are left out.

    Args:
        blanks: The blank places of a form.
        scores: For each, how well the boxes fit it, from 0 to 1.
        summed: The places that a row of totals sums up, as part and paragraph.
    """
    ballots: dict[tuple[str, tuple[int, int] | None], list[_Ballot]] = defaultdict(list)
    numbered = set()
    for blank, found in zip(blanks, scores, strict=True):
        row = (blank.place.part, blank.row)
        if blank.row is not None:
            ballots[row].append(dict(_votes(found)))
        if blank.counts or any(is_numbering(label) for label in blank.labels):
            numbered.add(row)
    counted = {row: _count(votes, row in numbered) for row, votes in ballots.items()}
    decided = {row: found for row, found in counted.items() if found is not None}
    for blank, found in zip(blanks, scores, strict=True):
        place = (blank.place.part, blank.row)
        if place not in decided:
            continue
        # The sum of costs is that of the report, whose register alone shows the same.
        is_cost = decided[place].home == _COSTS
        is_summed = is_cost and (blank.place.part, blank.paragraph) in summed
        if is_summed or _needs_figure(blank, found, decided[place]):
            rows = ROWS[decided[place].home]
            decided[place] = evolve(decided[place], rows=rows)
    return decided


def _needs_figure(blank: Blank, found: Scores, row: Row) -> bool:
    """Say whether a column shows a number, or what only the figure has of a list."""
    if blank.counts:
        return row.number != ""
    here = [pair for pair in found if pair[1].home == row.home]
    score, title = max(here, key=lambda pair: pair[0], default=(0.0, None))
    return title is not None and score >= _VOTES_FROM and title.needs_figure


def _votes(found: Scores) -> Iterator[tuple[str, float]]:
    """Give the best score of each list in one column."""
    for score, title in sorted(found, key=lambda pair: pair[0]):
        if score >= _VOTES_FROM:
            yield title.home, score


def _count(ballots: Sequence[_Ballot], numbered: bool) -> Row | None:  # noqa: FBT001
    """Count the votes; a row with a column of numbers repeats for some list."""
    tally: dict[str, float] = defaultdict(float)
    divided: dict[str, float] = defaultdict(float)
    for ballot in ballots:
        for home, score in ballot.items():
            if home or not numbered:
                tally[home] += score**_POWER
                divided[home] += score**_POWER / _rivals(score, ballot)
    if not tally:
        return None
    home = min(tally, key=lambda name: (-tally[name], name))
    backers = sum(home in ballot for ballot in ballots)
    clear = _leads(home, tally) or _leads(home, divided)
    return Row(home=home, is_sure=clear and backers >= min(_VOTES_NEEDED, len(ballots)))


def _leads(home: str, tally: Mapping[str, float]) -> bool:
    """Say whether a list has clearly more votes than any other."""
    others = (votes for name, votes in tally.items() if name != home)
    return all(tally[home] >= _CLEAR * votes for votes in others)


def _rivals(score: float, ballot: _Ballot) -> int:
    """Count the lists that a column fits as well: `Planned` tells none from another."""
    return sum(other >= score for other in ballot.values())
