"""The words of drop-downs: what a cell shows, and what it stands for."""

from collections.abc import Iterable, Mapping
from enum import StrEnum

from grantkit.plugin import InstalledFunder
from grantkit.wording import LANGUAGES, Wording, core_wording

_WORDS = "words"


def choices_of(of: type, wording: Wording) -> Mapping[str, str]:
    """List what a cell of a type may show, with the value each word stands for.

    It is empty for a type with values beyond number. A member whose word stands for
    another one as well shows its bare value.
    """
    if of is bool:
        values = ["true", "false"]
    elif issubclass(of, StrEnum):
        values = [member.value for member in of]
    else:
        return {}
    shown = {value: wording.display.label(of.__name__, value) for value in values}
    words = list(shown.values())
    taken = set(values)
    return {
        word
        if words.count(word) == 1 and (word == value or word not in taken)
        else value: value
        for value, word in shown.items()
    }


def code_words(codes: Iterable[str], wording: Wording) -> Mapping[str, str]:
    """List the words for a funder's codes, with the code that each stands for.

    A code shows bare where it has no word, or shares it with another.
    """
    known = [*codes, *_labelled(wording)]
    shown = {code: wording.display.label(_WORDS, code) for code in dict.fromkeys(known)}
    words = list(shown.values())
    return {
        shown[code] if words.count(shown[code]) == 1 else code: code for code in codes
    }


def _labelled(wording: Wording) -> list[str]:
    """List the codes for which a funder has words."""
    groups = (name.partition(".") for name in wording.display.labels)
    return [code for group, _, code in groups if group == _WORDS]


def codes_of(funder: InstalledFunder | None) -> Mapping[str, str]:
    """List every word that is understood for a funder's codes, small letters."""
    meanings: dict[str, str] = {}
    for language in reversed(LANGUAGES):
        wording = funder.wordings[language] if funder else core_wording(language)
        for word, code in code_words(_labelled(wording), wording).items():
            meanings[word.casefold()] = code
    return meanings


def meanings_of(of: type, funder: InstalledFunder | None) -> Mapping[str, str]:
    """List every word that is understood in a cell, in any language, small letters.

    Where two members go by one word in different languages, the earlier language wins;
    their bare values always mean themselves.
    """
    meanings: dict[str, str] = {}
    for language in reversed(LANGUAGES):
        wording = funder.wordings[language] if funder else core_wording(language)
        for word, value in choices_of(of, wording).items():
            meanings[word.casefold()] = value
    return {**meanings, **{value.casefold(): value for value in meanings.values()}}
