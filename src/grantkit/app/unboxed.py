"""What the author of a plugin has to look at: places of the form without a box."""

from collections.abc import Iterator
from itertools import groupby

from attrs import evolve

from grantkit.app.proposing import UNBOXED
from grantkit.app.rivals import is_number, row_of, with_rivals
from grantkit.forms.grammar import IS, LIST, lists_of, parse_mark
from grantkit.forms.linting.expected import same_values
from grantkit.forms.tagging import (
    BlankKind,
    Proposal,
    Standing,
    Tagging,
    answer_in,
)
from grantkit.forms.tagging.labels import is_personal, is_signature
from grantkit.scaffold.usual import usual_boxes
from grantkit.wording import core_wording

_LIKELY = 60
"""In per cent; what is less like its label misleads more often than it helps."""
_NO_SUM = (
    "a total of the columns above, of which none has a known sum; nothing is proposed"
)
_UNKNOWN = (
    "nothing is proposed; `project-file.md` lists what a project file holds, and what "
    "stands in a list fits one place with `|list`"
)
_ITS_ID = ", the id of each in the project file (no running number)"
_NO_BOX = "which needs no box"
_NO_COPIES = "blank rows below it, numbered or not, are left out"
_CHOICE = (
    "boxes to tick, a choice: in the place of each a mark with its word, such as "
    "`{{report.kind|is final}}`, or a box to tick for each field that is yes or no"
)
_ANSWER = (
    "yes or no: in the place of the boxes `{{details.…|is yes}}` and "
    "`{{details.…|is no}}`; a field of the funder's own that is yes or no goes into "
    "`Details`"
)
_PERSONAL = (
    "where it asks for a person, leave it blank, or add a field of the funder's own to "
    "`Details`: project files hold no personal data otherwise, and of who signs only "
    "the position, `{{report.signatory.role}}`"
)
_NO_NUMBER = (
    "a running number, which the list has none of: a numbered list of Word in this "
    "cell counts from copy to copy"
)
_TICK = "a box to tick, for a field that is yes or no"


def open_places(tagging: Tagging) -> Iterator[str]:
    """Say of each place that is not bound where it is, and what it may be for."""
    summed = {row_of(p) for p in tagging.proposals if _is_sum(p) and p.candidates}
    left = [
        p
        for p in with_rivals(tagging).proposals
        if p.standing is not Standing.BOUND
        and (p.candidates or not _is_sum(p) or row_of(p) not in summed)
    ]
    for _, group in groupby(left, key=_group):
        yield from _open(list(group))


def _is_sum(proposal: Proposal) -> bool:
    return proposal.blank.summed is not None


def _group(proposal: Proposal) -> tuple[object, ...]:
    """Take boxes to tick of one line together, and what a row of totals leaves open."""
    blank = proposal.blank
    at = row_of(proposal)
    if _is_sum(proposal) and not proposal.candidates:
        return (*at, None)
    if blank.kind is BlankKind.CHECK_BOX:
        cell, asked = blank.place.cell, blank.question or blank.paragraph
        return (*at, cell, asked if cell is None else None)
    return (*at, blank.place.cell, blank.paragraph, blank.start)


def _open(group: list[Proposal]) -> Iterator[str]:
    wording = core_wording("en")
    *_, last = group
    if _is_sum(last) and not last.candidates:
        yield f"{last.blank.place.sentence(wording)}: {_NO_SUM}."
    elif len(group) > 1:
        yield _boxes(group)
    else:
        yield f"{last.blank.place.sentence(wording)}: {_perhaps(last)}."


def _boxes(group: list[Proposal]) -> str:
    """Say what boxes of one line may be for: an answer, a choice, or one for each."""
    *_, last = group
    words = " / ".join(dict.fromkeys(p.blank.place.words for p in group))
    place = evolve(last.blank.place, words=words).sentence(core_wording("en"))
    found = [p.candidates[0] for p in group if p.candidates]
    marks = [mark for each in found if (mark := parse_mark(each.mark)) is not None]
    if len(found) == len(group) and all(mark.style == IS for mark in marks):
        proposed = " and ".join(f"`{mark.shown}`" for mark in marks)
        return f"{place}: perhaps {proposed} ({found[0].confidence} %)."
    is_answer = all(answer_in(proposal.blank.option) for proposal in group)
    return f"{place}: {_ANSWER if is_answer else _CHOICE}."


def _perhaps(proposal: Proposal) -> str:
    """Say what a place may be for: the two likeliest marks, and what is to be known."""
    likely = [each for each in proposal.candidates if each.confidence >= _LIKELY]
    marks = " or ".join(
        f"`{{{{{candidate.mark}}}}}` ({candidate.confidence} %)"
        for candidate in likely[:2]
    )
    label = next(iter(proposal.blank.labels), "")
    if is_signature(label):
        return "for a signature; leave it blank"
    counts = proposal.blank.row is not None and is_number(proposal)
    if counts and not marks:
        return _NO_NUMBER
    told = [f"perhaps {marks}{f', {_NO_BOX}' if counts else ''}"] if marks else []
    if is_personal(label):
        told.append(_PERSONAL)
    elif proposal.blank.kind is BlankKind.CHECK_BOX:
        told.append(_TICK)
    return "; ".join(told) or _UNKNOWN


def computed_places(tagging: Tagging) -> Iterator[str]:
    """Say what was bound without a box of its own: rows that repeat, and figures."""
    wording = core_wording("en")
    rows: set[tuple[str, tuple[int, int]]] = set()
    boxes = {box.path for box in usual_boxes() if not box.path.startswith(UNBOXED)}
    for proposal in tagging.of(Standing.BOUND):
        place, row = proposal.blank.place, proposal.blank.row
        name = _repeated(proposal)
        if row is not None and name and (place.part, row) not in rows:
            rows.add((place.part, row))
            where = evolve(place, cell=1, words="").sentence(wording)
            yield f"{where}: the row repeats for each of `{name}`; {_NO_COPIES}."
        if boxes.isdisjoint(same_values(proposal.candidates[0].box.path)):
            shown = proposal.candidates[0].mark
            told = _ITS_ID if shown.endswith("].id") else ""
            yield f"{place.sentence(wording)}: `{{{{{shown}}}}}`{told}, {_NO_BOX}."


def _repeated(proposal: Proposal) -> str:
    """Name the list for which a mark repeats its row; a block repeats for the outer."""
    mark = parse_mark(proposal.candidates[0].mark)
    lists = () if mark is None or mark.style == LIST else lists_of(mark.path)
    return next((name for name in lists if name not in proposal.blank.lists), "")
