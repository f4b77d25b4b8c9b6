"""The pages about forms: their examples are forms, and their marks are marks."""

import html
import re
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from grantkit.forms import find_faults, form_roots
from grantkit.forms.grammar import parse_mark
from grantkit.funders import discover
from grantkit.plugin import InstalledFunder

DOCS = Path(__file__).parents[2] / "docs"
GRAMMAR = (DOCS / "form-grammar.md").read_text(encoding="utf-8")


@pytest.fixture
def form_examples() -> Iterator[ModuleType]:
    """Give the module that makes forms of the examples."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(DOCS)
        yield import_module("form_examples")


def test_every_example_is_a_form_without_faults(
    form_examples: ModuleType, tmp_path: Path
) -> None:
    """Whoever types what the page shows gets a form that can be filled."""
    funder = discover().find("sif_family_friendly", "en")
    assert isinstance(funder, InstalledFunder)
    roots = form_roots(funder.funder.details)
    found = {}

    for name, example in form_examples.examples().items():
        form_examples.form_of(example).save(str(tmp_path / f"{name}.docx"))
        found[name] = find_faults(tmp_path / f"{name}.docx", roots)

    assert found == dict.fromkeys(found, ())
    assert len(found) > 15


def test_every_mark_in_a_sentence_follows_the_grammar() -> None:
    """Marks beside the examples are marks too."""
    marks = re.findall(r"\{\{(.+?)\}\}", html.unescape(GRAMMAR))

    assert [mark for mark in marks if parse_mark(mark) is None] == []


def test_every_example_is_followed_by_its_picture(form_examples: ModuleType) -> None:
    """The reader sees the form beside what becomes of it."""
    shown = re.findall(
        r'title="([\w-]+)"\n[^`]+```\n\n!\[.+\]\(.+/(.+)\.png\)', GRAMMAR
    )

    assert [first for first, _ in shown] == list(form_examples.examples())
    assert [first for first, _ in shown] == [second for _, second in shown]
