"""Tables of the documentation stay tables, whatever a docstring says."""

from importlib import import_module
from pathlib import Path

import pytest

from grantkit.checks.declared import EACH

DOCS = Path(__file__).parents[2] / "docs"


def either(value: str, *, choice: str) -> None:
    """A word must be `one|other`.

    Args:
        value: The word.
        choice: It is `a|b`.
    """
    del value, choice


def test_a_stroke_does_not_part_a_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is escaped in what a kind asks and in what its keys are."""
    monkeypatch.syspath_prepend(DOCS)
    monkeypatch.setitem(EACH, "either", either)

    *_, row = import_module("check_tables").kind_table()

    assert row == (
        "| `either` | A word must be `one\\|other`. | words | "
        "`choice`: It is `a\\|b`. |"
    )
