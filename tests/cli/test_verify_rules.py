"""`grantkit verify`: whether the rules are those by which a report was made."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from grantkit import __version__
from grantkit.testing import PluginFolder

Command = Callable[..., Any]
Edit = Callable[..., None]
Rewrite = Callable[[Path, str, str], None]

AS_OF = ("--as-of", "2026-01-20", "--lang", "en")
EN = ("--lang", "en")
MANIFEST = "customXml/grantkit.xml"


def test_other_rules_are_told(
    grantkit: Command, report: Path, installed_fund: PluginFolder, rewrite: Rewrite
) -> None:
    """A parameter that changed may change the verdict; the report stays as it is."""
    file = installed_fund.path / "grantkit_village_fund" / "boxes.toml"
    rewrite(file, 'required = ["interim", "final"]', 'required = ["final"]')

    ran = grantkit("verify", report, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:5] == [
        (
            "Program, plugin or rules have changed since: here are grantkit "
            f"{__version__}, grantkit-village-fund 1.0."
        ),
        "Check the project again.",
    ]


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "The file does not tell its funder, so rules were not compared."),
        ("lv", "Datnē nav norādīts finansētājs, tāpēc noteikumi nav salīdzināti."),
    ],
)
def test_a_file_that_tells_no_funder_has_no_rules_to_compare(
    grantkit: Command, report: Path, language: str, told: str, edit: Edit
) -> None:
    """It is not said that the plugin of nobody is missing."""
    edit(report, ' funder="village_fund"', "", MANIFEST)

    ran = grantkit("verify", report, "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert told in ran.out.splitlines()


OWN = """\
[village_fund.parameters]
longest_project = { value = 10, why = "The board decided so." }
"""
STRICTER = OWN.replace("10", "9")


@pytest.fixture
def by_own_rules(grantkit: Command, project: Path) -> Path:
    """Give a report that was made by own rules."""
    rules = Path("grantkit.toml")
    rules.write_text(OWN, "utf-8")
    grantkit("render", project, "-o", "report.docx", *AS_OF)
    return rules


@pytest.mark.parametrize(
    ("language", "told"),
    [
        ("en", "Own rules of the organisation applied, too: grantkit.toml."),
        ("lv", "Piemēroti arī organizācijas pašas noteikumi: grantkit.toml."),
    ],
)
def test_by_which_own_rules_it_was_made_is_told(
    grantkit: Command, by_own_rules: Path, language: str, told: str
) -> None:
    """While they are the same, nothing else is said of rules."""
    del by_own_rules

    ran = grantkit("verify", "report.docx", "--lang", language)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:5] == [told, ""]


@pytest.mark.parametrize(
    ("now", "language", "told"),
    [
        (
            STRICTER,
            "en",
            (
                "The organisation's own rules that apply here (grantkit.toml) are not "
                "those by which it was made (grantkit.toml). What those said, the "
                "report does not tell. Check the project again; if you have the file "
                "of then, name it by --overrides. Own rules: grantkit.toml "
                "longest_project: 9 months instead of 12 months; 24 months – The board "
                "decided so. (grantkit.toml:2)"
            ),
        ),
        (
            STRICTER,
            "lv",
            (
                "Organizācijas pašas noteikumi, kas ir šeit (grantkit.toml), nav tie, "
                "pēc kuriem tapis pārskats (grantkit.toml). Kas bija teikts tajos, "
                "pārskatā nav saglabāts. Pārbaudiet projektu vēlreiz; ja jums ir "
                "toreizējā datne, norādiet to ar --overrides. Pašu noteikumi: "
                "grantkit.toml longest_project: 9 mēneši, nevis 12 mēnešu; 24 mēneši – "
                "The board decided so. (grantkit.toml:2)"
            ),
        ),
        (
            "",
            "en",
            (
                "It was made by own rules of the organisation too, in grantkit.toml; "
                "the file here, grantkit.toml, changes nothing for this funder. Check "
                "the project again, or name the right file by --overrides."
            ),
        ),
        (
            "",
            "lv",
            (
                "Pārskats tapis arī pēc organizācijas pašas noteikumiem "
                "(grantkit.toml), bet šeit datne grantkit.toml šim finansētājam neko "
                "nemaina. Pārbaudiet projektu vēlreiz vai norādiet īsto datni ar "
                "--overrides."
            ),
        ),
    ],
    ids=[
        "others in their place",
        "others, in Latvian",
        "an empty file in their place",
        "an empty file, in Latvian",
    ],
)
def test_other_own_rules_are_told_with_what_applies_now(
    grantkit: Command, by_own_rules: Path, now: str, language: str, told: str
) -> None:
    """Of then the report has the name of the file; of now there is the file itself."""
    by_own_rules.write_text(now, "utf-8")

    ran = grantkit("verify", "report.docx", "--lang", language)

    remarks = " ".join(" ".join(ran.out.splitlines()[3:-1]).split())
    assert (ran.code, ran.err, remarks) == (0, "", told)


def test_own_rules_that_are_new_are_listed(grantkit: Command, report: Path) -> None:
    """They may find what was not looked for then."""
    Path("grantkit.toml").write_text(STRICTER, "utf-8")

    ran = grantkit("verify", report, *EN)

    assert (ran.code, ran.err) == (0, "")
    assert ran.out.splitlines()[3:-1] == [
        (
            "It was made without own rules of the organisation; those in grantkit.toml "
            "apply here. Check the"
        ),
        "project again.",
        "    Own rules: grantkit.toml",
        (
            "        longest_project: 9 months instead of 12 months; 24 months – The "
            "board decided so."
        ),
        "        (grantkit.toml:2)",
        "",
    ]


def test_a_new_plugin_and_other_own_rules_are_both_told(
    grantkit: Command, by_own_rules: Path, edit: Edit
) -> None:
    """One does not hide the other; own rules that stayed are not called others."""
    report = Path("report.docx")
    edit(report, ' plugin="1.0"', ' plugin="0.9"', MANIFEST)
    edit(report, ' rules="[^"]*"', ' rules="older"', MANIFEST)
    same = grantkit("verify", report, *EN).out
    by_own_rules.unlink()
    gone = grantkit("verify", report, *EN).out

    assert "\nProgram, plugin or rules have changed since: " in same
    assert "\nOwn rules of the organisation applied, too: grantkit.toml.\n" in same
    assert "\nProgram, plugin or rules have changed since: " in gone
    assert (
        "\nIt was made by own rules of the organisation too, in grantkit.toml" in gone
    )


def test_own_rules_that_differ_are_named(
    grantkit: Command, project: Path, rules: Path, rewrite: Rewrite
) -> None:
    """Program and plugin are the same; to say that they changed would mislead."""
    of_then = rules.read_text("utf-8")
    grantkit("render", project, *AS_OF, "-o", "own.docx")
    own = Path("own.docx")
    rewrite(rules, "value = 10", "value = 9")
    changed = grantkit("verify", own, project, *EN).out
    rules.unlink()
    gone = grantkit("verify", own, project, *EN).out
    grantkit("render", project, *AS_OF, "-o", "plain.docx")
    rules.write_text(of_then, "utf-8")
    new = grantkit("verify", "plain.docx", project, *EN).out

    said = [" ".join(out.split()) for out in (changed, gone, new)]
    assert (
        "The organisation's own rules that apply here (grantkit.toml) are not those by "
        "which it was made (grantkit.toml). What those said, the report does not tell. "
        "Check the project again; if you have the file of then, name it by --overrides."
    ) in said[0]
    assert (
        "It was made by own rules of the organisation too, in grantkit.toml; none "
        "apply here. Check the project again, or name the file by --overrides."
    ) in said[1]
    assert (
        "It was made without own rules of the organisation; those in grantkit.toml "
        "apply here. Check the project again."
    ) in said[2]
    assert all("Program, plugin or rules" not in each for each in said)
