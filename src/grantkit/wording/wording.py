"""Sentences of one language, read from data files, with values put in.

A wording file is TOML: a table for each code, whose keys are sentences. A sentence
holds placeholders: `{paid_on}`, `{amount:amount}` with a style of the value's type, and
`{days:plural one=diena other=dienas zero=dienu}`, which gives the word that goes with a
number. Nothing else is possible: no attributes, no calls.
"""

import re
import string
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Self

from attrs import field, frozen

from grantkit.errors import BrokenPluginError
from grantkit.model.period import Dates, Period
from grantkit.wording.display import Display

_PLURAL = "plural"
_LABELS = "labels"
_CALLED = "‹{}›"
_STOP = re.compile(r"\.(?![.\w])")
"""A full stop after a day: no ellipsis, and nothing that goes on."""


@frozen(kw_only=True)
class Wording:
    """The sentences of one language.

    Attributes:
        language: ISO 639-1 code.
        sentences: By key, such as `SIF301.message`.
        display: Writes the values.
    """

    language: str
    sentences: Mapping[str, str] = field(factory=dict)
    display: Display

    @classmethod
    def empty(cls, language: str) -> Self:
        """Make a wording without any sentence."""
        return cls(language=language, display=Display(language=language))

    @classmethod
    def read(cls, file: Path, language: str) -> Self:
        """Read a wording file.

        Raises:
            BrokenPluginError: The file cannot be read, or is not made of sentences.
        """
        try:
            tables = tomllib.loads(file.read_text(encoding="utf-8"))
            return cls.of(tables, language)
        except (OSError, ValueError) as error:
            raise BrokenPluginError(f"{file}: {error}") from error

    @classmethod
    def of(cls, tables: Mapping[str, object], language: str) -> Self:
        """Make a wording of what a file holds.

        Raises:
            ValueError: It is not made of sentences; the text says where.
        """
        kept = {name: table for name, table in tables.items() if name != _LABELS}
        labels = dict(_sentences(tables.get(_LABELS, {})))
        display = Display(language=language, labels=labels)
        return cls(language=language, sentences=dict(_sentences(kept)), display=display)

    def over(self, beneath: "Wording") -> "Wording":
        """Lay these sentences over others of the same language."""
        labels = {**beneath.display.labels, **self.display.labels}
        return Wording(
            language=self.language,
            sentences={**beneath.sentences, **self.sentences},
            display=Display(language=self.language, labels=labels),
        )

    def has(self, key: str) -> bool:
        """Say whether there is a sentence of this key."""
        return key in self.sentences

    def say(self, key: str, values: Mapping[str, object] | None = None) -> str:
        """Give a sentence with the values put in.

        Raises:
            KeyError: There is no such sentence, or a value for it is missing.
        """
        return self.fill(self.sentences[key], values or {})

    def fill(self, sentence: str, values: Mapping[str, object]) -> str:
        """Put values into a sentence; a day that ends in a full stop ends it as well.

        Texts and names are left as they are, whatever they end in. Percentages that
        differ look different, also from one that is handed over and not printed.
        """
        display, said, stopped = self.display.apart(values.values()), "", False
        for words, name, style in placeholders(sentence):
            said += words[1:] if stopped and _STOP.match(words) else words
            value = None if name is None else values[name]
            text = "" if name is None else self._value(display, value, style)
            ours = isinstance(value, date | Period | Dates) or plural_forms(style)
            if words or text:
                stopped = bool(ours) and text.endswith(".")
            said += text
        return said

    def outline(self, sentence: str) -> str:
        """Give a sentence with what its values are called in their places.

        A value that stands at the end may bring the full stop with it.
        """
        said = "".join(
            f"{words}{self._called(name, style)}"
            for words, name, style in placeholders(sentence)
        )
        return f"{said}." if said.endswith(_CALLED[-1]) else said

    def _called(self, name: str | None, style: str) -> str:
        """Say what a value is called; names in code are English."""
        if name is None:
            return ""
        plain = name.replace("_", " ") if self.language == "en" else "…"
        called = _CALLED.format(self.sentences.get(f"value.{name}", plain))
        return plural_forms(style).get("other", called)

    def _value(self, display: Display, value: object, style: str) -> str:
        if value is None:
            return self.sentences.get("missing", "–")
        forms = plural_forms(style)
        if forms:
            return _plural(value, forms, self.language)
        return display.show(value, style)


def placeholders(sentence: str) -> Iterator[tuple[str, str | None, str]]:
    """Take a sentence apart: words, then the placeholder that follows and its style.

    Raises:
        ValueError: A brace is open, or a placeholder is not a plain name.
    """
    for words, name, style, conversion in string.Formatter().parse(sentence):
        plain = name is None or name.isidentifier()
        if not plain or conversion or "{" in (style or ""):
            raise ValueError(f"{{{name}}} is not a plain name, with or without a style")
        yield words, name, style or ""


def plural_forms(style: str) -> dict[str, str]:
    """List the words that a style chooses from, by CLDR's name of the plural.

    Empty for any other style.

    Raises:
        ValueError: A form is not one word, or the one is lacking that is always needed.
    """
    kind, *forms = style.split() or [""]
    if kind != _PLURAL:
        return {}
    words = {name: word for name, _, word in (form.partition("=") for form in forms)}
    if not all(words.values()) or "other" not in words:
        raise ValueError(f"{{:{style}}} is not made of one=word other=word")
    return words


def _plural(number: object, words: Mapping[str, str], language: str) -> str:
    if not isinstance(number, int | Decimal):
        raise TypeError(f"{number!r} is not a number")
    from babel import Locale  # noqa: PLC0415 -- slow to load

    return words.get(Locale(language).plural_form(number), words["other"])


def leaves(tables: object, prefix: str = "") -> Iterator[tuple[str, object]]:
    """Turn nested tables into pairs of dotted key and what stands there."""
    if isinstance(tables, Mapping):
        for name, inner in tables.items():
            yield from leaves(inner, f"{prefix}.{name}" if prefix else name)
    else:
        yield prefix, tables


def refuse_unfit(sentence: object) -> None:
    """Refuse what can never be said.

    Raises:
        TypeError: It is no text at all.
        ValueError: Its braces hold something else than placeholders.
    """
    if not isinstance(sentence, str):
        raise TypeError(f"a sentence is expected, not {sentence!r}")
    for _, _, style in placeholders(sentence):
        plural_forms(style)


def _sentences(tables: object) -> Iterator[tuple[str, str]]:
    for key, sentence in leaves(tables):
        try:
            refuse_unfit(sentence)
        except (TypeError, ValueError) as error:
            raise ValueError(f"{key}: {error}") from error
        yield key, str(sentence)
