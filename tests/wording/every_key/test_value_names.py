"""Every value that a message prints has a name for the pages of codes."""

import re
from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import pytest

from grantkit.wording import LANGUAGES, placeholders, plural_forms

Told = Mapping[str, str]
ToldIn = Callable[[Path, str], Told]

VALUE = "value"
"""Before the names of what messages print, which stand in those messages."""

FOUND = re.compile(r"(?:[A-Z]+[1-7]\d\d|declared\.\w+|form\.\w+)\.message")
"""What is found, by a rule or in a form."""

WORDS_PUT_IN = {"field", "of_kind"}
"""In what declared checks say: no page shows their places empty."""


def nameless(told: Told) -> list[str]:
    """List the values of messages of rules and faults that are called nothing."""
    return sorted(_printed(told) - _called(told))


def idle_names(told: Told, everywhere: Iterable[Told]) -> list[str]:
    """List what is called something and stands in no message."""
    printed = {name for each in everywhere for name in _printed(each)}
    return sorted(_called(told) - printed)


def _printed(told: Told) -> set[str]:
    found = {
        name
        for key, sentence in told.items()
        if FOUND.match(key)
        for _, name, style in placeholders(sentence)
        if name is not None and not plural_forms(style)
    }
    return found - WORDS_PUT_IN


def _called(told: Told) -> set[str]:
    parts = (key.partition(".") for key in told)
    return {name for table, _, name in parts if table == VALUE}


@pytest.mark.parametrize("key", ["VF301.message_net", "form.gone.message"])
def test_a_value_without_a_name_is_found(key: str) -> None:
    """Whether a rule prints it or a fault of a form; a plural is no value."""
    told = {key: "{n} {n:plural other=x}", "calendar.left": "{days} left"}

    assert nameless(told) == ["n"]
    assert nameless({**told, "value.n": "number"}) == []


def test_the_name_of_a_value_that_is_gone_is_found() -> None:
    """The core's names are for the messages of plugins, too."""
    told = {"value.n": "number", "value.gone": "gone"}

    assert idle_names(told, [told, {"VF301.message": "{n}"}]) == ["gone"]


def test_every_value_that_a_message_prints_has_a_name(
    package: Path, core: Path, told_in: ToldIn
) -> None:
    """Pages show messages with the names of values in their places."""
    for language in LANGUAGES:
        known = told_in(core, language)
        names = {key: text for key, text in known.items() if key.startswith(VALUE)}
        assert nameless({**names, **told_in(package, language)}) == []


def test_every_name_of_a_value_is_used(
    package: Path, packages: list[Path], told_in: ToldIn
) -> None:
    """What no message prints any longer is taken out."""
    for language in LANGUAGES:
        told = [told_in(each, language) for each in packages]
        assert idle_names(told_in(package, language), told) == []
