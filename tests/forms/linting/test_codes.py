"""Faults have numbers and sentences."""

import pytest

from grantkit.forms import CODES
from grantkit.forms.linting.looks import Look
from grantkit.wording import core_wording


def test_no_code_is_used_twice() -> None:
    """Each number belongs to one kind of fault."""
    numbers = [code.number for code in CODES.values()]

    assert sorted(set(numbers)) == sorted(numbers)
    assert numbers == sorted(numbers)


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_code_has_its_sentences(language: str) -> None:
    """Each fault can be told in either language."""
    wording = core_wording(language)
    said = {key.split(".")[1] for key in wording.sentences if key.startswith("form.")}

    assert set(CODES) - said == set()
    assert {f"Look.{look}" for look in Look} <= wording.display.labels.keys()
