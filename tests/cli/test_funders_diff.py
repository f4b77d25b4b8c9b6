"""`grantkit funders --diff`: what changes from one edition to another."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]

ENGLISH = """\
Village Fund: First call (first) → Second call (second)

Rules: no difference

Boxes: no difference

Numbers and words that rules go by
  ~ longest_project  12 months → 12 months; 24 months

Deadlines: no difference

Confirmations: no difference

One for all editions: budget headings, forms.
"""

LATVIAN = """\
Ciema fonds: Pirmais konkurss (first) → Otrais konkurss (second)

Noteikumi: atšķirību nav

Lauki: atšķirību nav

Noteikumos lietotie skaitļi un vārdi
  ~ longest_project  12 mēnešu → 12 mēnešu; 24 mēneši

Termiņi: atšķirību nav

Apliecinājumi: atšķirību nav

Visām redakcijām kopīgs: budžeta pozīcijas, veidlapas.

project.yaml, Noslēguma pārskats “final”, 01.01.2025. – 31.12.2025.
Šo pārskatu tas neskar.
Tas, ko nosaka datumi, nevis redakcija, abas reizes vērtēts pēc projekta datumiem.
"""


def test_the_difference_is_told_section_by_section(grantkit: Command) -> None:
    """In English; what does not differ is told too."""
    ran = grantkit("funders", "--diff", "village_fund:first", "second", "--lang", "en")

    assert (ran.code, ran.out, ran.err) == (0, ENGLISH, "")


def test_with_a_project_what_touches_it_comes_last(
    grantkit: Command, project: Path
) -> None:
    """In Latvian; and that dates stay the project's."""
    ran = grantkit("funders", project, "--diff", "first", "second", "--lang", "lv")

    assert (ran.code, ran.out, ran.err) == (0, LATVIAN, "")


def test_programs_get_json(grantkit: Command) -> None:
    """In the format `grantkit-editions/1`."""
    ran = grantkit(
        "funders", "--diff", "first", "second", "--format", "json", "--lang", "en"
    )

    told = json.loads(ran.out)
    (change,) = told.pop("parameters")
    assert change == {
        "change": "changed",
        "name": "longest_project",
        "title": None,
        "before": "12 months",
        "after": "12 months; 24 months",
    }
    assert told == {
        "format": "grantkit-editions/1",
        "funder": "village_fund",
        "old": "first",
        "new": "second",
        "rules": [],
        "boxes": [],
        "deadlines": [],
        "confirmations": [],
        "same": ["headings", "forms"],
        "project": None,
    }


@pytest.mark.parametrize(
    "more", [("project.yaml",), ("--report", "final"), ("--format", "json")]
)
def test_what_goes_with_the_comparison_goes_with_nothing_else(
    grantkit: Command, more: tuple[str, ...]
) -> None:
    """A list of funders is of no project."""
    ran = grantkit("funders", *more)

    assert (ran.code, ran.out) == (2, "")
    assert "FILE, --report and --format go with --diff" in ran.err


def test_an_edition_that_is_not_there_is_named(grantkit: Command) -> None:
    """With what there is."""
    ran = grantkit("funders", "--diff", "firs", "second", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "No installed funder has the edition “firs”.\n"
        "Name one of these: village_fund:first, village_fund:second.\n"
    )
