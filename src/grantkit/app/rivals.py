"""Rows of a form that may as well repeat for one list as for another."""

from collections import defaultdict

from attrs import evolve

from grantkit.forms import form_roots
from grantkit.forms.grammar import lists_of
from grantkit.forms.tagging import Proposal, Standing, Tagging
from grantkit.forms.tagging.labels import is_numbering, words_of
from grantkit.forms.tagging.titles import titles_of
from grantkit.model.reference import Box
from grantkit.scaffold.usual import usual_boxes


def with_rivals(tagging: Tagging) -> Tagging:
    """Name the box of another list too, where a row could as well repeat for that.

    The columns of such a row all have names of both lists, word for word.
    """
    named: dict[tuple[object, ...], list[set[str]]] = defaultdict(list)
    for proposal in tagging.proposals:
        if proposal.blank.row is not None and not is_number(proposal):
            named[row_of(proposal)].append(set(_namesakes(proposal)))
    shared = {row: set.intersection(*lists) for row, lists in named.items()}
    proposals = (_rivalled(p, shared.get(row_of(p), set())) for p in tagging.proposals)
    return evolve(tagging, proposals=tuple(proposals))


def _rivalled(proposal: Proposal, lists: set[str]) -> Proposal:
    if proposal.standing is not Standing.DOUBTFUL or is_number(proposal):
        return proposal
    first, *others = proposal.candidates
    home, *_ = (*lists_of(first.box.path), "")
    rivals = (
        evolve(first, box=box, mark=title.mark(proposal.blank, rival))
        for rival, box in _namesakes(proposal).items()
        if home in lists and rival in lists - {home}
        for title in titles_of((box,), form_roots(None))
    )
    return evolve(proposal, candidates=(first, *rivals, *others))


def _namesakes(proposal: Proposal) -> dict[str, Box]:
    """Find the box of each list that bears a label as one of its usual names."""
    labels = {frozenset(words_of(label)) for label in proposal.blank.labels}
    return {
        lists_of(box.path)[0]: box
        for box in reversed(usual_boxes())
        if lists_of(box.path)
        and any(frozenset(words_of(words)) in labels for _, words in box.label.versions)
    }


def is_number(proposal: Proposal) -> bool:
    """Say whether a place only takes the number of its row."""
    blank = proposal.blank
    return blank.counts or any(map(is_numbering, blank.labels))


def row_of(proposal: Proposal) -> tuple[object, ...]:
    """Tell in which row of the form a place stands."""
    place = proposal.blank.place
    return place.part, place.table, place.row
