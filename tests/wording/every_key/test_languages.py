"""Every sentence is said in both languages, with the same values."""

import re
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from grantkit.wording import LANGUAGES, placeholders

Told = Mapping[str, str]
ToldIn = Callable[[Path, str], Told]

OF_A_PAGE = re.compile(r"[A-Z]+\d{3}\.(?:title|checks|why|cure)")
"""Latvian only: the English pages are the docstrings of the rules."""

SAID = {"calendar.title": "Due", "calendar.left": "{days} left"}


def untranslated(latvian: Told, english: Told) -> list[str]:
    """List the sentences that one of the languages lacks."""
    return [key for key in latvian.keys() ^ english.keys() if not OF_A_PAGE.match(key)]


def mismatched(latvian: Told, english: Told) -> list[str]:
    """List the sentences that print other values in the other language."""
    both = latvian.keys() & english.keys()
    return [key for key in both if _values(latvian[key]) != _values(english[key])]


def _values(sentence: str) -> set[str]:
    return {name for _, name, _ in placeholders(sentence) if name is not None}


@pytest.mark.parametrize(
    ("latvian", "english", "found"),
    [
        (SAID, SAID, []),
        ({**SAID, "calendar.over": "Late"}, SAID, ["calendar.over"]),
        (SAID, {**SAID, "calendar.over": "Late"}, ["calendar.over"]),
        ({"VF301.checks": "Summu."}, {}, []),
        ({"VF301.title": "Par daudz."}, {}, []),
    ],
    ids=["alike", "in Latvian only", "in English only", "a page", "a title"],
)
def test_an_untranslated_sentence_is_found(
    latvian: Told, english: Told, found: list[str]
) -> None:
    """In whichever language it is lacking."""
    assert untranslated(latvian, english) == found


@pytest.mark.parametrize("other", ["left", "{day} left", "{days} {left}"])
def test_a_sentence_with_other_values_is_found(other: str) -> None:
    """Whether it prints less, more or something else."""
    assert mismatched(SAID, SAID) == []
    assert mismatched(SAID, {**SAID, "calendar.left": other}) == ["calendar.left"]


def test_every_sentence_is_said_in_both_languages(
    package: Path, told_in: ToldIn
) -> None:
    """No reader is left without one."""
    latvian, english = (told_in(package, language) for language in LANGUAGES)
    assert latvian
    assert untranslated(latvian, english) == []


def test_both_languages_print_the_same_values(package: Path, told_in: ToldIn) -> None:
    """No reader is told less."""
    latvian, english = (told_in(package, language) for language in LANGUAGES)
    assert mismatched(latvian, english) == []
