"""Columns of a budget that tie: what is left is that in force, less what is spent."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from attrs import evolve

from grantkit.forms.grammar import parse_mark
from grantkit.forms.tagging.blank import Blank
from grantkit.forms.tagging.proposal import Candidate, Proposal

_APPROVED = "figures.spending.rows[].approved"
_IN_FORCE = "figures.spending.rows[].budget"
_OF_WHAT_IS_IN_FORCE = frozenset(
    ("figures.spending.rows[].remaining", "figures.spending.rows[].execution")
)


def with_tied_columns(proposals: Sequence[Proposal]) -> Iterator[Proposal]:
    """Show the budget in force beside what is left of it.

    A form with a column for either shows both: there the approved one stays.
    """
    shown = defaultdict(set)
    for proposal in proposals:
        if proposal.candidates:
            shown[_row(proposal.blank)].add(_path(proposal.candidates[0]))
    for proposal in proposals:
        row = shown[_row(proposal.blank)]
        is_tied = _IN_FORCE not in row and not _OF_WHAT_IS_IN_FORCE.isdisjoint(row)
        yield _in_force(proposal) if is_tied else proposal


def _in_force(proposal: Proposal) -> Proposal:
    candidates = tuple(
        evolve(each, mark=each.mark.replace(_APPROVED, _IN_FORCE))
        for each in proposal.candidates
    )
    return evolve(proposal, candidates=candidates)


def _row(blank: Blank) -> tuple[str, tuple[int, int] | None]:
    return blank.place.part, blank.row


def _path(candidate: Candidate) -> str:
    mark = parse_mark(candidate.mark)
    return "" if mark is None else mark.path
