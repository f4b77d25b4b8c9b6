"""`grantkit explain`: the page of a rule, a box or a reading problem."""

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


def test_the_page_of_a_core_rule(grantkit: Command) -> None:
    """A page has a title and its headings, each with a text below it."""
    ran = grantkit("explain", "GK205", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "GK205  A payment is dated after today.\n"
        "\n"
        "What a finding says\n"
        "    The payment is dated ‹day of payment›; the report was checked on "
        "‹day of the check›.\n"
        "\n"
        "What it checks\n"
        "    That no day of payment lies after the day of the check.\n"
        "\n"
        "Why the funder asks\n"
        "    Only what has been paid can be declared.\n"
        "\n"
        "How to put it right\n"
        "    Correct the date, or leave the cost to a later report.\n"
        "\n"
        "Source\n"
        "    grantkit: consistency of the project file (follows from documents or "
        "arithmetic)\n"
        "\n"
        "Severity\n"
        "    error\n"
    )


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


def test_the_page_of_a_box_in_latvian(grantkit: Command) -> None:
    """A box is explained in the language asked for, by any spelling of its code."""
    ran = grantkit("explain", "vf651", "--lang", "lv")

    assert ran.code == 0
    assert ran.out == (
        "VF651\n"
        "\n"
        "Lauks\n"
        "    Kopsavilkums\n"
        "\n"
        "Vieta veidlapā\n"
        "    5. sadaļa\n"
        "\n"
        "Vieta projekta datnē\n"
        "    report.narrative.summary\n"
        "\n"
        "Jāaizpilda\n"
        "    noslēguma pārskats\n"
        "\n"
        "Ierobežojums\n"
        "    ne vairāk kā 60 zīmju\n"
        "\n"
        "Avots\n"
        "    Guide for Grantees, 2.5, https://village-fund.example/guide (citēts no "
        "dokumenta)\n"
        "\n"
        "Smagums\n"
        "    kļūda\n"
    )


def test_the_page_of_a_reading_problem(grantkit: Command) -> None:
    """A fault of reading has a page as well as a rule."""
    ran = grantkit("explain", "GK013", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "GK013  A value is not a percentage.\n"
        "\n"
        "How to put it right\n"
        "    Write it as 15 %.\n"
    )


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


def test_the_page_of_a_fault_of_a_form(grantkit: Command) -> None:
    """Each of its sentences, with the names of what is put in, and where to read on."""
    ran = grantkit("explain", "gf106", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "GF106\n"
        "\n"
        "What is wrong, and the cure\n"
        "    ‹mark› must stand alone in its paragraph.\n"
        "\n"
        "Part of a form\n"
        "    Marks and blocks\n"
        "\n"
        "Severity\n"
        "    error\n"
        "\n"
        "All faults of forms\n"
        "    docs/form-faults.md#gf106\n"
    )


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


def test_the_page_of_a_parameter(grantkit: Command) -> None:
    """Its values with their days, which way own rules may go, and who goes by it."""
    ran = grantkit("explain", "longest_project", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "longest_project\n"
        "\n"
        "Funder\n"
        "    Village Fund (village_fund)\n"
        "\n"
        "Value\n"
        "    12 months (until 30 June 2026)\n"
        "    24 months (from 1 July 2026)\n"
        "\n"
        "In own rules\n"
        "    May be made stricter: only a lower number may stand there\n"
        "\n"
        "Rules that go by it\n"
        "    VF101 The project lasts longer than the projects of the fund do.\n"
        "\n"
        "Source\n"
        "    Guide for Grantees, 1.2, https://village-fund.example/guide "
        "(inferred from practice)\n"
    )


def test_what_a_person_confirms_is_found_by_its_name(grantkit: Command) -> None:
    """Project files know it by that, and not by its code."""
    named = grantkit("explain", "fair_was_held", "--lang", "lv")
    coded = grantkit("explain", "VF790", "--lang", "lv")

    assert (named.code, named.err) == (0, "")
    assert named.out == coded.out


