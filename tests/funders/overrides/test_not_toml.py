"""What is said of a file that is not TOML: its own cause for each slip."""

import tomllib

import pytest

from grantkit.funders.overrides.not_toml import slip_in
from grantkit.wording import core_wording

POINT = "the decimal mark of a number is a point, not a comma: 500.50"
BLANK = "a number is written without blanks: 5000"
ZERO = "a number does not begin with 0: 500, not 0500"
DAY = "a day is written so, and is one of the calendar: 2023-02-01"
UNIT = "after a number nothing may stand; units are not written"
BLANK_IN_NAME = "a name has no blanks; words are joined by “_”"
LAST_COMMA = "no comma stands before `}`"
OPEN_BRACE = "`{` is closed by `}` on the same line"
EQUALS = "after a name `=` is expected: `name = value`"
OTHER = "a number, or a text in quotes, is expected after `=`, and nothing behind it"


def character(found: str) -> str:
    """Say that a character may not stand in a name."""
    return f"“{found}” may not stand in a name; letters a–z, digits, “_” and “-” may"


def missing(found: str) -> str:
    """Say that a comma is missing."""
    return f"a comma is missing before “{found}”"


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("v = 500,50", POINT),
        ("v=500,50", POINT),
        ("v = 1.000,00", POINT),
        ('v = { value=500,50, why = "x" }', POINT),
        ('v = { why = "x", value = 500,50 }', POINT),
        ("v = 5 000", BLANK),
        ("v = 1 234.56 # EUR", BLANK),
        ('v = { value = 5 000, why = "x" }', BLANK),
        ("v = 0500", ZERO),
        ('v = { value = 0500, why = "x" }', ZERO),
        ("since = 01.02.2023", DAY),
        ("since = 01.02.2023.", DAY),
        ("since = 2023-2-1", DAY),
        ("since = 2023-02-30", DAY),
        ("v = { since = 01.02.2023, value = 1 }", DAY),
        ("v = 500 EUR", UNIT),
        ("v = 500€", UNIT),
        ("v = 80 %", UNIT),
        ('v = { value = 500 EUR, why = "x" }', UNIT),
        ('v = { value = 500 why = "a = 5,5" }', missing("why")),
        ('v = { value = 500; why = "x" }', missing(";")),
        ('required = ["final" "progress"]', missing('"progress"')),
        ("v = { value = 500,", OPEN_BRACE),
        ("v = {", OPEN_BRACE),
        ('v = { why = "{}", value = 500', OPEN_BRACE),
        ('v = { value = 500, why = "x", }', LAST_COMMA),
        ("[sif family_friendly]", BLANK_IN_NAME),
        ("[sif.parameters.cash limit]", BLANK_IN_NAME),
        ("cash limit = 4", BLANK_IN_NAME),
        ("kases_limits_ā = 4", character("ā")),
        ("[kases.ā]", character("ā")),
        ("kases\N{NO-BREAK SPACE}limits = 4", BLANK_IN_NAME),
        ("cash/limit = 4", character("/")),
        ("b = 1 c = 2", "each name begins a line of its own, but “c” does not"),
        ("[b] c = 2", "behind the name of a table nothing may stand"),
        ("[a.]", "a name is expected before “]”"),
        ("= 4", "a name is expected before “=”"),
        ("v: 4", EQUALS),
        ("v", EQUALS),
        ("v = yes", OTHER),
        ('v = "a" b', OTHER),
    ],
)
@pytest.mark.parametrize("after", ["", "\n[next]\n"])
def test_each_slip_is_told_by_its_own_cause(
    line: str, sentence: str, after: str
) -> None:
    """By what stands where the reader stopped."""
    text = f"a = 1 # “first”\n{line}{after}"
    with pytest.raises(tomllib.TOMLDecodeError) as error:
        tomllib.loads(text)

    slip = slip_in(text, error.value)

    key, values = f"overrides.not_toml.{slip.reason}", {"found": slip.found}
    said = core_wording("en").say(key, values)
    assert (slip.line, said) == (2, sentence)


def test_latvian_sentences_name_the_same() -> None:
    """The character, or what the comma is missed before."""
    say = core_wording("lv").say

    values = {"found": "ā"}
    assert say("overrides.not_toml.name_character", values) == (
        "nosaukumā nedrīkst būt “ā”; tajā var būt burti a–z, cipari, “_” un “-”"
    )
    assert say("overrides.not_toml.missing_comma", {"found": "why"}) == (
        "pirms “why” trūkst komata"
    )
