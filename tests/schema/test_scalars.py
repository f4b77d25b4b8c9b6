"""Single values in the schema: accepted where the reader reads them, and only there."""

import datetime as dt
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from grantkit.schema.scalars import DEFINITIONS
from grantkit.structuring import ReadingError, date_of
from grantkit.structuring.numbers import decimal_of, integer_of, money_of, percent_of
from grantkit.structuring.scalars import boolean_of, string_of

Reader = Callable[[object], object]

READERS: dict[str, Reader] = {
    "date": date_of,
    "money": money_of,
    "number": decimal_of,
    "whole_number": integer_of,
    "percent": percent_of,
    "yes_or_no": boolean_of,
    "line": string_of,
}

SIGNS = "0012345678999.,,. --\u2212\u00a0\u202f%"


def takes(name: str, value: object) -> bool:
    """Say whether the schema takes a value of a kind."""
    schema = {**DEFINITIONS[name], "$defs": dict(DEFINITIONS)}
    return bool(Draft202012Validator(schema).is_valid(value))


def reads(name: str, text: str) -> bool:
    """Say whether the reader reads a text as a value of a kind."""
    try:
        READERS[name](text)
    except ReadingError:
        return False
    return True


numbers = st.one_of(
    st.text(SIGNS, max_size=12),
    st.from_regex(r"\A-?[0-9]{1,3}([., ][0-9]{3}){0,4}([.,][0-9]{1,3})?\Z"),
)
words = st.sampled_from(["EUR", "eur", "€", "Ls", "LVL", "eiro", "Kč", "%", "", "XYZ"])
days = st.one_of(
    st.dates(dt.date(1890, 1, 1), dt.date(2110, 12, 31)).map(dt.date.isoformat),
    st.from_regex(r"\A[0-3]?[0-9]\. ?[01]?[0-9]\.(19|20|21)[0-9]{2}\.?\Z"),
    st.from_regex(r"\A(19|20|21)[0-9]{2}-[01][0-9]-[0-3][0-9]\Z"),
)


@given(numbers)
@pytest.mark.parametrize("name", ["number", "whole_number", "percent"])
def test_numbers_are_those_that_are_read(name: str, text: str) -> None:
    """Spaces, commas, points and signs mean in the schema what they mean to us."""
    for written in (text, f"{text} %", f" {text}"):
        assert takes(name, written) == reads(name, written)


@given(number=numbers, word=words, space=st.sampled_from(["", " ", "\u00a0"]))
def test_amounts_are_those_that_are_read(number: str, word: str, space: str) -> None:
    """With their currency before or behind, and never with two."""
    for text in (
        f"{number}{space}{word}",
        f"{word}{space}{number}",
        f"{word}{number}{word}",
    ):
        assert takes("money", text) == reads("money", text)


@given(days)
def test_days_are_those_of_the_calendar(text: str) -> None:
    """Leap years and the length of months count, and the years that are plausible."""
    assert takes("date", text) == reads("date", text)


@given(st.text(max_size=20))
@pytest.mark.parametrize("name", ["line", "yes_or_no"])
def test_words_are_those_that_are_read(name: str, text: str) -> None:
    """A character that no Word file holds is refused in the editor already."""
    assert takes(name, text) == reads(name, text)


@pytest.mark.parametrize("word", ["jā", "JĀ", "Nē", "yes", "NO", "True", " false "])
def test_an_answer_may_have_capitals(word: str) -> None:
    """Both languages, as the reader takes them."""
    assert takes("yes_or_no", word)
    assert reads("yes_or_no", word)


@pytest.mark.parametrize(
    ("name", "value", "taken"),
    [
        ("number", 12.5, True),
        ("number", True, False),
        ("whole_number", 30, True),
        ("whole_number", 12.5, False),
        ("percent", 15, True),
        ("yes_or_no", False, True),
        ("yes_or_no", 1, False),
        ("line", 10, True),
        ("line", ["a"], False),
        ("money", 100, False),
        ("date", 2022, False),
        ("text", {"lv": "Svētki", "en": None}, True),
        ("text", {"xx": "Svētki"}, False),
        ("text", ["Svētki"], False),
    ],
)
def test_types_of_a_plain_parser_stand_for_what_was_typed(
    name: str, value: object, *, taken: bool
) -> None:
    """Editors give the schema numbers and answers, where we read the text."""
    assert takes(name, value) is taken
    assert takes(name, None)
