"""`grantkit new`: a starter project file that asks for what the checks ask for."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit.funders import discover
from grantkit.plugin import InstalledFunder
from grantkit.testing import PluginFolder

Command = Callable[..., Any]

MESSAGES = {
    "lv": "Datne “project.yaml” jau pastāv.",
    "en": "The file “project.yaml” is already there.",
}


@pytest.mark.parametrize("language", ["lv", "en"])
def test_a_starter_file_lacks_exactly_the_required_boxes(
    grantkit: Command, language: str
) -> None:
    """What `check` says of the untouched file is the list of boxes to be filled."""
    made = grantkit("new", "village_fund", "start.yaml", "--lang", language)
    checked = grantkit("check", "start.yaml", "--format", "json")

    said = {"lv": "Saglabāts: start.yaml\n", "en": "Written: start.yaml\n"}[language]
    assert (made.code, made.out, made.err) == (0, said, "")
    assert checked.code == 1
    found = [f["code"] for f in json.loads(checked.out)["findings"]]
    boxes = required(discover().funders["village_fund"])
    assert found == ["VF151", "VF152", "VF251", "VF351", "VF651", "VF751", "GK904"]
    assert set(found) - {"GK904"} == boxes


def required(funder: InstalledFunder) -> set[str]:
    """List the boxes that a final report must fill."""
    return {box.code for box in funder.boxes if "final" in box.required}


def test_a_starter_file_explains_its_boxes(grantkit: Command) -> None:
    """Above each key stand the label, the place, the code and the limit of its box."""
    grantkit("new", "village_fund", "start.yaml", "--lang", "en")

    text = Path("start.yaml").read_text("utf-8")
    assert text.startswith(
        "# Village Fund: project file. Fill in what you know of your project.\n"
        "# `grantkit check` with the name of this file says what is still missing.\n"
        "# Keys behind `#` fill no required box: above them stands which rules name "
        "them, or the form. Take the sign out where your project has such data.\n"
        "# What these rules find is listed at the end of the file.\n"
        "# Rules may read more than they name; `grantkit schema village_fund` lists "
        "all keys.\n"
        "grantkit: 1\n"
        "funder: village_fund\n"
    )
    assert ("  # Agreement number (Section 1) VF151\n  number:\n") in text
    assert "# Summary (Section 5) VF651\n" in text
    assert "# at most 60 characters\n" in text
    assert (
        "\n# Terms of the agreement that rules wait for; add those that your agreement "
        "has:\n"
        "#   agreement.final_report_due_days: VF701\n"
    ) in text


def test_what_is_read_but_not_required_is_there_as_a_comment(
    grantkit: Command,
) -> None:
    """Costs and funding count in every report, whether a box asks for them or not."""
    grantkit("new", "village_fund", "start.yaml", "--lang", "en")

    text = Path("start.yaml").read_text("utf-8")
    assert (
        "\n# GK301, GK302\n"
        "# funding:\n"
        "#   # GK302\n"
        "#   #   = grant, own, public, private, in_kind\n"
        "#   - kind:\n"
        "#     # GK301, GK302\n"
        "#     #   = an amount with its currency, such as 19851.44 EUR\n"
        "#     amount:\n"
    ) in text


CHECKS = '''
[VF202]
kind = "at_most"
path = "expenditure[].gross"
limit = 50
on = "expenditure[].document.date"
where = { "expenditure[].method" = "cash" }
unless = { "expenditure[].note" = true }
severity = "error"
certainty = "quoted"
source = "guide"
about = """
Too much was paid in cash.

What it checks: each cost.
Why the funder asks: larger sums go through the bank.
How to put it right: pay through the bank.
Source: Guide for Grantees, 4.3.
"""

[VF703]
kind = "report_late"
deadline = "final_report"
severity = "error"
certainty = "quoted"
source = "guide"
about = """
The report is late.

