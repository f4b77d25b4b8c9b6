"""An organisation's own rules, laid over the Village Fund."""

from collections.abc import Callable
from pathlib import Path

import pytest
from attrs import evolve

from grantkit.errors import InputError
from grantkit.funders import Registry
from grantkit.funders.overrides import NAME, with_overrides
from grantkit.plugin import InstalledFunder

LaidOver = Callable[..., InstalledFunder]
Refused = Callable[..., list[str]]

GOOD = """\
[village_fund.wording.lv.VF401]
message = "Sasniegt {target} no {households}."

[village_fund.wording.en.VF101]
hint = "Ask {longest} {months:plural one=person other=people}."

[village_fund.parameters]
longest_project = { value = 10, why = "The board decided so." }

[village_fund.boxes.ORG501]
path = "activities[].result"
label = { lv = "Rezultāts", en = "Result" }
required = ["final"]
why = "The board reads it."
"""


def test_without_a_file_nothing_changes(fund: InstalledFunder, tmp_path: Path) -> None:
    """The registry stays the very same."""
    registry = Registry(funders={"village_fund": fund})

    assert with_overrides(registry, tmp_path, "en") is registry


def test_an_empty_file_changes_nothing(
    laid_over: LaidOver, fund: InstalledFunder
) -> None:
    """Nor does one that names a funder and says no more."""
    own = laid_over("[village_fund]\n")

    assert evolve(own, own_rules=None) == fund
    assert own.own_rules is not None
    assert own.own_rules.changes == ()


def test_changes_are_told_in_the_order_of_the_file(
    laid_over: LaidOver, fund: InstalledFunder
) -> None:
    """What, instead of what, why and where."""
    own = laid_over(GOOD).own_rules

    assert own is not None
    told = [
        (c.kind.value, c.name, c.says, c.instead, c.why, c.location.line)
        for c in own.changes
    ]
    assert told == [
        (
            "wording",
            "lv.VF401.message",
            "Sasniegt {target} no {households}.",
            fund.wordings["lv"].sentences["VF401.message"],
            "",
            2,
        ),
        (
            "wording",
            "en.VF101.hint",
            "Ask {longest} {months:plural one=person other=people}.",
            "Compare the dates with the agreement.",
            "",
            5,
        ),
        (
            "parameter",
            "longest_project",
            "10 months",
            "12 months; 24 months",
            "The board decided so.",
            8,
        ),
        (
            "box",
            "ORG501",
            "“Result” (`activities[].result`); required in: final report",
            "",
            "The board reads it.",
            10,
        ),
    ]


def test_what_the_funder_says_stays_beside_it(
    laid_over: LaidOver, fund: InstalledFunder
) -> None:
    """Its numbers, boxes and all other sentences are the same as before."""
    changed = laid_over(GOOD)

    assert changed.parameters == fund.parameters
    assert changed.boxes == fund.boxes
    assert changed.wordings["lv"].say("VF301.hint") == fund.wordings["lv"].say(
        "VF301.hint"
    )


def test_rules_for_a_plugin_that_cannot_be_used_are_passed_over(
    laid_over: LaidOver, fund: InstalledFunder
) -> None:
    """What is wrong with the plugin is told elsewhere; the code is known."""
    own = laid_over("[ruined_fund.parameters]\nx = 1\n")

    assert evolve(own, own_rules=None) == fund


FAULTS = {
    "[vilage_fund]": [
        (
            "1: [vilage_fund] No installed funder has the code “vilage_fund”; did you "
            "mean “village_fund”?"
        )
    ],
    "[xyz]": [
        (
            "1: [xyz] No installed funder has the code “xyz”; installed: village_fund, "
            "ruined_fund."
        )
    ],
    "village_fund = 1": [
        (
            "1: [village_fund] Keys of its own are expected here: write "
            "`[village_fund]` on one line, and `name = value` below it."
        )
    ],
    "[village_fund.box.ORG101]": [
        "1: [… box] “box” cannot be changed; did you mean “boxes”?"
    ],
    "[longest_project]\nvalue = 1": [
        (
            "1: [longest_project] “longest_project” belongs below the code of a "
            "funder: `[… parameters]`."
        )
    ],
    "boxes = 1": [
        ("1: [boxes] “boxes” belongs below the code of a funder: `[… boxes]`.")
    ],
}


