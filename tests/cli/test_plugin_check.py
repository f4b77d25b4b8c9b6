"""`grantkit plugin check`: what a plugin falls short of, and how far it has come."""

import json
import shutil
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Command = Callable[..., Any]


@pytest.fixture
def fund(
    grantkit: Command, fund_package: Path, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give a copy of the fund without its tests, in the folder of the command."""
    del grantkit
    for name in [each for each in sys.modules if each.startswith(fund_package.name)]:
        monkeypatch.delitem(sys.modules, name)
    shutil.copytree(fund_package.parents[1], "fund")
    shutil.rmtree("fund/tests")
    return Path("fund")


def test_what_is_left_is_told_with_file_line_and_cure(
    grantkit: Command, fund: Path
) -> None:
    """Shares first, then what falls short, what was not asked, and what is left."""
    boxes = fund / "src" / "grantkit_village_fund" / "boxes.toml"
    text = boxes.read_text(encoding="utf-8")
    boxes.write_text(
        text.replace(', en = "Strand" }', " }").replace(
            "[VF451]", "# PROPOSED: “Ģimenes”\n[VF451]"
        ),
        encoding="utf-8",
    )

    ran = grantkit("plugin", "check", "fund", "--lang", "en")

    assert (ran.code, ran.err) == (1, "")
    head, rest = ran.out.split("Falls short\n")
    assert head.startswith("village_fund: grantkit-village-fund 1.0\nComplete\n")
    assert "   90 % boxes with labels in both languages: 9 of 10\n" in head
    assert (
        "  Every sentence is translated\n"
        "    src/grantkit_village_fund/boxes.toml:23: `VF153.label` says nothing in "
        "“en”.\n"
        "    → translate it. See `docs/write-a-plugin.md#wording`.\n"
    ) in rest
    assert (
        "Left by the author\n"
        "  Nothing is left open\n"
        "    src/grantkit_village_fund/boxes.toml:48: a proposal that nobody has "
        "looked at: “Ģimenes”\n"
    ) in rest
    assert (
        "Not checked\n  Every deadline has its day: its examples cannot be read" in rest
    )
    assert rest.endswith(
        "  Nothing is left open: 1 (src/grantkit_village_fund/boxes.toml)\n"
        "Not ready to publish.\n"
    )


def test_a_cure_that_findings_of_a_demand_share_is_told_once(
    grantkit: Command, fund: Path
) -> None:
    """Each of two rows gives two findings, so that like ones are no neighbours."""
    readme = fund / "README.md"
    text = readme.read_text(encoding="utf-8")
    known = "| warning | inferred | box with choices |"
    other = "| warning | inferred | rule that reads a dated parameter |"
    assert text.count(known) == text.count(other) == 1
    stale = "| error | quoted | built, proposed |"
    text = text.replace(known, stale).replace(other, stale)
    readme.write_text(text, encoding="utf-8")

    ran = grantkit("plugin", "check", "fund", "--lang", "en")

    rest = ran.out.partition("  Every row says what holds\n")[2]
    assert rest.partition("Not checked\n")[0] == (
        "    README.md:12: the row of VF153 says “error, quoted”, but the plugin "
        "“warning, inferred”.\n"
        "    README.md:13: the row of VF101 says “error, quoted”, but the plugin "
        "“warning, inferred”.\n"
        "    → write in the row what holds, or mend the plugin where the row is right. "
        "See\n"
        "    `docs/write-a-plugin.md#requirements`.\n"
        "    README.md:12: the row of VF153 still says “proposed”, but no "
        "`# PROPOSED:` marks it any more.\n"
        "    README.md:13: the row of VF101 still says “proposed”, but no "
        "`# PROPOSED:` marks it any more.\n"
        "    → say in the last column how it is built. See "
        "`docs/write-a-plugin.md#requirements`.\n"
    )


def test_programs_read_json(grantkit: Command, fund: Path) -> None:
    """The format has a number, and each finding its place and page."""
    ran = grantkit("plugin", "check", str(fund), "--format", "json", "--lang", "lv")

    result = json.loads(ran.out)
    (plugin,) = result["plugins"]
    untried = [
        f for f in plugin["findings"] if f["demand"] == "every_rule_is_tried_out"
    ]
    assert (ran.code, result["format"]) == (1, "grantkit-plugin/1")
    assert (plugin["funder"], plugin["verdict"]) == ("village_fund", "falls_short")
    assert untried[0] == {
        "demand": "every_rule_is_tried_out",
        "severity": "error",
        "message": "VF101 no `rules/period.py` ir mazāk gadījumu nekā 3: 0.",
        "hint": (
            "izmēģiniet to tur, kur tas runā, kur klusē un uz pašas robežas. Par "
            "gadījumu skaita koda pieminējumu testā vai parametru kopu tā "
            "`parametrize` vai tā paša moduļa sarakstā."
        ),
        "location": {"file": "tests/rules", "line": None},
        "docs": "docs/write-a-plugin.md#rules",
    }
    assert {"measure": "documents", "complete": 2, "of": 2, "percent": 100} in plugin[
        "measures"
    ]
    assert plugin["not_checked"][0]["demand"] == "every_deadline_has_its_day"


def test_installed_plugins_are_looked_at_without_a_path(grantkit: Command) -> None:
    """Of one that is only installed its sources are asked for."""
    ran = grantkit("plugin", "check", "--lang", "en")

    assert ran.code == 1
    assert "village_fund: grantkit-village-fund 1.0\n" in ran.out
    assert (
        "  Every rule is tried out: only the package is installed; name the folder "
        "with its sources.\n"
    ) in ran.out
    assert ran.out.endswith(
        "It keeps the contract; look at what is left, and it is ready to publish.\n"
    )


def test_a_plugin_that_cannot_be_used_gives_the_gravest_code(
    grantkit: Command, fund: Path
) -> None:
    """Nothing else is said of it."""
    package = fund / "src" / "grantkit_village_fund"
    (package / "sources.toml").write_text("[guide\n", encoding="utf-8")

    ran = grantkit("plugin", "check", str(fund), "--lang", "en")

    assert ran.code == 3
    assert ran.out.startswith(
        "village_fund: grantkit-village-fund 1.0\n"
        "Falls short\n"
        "  It can be loaded and seen\n"
        "    src/grantkit_village_fund/sources.toml:1: Here"
    )
    assert ran.out.endswith("It cannot be used.\n")


def test_a_folder_without_a_plugin_is_refused(grantkit: Command) -> None:
    """It is a wrong command, and no fault of a plugin."""
    ran = grantkit("plugin", "check", ".", "--lang", "en")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("The folder “.” holds no plugin:")
