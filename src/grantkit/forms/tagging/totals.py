"""Rows of totals: below a column that repeats stands its sum, or nothing."""

from collections.abc import Iterator, Mapping, Sequence

from attrs import evolve

from grantkit.forms.grammar import parse_mark
from grantkit.forms.linting.expected import same_values
from grantkit.forms.linting.totals import TOTALS, is_share, total_of
from grantkit.forms.package.wordml import Element, w
from grantkit.forms.tagging.blank import Blank
from grantkit.forms.tagging.existing import marks_in
from grantkit.forms.tagging.proposal import Candidate, Proposal, Standing
from grantkit.model.path import type_at
from grantkit.model.reference import Box

Column = Mapping[tuple[str, int], tuple[Candidate, Standing]]
"""What stands or would stand in each paragraph, by part and number."""


def proposals_for_totals(
    blanks: Sequence[Blank], column: Column, roots: Mapping[str, object]
) -> Iterator[Proposal]:
    """Propose sums for the blank places in rows of totals, as sure as what they sum."""
    for blank in blanks:
        above = [
            column[blank.place.part, number]
            for number in blank.summed or ()
            if (blank.place.part, number) in column
        ]
        yield next(_sums(blank, above, roots), Proposal(blank=blank))


def _sums(
    blank: Blank,
    above: Sequence[tuple[Candidate, Standing]],
    roots: Mapping[str, object],
) -> Iterator[Proposal]:
    for summed, standing in above:
        mark = parse_mark(summed.mark)
        total = None if mark is None else _total_of(mark.path, roots)
        if mark is not None and total is not None:
            words = summed.mark.replace(mark.path, total)
            if not type_at(roots, total).optional:
                words = words.partition(" else ")[0]
            box = evolve(summed.box, path=total)
            candidate = evolve(summed, box=box, mark=words)
            yield Proposal(blank=blank, candidates=(candidate,), standing=standing)


def _total_of(path: str, roots: Mapping[str, object]) -> str | None:
    """Find the figure that belongs below a column: its sum, or a share of it."""
    for rows, total in TOTALS:
        whole = path.replace(f"{rows}.", f"{total}.")
        if whole != path and is_share(whole, roots):
            return whole
    return total_of(path, roots)


def column_of(
    proposals: Sequence[Proposal],
    trees: Mapping[str, Element],
    boxes: Sequence[Box],
) -> Column:
    """Tell what is proposed for each paragraph, and what is typed there already."""
    proposed = {
        (p.blank.place.part, p.blank.paragraph): (p.candidates[0], p.standing)
        for p in reversed(proposals)
        if p.candidates
    }
    return {**proposed, **dict(_typed(trees, boxes))}


def _typed(
    trees: Mapping[str, Element], boxes: Sequence[Box]
) -> Iterator[tuple[tuple[str, int], tuple[Candidate, Standing]]]:
    for part, root in trees.items():
        for number, paragraph in enumerate(root.iter(w("p")), 1):
            for mark in marks_in(paragraph):
                box = _box_of(mark.path, boxes)
                if box is not None:
                    shown = Candidate(box=box, mark=mark.text, confidence=100)
                    yield (part, number), (shown, Standing.BOUND)


def _box_of(path: str, boxes: Sequence[Box]) -> Box | None:
    """Find the box that a mark fills, as one of the path that it shows."""
    same = same_values(path)
    found = next((box for box in boxes if box.path in same), None)
    return None if found is None else evolve(found, path=path)
