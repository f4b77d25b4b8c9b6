"""How values and messages read in a language: Latvian and English so far."""

from functools import cache
from pathlib import Path

from grantkit.wording.display import Display, Speaker, styles_of
from grantkit.wording.units import measured
from grantkit.wording.wording import (
    Wording,
    leaves,
    placeholders,
    plural_forms,
    refuse_unfit,
)

__all__ = [
    "LANGUAGES",
    "Display",
    "Speaker",
    "Wording",
    "core_wording",
    "leaves",
    "measured",
    "placeholders",
    "plural_forms",
    "refuse_unfit",
    "styles_of",
]

LANGUAGES = ("lv", "en")


@cache
def core_wording(language: str) -> Wording:
    """Give the core's own sentences in one of `LANGUAGES`."""
    wording = Wording.empty(language)
    for file in sorted(Path(__file__).with_name(language).glob("*.toml")):
        wording = Wording.read(file, language).over(wording)
    return wording
