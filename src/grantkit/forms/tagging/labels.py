"""Labels compared as people read them: without numbering, endings and accents."""

import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from attrs import field, frozen

Words = tuple[str, ...]

_ASIDE = re.compile(r"\([^()]*\)?")
_PERIOD = re.compile(
    r"\b(?:(?:in|during) (?:this|the) (?:reporting )?period"
    r"|(?:šajā )?(?:pārskata )?periodā"
    r"|per (?:šį )?(?:ataskaitinį )?laikotarpį)\b"
)
"""What nearly every value of a report is about, so that it tells none from another."""

_WORD = re.compile(r"[a-z]{2,}")
_UNSEEN = ("Mn", "Cf")
"""Accents of letters, and marks such as a soft hyphen, by their Unicode categories."""

_JOINT = re.compile(r",\s*(?:un|and|ir)\s+|\s*[,;/]\s*|\s+(?:un|and|ir)\s+")
_HALVES, _TWO = re.compile(r"\s*[/|]\s*"), 2
_SILENT = frozenset(
    [
        "un",
        "vai",
        "ir",
        "ar",
        "and",
        "or",
        "of",
        "the",
        "an",
        "in",
        "on",
        "its",
        "to",
        "eur",
        "euro",
    ]
)
_NUMBERING = re.compile(r"(?:nr|no|eil)\W*(?:p\W*k\W*|nr\W*)?|[№#]", re.IGNORECASE)
_SIGNED = frozenset(["parakst", "signatur", "paras", "zimog", "stamp"])
_PERSONS = (
    *("Vārds", "Uzvārds", "Vārds, uzvārds", "Kontaktpersona", "Tālrunis", "Telefons"),
    *("E-pasts", "E-pasta adrese", "Personas kods", "Name", "Surname", "First name"),
    *("Contact person", "Telephone", "Phone", "E-mail", "Email address", "Last name"),
    *("Name and surname", "First and last name", "Kontakttālrunis", "E-mail address"),
)
"""By which words forms ask for a person, who stands in no project file."""

_SIGNATORIES = (
    *("Parakstītājs", "Parakstītāja vārds", "Parakstītāja vārds, uzvārds"),
    *("Paraksttiesīgā persona", "Paraksttiesīgās personas vārds, uzvārds"),
    *("Pilnvarotā persona", "Atbildīgā persona", "Atbildīgās personas vārds, uzvārds"),
    *("Projekta vadītājs", "Projekta vadītāja vārds, uzvārds", "Likumiskais pārstāvis"),
    *("Signatory", "Name of the signatory", "Authorised person", "Responsible person"),
    *("Name of the authorised person", "Authorised signatory", "Project manager"),
    *("Authorised representative", "Legal representative", "Name of project manager"),
)
"""By which words they ask for the one who signs or answers for a report."""

_TOTALS = frozenset(["kop", "kopej", "kopsumm", "pavis", "sum", "total"])
_TOTAL_OF_TWO = ("is", "vis")
_SHARE = re.compile(r"\(\s*%\s*\)|%")
_SHORT = {"nr": "numur", "reg": "registracij", "percent": "procent"}
_ENDINGS = (
    *("iem", "iam", "ais", "ams", "oms", "oje", "ius"),
    *("os", "as", "es", "is", "us", "am", "em", "im", "um", "ai", "ei", "ui", "io"),
    *("u", "a", "e", "i", "o", "s", "y"),
)
"""Of Latvian and Lithuanian words, and the plural of English ones; longest first."""

_SHORTEST = 3
_KIN = 5
_KIN_SHARE = 0.6
_KIN_COUNTS, _CONTEXT_COUNTS = 0.8, 0.6
_RANGE = (
    ("no", "from", "nuo", "sākums", "start", "pradžia"),
    ("līdz", "until", "iki", "beigas", "end", "pabaiga"),
)


def words_of(text: str) -> Words:
    """List the words of a label that tell it from others, down to their stems."""
    shares = _SHARE.sub(" procent ", text)
    said = _PERIOD.sub(" ", _ASIDE.sub(" ", shares).casefold())
    plain = unicodedata.normalize("NFKD", said)
    letters = "".join(c for c in plain if unicodedata.category(c) not in _UNSEEN)
    found = (word for word in _WORD.findall(letters) if word not in _SILENT)
    return tuple(dict.fromkeys(_SHORT.get(word) or _stem(word) for word in found))


def is_numbering(label: str) -> bool:
    """Say whether a label only heads a column of numbers: `Nr.`, `No.`, `Nr. p. k.`."""
    halves = halves_of(label) or (label,)
    return all(_NUMBERING.fullmatch(half.strip()) for half in halves)


