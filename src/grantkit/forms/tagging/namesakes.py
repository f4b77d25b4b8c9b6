"""Values that forms ask for by the same name: told apart by what else a form asks."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from grantkit.forms.tagging.blank import Blank
from grantkit.forms.tagging.labels import halves_of, words_of
from grantkit.forms.tagging.rows import Scores
from grantkit.forms.tagging.titles import Title

_Names = Mapping[frozenset[str], Collection[str]]


def told_apart(
    blanks: Sequence[Blank],
    scores: Sequence[Scores],
    titles: Iterable[Title],
    bound: Collection[str],
) -> Iterator[Scores]:
    """Leave out what a label may mean as well, if the form asks for that elsewhere.

    A project has a summary, and so has a report. Beside a place for the summary of the
    report, another that asks for a summary means that of the project; beside one for
    its achievements it may still mean either. Values of lists are told apart by rows.

    Args:
        blanks: The places.
        scores: How well the boxes fit each.
        titles: All boxes.
        bound: The paths that the form has bound before.
    """
    names = _names(titles)
    meant = [_meant(blank, names) for blank in blanks]
    asked: dict[str, set[str]] = defaultdict(set)
    for blank, paths in zip(blanks, meant, strict=True):
        if len(paths) == 1:
            asked[next(iter(paths))] |= _said(blank)
    for blank, found, paths in zip(blanks, scores, meant, strict=True):
        said = _said(blank)
        others = {p for p in paths if p in bound or not said.isdisjoint(asked[p])}
        left_out = others if others < paths else set()
        yield [pair for pair in found if pair[1].path not in left_out]


def _said(blank: Blank) -> set[str]:
    return {word for label in blank.labels for word in words_of(label)}


def _names(titles: Iterable[Title]) -> _Names:
    """List the values that stand in no list by each of their names."""
    names: dict[frozenset[str], set[str]] = defaultdict(set)
    for title in titles:
        for words in title.readings if not title.lists else ():
            names[frozenset(words)].add(title.path)
    return names


def _meant(blank: Blank, names: _Names) -> set[str]:
    """Find the values that a label names, word for word, in one language or two."""
    meant: set[str] = set()
    for label in blank.labels:
        halves = halves_of(label) or (label,)
        known = (set(names.get(frozenset(words_of(half)), ())) for half in halves)
        meant |= set.intersection(*known)
    return meant
