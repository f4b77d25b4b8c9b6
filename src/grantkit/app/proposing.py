"""The boxes that a new plugin proposes for the places that were bound on its form."""

from collections import Counter
from collections.abc import Iterator

from grantkit.app.form_words import FormWords, clean, names_of, shared
from grantkit.forms import form_roots
from grantkit.forms.grammar import lists_of
from grantkit.forms.linting.expected import same_values
from grantkit.forms.tagging import Proposal, Standing, Tagging
from grantkit.forms.tagging.labels import halves_of, words_of
from grantkit.model.path import type_at
from grantkit.model.reference import Box
from grantkit.model.text import Text
from grantkit.scaffold.blueprint import ProposedBox
from grantkit.scaffold.lengths import StatedLength, stated_length
from grantkit.scaffold.usual import family_of, usual_boxes

_FIRST_BOX = 51
UNBOXED = ("figures.", "report.kind")
"""What grantkit computes, and what says which boxes a report must fill."""


def proposed_boxes(tagging: Tagging, prefix: str) -> Iterator[ProposedBox]:
    """Make a box of each path that was bound, with the next code of its family."""
    usual: dict[str, Box] = {}
    for box in usual_boxes():
        usual.setdefault(box.path, box)
    found = {
        path: proposal
        for proposal in reversed(tagging.of(Standing.BOUND))
        for path in reversed(tuple(_filled(proposal.candidates[0].box.path)))
        if path in usual and not path.startswith(UNBOXED)
    }
    form = FormWords.of(tagging)
    numbers = Counter(dict.fromkeys(range(1, 8), _FIRST_BOX))
    for path in sorted((path for path in usual if path in found), key=family_of):
        family, words = family_of(path), _words(found[path])
        mark = found[path].candidates[0].box.path
        named = usual.get(mark, usual[path])
        is_list = path not in same_values(mark)
        yield ProposedBox(
            code=f"{prefix}{family}{numbers[family]}",
            path=path,
            label=usual[path].label if is_list else form.label(words, named),
            place=form.place(found[path].blank.place, words, named),
            words=clean(words),
            likeness=_likeness(path, found[path]),
            length=_length(path, found[path]),
            is_list=is_list,
        )
        numbers[family] += 1


def _filled(path: str) -> Iterator[str]:
    """Give the values that a mark shows, and the lists whose rows show them."""
    for same in same_values(path):
        yield same
        yield from (name.removesuffix("[]") for name in lists_of(same))


def _likeness(path: str, proposal: Proposal) -> str:
    """Say whether forms usually ask in these words, or how near they come to it."""
    known = {
        frozenset(words_of(words))
        for box in usual_boxes()
        if box.path == path
        for _, words in box.label.versions
    }
    for label in proposal.blank.labels:
        halves = halves_of(label) or ()
        if known.issuperset(frozenset(words_of(words)) for words in halves or (label,)):
            return "word for word"
    return f"{proposal.candidates[0].confidence} % alike"


def _length(path: str, proposal: Proposal) -> StatedLength | None:
    """Read what the form says of the length of a text."""
    if type_at(form_roots(None), path).type not in (str, Text):
        return None
    stated = map(stated_length, proposal.blank.labels)
    return next(filter(None, stated), None)


def _words(proposal: Proposal) -> str:
    """Give the words of the form that come nearest to the title of the box."""
    title = names_of(proposal.candidates[0].box)
    blank = proposal.blank
    labels = (blank.question,) if blank.question else blank.labels or ("–",)
    return max(labels, key=lambda words: shared(words, title))