def is_signature(label: str) -> bool:
    """Say whether people sign beside a label, by hand or with a stamp."""
    words = words_of(label)
    return bool(words) and _SIGNED.issuperset(words)


def is_personal(label: str) -> bool:
    """Say whether a form asks for a person, or how to reach one."""
    return _said(label) in _phrases(_PERSONS) or is_signatory(label)


def is_signatory(label: str) -> bool:
    """Say whether people write beside a label who signs, or answers for a report."""
    return _said(label) in _phrases(_SIGNATORIES)


def _said(label: str) -> frozenset[str]:
    return frozenset(words_of(label))


@cache
def _phrases(known: tuple[str, ...]) -> frozenset[frozenset[str]]:
    """Take the words of known phrases, once for all labels."""
    return frozenset(map(_said, known))


def is_total(label: str) -> bool:
    """Say whether a label heads a row of totals: `Kopā`, `Total eligible costs`."""
    words = words_of(label)
    return not _TOTALS.isdisjoint(words) or words[:2] == _TOTAL_OF_TWO


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST:
            return word.removesuffix(ending)
    return word


def parts_of(label: str, count: int) -> tuple[tuple[str, ...], ...] | None:
    """Share a label out to several places: `Document kind, number` is two labels.

    A later part is read both alone and with the words before the end of the first:
    `number` and `Document number`.

    Returns:
        The readings of each part; None where there are not as many parts as places.
    """
    parts = [part for part in _JOINT.split(_ASIDE.sub(" ", label)) if part.strip()]
    if count <= 1 or len(parts) != count:
        return None
    first, *later = parts
    stem = first.rpartition(" ")[0]
    return (first,), *((f"{stem} {part}".strip(), part) for part in later)


def halves_of(label: str) -> tuple[str, str] | None:
    """Cut a label in two that may say the same in two languages: `Mērķis / Aim`."""
    halves = [half.strip(" :") for half in _HALVES.split(label.strip())]
    if len(halves) != _TWO or not all(any(map(str.isalpha, half)) for half in halves):
        return None
    return halves[0], halves[1]


def joined(first: str, later: str) -> str:
    """Read a later label of a line with the first: `Period, from … until …`."""
    known = {word for words in _RANGE for word in words}
    stem, _, last = first.strip(" :").rpartition(" ")
    is_range = last.casefold() in known and later.strip(" :").casefold() in known
    return f"{stem if is_range else first} {later}"


def ends_of(label: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Read a label as that of the first and of the last day of a stretch."""
    first, last = (tuple(f"{label} {word}" for word in words) for words in _RANGE)
    return first, last


@frozen
class Weights:
    """How much a word tells: the rarer among the titles, the more.

    Attributes:
        counts: In how many titles each word stands.
        titles: How many there are.
    """

    counts: Mapping[str, int] = field(factory=dict)
    titles: int = 1

    @classmethod
    def among(cls, titles: Iterable[Words]) -> "Weights":
        """Weigh the words of some titles."""
        known = list(titles)
        counts = Counter(word for words in known for word in set(words))
        return cls(counts, len(known))

    def of(self, word: str) -> float:
        """Give the weight of a word; one in no title weighs most."""
        return math.log(2 + self.titles / self.counts.get(word, 1))

    def likeness(self, label: Words, title: Words, context: Sequence[str]) -> float:
        """Say how well a label fits a title, from 0 to 1.

        Args:
            label: Words by the place.
            title: Words of the box.
            context: Words round about, which a label may leave unsaid.
        """
        if not label or not title:
            return 0.0
        if set(label) == set(title):
            return 1.0
        said = self._share(title, label, ())
        if not said:
            return 0.0
        recall = self._share(title, label, context)
        precision = self._share(label, title, ())
        return 2 * recall * precision / (recall + precision)

    def _share(self, of: Words, found_in: Words, context: Sequence[str]) -> float:
        total = sum(self.of(word) for word in of)
        found = sum(
            self.of(word)
            * max(_nearness(word, found_in), _CONTEXT_COUNTS * _nearness(word, context))
            for word in of
        )
        return found / total


def _nearness(word: str, others: Iterable[str]) -> float:
    """Say whether a word is among others: 1 itself, less for one of its family."""
    known = tuple(others)
    if word in known:
        return 1.0
    return _KIN_COUNTS if any(_kin(word, other) for other in known) else 0.0


def _kin(one: str, other: str) -> bool:
    shared = 0
    for mine, theirs in zip(one, other, strict=False):
        if mine != theirs:
            break
        shared += 1
    return shared >= max(_KIN, _KIN_SHARE * max(len(one), len(other)))
