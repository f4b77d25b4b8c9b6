"""What holds for every project: it goes into a workbook and comes back the same."""

from pathlib import Path
from typing import Any

import pytest
from attrs import evolve, fields, has
from hypothesis import HealthCheck, given, settings

from grantkit.loading import parse_yaml, read_yaml, structure_project, yaml_text
from grantkit.model.money import Money, Percent
from grantkit.model.project_file import ProjectFile
from grantkit.model.text import Text
from grantkit.plugin import InstalledFunder
from grantkit.structuring import unstructured
from grantkit.testing.strategies import instances_of
from grantkit.workbook.outline import outline
from grantkit.workbook.reading import read_workbook
from grantkit.workbook.words import Asker
from grantkit.workbook.writing import write_workbook

FILE = Path("project.xlsx")
_SINGLE = (Money, Percent)


def tidy(value: Any, name: str = "") -> Any:  # noqa: ANN401 -- anything a project holds
    """Make what a strategy gives into what a project file can say.

    Blank texts and elements without any value say nothing, a text is either in
    languages or in none, and letters come in Unicode form NFC.
    """
    if isinstance(value, Text):
        versions = {code: _words(words) for code, words in value.versions}
        if len(versions) > 1:
            versions.pop("", None)
        return Text(versions or {"": "x"})
    if isinstance(value, tuple):
        return tuple(tidy(each, name) for each in value)
    if isinstance(value, dict):
        return {_words(key): tidy(inner) or {"x": 1} for key, inner in value.items()}
    if has(type(value)) and not isinstance(value, _SINGLE):
        return _tidy_section(value)
    return _words(value) if type(value) is str else value


def _tidy_section(value: Any) -> Any:  # noqa: ANN401 -- the same
    changes = {
        item.name: tidy(getattr(value, item.name), item.name)
        for item in fields(type(value))
    }
    if unstructured(evolve(value, **changes)) is None:
        # An element without any value is a blank row.
        first = next(
            item.name for item in fields(type(value)) if changes[item.name] is None
        )
        changes[first] = _something(value, first)
    return evolve(value, **changes)


def _something(value: Any, name: str) -> Any:  # noqa: ANN401 -- the same
    hints = {item.name: str(item.type) for item in fields(type(value))}
    return Text.of("x") if "Text" in hints[name] else "x"


def _words(words: str) -> str:
    import unicodedata  # noqa: PLC0415

    return unicodedata.normalize("NFC", words).strip() or "x"
