"""Dates, choices, texts, yes and no."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from grantkit.model.project import PartnerRole
from grantkit.model.text import Text
from grantkit.structuring import ReadingError
from grantkit.structuring.scalars import (
    boolean_of,
    choice_of,
    date_of,
    string_of,
    text_of,
)

SPELLINGS = (
    "{0.year}-{0.month:02}-{0.day:02}",
    "{0.day:02}.{0.month:02}.{0.year}.",
    "{0.day:02}.{0.month:02}.{0.year}",
    "{0.day}.{0.month}.{0.year}.",
    "{0.day:02}. {0.month:02}. {0.year}.",
    "{0.day}.\N{NO-BREAK SPACE}{0.month}.\N{NO-BREAK SPACE}{0.year}",
    " {0.day}.{0.month}.{0.year}.\N{NO-BREAK SPACE}",
)


@given(st.dates(dt.date(1900, 1, 1), dt.date(2100, 12, 31)), st.sampled_from(SPELLINGS))
def test_every_spelling_of_a_date_is_read(day: dt.date, spelling: str) -> None:
    """A date comes back however it was written."""
    assert date_of(spelling.format(day)) == day


def test_a_date_of_a_data_file_is_taken_as_it_is() -> None:
    """TOML has dates of its own."""
    assert date_of(dt.date(2022, 10, 1)) == dt.date(2022, 10, 1)


@pytest.mark.parametrize(
    ("value", "key"),
    [
        ("30.02.2023.", "no_such_day"),
        ("2022-13-01", "no_such_day"),
        ("00.01.2022.", "no_such_day"),
        ("01.01.1899.", "year_out_of_range"),
        ("2101-01-01", "year_out_of_range"),
        ("01.10.22.", "not_a_date"),
        ("10/01/2022", "not_a_date"),
        ("2022. gada 1. oktobris", "not_a_date"),
        ("20221001", "not_a_date"),
        ("2022-10-01T00:00", "not_a_date"),
        (dt.datetime(2022, 10, 1, tzinfo=dt.UTC), "not_a_date"),
        ("", "not_a_date"),
        (None, "empty_element"),
        ({"start": "x"}, "not_a_value"),
    ],
)
def test_anything_else_is_no_date(value: object, key: str) -> None:
    """A day that does not exist has a sentence of its own."""
    with pytest.raises(ReadingError) as caught:
        date_of(value)

    assert caught.value.key == key


@pytest.mark.parametrize("value", ["jā", "JĀ", "ja\u0304", "yes", "True", " jā ", True])
def test_yes_is_said_in_many_ways(value: object) -> None:
    """Latvian, English, capitals and the type of a data file are all the same."""
    assert boolean_of(value) is True


@pytest.mark.parametrize("value", ["nē", "Nē", "no", "NO", "false", False])
def test_no_is_said_in_many_ways(value: object) -> None:
    """A no is a no only where a yes or no is expected."""
    assert boolean_of(value) is False


@pytest.mark.parametrize("value", ["ja", "1", "0", "on", "", "varbūt"])
def test_anything_else_is_neither(value: str) -> None:
    """No number and no guess stands for yes."""
    with pytest.raises(ReadingError) as caught:
        boolean_of(value)

    assert caught.value.key == "not_yes_or_no"


@pytest.mark.parametrize("value", ["lead", "LEAD", " Lead "])
def test_a_choice_is_read_whatever_its_capitals(value: str) -> None:
    """People write choices with a capital letter."""
    assert choice_of(value, PartnerRole) is PartnerRole.LEAD


def test_another_word_lists_the_choices() -> None:
    """All the words are told, so that nobody has to look them up."""
    with pytest.raises(ReadingError) as caught:
        choice_of("vadošais", PartnerRole)

    assert caught.value.key == "not_a_choice"
    assert caught.value.values == {
        "found": "vadošais",
        "choices": "lead, partner, associated, donor_partner",
    }


@pytest.mark.parametrize("value", ["NO", "010", "12:30", " x ", "", "a\tb\nc"])
def test_a_text_is_kept_to_the_letter(value: str) -> None:
    """Countries, numbers with zeros in front, and space around stay as they are."""
    assert string_of(value) == value


def test_lines_end_in_a_line_feed() -> None:
    """The line ends of other systems become the one of the model."""
    assert string_of("a\r\nb\rc") == "a\nb\nc"


@pytest.mark.parametrize("character", ["\0", "\x07", "\x1b", "\ud800", "\uffff"])
def test_a_character_that_word_cannot_hold_is_refused(character: str) -> None:
    """It is named, and its position counts from 1."""
    with pytest.raises(ReadingError) as caught:
        string_of(f"ab{character}")

    assert caught.value.key == "unwritable_character"
    assert caught.value.values == {
        "character": f"U+{ord(character):04X}",
        "position": 3,
    }


@pytest.mark.parametrize("value", [5, True, dt.date(2022, 1, 1)])
def test_a_typed_value_is_no_text(value: object) -> None:
    """In a data file a text stands in quotation marks."""
    with pytest.raises(ReadingError) as caught:
        string_of(value)

    assert caught.value.key == "not_a_text"


def test_a_text_stands_once_or_by_language() -> None:
    """Both ways give a text."""
    assert text_of("Mēs") == Text.of("Mēs")
    assert text_of({"lv": "Mēs", "en": "We"}) == Text({"lv": "Mēs", "en": "We"})


def test_every_version_of_a_text_is_looked_at() -> None:
    """Two faults in one text are two errors, each with its language."""
    with pytest.raises(ExceptionGroup) as caught:
        text_of({"lav": "Mēs", "en": ["We"], "lv": "Mēs"})

    errors = [
        each for each in caught.value.exceptions if isinstance(each, ReadingError)
    ]
    assert [(error.key, error.at) for error in errors] == [
        ("unknown_language", ("lav",)),
        ("not_a_value", ("en",)),
    ]
