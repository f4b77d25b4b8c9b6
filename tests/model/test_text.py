"""Text in one or several languages."""

import pytest

from grantkit.model.text import ANY_LANGUAGE, Text

BOTH = Text({"lv": "Ģimenes", "en": "Families"})
PLAIN = Text.of("Ģimenes")


def test_a_text_without_language_serves_in_every_one() -> None:
    """One string is right for Latvian and English readers alike."""
    assert PLAIN.in_language("lv") == PLAIN.in_language("en") == "Ģimenes"
    assert PLAIN.has("lv")
    assert PLAIN.has("lt")


def test_a_text_by_language_is_given_in_that_language() -> None:
    """The reader's language is chosen where it is there."""
    assert BOTH.in_language("lv") == "Ģimenes"
    assert BOTH.in_language("en") == "Families"


def test_a_missing_language_falls_back_and_says_so() -> None:
    """For naming a thing its first version will do; `has` tells that it is another."""
    assert BOTH.in_language("lt") == "Families"
    assert not BOTH.has("lt")


def test_versions_stand_in_order_of_their_language() -> None:
    """Two texts with the same versions are the same text."""
    assert Text({"en": "Families", "lv": "Ģimenes"}) == BOTH
    assert [code for code, _ in BOTH.versions] == ["en", "lv"]


def test_a_text_prints_as_its_first_version() -> None:
    """Printing needs no language."""
    assert str(PLAIN) == "Ģimenes"
    assert str(BOTH) == "Families"
    assert str(Text({})) == ""


@pytest.mark.parametrize(
    ("versions", "says_something"),
    [
        ({}, False),
        ({ANY_LANGUAGE: ""}, False),
        ({ANY_LANGUAGE: " \n\t\N{NO-BREAK SPACE}"}, False),
        ({"lv": "", "en": "Families"}, True),
        ({ANY_LANGUAGE: "0"}, True),
    ],
)
def test_white_space_alone_says_nothing(
    versions: dict[str, str], *, says_something: bool
) -> None:
    """A text is true when any version holds more than white space."""
    assert bool(Text(versions)) is says_something
