"""The core's own wording files: both languages say the same, in good Latvian."""

import ast
import inspect
import re
import textwrap
import tomllib
from collections.abc import Iterator
from enum import StrEnum
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from types import ModuleType

import pytest

import grantkit
import grantkit.model
import grantkit.wording
from grantkit.checking.core_rules import CORE_RULES
from grantkit.plugin import Rule
from grantkit.structuring import CODES
from grantkit.wording import LANGUAGES, Wording, core_wording, placeholders

FOLDER = Path(grantkit.wording.__file__).parent
NAMES = sorted(file.name for file in (FOLDER / "lv").glob("*.toml"))

PAGE_KEYS = ("title", "checks", "why", "cure")
"""Latvian only: the English pages are the docstrings of the rules."""

NEVER_SHOWN = {"CountingPolicy", "FileState", "Rounding"}
"""Enums that no report and no message prints."""


def tables(language: str, name: str) -> dict[str, object]:
    """Read a wording file."""
    text = (FOLDER / language / name).read_text(encoding="utf-8")
    return tomllib.loads(text)


def flat(table: dict[str, object], prefix: str = "") -> Iterator[tuple[str, str]]:
    """List keys and sentences, those of the Latvian pages left out."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from flat(value, f"{prefix}{key}.")
        elif key not in PAGE_KEYS or not prefix.startswith("GK"):
            yield f"{prefix}{key}", str(value)


def names_in(sentence: str) -> set[str]:
    """List the placeholders of a sentence."""
    return {name for _, name, _ in placeholders(sentence) if name is not None}


def sentences() -> Iterator[tuple[str, str, str]]:
    """List language, key and sentence of everything the core says."""
    for language in LANGUAGES:
        for key, sentence in core_wording(language).sentences.items():
            yield language, key, sentence


def enums_in(package: ModuleType) -> Iterator[type[StrEnum]]:
    """List the enums of a package and of the packages within it."""
    for module in walk_packages(package.__path__, f"{package.__name__}."):
        if module.name != "grantkit.__main__":
            for item in vars(import_module(module.name)).values():
                if inspect.isclass(item) and issubclass(item, StrEnum):
                    yield item


def remarks(rule: Rule) -> Iterator[tuple[str | None, set[str]]]:
    """Find the remarks a rule makes: variant, None where computed; names of values."""
    source = textwrap.dedent(inspect.getsource(rule.check))
    for node in ast.walk(ast.parse(source)):
        called = node.func if isinstance(node, ast.Call) else None
        if not isinstance(called, ast.Name) or called.id != "Remark":
            continue
        assert isinstance(node, ast.Call)
        given = {word.arg: word.value for word in node.keywords}
        variant = given.pop("variant", ast.Constant(""))
        given.pop("needs", None)
        known = variant.value if isinstance(variant, ast.Constant) else None
        yield known if isinstance(known, str) else None, {n for n in given if n}


def keys_of(rule: Rule, variant: str | None, wording: Wording) -> set[str]:
    """List the sentences that a remark may use."""
    if variant is None:
        return {
            key
            for key in wording.sentences
            if re.match(rf"{rule.code}\.(message|hint)_", key)
        }
    end = f"_{variant}" if variant else ""
    return {f"{rule.code}.message{end}", f"{rule.code}.hint{end}"}


def test_both_languages_have_the_same_files() -> None:
    """A file in one language has its twin in the other."""
    twins = sorted(file.name for file in (FOLDER / "en").glob("*.toml"))

    assert twins == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_both_languages_hold_the_same_keys(name: str) -> None:
    """No sentence is said in one language only, and the order is the same."""
    latvian = [key for key, _ in flat(tables("lv", name))]
    english = [key for key, _ in flat(tables("en", name))]

    assert latvian == english


def test_no_sentence_is_given_in_two_files() -> None:
    """What a later file says must not hide what an earlier one said."""
    keys = [key for name in NAMES for key, _ in flat(tables("lv", name))]

    assert len(keys) == len(set(keys))


def test_every_choice_of_the_model_has_a_word() -> None:
    """Members of enums are labelled in both languages."""
    lacking = [
        (language, f"{enum.__name__}.{member.value}")
        for language in LANGUAGES
        for enum in enums_in(grantkit.model)
        if enum.__name__ not in NEVER_SHOWN
        for member in enum
        if f"{enum.__name__}.{member.value}"
        not in core_wording(language).display.labels
    ]

    assert lacking == []


def test_every_label_belongs_to_a_choice() -> None:
    """A label without its choice is left over."""
    known = {
        f"{enum.__name__}.{member.value}"
        for enum in enums_in(grantkit)
        for member in enum
    }

    for language in LANGUAGES:
        labels = core_wording(language).display.labels
        assert set(labels) - known == {"bool.true", "bool.false"}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", CORE_RULES, ids=lambda rule: rule.code)
def test_every_core_rule_says_what_and_what_to_do(rule: Rule, language: str) -> None:
    """Each remark has its message and its hint."""
    wording = core_wording(language)
    made = list(remarks(rule))

    assert made
    for variant, _ in made:
        keys = keys_of(rule, variant, wording)
        assert keys
        assert keys <= set(wording.sentences)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("rule", CORE_RULES, ids=lambda rule: rule.code)
def test_every_core_rule_hands_over_what_its_sentences_print(
    rule: Rule, language: str
) -> None:
    """No placeholder lacks its value, and no value lacks its placeholder.

    A limit may be there only so that a percentage beside it does not look like it.
    """
    wording = core_wording(language)

    for variant, given in remarks(rule):
        keys = keys_of(rule, variant, wording)
        printed = {n for key in keys for n in names_in(wording.sentences[key])}
        assert printed <= given
        assert given - printed <= {"limit"}


@pytest.mark.parametrize("rule", CORE_RULES, ids=lambda rule: rule.code)
def test_every_core_rule_has_a_latvian_page(rule: Rule) -> None:
    """Its title, what it checks and why are told in Latvian; the hint is the cure."""
    wording = core_wording("lv")

    for key in ("title", "checks", "why"):
        assert wording.say(f"{rule.code}.{key}").endswith(".")


def test_every_way_to_misread_a_file_has_a_sentence() -> None:
    """The reading messages are those of the table of codes, and of files as such."""
    for language in LANGUAGES:
        wording = core_wording(language)
        for key in (key for keys in CODES.values() for key in keys):
            assert wording.has(f"reading.{key}.message")
            assert wording.has(f"reading.{key}.hint")


def test_messages_and_hints_are_whole_sentences() -> None:
    """Each ends in a point, a question mark, a colon before a list, or a value."""
    cut_off = [
        (language, key)
        for language, key, sentence in sentences()
        if re.search(r"\.(message|hint)", key) and sentence[-1] not in ".?:}"
    ]

    assert cut_off == []
