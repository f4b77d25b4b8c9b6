"""What a sentence for people must not hold: words of programs, of the other language.

What is to be typed as it stands is quoted as code, between grave accents, and is left
alone: keys of the project file, commands, names of variables. So are options, endings
of file names and the marks of forms, which are known by their signs. What a form says
stands in quotation marks, and there in the language of the form.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from typing import Final

from babel import Locale

from grantkit.wording import placeholders, plural_forms

_MOST, _SHOWN = 100, 3
"""Up to which number plurals are tried out, and how many are shown of a form."""

_VALUE: Final = "\N{OBJECT REPLACEMENT CHARACTER}"
_TYPED: Final = re.compile(
    r"`[^`]*`|\{\{.*?\}\}"  # code, marks
    r"|“(?:[^“”]|“[^“”]*”)*”"  # what a form says
    r"|(?<![\w-])--?[a-z][a-z-]*"  # --form, -o
    r"|\|\w+|(?<!\w)\.[a-z]{3,4}\b"  # |list, .docx
)
_WORD: Final = re.compile(r"[^\W\d_]{2,}")

_BANNED: Final[Mapping[str, re.Pattern[str]]] = {
    "a word of programs": re.compile(
        r"\b(?:null|NULL|NaN|None(?! of)|TRUE|FALSE)\b|\b[Ii]nvalid\b"
    ),
    "a name of the file format": re.compile(
        r"(?<!\w)[A-Za-z]+_\w+|\b[a-z]{2,}\.[a-z]{2,}\b|\w+\[\d*\]"
    ),
    "a straight quotation mark": re.compile('"'),
    "three full stops": re.compile(r"\.\."),
    "a space too many": re.compile(r"^ |  | $"),
}
_BANNED_IN: Final[Mapping[str, Mapping[str, re.Pattern[str]]]] = {
    "lv": {
        "a straight quotation mark": re.compile("'"),
        "a word without its diacritics": re.compile(
            r"\b(?:aizpildit|apzimej|ari\b|atlaut|berni|budzet|finanse[jt]|gimen|iznem"
            r"|isteno|jabut|jaievero|japievieno|kluda|kopej|ligum|lidz|menes"
            r"|neparsniedz|nepiecies|noradi|parskat|pasvaldib|pec\b|raditaj|saglabat"
            r"|sakum|tapec|terejum|tris\b|varda\b|vel\b|vertib|zinam)",
            re.IGNORECASE,
        ),
    },
}

_LIKE_IN_BOTH: Final = frozenset(
    (
        *("formula", "grants", "no", "periods", "progress", "radio", "to"),  # both
        *("grantkit", "pypdf", "snap"),  # names
        *("en", "lv", "mm"),  # codes of languages, a unit
        "else",  # typed in the marks of forms, and quoted as a word
    )
)


def faults_in(
    sentence: str, language: str, english: frozenset[str] = frozenset()
) -> Iterator[str]:
    """Say what is wrong with a sentence.

    Args:
        sentence: As it stands in a wording file.
        language: ISO 639-1 code of its language.
        english: Words that are English, for sentences in other languages.
    """
    banned = [*_BANNED.items(), *_BANNED_IN.get(language, {}).items()]
    for words in _spoken(sentence):
        for kind, pattern in banned:
            for found in pattern.finditer(words):
                yield f"it holds {kind}: “{found.group()}”"
    if language != "en":
        yield from _english_words(sentence, english - _LIKE_IN_BOTH)


def _english_words(sentence: str, english: frozenset[str]) -> Iterator[str]:
    """Tell all of them at once: a text left in English is one fault."""
    said = (word for words in _spoken(sentence) for word in _WORD.findall(words))
    found = [f"“{word}”" for word in dict.fromkeys(said) if word in english]
    if found:
        kind = "English words" if len(found) > 1 else "an English word"
        yield f"it holds {kind}: {', '.join(found)}"


def words_in(sentences: Iterable[str]) -> frozenset[str]:
    """List the words of some sentences that are neither names nor quoted."""
    return frozenset(
        word
        for sentence in sentences
        for words in _spoken(sentence)
        for word in _WORD.findall(words)
        if word.isascii() and word.islower()
    )


def _spoken(sentence: str) -> tuple[str, ...]:
    """Give what is said between the values, and the words that go with numbers."""
    parts = list(placeholders(sentence))
    said = "".join(words + (_VALUE if name else "") for words, name, _ in parts)
    forms = (word for _, _, style in parts for word in plural_forms(style).values())
    return (_TYPED.sub(_VALUE, said), *forms)


def lacking_forms(sentence: str, language: str) -> Iterator[tuple[str, str, str]]:
    """Hold the words that go with a number against the plurals of the language.

    Yields:
        The value, the form that is not there, and some numbers that call for it.
    """
    plural = Locale(language).plural_form
    needed = {"other", *plural.tags}
    for _, name, style in placeholders(sentence):
        if name is not None and (forms := plural_forms(style)):
            for form in sorted(needed - set(forms)):
                numbers = (number for number in range(_MOST) if plural(number) == form)
                yield name, form, ", ".join(map(str, islice(numbers, _SHOWN)))
