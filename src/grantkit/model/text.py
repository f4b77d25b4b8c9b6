"""Text as a project keeps it: one string, or one string per language."""

from collections.abc import Mapping
from typing import Self

from attrs import field, frozen

ANY_LANGUAGE = ""


def _sorted_pairs(versions: Mapping[str, str]) -> tuple[tuple[str, str], ...]:
    return tuple(sorted(versions.items()))


@frozen
class Text:
    """One text in one or several languages.

    Attributes:
        versions: Pairs of language code (ISO 639-1) and text, in order of the code.
            A text given without a language has the single code `ANY_LANGUAGE`.
            Lines end in a line feed; the text is in Unicode form NFC.
    """

    versions: tuple[tuple[str, str], ...] = field(converter=_sorted_pairs)

    @classmethod
    def of(cls, text: str) -> Self:
        """Make a text that serves in every language."""
        return cls({ANY_LANGUAGE: text})

    def has(self, language: str) -> bool:
        """Say whether the text exists in this language or serves in every one."""
        return self.said_in(language) is not None

    def said_in(self, language: str) -> str | None:
        """Give the text in a language, or the one that serves in every one."""
        found = None
        for code, words in self.versions:
            if code == language:
                return words
            if code == ANY_LANGUAGE:
                found = words
        return found

    def in_language(self, language: str) -> str:
        """Give the text in a language, or else its first version.

        A fallback is right for naming a thing in a message. A report asks `has` first:
        text that is missing in the report's language is a finding.
        """
        said = self.said_in(language)
        if said is not None:
            return said
        return self.versions[0][1] if self.versions else ""

    def __bool__(self) -> bool:
        """Say whether any version holds more than white space."""
        return any(text.strip() for _, text in self.versions)

    def __str__(self) -> str:
        """Give the first version."""
        return self.in_language(ANY_LANGUAGE)
