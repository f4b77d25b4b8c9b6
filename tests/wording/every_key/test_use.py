"""Every sentence is said somewhere in the program, and none is lacking."""

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import pytest

from grantkit.wording import LANGUAGES

Told = Mapping[str, str]
ToldIn = Callable[[Path, str], Told]
Planted = Callable[[str], Any]  # gives a `Code`
CodeOf = Callable[[Path], Any]  # gives a `Code`

SAID = {"calendar.title": "Due", "calendar.left": "{days} left"}
PROGRAM = """
class Reach(StrEnum):
    DIRECT = "direct"

def show(wording, key="left"):
    return wording.say("calendar.title"), wording.say(f"calendar.{key}")
"""

RULE = """
@rule("VF301", severity="error")
def too_much(view, figures, parameters):
    yield Remark("agreement.grant", variant="net", grant=1)
    yield NotRun("period")
"""

REMARKS = {
    f"VF301.{name}": "." for name in ("message_net", "hint_net", "reason_period")
}


@pytest.mark.parametrize(
    "key",
    [
        "calendar.gone",
        "error.left.message",
        "field.Reach.gone",
        "labels.Gone.direct",
        "labels.words.gone",
        "sheet.left_gone",
        "VF301.reason_gone",
        "VF302.message",
    ],
)
def test_a_sentence_that_nobody_says_is_found(planted: Planted, key: str) -> None:
    """Neither whole nor in parts, nor for a class, a rule or a word of the data."""
    used = {"labels.Reach.direct": "", "labels.words.equality": "", "sheet.left": ""}
    told = {**SAID, **used, **REMARKS, key: "Late"}

    assert planted(PROGRAM + RULE).unused(told) == [key]


@pytest.mark.parametrize(
    ("asked", "key"),
    [
        ('wording.say("calendar.gone")', "calendar.gone"),
        ('wording.say("calendar.title" if here else "calendar.gone")', "calendar.gone"),
        ('wording.say(f"gone.{key}")', "gone.(.*)"),
        ('input_error("gone", language)', "error.gone.message"),
        ('ReadingError("gone", found=1)', "reading.gone.message"),
    ],
)
def test_a_sentence_that_nobody_has_written_is_found(
    planted: Planted, asked: str, key: str
) -> None:
    """Whether it is asked for whole, in parts, or through another function."""
    code = planted(f"{PROGRAM}\n{asked}")

    assert [each.replace("\\", "") for each in code.lacking(SAID)] == [key]


@pytest.mark.parametrize("key", REMARKS)
def test_a_remark_without_its_words_is_found(planted: Planted, key: str) -> None:
    """A rule that has something to say has the sentence for it."""
    told = {each: text for each, text in REMARKS.items() if each != key}

    assert planted(RULE).lacking(told) == [key.replace(".", "\\.")]


def test_every_sentence_is_used(
    package: Path, told_in: ToldIn, code_of: CodeOf
) -> None:
    """What the program no longer says is taken out."""
    for language in LANGUAGES:
        assert code_of(package).unused(told_in(package, language)) == []


def test_every_sentence_that_is_asked_for_is_written(
    package: Path, core: Path, told_in: ToldIn, code_of: CodeOf
) -> None:
    """A program that has no words breaks down."""
    for language in LANGUAGES:
        told = {**told_in(core, language), **told_in(package, language)}
        assert code_of(package).lacking(told) == []
