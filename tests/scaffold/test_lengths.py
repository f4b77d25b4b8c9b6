"""Lengths that a form states of its own texts."""

import pytest

from grantkit.model.limits import CountingPolicy
from grantkit.scaffold.lengths import StatedLength, stated_length


@pytest.mark.parametrize(
    ("words", "limit", "counting"),
    [
        ("Kopsavilkums (līdz 1200 zīmēm)", 1200, "characters"),
        ("ne vairāk kā 2 000 rakstzīmes ar atstarpēm", 2000, "characters"),
        ("1500 zīmes bez atstarpēm", 1500, "characters_without_spaces"),
        ("ne vairāk kā 250 vārdi", 250, "words"),
        ("Summary (max. 1,000 characters)", 1000, "characters"),
        ("up to 700 characters excluding spaces", 700, "characters_without_spaces"),
        ("no more than 300 words", 300, "words"),
        ("1000–1500 zīmes", 1500, "characters"),
        ("at least 100 words, at most 300 words", 300, "words"),
        ("ne vairāk par 900 zīm.", 900, "characters"),
        ("līdz 201 vārdam", 201, "words"),
        ("max 500 chars", 500, "characters"),
        ("max. 1000 signs (with spaces)", 1000, "characters"),
    ],
)
def test_a_greatest_length_is_read_from_the_form(
    words: str, limit: int, counting: str
) -> None:
    """The number, and what is counted, are those that the form states."""
    assert stated_length(words) == StatedLength(limit, CountingPolicy(counting))


@pytest.mark.parametrize(
    "words",
    [
        "Projekta kopsavilkums",
        "Grant 2022 (EUR)",
        "at least 300 characters",
        "vismaz 500 zīmes",
        "Pielikums 3",
        "minimum of 300 characters",
        "not less than 300 words",
        "ne mazāk par 200 vārdiem",
        "3 significant results",
        "5 charity events",
        "1 Vārds, uzvārds",
        "2 zīmogi",
    ],
)
def test_other_numbers_are_no_greatest_length(words: str) -> None:
    """Neither a number of something else nor a least length is taken for a limit."""
    assert stated_length(words) is None
