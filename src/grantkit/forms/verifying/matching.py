"""Which of the bound stretches of a text belong to which of the values written."""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from zlib import crc32

from attrs import define, field

from grantkit.forms.compiling.binding import BOOKMARK
from grantkit.forms.package.wordml import Element, w
from grantkit.forms.verifying.record import Recorded, Spot
from grantkit.forms.verifying.stretches import Stretch, text_of_paragraphs

_NAME = re.compile(
    rf"{BOOKMARK}(\d+)((?:_\d+)*)(?:p(\d+))?(?P<copy>[_ ]?Copy[_ ]?\d*)?"
)
"""The name of a bookmark of ours; LibreOffice adds to that of a copy."""

_MOST_TRIALS = 1_000_000
"""Beyond so many, controls without bookmarks are matched by their order alone."""

_NUMBERS = re.compile(r"\[\d*\]")


@define
class Match:
    """The stretches of one value.

    Attributes:
        recorded: What was written.
        stretches: Where it stands now, in order of the text; none where it is gone.
        copies: Where it stands once more.
        names: Of the bookmarks of its stretches.
    """

    recorded: Recorded
    stretches: list[Stretch] = field(factory=list)
    copies: list[Sequence[Stretch]] = field(factory=list)
    names: set[str | None] = field(factory=set)

    @property
    def text(self) -> str | None:
        """What stands there now; None where it is gone."""
        if not self.stretches:
            return None
        return text_of(self.stretches, is_alone=self.recorded.is_alone)

    def fits(self, stretches: Sequence[Stretch]) -> bool:
        """Say whether some stretches say what was written."""
        text = text_of(stretches, is_alone=self.recorded.is_alone)
        return bool(stretches) and crc32(text.encode()) == self.recorded.sum


def matched(
    records: Iterable[Recorded], stretches: Iterable[Stretch]
) -> Sequence[Match]:
    """Match what was written with what stands in the text.

    The name of a bookmark tells the place on the form and the element. A control tells
    only the path, which several places may show: then the one that still says the same
    is taken, or else the next in order.
    """
    matches = {record.spot: Match(record) for record in records}
    by_tag: dict[str, list[Stretch]] = defaultdict(list)
    for stretch in stretches:
        match = _NAME.fullmatch(stretch.name or "")
        spot = Spot(int(match[1]), match[2]) if match else None
        if match is not None and spot in matches:
            _note(matches[spot], stretch, copied=bool(match["copy"]))
        elif stretch.tag is not None:
            by_tag[stretch.tag].append(stretch)
    _match_by_tag(matches.values(), by_tag)
    return tuple(matches.values())


def is_one_of(records: Iterable[Recorded]) -> Callable[[str], bool]:
    """Make what says whether a tag is the path of something that was written."""
    known = {_NUMBERS.sub("", record.path) for record in records}
    return lambda tag: _NUMBERS.sub("", tag) in known


def text_of(stretches: Sequence[Stretch], *, is_alone: bool) -> str:
    """Give the text of a value; that of whole paragraphs where nothing else stood."""
    if not is_alone:
        return "\n".join(stretch.text for stretch in stretches)
    paragraphs = dict.fromkeys(p for each in stretches for p in each.paragraphs)
    if not paragraphs:
        return ""
    return text_of_paragraphs(_without_gaps(list(paragraphs)))


def _without_gaps(paragraphs: list[Element]) -> list[Element]:
    """Add what somebody has put between paragraphs that were written one by one."""
    first, last = paragraphs[0], paragraphs[-1]
    together = [first]
    for paragraph in first.itersiblings(w("p")) if first is not last else ():
        together.append(paragraph)
        if paragraph is last:
            return together
    return paragraphs


def _note(match: Match, stretch: Stretch, *, copied: bool) -> None:
    """Note a stretch whose bookmark names its value."""
    if not copied and stretch.name not in match.names:
        match.names.add(stretch.name)
        match.stretches.append(stretch)
    elif not (_is_margin(stretch) and stretch.text in _texts(match)):
        match.copies.append((stretch,))


def _is_margin(stretch: Stretch) -> bool:
    """Say whether a stretch is in a header or footer.

    LibreOffice writes those of one section anew for the next.
    """
    name = stretch.part.rpartition("/")[2]
    return name.startswith(("header", "footer"))


def _texts(match: Match) -> set[str]:
    return {stretch.text for stretch in match.stretches}


def _match_by_tag(
    matches: Iterable[Match], by_tag: Mapping[str, Sequence[Stretch]]
) -> None:
    """Match by the paths that controls tell, where no bookmark did."""
    of_path: dict[str, list[Match]] = defaultdict(list)
    for match in matches:
        of_path[_alike(match.recorded.path)].append(match)
    for tag, stretches in by_tag.items():
        _share_out(of_path.get(_alike(tag), []), list(stretches))


def _alike(path: str) -> str:
    """Write a path as the manifest and a tag would both have it.

    The tags of a joined list end in brackets, and those in the one row that is left for
    an empty list have no numbers in them.
    """
    return path.removesuffix("[]").replace("[]", "[0]")


def _share_out(known: Sequence[Match], stretches: list[Stretch]) -> None:
    gone = [match for match in known if not match.stretches]
    few = len(gone) * len(stretches) ** 2 <= _MOST_TRIALS
    for match in gone if few else ():
        for run in _runs(stretches):
            if match.fits(run):
                match.stretches.extend(run)
                stretches[:] = [one for one in stretches if one not in run]
                break
    rest = deque(_longest(stretches))
    for match in gone:
        if not match.stretches and rest:
            match.stretches.extend(rest.popleft())
    if known:
        known[0].copies.extend(rest)


def _runs(stretches: Sequence[Stretch]) -> Iterator[Sequence[Stretch]]:
    """Give each stretch, with none, one or more of the paragraphs that follow it."""
    for start in range(len(stretches)):
        for end in range(start + 1, len(stretches) + 1):
            yield stretches[start:end]
            if end == len(stretches) or not _follows(*stretches[end - 1 : end + 1]):
                break


def _longest(stretches: Iterable[Stretch]) -> Iterator[Sequence[Stretch]]:
    """Put together all stretches in paragraphs that follow one another."""
    run: list[Stretch] = []
    for stretch in stretches:
        if run and not _follows(run[-1], stretch):
            yield run
            run = []
        run.append(stretch)
    if run:
        yield run


def _follows(first: Stretch, second: Stretch) -> bool:
    if not first.paragraphs or not second.paragraphs:
        return False
    return first.paragraphs[-1].getnext() is second.paragraphs[0]