def test_a_deadline_has_a_page(grantkit: Command) -> None:
    """From when it is counted, how long it is, how days are counted, and the clause."""
    ran = grantkit("explain", "final_report", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "final_report  Final report\n"
        "\n"
        "Funder\n"
        "    Village Fund (village_fund)\n"
        "\n"
        "Reports\n"
        "    final report\n"
        "\n"
        "Counted from\n"
        "    the last day of the project (`project.end`)\n"
        "\n"
        "How long\n"
        "    “Final report due (days after the project)” "
        "(`agreement.final_report_due_days`)\n"
        "\n"
        "How days are counted\n"
        "    calendar days\n"
        "\n"
        "Source\n"
        "    Grant Agreement, 7.1 (quoted from the document)\n"
    )


@pytest.mark.parametrize("name", ["second", "SECOND", "village_fund:second"])
def test_an_edition_has_a_page(grantkit: Command, name: str) -> None:
    """Whose projects it is for, what documents define it, how to compare it."""
    ran = grantkit("explain", name, "--lang", "lv")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "second  Otrais konkurss\n"
        "\n"
        "Finansētājs\n"
        "    Ciema fonds (village_fund)\n"
        "\n"
        "Projektiem, kas sākas\n"
        "    no 01.01.2024.\n"
        "\n"
        "Dokumenti\n"
        "    Guide for Grantees\n"
        "    Grant Agreement\n"
        "\n"
        "Kas mainās\n"
        "    grantkit funders --diff village_fund:first village_fund:second\n"
    )


def test_a_funder_has_a_page(grantkit: Command) -> None:
    """What is named with it, and how its codes are listed."""
    ran = grantkit("explain", "village_fund", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")
    assert ran.out == (
        "village_fund  Village Fund\n"
        "\n"
        "Plugin\n"
        "    grantkit-village-fund 1.0\n"
        "\n"
        "Editions\n"
        "    first  First call\n"
        "    second  Second call\n"
        "\n"
        "Deadlines\n"
        "    final_report  Final report\n"
        "\n"
        "Rules and boxes\n"
        "    grantkit explain VF\n"
    )


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


BROKEN = """\
[village_fund.parameters.longest_project]
value = 99
why = "The board decided so."
"""


@pytest.mark.parametrize(
    "command", [("explain", "VF101"), ("explain", "GF101"), ("funders",)]
)
def test_a_broken_file_of_own_rules_stops_no_page(
    grantkit: Command, command: tuple[str, ...]
) -> None:
    """The pages are needed to mend it; one line says that it is left out, and why."""
    right = grantkit(*command, "--lang", "en")
    Path("grantkit.toml").write_text(BROKEN, "utf-8")

    ran = grantkit(*command, "--lang", "en")

    assert (ran.code, ran.out) == (0, right.out)
    assert ran.err.startswith("Own rules are left out here. ")
    assert "grantkit.toml:2: [village_fund.parameters.longest_project.value]" in ran.err
    assert ran.err.count("\n") == 1


def test_a_figure_is_explained_beside_a_broken_file_of_own_rules(
    grantkit: Command, project: Path
) -> None:
    """Figures go by no rules."""
    Path("grantkit.toml").write_text(BROKEN, "utf-8")

    ran = grantkit("explain", project, "figures.funding.spent", "--lang", "en")

    assert (ran.code, ran.err) == (0, "")


STRICTER = """\
[village_fund.parameters.longest_project]
value = 10
why = "The board decided so."

[village_fund.wording.en.VF301]
hint = "Ask the treasurer."
"""


def test_a_page_shows_what_own_rules_change_of_it(grantkit: Command) -> None:
    """A number on the page of each rule that goes by it; words beside the funder's."""
    Path("grantkit.toml").write_text(STRICTER, "utf-8")

    rule = grantkit("explain", "VF101", "--lang", "en").out
    parameter = grantkit("explain", "longest_project", "--lang", "en").out
    hint = grantkit("explain", "VF301", "--lang", "en").out

    assert "\nOwn rules\n    longest_project: 10 months instead of 12 months" in rule
    assert "\nOwn rules\n    longest_project: 10 months instead of 12" in parameter
    assert "Charge the excess to another source.\n" in hint
    assert "\nOwn rules\n    en.VF301.hint: “Ask the treasurer.” instead of " in hint
