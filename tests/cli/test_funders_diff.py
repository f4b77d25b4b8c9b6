"""`grantkit funders --diff`: what changes from one edition to another."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.testing import PluginFolder

Command = Callable[..., Any]

ENGLISH = """\
Village Fund: First call (first) → Second call (second)

Rules: no difference

Boxes: no difference

Numbers and words that rules go by
  ~ longest_project: 12 months → 12 months (until 30 June 2026); 24 months (from 1 \
July 2026)

Deadlines: no difference

Confirmations: no difference

Budget headings, forms and kinds of report are not told apart by edition: there is one \
list of each
for all.
"""

LATVIAN = """\
Ciema fonds: Pirmais konkurss (first) → Otrais konkurss (second)

Noteikumi: atšķirību nav

Lauki: atšķirību nav

Noteikumos lietotie skaitļi un vārdi
  ~ longest_project: 12 mēnešu → 12 mēnešu (līdz 30.06.2026.); 24 mēneši (no \
01.07.2026.)

Termiņi: atšķirību nav

Apliecinājumi: atšķirību nav

Budžeta pozīcijas, veidlapas un pārskatu veidus spraudnis pa redakcijām nešķir: visām \
ir vieni un
tie paši saraksti.

project.yaml, Noslēguma pārskats “final”, 01.01.2025. – 31.12.2025.
Neviena lauka, kas atšķiras, šajā pārskatā nav, un abu redakciju noteikumi tajā \
konstatē to pašu.
Skaitļi, kas mainās ar datumu, nav izmēģināti: abas reizes ņemti tie, kas ir spēkā \
projekta datumos.
"""


TABLES = """
[[greatest_grants]]
value = { small = "5", great = "12" }
unit = "EUR"
until = 2023-12-31
source = "guide"
certainty = "inferred"

[[greatest_grants]]
value = { great = "24", other = "9" }
unit = "EUR"
since = 2024-01-01
source = "guide"
certainty = "inferred"
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


def test_the_parts_of_a_table_stand_below_its_name(
    grantkit: Command, installed_fund: PluginFolder, fund_package: Path
) -> None:
    """Which is told once; each part has its own sign."""
    file = installed_fund.path / fund_package.name / "parameters.toml"
    with file.open("a", encoding="utf-8") as parameters:
        parameters.write(TABLES)

    ran = grantkit("funders", "--diff", "first", "second", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert (
        "  greatest_grants\n"
        "    - small: 5 EUR\n"
        "    ~ great: 12 EUR → 24 EUR\n"
        "    + other: 9 EUR\n"
    ) in ran.out


@pytest.mark.parametrize(
    ("language", "told"),
    [
        (
            "en",
            (
                "Found by the rules of Second call (second) only\n"
                "  VF151   error at project.yaml:6:10: The box “Agreement number” is "
                "empty.\n"
            ),
        ),
        (
            "lv",
            (
                "Konstatēts tikai pēc redakcijas Otrais konkurss (second) noteikumiem\n"
                "  VF151   kļūda, project.yaml:6:10: Lauks “Līguma numurs” nav "
                "aizpildīts.\n"
            ),
        ),
    ],
)
def test_what_is_found_at_one_place_is_not_counted(  # noqa: PLR0913, PLR0917 -- fixtures
    grantkit: Command,
    project: Path,
    installed_fund: PluginFolder,
    fund_package: Path,
    language: str,
    told: str,
) -> None:
    """Nobody asks for the first of one."""
    boxes = installed_fund.path / fund_package.name / "boxes.toml"
    text = boxes.read_text("utf-8")
    bound = text.replace("[VF151]\n", '[VF151]\neditions = ["second"]\n')
    boxes.write_text(bound, "utf-8")
    given = project.read_text("utf-8")
    project.write_text(given.replace("number: VF-2025-7", "number:"), "utf-8")

    ran = grantkit("funders", project, "--diff", "first", "second", "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert told in ran.out


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
        "after": "12 months (until 30 June 2026); 24 months (from 1 July 2026)",
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
    "more",
    [
        ("project.yaml",),
        ("--report", "final"),
        ("--format", "json"),
        ("--as-of", "2026-01-20"),
    ],
)
def test_what_goes_with_the_comparison_goes_with_nothing_else(
    grantkit: Command, more: tuple[str, ...]
) -> None:
    """A list of funders is of no project."""
    ran = grantkit("funders", *more)

    told = "FILE, --report, --as-of and --format go with --diff.\n"
    assert (ran.code, ran.out, ran.err) == (2, "", told)


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("first", "--lang", "lv"),
            (
                "Vajadzīgas divas redakcijas: --diff VECĀ JAUNĀ; tās parāda "
                "`grantkit funders`."
            ),
        ),
        (
            ("first", "second", "--report", "final"),
            (
                "--report and --as-of go with a project file; name it, or leave them "
                "out."
            ),
        ),
        (
            ("first", "second", "--as-of", "2026-01-20"),
            (
                "--report and --as-of go with a project file; name it, or leave them "
                "out."
            ),
        ),
        (
            ("first", "second", "--overrides", "own.toml"),
            (
                "--overrides goes without --diff: editions are compared by the "
                "funder's own rules."
            ),
        ),
    ],
)
def test_what_the_comparison_cannot_do_is_said(
    grantkit: Command, arguments: tuple[str, ...], told: str
) -> None:
    """In one sentence, in the language that was asked for."""
    ran = grantkit("funders", "--diff", *arguments)

    assert (ran.code, ran.out, ran.err) == (2, "", f"{told}\n")


def test_an_edition_and_itself_are_told_in_a_line(grantkit: Command) -> None:
    """In any spelling of its name."""
    ran = grantkit("funders", "--diff", "First", "Village_Fund:FIRST", "--lang", "en")

    told = "Village Fund: both are First call (first); nothing differs.\n"
    assert (ran.code, ran.out, ran.err) == (0, told, "")


def test_own_rules_beside_the_project_stop_nothing(
    grantkit: Command, project: Path
) -> None:
    """Editions are the funder's, and so is what they find."""
    Path("grantkit.toml").write_text("[broken", "utf-8")

    ran = grantkit("funders", project, "--diff", "first", "second", "--lang", "lv")

    assert (ran.code, ran.out, ran.err) == (0, LATVIAN, "")


def test_a_project_of_another_funder_is_refused(
    grantkit: Command, project: Path
) -> None:
    """Nothing that its own funder asks would be judged."""
    text = project.read_text("utf-8")
    project.write_text(text.replace("village_fund", "town_fund", 1), "utf-8")

    ran = grantkit("funders", project, "--diff", "first", "second", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "project.yaml is a project of town_fund, but the editions are of "
        "village_fund.\n"
        "Name two editions of town_fund, or a project of village_fund.\n"
    )


def test_an_edition_that_is_not_there_is_named(grantkit: Command) -> None:
    """With what there is."""
    ran = grantkit("funders", "--diff", "firs", "second", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == (
        "No installed funder has the edition “firs”.\n"
        "Did you mean “village_fund:first”? There are: village_fund:first, "
        "village_fund:second.\n"
    )
