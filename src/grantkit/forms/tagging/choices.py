"""Boxes side by side of which one is ticked: `☐ interim ☐ final`, `☐ yes ☐ no`."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from itertools import groupby

from attrs import evolve, frozen

from grantkit.forms.grammar import IS, LIST, parse_mark
from grantkit.forms.tagging.answers import ANSWERS, answer_in
from grantkit.forms.tagging.blank import Blank, BlankKind
from grantkit.forms.tagging.labels import words_of
from grantkit.forms.tagging.matching import Matcher, without_ties
from grantkit.forms.tagging.proposal import Candidate, Proposal, Standing
from grantkit.forms.tagging.rows import Rows, rows_of
from grantkit.forms.tagging.titles import Title
from grantkit.forms.tagging.writing import LONGEST_TAG
from grantkit.wording import LANGUAGES, core_wording


@frozen(kw_only=True)
class Choice:
    """Boxes that go together, with the word of each.

    Attributes:
        blanks: The boxes.
        words: What is ticked in each, as the format `is` names it.
        titles: The values that have these words.
        is_named: Whether the words are those of few values, unlike yes and no.
    """

    blanks: tuple[Blank, ...]
    words: tuple[str, ...]
    titles: tuple[Title, ...]
    is_named: bool


def proposals_for_choices(
    choices: Sequence[Choice], matcher: Matcher, rows: Rows
) -> tuple[Proposal, ...]:
    """Propose a mark for each of the boxes that go together.

    An answer is known by its question, and a choice by its words as well.

    Args:
        choices: Of the form.
        matcher: Knows the titles.
        rows: What rows are about by their other places.
    """
    found = [_asked(each, matcher, rows) for each in choices]
    asked = without_ties(found, matcher.bound)
    return tuple(
        _proposal(blank, word, question)
        for choice, question in zip(choices, asked, strict=True)
        for blank, word in zip(choice.blanks, choice.words, strict=True)
    )


def unrivalled(
    proposals: Iterable[Proposal], others: Iterable[Proposal]
) -> Iterator[Proposal]:
    """Doubt what is sure if other places, of another kind, are as sure of the box."""
    taken = {p.candidates[0].box.path for p in others if p.standing is Standing.BOUND}
    for proposal in proposals:
        is_sure = proposal.standing is Standing.BOUND
        if is_sure and proposal.candidates[0].box.path in taken:
            yield evolve(proposal, standing=Standing.DOUBTFUL)
        else:
            yield proposal


def choices_in(blanks: Iterable[Blank], titles: Sequence[Title]) -> Iterator[Choice]:
    """Find the boxes of a form that go together and have the words of some value."""
    for _, group in groupby(blanks, key=_line):
        boxes = tuple(group)
        if len(boxes) > 1 and all(box.option for box in boxes):
            choice = _answers(boxes, titles) or _choice(boxes, titles)
            yield from () if choice is None else (choice,)


def _line(blank: Blank) -> tuple[object, ...]:
    """Tell which boxes go together: those of a cell, a line or lines, one question."""
    place = blank.place
    if not blank.option:
        return (place.part, blank.paragraph, blank.start)
    asked = blank.question or blank.paragraph
    return (place.part, place.table, place.row, place.cell, asked)


def _answers(boxes: tuple[Blank, ...], titles: Iterable[Title]) -> Choice | None:
    words = tuple(answer_in(box.option) for box in boxes)
    if sorted(words) != sorted(ANSWERS):
        return None
    known = tuple(title for title in titles if title.type.type is bool)
    return Choice(blanks=boxes, words=words, titles=known, is_named=False)


def _choice(boxes: tuple[Blank, ...], titles: Iterable[Title]) -> Choice | None:
    """Find the values of which the boxes name words, each another."""
    found: dict[tuple[str, ...], list[Title]] = {}
    for title in titles:
        words = tuple(_word(box, _words(title)) for box in boxes)
        if all(words) and len(set(words)) == len(words):
            found.setdefault(words, []).append(title)
    if len(found) != 1:
        return None
    ((words, known),) = found.items()
    return Choice(blanks=boxes, words=words, titles=tuple(known), is_named=True)


def _word(box: Blank, known: Mapping[str, Iterable[str]]) -> str:
    """Find the word that a box names; empty where none or several come near.

    `Persons` is one word, though it stands in `persons per year` too.
    """
    said = set(words_of(box.option))
    told = {word: [set(words_of(each)) for each in known[word]] for word in known}
    same = [word for word, labels in told.items() if said in labels]
    near = [word for word, labels in told.items() if any(said <= x for x in labels)]
    found = same or near
    return found[0] if said and len(found) == 1 else ""


def _words(title: Title) -> Mapping[str, Iterable[str]]:
    """List the words of a choice, each with what people call it."""
    of = title.type.type
    if isinstance(of, type) and issubclass(of, StrEnum):
        return {each.value: (each.value, *_labels(each)) for each in of}
    return {word: (word,) for word in title.box.choices}


def _labels(choice: StrEnum) -> Iterator[str]:
    for code in LANGUAGES:
        yield core_wording(code).display.label(type(choice).__name__, choice.value)


def _asked(choice: Choice, matcher: Matcher, rows: Rows) -> Proposal:
    """Propose what the boxes are for, as if there were one place for it.

    A row is about what its other places say; where they say nothing, the choice does.
    """
    question = evolve(choice.blanks[0], labels=tuple(_known_by(choice)))
    if not any(title.fits(question) for title in choice.titles):
        question = evolve(question, kind=BlankKind.LINE)
    known = evolve(matcher, titles=choice.titles)
    scores = known.scores([question])
    rows = {**rows_of([question], scores), **rows}
    (asked,) = known.propose([question], scores, rows)
    return asked


def _known_by(choice: Choice) -> Iterator[str]:
    """Tell by which words the choice is known: by its question.

    Where the words beside the boxes are those of one value alone, they say which it is,
    as long as the question says nothing else.
    """
    question = choice.blanks[0].question
    said = set(words_of(question))
    alone = [title for title in choice.titles if choice.is_named and not title.lists]
    known = [words for title in alone for words in title.readings]
    is_one = len({title.path for title in alone}) == 1
    if is_one and any(said <= set(words) for words in known):
        yield alone[0].box.label.in_language(LANGUAGES[0])
    elif question:
        yield question


def _proposal(blank: Blank, word: str, asked: Proposal) -> Proposal:
    """Give a box its mark."""
    found = (_ticking(candidate, word, blank) for candidate in asked.candidates)
    candidates = tuple(candidate for candidate in found if candidate is not None)
    standing = asked.standing if candidates else Standing.UNKNOWN
    return Proposal(blank=blank, candidates=candidates, standing=standing)


def _ticking(candidate: Candidate, word: str, blank: Blank) -> Candidate | None:
    """Let a mark tick a box; None where it would not fit into its tag."""
    mark = parse_mark(candidate.mark)
    if mark is None or (mark.style == LIST and mark.path.endswith("]")):
        return None
    words = "" if mark.words is None else f" else {mark.words}"
    text = f"{mark.path}|{IS} {word}{words}"
    too_long = blank.control is not None and len(text) > LONGEST_TAG
    return None if too_long else evolve(candidate, mark=text)
