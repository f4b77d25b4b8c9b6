"""The pages about forms: their examples are forms, and their pictures are there."""

import html
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from grantkit.errors import OfficeError
from grantkit.forms import find_faults, form_roots
from grantkit.forms.grammar import parse_mark
from grantkit.funders import discover
from grantkit.office import find_office
from grantkit.plugin import InstalledFunder

DOCS = Path(__file__).parents[2] / "docs"
PICTURES = DOCS / "img" / "forms"
GRAMMAR = (DOCS / "form-grammar.md").read_text(encoding="utf-8")


@pytest.fixture
def form_examples() -> Iterator[ModuleType]:
    """Give the module that makes forms of the examples."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(DOCS)
        yield import_module("form_examples")


def pictures_in(page: Path) -> set[Path]:
    """Find the pictures that a page shows."""
    text = page.read_text(encoding="utf-8")
    names = re.findall(r"!\[[^\]]*\]\(([^)#]+)\)", text)
    return {(page.parent / name).resolve() for name in names}


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


def test_every_picture_that_a_page_shows_is_there() -> None:
    """And no picture of forms is kept that no page shows."""
    shown = {p for page in DOCS.rglob("*.md") for p in pictures_in(page)}

    assert [picture for picture in shown if not picture.exists()] == []
    assert {picture for picture in shown if picture.parent == PICTURES} == set(
        PICTURES.iterdir()
    )


@pytest.mark.office
def test_the_pictures_can_be_made_anew(tmp_path: Path) -> None:
    """`docs/pictures.py` makes a picture for each one that is kept."""
    try:
        find_office("en")
    except OfficeError as error:
        pytest.skip(error.message)

    subprocess.run(  # noqa: S603 -- our own script
        [sys.executable, str(DOCS / "pictures.py"), str(tmp_path)],
        check=True,
        capture_output=True,
        timeout=300,
    )

    kept = {picture.name for picture in PICTURES.iterdir()}
    assert {picture.name for picture in tmp_path.iterdir()} == kept
