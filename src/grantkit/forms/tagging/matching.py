"""Blank places matched with the boxes of a funder."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import takewhile

from attrs import evolve, frozen

from grantkit.forms.tagging.blank import Blank
from grantkit.forms.tagging.labels import (
    Weights,
    Words,
    halves_of,
    is_numbering,
    is_signatory,
    is_signature,
    words_of,
)
from grantkit.forms.tagging.namesakes import told_apart
from grantkit.forms.tagging.proposal import Candidate, Proposal, Standing
from grantkit.forms.tagging.rows import Row, Rows, Scores
from grantkit.forms.tagging.titles import Title
from grantkit.forms.tagging.writing import LONGEST_TAG
from grantkit.model.text import Text

SURE = 75
"""From this confidence on a box is bound without being accepted by somebody."""

_WORTH_NAMING, _WORTH_A_FAINT_PLACE = 40, 50
_TIE, _TIE_IN_ROW, _RIVAL, _CLEAR = 7, 25, 70, 0.95
_PLACE_MATTERS, _SHORT_FORM = 0.15, 0.95
_OUT_OF_LIST, _OUT_OF_BLOCK, _OUT_OF_ROW = 0.85, 0.75, 0.75
_KEPT = 4
_NUMBER = 90
_DAY = frozenset(words_of("datums diena date day"))


@frozen(kw_only=True)
class Matcher:
    """Knows the titles of a funder's boxes.

    Attributes:
        titles: The boxes that can be shown.
        weights: Of the words of their titles.
        nouns: The words that the titles of one list share, which a label under its
            heading leaves unsaid: `Name` for `Name of the partner`.
        readings: All titles of each path, as words.
        bound: Paths that the form has bound before.
    """

    titles: tuple[Title, ...]
    weights: Weights
    nouns: Mapping[str, frozenset[str]]
    readings: Mapping[str, tuple[Words, ...]]
    bound: frozenset[str]

    @classmethod
    def of(cls, titles: Iterable[Title], bound: Iterable[str] = ()) -> "Matcher":
        """Learn the titles."""
        known = tuple(titles)
        words = (reading for title in known for reading in title.readings)
        return cls(
            titles=known,
            weights=Weights.among(words),
            nouns=_nouns(known),
            readings=_readings(known),
            bound=frozenset(bound),
        )

    def scores(self, blanks: Sequence[Blank]) -> tuple[Scores, ...]:
        """Say of each blank place how well the boxes fit it, from 0 to 1."""
        found = [self._scores(blank) for blank in blanks]
        return tuple(told_apart(blanks, found, self.titles, self.bound))

    def propose(
        self, blanks: Sequence[Blank], scores: Sequence[Scores], rows: Rows
    ) -> tuple[Proposal, ...]:
        """Propose boxes for blank places, and say how sure each proposal is.

        Args:
            blanks: The places.
            scores: How well the boxes fit each.
            rows: What the rows are about in which they stand.
        """
        proposals = [
            self._number(blank, row) if blank.counts else _proposal(blank, found, row)
            for blank, found in zip(blanks, scores, strict=True)
            for row in (rows.get((blank.place.part, blank.row)),)
        ]
        return tuple(without_ties(proposals, self.bound))

    def _number(self, blank: Blank, row: Row | None) -> Proposal:
        """Propose the number of a row, as sure as what the row repeats for."""
        if row is None or not row.number:
            return Proposal(blank=blank)
        label = Text.of(next(iter(blank.labels), "–"))
        box = evolve(self.titles[0].box, path=row.number, label=label)
        candidate = Candidate(box=box, mark=row.number, confidence=_NUMBER)
        # An empty cell below `No.` may wait for a number that the funder gave: unsure.
        is_sure = row.is_sure and not blank.unsure
        standing = Standing.BOUND if is_sure else Standing.DOUBTFUL
        return Proposal(blank=blank, candidates=(candidate,), standing=standing)

    def _scores(self, blank: Blank) -> Scores:
        first = next(iter(blank.labels), "")
        if is_signature(first):
            return []
        may_name = partial(_means, [set(words_of(first))])
        titles = filter(may_name, self.titles) if is_signatory(first) else self.titles
        labels = [words_of(text) for text in blank.labels if not is_numbering(text)]
        headings = [words_of(text) for text in blank.place.headings]
        context = {word for text in blank.context for word in words_of(text)}
        pairs = [halves for text in blank.labels if (halves := halves_of(text))]
        twice = [(words_of(one), words_of(other)) for one, other in pairs]
        found = [
            (
                max(
                    self._score(title, labels, context, headings),
                    *(self._said_twice(title, *pair) for pair in twice),
                    0.0,
                ),
                title.seen_from(blank),
            )
            for title in titles
            if title.fits(blank)
        ]
        return [(score, title) for score, title in found if score]

    def _score(
        self,
        title: Title,
        labels: Sequence[Words],
        context: set[str],
        headings: Sequence[Words],
    ) -> float:
        """Weigh the label against the title, and the headings against its place."""
        unsaid = context | self.nouns.get(title.home, frozenset())
        likeness = max(
            self._likeness(labels, title.readings, tuple(unsaid)),
            _SHORT_FORM * self._likeness(labels, title.short, ()),
        )
        fit = self._likeness(headings, title.places, ()) if likeness else 0.0
        return likeness * (1 - _PLACE_MATTERS * (1 - fit))

    def _said_twice(self, title: Title, one: Words, other: Words) -> float:
        """Weigh a label in two languages, each half of which has to mean the title."""
        known = self.readings[title.path]
        meant = min(self._likeness([half], known, ()) for half in (one, other))
        likeness = min(meant, self._likeness([one, other], title.readings, ()))
        return likeness * (1 - _PLACE_MATTERS)

    def _likeness(
        self, ours: Sequence[Words], theirs: Sequence[Words], context: Words
    ) -> float:
        return max(
            (
                self.weights.likeness(one, other, context)
                for one in ours
                for other in theirs
            ),
            default=0.0,
        )


def _readings(titles: Iterable[Title]) -> Mapping[str, tuple[Words, ...]]:
    readings: dict[str, tuple[Words, ...]] = defaultdict(tuple)
    for title in titles:
        readings[title.path] += (*title.readings, *title.short)
    return readings


def _nouns(titles: Iterable[Title]) -> Mapping[str, frozenset[str]]:
    """Find the words of more than one value of a list; one value has many titles."""
    said: dict[tuple[str, str], set[str]] = defaultdict(set)
    for title in titles:
        words = (word for reading in title.readings for word in reading)
        said[title.home, title.path].update(words)
    counts: dict[str, Counter[str]] = defaultdict(Counter)
    for (home, _), words_of_value in said.items():
        counts[home].update(words_of_value if home else ())
    return {
        home: frozenset(word for word, count in found.items() if count > 1)
        for home, found in counts.items()
    }


def _proposal(blank: Blank, scores: Scores, row: Row | None) -> Proposal:
    best: dict[str, tuple[int, Title]] = {}
    for score, title in scores:
        confidence = round(100 * score * _at_home(title, blank, row))
        if confidence >= max(_WORTH_NAMING, best.get(title.path, (0, title))[0]):
            best[title.path] = (confidence, title)
    ranked = sorted(best.values(), key=lambda pair: (-pair[0], pair[1].box.code))
    kept = ranked[:_KEPT]
    home = row.home if row else ""
    # Where the likeliest cannot stand, the next would be said of something else.
    fit = takewhile(lambda pair: pair[1].may_stand(blank, home), kept)
    candidates = tuple(_candidates(fit, blank, row))
    standing = _standing(blank, kept, row) if candidates else Standing.UNKNOWN
    return Proposal(blank=blank, candidates=candidates, standing=standing)


def _candidates(
    ranked: Iterable[tuple[int, Title]], blank: Blank, row: Row | None
) -> Iterator[Candidate]:
    """Write the marks of boxes, up to one that cannot be shown in the place.

    The rows of a figure do not show it, or its mark does not fit into a tag.
    """
    rows = row.repeats_for if row else ""
    for confidence, title in ranked:
        shown = title.shown_by(rows) if row and row.rows and title.home else title
        if shown is None:
            return
        mark = shown.mark(blank, rows)
        if blank.control is not None and len(mark) > LONGEST_TAG:
            return
        yield Candidate(box=title.box, mark=mark, confidence=confidence)


def _at_home(title: Title, blank: Blank, row: Row | None) -> float:
    """Weigh whether a box over a list stands where that list repeats."""
    if row is not None:
        return 1.0 if title.home == row.home else _OUT_OF_ROW
    if title.is_in_block:
        return 1.0
    if title.home:
        return _OUT_OF_LIST
    return _OUT_OF_BLOCK if blank.lists else 1.0


def _standing(
    blank: Blank, ranked: Sequence[tuple[int, Title]], row: Row | None
) -> Standing:
    (confidence, title), *others = ranked
    if blank.faint and confidence < _WORTH_A_FAINT_PLACE:
        return Standing.UNKNOWN
    labels = [set(words_of(label)) for label in blank.labels]
    plain = _means(labels, title)
    tied = any(
        confidence - other < _TIE
        or (
            _could_mean(labels, rival)
            and not (plain and _is_clear(other, rival, confidence))
        )
        for other, rival in others
    )
    homes = ("", row.home if row else "")
    loose = title.home not in homes and not title.is_in_block
    unsure = blank.unsure or (row is not None and not row.is_sure)
    unsure = unsure or _is_said_elsewhere(blank, labels, title)
    unsure = unsure or _leaves_day_unsaid(labels, title)
    doubtful = confidence < SURE or tied or loose or unsure
    return Standing.DOUBTFUL if doubtful else Standing.BOUND


def _is_clear(confidence: int, rival: Title, best: int) -> bool:
    """Say whether a longer title is no rival of one that a label says word for word.

    In a table headers are cut short, so that there a near one stays a rival, unless
    short names are known as well.
    """
    if rival.is_usual:
        return confidence < _CLEAR * best
    return not rival.home or confidence < _RIVAL


def _means(labels: Iterable[set[str]], title: Title) -> bool:
    """Say whether a label is the title, word for word."""
    return any(label == set(words) for label in labels for words in title.readings)


def _could_mean(labels: Iterable[set[str]], title: Title) -> bool:
    """Say whether a label may be short for a title: all of its words stand in it."""
    readings = [set(reading) for reading in title.readings]
    return any(label and label <= words for label in labels for words in readings)


def _leaves_day_unsaid(labels: Sequence[set[str]], title: Title) -> bool:
    """Say whether the nearest label lacks the word for a day that the title has.

    Behind `Signature` people sign: that is not the place for the day of it.
    """
    named = {word for words in title.readings for word in words}
    lacks = bool(labels) and labels[0].isdisjoint(_DAY)
    return title.type.type is date and lacks and not named.isdisjoint(_DAY)


def _is_said_elsewhere(blank: Blank, labels: Iterable[set[str]], title: Title) -> bool:
    """Say whether what the label leaves unsaid is what another label nearby says.

    Beside `Explanation of the status`, `Status` does not mean an explanation.
    """
    if blank.row is not None:
        return False
    said = {word for label in labels for word in label}
    nearby = set(blank.context) - set(blank.place.headings)
    others = {word for text in nearby for word in words_of(text)}
    best = max(title.readings, key=lambda reading: len(said & set(reading)))
    return not (set(best) - said).isdisjoint(others - said)


def without_ties(
    proposals: Sequence[Proposal], bound: frozenset[str]
) -> Iterator[Proposal]:
    """Bind each box in the place that suits it best, if no other suits it as well."""
    rivals = defaultdict(list)
    for proposal in proposals:
        if proposal.candidates:
            rivals[proposal.candidates[0].box.path].append(proposal)
    for proposal in proposals:
        best = proposal.candidates[0] if proposal.candidates else None
        if best is None or proposal.standing is not Standing.BOUND:
            yield proposal
            continue
        tied = best.box.path in bound or any(
            best.confidence - other.candidates[0].confidence < _margin(proposal, other)
            for other in rivals[best.box.path]
            if other is not proposal
        )
        yield evolve(proposal, standing=Standing.DOUBTFUL) if tied else proposal


def _margin(proposal: Proposal, other: Proposal) -> int:
    """Say how much better a place must suit a box; more beside one in its own row."""
    mine, theirs = proposal.blank, other.blank
    together = mine.row == theirs.row is not None
    return _TIE_IN_ROW if together and mine.place.part == theirs.place.part else _TIE
