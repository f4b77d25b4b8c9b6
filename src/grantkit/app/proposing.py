"""What a new plugin makes of the places on its form: boxes, and a list to look at."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from functools import cache
from itertools import groupby

from attrs import evolve, frozen

from grantkit.forms import form_roots
from grantkit.forms.faults import Place
from grantkit.forms.grammar import IS, lists_of, parse_mark
from grantkit.forms.linting.expected import same_values
from grantkit.forms.tagging import (
    BlankKind,
    Proposal,
    Standing,
    Tagging,
    answer_in,
)
from grantkit.forms.tagging.labels import (
    halves_of,
    is_numbering,
    is_personal,
    is_signature,
    words_of,
)
from grantkit.forms.tagging.titles import titles_of
from grantkit.model.path import type_at
from grantkit.model.reference import Box
from grantkit.model.text import Text
from grantkit.scaffold.blueprint import ProposedBox
from grantkit.scaffold.lengths import StatedLength, stated_length
from grantkit.scaffold.usual import family_of, usual_boxes
from grantkit.wording import LANGUAGES, core_wording

_FIRST_BOX = 51
_UNBOXED = ("figures.", "report.kind")
"""What grantkit computes, and what says which boxes a report must fill."""

_NUMBERING = re.compile(r"^\s*(?:\d+(?:\.\d+)*[.)]?|[A-Za-z]\))\s+(?=\S)")
_LONG_HINT = re.compile(r"\s*[(\[][^()\[\]]{10,}[)\]]")
_WORD = re.compile(r"\b[^\W\d_]{2,}\b")
_LINE_END = re.compile(r"(?:[\s:…_]|\.{2,})+$")
_LATVIAN = re.compile(r"[āčēģīķļņšūž]", re.IGNORECASE)

_NO_SUM = (
    "a total of the columns above, of which none has a known sum; nothing is proposed"
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
    "`Details`: project files hold no personal data otherwise"
)
_NO_NUMBER = (
    "a running number, which the list has none of: a numbered list of Word in this "
    "cell counts from copy to copy"
)
_ASKS = {
    BlankKind.CHECK_BOX: "a box to tick, for a field that is yes or no",
}


@frozen
class FormWords:
    """The words of a form, put into the languages of a new plugin.

    Attributes:
        languages: Of the form, its first one first.
    """

    languages: tuple[str, ...]

    @classmethod
    def of(cls, tagging: Tagging) -> "FormWords":
        """Tell the languages of a form: letters that only Latvian has give it away.

        It speaks two where most of its Latvian labels say the same in English.
        """
        labels = [label for p in tagging.proposals for label in p.blank.labels]
        latvian = list(filter(_is_latvian, labels))
        halves = [tuple(map(_is_latvian, halves_of(each) or ())) for each in latvian]
        first, second = halves.count((True, False)), halves.count((False, True))
        if not latvian:
            return cls(("en",))
        if 2 * (first + second) < len(latvian):
            return cls(("lv",))
        return cls(("lv", "en") if first >= second else ("en", "lv"))

    def label(self, words: str, box: Box) -> Text:
        """Label a box as the form does; in the other language as grantkit does."""
        own = {self.languages[0]: clean(words), **_by_language(words, box)}
        if _is_english(own.get("lv", "")):
            del own["lv"]
        return Text({**dict(box.label.versions), **own})

    def place(self, place: Place, words: str, box: Box) -> Text:
        """Say where people look for a place: below which heading, at which words.

        Both are the form's own in every language, for nothing else stands on it.
        """
        labels, heading = _by_language(words, box), next(reversed(place.headings), "")
        halves = halves_of(heading) if labels else None
        headings = dict(zip(labels, map(clean, halves or ()), strict=False))
        key, said = "place_below" if heading else "place", {}
        for code in LANGUAGES:
            values = {
                "heading": headings.get(code, heading),
                "label": labels.get(code, clean(words)),
            }
            said[code] = core_wording(code).say(f"plugin_new.{key}", values)
        return Text(said)


def _by_language(words: str, box: Box) -> dict[str, str]:
    """Take a label in two languages apart, in its order; nothing where it is in one."""
    names = [_names(other) for other in usual_boxes() if other.path == box.path]
    halves = halves_of(words)
    if halves is None or not all(_shared(half, " ".join(names)) for half in halves):
        return {}
    lv = box.label.in_language("lv")
    first, second = halves
    swapped = _shared(second, lv) > _shared(first, lv)
    swapped = swapped or (_is_latvian(second) and not _is_latvian(first))
    order = ("en", "lv") if swapped else ("lv", "en")
    return dict(zip(order, map(clean, halves), strict=True))


@cache
def _english() -> frozenset[str]:
    """List the words that grantkit says in English and never in Latvian."""
    en, lv = (
        {word for text in core_wording(code).sentences.values() for word in _said(text)}
        for code in ("en", "lv")
    )
    return frozenset(en - lv)


def _said(text: str) -> list[str]:
    return _WORD.findall(text.casefold())


def _is_english(words: str) -> bool:
    return not _english().isdisjoint(_said(words))


def _is_latvian(words: str) -> bool:
    return _LATVIAN.search(words) is not None


def _names(box: Box) -> str:
    return " ".join(words for _, words in box.label.versions)


def clean(words: str) -> str:
    """Write the words of a form as a label: without number, colon and long hints."""
    bare = _NUMBERING.sub("", _LONG_HINT.sub("", " ".join(words.split())))
    return _LINE_END.sub("", bare).strip()


def _shared(words: str, label: str) -> int:
    return len(set(words_of(words)) & set(words_of(label)))


def proposed_boxes(tagging: Tagging, prefix: str) -> Iterator[ProposedBox]:
    """Make a box of each path that was bound, with the next code of its family."""
    usual: dict[str, Box] = {}
    for box in usual_boxes():
        usual.setdefault(box.path, box)
    found = {
        path: proposal
        for proposal in reversed(tagging.of(Standing.BOUND))
        for path in reversed(same_values(proposal.candidates[0].box.path))
        if path in usual and not path.startswith(_UNBOXED)
    }
    form = FormWords.of(tagging)
    numbers = Counter(dict.fromkeys(range(1, 8), _FIRST_BOX))
    for path in sorted((path for path in usual if path in found), key=family_of):
        family, words = family_of(path), _words(found[path])
        named = usual.get(found[path].candidates[0].box.path, usual[path])
        yield ProposedBox(
            code=f"{prefix}{family}{numbers[family]}",
            path=path,
            label=form.label(words, named),
            place=form.place(found[path].blank.place, words, named),
            words=clean(words),
            likeness=_likeness(path, found[path]),
            length=_length(path, found[path]),
        )
        numbers[family] += 1


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
    title = _names(proposal.candidates[0].box)
    blank = proposal.blank
    labels = (blank.question,) if blank.question else blank.labels or ("–",)
    return max(labels, key=lambda words: _shared(words, title))


def open_places(tagging: Tagging) -> Iterator[str]:
    """Say of each place that is not bound where it is, and what it may be for."""
    summed = {_row(p) for p in tagging.proposals if _is_sum(p) and p.candidates}
    left = [
        p
        for p in _with_rivals(tagging).proposals
        if p.standing is not Standing.BOUND
        and (p.candidates or not _is_sum(p) or _row(p) not in summed)
    ]
    for _, group in groupby(left, key=_group):
        yield from _open(list(group))


def _with_rivals(tagging: Tagging) -> Tagging:
    """Name the box of another list too, where a row could as well repeat for that.

    The columns of such a row all have names of both lists, word for word.
    """
    named: dict[tuple[object, ...], list[set[str]]] = defaultdict(list)
    for proposal in tagging.proposals:
        if proposal.blank.row is not None and not _is_number(proposal):
            named[_row(proposal)].append(set(_namesakes(proposal)))
    shared = {row: set.intersection(*lists) for row, lists in named.items()}
    proposals = (_rivalled(p, shared.get(_row(p), set())) for p in tagging.proposals)
    return evolve(tagging, proposals=tuple(proposals))


def _rivalled(proposal: Proposal, lists: set[str]) -> Proposal:
    if proposal.standing is not Standing.DOUBTFUL or _is_number(proposal):
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


def _is_number(proposal: Proposal) -> bool:
    blank = proposal.blank
    return blank.counts or any(map(is_numbering, blank.labels))


def _is_sum(proposal: Proposal) -> bool:
    return proposal.blank.summed is not None


def _row(proposal: Proposal) -> tuple[object, ...]:
    place = proposal.blank.place
    return place.part, place.table, place.row


def _group(proposal: Proposal) -> tuple[object, ...]:
    """Take boxes to tick of one line together, and what a row of totals leaves open."""
    blank = proposal.blank
    at = _row(proposal)
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
    asks = _ASKS.get(proposal.blank.kind, "")
    marks = " or ".join(
        f"`{{{{{candidate.mark}}}}}` ({candidate.confidence} %)"
        for candidate in proposal.candidates[:2]
    )
    label = next(iter(proposal.blank.labels), "")
    if is_signature(label):
        return "for a signature; leave it blank"
    if not marks and proposal.blank.row is not None and _is_number(proposal):
        return _NO_NUMBER
    perhaps = f"perhaps {marks}" if marks else ""
    if is_personal(label):
        return "; ".join(filter(None, (perhaps, _PERSONAL)))
    return "; ".join(filter(None, (perhaps, asks))) or "nothing is proposed"


def computed_places(tagging: Tagging) -> Iterator[str]:
    """Say what was bound without a box of its own: rows that repeat, and figures."""
    wording = core_wording("en")
    rows = set()
    boxes = {box.path for box in usual_boxes() if not box.path.startswith(_UNBOXED)}
    for proposal in tagging.of(Standing.BOUND):
        place, row = proposal.blank.place, proposal.blank.row
        mark = parse_mark(proposal.candidates[0].mark)
        lists = lists_of(mark.path) if mark is not None else ()
        if row is not None and lists and (place.part, row) not in rows:
            rows.add((place.part, row))
            where = evolve(place, cell=1, words="").sentence(wording)
            yield f"{where}: the row repeats for each of `{lists[0]}`; {_NO_COPIES}."
        if boxes.isdisjoint(same_values(proposal.candidates[0].box.path)):
            shown = proposal.candidates[0].mark
            told = _ITS_ID if shown.endswith("].id") else ""
            yield f"{place.sentence(wording)}: `{{{{{shown}}}}}`{told}, {_NO_BOX}."
