"""What the wording files say: the same in every language, and enough."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from attrs import AttrsInstance

from grantkit.demands.plugin import Plugin
from grantkit.demands.prose import faults_in, lacking_forms, words_in
from grantkit.demands.shortcoming import Shortcoming, falls_short
from grantkit.model.path import texts_in
from grantkit.model.text import Text
from grantkit.wording import LANGUAGES, Wording, core_wording, placeholders

_PAGE = re.compile(r"[A-Z]+\d{3}\.(?:title|checks|why|cure)")
"""What only a language without docstrings needs: a rule is told in English already."""

_KEY = re.compile("“`([^`]+)`”")
"""In the core's sentences, a key that nobody has given a name."""

Wordings = Mapping[str, Wording]


def untranslated_sentences(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every sentence and label stands in every language, and so do texts of data."""
    wordings = _own(plugin)
    for language, wording in wordings.items():
        for other in wordings.values():
            lacking = [key for key in _said(other) if key not in wording.sentences]
            labels = set(other.display.labels) - set(wording.display.labels)
            for key in [*lacking, *(f"labels.{label}" for label in sorted(labels))]:
                yield falls_short(
                    f"wording/{language}.toml",
                    "untranslated",
                    key,
                    other=f"{other.language}.toml",
                )
    for file, key, text in _data_texts(plugin):
        for language in LANGUAGES:
            if text.said_in(language) is None:
                yield falls_short(file, "unsaid", key, language=language)


def differing_placeholders(plugin: Plugin) -> Iterator[Shortcoming]:
    """A sentence prints the same values in every language."""
    first, *others = _own(plugin).values()
    for other in others:
        for key in _said(first):
            here, there = _values(first, key), _values(other, key)
            if key in other.sentences and here != there:
                names = ", ".join(f"{{{name}}}" for name in sorted(here ^ there))
                yield falls_short(
                    f"wording/{other.language}.toml",
                    "differing",
                    key,
                    other=f"{first.language}.toml",
                    names=names,
                )


def speechless_rules(plugin: Plugin) -> Iterator[Shortcoming]:
    """Every rule has a message, and with every message goes what to do about it."""
    for language, wording in plugin.installed.wordings.items():
        for rule in plugin.installed.funder.rules:
            yield from _speechless(rule.code, wording, f"wording/{language}.toml")


def idle_sentences(plugin: Plugin) -> Iterator[Shortcoming]:
    """No sentence outlives its rule."""
    codes = {rule.code for rule in plugin.installed.funder.rules}
    for language, wording in _own(plugin).items():
        for key in wording.sentences:
            code = key.partition(".")[0]
            if code.startswith(plugin.installed.funder.prefix) and code not in codes:
                yield falls_short(f"wording/{language}.toml", "idle_sentence", key)


def unfit_sentences(plugin: Plugin) -> Iterator[Shortcoming]:
    """Whatever people read is written for people, in their own language."""
    told = list(_told(plugin))
    own = (sentence for _, _, language, sentence in told if language == "en")
    english = words_in((*core_wording("en").sentences.values(), *own))
    for file, key, language, sentence in told:
        for fault in faults_in(sentence, language, english):
            yield falls_short(file, "unfit", key, fault=fault)
        for name, form, numbers in lacking_forms(sentence, language):
            yield falls_short(
                file, "plural", key, value=name, form=form, numbers=numbers
            )
    yield from _unlabelled(plugin)


def _unlabelled(plugin: Plugin) -> Iterator[Shortcoming]:
    """Find declared checks that call a place by its key, for want of a name."""
    rules, own = plugin.installed.funder.rules, _own(plugin)["en"].sentences
    for key, sentence in plugin.installed.wordings["en"].sentences.items():
        code, _, part = key.partition(".")
        found = _KEY.search(sentence) if part.startswith("message") else None
        if found and key not in own and any(rule.code == code for rule in rules):
            yield falls_short("checks.toml", "unlabelled", code, name=found[1])


def _told(plugin: Plugin) -> Iterator[tuple[str, str, str, str]]:
    """Go through all that people read: file, key, language, sentence.

    Words in languages that the program does not speak are those of forms.
    """
    for language, wording in _own(plugin).items():
        file = f"wording/{language}.toml"
        for key, sentence in wording.sentences.items():
            yield file, key, language, sentence
        for key, word in wording.display.labels.items():
            yield file, f"labels.{key}", language, word
    for file, key, text in _data_texts(plugin):
        for language, sentence in text.versions:
            if language in LANGUAGES:
                yield file, key, language, sentence


def _speechless(code: str, wording: Wording, file: str) -> Iterator[Shortcoming]:
    own = {
        key.partition(".")[2] for key in wording.sentences if key.startswith(f"{code}.")
    }
    messages = {key for key in own if key.partition("_")[0] == "message"}
    hints = {key.replace("message", "hint", 1) for key in messages}
    lacking = sorted(hints - own)
    if not any(key.partition("_")[0] in ("message", "reason") for key in own):
        lacking = ["message", "hint"]
    if wording.language != "en":
        lacking += sorted({"checks", "why"} - own)
        is_cured = "cure" in own or (
            "hint" in own and not _values(wording, f"{code}.hint")
        )
        lacking += [] if is_cured else ["cure"]
    for key in lacking:
        yield falls_short(file, "speechless", f"{code}.{key}")


def _data_texts(plugin: Plugin) -> Iterator[tuple[str, str, Text]]:
    """Go through the texts of the data files: file, place in it, text."""
    known = plugin.installed
    tables: dict[str, Mapping[str, AttrsInstance]] = {
        "boxes.toml": {box.code: box for box in known.boxes},
        "confirmations.toml": {each.code: each for each in known.confirmations},
        "deadlines.toml": known.parameters.deadlines,
        "editions.toml": {edition.code: edition for edition in known.editions},
        "headings.toml": known.headings,
    }
    for file, things in tables.items():
        for name, thing in things.items():
            for path, text in texts_in(thing):
                yield file, f"{name}.{path}", text
    yield from _labels_of_checks(plugin.package / "checks.toml")


def _labels_of_checks(file: Path) -> Iterator[tuple[str, str, Text]]:
    """Read what declared checks call their places: messages are made of it."""
    tables = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    for code, table in tables.items():
        if isinstance(label := table.get("label"), dict):
            yield file.name, f"{code}.label", Text(label)


def _own(plugin: Plugin) -> Wordings:
    """Read the plugin's own sentences, without those of the core beneath."""
    files = {code: plugin.package / "wording" / f"{code}.toml" for code in LANGUAGES}
    return {
        code: Wording.read(file, code) if file.exists() else Wording.empty(code)
        for code, file in files.items()
    }


def _said(wording: Wording) -> list[str]:
    return [key for key in wording.sentences if not _PAGE.fullmatch(key)]


def _values(wording: Wording, key: str) -> set[str]:
    sentence = wording.sentences.get(key, "")
    return {name for _, name, _ in placeholders(sentence) if name is not None}
