"""`grantkit explain`: what has a page, what it says, and what is asked in vain."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.forms import CODES

Command = Callable[..., Any]
NOBODY = (
    "is no code of a rule, box or fault, and no name of a number, deadline, "
    "confirmation, edition or funder."
)
NEVIENS = (
    "nav ne noteikuma, lauka vai kļūdas kods, ne skaitļa, termiņa, apliecinājuma, "
    "redakcijas vai finansētāja nosaukums."
)
ROOT = Path(__file__).parents[2]


def test_the_beginning_of_codes_lists_them(grantkit: Command) -> None:
    """Whoever knows no code finds it; rules by their title, boxes by their label."""
    rules = grantkit("explain", "gk4", "--lang", "en")
    boxes = grantkit("explain", "VF65", "--lang", "lv")

    assert (rules.code, boxes.code) == (0, 0)
    assert rules.out == (
        "GK401  The parts of a breakdown do not add up to the value.\n"
        "GK402  A running total is smaller than in the report before.\n"
        "GK403  An indicator missed its target, and nothing says why.\n"
        "GK404  Percentages of several periods would be added up.\n"
    )
    assert boxes.out == "VF651  Kopsavilkums\nVF652  Secinājumi\n"


@pytest.mark.parametrize("code", ["GK901", "GK902", "GK904"])
@pytest.mark.parametrize("language", ["lv", "en"])
def test_the_state_of_plugins_is_explained_too(
    grantkit: Command, code: str, language: str
) -> None:
    """Every code that a finding can bear has a page."""
    ran = grantkit("explain", code, "--lang", language)

    assert (ran.code, ran.err) == (0, "")


@pytest.mark.parametrize(
    ("code", "language", "error"),
    [
        (
            "GK2055",
            "en",
            (
                f"“GK2055” {NOBODY}\n"
                "Did you mean GK205? `grantkit funders` lists what is installed.\n"
            ),
        ),
        (
            "GK2O5",
            "en",
            (
                f"“GK2O5” {NOBODY}\n"
                "Did you mean GK205? `grantkit funders` lists what is installed.\n"
            ),
        ),
        (
            "longest_projekt",
            "en",
            (
                f"“longest_projekt” {NOBODY}\n"
                "Did you mean longest_project? `grantkit funders` lists what is "
                "installed.\n"
            ),
        ),
        (
            "?",
            "en",
            f"“?” {NOBODY}\n`grantkit funders` lists what is installed.\n",
        ),
        (
            "GK2055",
            "lv",
            (
                f"“GK2055” {NEVIENS}\n"
                "Vai domājāt GK205? Instalētos finansētājus parāda `grantkit "
                "funders`.\n"
            ),
        ),
    ],
)
def test_an_unknown_code_gets_the_nearest_one(
    grantkit: Command, code: str, language: str, error: str
) -> None:
    """A mistyped code is a mistake of use, with a guess at what was meant."""
    ran = grantkit("explain", code, "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", error)


def test_without_a_language_that_of_the_system_is_spoken(
    grantkit: Command, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A Latvian system gets Latvian pages, any other English ones."""
    monkeypatch.setenv("LC_ALL", "lv_LV.UTF-8")
    latvian = grantkit("explain", "GK205")
    monkeypatch.setenv("LC_ALL", "et_EE.UTF-8")
    english = grantkit("explain", "GK205")

    assert "Ko pārbauda" in latvian.out
    assert "What it checks" in english.out


def test_a_latvian_page_of_a_fault_speaks_latvian(grantkit: Command) -> None:
    """What is put in bears its Latvian name; marks to be typed stay as they are."""
    ran = grantkit("explain", "gf110", "--lang", "lv")

    assert (ran.code, ran.err) == (0, "")
    assert " ".join(ran.out.split()).startswith(
        "GF110 Kas aplami un ko darīt ‹vietzīme›: nekas šeit neatkārtojas katram "
        "‹saraksts› elementam. Ielieciet vietzīmi tabulas rindā vai blokā, ko atver "
        "{{‹saraksts›}}."
    )


def test_all_that_a_rule_may_say_stands_on_its_page(grantkit: Command) -> None:
    """A line for each of its messages; a hint in place of a cure has its names too."""
    ran = grantkit("explain", "GK702", "--lang", "lv")
    several = grantkit("explain", "GK206", "--lang", "en")

    assert "\n    Uz pielikumu ‹pielikums› pārskatā nekas neatsaucas.\n" in ran.out
    assert "`evidence: [‹pielikums›]`" in ran.out
    assert (
        "What a finding says\n"
        "    The cost was paid on ‹day of payment›, which lies in the period of no "
        "report.\n"
        "    The cost was paid on ‹day of payment›, after the period of the last "
        "report.\n"
    ) in several.out


@pytest.mark.parametrize("language", ["lv", "en"])
def test_every_fault_of_a_form_has_a_page(grantkit: Command, language: str) -> None:
    """And the page leads to what is written there."""
    for code in CODES.values():
        ran = grantkit("explain", code.number, "--lang", language)

        place, _, heading = ran.out.split()[-1].partition("#")
        assert ran.code == 0
        assert f"### {heading.upper()}\n" in (ROOT / place).read_text("utf-8")


def test_what_a_person_confirms_is_found_by_its_name(grantkit: Command) -> None:
    """Project files know it by that, and not by its code."""
    named = grantkit("explain", "fair_was_held", "--lang", "lv")
    coded = grantkit("explain", "VF790", "--lang", "lv")

    assert (named.code, named.err) == (0, "")
    assert named.out == coded.out


@pytest.mark.parametrize(
    "head",
    [
        "VF701  Noslēguma pārskats iesniegts par vēlu.",
        "VF301  Iztērēti …, bet piešķirti ….",
    ],
)
def test_a_latvian_page_has_a_title_too(grantkit: Command, head: str) -> None:
    """Without one, it is what a rule finds, with “…” for what only a report tells."""
    ran = grantkit("explain", head[:5], "--lang", "lv")

    assert ran.out.startswith(f"{head}\n")


@pytest.mark.parametrize(
    ("language", "error"),
    [
        ("en", "“VF101” is no project file, and a code takes no path.\n"),
        ("lv", "“VF101” nav projekta datne, bet kodam ceļu nenorāda.\n"),
    ],
)
def test_a_code_takes_no_path(grantkit: Command, language: str, error: str) -> None:
    """Paths lead into projects."""
    ran = grantkit("explain", "VF101", "project.number", "--lang", language)

    assert (ran.code, ran.out, ran.err) == (2, "", error)