What it checks: the day.
Why the funder asks: it waits.
How to put it right: hand it in.
Source: Guide for Grantees, 4.3.
"""
'''


PRESENT = """
[VF303]
kind = "present"
path = "agreement.grant_rate"
severity = "error"
certainty = "quoted"
source = "guide"
replaces = ["GK206"]
about = "The agreed rate is missing."
"""


def test_what_declared_checks_look_at_is_there_with_their_codes(
    grantkit: Command, plugin_folder: PluginFolder, fund_package: Path
) -> None:
    """Their paths, conditions and days, and what a shared check looks for itself."""
    file = plugin_folder.path / fund_package.name / "checks.toml"
    file.write_text(file.read_text("utf-8") + CHECKS, "utf-8")

    grantkit("new", "village_fund", "start.yaml", "--lang", "en")

    text = Path("start.yaml").read_text("utf-8")
    a_day, an_amount = "a date, such as 01.10.2022. or 2022-10-01", "an amount with its"
    assert f"    # VF202\n    #   = {an_amount} currency" in text
    assert f"      # VF202\n      #   = {a_day}\n      # date:\n" in text
    assert "    # VF202\n    #   = bank, cash\n    # method:\n" in text
    assert "    # VF202\n    # note:\n" in text
    assert f"    # VF703\n    #   = {a_day}\n    # submitted_on:\n" in text


def test_what_a_check_always_asks_for_stands_like_a_required_box(
    grantkit: Command, plugin_folder: PluginFolder, fund_package: Path
) -> None:
    """Whoever left it out, as a comment may be, would be told of an error."""
    file = plugin_folder.path / fund_package.name / "checks.toml"
    file.write_text(file.read_text("utf-8") + PRESENT, "utf-8")

    grantkit("new", "village_fund", "start.yaml", "--lang", "en")

    text = Path("start.yaml").read_text("utf-8")
    rate = "  # VF303\n  #   = a percentage, such as 15 %\n  grant_rate:\n"
    assert rate in text
    assert "grant_rate: VF" not in text
    assert "GK206" not in text


def test_what_is_worked_out_is_never_a_key_of_the_file(
    grantkit: Command, plugin_folder: PluginFolder, fund_package: Path
) -> None:
    """Though a check looks at it: what a figure adds up stands there in its place."""
    file = plugin_folder.path / fund_package.name / "checks.toml"
    asked = {"VF304": "figures.funding.received", "VF103": "report.period"}
    for code, path in asked.items():
        check = PRESENT.replace("VF303", code).replace("agreement.grant_rate", path)
        check = check.replace('replaces = ["GK206"]\n', "")
        check = check.replace('"present"', '"absent"')
        spot = 'at = "agreement.grant"\n' if path.startswith("figures") else ""
        file.write_text(f"{file.read_text('utf-8')}{check}{spot}", "utf-8")

    made = grantkit("new", "village_fund", "start.yaml", "--lang", "en")

    assert (made.code, made.err) == (0, "")
    text = Path("start.yaml").read_text("utf-8")
    checked = grantkit("check", "start.yaml", "--format", "json")
    assert "VF304" in text
    assert "VF103" in text
    assert "GK002" not in [f["code"] for f in json.loads(checked.out)["findings"]]


FOOT = {
    "en": (
        "#   VF701  The final report is late.",
        (
            "#   VF702  Events that were held for the village, in the village, or by "
            "the village are told of"
        ),
        "#          without a place.",
    ),
    "lv": (
        "#   VF701  Noslēguma pārskats iesniegts par vēlu.",
        "#   VF702  Vieta nav norādīta.",
    ),
}
HEAD = {
    "en": "What the rules named above find; `grantkit explain` with a code tells more:",
    "lv": (
        "Ko konstatē iepriekš nosauktie noteikumi; vairāk pasaka `grantkit explain` ar "
        "kodu:"
    ),
}
TITLE = (
    "Events that were held for the village, in the village, or by the village are told "
    "of without a place."
)
LONG = PRESENT.replace('replaces = ["GK206"]\n', "").replace(
    "The agreed rate is missing.", TITLE
)


@pytest.mark.parametrize("language", ["lv", "en"])
def test_what_the_rules_find_is_listed_at_the_end(
    grantkit: Command, plugin_folder: PluginFolder, fund_package: Path, language: str
) -> None:
    """Each once, however many keys it names, in lines that fit a terminal."""
    package = plugin_folder.path / fund_package.name
    checks, latvian = package / "checks.toml", package / "wording" / "lv.toml"
    checks.write_text(
        checks.read_text("utf-8") + LONG.replace("VF303", "VF702"), "utf-8"
    )
    title = '[VF702]\ntitle = "Vieta nav norādīta."\n'
    latvian.write_text(f"{latvian.read_text('utf-8')}\n{title}", "utf-8")

    grantkit("new", "village_fund", "start.yaml", "--lang", language)

    text = Path("start.yaml").read_text("utf-8")
    _, blank, listed = text.partition(f"\n\n# {HEAD[language]}\n")
    assert blank
    assert listed.startswith("#   GK206  ")
    assert tuple(listed.splitlines())[-len(FOOT[language]) :] == FOOT[language]


def test_what_holds_for_other_editions_is_left_out(
    grantkit: Command, plugin_folder: PluginFolder, fund_package: Path
) -> None:
    """The file names the newest edition; who writes another one asks `check`."""
    file = plugin_folder.path / fund_package.name / "checks.toml"
    checks = file.read_text("utf-8")
    for code, edition in (("VF703", "first"), ("VF704", "second")):
        check = LONG.replace("VF303", code).replace("grant_rate", "cash_allowed")
        checks = f'{checks}{check}editions = ["{edition}"]\n'
    file.write_text(checks, "utf-8")

    grantkit("new", "village_fund", "start.yaml", "--lang", "en")

    text = Path("start.yaml").read_text("utf-8")
    assert ("VF703" in text, "VF704" in text) == (False, True)


def test_what_the_form_prints_says_so(grantkit: Command) -> None:
    """A key of which no rule speaks is for the form."""
    grantkit("new", "village_fund", "lv.yaml", "--lang", "lv")
    grantkit("new", "village_fund", "en.yaml", "--lang", "en")

    latvian = Path("lv.yaml").read_text("utf-8")
    assert "# the form\n" in Path("en.yaml").read_text("utf-8")
    assert "# veidlapa\n" in latvian
    assert latvian.splitlines()[2:5] == [
        (
            "# Atslēgas aiz `#` obligātus laukus neaizpilda: virs tām teikts, kuri "
            "noteikumi tās nosauc vai ka tās ir veidlapā. Ja jūsu projektā tādas ziņas "
            "ir, zīmi izņemiet."
        ),
        "# Ko šie noteikumi konstatē, uzskaitīts datnes beigās.",
        (
            "# Noteikumi var lasīt arī to, ko paši nenosauc; visas atslēgas uzskaita "
            "`grantkit schema village_fund`."
        ),
    ]


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (
            "lv",
            (
                "--report-kind lieto tikai darbgrāmatai: nosauciet datni, kas beidzas "
                "ar .xlsx, vai nelietojiet šo opciju.\n"
            ),
        ),
        (
            "en",
            (
                "--report-kind is for a workbook: name a file that ends in .xlsx, or "
                "leave it out.\n"
            ),
        ),
    ],
)
def test_a_kind_of_report_is_for_a_workbook(
    grantkit: Command, language: str, expected: str
) -> None:
    """What would be passed over is refused, and nothing is written."""
    chosen = ("--report-kind", "interim", "--lang", language)

    ran = grantkit("new", "village_fund", "start.yaml", *chosen)

    assert (ran.code, ran.out, ran.err) == (2, "", expected)
    assert not Path("start.yaml").exists()


@pytest.mark.parametrize("language", ["lv", "en"])
def test_a_file_that_is_there_is_not_overwritten(
    grantkit: Command, project: Path, language: str
) -> None:
    """Months of work are never replaced by an empty file."""
    before = project.read_bytes()

    ran = grantkit("new", "village_fund", project, "--lang", language)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.splitlines()[0] == MESSAGES[language]
    assert project.read_bytes() == before


def test_force_overwrites(grantkit: Command, project: Path) -> None:
    """Whoever says so gets a new file in place of the old."""
    ran = grantkit("new", "village_fund", project, "--force")

    assert ran.code == 0
    assert "number:\n" in project.read_text("utf-8")


def test_an_unknown_funder_is_named(grantkit: Command) -> None:
    """The nearest code is offered, and nothing is written."""
    ran = grantkit("new", "vilage_fund", "start.yaml", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert "Did you mean “village_fund”?" in ran.err
    assert not Path("start.yaml").exists()


def test_a_broken_funder_writes_nothing(
    grantkit: Command, plugin_folder: PluginFolder
) -> None:
    """A plugin that cannot be used has the exit code of plugins."""
    plugin_folder.add("grantkit_broken", code="broken", changes={"__init__.py": ""})

    english = grantkit("new", "broken", "start.yaml", "--lang", "en")
    latvian = grantkit("new", "broken", "start.yaml", "--lang", "lv")

    assert (english.code, latvian.code) == (3, 3)
    assert english.err == (
        "The plugin of the funder “broken” (grantkit-broken) cannot be used: "
        "__init__.py: Nothing here implements the hook `grantkit_funders`.\n"
        "Install it again, or tell its authors, to whom `grantkit plugin check` says "
        "all that is wrong.\n"
    )
    assert latvian.err.splitlines()[0] == (
        "Finansētāja “broken” spraudnis (grantkit-broken) nav lietojams: "
        "__init__.py: Āķa `grantkit_funders` te nav."
    )
    assert not Path("start.yaml").exists()
