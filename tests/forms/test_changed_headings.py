"""What is told of two forms whose headings are not the same."""

from collections.abc import Callable
from pathlib import Path

import docx
import pytest

from grantkit.forms import form_roots
from grantkit.forms.outlining import change_lines, compare_outlines, outline_form
from grantkit.wording import core_wording

Headed = tuple[int, str, str]
"""Level and words of a heading, and the value in the box below it."""
Told = Callable[[list[Headed], list[Headed]], list[str]]


@pytest.fixture
def changes(tmp_path: Path) -> Told:
    """Give a function that says what changed between two forms."""

    def told(old: list[Headed], new: list[Headed]) -> list[str]:
        outlines = []
        for headings in (old, new):
            form = docx.Document()
            for level, words, path in headings:
                form.add_heading(words, level)
                form.add_paragraph(f"{{{{{path}}}}}")
            form.save(str(tmp_path / "form.docx"))
            outlines.append(outline_form(tmp_path / "form.docx", form_roots(None)))
        found = compare_outlines(*outlines)
        return list(change_lines(found, core_wording("en")))

    return told


def test_a_section_that_is_put_in_gives_the_others_new_numbers(changes: Told) -> None:
    """They are the same sections, and nothing in them has moved."""
    old = [
        (1, "1. Summary", "project.number"),
        (1, "2. Results", "project.title"),
        (1, "3. Budget", "agreement.grant"),
    ]
    new = [
        (1, "1. Summary", "project.number"),
        (1, "2. Partners", "project.acronym"),
        (1, "3. Results", "project.title"),
        (1, "4. Budget", "agreement.grant"),
    ]

    assert changes(old, new) == [
        "new heading “2. Partners”",
        "new box project.acronym, in text, under “2. Partners”",
        "heading “2. Results” is now “3. Results”",
        "heading “3. Budget” is now “4. Budget”",
    ]


def test_sections_that_go_below_another_stay_themselves(changes: Told) -> None:
    """Their level alone is another; with a new name both are told."""
    old = [(1, "Results", "project.title"), (1, "Budget", "agreement.grant")]
    new = [
        (1, "Part I", "project.number"),
        (2, "Results", "project.title"),
        (2, "Budget, EUR", "agreement.grant"),
    ]

    assert changes(old, new) == [
        "new heading “Part I”",
        "new box project.number, in text, under “Part I”",
        "heading “Results”: level 1 → 2",
        "heading “Budget” is now “Budget, EUR”",
        "heading “Budget, EUR”: level 1 → 2",
    ]


def test_a_heading_is_known_again_by_a_like_name(changes: Told) -> None:
    """What went before it does not give it its place."""
    old = [(1, "1. Summary", "project.number"), (1, "2. Results", "project.title")]
    new = [(1, "1. Results achieved", "project.title")]

    assert changes(old, new) == [
        "heading gone: “1. Summary”",
        "box gone: project.number, in text, under “1. Summary”",
        "heading “2. Results” is now “1. Results achieved”",
    ]


def test_one_of_two_headings_alike_has_a_new_name(changes: Told) -> None:
    """Nothing moves below the other one."""
    old = [
        (1, "Work", "project.acronym"),
        (1, "Comments", "project.number"),
        (1, "Money", "agreement.grant"),
        (1, "Comments", "project.title"),
    ]
    new = [*old[:3], (1, "Remarks", "project.title")]

    assert changes(old, new) == ["heading “Comments” is now “Remarks”"]


def test_a_new_name_moves_nothing_however_it_is_typed(changes: Told) -> None:
    """Neither two spaces nor a name as long as a paragraph make a difference."""
    for words in ("1.  Project", f"Project {'and more ' * 20}"):
        found = changes(
            [(1, words, "project.number")], [(1, "About", "project.number")]
        )

        assert found == [f"heading “{' '.join(words.split())}” is now “About”"]