@pytest.mark.parametrize("text", FAULTS)
def test_what_is_no_part_of_a_funder_is_told_with_its_line(
    refused: Refused, text: str
) -> None:
    """What was found, where, and what may stand there."""
    assert sorted(refused(text)) == sorted(FAULTS[text])


def test_all_faults_are_told_at_once(laid_over: LaidOver, tmp_path: Path) -> None:
    """In the order of the file, under one sentence, with what own rules may do."""
    text = "[village_fund.parameters]\nx = 1\n[village_fund.wording.xx]\n[other]\n"
    file = tmp_path / NAME

    with pytest.raises(InputError) as refusal:
        laid_over(text, "lv")

    assert refusal.value.message == (
        f"Pašu noteikumu datni “{file}” nevar piemērot; jāizlabo 3 vietas:\n"
        f"{file}:2: [village_fund.parameters.x] Finansētājam nav parametra “x”; "
        "mainīt var: longest_project.\n"
        f"{file}:3: [village_fund.wording.xx] Valodā “xx” teikumu nav; zināmās "
        "valodas: lv, en.\n"
        f"{file}:4: [other] Neviena instalēta finansētāja kods nav “other”; "
        "instalēti: village_fund, ruined_fund."
    )
    assert refusal.value.hint == (
        "Pašu noteikumos var mainīt vārdus, pievienot laukus un noteikt stingrākus "
        "skaitļus; neko citu mainīt un neko mīkstināt nevar."
    )


LATVIAN = {
    "[village_fund.wording.lv.GK101]\nhint = 'x'": (
        "1: [… wording.lv.GK101] “GK101” ir paša grantkit kods; mainīt var tikai "
        "finansētāja noteikumu vārdus."
    ),
    "[village_fund.wording.lv.VF979]\nhint = 'x'": (
        "1: [… wording.lv.VF979] Kodam “VF979” finansētājs teikumu nav devis; tā kodus "
        "parāda `grantkit explain VF`."
    ),
    "[village_fund.wording.VF101.lv]\nhint = 'x'": (
        "1: [… wording.VF101] Vispirms jābūt valodai, tad kodam: "
        "`[… wording.lv.VF101]`."
    ),
    "[village_fund.parameters]\nlongest_project = { value = 9, why = '' }": (
        "2: [… parameters.longest_project.why] Teksts ir tukšs; uzrakstiet, ko tas "
        "saka."
    ),
    "[village_fund.parameters]\nlongest_project = { value = '80 %', why = 'x' }": (
        "2: [… parameters.longest_project.value] “80 %” nav skaitlis; rakstiet tikai "
        "ciparus, bez mērvienības: `value = 80`."
    ),
    "[village_fund.boxes.ORG601]\npath = 'reports[].narrative.summary'\nlimit = 5\n"
    "label = 'x'\nwhy = 'x'": (
        "2: [… boxes.ORG601.path] “reports[].narrative.summary” attiektos uz katru "
        "pārskatu, arī uz sen iesniegtu; pārbaudāmajā pārskatā tas ir "
        "“report.narrative.summary”."
    ),
    "[village_fund.boxes.ORG601]\npath = 'activities[0].result'\nlimit = 5\n"
    "label = 'x'\nwhy = 'x'": (
        "2: [… boxes.ORG601.path] “activities[0].result” ir tikai viens saraksta "
        "ieraksts; vai domājāt “activities[].result”, katru no tiem?"
    ),
    "[village_fund.boxes.ORG601]\npath = 'project.title'\nchoices = ['a']\n"
    "counting = 'words'\nlabel = 'x'\nwhy = 'x'": (
        "4: [… boxes.ORG601.counting] `counting` nosaka, kā skaita `limit`, bet tā "
        "šeit nav."
    ),
    "[village_fund.boxes.ORG601]\npath = 'project.title'\nchoices = ['a', 'a']\n"
    "label = 'x'\nwhy = 'x'": ("3: [… boxes.ORG601.choices] “a” šeit ir divreiz."),
    "[village_fund.boxes.ORG601]\npath = 'project.title'\nchoices = ['ab']\n"
    "limit = 1\nlabel = 'x'\nwhy = 'x'": (
        "3: [… boxes.ORG601.choices] “ab” ir garāks par lauka `limit`, tāpēc to "
        "nevarētu izvēlēties."
    ),
}


@pytest.mark.parametrize("text", LATVIAN)
def test_faults_are_told_in_latvian_too(refused: Refused, text: str) -> None:
    """In the language of the reader."""
    assert refused(text, "lv") == [LATVIAN[text]]
