"""`grantkit check`: findings and verdict, for people and for programs."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

from grantkit.testing import PluginFolder

Command = Callable[..., Any]
Rewrite = Callable[[Path, str, str], None]

AS_OF = ("--as-of", "2026-01-20")


def test_a_good_report_is_ready(grantkit: Command, project: Path) -> None:
    """The verdict stands last; what rests on nothing known is a note."""
    ran = grantkit("check", project, *AS_OF, "--lang", "en")

    assert ran.code == 0
    assert ran.err == ""
    assert ran.out == (
        "project.yaml\n"
        "VF-2025-7 Village fair\n"
        "Final report “final”, 1 January 2025 – 31 December 2025\n"
        "Checked as of 20 January 2026 by the rules of village_fund "
        "(grantkit-village-fund 1.0, edition\n"
        "second).\n"
        "\n"
        "Plugins and the program\n"
        "  note         GK904   project.yaml:1:1\n"
        "    The form is a reconstruction: the funder's official form is not public.\n"
        "    → Compare it with the form that came with your agreement, or give that "
        "with --form.\n"
        "    Source: grantkit: state of the installed plugins (follows from documents "
        "or arithmetic)\n"
        "\n"
        "Ready. 0 errors, 0 warnings, 1 note; 0 checks not made.\n"
    )


def test_findings_are_told_in_the_language_of_the_report(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """Without --lang a Latvian report is judged in Latvian, with all four anchors."""
    rewrite(project, "number: VF-2025-7", "number:")
    rewrite(project, "households: 80", "open_to_all: jā")

    ran = grantkit("check", project, *AS_OF)

    assert ran.code == 1
    assert ran.out.splitlines()[4:12] == [
        "",
        "Identifikācija un periods",
        "  kļūda        VF151   project.yaml:6:10",
        "    Lauks “Līguma numurs” nav aizpildīts.",
        "    → Aizpildiet to: 1. sadaļa.",
        "    Vieta: project.number",
        "    Lauks: Līguma numurs (1. sadaļa)",
        "    Avots: Guide for Grantees, 2.1 (citēts no dokumenta)",
    ]
    assert ran.out.splitlines()[-4:] == [
        "Nav pārbaudīts (1)",
        "  VF401   Nav zināms mājsaimniecību skaits: norādiet `details.households`.",
        "",
        "Nav gatavs. 1 kļūda, 0 brīdinājumu, 1 piezīme; neveiktas pārbaudes: 1.",
    ]


def test_what_waits_for_a_cause_is_counted(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """A finding says how many further checks wait for it, and which."""
    rewrite(project, "grant: 900,00 EUR", "grant: daudz")

    ran = grantkit("check", project, *AS_OF, "--lang", "en")

    assert ran.code == 1
    assert (
        "    Until this is mended, 3 further checks wait: VF351, GK302, VF301.\n"
        in ran.out
    )


def test_json_goes_to_standard_output_whole(grantkit: Command, project: Path) -> None:
    """Programs get one JSON document and nothing else, in the language asked for."""
    ran = grantkit("check", project, *AS_OF, "--format", "json", "--lang", "lv")

    result = json.loads(ran.out)
    assert ran.code == 0
    assert ran.err == ""
    assert result["verdict"] == "ready"
    assert result["as_of"] == "2026-01-20"
    assert [finding["message"] for finding in result["findings"]] == [
        "Veidlapa ir rekonstruēta: finansētāja oficiālā veidlapa nav publiska."
    ]
    assert result["findings"][0]["location"] == {
        "file": "project.yaml",
        "line": 1,
        "column": 1,
    }


def test_the_day_of_the_check_is_that_of_the_user(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """--as-of decides what is late; rules never read a clock."""
    rewrite(project, "    submitted_on: 20.01.2026.\n", "")

    on_time = grantkit("check", project, "--as-of", "2026-01-30")
    late = grantkit("check", project, "--as-of", "2026-01-31", "--lang", "en")

    assert (on_time.code, late.code) == (0, 1)
    assert (
        "    The final report was handed in on 31 January 2026, but was due by 30 "
        "January 2026.\n"
    ) in late.out


def test_the_headline_names_only_what_is_known(
    grantkit: Command, project: Path
) -> None:
    """A report without kind and period is still called by its id."""
    text = project.read_text("utf-8")
    bare = text[: text.index("reports:")] + "reports: [{id: final}]\n"
    project.write_text(bare, "utf-8")

    latvian = grantkit("check", project, "--lang", "lv", "--as-of", "2026-01-20")
    english = grantkit("check", project, "--lang", "en", "--as-of", "2026-01-20")

    assert latvian.out.splitlines()[2] == "Pārskats “final”"
    assert english.out.splitlines()[2] == "Report “final”"


def test_a_day_is_written_as_in_the_project_file(
    grantkit: Command, project: Path
) -> None:
    """--as-of takes both ways of writing a date."""
    latvian = grantkit("check", project, "--as-of", "20.01.2026.")

    assert latvian.out == grantkit("check", project, "--as-of", "2026-01-20").out
    assert "Pārbaudīts 20.01.2026." in latvian.out


def test_another_funder_may_judge(
    grantkit: Command, project: Path, rewrite: Rewrite
) -> None:
    """--funder takes the place of the funder in the file."""
    rewrite(project, "funder: village_fund", "funder: xyz")

    ran = grantkit("check", project, *AS_OF, "--funder", "village_fund")

    assert ran.code == 0


def test_a_project_of_a_broken_funder_is_not_ready(
    grantkit: Command, plugin_folder: PluginFolder, project: Path, rewrite: Rewrite
) -> None:
    """Nothing is judged, the one finding says why, and the exit code is 3."""
    plugin_folder.add(
        "grantkit_broken",
        code="broken",
        changes={"__init__.py": "import nothing_here\n"},
    )
    rewrite(project, "funder: village_fund", "funder: broken")

    ran = grantkit("check", project, *AS_OF, "--format", "json", "--lang", "en")
    latvian = grantkit("check", project, *AS_OF, "--lang", "lv")

    result = json.loads(ran.out)
    assert (ran.code, latvian.code) == (3, 3)
    assert result["verdict"] == "not_ready"
    assert result["funder"] == {
        "code": "broken",
        "distribution": "grantkit-broken",
        "version": "1.0",
        "edition": None,
    }
    assert result["not_checked"] == []
    (finding,) = result["findings"]
    assert (finding["code"], finding["severity"]) == ("GK901", "error")
    assert finding["message"] == (
        "The plugin of the funder cannot be used: __init__.py:1: ModuleNotFoundError: "
        "No module named 'nothing_here'"
    )
    assert finding["location"] == {"file": "project.yaml", "line": 3, "column": 9}
    assert "    Finansētāja spraudnis nav lietojams: __init__.py:1: " in latvian.out


def test_a_rule_that_breaks_down_makes_the_exit_code_3(
    grantkit: Command, plugin_folder: PluginFolder, project: Path, rewrite: Rewrite
) -> None:
    """The findings of the other rules are there all the same."""
    rules = plugin_folder.path / "grantkit_village_fund" / "rules"
    period = rules / "period.py"
    rewrite(period, "period = view.project.period", "raise ValueError('no calendar')")
    rewrite(project, "paid_on: 25.06.2025.", "paid_on: 25.06.2026.")

    ran = grantkit("check", project, *AS_OF, "--format", "json", "--lang", "en")

    result = json.loads(ran.out)
    assert ran.code == 3
    assert result["verdict"] == "not_ready"
    told = {finding["code"]: finding["message"] for finding in result["findings"]}
    assert "GK205" in told
    assert told["GK902"] == (
        "Rule VF101 of grantkit-village-fund 1.0 broke down: ValueError: no calendar"
    )
