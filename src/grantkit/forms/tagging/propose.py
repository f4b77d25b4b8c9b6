"""Looking for the places of a form that no mark binds yet."""

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from grantkit.forms.compiling.places import outline_levels
from grantkit.forms.linting.expected import is_printed, same_values
from grantkit.forms.package.contents import as_document, stories, styles
from grantkit.forms.package.parts import Package, read_package
from grantkit.forms.package.wordml import parse_xml
from grantkit.forms.tagging.blanks import find_blanks
from grantkit.forms.tagging.choices import (
    choices_in,
    proposals_for_choices,
    unrivalled,
)
from grantkit.forms.tagging.existing import marks_in
from grantkit.forms.tagging.matching import Matcher
from grantkit.forms.tagging.proposal import Proposal, Standing, Tagging
from grantkit.forms.tagging.rows import rows_of
from grantkit.forms.tagging.titles import titles_of
from grantkit.forms.tagging.totals import column_of, proposals_for_totals
from grantkit.forms.tagging.tying import with_tied_columns
from grantkit.model.reference import Box


def propose_bindings(
    file: Path, boxes: Iterable[Box], roots: Mapping[str, object], language: str = "en"
) -> Tagging:
    """Find the blank places of a form and the boxes of a funder that belong there.

    Args:
        file: A Word document or template, with marks or without.
        boxes: Of the funder, for the reports that the form is for.
        roots: The type of each first name of a path.
        language: Of the messages.

    Raises:
        InputError: The file cannot be opened.
        FormError: It is not a Word form at all.
    """
    package = as_document(read_package(file, language), language)
    return proposals_for(package, tuple(boxes), roots)


def proposals_for(
    package: Package, boxes: tuple[Box, ...], roots: Mapping[str, object]
) -> Tagging:
    """Find the blank places of a package and what belongs there."""
    levels = outline_levels(styles(package))
    trees = {name: parse_xml(package.parts[name]) for name in stories(package)}
    bound = sorted({mark.path for root in trees.values() for mark in marks_in(root)})
    known = {same for path in bound for same in same_values(path)}
    blanks = [
        blank
        for name, root in trees.items()
        for blank in find_blanks(root, name, levels)
    ]
    matcher = Matcher.of(titles_of(boxes, roots), known)
    totals = [blank for blank in blanks if blank.summed is not None]
    summed = {(b.place.part, number) for b in totals for number in b.summed or ()}
    choices = tuple(choices_in(blanks, matcher.titles))
    apart = {*totals, *(blank for choice in choices for blank in choice.blanks)}
    open_places = [b for b in blanks if b not in apart]
    scores = matcher.scores(open_places)
    rows = rows_of(open_places, scores, summed)
    plain = tuple(with_tied_columns(matcher.propose(open_places, scores, rows)))
    chosen = proposals_for_choices(choices, matcher, rows)
    column = column_of(plain, trees, boxes)
    summing = proposals_for_totals(totals, column, roots)
    sure = (*unrivalled(plain, chosen), *unrivalled(chosen, plain), *summing)
    made = {proposal.blank: proposal for proposal in sure}
    proposals = tuple(
        made[blank]
        for blank in blanks
        if made[blank].standing is not Standing.UNKNOWN or not blank.faint
    )
    return Tagging(
        proposals=proposals,
        bound_already=tuple(bound),
        without_place=tuple(_homeless(boxes, proposals, bound)),
    )


def _homeless(
    boxes: Iterable[Box], proposals: Iterable[Proposal], bound: Iterable[str]
) -> Iterator[Box]:
    """List the boxes for which there is no place, each path once."""
    proposed = (p.candidates[0].box.path for p in proposals if p.candidates)
    printed = {*proposed, *bound}
    seen = set()
    for box in boxes:
        if box.path not in seen and not is_printed(box, printed):
            seen.add(box.path)
            yield box
