"""The words of a form as labels and places of boxes, in the languages of a plugin."""

import re
from functools import cache

from attrs import frozen

from grantkit.forms.faults import Place
from grantkit.forms.tagging import Tagging
from grantkit.forms.tagging.labels import halves_of, words_of
from grantkit.model.reference import Box
from grantkit.model.text import Text
from grantkit.scaffold.usual import usual_boxes
from grantkit.wording import LANGUAGES, core_wording

_NUMBERING = re.compile(
    r"^(?:(?:\d{1,2}\.)*\d{1,2}[.)]\s*(?=[^\s\d])"
    r"|(?:\d{1,2}\.)+\d{1,2}\s+(?=[^\s\d])"
    r"|\d{1,2}\s+(?=[A-ZĀČĒĢĪĶĻŅŠŪŽ])"
    r"|[A-Za-z]\)\s*(?=\S))"
)
"""`1.`, `2.1`, `3` before a capital letter, `a)`; but neither `2025.` nor `50 %`."""

_LONG_HINT = re.compile(r"\s*[(\[][^()\[\]]{10,}[)\]]")
_WORD = re.compile(r"\b[^\W\d_]{2,}\b")
_LINE_END = re.compile(r"(?:[\s:…_]|\.{2,}(?!\.))+$")
_LATVIAN = re.compile(r"[āčēģīķļņšūž]", re.IGNORECASE)


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
    names = [names_of(other) for other in usual_boxes() if other.path == box.path]
    halves = halves_of(words)
    if halves is None or not all(shared(half, " ".join(names)) for half in halves):
        return {}
    lv = box.label.in_language("lv")
    first, second = halves
    swapped = shared(second, lv) > shared(first, lv)
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


def names_of(box: Box) -> str:
    """Join the label of a box in all its languages."""
    return " ".join(words for _, words in box.label.versions)


def clean(words: str) -> str:
    """Write the words of a form as a label: without number, colon and long hints.

    Words that are nothing but a hint are the label.
    """
    seen = "".join(c for c in words if c.isprintable() or c.isspace())
    plain = " ".join(seen.split())
    bare = _NUMBERING.sub("", _LONG_HINT.sub("", plain).strip())
    return _LINE_END.sub("", bare) or plain.strip("()[]")


def shared(words: str, label: str) -> int:
    """Count the words that the form and a label have in common."""
    return len(set(words_of(words)) & set(words_of(label)))
