"""The table of codes and the wording files are about the same sentences."""

import pytest

from grantkit.structuring import CODES, code_of
from grantkit.wording import LANGUAGES, core_wording

KEYS = [key for keys in CODES.values() for key in keys]


def test_no_sentence_has_two_codes() -> None:
    """A code is found by its sentence."""
    assert len(KEYS) == len(set(KEYS))
    assert code_of("no_such_day") == "GK005"


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("key", KEYS)
def test_every_sentence_is_there_in_every_language(key: str, language: str) -> None:
    """A finding can be told and mended in every language."""
    wording = core_wording(language)

    assert wording.has(f"reading.{key}.message")
    assert wording.has(f"reading.{key}.hint")
